import { beforeEach, describe, expect, test } from "vitest";
import { actorOf, councilOf, found, placesOn, putPerson, stageOf, testNow } from "../../../../test/support/register.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { type AnyAct, perform } from "../../../acts/index.ts";
import { type Actor, systemActor } from "../../../kit/actor.ts";
import { parseDate } from "../../../kit/clock.ts";
import { Refusal } from "../../../kit/refusal.ts";
import { appoint } from "../../identity/index.ts";
import { organsOn } from "../organ/store.ts";
import { confirmChair, declineChair, endChair, enterChair } from "./acts.ts";
import { chairOf, decidedChairs, waitingChairs } from "./store.ts";

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
const elect = async (email: string, from: string) =>
	await does(confirmChair, { entry: await enter({ email, from }) }, second);
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
		await does(confirmChair, { entry }, second);
		expect(await chairs(ana)).toEqual([council]);
		expect(await waitingChairs(database.db)).toEqual([]);
		expect(await decidedChairs(database.db)).toMatchObject([
			{ id: entry, confirmed: true, enteredBy: { name: "first@example.org" }, decidedBy: "second@example.org" },
		]);
	});

	test("from a day in the past has no right before the confirmation, and is on record from that day", async () => {
		const entry = await enter({ from: "2007-01-01" });
		expect(await chairOf(database.db, council, parseDate(today))).toBeUndefined();
		expect(await chairs(ana)).toEqual([]);
		await does(confirmChair, { entry }, second);
		expect((await chairOf(database.db, council, parseDate(today)))?.person).toBe(ana);
		expect((await councilOn("2007-01-01"))?.chair?.person).toBe(ana);
	});

	test("is made by nobody alone, under whatever address", async () => {
		const entry = await enter();
		expect(await refused(does(confirmChair, { entry }, first))).toBe("membership.ownEntry");
		expect(await refused(does(confirmChair, { entry }, actorOf(ana, "officer")))).toBe("act.notAllowed");
		expect(await refused(does(confirmChair, { entry }, actorOf(ana, "approvingOfficer")))).toBe(
			"membership.notOneself",
		);
		await does(declineChair, { entry }, first);
		expect(await refused(enter({ email: "first@example.org" }))).toBe("membership.notOneself");
		expect(await refused(enter({}, actorOf(ana, "officer")))).toBe("act.notAllowed");
		expect(await chairs(ana)).toEqual([]);
	});

	test("cannot be entered where nobody could confirm it", async () => {
		// The only other approving officer is the Chair to be.
		expect(await refused(enter({ email: "second@example.org" }))).toBe("membership.nobodyConfirms");
		await approving("third@example.org");
		expect(await refused(enter({ email: "second@example.org" }))).toMatch("not refused");
	});

	test("is declined or withdrawn, and the Chair before stays", async () => {
		await elect("ben@example.org", "2007-01-01");
		await does(declineChair, { entry: await enter() }, second);
		await does(declineChair, { entry: await enter() }, first);
		expect(await chairs(ana)).toEqual([]);
		expect((await councilOn(today))?.chair?.name).toBe("ben@example.org");
		expect((await decidedChairs(database.db)).filter(({ confirmed }) => !confirmed)).toHaveLength(2);
	});

	test("is decided once, and one waits at a time", async () => {
		const entry = await enter();
		expect(await refused(enter({ email: "ben@example.org" }))).toBe("membership.chairWaits");
		const both = await Promise.allSettled([
			does(confirmChair, { entry }, second),
			does(declineChair, { entry }, second),
		]);
		expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		expect(await refused(does(confirmChair, { entry }, second))).toBe("membership.entryDecided");
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
		await does(confirmChair, { entry }, second);
		return person;
	}

	test("does not follow one who took office after it was entered", async () => {
		const entry = await enter({ from: "2007-03-01" });
		await database.db
			.insertInto("organ_chair")
			.values({ organ_id: council, person_id: ana, from_date: parseDate("2007-04-01"), until_date: null })
			.execute();
		expect(await refused(does(confirmChair, { entry }, second))).toBe("membership.placeOverlaps");
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
