import type { Child } from "hono/jsx";
import type { Instant } from "../../../kit/clock.ts";
import type { UiLang } from "../../../kit/languages.ts";
import {
	Actions,
	Button,
	Details,
	Empty,
	type FieldErrors,
	Form,
	type Frame,
	fill,
	formatDate,
	formatInstant,
	href,
	LinkButton,
	Notice,
	Page,
	SummaryList,
	Table,
	TextArea,
	Trouble,
} from "../../../web/index.ts";
import { languageOf } from "../../document/index.ts";
import { messages } from "../messages/index.ts";
import { type Asked, type Decision, isGranted, isInForce, isWaiting } from "../model.ts";
import type { OfficeSheet } from "../queries.ts";
import { openIn, undecided } from "../rules.ts";
import { type Silence, silenceStateOf } from "../silence/model.ts";
import { basisWords, fateRows, namedWords, optionTitle } from "./page.tsx";

export const decisionsHref = (lang: UiLang, choice: string, rest = ""): string =>
	href(lang, `/office/decisions/${choice}${rest}`);

export interface OfficeProps {
	readonly frame: Frame;
	readonly sheet: OfficeSheet;
	readonly zone: string;
	/** Names of the organs in the reader’s language, by their ids. */
	readonly organs: ReadonlyMap<string, string>;
	readonly now: Instant;
	/** The official languages, in the order of the body. */
	readonly languages: readonly string[];
	/** The reader, and whether they answer what others put. */
	readonly person: string;
	readonly approves: boolean;
	readonly submission: string;
	/** What the reader just did. */
	readonly done?: string | undefined;
	readonly remark?: string;
	readonly errors?: FieldErrors;
	readonly trouble?: readonly string[];
	/** What was entered of a decision that was taken before. */
	readonly earlier: Child;
}

/** A choice on its way to the organ: what there is to rest on, what waits for a second officer, what was tried before. */
export const DecisionOfficePage = (props: OfficeProps) => {
	const { frame, sheet, zone, now, errors = {}, trouble = [] } = props;
	const { lang } = frame;
	const { office: say, steps } = messages[lang];
	const { year } = sheet.cycle;
	const open = openIn(sheet);
	const decision = sheet.decisions.find(isWaiting);
	const silence = sheet.silences.find(isWaiting);
	const taken = sheet.decisions.filter(isGranted);
	return (
		<Page
			frame={frame}
			title={say.title}
			kicker={fill(say.kicker, { step: steps[sheet.choice.step], year })}
			lead={say.lead}
			sections={[{ href: href(lang, `/office/dialogue/years/${year}`), label: fill(say.back, { year }) }]}
			width="desk"
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			{props.done !== undefined && (
				<Notice kind="success">
					<p>{props.done}</p>
				</Notice>
			)}
			<Trouble sentences={trouble} />
			{taken.map((one) => (
				<p>
					<a href={href(lang, `/years/${year}/decisions/${one.id}`)}>
						{fill(messages[lang].reading.title, {
							date: formatDate(lang, one.date),
						})}
					</a>
					{one.correctedBy !== null && ` – ${say.corrected}`}
					{isInForce(one) && decision === undefined && (
						<>
							{" – "}
							<a href={decisionsHref(lang, sheet.choice.id, `/new?corrects=${one.id}`)}>{say.correct}</a>
						</>
					)}
				</p>
			))}
			{props.earlier}
			{decision !== undefined && (
				<Waiting {...props} kind="decision" id={decision.id} asked={decision}>
					{<WaitingDecision {...props} decision={decision} />}
				</Waiting>
			)}
			{silence !== undefined && (
				<Waiting {...props} kind="silence" id={silence.id} asked={silence}>
					{<WaitingSilence {...props} silence={silence} />}
				</Waiting>
			)}
			{sheet.silences.filter(isGranted).map((one) => (
				<p>
					<a href={href(lang, `/years/${year}/silences/${one.id}`)}>{messages[lang].silence.title}</a>
					{` – ${messages[lang].silence.states[silenceStateOf(one, now)]}`}
					{one.ended !== null && one.ended.how !== "confirmed" && (
						<>
							{" "}
							<a href={decisionsHref(lang, sheet.choice.id, `/silence/new?from=${one.id}`)}>{say.again}</a>
						</>
					)}
				</p>
			))}
			<h2>{say.rests}</h2>
			{sheet.bases.length === 0 ? (
				<Empty>{say.noBasis}</Empty>
			) : (
				<ul>
					{sheet.bases.map((basis) => (
						<li>
							<a href={href(lang, basis.path)}>{basisWords(lang, basis, zone)}</a> – {namedWords(lang, sheet, basis)}
						</li>
					))}
				</ul>
			)}
			<h2>{say.options}</h2>
			{open.length === 0 ? (
				<Empty>{say.noOptions}</Empty>
			) : (
				<ul>
					{open.map(({ id }) => (
						<li>
							<a href={href(lang, `/years/${year}/options/${id}`)}>{optionTitle(sheet, id, lang)}</a>
						</li>
					))}
				</ul>
			)}
			{undecided(sheet) === undefined && open.length > 0 && (
				<Actions>
					{decision === undefined && sheet.bases.length > 0 && (
						<LinkButton href={decisionsHref(lang, sheet.choice.id, "/new")}>{say.begin}</LinkButton>
					)}
					{!sheet.silences.some((one) => ["asked", "running", "expired"].includes(silenceStateOf(one, now))) && (
						<LinkButton kind="quiet" href={decisionsHref(lang, sheet.choice.id, "/silence/new")}>
							{say.beginSilence}
						</LinkButton>
					)}
				</Actions>
			)}
			<Earlier {...props} />
		</Page>
	);
};

