import { z } from "zod";
import { act, personOf, type Run } from "../../../../acts/index.ts";
import { recordFact } from "../../../../data/facts.ts";
import { no, Refusal, refuseIf } from "../../../../kit/refusal.ts";
import { approvingBeside, grantsOf, lockPerson, personByEmail } from "../../../identity/index.ts";
import { mayConfirm, mayEnter } from "../../chair/rules.ts";
import { decideEntry, insertChair, insertEntry, latestChair, lockEntry, updateChairEnd } from "../../chair/store.ts";
import { dateSchema } from "../../model.ts";
import { may, mayEndTerm } from "../../rules.ts";
import { heldOrgan } from "./held.ts";
import { tellApproving, tellChairElect } from "./tell.ts";

const entryId = z.string().max(32);

export const enterChair = act({
	name: "membership.enterChair",
	effect:
		"Enters who chairs an organ from a day on, and tells the other approving officers. The person is Chair, and the Chair before " +
		"then ends that day, once one of them confirms it; a day in the past is kept for the record, and gives no right before the " +
		"confirmation. Nobody with a role of the Secretariat is a Chair.",
	input: z.strictObject({ organ: z.string(), email: z.string().trim().min(1), from: dateSchema }),
	may: may["membership.enterChair"],
	async run(run, { organ: id, email, from }) {
		const { tx, now } = run;
		const by = personOf(run);
		const organ = await heldOrgan(tx, id);
		const person = await personByEmail(tx, email);
		if (person === undefined) throw new Refusal(no("membership.addressUnknown", {}, "email"));
		const others = await approvingBeside(tx, [by], now);
		refuseIf(mayEnter({ person: person.id, from }, by, { ...(await beside(tx, id, person.id)), others }));
		const entry = await insertEntry(tx, { organ: id, person: person.id, from }, by, now);
		if (entry === undefined) throw new Refusal(no("membership.chairWaits"));
		await tellApproving(run, organ, { entry, name: person.name, from });
		return { entry };
	},
});

export const confirmChair = act({
	name: "membership.confirmChair",
	effect:
		"Confirms the Chair whom another approving officer entered, under the name shown with the entry: the person chairs the organ " +
		"from the day entered, the Chair before then ends that day, and the new one is written to. Who entered and who confirmed it " +
		"stays on record.",
	input: z.strictObject({ organ: z.string(), entry: entryId, name: z.string().max(200) }),
	may: may["membership.confirmChair"],
	async run(run, { organ: id, entry: entryIs, name: shown }) {
		const { tx, now } = run;
		const by = personOf(run);
		const organ = await heldOrgan(tx, id);
		const entry = await waiting(tx, id, entryIs);
		const { person, from } = entry;
		refuseIf(mayConfirm(entry, { by, shown }, await beside(tx, id, person)));
		await updateChairEnd(tx, id, from);
		await insertChair(tx, id, person, from);
		await decideEntry(tx, entryIs, true, by, now);
		await tellChairElect(run, organ, { person, from });
		await recordFact(tx, { type: "chair.confirmed", at: now, subject: id, data: { person, from } });
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

/** The organ's last term and the person's roles; the person is held, so that no role is granted in the same instant. */
async function beside(tx: Run["tx"], organ: string, person: string) {
	await lockPerson(tx, person);
	return { last: await latestChair(tx, organ), roles: await grantsOf(tx, person) };
}
