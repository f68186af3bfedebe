import { beforeEach, describe, expect, test } from "vitest";
import {
	actorOf,
	found,
	memberLike,
	niger,
	placesOn,
	putPerson,
	stageOf,
	testNow,
} from "../../../../test/support/register.ts";
import { actNamed } from "../../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { type AnyAct, perform } from "../../../acts/index.ts";
import { type Actor, type DelegationRole, systemActor } from "../../../kit/actor.ts";
import { plusDays } from "../../../kit/calendar.ts";
import type { CalendarDate, Instant } from "../../../kit/clock.ts";
import type { Refusal } from "../../../kit/refusal.ts";
import { mailboxOf } from "../../../mail/index.ts";
import { correspondentsOn } from "../letter/store.ts";
import { admitMember, endMembership } from "../register/acts.ts";
import { appointDelegate, changeDelegateRole, endDelegate, handOver, setClearance } from "./acts.ts";
import { clearanceOf, delegatesOf, delegationsOf, placeDeedsOf } from "./store.ts";

let database: TestDatabase;
let officer: Actor;
let delegation: string;
const today = "2007-06-28" as CalendarDate;

beforeEach(async () => {
	database = await testDatabase();
	await found(database);
	officer = actorOf(await putPerson(database, "officer@example.org"), "officer");
	delegation = (await perform(stageOf(database), admitMember, niger, { actor: officer, now: testNow })).id;
});

const does = (act: AnyAct, input: Record<string, unknown>, actor = officer, now: Instant = testNow) =>
	perform(stageOf(database), act, { delegation, ...input }, { actor, now });
const refusal = (act: AnyAct, input: Record<string, unknown>, actor = officer) =>
	does(act, input, actor).then(
		() => expect.fail("nothing was refused"),
		(refused: Refusal) => refused.reasons.map(({ code }) => code),
	);
const newcomer = (name: string) => ({ name, email: `${name.toLowerCase()}@example.org` });
const appoint = async (name: string, role: DelegationRole, actor = officer): Promise<string> =>
	(await does(appointDelegate, { incoming: newcomer(name), role }, actor)).person;
const delegate = (person: string, role: DelegationRole, of = delegation): Actor => ({
	person,
	roles: [role],
	delegation: of,
});
const rolesToday = async () =>
	(await delegatesOf(database.db, delegation, today)).map(({ name, role }) => [name, role]);

test("what is done with places is on record for the delegation, by whomever, with both people of a handover", async () => {
	const mariama = await appoint("Mariama", "head");
	const issa = await appoint("Issa", "drafter", delegate(mariama, "head"));
	await does(changeDelegateRole, { person: issa, role: "reader" });
	await does(handOver, { person: mariama, successor: newcomer("Sani") });
	await does(endDelegate, { person: issa });
	await does(setClearance, { clearance: true }, delegate(mariama, "head"));
	const deeds = await placeDeedsOf(database.db, delegation, 10);
	expect(deeds.map(({ act, by, bySecretariat, whom, successor }) => [act, by, bySecretariat, whom, successor])).toEqual(
		[
			["membership.endDelegate", "officer@example.org", true, "Issa", null],
			["membership.handOver", "officer@example.org", true, "Mariama", "Sani"],
			["membership.changeDelegateRole", "officer@example.org", true, "Issa", null],
			["membership.appointDelegate", "Mariama", false, "Issa", null],
			["membership.appointDelegate", "officer@example.org", true, "Mariama", null],
		],
	);
	expect(await placeDeedsOf(database.db, "elsewhere", 10)).toEqual([]);
});