interface WaitingProps extends OfficeProps {
	readonly kind: "decision" | "silence";
	readonly id: string;
	readonly asked: Asked;
	readonly children: Child;
}

/** What waits: whoever put it may take it back, another approving officer grants it or declines and says why. */
const Waiting = (props: WaitingProps) => {
	const {
		frame,
		sheet,
		zone,
		person,
		approves,
		submission,
		remark = "",
		errors = {},
		kind,
		id,
		asked,
		children,
	} = props;
	const { lang } = frame;
	const { office: say } = messages[lang];
	const own = asked.askedBy.person === person;
	const action = decisionsHref(lang, sheet.choice.id, "/answer");
	const answer = (value: "grant" | "decline" | "takeBack") => (
		<>
			<input type="hidden" name="kind" value={kind} />
			<input type="hidden" name="id" value={id} />
			<input type="hidden" name="answer" value={value} />
		</>
	);
	return (
		<section class="flow">
			<h2>{say.waits}</h2>
			<p>{fill(say.put, { who: asked.askedBy.name, when: formatInstant(lang, asked.askedAt, zone, "short") })}</p>
			{children}
			{own && (
				<Form action={action} submission={submission}>
					<p>{say.yours}</p>
					{answer("takeBack")}
					<Actions>
						<Button kind="quiet">{say.takeBack}</Button>
					</Actions>
				</Form>
			)}
			{!own && !approves && <p>{say.reads}</p>}
			{!own && approves && (
				<>
					<Form action={action} submission={submission}>
						<p>{kind === "decision" ? say.recordLead : say.openLead}</p>
						{answer("grant")}
						<Actions>
							<Button>{kind === "decision" ? say.record : say.open}</Button>
						</Actions>
					</Form>
					<Details summary={say.decline} open={errors.remark !== undefined}>
						<Form action={action} submission={submission}>
							{answer("decline")}
							<TextArea lang={lang} name="remark" label={say.remark} value={remark} error={errors.remark} />
							<Actions>
								<Button kind="danger">{say.decline}</Button>
							</Actions>
						</Form>
					</Details>
				</>
			)}
		</section>
	);
};

