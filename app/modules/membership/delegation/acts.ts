import { z } from "zod";
import { act, type Run } from "../../../acts/index.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import { newId } from "../../../kit/ids.ts";
import { isUiLang } from "../../../kit/languages.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { type Mail, queueMail } from "../../../mail/index.ts";
import { fill, href } from "../../../web/index.ts";
import { grantsOf, insertPerson, lockPerson, type Person, personByEmail } from "../../identity/index.ts";
import { todayAtSeat } from "../body/acts.ts";
import { bodyOf } from "../body/queries.ts";
import { tellingDelegation } from "../letter/acts.ts";
import type { Change } from "../letter/model.ts";
import { messages } from "../messages/index.ts";
import { holdsOn } from "../model.ts";
import { nameOf } from "../name/model.ts";
import type { Member } from "../register/model.ts";
import { memberOf } from "../register/store.ts";
import { may } from "../rules.ts";
import { type Delegate, functionSchema, type Incoming, incomingSchema, roleSchema } from "./model.ts";
import { addressForm, mayActFor, mayHandOver, mayManage, mayServe, maySucceed, oneHead } from "./rules.ts";
import { delegatesOf, endDelegation, insertDelegate, lockDelegation, updateClearance } from "./store.ts";

const delegation = z.string();

export const appointDelegate = act({
	name: "membership.appointDelegate",
	effect:
		"Gives a person a place in a delegation from today, and writes to them how to sign in. What the Secretariat gives so is " +
		"also told to the delegation’s mailbox, head and focal points.",
	input: z.strictObject({ delegation, incoming: incomingSchema, role: roleSchema, function: functionSchema }),
	may: may["membership.appointDelegate"],
	async run(run, { delegation: id, incoming, role, function: title }) {
		refuseIf(mayManage(run.actor, role));
		const { member, people, today } = await held(run, id);
		const person = await personOf(run, incoming, member);
		refuseIf(mayServe(people, { person: person.id, role }));
		await tellingDelegation(run, id, { kind: "placed", of: asConcerned(person), role }, () =>
			appoint(run, member, person, { role, function: title, from: today }),
		);
		return { person: person.id };
	},
});

export const changeDelegateRole = act({
	name: "membership.changeDelegateRole",
	effect:
		"Gives one of a delegation’s people another role or function from today. Another role is told to the person, and where the " +
		"Secretariat gives it, to the delegation’s mailbox, head and focal points.",
	input: z.strictObject({ delegation, person: z.string(), role: roleSchema, function: functionSchema }),
	may: may["membership.changeDelegateRole"],
	async run(run, { delegation: id, person, role, function: title }) {
		const { people, today } = await held(run, id);
		const place = placeOf(people, person);
		refuseIf(mayManage(run.actor, place.role, role) ?? oneHead(people, { person, role }));
		const change = async () => {
			await endDelegation(run.tx, id, person, today);
			await insertDelegate(run.tx, id, { person, role, function: title, from: today });
		};
		if (role === place.role) await change();
		else await tellingDelegation(run, id, { kind: "roleChanged", of: place, roleBefore: place.role, role }, change);
	},
});

export const endDelegate = act({
	name: "membership.endDelegate",
	effect:
		"Ends a person’s place in a delegation today, and with it their access to its desk. Tells the person, and where the Secretariat does it, the delegation’s mailbox, head and focal points.",
	input: z.strictObject({ delegation, person: z.string() }),
	may: may["membership.endDelegate"],
	async run(run, { delegation: id, person }) {
		const { people, today } = await held(run, id);
		const place = placeOf(people, person);
		refuseIf(mayManage(run.actor, place.role));
		await tellingDelegation(run, id, { kind: "ended", of: place, role: place.role }, () =>
			endDelegation(run.tx, id, person, today),
		);
	},
});

