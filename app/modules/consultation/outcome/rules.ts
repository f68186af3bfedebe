import type { CalendarDate } from "../../../kit/clock.ts";
import { type No, no, type Verdict } from "../../../kit/refusal.ts";
import type { Option } from "../../dialogue/index.ts";
import { type Outcome, type OutcomeKind, speaksOf } from "./model.ts";

interface Stated {
	readonly kind: OutcomeKind;
	readonly options: readonly string[];
	readonly later: readonly string[];
	readonly date: CalendarDate;
}

/**
 * A round has an outcome once its day has come and while it stands, and the outcome was stated on that day or since.
 * @param today at the seat
 */
export function mayHaveOutcome(
	{ date, cancelled }: { readonly date: CalendarDate; readonly cancelled: boolean },
	stated: CalendarDate,
	today: CalendarDate,
): Verdict {
	if (cancelled) return no("consultation.cancelled");
	if (date > today) return no("consultation.notHeldYet");
	return stated < date || stated > today ? no("consultation.statedWhen", {}, "date") : undefined;
}

/** Everything that stands in the way of what the Chair is said to have stated, on a choice of which these options are open. */
export function outcomeRefusals(
	{ kind, options, later }: Stated,
	{ toSelect, open }: { readonly toSelect: number; readonly open: ReadonlySet<string> },
): No[] {
	if ([...options, ...later].some((option) => !open.has(option)))
		return [no("consultation.optionNotOpen", {}, "options")];
	if (kind === "deferred" || kind === "notAgreed") return [];
	const distinct = new Set(options).size;
	if (kind === "merged")
		return distinct < 2 || distinct < options.length ? [no("consultation.mergeTwo", {}, "options")] : [];
	const wrong: No[] = [];
	if (distinct !== toSelect || options.length !== toSelect)
		wrong.push(no("consultation.howMany", { n: toSelect }, "options"));
	if (kind === "nowAndLater" && later.length === 0) wrong.push(no("consultation.keepWhich", {}, "later"));
	if (later.some((option) => options.includes(option))) wrong.push(no("consultation.nowOrLater", {}, "later"));
	return wrong;
}

/** Of the options that a form names, those that its kind of outcome speaks of. */
export const spokenOf = <S extends Stated>(stated: S): S => ({
	...stated,
	options: speaksOf[stated.kind].includes("options") ? stated.options : [],
	later: speaksOf[stated.kind].includes("later") ? stated.later : [],
});

/** Two officers do not record one round's outcome each: a correction names the record that it follows. */
export function follows(inForce: Pick<Outcome, "id"> | undefined, corrects: string | null): Verdict {
	if (corrects === null) return inForce === undefined ? undefined : no("consultation.outcomeRecorded");
	return inForce?.id === corrects ? undefined : no("consultation.outcomeMoved");
}

/** Whether two records merge the same options, in whatever order. */
export const sameMerger = (
	before: Pick<Outcome, "kind" | "options">,
	stated: Pick<Stated, "kind" | "options">,
): boolean =>
	before.kind === "merged" &&
	stated.kind === "merged" &&
	[...before.options].sort().join() === [...stated.options].sort().join();

/** A merger is not undone once something became of what came out of it. */
export const mayUndo = ({ resulting }: Pick<Outcome, "resulting">, all: readonly Option[]): Verdict =>
	all.some(({ id, fate }) => id === resulting && fate !== null) ? no("consultation.mergedOn") : undefined;