describe("appointing", () => {
	test("registers a newcomer with the delegation’s language and zone, and tells them how to sign in, once", async () => {
		await appoint("Mariama", "focalPoint");
		expect(await delegatesOf(database.db, delegation, today)).toMatchObject([
			{ name: "Mariama", email: "mariama@example.org", language: "fr", role: "focalPoint", from: today },
		]);
		const { mails } = await mailboxOf(database.db, { address: "mariama@example.org" }, 1);
		expect(mails).toHaveLength(1);
		expect(mails[0]?.subject).toContain("délégation du Niger");
		expect(mails[0]?.body).toContain("https://example.org/fr/sign-in");
	});

	test("by the Secretariat is told to the delegation’s mailbox, head and focal points, each in their language", async () => {
		const head = await appoint("Mariama", "head");
		await database.db.updateTable("person").set({ language: "es" }).where("id", "=", head).execute();
		await appoint("Issa", "reader");
		expect(await toldOf("Issa")).toEqual([
			["mariama@example.org", expect.stringMatching(/nuevo acceso/), expect.stringContaining("Lector")],
			["mission.ner@example.org", expect.stringMatching(/nouvel accès/), expect.stringContaining("Lecteur")],
		]);
		await appoint("Sani", "drafter", delegate(head, "head"));
		expect(await toldOf("Sani")).toEqual([]);
	});

	/** What a delegation was told of one of its people. */
	async function toldOf(name: string): Promise<[string, string, string][]> {
		const { mails } = await mailboxOf(database.db, {}, 1);
		return mails
			.filter(({ subject, body }) => /nouvel accès|nuevo acceso/.test(subject) && body.includes(name))
			.map(({ address, subject, body }): [string, string, string] => [address, subject, body])
			.sort();
	}

	test("takes nobody who serves the body itself: an officer reads no drafts and answers for no delegation", async () => {
		const insider = await putPerson(database, "insider@example.org");
		const role = { person_id: insider, role: "officer" as const, from_date: today, until_date: null };
		await database.db.insertInto("staff_role").values(role).execute();
		expect(await refusal(appointDelegate, { incoming: newcomer("Insider"), role: "drafter" })).toEqual([
			"membership.servesTheBody",
		]);
		const head = await appoint("Mariama", "head");
		expect(await refusal(handOver, { person: head, successor: newcomer("Insider") })).toEqual([
			"membership.servesTheBody",
		]);
		expect(await rolesToday()).toEqual([["Mariama", "head"]]);
	});

	test("takes nobody whose role in the body begins later", async () => {
		const insider = await putPerson(database, "insider@example.org");
		const role = { person: insider, role: "officer", from: plusDays(today, 1) };
		const occasion = { actor: systemActor, now: testNow };
		await perform(stageOf(database), actNamed("identity.appoint"), role, occasion);
		expect(await refusal(appointDelegate, { incoming: newcomer("Insider"), role: "drafter" })).toEqual([
			"membership.servesTheBody",
		]);
	});

	test("keeps a person from every role of the Secretariat, asked for, granted or given by the operator, until the place ends", async () => {
		const approving = async (email: string): Promise<Actor> => {
			const person = await putPerson(database, email);
			await inBody("identity.appoint", { person, role: "approvingOfficer", from: today }, systemActor);
			return actorOf(person, "approvingOfficer");
		};
		const inBody = async (name: string, input: object, actor: Actor) =>
			await perform(stageOf(database), actNamed(name), input, { actor, now: testNow });
		const refusedFor = (doing: Promise<unknown>) =>
			doing.then(
				() => expect.fail("nothing was refused"),
				(refused: Refusal) => refused.reasons.map(({ code, field }) => [code, field]),
			);
		const [first, second] = [await approving("first@example.org"), await approving("second@example.org")];
		const asked = { email: "mariama@example.org", role: "officer", from: plusDays(today, 3) };
		await putPerson(database, "mariama@example.org");
		const { request } = await inBody("identity.requestRole", asked, first);
		const person = await appoint("Mariama", "focalPoint");
		expect(await refusedFor(inBody("identity.grantRole", { request }, second))).toEqual([
			["identity.servesDelegation", undefined],
		]);
		expect(await refusedFor(inBody("identity.requestRole", { ...asked, role: "auditor" }, first))).toEqual([
			["identity.servesDelegation", "email"],
		]);
		expect(await refusedFor(inBody("identity.appoint", { person, role: "officer", from: today }, systemActor))).toEqual(
			[["identity.servesDelegation", undefined]],
		);
		await does(endDelegate, { person });
		await inBody("identity.grantRole", { request }, second);
		expect(await refusal(appointDelegate, { incoming: newcomer("Mariama"), role: "reader" })).toEqual([
			"membership.servesTheBody",
		]);
	});

	test("takes an address already registered as the person it belongs to: one person may serve two delegations", async () => {
		const other = (
			await perform(stageOf(database), admitMember, memberLike("BEN", "Bénin"), { actor: officer, now: testNow })
		).id;
		const person = await appoint("Mariama", "focalPoint");
		const again = await does(appointDelegate, {
			delegation: other,
			incoming: { name: "M.", email: "Mariama@Example.org" },
			role: "head",
		});
		expect(again.person).toBe(person);
		expect(await placesOn(database, person, today)).toEqual({
			seats: expect.arrayContaining([
				{ member: delegation, role: "focalPoint" },
				{ member: other, role: "head" },
			]),
			chairs: [],
		});
		expect((await delegationsOf(database.db, person, today, "fr")).map(({ code }) => code).sort()).toEqual([
			"BEN",
			"NER",
		]);
	});

	test("a head names the focal point; a focal point only drafters and readers; a drafter nobody", async () => {
		const head = delegate(await appoint("Head", "head"), "head");
		const focalPoint = delegate(await appoint("Focal", "focalPoint", head), "focalPoint");
		const drafter = delegate(await appoint("Drafter", "drafter", focalPoint), "drafter");
		expect(await refusal(appointDelegate, { incoming: newcomer("X"), role: "head" }, head)).toEqual([
			"membership.notYourPlace",
		]);
		expect(await refusal(appointDelegate, { incoming: newcomer("X"), role: "focalPoint" }, focalPoint)).toEqual([
			"membership.notYourPlace",
		]);
		expect(await refusal(appointDelegate, { incoming: newcomer("X"), role: "reader" }, drafter)).toEqual([
			"act.notAllowed",
		]);
	});

	test("nobody acts for another delegation", async () => {
		const person = await appoint("Focal", "focalPoint");
		const elsewhere = (
			await perform(stageOf(database), admitMember, memberLike("BEN", "Bénin"), { actor: officer, now: testNow })
		).id;
		const input = { delegation: elsewhere, incoming: newcomer("X"), role: "drafter" };
		expect(await refusal(appointDelegate, input, delegate(person, "focalPoint"))).toEqual(["act.otherDelegation"]);
	});

	test("gives a person one place in a delegation, and a delegation one head", async () => {
		await appoint("Head", "head");
		expect(await refusal(appointDelegate, { incoming: newcomer("Head"), role: "reader" })).toEqual([
			"membership.servesAlready",
		]);
		expect(await refusal(appointDelegate, { incoming: newcomer("Other"), role: "head" })).toEqual([
			"membership.headAlready",
		]);
		expect(await rolesToday()).toEqual([["Head", "head"]]);
	});

	test("refused leaves nobody registered", async () => {
		await appoint("Head", "head");
		await refusal(appointDelegate, { incoming: newcomer("Other"), role: "head" });
		const known = await database.db
			.selectFrom("person")
			.select("id")
			.where("email", "=", "other@example.org")
			.execute();
		expect(known).toEqual([]);
	});

	test("is for delegations of members of today", async () => {
		await perform(
			stageOf(database),
			endMembership,
			{ member: delegation, until: "2007-06-28" },
			{ actor: officer, now: testNow },
		);
		expect(await refusal(appointDelegate, { incoming: newcomer("Late"), role: "reader" })).toEqual([
			"membership.memberUnknown",
		]);
	});
});

