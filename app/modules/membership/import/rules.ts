import type { No } from "../../../kit/refusal.ts";
import { no } from "../../../kit/refusal.ts";
import { type Admission, cellsOf, differing, type Standing } from "../register/model.ts";
import { clashes, classKnown, classMove, entryRefusals, namesMove, type Standards } from "../register/rules.ts";
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
	for (const { line, read } of rows) {
		if (!("code" in read) || first.has(read.code)) continue;
		first.set(read.code, line);
		afterwards.set(read.code, read);
	}
	return rows.map(({ line, code, read }) => {
		if (!("code" in read)) return { line, code, outcome: "refused", reasons: read };
		const registered = byCode.get(read.code);
		const earlier = Number(first.get(read.code));
		const others = [...afterwards.values()].filter((entry) => entry.code !== read.code);
		const unknownClass = classKnown(read.class, standards);
		const reasons: readonly No[] = [
			...(earlier === line ? [] : [no("membership.rowRepeated", { code: read.code, line: earlier }, "code")]),
			...entryRefusals(read, standards),
			...clashes(read, others),
			...(unknownClass === undefined ? [] : [unknownClass]),
			...(registered === undefined || unknownClass !== undefined ? [] : moveRefusals(registered, read)),
		];
		if (reasons.length > 0) return { line, code, outcome: "refused", reasons };
		if (registered === undefined) return { line, code, outcome: "new", entry: read };
		const changes = differing(cellsOf(registered.entry, languages), cellsOf(read, languages));
		if (changes.length === 0) return { line, code, outcome: "unchanged" };
		return { line, code, outcome: "changed", entry: read, registered, changes };
	});
}

const moveRefusals = (registered: Standing, entry: Admission): No[] =>
	[classMove(registered, entry), namesMove(registered, entry)].filter((answer) => "code" in answer);
