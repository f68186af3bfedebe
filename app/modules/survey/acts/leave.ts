import type { Opening } from "@intersession/ledger";
import { dateIn, instantIn, plusDays } from "../../../kit/calendar.ts";
import type { Instant } from "../../../kit/clock.ts";
import { formatDate } from "../../../web/index.ts";
import { departuresOf } from "../../membership/index.ts";
import { leaving } from "../letter/messages/index.ts";
import { type Told, tellThoseConsulted } from "./tell.ts";

/**
 * Tells those consulted whose membership ends before the close what holds: who is consulted was sealed at the opening, so they
 * still are, and their replies count; only their desk ends with their people's places. Written to the addresses of the last day,
 * once for each survey and day, however often it is looked at: when an end is entered, and when an opening or an extension moves
 * a close beyond it.
 * @param members the members that are looked at
 */
export async function tellThoseLeaving(
	run: Told,
	opening: Opening,
	closes: Instant,
	members: readonly string[] = opening.consulted.map(({ member }) => member),
): Promise<void> {
	for (const { member, until } of await departuresOf(run.tx, members)) {
		if (closes <= instantIn(until, "00:00", opening.zone)) continue;
		const serving = dateIn(run.now, opening.zone) < until;
		await tellThoseConsulted(run, opening, {
			occasion: `survey.leaving:${opening.survey}:${until}`,
			letter: (lang, params) => leaving(lang, { ...params, until: formatDate(lang, until), serving }),
			closes,
			members: new Set([member]),
			on: plusDays(until, -1),
		});
	}
}
