import { act, type Run } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { may } from "../rules.ts";
import { bodySchema } from "./model.ts";
import { bodyOf, forgetBody } from "./queries.ts";
import { foundingRefusals } from "./rules.ts";
import { insertBody, readBody } from "./store.ts";

/** The day it is at the seat: the day on which what an act changes begins to hold. */
export async function todayAtSeat({ tx, now }: Run): Promise<CalendarDate> {
	return dateIn(now, (await bodyOf(tx)).zone);
}

export const foundBody = act({
	name: "membership.foundBody",
	effect: "Founds the body: its names, languages, seat, holidays, classes of members and organs. Done once.",
	input: bodySchema,
	may: may["membership.foundBody"],
	async run({ tx }, founding) {
		if ((await readBody(tx)) !== undefined) throw new Refusal(no("membership.bodyExists"));
		const refused = foundingRefusals(founding);
		if (refused.length > 0) throw new Refusal(refused);
		await insertBody(tx, founding);
		forgetBody();
	},
});
