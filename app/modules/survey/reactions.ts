import type { Stage } from "../../acts/index.ts";
import type { NewFact } from "../../data/facts.ts";
import { inTransaction } from "../../data/transaction.ts";
import { dateIn, instantIn, plusDays } from "../../kit/calendar.ts";
import { parseDate } from "../../kit/clock.ts";
import { formatDate } from "../../web/index.ts";
import { tellThoseConsulted } from "./acts/tell.ts";
import { leaving } from "./letter/messages/index.ts";
import { isSealed } from "./model.ts";
import { mayMove } from "./rules.ts";
import { surveysAddressedTo } from "./store.ts";

/**
 * Tells a member whose membership ends before the close of an open survey what holds: who is consulted was sealed at the opening,
 * so it still is, and its reply counts; only its desk ends with its people's places. Written to the addresses of its last day.
 * @param facts `membership.ended`, whose subject is the member, with the first day on which it is none
 */
export async function tellThoseLeaving(
	{ db, baseUrl }: Pick<Stage, "db" | "baseUrl">,
	facts: readonly Pick<NewFact, "subject" | "at" | "data">[],
): Promise<void> {
	await inTransaction(db, async (tx) => {
		for (const { subject: member, at: now, data } of facts) {
			const until = parseDate(String(data.until));
			for (const survey of await surveysAddressedTo(tx, member)) {
				if (!isSealed(survey) || mayMove(survey, "reply", now) !== undefined) continue;
				const { zone } = survey.opening;
				if (survey.closes <= instantIn(until, "00:00", zone)) continue;
				const serving = dateIn(now, zone) < until;
				await tellThoseConsulted({ tx, now, baseUrl }, survey.opening, {
					occasion: `survey.leaving:${survey.id}:${until}`,
					letter: (lang, params) => leaving(lang, { ...params, until: formatDate(lang, until), serving }),
					closes: survey.closes,
					members: new Set([member]),
					on: plusDays(until, -1),
				});
			}
		}
	});
}
