import { beforeEach, describe, expect, test } from "vitest";
import {
	actorOf,
	councilOf,
	found,
	placesOn,
	putPerson,
	stageOf,
	testNow,
} from "../../../../../test/support/register.ts";
import { type TestDatabase, testDatabase } from "../../../../../test/support/test-database.ts";
import { type AnyAct, perform } from "../../../../acts/index.ts";
import { type Actor, systemActor } from "../../../../kit/actor.ts";
import { plusMinutes } from "../../../../kit/calendar.ts";
import { parseDate } from "../../../../kit/clock.ts";
import { Refusal } from "../../../../kit/refusal.ts";
import { mailboxOf } from "../../../../mail/index.ts";
import { appoint, editPerson, revokeRole } from "../../../identity/index.ts";
import { chairOf, decidedChairs, waitingChairs } from "../../chair/store.ts";
import { organsOn } from "../store.ts";
import { confirmChair, declineChair, endChair, enterChair } from "./chair.ts";

const today = "2007-06-28";

let database: TestDatabase;
let council: string;
let ana: string;
let first: Actor;
let second: Actor;
beforeEach(async () => {
	database = await testDatabase();
	await found(database);
	council = await councilOf(database);
	ana = await putPerson(database, "ana@example.org");
	await putPerson(database, "ben@example.org");
	first = await approving("first@example.org");
	second = await approving("second@example.org");
});

const does = (act: AnyAct, input: object, actor: Actor) =>
	perform(stageOf(database), act, { organ: council, ...input }, { actor, now: testNow });
const refusals = async (attempt: Promise<unknown>) => {
	const error = await attempt.catch((thrown: unknown) => thrown);
	return error instanceof Refusal ? error.reasons.map(({ code, field }) => [code, field]) : [];
};
const refused = async (attempt: Promise<unknown>): Promise<string> => {
	const error = await attempt.then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	return error instanceof Refusal ? error.message : `not refused: ${error}`;
};
async function approving(email: string): Promise<Actor> {
	const person = await putPerson(database, email);
	const role = { person, role: "approvingOfficer", from: today };
	await perform(stageOf(database), appoint, role, { actor: systemActor, now: testNow });
	return actorOf(person, "approvingOfficer");
}
const enter = async (change: object = {}, by = first): Promise<string> =>
	(await does(enterChair, { email: "Ana@Example.org", from: today, ...change }, by)).entry;
const elect = async (email: string, from: string) => await confirm(await enter({ email, from }), second, email);
const confirm = async (entry: string, by = second, name = "ana@example.org") =>
	await does(confirmChair, { entry, name }, by);
const chairs = async (person: string, on = today) => (await placesOn(database, person, parseDate(on))).chairs;
const councilOn = async (on: string) =>
	(await organsOn(database.db, parseDate(on), "en")).find(({ id }) => id === council);

