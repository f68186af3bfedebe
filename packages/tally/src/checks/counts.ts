import type { Groups } from "../profile.ts";
import type { Working } from "../working.ts";
import { weightWhere } from "./recount.ts";
import { same } from "./same.ts";
import { ordersByScore, selectsFirst } from "./selection.ts";

/** Checks a plurality or approval working by counting each option on its own. */
export function checkCounts(groups: Groups, seats: number, working: Working): boolean {
	const counts = Array.from({ length: groups.options }, (_, option) =>
		weightWhere(groups, (place) => place(option) === 0),
	);
	return (
		working.pairwise === undefined &&
		same(working.scores, counts) &&
		same(
			working.steps.slice(0, -1),
			counts.map((count, option) => ({ step: "count", option, count })),
		) &&
		ordersByScore(working.order, counts) &&
		selectsFirst(working.order, seats, working)
	);
}
