import { no, type Verdict } from "../../../kit/refusal.ts";
import type { Standing } from "../circle/model.ts";
import { isOwn, reads } from "../circle/rules.ts";
import type { View, ViewRecord } from "./model.ts";

/** A view follows the one that its author had seen. */
export const follows = (latest: View | undefined, seen: number): Verdict<"consultation.viewChanged"> =>
	(latest?.number ?? 0) === seen ? undefined : no("consultation.viewChanged");

/** Nothing is withdrawn that was not given, or twice. */
export const stands = (latest: View | undefined): Verdict<"consultation.noView"> =>
	latest === undefined || latest.position === null ? no("consultation.noView") : undefined;

/**
 * What of the views given to a round is read by whoever stands so to it, in the order in which they were received. Who neither gave a
 * view nor prepares the round reads the one in force and none that it replaced: that one may have been for fewer eyes.
 * @param views of one round, in any order
 */
export function viewsRead(standing: Standing, views: readonly View[]): ViewRecord[] {
	const records = Map.groupBy(views, ({ option, member, behalf }) => `${option} ${member} ${behalf}`);
	return [...records.values()]
		.flatMap((given) => {
			const [latest, ...earlier] = given.toSorted((a, b) => b.number - a.number);
			if (latest === undefined || !reads(standing, latest)) return [];
			if (standing.administration || isOwn(standing, latest)) return [{ ...latest, earlier }];
			return latest.position === null ? [] : [{ ...latest, earlier: [] }];
		})
		.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.member < b.member ? -1 : 1));
}