describe("handover", () => {
	test("gives the successor the same role today, ends the predecessor’s access today, and is seen in history", async () => {
		const person = await appoint("Ancien", "focalPoint");
		const later = "2007-09-03T08:00:00.000Z" as Instant;
		await does(
			handOver,
			{ person, successor: newcomer("Nouvelle"), function: "Première secrétaire" },
			delegate(person, "focalPoint"),
			later,
		);
		const day = "2007-09-03" as CalendarDate;
		expect(await delegatesOf(database.db, delegation, day)).toMatchObject([
			{ name: "Nouvelle", role: "focalPoint", function: "Première secrétaire", from: day },
		]);
		expect((await placesOn(database, person, day)).seats).toEqual([]);
		expect(await delegatesOf(database.db, delegation, plusDays(day, -1))).toMatchObject([{ name: "Ancien" }]);
	});

	test("to a colleague moves the colleague, and works on the day of appointment", async () => {
		const focalPoint = await appoint("Focal", "focalPoint");
		const _drafter = await appoint("Drafter", "drafter", delegate(focalPoint, "focalPoint"));
		await does(handOver, { person: focalPoint, successor: newcomer("Drafter") }, delegate(focalPoint, "focalPoint"));
		expect(await rolesToday()).toEqual([["Drafter", "focalPoint"]]);
		await does(appointDelegate, { incoming: newcomer("Focal"), role: "reader" });
		expect(await rolesToday()).toEqual([
			["Drafter", "focalPoint"],
			["Focal", "reader"],
		]);
	});

	test("does not let a focal point make the head a focal point, nor hand over the head’s place", async () => {
		const head = await appoint("Head", "head");
		const focalPoint = await appoint("Focal", "focalPoint");
		const actor = delegate(focalPoint, "focalPoint");
		expect(await refusal(handOver, { person: focalPoint, successor: newcomer("Head") }, actor)).toEqual([
			"membership.notYourPlace",
		]);
		expect(await refusal(handOver, { person: head, successor: newcomer("X") }, actor)).toEqual([
			"membership.notYourPlace",
		]);
		expect(await refusal(handOver, { person: focalPoint, successor: newcomer("Focal") }, actor)).toEqual([
			"membership.handedToSelf",
		]);
	});
});

