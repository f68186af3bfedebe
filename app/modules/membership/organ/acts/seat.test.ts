import { beforeEach, expect, test } from "vitest";
import { actorOf, found, niger, putPerson, stageOf, testNow } from "../../../../../test/support/register.ts";
import { type TestDatabase, testDatabase } from "../../../../../test/support/test-database.ts";
import { type AnyAct, perform } from "../../../../acts/index.ts";
import type { Actor } from "../../../../kit/actor.ts";
import type { CalendarDate } from "../../../../kit/clock.ts";
import type { Refusal } from "../../../../kit/refusal.ts";
import { admitMember, endMembership } from "../../register/acts.ts";
import { organsOf, organsOn } from "../store.ts";
import { endSeat, seatOnOrgan } from "./seat.ts";

let database: TestDatabase;
let officer: Actor;
let member: string;
let council: string;
let group: string;
const on = (date: string) => date as CalendarDate;

beforeEach(async () => {
	database = await testDatabase();
	await found(database);
	officer = actorOf(await putPerson(database, "officer@example.org"), "officer", "approvingOfficer");
	member = (await does(admitMember, niger)).id;
	[council, group] = (await organsOn(database.db, on("2007-06-28"), "en")).map(({ id }) => id) as [string, string];
});

const does = (act: AnyAct, input: unknown) => perform(stageOf(database), act, input, { actor: officer, now: testNow });
const refusal = (act: AnyAct, input: unknown) =>
	does(act, input).then(
		() => expect.fail("nothing was refused"),
		(refused: Refusal) => refused.reasons.map(({ code }) => code),
	);
const seated = async (date: string) =>
	(await organsOn(database.db, on(date), "fr")).find(({ id }) => id === group)?.seats.map(({ code }) => code);

test("members are seated from a day until a day, once at a time", async () => {
	await does(seatOnOrgan, { organ: group, member, from: "2006-12-01" });
	expect(await seated("2006-11-30")).toEqual([]);
	expect(await seated("2006-12-01")).toEqual(["NER"]);
	expect(await refusal(seatOnOrgan, { organ: group, member, from: "2007-01-01" })).toEqual([
		"membership.placeOverlaps",
	]);
	await does(endSeat, { organ: group, member, until: "2007-12-01" });
	expect(await seated("2007-12-01")).toEqual([]);
	expect(await refusal(endSeat, { organ: group, member, until: "2007-12-01" })).toEqual(["membership.notSeated"]);
	await does(seatOnOrgan, { organ: group, member, from: "2007-12-01" });
	expect(await seated("2007-12-01")).toEqual(["NER"]);
});

test("only members of that day are seated, and none on an organ that a class composes", async () => {
	expect(await refusal(seatOnOrgan, { organ: group, member, from: "1999-01-01" })).toEqual(["membership.notAMember"]);
	expect(await refusal(seatOnOrgan, { organ: council, member, from: "2007-01-01" })).toEqual([
		"membership.composedOfClass",
	]);
});

test("a member sits on what its class composes and where it is seated, until its membership ends", async () => {
	await does(seatOnOrgan, { organ: group, member, from: "2006-12-01" });
	const organs = async (date: string) => (await organsOf(database.db, member, on(date))).map(({ code }) => code);
	expect(await organs("2005-01-01")).toEqual(["council"]);
	expect(await organs("2007-01-01")).toEqual(["council", "steeringGroup"]);
	await does(endMembership, { member, until: "2007-06-01" });
	expect(await organs("2007-06-01")).toEqual([]);
});
