import { canonicalJson } from "./canonical.ts";
import { LedgerError } from "./fault.ts";
import type { Opening, Reply, Result } from "./record.ts";

/** Those consulted and replies received by class, in the order in which classes first appear among those consulted. */
export function classesOf(opening: Opening, replies: readonly Reply[]): Result["classes"] {
	const replied = new Set(replies.map(({ member }) => member));
	const rows = new Map<string, Result["classes"][number]>();
	for (const { member, class: code } of opening.consulted) {
		const row = rows.get(code) ?? { class: code, consulted: 0, received: 0 };
		row.consulted += 1;
		if (replied.has(member)) row.received += 1;
		rows.set(code, row);
	}
	return [...rows.values()];
}

/**
 * Checks a result as far as one can who may not open the replies: everything but the sum. It reports every class, as
 * many replies as are in force, and every question that has a counting rule, with options that were offered.
 * Throws `result`.
 */
export function checkOutline(result: Result, opening: Opening, received: number): void {
	const stated = result.classes.map((row) => ({ ...row, received: 0 }));
	const total = result.classes.reduce((sum, row) => sum + row.received, 0);
	const possible = result.classes.every((row) => row.received <= row.consulted);
	if (!same(stated, classesOf(opening, [])) || total !== received || !possible) {
		throw new LedgerError("result", "result.classes");
	}
	const counted = opening.questions.filter(({ rule }) => rule !== null);
	const answered = counted.every(({ id, options }, i) => {
		const left = new Set(options.map((option) => option.id));
		const outcome = result.questions[i];
		return outcome?.id === id && outcome.order.every((option) => left.delete(option));
	});
	if (!answered || result.questions.length !== counted.length) throw new LedgerError("result", "result.questions");
}

/** Checks a result against the replies themselves; `questions` is what counting them gives. Throws `result`. */
export function checkRecount(result: Result, opening: Opening, replies: readonly Reply[], questions: string): void {
	if (!same(result.classes, classesOf(opening, replies))) throw new LedgerError("result", "result.classes");
	if (canonicalJson(result.questions) !== questions) throw new LedgerError("result", "result.questions");
}

function same(a: unknown, b: unknown): boolean {
	return canonicalJson(a) === canonicalJson(b);
}
