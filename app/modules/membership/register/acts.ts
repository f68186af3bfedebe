import { z } from "zod";
import { act, type Run } from "../../../acts/index.ts";
import { recordFact } from "../../../data/facts.ts";
import type { Handle } from "../../../data/transaction.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import { type No, no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { bodyOf } from "../body/queries.ts";
import { classesOf } from "../body/store.ts";
import { beginClass, correctSince, endClass } from "../class/store.ts";
import { tellingDelegation } from "../letter/acts.ts";
import type { Change } from "../letter/model.ts";
import { dateSchema } from "../model.ts";
import { correctNames, followNames } from "../name/store.ts";
import { may } from "../rules.ts";
import { admissionSchema, type Entry, entrySchema, type Standing } from "./model.ts";
import {
	admissionRefusals,
	clashes,
	classKnown,
	classMove,
	entryRefusals,
	mayBeginOn,
	mayEnd,
	namesMove,
	type Standards,
	sameVersion,
} from "./rules.ts";
import { endPlaces, insertMembers, lockRegister, readRegister, updateParticulars } from "./store.ts";

/** What the body judges entries by. */
export async function standardsOf(db: Handle): Promise<Standards> {
	const { languages } = await bodyOf(db);
	return { languages, classes: (await classesOf(db)).map(({ code }) => code) };
}

export const admitMember = act({
	name: "membership.admitMember",
	effect: "Enters a new member or observer in the register, with its class, names and particulars, from a day on.",
	input: admissionSchema,
	may: may["membership.admitMember"],
	async run({ tx }, admission) {
		await lockRegister(tx);
		const standards = await standardsOf(tx);
		const others = (await readRegister(tx)).map(({ entry }) => entry);
		refuseAll([...admissionRefusals(admission, standards), ...clashes(admission, others)]);
		const [id] = await insertMembers(tx, [admission]);
		return { id: id as string };
	},
});

export const editMember = act({
	name: "membership.editMember",
	effect:
		"Corrects a member’s entry, or lets new names follow the present ones from a day on. Another mailbox is told to the delegation, at the one that it replaces as well. Refused, with both texts, when somebody else changed the entry meanwhile.",
	input: z.strictObject({ member: z.string(), version: z.coerce.number().int(), entry: entrySchema }),
	may: may["membership.editMember"],
	async run(run, { member, version, entry }) {
		const { tx } = run;
		await lockRegister(tx);
		const register = await readRegister(tx);
		const registered = register.find(({ id }) => id === member);
		if (registered === undefined) throw new Refusal(no("membership.memberUnknown"));
		refuseIf(sameVersion(registered.version, version));
		const names = namesMove(registered, entry);
		const moved = entry.since !== registered.entry.since;
		refuseAll([
			...entryRefusals(entry, await standardsOf(tx)),
			...clashes(
				entry,
				register.filter(({ id }) => id !== member).map((other) => other.entry),
			),
			...[moved ? mayBeginOn(registered, entry.since) : undefined].filter((verdict) => verdict !== undefined),
			...("code" in names ? [names] : []),
		]);
		await writeEntry(run, registered, entry);
		if (moved) await correctSince(tx, member, registered.entry.since, entry.since);
	},
});

/**
 * Writes an accepted entry over what is registered; its class and the beginning of that are not touched. Another mailbox diverts
 * every later letter, so the one that it replaces is told.
 */
export async function writeEntry(run: Run, registered: Standing, entry: Entry): Promise<void> {
	const { tx } = run;
	const update = () => updateParticulars(tx, registered.id, entry);
	const change: Change = {
		kind: "mailboxChanged",
		mailboxBefore: registered.entry.mailbox,
		mailbox: entry.mailbox,
	};
	if (change.mailbox === change.mailboxBefore) await update();
	else await tellingDelegation(run, registered.id, change, update);
	const names = namesMove(registered, entry);
	if ("code" in names) throw new Refusal(names);
	if (names.move === "corrected") await correctNames(tx, registered.id, entry);
	if (names.move === "followed") await followNames(tx, registered.id, entry);
}

export const changeClass = act({
	name: "membership.changeClass",
	effect:
		"Moves a member to another class from a day on; one whose membership ended comes back. What it was before stays on record.",
	input: z.strictObject({ member: z.string(), class: z.string(), from: dateSchema }),
	may: may["membership.changeClass"],
	async run({ tx }, { member, class: to, from }) {
		const registered = await lockedEntry(tx, member);
		refuseIf(classKnown(to, await standardsOf(tx)));
		const change = classMove(registered, { class: to, since: from });
		if ("code" in change) throw new Refusal({ ...change, field: "from" });
		if (change.move !== "begun") throw new Refusal(no("membership.classUnchanged", {}, "class"));
		await beginClass(tx, member, to, from);
	},
});

export const endMembership = act({
	name: "membership.endMembership",
	effect:
		"Ends a membership on a day, and with it its places in organs and its people’s access. The entry stays on record. A member " +
		"consulted in a survey that is still open then is told that it remains so, and that its reply counts.",
	input: z.strictObject({ member: z.string(), until: dateSchema }),
	may: may["membership.endMembership"],
	async run(run, { member, until }) {
		const { entry } = await lockedEntry(run.tx, member);
		refuseIf(mayEnd(entry, until));
		await leave(run, member, until as CalendarDate);
	},
});

/** Ends an entry with its places, and leaves the fact: whom it concerns elsewhere is told there. */
export async function leave({ tx, now }: Run, member: string, until: CalendarDate): Promise<void> {
	await endClass(tx, member, until);
	await endPlaces(tx, member, until);
	await recordFact(tx, { type: "membership.ended", at: now, subject: member, data: { until } });
}

async function lockedEntry(tx: Run["tx"], member: string): Promise<Standing> {
	await lockRegister(tx);
	const [registered] = await readRegister(tx, member);
	if (registered === undefined) throw new Refusal(no("membership.memberUnknown"));
	return registered;
}

function refuseAll(reasons: readonly No[]): void {
	if (reasons.length > 0) throw new Refusal(reasons);
}
