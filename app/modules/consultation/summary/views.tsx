import {
	Actions,
	Button,
	Checkboxes,
	chosen,
	Empty,
	ErrorSummary,
	type FieldErrors,
	Form,
	type FormRecord,
	type Frame,
	fill,
	formatDate,
	href,
	LinkButton,
	Page,
	State,
	TextField,
	Trouble,
	typed,
} from "../../../web/index.ts";
import { ReadDocument } from "../../document/index.ts";
import type { Round } from "../model.ts";
import { officeHref, roundsHref } from "../views/page.tsx";
import { messages } from "./messages/index.ts";
import { type Summary, thresholds } from "./model.ts";

interface SummaryPageProps {
	readonly frame: Frame;
	readonly year: number;
	readonly round: Pick<Round, "id" | "date">;
	readonly summary: Summary | undefined;
	readonly isChair: boolean;
	readonly isOfficer: boolean;
	/** Whether the reader may clear it. */
	readonly clears: boolean;
	/** The delegations that its text names. */
	readonly names: readonly { readonly id: string; readonly name: string }[];
	readonly form: FormRecord;
	readonly submission: string;
	readonly errors: FieldErrors;
	readonly trouble: readonly string[];
}

/** The Chair's summary as officers and the Chair of the organ work on it. */
export const SummaryPage = (page: SummaryPageProps) => {
	const { frame, year, round, summary, isOfficer, clears, submission, errors, trouble } = page;
	const { lang } = frame;
	const { page: say } = messages[lang];
	return (
		<Page
			frame={frame}
			title={say.title}
			kicker={formatDate(lang, round.date)}
			lead={say.lead}
			sections={[{ href: roundsHref(lang, year, `/${round.id}`), label: say.back }]}
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary lang={lang} errors={errors} labels={{ named: say.named, chair: say.chair }} />
			<p class="hint">{fill(say.thresholds, thresholds)}</p>
			{summary === undefined ? (
				<>
					<Empty>{say.none}</Empty>
					{isOfficer && (
						<Form action={officeHref(lang, round.id, "/summary")} submission={submission}>
							<Actions>
								<Button>{say.draft}</Button>
							</Actions>
						</Form>
					)}
				</>
			) : (
				<>
					<Standing lang={lang} summary={summary} />
					<ReadDocument document={summary.text} lang={lang} />
					{isOfficer && (
						<Actions>
							<LinkButton kind="quiet" href={href(lang, `/office/documents/${summary.document}/writing`)}>
								{say.edit}
							</LinkButton>
						</Actions>
					)}
					{clears && summary.clearance === null && <Clearing page={page} summary={summary} />}
				</>
			)}
		</Page>
	);
};

const Standing = ({ lang, summary }: { lang: Frame["lang"]; summary: Summary }) => {
	const { page: say } = messages[lang];
	const { clearance, clearedBefore } = summary;
	const state = clearance !== null ? "cleared" : clearedBefore ? "voided" : "draft";
	const kind = { cleared: "done", voided: "void", draft: "ahead" } as const;
	return (
		<p>
			<State kind={kind[state]}>{say.state[state]}</State>
			{clearance && <> {fill(clearance.byChair ? say.clearedBy : say.asStated, { chair: clearance.chair })}</>}
		</p>
	);
};

const Clearing = ({ page, summary }: { page: SummaryPageProps; summary: Summary }) => {
	const { frame, round, isChair, names, form, submission, errors } = page;
	const { lang } = frame;
	const { page: say } = messages[lang];
	return (
		<section class="flow">
			<h2>{say.clear}</h2>
			<Form action={officeHref(lang, round.id, "/summary/clearance")} version={summary.version} submission={submission}>
				{names.length > 0 && (
					<Checkboxes
						lang={lang}
						name="named"
						label={say.named}
						hint={say.namedHint}
						error={errors.named}
						values={chosen(form, "named")}
						choices={names.map(({ id, name }) => ({ value: id, label: name }))}
					/>
				)}
				{!isChair && (
					<TextField lang={lang} name="chair" label={say.chair} value={typed(form, "chair")} error={errors.chair} />
				)}
				<Actions>
					<Button>{fill(say.save, { n: summary.version })}</Button>
				</Actions>
			</Form>
		</section>
	);
};

interface ReadSummaryPageProps extends Pick<SummaryPageProps, "frame" | "year" | "round"> {
	readonly summary: Summary;
}

/** The Chair's summary as those invited read it, once it is cleared. */
export const ReadSummaryPage = ({ frame, year, round, summary }: ReadSummaryPageProps) => {
	const { lang } = frame;
	const { page: say } = messages[lang];
	return (
		<Page
			frame={frame}
			title={say.title}
			kicker={formatDate(lang, round.date)}
			sections={[{ href: roundsHref(lang, year, `/${round.id}`), label: say.back }]}
		>
			<Standing lang={lang} summary={summary} />
			<ReadDocument document={summary.text} lang={lang} />
		</Page>
	);
};
