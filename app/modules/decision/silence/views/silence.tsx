import type { Instant } from "../../../../kit/clock.ts";
import type { UiLang } from "../../../../kit/languages.ts";
import {
	Actions,
	Button,
	Details,
	ErrorSummary,
	type FieldErrors,
	Form,
	type FormRecord,
	type Frame,
	fill,
	formatInstant,
	href,
	LinkButton,
	Notice,
	Page,
	type Place,
	SelectField,
	State,
	type StateKind,
	SummaryList,
	Table,
	Trouble,
	typed,
} from "../../../../web/index.ts";
import { ThreadNav } from "../../../dialogue/index.ts";
import { inLanguage, languageOf, WordingFields } from "../../../document/index.ts";
import { messages } from "../../messages/index.ts";
import type { SilenceSheet } from "../../queries.ts";
import { fateRows, Said } from "../../views/page.tsx";
import { type SilenceState, silenceStateOf } from "../model.ts";

const kinds: Readonly<Record<SilenceState, StateKind>> = {
	asked: "ahead",
	declined: "void",
	takenBack: "void",
	running: "open",
	expired: "closed",
	broken: "void",
	suspended: "void",
	confirmed: "done",
};

export const silenceHref = (lang: UiLang, { cycle, silence }: SilenceSheet, rest = ""): string =>
	href(lang, `/years/${cycle.year}/silences/${silence.id}${rest}`);

export interface SilencePageProps {
	readonly frame: Frame;
	readonly sheet: SilenceSheet;
	readonly organ: string;
	readonly seat: Place;
	readonly now: Instant;
	/** How the member that broke it is called after “of”, for whoever may know: all, where it wished to be named. */
	readonly breaker: string | undefined;
	/** It does not wish to be named, and this reader is one of the few who know. */
	readonly unnamed: boolean;
	/** The reader answers for the delegation that broke it. */
	readonly own: boolean;
	/** What the reader just did. */
	readonly done: string | undefined;
	/** What it says to the Secretariat and the Chair; for them and for itself. */
	readonly remarks: string | undefined;
	/** Delegations for which the reader may break it. */
	readonly may: readonly { readonly member: string; readonly of: string }[];
	/** The reader is the Chair of the organ. */
	readonly chairs: boolean;
	readonly languages: readonly string[];
	readonly submission: string;
	readonly form?: FormRecord;
	readonly errors?: FieldErrors;
	readonly trouble?: readonly string[];
}

/** A silence procedure as the membership reads it; the Chair confirms or suspends it here. */
export const SilencePage = (props: SilencePageProps) => {
	const { frame, sheet, organ, seat, now, breaker, remarks, may, chairs, errors = {}, trouble = [] } = props;
	const { lang } = frame;
	const { silence: say, office, steps, reading } = messages[lang];
	const { silence, cycle, choice } = sheet;
	const state = silenceStateOf(silence, now);
	const ended = state === "broken" || state === "suspended" || state === "confirmed";
	const when = (at: Instant) => `${formatInstant(lang, at, seat.zone)} ${seat.where}`;
	return (
		<Page
			frame={frame}
			title={say.title}
			kicker={fill(office.kicker, { step: steps[choice.step], year: cycle.year })}
			sections={[{ href: href(lang, `/years/${cycle.year}`), label: reading.back }]}
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary lang={lang} errors={errors} labels={suspensionLabels(props)} />
			{props.done !== undefined && (
				<Notice kind="success">
					<p>{props.done}</p>
				</Notice>
			)}
			<SummaryList
				lang={lang}
				rows={[
					{ label: say.facts.state, value: <State kind={kinds[state]}>{say.states[state]}</State> },
					{ label: say.facts.expires, value: when(silence.expires) },
					{ label: say.facts.organ, value: organ },
				]}
			/>
			<Notice kind={state === "running" && may.length > 0 ? "awaiting" : "info"}>
				<p>{wordsFor(lang, state, { at: silence.ended === null ? "" : when(silence.ended.at), breaker })}</p>
				{props.own && <p>{props.unnamed ? say.ownUnnamed : say.own}</p>}
				{props.unnamed && !props.own && <p>{say.unnamed}</p>}
				{ended && <p>{say.toldAlike}</p>}
				{state === "running" && may.length > 0 && (
					<Actions>
						{may.map(({ member, of }) => (
							<LinkButton kind="quiet" href={href(lang, `/desk/${member}/silences/${silence.id}`)}>
								{may.length > 1 ? fill(say.breakFor, { ofMember: of }) : say.breakIt}
							</LinkButton>
						))}
					</Actions>
				)}
			</Notice>
			{silence.suspension !== null && (
				<>
					<h2>{say.reasons}</h2>
					<Said work={silence.suspension} lang={lang} />
				</>
			)}
			{remarks !== undefined && remarks !== "" && (
				<>
					<h2>{fill(say.remarksOf, { ofMember: breaker ?? "" })}</h2>
					<p class="said" dir="auto">
						{remarks}
					</p>
				</>
			)}
			<h2>{say.text}</h2>
			<Said work={silence.text} lang={lang} />
			<Table
				caption={say.inMind}
				columns={reading.columns.map((label) => ({ label }))}
				rows={fateRows(lang, sheet, silence.fates)}
			/>
			{chairs && state === "expired" && (
				<Form action={silenceHref(lang, sheet, "/confirmation")} submission={props.submission}>
					<Actions>
						<Button>{say.confirm}</Button>
					</Actions>
				</Form>
			)}
			{chairs && (state === "running" || state === "expired") && <Suspend {...props} />}
			<ThreadNav lang={lang} year={cycle.year} record={silence.id} />
		</Page>
	);
};

function wordsFor(
	lang: UiLang,
	state: SilenceState,
	{ at, breaker }: { at: string; breaker: string | undefined },
): string {
	const { silence: say } = messages[lang];
	if (state === "broken")
		return fill(breaker === undefined ? say.broken : say.brokenBy, { at, ofMember: breaker ?? "" });
	if (state === "asked" || state === "declined" || state === "takenBack") return say.states[state];
	return fill(say[state], { at });
}

const suspensionLabels = ({ frame: { lang }, languages, errors = {} }: SilencePageProps): Record<string, string> =>
	Object.fromEntries(
		languages
			.map((tag) => [`reasons.${tag}`, inLanguage(messages[lang].silence.reasons, tag, lang)])
			.filter(([name = ""]) => errors[name] !== undefined),
	);

const Suspend = ({ frame: { lang }, sheet, languages, submission, form = {}, errors = {} }: SilencePageProps) => {
	const { silence: say } = messages[lang];
	return (
		<Details summary={say.suspend} open={Object.keys(errors).length > 0 || typed(form, "original") !== ""}>
			<Form action={silenceHref(lang, sheet, "/suspension")} submission={submission}>
				<SelectField
					lang={lang}
					name="original"
					label={say.original}
					value={typed(form, "original") || lang}
					choices={languages.map((tag) => ({ value: tag, label: languageOf(tag, lang) }))}
				/>
				<WordingFields {...{ lang, form, errors, languages }} name="reasons" label={say.reasons} />
				<Actions>
					<Button kind="danger">{say.check.go}</Button>
				</Actions>
			</Form>
		</Details>
	);
};
