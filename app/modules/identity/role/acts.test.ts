import { beforeEach, describe, expect, test } from "vitest";
import { actorOf, putPerson, stageOf, testNow } from "../../../../test/support/register.ts";
import { testDatabase } from "../../../../test/support/test-database.ts";
import { type AnyAct, perform } from "../../../acts/index.ts";
import type { Database } from "../../../data/database.ts";
import { type Actor, systemActor } from "../../../kit/actor.ts";
import { plusMinutes } from "../../../kit/calendar.ts";
import { parseDate } from "../../../kit/clock.ts";
import { Refusal } from "../../../kit/refusal.ts";
import { editPerson } from "../acts.ts";
import { appoint, declineRole, grantRole, requestRole, revokeRole } from "./acts.ts";
import { decidedRequests, grantsFrom, staffOn, waitingRequests } from "./store.ts";

const today = "2007-06-28";

let database: Database;
let person: string;
let first: Actor;
let second: Actor;
beforeEach(async () => {
	database = await testDatabase();
	const approving = async (email: string): Promise<Actor> => {
		const id = await putPerson(database, email);
		await does(appoint, { person: id, role: "approvingOfficer", from: "2007-01-01" }, systemActor);
		return actorOf(id, "approvingOfficer");
	};
	first = await approving("first@example.org");
	second = await approving("second@example.org");
	person = await putPerson(database, "ana@example.org");
});

const does = (act: AnyAct, input: unknown, actor: Actor) =>
	perform(stageOf(database), act, input, { actor, now: testNow });
const refused = async (attempt: Promise<unknown>): Promise<string> => {
	const error = await attempt.then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	return error instanceof Refusal ? error.message : `not refused: ${error}`;
};
const request = async (change: object = {}, by = first): Promise<string> => {
	const input = { email: "Ana@Example.org", role: "officer", from: today, ...change };
	return ((await does(requestRole, input, by)) as { request: string }).request;
};
const rolesOf = async (who: string, on: string) =>
	(await staffOn(database.db, parseDate(on))).find(({ id }) => id === who)?.roles ?? [];