describe("a Chair", () => {
	test("is entered by one approving officer and has no right until another confirms it; both stay on record", async () => {
		const entry = await enter();
		expect(await chairs(ana)).toEqual([]);
		expect((await councilOn(today))?.chair).toBeNull();
		expect(await waitingChairs(database.db)).toMatchObject([
			{ id: entry, organ: council, person: ana, from: today, enteredBy: { person: first.person } },
		]);
		await confirm(entry);
		expect(await chairs(ana)).toEqual([council]);
		expect(await waitingChairs(database.db)).toEqual([]);
		expect(await decidedChairs(database.db, 10)).toMatchObject([
			{ id: entry, confirmed: true, enteredBy: { name: "first@example.org" }, decidedBy: "second@example.org" },
		]);
	});

	test("from a day in the past has no right before the confirmation, and is on record from that day", async () => {
		const entry = await enter({ from: "2007-01-01" });
		expect(await chairOf(database.db, council, parseDate(today))).toBeUndefined();
		expect(await chairs(ana)).toEqual([]);
		await confirm(entry);
		expect((await chairOf(database.db, council, parseDate(today)))?.person).toBe(ana);
		expect((await councilOn("2007-01-01"))?.chair?.person).toBe(ana);
	});

	test("is made by nobody alone, under whatever address", async () => {
		const entry = await enter();
		expect(await refused(confirm(entry, first))).toBe("membership.ownEntry");
		expect(await refused(confirm(entry, actorOf(ana, "officer")))).toBe("act.notAllowed");
		expect(await refused(confirm(entry, actorOf(ana, "approvingOfficer")))).toBe("membership.notOneself");
		await does(declineChair, { entry }, first);
		expect(await refused(enter({ email: "first@example.org" }))).toBe("membership.notOneself");
		expect(await refused(enter({}, actorOf(ana, "officer")))).toBe("act.notAllowed");
		expect(await chairs(ana)).toEqual([]);
	});

	test("cannot be entered where nobody could confirm it", async () => {
		const role = { person: second.person, role: "approvingOfficer", until: today };
		await perform(stageOf(database), revokeRole, role, { actor: first, now: testNow });
		expect(await refused(enter())).toBe("membership.nobodyConfirms");
		await approving("third@example.org");
		expect(await refused(enter())).toMatch("not refused");
	});

	test("is nobody who works for the Secretariat: nobody settles what they release", async () => {
		expect(await refusals(enter({ email: "second@example.org" }))).toEqual([["membership.officerIsNoChair", "email"]]);
		const entry = await enter();
		const role = { person: ana, role: "auditor", from: "2007-07-02" };
		await perform(stageOf(database), appoint, role, { actor: systemActor, now: testNow });
		// The role begins in some days: the Chair would hold both then. The form of the entry is not on the page any more.
		expect(await refusals(confirm(entry))).toEqual([["membership.officerIsNoChair", undefined]]);
		await does(declineChair, { entry }, second);
		const end = { person: ana, role: "auditor", until: "2007-07-02" };
		await perform(stageOf(database), revokeRole, end, { actor: first, now: testNow });
		await confirm(await enter());
		expect(await chairs(ana)).toEqual([council]);
	});

	test("gets no role of the Secretariat while the term lasts", async () => {
		await confirm(await enter());
		const given = { person: ana, role: "officer", from: "2007-07-02" };
		const appointed = () => perform(stageOf(database), appoint, given, { actor: systemActor, now: testNow });
		expect(await refused(appointed())).toBe("identity.chairsOrgan");
		await does(endChair, { until: "2007-07-02" }, first);
		expect(await refused(appointed())).toMatch("not refused");
	});

	test("is confirmed under the name that was shown, and stands under it after another was taken", async () => {
		const entry = await enter();
		const rename = async (name: string, minutes: number) =>
			await perform(
				stageOf(database),
				editPerson,
				{ person: ana, name },
				{ actor: first, now: plusMinutes(testNow, minutes) },
			);
		await rename("Ana Ruiz", 1);
		expect(await refused(confirm(entry))).toBe("membership.entryChanged");
		await confirm(entry, second, (await waitingChairs(database.db))[0]?.name);
		// Long after: the term and the entry are those of a person called Ana Ruiz then.
		await does(endChair, { until: "2007-06-30" }, first);
		await rename("Ana Díaz", 7 * 24 * 60);
		expect((await councilOn("2007-06-29"))?.chair?.name).toBe("Ana Ruiz");
		expect((await councilOn("2007-08-01"))?.terms[0]?.name).toBe("Ana Ruiz");
	});

	test("is told to the other approving officers when it is entered, and to the Chair when it is confirmed", async () => {
		await database.db.updateTable("person").set({ language: "es" }).where("id", "=", ana).execute();
		const told = async (address: string) => (await mailboxOf(database.db, { address }, 1)).mails;
		const entry = await enter();
		expect(await told("first@example.org")).toEqual([]);
		expect(await told("second@example.org")).toMatchObject([
			{
				subject: expect.stringContaining("a Chair awaits confirmation"),
				body: expect.stringContaining("/en/office/organs"),
			},
		]);
		expect(await told("ana@example.org")).toEqual([]);
		await confirm(entry);
		expect(await told("ana@example.org")).toMatchObject([
			{
				subject: expect.stringContaining("usted ejerce la presidencia"),
				body: expect.stringContaining("Órgano: Consejo"),
			},
		]);
	});

	test("is declined or withdrawn, and the Chair before stays", async () => {
		await elect("ben@example.org", "2007-01-01");
		await does(declineChair, { entry: await enter() }, second);
		await does(declineChair, { entry: await enter() }, first);
		expect(await chairs(ana)).toEqual([]);
		expect((await councilOn(today))?.chair?.name).toBe("ben@example.org");
		expect((await decidedChairs(database.db, 10)).filter(({ confirmed }) => !confirmed)).toHaveLength(2);
	});

	test("is decided once, and one waits at a time", async () => {
		const entry = await enter();
		expect(await refused(enter({ email: "ben@example.org" }))).toBe("membership.chairWaits");
		const both = await Promise.allSettled([confirm(entry), does(declineChair, { entry }, second)]);
		expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		expect(await refused(confirm(entry))).toBe("membership.entryDecided");
		expect(await refused(does(declineChair, { entry: "nothing" }, second))).toBe("membership.entryDecided");
	});

	test("follows another on a day, and chairs until then", async () => {
		const ben = await waitingFor("ben@example.org", "2006-11-28");
		await elect("ana@example.org", "2007-11-27");
		expect(await chairs(ben, "2006-11-27")).toEqual([]);
		expect(await chairs(ben, "2007-11-26")).toEqual([council]);
		expect(await chairs(ben, "2007-11-27")).toEqual([]);
		expect(await chairs(ana, "2007-11-27")).toEqual([council]);
		expect(await refused(enter({ from: "2007-11-27" }))).toBe("membership.placeOverlaps");
		expect(await refused(enter({ email: "nobody@example.org", from: "2008-11-27" }))).toBe("membership.addressUnknown");
	});

	async function waitingFor(email: string, from: string): Promise<string> {
		const entry = await enter({ email, from });
		const [{ person } = { person: "" }] = await waitingChairs(database.db);
		await confirm(entry, second, email);
		return person;
	}

	test("does not follow one who took office after it was entered", async () => {
		const entry = await enter({ from: "2007-03-01" });
		await database.db
			.insertInto("organ_chair")
			.values({ organ_id: council, person_id: ana, from_date: parseDate("2007-04-01"), until_date: null })
			.execute();
		expect(await refusals(confirm(entry))).toEqual([["membership.placeOverlaps", undefined]]);
	});

	test("is vacant from the day on which a term ends until another begins, and every term stays on record", async () => {
		await elect("ben@example.org", "2006-11-28");
		expect(await refused(does(endChair, { until: "2006-11-28" }, first))).toBe("membership.endBeforeBeginning");
		await does(endChair, { until: "2007-03-01" }, first);
		expect(await refused(does(endChair, { until: "2007-04-01" }, first))).toBe("membership.chairVacant");
		expect(await refused(enter({ from: "2007-02-28" }))).toBe("membership.placeOverlaps");
		await elect("ana@example.org", "2007-05-01");
		const chaired = async (date: string) => (await councilOn(date))?.chair?.from;
		expect([await chaired("2007-02-28"), await chaired("2007-03-01"), await chaired("2007-05-01")]).toEqual([
			"2006-11-28",
			undefined,
			"2007-05-01",
		]);
		expect((await councilOn(today))?.terms.map(({ from, until }) => [from, until])).toEqual([
			["2007-05-01", null],
			["2006-11-28", "2007-03-01"],
		]);
	});
});
