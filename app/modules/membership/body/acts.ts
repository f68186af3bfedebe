import { act, personOf, type Run } from "../../../acts/index.ts";
import { recordFact } from "../../../data/facts.ts";
import { dateIn } from "../../../kit/calendar.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { may } from "../rules.ts";
import { bodySchema, editSchema } from "./model.ts";
import { bodyOf, forgetBody } from "./queries.ts";
import { editRefusals, foundingRefusals } from "./rules.ts";
import { insertBody, lockBody, readBody, updateBody } from "./store.ts";

/** The day it is at the seat: the day on which what an act changes begins to hold. */
export async function todayAtSeat({ tx, now }: Run): Promise<CalendarDate> {
	return dateIn(now, (await bodyOf(tx)).zone);
}

export const foundBody = act({
	name: "membership.foundBody",
	effect: "Founds the body: its names, languages, seat, holidays, classes of members and organs. Done once.",
	input: bodySchema,
	may: may["membership.foundBody"],
	async run({ tx, afterCommit }, founding) {
		if ((await readBody(tx)) !== undefined) throw new Refusal(no("membership.bodyExists"));
		const refused = foundingRefusals(founding);
		if (refused.length > 0) throw new Refusal(refused);
		await insertBody(tx, founding);
		afterCommit.push(forgetBody);
	},
});

export const editBody = act({
	name: "membership.editBody",
	effect:
		"Changes the body’s names, languages, seat, time zone and holidays. Deadlines that were fixed are instants, and stay. " +
		"A request for the opening of a survey that waits becomes void, because the opening seals them. " +
		"An edit of another version than the one that stands is refused.",
	input: editSchema,
	may: may["membership.editBody"],
	async run(run, edit) {
		const { tx, now, afterCommit } = run;
		const standing = await lockBody(tx);
		const refused = editRefusals(standing, edit);
		if (refused.length > 0) throw new Refusal(refused);
		await updateBody(tx, edit);
		const data = { version: standing.version + 1, by: personOf(run) };
		await recordFact(tx, { type: "body.edited", at: now, subject: "body", data });
		afterCommit.push(forgetBody);
	},
});