describe("no place is taken silently:", () => {
	/** The letters of one kind, by address. */
	async function letters(kind: string): Promise<Record<string, string>> {
		const { mails } = await mailboxOf(database.db, {}, 1);
		const found = mails.filter(({ occasion }) => occasion.startsWith(`membership.${kind}:`));
		return Object.fromEntries(found.map(({ address, body }) => [address, body]));
	}
	const withoutMailbox = () => database.db.updateTable("member").set({ mailbox: null }).execute();

	test("a head whom the Secretariat replaces is told, even where nobody else can be", async () => {
		await withoutMailbox();
		const head = await appoint("Mariama", "head");
		await does(handOver, { person: head, successor: newcomer("Issa") });
		const told = await letters("handedOver");
		expect(Object.keys(told)).toEqual(["mariama@example.org"]);
		expect(told["mariama@example.org"]).toContain(
			"Le secrétariat a procédé à une passation au sein de la délégation du Niger",
		);
		expect(told["mariama@example.org"]).toContain("Désormais\u00a0: Issa (issa@example.org)");
		expect(told["mariama@example.org"]).not.toContain("/desk/");
	});

	test("a handover by the Secretariat is told to those written to before it and after, and not to the successor", async () => {
		const head = await appoint("Mariama", "head");
		await appoint("Sani", "focalPoint");
		await does(handOver, { person: head, successor: newcomer("Issa") });
		const told = await letters("handedOver");
		expect(Object.keys(told).sort()).toEqual(["mariama@example.org", "mission.ner@example.org", "sani@example.org"]);
		expect(told["sani@example.org"]).toContain(`/fr/desk/${delegation}/people`);
	});

	test("an access ended by the Secretariat is told to the person and the delegation; by the delegation, to the person", async () => {
		const head = await appoint("Mariama", "head");
		const [issa, sani] = [await appoint("Issa", "reader"), await appoint("Sani", "drafter")];
		await database.db.updateTable("person").set({ language: "en" }).where("id", "=", issa).execute();
		await does(endDelegate, { person: issa });
		const told = await letters("ended");
		expect(Object.keys(told).sort()).toEqual(["issa@example.org", "mariama@example.org", "mission.ner@example.org"]);
		expect(told["issa@example.org"]).toContain("The Secretariat has ended a person’s access");
		await does(endDelegate, { person: sani }, delegate(head, "head"));
		const more = Object.entries(await letters("ended")).filter(([, body]) => body.includes("Sani"));
		expect(more.map(([address]) => address)).toEqual(["sani@example.org"]);
		expect(more[0]?.[1]).toContain("Votre délégation a mis fin ce jour");
	});

	test("whoever gives up their own place is not told what they did", async () => {
		const head = await appoint("Mariama", "head");
		await does(handOver, { person: head, successor: newcomer("Issa") }, delegate(head, "head"));
		expect(await letters("handedOver")).toEqual({});
		expect(Object.keys(await letters("appointed"))).toContain("issa@example.org");
	});

	test("another role is told to the person too, with what it was, what it is and what it may", async () => {
		const issa = await appoint("Issa", "head");
		await does(changeDelegateRole, { person: issa, role: "reader" });
		const told = await letters("roleChanged");
		expect(Object.keys(told).sort()).toEqual(["issa@example.org", "mission.ner@example.org"]);
		expect(told["issa@example.org"]).toContain(
			"Jusqu’ici\u00a0: Chef de délégation\nDésormais\u00a0: Lecteur. Lit ce que",
		);
		expect(told["issa@example.org"]).not.toContain("accès");
	});

	test("another function alone is told to nobody", async () => {
		const issa = await appoint("Issa", "reader");
		await does(changeDelegateRole, { person: issa, role: "reader", function: "Stagiaire" });
		expect(await letters("roleChanged")).toEqual({});
	});

	test("who comes back on the day on which the access ended is told so", async () => {
		const issa = await appoint("Issa", "reader");
		await does(endDelegate, { person: issa });
		await appoint("Issa", "reader");
		const { mails } = await mailboxOf(database.db, { address: "issa@example.org" }, 1);
		expect(mails.map(({ occasion }) => occasion.split(":")[0])).toEqual([
			"membership.appointed",
			"membership.ended",
			"membership.appointed",
		]);
	});
});

