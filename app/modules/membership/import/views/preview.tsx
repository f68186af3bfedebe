import type { Child } from "hono/jsx";
import type { CalendarDate } from "../../../../kit/clock.ts";
import type { UiLang } from "../../../../kit/languages.ts";
import {
	Actions,
	Button,
	Details,
	ErrorSummary,
	type FieldErrors,
	Form,
	type Frame,
	fill,
	formatDate,
	formatList,
	formatNumber,
	href,
	LinkButton,
	Notice,
	Page,
	Table,
} from "../../../../web/index.ts";
import { messages } from "../../messages/index.ts";
import { sentenceOf } from "../../refusals.ts";
import { type Admission, columnOf, shortName } from "../../register/model.ts";
import { type Codes, labelOf } from "../../register/views/columns.tsx";
import type { Decoded, Outcome, PlannedRow } from "../model.ts";
import { ChooseForm } from "./choose.tsx";

const outcomes = ["new", "changed", "ended", "unchanged", "refused"] as const satisfies readonly Outcome[];

interface PreviewPageProps {
	frame: Frame;
	/** Of the file, which is kept under it: the page can be loaded again. */
	digest: string;
	encoding: Decoded["encoding"];
	codes: Codes;
	planned: readonly PlannedRow[];
	/** Members whom no row names. */
	untouched: readonly Admission[];
	/** The register that it was compared with. */
	previewed: string;
	submission: string;
	errors?: FieldErrors;
}

/** What each row would do or why it cannot be taken; all of them are imported, or none. */
export const PreviewPage = (page: PreviewPageProps) => {
	const { frame, encoding, codes, planned, untouched, errors = {} } = page;
	const { lang } = frame;
	const { import: words } = messages[lang];
	const rowsOf = <O extends Outcome>(outcome: O) =>
		planned.filter((row): row is Extract<PlannedRow, { outcome: O }> => row.outcome === outcome);
	const refused = rowsOf("refused");
	const counts = outcomes
		.map((outcome) => ({ outcome, n: rowsOf(outcome).length }))
		.filter(({ n }) => n > 0)
		.map(({ outcome, n }) => fill(words.counts[outcome], { n: formatNumber(lang, n) }));
	return (
		<Page
			frame={frame}
			title={words.previewTitle}
			lead={formatList(lang, counts)}
			width="desk"
			failed={refused.length > 0 || Object.keys(errors).length > 0}
		>
			<ErrorSummary lang={lang} errors={errors} labels={{}} />
			{encoding !== "UTF-8" && <Notice>{fill(words.readAs, { encoding })}</Notice>}
			{refused.length > 0 ? <ToCorrect lang={lang} rows={refused} /> : <Next page={page} />}
			<Entered lang={lang} codes={codes} rows={rowsOf("new")} />
			<Changed lang={lang} codes={codes} rows={[...rowsOf("changed"), ...rowsOf("ended")]} />
			<Named lang={lang} summary={words.unchanged} entries={rowsOf("unchanged").map(({ entry }) => entry)} />
			<Named lang={lang} summary={words.untouched} entries={untouched} />
			{refused.length > 0 && (
				<>
					<h2>{words.again}</h2>
					<ChooseForm lang={lang} />
				</>
			)}
		</Page>
	);
};

/** The one next step: import, or go back to the register when there is nothing to do. */
const Next = ({ page: { frame, digest, planned, previewed, submission } }: { page: PreviewPageProps }) => {
	const { lang } = frame;
	const { import: words } = messages[lang];
	const nothing = planned.every(({ outcome }) => outcome === "unchanged");
	const register = (
		<LinkButton kind="quiet" href={href(lang, "/office/register")}>
			{words.toRegister}
		</LinkButton>
	);
	const again = (
		<LinkButton kind="quiet" href={href(lang, "/office/register/import")}>
			{words.again}
		</LinkButton>
	);
	if (nothing)
		return (
			<>
				<Notice>{words.nothing}</Notice>
				<Actions>
					{register}
					{again}
				</Actions>
			</>
		);
	return (
		<Form action={href(lang, `/office/register/import/${digest}`)} submission={submission}>
			<input type="hidden" name="previewed" value={previewed} />
			<p>{words.confirmSay}</p>
			<Actions>
				<Button>{words.confirm}</Button>
				{again}
			</Actions>
		</Form>
	);
};

const ToCorrect = ({ lang, rows }: { lang: UiLang; rows: readonly Extract<PlannedRow, { outcome: "refused" }>[] }) => {
	const { import: words } = messages[lang];
	return (
		<>
			<Notice kind="warning">{words.correctFirst}</Notice>
			<Table
				caption={words.toCorrect}
				columns={[words.line, words.column, words.value, words.correction, words.code].map((label) => ({ label }))}
				rows={rows.flatMap(({ line, cells, reasons }) =>
					reasons.map((reason): Child[] => {
						const column = reason.field === undefined ? undefined : columnOf(reason.field);
						return [
							formatNumber(lang, line),
							column !== undefined && <code>{column}</code>,
							column !== undefined && (cells[column] || <span class="soft">{words.empty}</span>),
							sentenceOf(lang, reason),
							cells.code,
						];
					}),
				)}
			/>
		</>
	);
};

interface RowsProps<O extends Outcome> {
	lang: UiLang;
	codes: Codes;
	rows: readonly Extract<PlannedRow, { outcome: O }>[];
}

/** A cell as people read it: what its code stands for, where it is one. */
const inWords = (codes: Codes, column: string, value: string): string => codes[column]?.get(value) ?? value;

const Entered = ({ lang, codes, rows }: RowsProps<"new">) => {
	const { import: words, fields } = messages[lang];
	if (rows.length === 0) return null;
	return (
		<Table
			caption={words.entered}
			columns={[words.member, fields.code, fields.class, fields.mailbox].map((label) => ({ label }))}
			rows={rows.map(({ entry }) => [
				shortName(entry, lang),
				entry.code,
				inWords(codes, "class", entry.class),
				entry.mailbox ?? <span class="soft">{words.empty}</span>,
			])}
		/>
	);
};

const Changed = ({ lang, codes, rows }: RowsProps<"changed" | "ended">) => {
	const { import: words } = messages[lang];
	if (rows.length === 0) return null;
	const empty = <span class="soft">{words.empty}</span>;
	return (
		<Table
			caption={words.changed}
			columns={[words.member, words.column, words.registered, words.inFile].map((label) => ({ label }))}
			rows={rows.flatMap(({ entry, registered, changes }) =>
				changes.map(({ column, before, after }) => [
					shortName(registered.entry, lang),
					labelOf(lang, column),
					inWords(codes, column, before) || empty,
					column === "until" && entry.until !== null ? (
						<strong>{fill(words.ends, { date: formatDate(lang, entry.until as CalendarDate) })}</strong>
					) : (
						inWords(codes, column, after) || empty
					),
				]),
			)}
		/>
	);
};

const Named = ({ lang, summary, entries }: { lang: UiLang; summary: string; entries: readonly Admission[] }) => {
	if (entries.length === 0) return null;
	const names = entries.map((entry) => shortName(entry, lang)).sort(new Intl.Collator(lang).compare);
	return (
		<Details summary={fill(summary, { n: formatNumber(lang, names.length) })}>
			<p>{names.join(" · ")}</p>
		</Details>
	);
};