export const handOver = act({
	name: "membership.handOver",
	effect:
		"Hands a place in a delegation to a successor: the same role from today, the predecessor’s access ends today, drafts stay with the delegation. Writes to the successor and the predecessor, and, where the Secretariat does it, to the delegation’s mailbox, head and focal points.",
	input: z.strictObject({ delegation, person: z.string(), successor: incomingSchema, function: functionSchema }),
	may: may["membership.handOver"],
	async run(run, { delegation: id, person, successor: incoming, function: title }) {
		const { member, people, today } = await held(run, id);
		const place = placeOf(people, person);
		refuseIf(mayHandOver(run.actor, place));
		const successor = await personOf(run, incoming, member);
		refuseIf(maySucceed(run.actor, people, place, successor.id));
		const change: Change = { kind: "handedOver", of: place, role: place.role, to: asConcerned(successor) };
		await tellingDelegation(run, id, change, async () => {
			await endDelegation(run.tx, id, person, today);
			// A colleague who already serves leaves the old place for this one: one person, one place.
			await endDelegation(run.tx, id, successor.id, today);
			await appoint(run, member, successor, { role: place.role, function: title, from: today });
		});
		return { person: successor.id };
	},
});

export const setClearance = act({
	name: "membership.setClearance",
	effect:
		"Says whether the delegation’s replies need the clearance of its head or focal point before they are submitted.",
	input: z.strictObject({ delegation, clearance: z.boolean() }),
	may: may["membership.setClearance"],
	async run(run, { delegation: id, clearance }) {
		await held(run, id);
		await updateClearance(run.tx, id, clearance);
	},
});

/** The delegation as it stands, held until the transaction ends; refused when it is not one of a member of today. */
async function held(run: Run, id: string): Promise<{ member: Member; people: Delegate[]; today: CalendarDate }> {
	await lockDelegation(run.tx, id);
	const today = await todayAtSeat(run);
	const member = await memberOf(run.tx, { id });
	if (member === undefined || !member.classes.some((period) => holdsOn(period, today)))
		throw new Refusal(no("membership.memberUnknown"));
	return { member, people: await delegatesOf(run.tx, id, today), today };
}

function placeOf(people: readonly Delegate[], person: string): Delegate {
	const place = people.find((delegate) => delegate.person === person);
	if (place === undefined) throw new Refusal(no("membership.servesNoLonger"));
	return place;
}

/** The person to whom an address belongs, or one newly registered under it. */
async function personOf({ tx, now }: Run, incoming: Incoming, member: Member): Promise<Person> {
	const { name, email, language = isUiLang(member.language) ? member.language : "en" } = incoming;
	refuseIf(addressForm(email));
	const newcomer = { name, email, language, zone: member.zone };
	const id = await insertPerson(tx, newcomer, now);
	if (id !== undefined) return { id, ...newcomer };
	const known = await personByEmail(tx, email);
	if (known === undefined) throw new Error("an address that is taken belongs to nobody");
	return known;
}

const asConcerned = ({ id, ...person }: Person) => ({ person: id, ...person });

/** Gives the place, and tells the person in their own language that they have it and how to sign in. */
async function appoint(
	run: Run,
	member: Member,
	person: Person,
	place: Pick<Delegate, "role" | "function" | "from">,
): Promise<void> {
	const { tx, now, baseUrl } = run;
	// Held, so that a role granted in the same instant finds the place, or is found.
	await lockPerson(tx, person.id);
	refuseIf(mayActFor(await grantsOf(tx, person.id), place.from));
	await insertDelegate(tx, member.id, { person: person.id, ...place });
	const { id, language: lang, name, email } = person;
	const words = messages[lang];
	const values = {
		name,
		email,
		body: (await bodyOf(tx)).names[lang],
		ofMember: nameOf(member, lang, "of", place.from),
		role: words.roles[place.role],
		link: `${baseUrl}${href(lang, "/sign-in")}`,
	};
	const mail: Mail = {
		occasion: `membership.appointed:${newId()}`,
		recipient: `person:${id}`,
		address: email,
		lang,
		subject: fill(words.mail.subject, values),
		body: fill(words.mail.body, values),
		at: now,
	};
	await queueMail(tx, [mail]);
}
