import { z } from "zod";
import { act } from "../../../../acts/index.ts";
import { no, Refusal, refuseIf } from "../../../../kit/refusal.ts";
import { dateSchema, holdsOn } from "../../model.ts";
import { memberOf } from "../../register/store.ts";
import { may, mayEndTerm } from "../../rules.ts";
import { mayBegin, maySeat } from "../rules.ts";
import { insertSeat, seatsIn, updateSeatEnd } from "../store.ts";
import { heldOrgan } from "./held.ts";

export const seatOnOrgan = act({
	name: "membership.seatOnOrgan",
	effect: "Seats a member on an organ from a day on.",
	input: z.strictObject({ organ: z.string(), member: z.string(), from: dateSchema }),
	may: may["membership.seatOnOrgan"],
	async run({ tx }, { organ, member, from }) {
		refuseIf(maySeat(await heldOrgan(tx, organ)));
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
		await heldOrgan(tx, organ);
		const seat = (await seatsIn(tx, organ, member)).find((period) => period.until === null);
		if (seat === undefined) throw new Refusal(no("membership.notSeated", {}, "member"));
		refuseIf(mayEndTerm(seat, until));
		await updateSeatEnd(tx, organ, member, { from: seat.from, until });
	},
});
