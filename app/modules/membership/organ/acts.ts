import { z } from "zod";
import { act, type Run } from "../../../acts/index.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { personByEmail } from "../../identity/index.ts";
import { dateSchema, holdsOn } from "../model.ts";
import { memberOf } from "../register/store.ts";
import { may } from "../rules.ts";
import { mayBegin, mayEndTerm, mayFollow, maySeat, notOneself } from "./rules.ts";
import { insertChair, insertSeat, latestChair, lockOrgan, seatsIn, updateChairEnd, updateSeatEnd } from "./store.ts";

export const seatOnOrgan = act({
	name: "membership.seatOnOrgan",
	effect: "Seats a member on an organ from a day on.",
	input: z.strictObject({ organ: z.string(), member: z.string(), from: dateSchema }),
	may: may["membership.seatOnOrgan"],
	async run({ tx }, { organ, member, from }) {
		refuseIf(maySeat(await held(tx, organ)));
		const seated = await memberOf(tx, { id: member });
		if (seated === undefined) throw new Refusal(no("membership.memberUnknown"));
		if (!seated.classes.some((period) => holdsOn(period, from)))
			throw new Refusal(no("membership.notAMember", { day: from }, "from"));
		refuseIf(mayBegin(await seatsIn(tx, organ, member), from));
		await insertSeat(tx, organ, member, { from, until: null });
	},
});

export const endSeat = act({
	name: "membership.endSeat",
	effect: "Ends a member’s seat on an organ; the day given is the first on which it no longer sits.",
	input: z.strictObject({ organ: z.string(), member: z.string(), until: dateSchema }),
	may: may["membership.endSeat"],
	async run({ tx }, { organ, member, until }) {
		await held(tx, organ);
		const seat = (await seatsIn(tx, organ, member)).find((period) => period.until === null);
		if (seat === undefined) throw new Refusal(no("membership.notSeated", {}, "member"));
		refuseIf(mayEndTerm(seat, until));
		await updateSeatEnd(tx, organ, member, { from: seat.from, until });
	},
});

export const appointChair = act({
	name: "membership.appointChair",
	effect: "Records who chairs an organ from a day on; the Chair before then ends that day.",
	input: z.strictObject({ organ: z.string(), email: z.string().trim().min(1), from: dateSchema }),
	may: may["membership.appointChair"],
	async run({ tx, actor }, { organ, email, from }) {
		await held(tx, organ);
		const person = await personByEmail(tx, email);
		if (person === undefined) throw new Refusal(no("membership.addressUnknown", {}, "email"));
		refuseIf(notOneself(person.id, actor.person));
		refuseIf(mayFollow(await latestChair(tx, organ), from));
		await updateChairEnd(tx, organ, from);
		await insertChair(tx, organ, person.id, from);
	},
});

export const endChair = act({
	name: "membership.endChair",
	effect:
		"Ends the term of an organ’s Chair; the day given is the first on which the Chair is vacant, until another is appointed.",
	input: z.strictObject({ organ: z.string(), until: dateSchema }),
	may: may["membership.endChair"],
	async run({ tx }, { organ, until }) {
		await held(tx, organ);
		const term = await latestChair(tx, organ);
		if (term === undefined || term.until !== null) throw new Refusal(no("membership.chairVacant", {}, "until"));
		refuseIf(mayEndTerm(term, until));
		await updateChairEnd(tx, organ, until);
	},
});

async function held(tx: Run["tx"], id: string) {
	const organ = await lockOrgan(tx, id);
	if (organ === undefined) throw new Refusal(no("membership.organUnknown"));
	return organ;
}
