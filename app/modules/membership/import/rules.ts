import type { No } from "../../../kit/refusal.ts";
import { no } from "../../../kit/refusal.ts";
import { differing } from "../model.ts";
import { type Admission, cellsOf, type Standing } from "../register/model.ts";
import { admissionRefusals, clashes, classMove, endRefusal, namesMove, type Standards } from "../register/rules.ts";
import type { PlannedRow, ReadRow } from "./model.ts";

/**
 * Compares the rows of a file with the register: what each would do, or every reason why it cannot. Members that the file does
 * not name stay as they are. Mailboxes are judged as the whole register would stand afterwards, so two members may exchange theirs.
 */
export function plan(register: readonly Standing[], rows: readonly ReadRow[], standards: Standards): PlannedRow[] {
	const { languages } = standards;
	const byCode = new Map(register.map((registered) => [registered.entry.code, registered]));
	const afterwards = new Map(register.map(({ entry }) => [entry.code, entry]));
	const first = new Map<string, number>();
	for (const { line, entry } of rows) {
		if (entry === undefined || first.has(entry.code)) continue;
		first.set(entry.code, line);
		afterwards.set(entry.code, entry);
	}
	return rows.map(({ line, cells, entry, reasons: unread }) => {
		if (entry === undefined) return { line, cells, outcome: "refused", reasons: unread };
		const registered = byCode.get(entry.code);
		const earlier = Number(first.get(entry.code));
		const others = [...afterwards.values()].filter(({ code }) => code !== entry.code);
		const judged: readonly No[] = [
			...unread,
			...(earlier === line ? [] : [no("membership.rowRepeated", { code: entry.code, line: earlier }, "code")]),
			...admissionRefusals(entry, standards),
			...clashes(entry, others),
		];
		// What a row does to the dates of the register can be said only of one that is otherwise right.
		const reasons = judged.length > 0 || registered === undefined ? judged : moveRefusals(registered, entry);
		if (reasons.length > 0) return { line, cells, outcome: "refused", reasons };
		if (registered === undefined) return { line, cells, outcome: "new", entry };
		const changes = differing(cellsOf(registered.entry, languages), cellsOf(entry, languages));
		if (changes.length === 0) return { line, cells, outcome: "unchanged", entry };
		const ends = entry.until !== null && changes.some(({ column }) => column === "until");
		return { line, cells, outcome: ends ? "ended" : "changed", entry, registered, changes };
	});
}

function moveRefusals(registered: Standing, entry: Admission): No[] {
	const classed = classMove(registered, entry);
	const named = namesMove(registered, entry);
	const ended = "code" in classed ? undefined : endRefusal(registered, entry, classed.move);
	return [classed, named, ended].filter((answer) => answer !== undefined && "code" in answer);
}

/** Members of the register that no row of a file names. */
export function unnamed(register: readonly Standing[], rows: readonly PlannedRow[]): Standing[] {
	const codes = new Set(rows.map(({ cells }) => cells.code?.trim().toUpperCase()));
	return register.filter(({ entry }) => !codes.has(entry.code));
}
