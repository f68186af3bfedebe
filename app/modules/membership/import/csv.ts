import { CsvError, parse as parseCsv } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { parse } from "../../../acts/index.ts";
import type { UiLang } from "../../../kit/languages.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { type Admission, admissionSchema, cellsOf, columnsFor, entryFrom } from "../register/model.ts";
import { cellRefusals } from "../register/rules.ts";
import type { Decoded, ReadRow } from "./model.ts";

/** What spreadsheets set to a language expect between cells; any of them is read. */
const separators: Readonly<Record<UiLang, string>> = { en: ",", fr: ";", es: ";" };

/** The register as a file: UTF-8 with its mark, so that spreadsheets read the accents, and no cell that one would run as a formula. */
export const writeRegister = (entries: readonly Admission[], languages: readonly string[], lang: UiLang): string =>
	stringify(
		entries.map((entry) => cellsOf(entry, languages)),
		{
			header: true,
			columns: columnsFor(languages),
			bom: true,
			delimiter: separators[lang],
			cast: { string: guarded },
			record_delimiter: "windows",
		},
	);

/** An apostrophe before what a spreadsheet would run as a formula, and before one that stands there already, so that one is taken off again. */
const guarded = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r])/, "");

/** Rows at once; more than any body has members. */
const MAXIMUM_ROWS = 2000;

/**
 * The text of an uploaded file: UTF-8, UTF-16 with its mark, or else the Windows code page in which spreadsheets save “CSV” in western
 * Europe and the Americas. Throws `Refusal` for what is no text in any of them.
 */
export function decode(bytes: Uint8Array): Decoded {
	const decoded = decodedAs(bytes);
	if (decoded.text.includes("\0")) throw new Refusal(no("membership.csvEncoding", {}, "file"));
	return decoded;
}

function decodedAs(bytes: Uint8Array): Decoded {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), encoding: "UTF-16" };
	if (first === 0xfe && second === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), encoding: "UTF-16" };
	try {
		return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
	} catch {
		return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "Windows-1252" };
	}
}

/**
 * Reads a register file: commas, semicolons or tabs, any line ends, quoted or not, columns in any order. Throws `Refusal` for what
 * concerns the file as a whole; what concerns a row is in that row.
 */
export function readFile(text: string, languages: readonly string[]): ReadRow[] {
	const [header, ...records] = recordsOf(text);
	if (header === undefined || records.length === 0) throw new Refusal(no("membership.csvEmpty", {}, "file"));
	const wanted = columnsFor(languages);
	const names = header.cells.map((name) => name.trim().toLowerCase());
	const missing = wanted.filter((column) => !names.includes(column));
	const unknown = names.filter((name, index) => !wanted.includes(name) || names.indexOf(name) !== index);
	const refused = [
		...(missing.length > 0 ? [no("membership.csvColumnsMissing", { columns: missing.join(", ") }, "file")] : []),
		...(unknown.length > 0 ? [no("membership.csvColumnsUnknown", { columns: unknown.join(", ") }, "file")] : []),
		...(records.length > MAXIMUM_ROWS ? [no("membership.csvTooLong", { maximum: MAXIMUM_ROWS }, "file")] : []),
	];
	if (refused.length > 0) throw new Refusal(refused);
	return records.map(({ line, cells }) => {
		const named = Object.fromEntries(names.map((name, index) => [name, unguarded(cells[index] ?? "")]));
		return readRow(line, named, cells.length > names.length, languages);
	});
}

interface CsvRecord {
	/** As a spreadsheet counts its rows, blank ones too. */
	readonly line: number;
	readonly cells: readonly string[];
}

function recordsOf(text: string): CsvRecord[] {
	// A first line that only says what separates is a spreadsheet's own, and no row.
	const [, said, rest = text] = /^\uFEFF?sep=(.)\r?\n([\s\S]*)$/i.exec(text) ?? [];
	try {
		const records = parseCsv(rest, {
			delimiter: said ?? separatorIn(rest.slice(0, rest.search(/[\r\n]|$/))),
			bom: true,
			relax_column_count: true,
			trim: true,
		});
		return records
			.map((cells, index) => ({ line: index + 1, cells }))
			.filter(({ cells }) => cells.some((cell) => cell !== ""));
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		throw new Refusal(no("membership.csvUnreadable", { line: Number(error.lines ?? 0) }, "file"));
	}
}

const separatorIn = (header: string): string => {
	const parts = (separator: string) => header.split(separator).length;
	return [",", ";", "\t"].reduce((most, separator) => (parts(separator) > parts(most) ? separator : most));
};

/** One row, with all that is wrong in it: what cannot be read is left empty, so that the rest is judged as well. */
function readRow(
	line: number,
	cells: Record<string, string>,
	tooManyCells: boolean,
	languages: readonly string[],
): ReadRow {
	// Its cells stand under other columns than they should, so nothing else in it can be judged.
	if (tooManyCells) return { line, cells, entry: undefined, reasons: [no("membership.csvCells")] };
	const unread = cellRefusals(cells);
	const readable = { ...cells, ...Object.fromEntries(unread.map(({ field }) => [field, ""])) };
	try {
		return { line, cells, entry: parse(admissionSchema, entryFrom(readable, languages)), reasons: unread };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { line, cells, entry: undefined, reasons: [...unread, ...error.reasons] };
	}
}
