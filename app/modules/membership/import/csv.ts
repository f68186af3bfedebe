import { CsvError, parse as parseCsv } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { parse } from "../../../acts/index.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { type Admission, admissionSchema, cellsOf, columnsFor, entryFrom } from "../register/model.ts";
import { cellRefusals } from "../register/rules.ts";
import type { ReadRow } from "./model.ts";

/** The register as a file: UTF-8 with its mark, so that spreadsheets read the accents, and no cell that one would run as a formula. */
export const writeRegister = (entries: readonly Admission[], languages: readonly string[]): string =>
	stringify(
		entries.map((entry) => cellsOf(entry, languages)),
		{ header: true, columns: columnsFor(languages), bom: true, escape_formulas: true, record_delimiter: "windows" },
	);

/** Rows at once; more than any body has members. */
const MAXIMUM_ROWS = 2000;

/** Decodes an uploaded file; throws `Refusal` when it is not UTF-8. */
export function decode(bytes: Uint8Array): string {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw new Refusal(no("membership.csvEncoding", {}, "file"));
	}
}

/**
 * Reads a register file: comma or semicolon, any line ends, quoted or not, columns in any order. Throws `Refusal` for what
 * concerns the file as a whole; what concerns a row is in that row.
 */
export function readFile(text: string, languages: readonly string[]): ReadRow[] {
	const [header, ...records] = recordsOf(text);
	if (header === undefined || records.length === 0) throw new Refusal(no("membership.csvEmpty", {}, "file"));
	const wanted = columnsFor(languages);
	const names = header.map((name) => name.trim().toLowerCase());
	const missing = wanted.filter((column) => !names.includes(column));
	const unknown = names.filter((name, index) => !wanted.includes(name) || names.indexOf(name) !== index);
	const refused = [
		...(missing.length > 0 ? [no("membership.csvColumnsMissing", { columns: missing.join(", ") }, "file")] : []),
		...(unknown.length > 0 ? [no("membership.csvColumnsUnknown", { columns: unknown.join(", ") }, "file")] : []),
		...(records.length > MAXIMUM_ROWS ? [no("membership.csvTooLong", { maximum: MAXIMUM_ROWS }, "file")] : []),
	];
	if (refused.length > 0) throw new Refusal(refused);
	return records.map((cells, index) =>
		readRow(index + 2, namedCells(names, cells), cells.length > names.length, languages),
	);
}

function recordsOf(text: string): string[][] {
	const firstLine = text.slice(0, text.search(/[\r\n]|$/));
	const delimiter = firstLine.split(";").length > firstLine.split(",").length ? ";" : ",";
	try {
		const records = parseCsv(text, {
			delimiter,
			bom: true,
			relax_column_count: true,
			skip_empty_lines: true,
			trim: true,
		});
		return records.filter((cells) => cells.some((cell) => cell !== ""));
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		throw new Refusal(no("membership.csvUnreadable", { line: Number(error.lines ?? 0) }, "file"));
	}
}

/** Cells by column, without the apostrophe that an export puts before what a spreadsheet would run as a formula. */
const namedCells = (names: readonly string[], cells: readonly string[]): Record<string, string> =>
	Object.fromEntries(names.map((name, index) => [name, (cells[index] ?? "").replace(/^'(?=[=+\-@\t\r])/, "")]));

function readRow(
	line: number,
	row: Record<string, string>,
	tooManyCells: boolean,
	languages: readonly string[],
): ReadRow {
	const code = row.code ?? "";
	const unread = [...(tooManyCells ? [no("membership.csvCells")] : []), ...cellRefusals(row)];
	if (unread.length > 0) return { line, code, read: unread };
	try {
		return { line, code, read: parse(admissionSchema, entryFrom(row, languages)) };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { line, code, read: error.reasons };
	}
}
