import { z } from "zod";
import { act, personOf, type Run } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { approvingBeside, personByEmail } from "../../identity/index.ts";
import { heldOrgan } from "../body/acts.ts";
import { dateSchema } from "../model.ts";
import { may, mayEndTerm } from "../rules.ts";
import { mayConfirm, mayEnter, mayFollow } from "./rules.ts";
import { decideEntry, insertChair, insertEntry, latestChair, lockEntry, updateChairEnd } from "./store.ts";

const entryId = z.string().max(32);

export const enterChair = act({
	name: "membership.enterChair",
	effect:
		"Enters who chairs an organ from a day on. The person is Chair, and the Chair before then ends that day, once another " +
		"approving officer confirms it; a day in the past is kept for the record, and gives no right before the confirmation.",
	input: z.strictObject({ organ: z.string(), email: z.string().trim().min(1), from: dateSchema }),
	may: may["membership.enterChair"],
	async run(run, { organ, email, from }) {
		const { tx, now } = run;
		const by = personOf(run);
		await heldOrgan(tx, organ);
		const person = await personByEmail(tx, email);
		if (person === undefined) throw new Refusal(no("membership.addressUnknown", {}, "email"));
		refuseIf(mayFollow(await latestChair(tx, organ), from));
		// Who has the role to confirm it is looked at when it is confirmed; a day more or less matters to nobody here.
		refuseIf(mayEnter(person.id, by, await approvingBeside(tx, [by, person.id], dateIn(now, "UTC"))));
		const entry = await insertEntry(tx, { organ, person: person.id, from }, by, now);
		if (entry === undefined) throw new Refusal(no("membership.chairWaits"));
		return { entry };
	},
});

export const confirmChair = act({
	name: "membership.confirmChair",
	effect:
		"Confirms the Chair whom another approving officer entered: the person chairs the organ from the day entered, and the Chair " +
		"before then ends that day. Who entered and who confirmed it stays on record.",
	input: z.strictObject({ organ: z.string(), entry: entryId }),
	may: may["membership.confirmChair"],
	async run(run, { organ, entry: id }) {
		const { tx, now } = run;
		await heldOrgan(tx, organ);
		const entry = await waiting(tx, organ, id);
		refuseIf(mayConfirm(personOf(run), entry));
		refuseIf(mayFollow(await latestChair(tx, organ), entry.from));
		await updateChairEnd(tx, organ, entry.from);
		await insertChair(tx, organ, entry.person, entry.from);
		await decideEntry(tx, id, true, personOf(run), now);
	},
});

export const declineChair = act({
	name: "membership.declineChair",
	effect:
		"Declines a Chair who was entered, or withdraws one’s own entry. Nobody’s term changes; who declined stays on record.",
	input: z.strictObject({ organ: z.string(), entry: entryId }),
	may: may["membership.declineChair"],
	async run(run, { organ, entry }) {
		await waiting(run.tx, organ, entry);
		await decideEntry(run.tx, entry, false, personOf(run), run.now);
	},
});

export const endChair = act({
	name: "membership.endChair",
	effect:
		"Ends the term of an organ’s Chair; the day given is the first on which the Chair is vacant, until another takes office.",
	input: z.strictObject({ organ: z.string(), until: dateSchema }),
	may: may["membership.endChair"],
	async run({ tx }, { organ, until }) {
		await heldOrgan(tx, organ);
		const term = await latestChair(tx, organ);
		if (term === undefined || term.until !== null) throw new Refusal(no("membership.chairVacant", {}, "until"));
		refuseIf(mayEndTerm(term, until));
		await updateChairEnd(tx, organ, until);
	},
});

async function waiting(tx: Run["tx"], organ: string, id: string) {
	const entry = await lockEntry(tx, organ, id);
	if (entry === undefined) throw new Refusal(no("membership.entryDecided"));
	return entry;
}