describe("a role", () => {
	test("is requested by one approving officer and granted by another, and both stay on record", async () => {
		const id = await request();
		expect(await rolesOf(person, today)).toEqual([]);
		expect(await waitingRequests(database.db)).toMatchObject([
			{ id, person, role: "officer", from: today, requestedBy: { person: first.person, name: "first@example.org" } },
		]);
		await does(grantRole, { request: id }, second);
		expect(await rolesOf(person, today)).toEqual(["officer"]);
		expect(await waitingRequests(database.db)).toEqual([]);
		expect(await decidedRequests(database.db, 10)).toMatchObject([
			{ id, granted: true, requestedBy: { person: first.person }, decidedBy: "second@example.org", decidedAt: testNow },
		]);
		const records = await database.db.selectFrom("act_record").selectAll().where("about", "=", person).execute();
		expect(records.map(({ act, person: by }) => [act, by])).toEqual([
			["identity.requestRole", first.person],
			["identity.grantRole", second.person],
		]);
	});

	test("stays on record under the names that both bore when they decided, whatever they are called later", async () => {
		await does(grantRole, { request: await request() }, second);
		const renamed = { person: second.person, name: "Another Name" };
		await perform(stageOf(database), editPerson, renamed, { actor: first, now: plusMinutes(testNow, 1) });
		expect((await decidedRequests(database.db, 10))[0]?.decidedBy).toBe("second@example.org");
		const held = (await grantsFrom(database.db, parseDate(today))).find(({ person: whose }) => whose === person);
		expect(held?.grantedBy).toBe("second@example.org");
		const later = { actor: second, now: plusMinutes(testNow, 2) };
		await perform(stageOf(database), requestRole, { email: "ana@example.org", role: "auditor", from: today }, later);
		expect((await waitingRequests(database.db))[0]?.requestedBy.name).toBe("Another Name");
	});

	test("is given to nobody by one approving officer alone, under whatever name", async () => {
		const id = await request();
		expect(await refused(does(grantRole, { request: id }, first))).toBe("identity.ownRequest");
		expect(await refused(request({ email: "first@example.org", role: "auditor" }))).toBe("identity.ownRole");
		const forSecond = await request({ email: "second@example.org", role: "auditor" }, await third());
		expect(await refused(does(grantRole, { request: forSecond }, second))).toBe("identity.ownRole");
		expect(await refused(does(appoint, { person, role: "officer", from: today }, first))).toBe("act.notAllowed");
		expect(await refused(request({}, actorOf(person, "officer")))).toBe("act.notAllowed");
		expect(await refused(does(grantRole, { request: id }, actorOf(person, "officer")))).toBe("act.notAllowed");
		expect(await rolesOf(person, today)).toEqual([]);
	});

	async function third(): Promise<Actor> {
		const id = await putPerson(database, "third@example.org");
		await does(appoint, { person: id, role: "approvingOfficer", from: "2007-01-01" }, systemActor);
		return actorOf(id, "approvingOfficer");
	}

	test("cannot be requested where nobody could grant it: the operator gives it, and that shows", async () => {
		await does(revokeRole, { person: second.person, role: "approvingOfficer", until: today }, first);
		expect(await refused(request())).toBe("identity.nobodyGrants");
		await does(appoint, { person, role: "approvingOfficer", from: today }, systemActor);
		const shown = (await grantsFrom(database.db, parseDate(today))).map(({ email, grantedBy }) => [email, grantedBy]);
		expect(shown).toContainEqual(["ana@example.org", null]);
		expect(await refused(request({ email: "second@example.org" }))).toMatch("not refused");
	});

	test("is declined by another, or withdrawn, and can be requested again", async () => {
		await does(declineRole, { request: await request() }, second);
		await does(declineRole, { request: await request() }, first);
		expect(await rolesOf(person, today)).toEqual([]);
		expect((await decidedRequests(database.db, 10)).map(({ granted }) => granted)).toEqual([false, false]);
		await does(grantRole, { request: await request() }, second);
		expect(await rolesOf(person, today)).toEqual(["officer"]);
	});

	test("is decided once, and asked for once at a time", async () => {
		const id = await request();
		expect(await refused(request())).toBe("identity.roleRequested");
		const both = await Promise.allSettled([
			does(grantRole, { request: id }, second),
			does(declineRole, { request: id }, second),
		]);
		expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		expect(await refused(does(grantRole, { request: id }, second))).toBe("identity.requestDecided");
		expect(await refused(does(declineRole, { request: "nothing" }, second))).toBe("identity.requestDecided");
	});

	test("needs a registered person who does not hold it", async () => {
		expect(await refused(request({ email: "nobody@example.org" }))).toBe("identity.addressUnknown");
		expect(await refused(request({ email: "second@example.org", role: "approvingOfficer" }))).toBe("identity.roleHeld");
		const appointed = does(appoint, { person: "nobody", role: "officer", from: today }, systemActor);
		expect(await refused(appointed)).toBe("identity.unknownPerson");
		const id = await request();
		await does(appoint, { person, role: "officer", from: today }, systemActor);
		expect(await refused(does(grantRole, { request: id }, second))).toBe("identity.roleHeld");
	});

	test("begins on no day before the one on which it is requested", async () => {
		expect(await refused(request({ from: "2007-06-26" }))).toBe("identity.beginsPast");
		expect(await refused(request({ from: today }))).toMatch("not refused");
	});

	test("holds from its first day until the day on which it ends", async () => {
		await does(grantRole, { request: await request({ from: "2007-07-01" }) }, second);
		await does(revokeRole, { person, role: "officer", until: "2007-07-02" }, first);
		expect(await rolesOf(person, "2007-06-30")).toEqual([]);
		expect(await rolesOf(person, "2007-07-01")).toEqual(["officer"]);
		expect(await rolesOf(person, "2007-07-02")).toEqual([]);
	});

	test("can end on the day on which it began, and begin again", async () => {
		await does(grantRole, { request: await request() }, second);
		await does(revokeRole, { person, role: "officer", until: today }, first);
		expect(await rolesOf(person, today)).toEqual([]);
		await does(grantRole, { request: await request() }, second);
		expect(await rolesOf(person, today)).toEqual(["officer"]);
	});

	test("is nobody’s own to end", async () => {
		const end = { person: first.person, role: "approvingOfficer", until: today };
		expect(await refused(does(revokeRole, end, first))).toBe("identity.ownRole");
	});

	test("given twice at the same moment is given once", async () => {
		const grants = await Promise.allSettled(
			["2007-06-28", "2007-06-29", "2007-06-30"].map((from) =>
				does(appoint, { person, role: "officer", from }, systemActor),
			),
		);
		expect(grants.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	});
});

describe("the last approving officer", () => {
	test("remains, also where each of two ends the other’s role on a later day", async () => {
		const end = (of: Actor) => ({ person: of.person, role: "approvingOfficer", until: "2007-07-02" });
		await does(revokeRole, end(second), first);
		expect(await refused(does(revokeRole, end(first), second))).toBe("identity.lastApproving");
		expect(await rolesOf(first.person ?? "", "2007-07-02")).toEqual(["approvingOfficer"]);
	});

	test("remains where both end each other’s role in the same instant", async () => {
		const end = (of: Actor) => ({ person: of.person, role: "approvingOfficer", until: today });
		const both = [does(revokeRole, end(second), first), does(revokeRole, end(first), second)];
		const outcomes = await Promise.all(both.map(refused));
		expect(outcomes.filter((outcome) => outcome === "identity.lastApproving")).toHaveLength(1);
	});
});
