import type { Child } from "hono/jsx";
import type { UiLang } from "../../../kit/languages.ts";
import {
	Actions,
	Button,
	Details,
	ErrorSummary,
	type FieldErrors,
	FileField,
	Form,
	type Frame,
	fill,
	formatList,
	formatNumber,
	href,
	LinkButton,
	Notice,
	Page,
	State,
	type StateKind,
	Table,
} from "../../../web/index.ts";
import { messages } from "../messages/index.ts";
import { sentenceOf } from "../refusals.ts";
import { columnOf, columnsFor } from "../register/model.ts";
import type { PlannedRow } from "./model.ts";

interface ChoosePageProps {
	frame: Frame;
	languages: readonly string[];
	errors?: FieldErrors;
	/** What the last import did, in words. */
	done?: string | undefined;
}

/** Choose a file, and read what it must hold. */
export const ChoosePage = ({ frame, languages, errors = {}, done }: ChoosePageProps) => {
	const { lang } = frame;
	const { import: words } = messages[lang];
	return (
		<Page frame={frame} title={words.title} lead={words.lead} failed={Object.keys(errors).length > 0}>
			{done && <Notice kind="success">{done}</Notice>}
			<ErrorSummary lang={lang} errors={errors} labels={{ file: words.file }} />
			<Form action={href(lang, "/office/register/import")} upload>
				<FileField
					lang={lang}
					name="file"
					label={words.file}
					hint={words.fileHint}
					accept=".csv,text/csv"
					error={errors.file}
				/>
				<Button>{words.preview}</Button>
			</Form>
			<Details summary={words.columns}>
				<p>{words.columnsSay}</p>
				<p>
					<code>{columnsFor(languages).join(", ")}</code>
				</p>
			</Details>
		</Page>
	);
};

const outcomes = ["new", "changed", "unchanged", "refused"] as const;
const shapes: Readonly<Record<PlannedRow["outcome"], StateKind>> = {
	new: "open",
	changed: "done",
	unchanged: "closed",
	refused: "awaiting",
};

interface PreviewPageProps {
	frame: Frame;
	planned: readonly PlannedRow[];
	/** The file itself, sent again on confirmation: nothing is kept meanwhile. */
	text: string;
	/** The register that it was compared with. */
	previewed: string;
	submission: string;
	errors?: FieldErrors;
}

/** Each row with what it would do or why it cannot be taken; all of them are imported, or none. */
export const PreviewPage = ({ frame, planned, text, previewed, submission, errors = {} }: PreviewPageProps) => {
	const { lang } = frame;
	const { import: words } = messages[lang];
	const count = (outcome: PlannedRow["outcome"]) => planned.filter((row) => row.outcome === outcome).length;
	const counts = outcomes
		.filter((outcome) => count(outcome) > 0)
		.map((outcome) => fill(words.counts[outcome], { n: formatNumber(lang, count(outcome)) }));
	const shown = planned.filter(({ outcome }) => outcome !== "unchanged");
	const failed = count("refused") > 0;
	return (
		<Page frame={frame} title={words.previewTitle} lead={formatList(lang, counts)} width="desk" failed={failed}>
			<ErrorSummary lang={lang} errors={errors} labels={{}} />
			{failed && <Notice kind="warning">{words.correctFirst}</Notice>}
			{shown.length === 0 && <Notice>{words.nothing}</Notice>}
			{shown.length > 0 && (
				<Table
					caption={words.previewTitle}
					columns={[words.line, words.code, words.outcome, words.what].map((label) => ({ label }))}
					rows={shown.map((row) => [
						formatNumber(lang, row.line),
						row.code,
						<State kind={shapes[row.outcome]}>{words.outcomes[row.outcome]}</State>,
						<What lang={lang} row={row} />,
					])}
				/>
			)}
			{!failed && shown.length > 0 && (
				<Form action={href(lang, "/office/register/import/confirm")} submission={submission} upload>
					<input type="hidden" name="previewed" value={previewed} />
					<textarea name="text" hidden>
						{`\n${text}`}
					</textarea>
					<Button>{words.confirm}</Button>
				</Form>
			)}
			<Actions>
				<LinkButton kind="quiet" href={href(lang, "/office/register/import")}>
					{words.again}
				</LinkButton>
			</Actions>
		</Page>
	);
};

const What = ({ lang, row }: { lang: UiLang; row: PlannedRow }): Child => {
	const { import: words } = messages[lang];
	if (row.outcome === "changed")
		return row.changes.map(({ column, before, after }) => (
			<p>
				<code>{column}</code> {before || words.empty} → {after || words.empty}
			</p>
		));
	if (row.outcome === "refused")
		return row.reasons.map((reason) => (
			<p>
				{reason.field !== undefined && <code>{columnOf(reason.field)}</code>} {sentenceOf(lang, reason)}
			</p>
		));
	return "";
};
