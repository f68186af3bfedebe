import { canonicalJson } from "./canonical.ts";
import { LedgerError } from "./fault.ts";
import type { Question } from "./question.ts";
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
 * many replies as are in force, and every question but comments, with options that were offered, and an equality settled by one
 * of the outcomes that are equal.
 * Throws `result`.
 */
export function checkOutline(result: Result, opening: Opening, received: number): void {
	const stated = result.classes.map((row) => ({ ...row, received: 0 }));
	const total = result.classes.reduce((sum, row) => sum + row.received, 0);
	const possible = result.classes.every((row) => row.received <= row.consulted);
	if (!same(stated, classesOf(opening, [])) || total !== received || !possible) {
		throw new LedgerError("result", "result.classes");
	}
	const counted = opening.questions.filter(({ kind }) => kind !== "comment");
	const answered = counted.every((question, i) => answers(question, result.questions[i]));
	if (!answered || result.questions.length !== counted.length) throw new LedgerError("result", "result.questions");
}

/** The outcome of that question, with options it offers; an equality is settled exactly where the opening says so. */
function answers({ id, options, equality }: Question, outcome: Result["questions"][number] | undefined): boolean {
	if (outcome?.id !== id) return false;
	const offered = options.map((option) => option.id);
	const { order, equal, settled } = outcome;
	return (
		[order, ...equal].every((ids) => onceEach(ids, offered)) &&
		equal.length !== 1 &&
		(settled !== null) === (equality === "chair" && equal.length > 1) &&
		(settled === null || equal.some((outcome) => same(outcome, settled.selected)))
	);
}

function onceEach(ids: readonly string[], offered: readonly string[]): boolean {
	const left = new Set(offered);
	return ids.every((id) => left.delete(id));
}

/** Checks a result against the replies themselves; `questions` is what counting them gives; how an equality was settled is no part of it. Throws `result`. */
export function checkRecount(result: Result, opening: Opening, replies: readonly Reply[], questions: string): void {
	if (!same(result.classes, classesOf(opening, replies))) throw new LedgerError("result", "result.classes");
	const counted = result.questions.map(({ settled: _, ...question }) => question);
	if (canonicalJson(counted) !== questions) throw new LedgerError("result", "result.questions");
}

function same(a: unknown, b: unknown): boolean {
	return canonicalJson(a) === canonicalJson(b);
}
