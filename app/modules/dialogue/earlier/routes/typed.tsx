import { type FormRecord, typed } from "../../../../web/index.ts";
import { versionsOf, wordingFrom } from "../../../document/index.ts";
import { type Source, type SurveyContent, type Text, workOfText } from "../model.ts";

/** What the form calls a field of the act's input. */
export const fieldIn = (field: string): string =>
	field.replace(".bodies.", ".").replace(/^paragraphs\..+/, "paragraphs");

/** The record as whoever filled in the form read it, and why it is changed. */
export const standingIn = (form: FormRecord, record: string) => ({
	record,
	version: Number(typed(form, "version")),
	reason: typed(form, "reason"),
});

/** A whole number, null where nothing was typed; what is none is left for the act to refuse. */
function countIn(form: FormRecord, name: string): number | string | null {
	const text = typed(form, name).trim();
	return text === "" ? null : /^\d{1,9}$/.test(text) ? Number(text) : text;
}

/** Where it was found, as the form says it. */
export const sourceIn = (form: FormRecord, languages: readonly string[]) => ({
	symbol: typed(form, "symbol"),
	paragraphs: typed(form, "paragraphs")
		.split(/[,;]/)
		.map((paragraph) => paragraph.trim())
		.filter((paragraph) => paragraph !== ""),
	source: wordingFrom(form, "source", languages),
	remark: wordingFrom(form, "remark", languages),
	original: typed(form, "original"),
});

/** What the form says of an earlier survey, for its act. */
export const inputFrom = (form: FormRecord, languages: readonly string[]) => ({
	...sourceIn(form, languages),
	cycle: typed(form, "cycle") || null,
	step: typed(form, "step") || undefined,
	organ: typed(form, "organ") || null,
	begins: typed(form, "begins"),
	ends: typed(form, "ends"),
	toSelect: countIn(form, "toSelect"),
	consulted: countIn(form, "consulted"),
	replies: countIn(form, "replies"),
	options: filledRows(form).map((row) => ({
		id: typed(form, `${row}.id`) || null,
		subject: typed(form, `${row}.subject`) || null,
		title: wordingFrom(form, `${row}.title`, languages),
		standing: typed(form, `${row}.standing`) || undefined,
		inFavour: countIn(form, `${row}.inFavour`),
		outcome: typed(form, `${row}.outcome`) || null,
		account: wordingFrom(form, `${row}.account`, languages),
	})),
});

/** `options.3`, for every option of which something was said. */
export function filledRows(form: FormRecord): string[] {
	const rows = Object.keys(form).flatMap((name) => {
		const [, row, field] = /^(options\.\d+)\.(.+)$/.exec(name) ?? [];
		const said = typed(form, name);
		return row === undefined || field === "id" || said === "" || (field === "standing" && said === "notKnown")
			? []
			: [row];
	});
	return [...new Set(rows)].sort((a, b) => rowNumber(a) - rowNumber(b));
}

const rowNumber = (row: string): number => Number(row.slice("options.".length));

/** The form with its options one after the other, as the act is given them: what is refused is then said where it stands. */
export function compacted(form: FormRecord): FormRecord {
	const rows = filledRows(form);
	return Object.fromEntries(
		Object.entries(form).flatMap(([name, value]) => {
			const [, row, field] = /^(options\.\d+)\.(.+)$/.exec(name) ?? [];
			if (row === undefined) return [[name, value]];
			return rows.includes(row) ? [[`options.${rows.indexOf(row)}.${field}`, value]] : [];
		}),
	);
}

/** For how many options there is room once more is asked for. */
export const roomFor = (form: FormRecord): number => Math.min(100, Number(typed(form, "rows")) + 4 || 4);

/** The form with its texts also under the names that the act's input gives them, for sentences about what was typed. */
export const namedAsInput = (form: FormRecord, languages: readonly string[]): FormRecord => ({
	...form,
	...Object.fromEntries(
		Object.entries(form).map(([name, value]) => {
			const [, text, tag = ""] = /^(.+)\.(\w+)$/.exec(name) ?? [];
			return [languages.includes(tag) ? `${text}.bodies.${tag}` : name, value];
		}),
	),
});

const textFields = (name: string, text: Text | null, languages: readonly string[]): FormRecord =>
	versionsOf(name, text === null ? undefined : workOfText(text), languages);

/** Where a record was found, as its form shows it. */
export const sourceFields = (
	{ source, remark }: { readonly source: Source; readonly remark: Text | null },
	languages: readonly string[],
): FormRecord => ({
	symbol: source.symbol,
	paragraphs: source.paragraphs.join(", "),
	// Each text keeps the original that it has; this is for those that are written now.
	original: (remark ?? source.text)?.original ?? "",
	...textFields("source", source.text, languages),
	...textFields("remark", remark, languages),
});

/** The record as its form shows it. */
export const formOf = (content: SurveyContent, languages: readonly string[]): FormRecord => ({
	...sourceFields(content, languages),
	cycle: content.cycle ?? "",
	step: content.step,
	organ: content.organ ?? "",
	begins: content.begins,
	ends: content.ends === content.begins ? "" : content.ends,
	toSelect: content.toSelect?.toString() ?? "",
	consulted: content.consulted?.toString() ?? "",
	replies: content.replies?.toString() ?? "",
	...Object.assign(
		{},
		...content.options.map(({ id, subject, title, standing, inFavour, outcome, account }, row) => ({
			[`options.${row}.id`]: id,
			[`options.${row}.subject`]: subject ?? "",
			[`options.${row}.standing`]: standing,
			[`options.${row}.inFavour`]: inFavour?.toString() ?? "",
			[`options.${row}.outcome`]: outcome ?? "",
			...textFields(`options.${row}.title`, title, languages),
			...textFields(`options.${row}.account`, account, languages),
		})),
	),
});