describe("changing and ending", () => {
	test("a role changes from today, in both the present and the new role’s competence", async () => {
		const focalPoint = await appoint("Focal", "focalPoint");
		const drafter = await appoint("Drafter", "drafter");
		const actor = delegate(focalPoint, "focalPoint");
		await does(changeDelegateRole, { person: drafter, role: "reader", function: "Stagiaire" }, actor);
		expect(await rolesToday()).toContainEqual(["Drafter", "reader"]);
		expect(await refusal(changeDelegateRole, { person: drafter, role: "focalPoint" }, actor)).toEqual([
			"membership.notYourPlace",
		]);
	});

	test("access ends the same day; ending it again says so", async () => {
		const drafter = await appoint("Drafter", "drafter");
		await does(endDelegate, { person: drafter });
		expect((await placesOn(database, drafter, today)).seats).toEqual([]);
		expect(await refusal(endDelegate, { person: drafter })).toEqual(["membership.servesNoLonger"]);
	});

	test("the end of a membership ends every access", async () => {
		const person = await appoint("Focal", "focalPoint");
		await perform(
			stageOf(database),
			endMembership,
			{ member: delegation, until: "2007-07-01" },
			{ actor: officer, now: testNow },
		);
		expect((await placesOn(database, person, "2007-06-30" as CalendarDate)).seats).toHaveLength(1);
		expect((await placesOn(database, person, "2007-07-01" as CalendarDate)).seats).toEqual([]);
	});
});

test("clearance is the delegation’s own setting, off by default", async () => {
	const focalPoint = await appoint("Focal", "focalPoint");
	expect(await clearanceOf(database.db, delegation)).toBe(false);
	expect(await refusal(setClearance, { clearance: true }, officer)).toEqual(["act.notAllowed"]);
	await does(setClearance, { clearance: true }, delegate(focalPoint, "focalPoint"));
	expect(await clearanceOf(database.db, delegation)).toBe(true);
});

test("members are written to at the mailbox always, and at head and focal points, each in their language", async () => {
	await appoint("Head", "head");
	await appoint("Drafter", "drafter");
	const told = await correspondentsOn(database.db, today);
	expect(told.map(({ address, lang }) => [address, lang]).sort()).toEqual([
		["head@example.org", "fr"],
		["mission.ner@example.org", "fr"],
	]);
});
