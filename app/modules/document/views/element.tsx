import { type Element, type Node, nodesIn } from "@intersession/document";
import type { UiLang } from "../../../kit/languages.ts";
import {
	Actions,
	Button,
	Details,
	Discard,
	ErrorSummary,
	type FieldErrors,
	Form,
	type FormRecord,
	type Frame,
	fill,
	SelectField,
	TextField,
	Trouble,
	typed,
} from "../../../web/index.ts";
import { messages } from "../messages/index.ts";
import { type FormName, formNames, type KeptDocument } from "../model.ts";
import { formNameOf, wordsField } from "../rules.ts";
import type { Followed } from "../store.ts";
import { at, DocumentPage } from "./page.tsx";
import { Notation, Words } from "./words.tsx";

/** How a form about a document stands: what was typed, and what was refused in it. */
export interface Filled {
	/** Left out when nothing was typed yet. */
	readonly form?: FormRecord;
	readonly submission: string;
	/** The reason that is proposed: the one the same officer gave last. */
	readonly reason: string;
	readonly errors?: FieldErrors;
	readonly trouble?: readonly string[];
}

interface ElementPageProps extends Filled {
	readonly frame: Frame;
	readonly kept: KeptDocument;
	readonly languages: readonly string[];
	readonly node: Node;
	/** Left out for the title. */
	readonly element?: Element | undefined;
	readonly followed: Followed;
}

/** One part of a document: its words in every language, how it is set, and its removal. */
export const ElementPage = ({ frame, kept, languages, node, element, ...filled }: ElementPageProps) => {
	const { lang } = frame;
	const { element: say, edit } = messages[lang];
	const { form, submission, errors = {}, trouble = [], reason, followed } = filled;
	const kind = element?.kind ?? "title";
	const path = at(lang, kept.id, `/elements/${node.id}`);
	const tags = [kept.document.original, ...languages.filter((tag) => tag !== kept.document.original)];
	const nodes = element === undefined ? [node] : nodesIn(element);
	const labels = Object.fromEntries(Object.keys(errors).map((field) => [field, fieldLabel(lang, field)]));
	return (
		<DocumentPage
			frame={frame}
			kept={kept}
			languages={languages}
			title={fill(say.title, { what: edit.kinds[kind].toLocaleLowerCase(lang) })}
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary lang={lang} errors={errors} labels={labels} />
			<Form action={path} submission={submission}>
				<div class="versions">
					{tags.map((tag) => (
						<Words
							lang={lang}
							kept={kept}
							node={node}
							tag={tag}
							typed={form && typed(form, wordsField(node.id, tag))}
							errors={errors}
							followed={followed}
						/>
					))}
				</div>
				{element?.kind === "table" && (
					<Cells lang={lang} kept={kept} table={element} form={form} errors={errors} followed={followed} />
				)}
				{element !== undefined && element.kind !== "table" && (
					<SelectField
						lang={lang}
						name="form"
						label={say.kind}
						value={form === undefined ? formNameOf(element) : typed(form, "form")}
						choices={formNames.map((value: FormName) => ({ value, label: messages[lang].forms[value] }))}
					/>
				)}
				<ReasonField lang={lang} value={form === undefined ? reason : typed(form, "reason")} error={errors.reason} />
				<Notation lang={lang} />
				<Actions>
					<Button>{say.save}</Button>
					<Discard lang={lang} href={at(lang, kept.id, `/writing#${node.id}`)} />
				</Actions>
			</Form>
			{element !== undefined && (
				<Details summary={say.remove}>
					<p>{say.removeLead}</p>
					<Form action={`${path}/removal`} submission={`${submission}r`}>
						<ReasonField lang={lang} value={reason} name="removalReason" />
						<Button kind="danger">{say.removeThis}</Button>
					</Form>
				</Details>
			)}
			{nodes.length > 1 && element?.kind === "table" && (
				<Rows lang={lang} kept={kept} table={element} submission={submission} />
			)}
		</DocumentPage>
	);
};

function fieldLabel(lang: UiLang, field: string): string {
	const { element: say, addition } = messages[lang];
	const [, tag] = field.split(".");
	if (field === "reason") return say.reason;
	if (field === "text") return addition.text;
	return tag === undefined ? say.words : `${say.words} (${tag})`;
}

interface ReasonFieldProps {
	lang: UiLang;
	value: string;
	error?: string | undefined;
	name?: string;
}

export const ReasonField = ({ lang, value, error, name = "reason" }: ReasonFieldProps) => {
	const { reason, reasonHint } = messages[lang].element;
	return <TextField lang={lang} name={name} label={reason} hint={reasonHint} value={value} error={error} />;
};

type Table = Extract<Element, { kind: "table" }>;

interface CellsProps {
	lang: UiLang;
	kept: KeptDocument;
	table: Table;
	form: FormRecord | undefined;
	errors: FieldErrors;
	followed: Followed;
}

/** The cells in the original language; translations have their page, where each stands beside its original. */
const Cells = ({ lang, kept, table, form, errors, followed }: CellsProps) => {
	const { original } = kept.document;
	return (
		<fieldset class="field">
			<legend class="label">{messages[lang].element.cells}</legend>
			{table.rows.map((cells, row) => (
				<div class="cells">
					{cells.map((cell, column) => (
						<Words
							lang={lang}
							kept={kept}
							node={cell}
							tag={original}
							label={`${row + 1}.${column + 1}`}
							typed={form && typed(form, wordsField(cell.id, original))}
							errors={errors}
							rows={2}
							followed={followed}
						/>
					))}
				</div>
			))}
		</fieldset>
	);
};

const Rows = ({
	lang,
	kept,
	table,
	submission,
}: {
	lang: UiLang;
	kept: KeptDocument;
	table: Table;
	submission: string;
}) => {
	const { addRow, removeRow } = messages[lang].element;
	const path = at(lang, kept.id, `/elements/${table.id}/rows`);
	return (
		<Form action={path} submission={`${submission}t`}>
			<Actions>
				<Button kind="quiet" name="row" value="new">
					{addRow}
				</Button>
				{table.rows.length > 2 &&
					table.rows.slice(1).map(([cell], index) => (
						<Button kind="quiet" name="row" value={cell?.id ?? ""}>
							{fill(removeRow, { n: index + 2 })}
						</Button>
					))}
			</Actions>
		</Form>
	);
};