const WaitingDecision = (props: OfficeProps & { decision: Decision }) => {
	const { frame, sheet, zone, organs, languages, decision } = props;
	const { lang } = frame;
	const { reading: say } = messages[lang];
	const basis = sheet.bases.find(({ kind, id }) => kind === decision.basis.kind && id === decision.basis.id);
	const corrected = sheet.decisions.find(({ id }) => id === decision.corrects?.decision);
	return (
		<>
			{decision.corrects !== null && (
				<>
					<p>
						{fill(messages[lang].office.corrects, {
							when: corrected?.answered == null ? "" : formatInstant(lang, corrected.answered.at, zone, "short"),
						})}
					</p>
					<Texts {...{ lang, languages }} label={say.correction} work={decision.corrects.correction} />
				</>
			)}
			<SummaryList
				lang={lang}
				rows={[
					{ label: say.facts.organ, value: organs.get(decision.organ) },
					{ label: say.facts.date, value: formatDate(lang, decision.date, "long") },
					{ label: say.facts.basis, value: basis && basisWords(lang, basis, zone) },
				]}
			/>
			<Texts {...{ lang, languages }} label={say.text} work={decision.text} />
			{decision.defers ? (
				<p>{say.deferred}</p>
			) : (
				<Table
					caption={say.options}
					columns={say.columns.map((label) => ({ label }))}
					rows={fateRows(lang, sheet, decision.fates)}
				/>
			)}
			{decision.departs && <p>{say.departs}</p>}
			<Texts {...{ lang, languages }} label={say.reasons} work={decision.reasons} />
			<Texts {...{ lang, languages }} label={say.deliberations} work={decision.deliberations} />
		</>
	);
};

const WaitingSilence = (props: OfficeProps & { silence: Silence }) => {
	const { frame, sheet, zone, organs, languages, silence } = props;
	const { lang } = frame;
	const { silence: say, reading } = messages[lang];
	return (
		<>
			<SummaryList
				lang={lang}
				rows={[
					{ label: say.facts.organ, value: organs.get(silence.organ) },
					{ label: say.facts.expires, value: formatInstant(lang, silence.expires, zone) },
				]}
			/>
			<Texts {...{ lang, languages }} label={say.text} work={silence.text} />
			<Table
				caption={say.inMind}
				columns={reading.columns.map((label) => ({ label }))}
				rows={fateRows(lang, sheet, silence.fates)}
			/>
		</>
	);
};

interface TextsProps {
	readonly lang: UiLang;
	readonly label: string;
	readonly work: Decision["text"];
	readonly languages: readonly string[];
}

/** A text in every language in which it is there, for whoever answers for all of them. */
const Texts = ({ lang, label, work, languages }: TextsProps) => {
	const tags = languages.filter((tag) => (work.expressions[tag]?.body ?? "") !== "");
	if (tags.length === 0) return null;
	return (
		<>
			<h3>{label}</h3>
			<SummaryList
				lang={lang}
				rows={tags.map((tag) => ({ label: languageOf(tag, lang), value: work.expressions[tag]?.body ?? "" }))}
			/>
		</>
	);
};

/** What was declined or taken back, and silences that ended without agreement: their words can be used again. */
const Earlier = ({ frame: { lang }, sheet, zone, now }: OfficeProps) => {
	const { office: say, silence: words, silenceForm, form } = messages[lang];
	const texts = [
		...sheet.decisions.map((one) => ({ one, label: form.title, path: "/new", state: undefined as string | undefined })),
		...sheet.silences.map((one) => ({
			one,
			label: silenceForm.title,
			path: "/silence/new",
			state: words.states[silenceStateOf(one, now)],
		})),
	].filter(({ one }) => one.answered !== null && one.answered.answer !== "granted");
	if (texts.length === 0) return null;
	return (
		<>
			<h2>{say.earlier}</h2>
			<ul>
				{texts.map(({ one, path, state }) => (
					<li>
						{fill(say.answered, {
							answer: say.answers[one.answered?.answer ?? "declined"],
							who: one.answered?.by.name ?? "",
							when: one.answered === null ? "" : formatInstant(lang, one.answered.at, zone, "short"),
							remark: one.answered?.remark ?? "",
						}).trim()}{" "}
						{state !== undefined && `(${state}) `}
						<a href={decisionsHref(lang, sheet.choice.id, `${path}?from=${one.id}`)}>{say.again}</a>
					</li>
				))}
			</ul>
		</>
	);
};
