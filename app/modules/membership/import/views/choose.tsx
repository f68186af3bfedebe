import type { UiLang } from "../../../../kit/languages.ts";
import {
	Actions,
	Button,
	ErrorSummary,
	type FieldErrors,
	FileField,
	Form,
	type Frame,
	href,
	LinkButton,
	Page,
	Table,
} from "../../../../web/index.ts";
import type { Body, MemberClass } from "../../body/model.ts";
import { messages } from "../../messages/index.ts";
import { cellsOf, columnsFor } from "../../register/model.ts";
import { needed } from "../../register/rules.ts";
import { codesIn, fieldIn } from "../../register/views/columns.tsx";
import { exampleEntries } from "../model.ts";

interface ChoosePageProps {
	frame: Frame;
	body: Body;
	classes: readonly MemberClass[];
	errors?: FieldErrors;
}

/** Choose a file, and read what it must hold. */
export const ChoosePage = ({ frame, body, classes, errors = {} }: ChoosePageProps) => {
	const { lang } = frame;
	const { import: words } = messages[lang];
	return (
		<Page frame={frame} title={words.title} lead={words.lead} width="desk" failed={Object.keys(errors).length > 0}>
			<ErrorSummary lang={lang} errors={errors} labels={{ file: words.file }} />
			<ChooseForm lang={lang} error={errors.file} />
			<h2>{words.columns}</h2>
			<p>{words.columnsSay}</p>
			<Actions>
				<LinkButton kind="quiet" href={href(lang, "/office/register/import/example.csv")}>
					{words.example}
				</LinkButton>
				<LinkButton kind="quiet" href={href(lang, "/office/register/export.csv")}>
					{words.exportNow}
				</LinkButton>
			</Actions>
			<Columns lang={lang} body={body} classes={classes} />
		</Page>
	);
};

export const ChooseForm = ({ lang, error }: { lang: UiLang; error?: string | undefined }) => {
	const { import: words } = messages[lang];
	return (
		<Form action={href(lang, "/office/register/import")} upload>
			<FileField
				lang={lang}
				name="file"
				label={words.file}
				hint={words.fileHint}
				accept=".csv,.txt,text/csv"
				error={error}
			/>
			<Button>{words.preview}</Button>
		</Form>
	);
};

const always = ["code", "class", "language", "zone"];

/** Each column with what it holds; those that stand once for each language are shown in one line. */
const Columns = ({ lang, body, classes }: { lang: UiLang; body: Body; classes: readonly MemberClass[] }) => {
	const { import: words, fields } = messages[lang];
	const [example] = exampleEntries(classes[0]?.code ?? "", body.languages);
	const cells = example === undefined ? {} : cellsOf(example, body.languages);
	const codes = codesIn(lang, body.languages, classes);
	const lines = Map.groupBy(columnsFor(body.languages), (column) => fieldIn(column).field);
	return (
		<Table
			caption={words.columns}
			columns={[words.column, words.holds, words.needed, words.exampleCell, words.accepted].map((label) => ({ label }))}
			rows={[...lines].map(([field, columns]) => [
				columns.map((column) => (
					<div>
						<code>{column}</code>
					</div>
				)),
				<>
					{fields[field]}. <span class="soft">{words.columnHints[field]}</span>
				</>,
				always.includes(field) || (needed as readonly string[]).includes(field) ? words.yes : words.no,
				columns.map((column) => <div>{cells[column]}</div>),
				[...(codes[field] ?? [])].map(([value, name]) => (
					<div>
						<code>{value}</code> <span class="soft">{name}</span>
					</div>
				)),
			])}
		/>
	);
};
