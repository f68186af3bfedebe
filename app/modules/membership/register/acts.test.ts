import { beforeEach, describe, expect, test } from "vitest";
import {
	actorOf,
	counting,
	found,
	memberLike,
	niger,
	putPerson,
	stageOf,
	testBody,
	testNow,
} from "../../../../test/support/register.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { type AnyAct, perform } from "../../../acts/index.ts";
import { type Actor, systemActor } from "../../../kit/actor.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import type { Refusal } from "../../../kit/refusal.ts";
import { mailboxOf } from "../../../mail/index.ts";
import { bodyOf, classesOf, classSizesOn, foundBody, memberOf, membersOn, nameOf, namesOf } from "../index.ts";
import { admitMember, changeClass, editMember, endMembership } from "./acts.ts";

let database: TestDatabase;
let officer: Actor;
const on = (date: string) => date as CalendarDate;

beforeEach(async () => {
	database = await testDatabase();
	await found(database);
	officer = actorOf(await putPerson(database, "officer@example.org"), "officer");
});

const does = (act: AnyAct, input: unknown, actor = officer) =>
	perform(stageOf(database), act, input, { actor, now: testNow });
const refusal = (act: AnyAct, input: unknown) =>
	does(act, input).then(
		() => expect.fail("nothing was refused"),
		(refused: Refusal) => refused.reasons.map(({ code, field }) => [code, field]),
	);
const entryOf = ({ class: _class, ...entry }: typeof niger) => entry;

describe("the body", () => {
	test("is founded once, and read back", async () => {
		const body = await bodyOf(database.db);
		expect(body).toMatchObject({ zone: "Europe/Zurich", languages: ["en", "fr", "es"], seat: { fr: "Genève" } });
		expect(body.holidays.has(on("2007-08-01"))).toBe(true);
		expect((await classesOf(database.db)).map(({ code }) => code)).toEqual(["memberState", "observerState"]);
		await expect(does(foundBody, testBody, systemActor)).rejects.toThrow("membership.bodyExists");
	});
});

describe("who was a member on a day", () => {
	const codesOn = async (date: string) => (await membersOn(database.db, on(date), "en")).map(({ code }) => code);

	test("an observer State that became a Member State had each class in its time", async () => {
		const { id } = await does(admitMember, { ...niger, class: "observerState" });
		await does(changeClass, { member: id, class: "memberState", from: "2006-11-28" });
		const classOn = async (date: string) =>
			(await membersOn(database.db, on(date), "en")).map((m) => [m.class, m.since]);
		expect(await classOn("2001-06-04")).toEqual([]);
		expect(await classOn("2001-06-05")).toEqual([["observerState", "2001-06-05"]]);
		expect(await classOn("2006-11-27")).toEqual([["observerState", "2001-06-05"]]);
		expect([...(await classSizesOn(database.db, on("2006-11-27")))]).toEqual([["observerState", 1]]);
		expect([...(await classSizesOn(database.db, on("2006-11-28")))]).toEqual([["memberState", 1]]);
		expect(await classOn("2006-11-28")).toEqual([["memberState", "2006-11-28"]]);
	});

	test("a membership that ended on a day is not one of that day, and may begin again later", async () => {
		const { id } = await does(admitMember, niger);
		await does(endMembership, { member: id, until: "2005-01-01" });
		expect(await codesOn("2004-12-31")).toEqual(["NER"]);
		expect(await codesOn("2005-01-01")).toEqual([]);
		expect(await refusal(changeClass, { member: id, class: "memberState", from: "2004-06-01" })).toEqual([
			["membership.periodOverlaps", "from"],
		]);
		await does(changeClass, { member: id, class: "memberState", from: "2007-01-01" });
		expect(await codesOn("2007-01-01")).toEqual(["NER"]);
	});

	test("a name that changed is shown as it was on the day asked for", async () => {
		const { id } = await does(admitMember, memberLike("SWZ", "Swaziland"));
		const later = memberLike("SWZ", "Eswatini", { namesSince: "2018-04-19" });
		await does(editMember, { member: id, version: 1, entry: entryOf(later) });
		const shown = async (date: string) =>
			(await membersOn(database.db, on(date), "fr")).map((m) => nameOf(m, "fr", "short", on(date)));
		expect(await shown("2018-04-18")).toEqual(["Swaziland"]);
		expect(await shown("2018-04-19")).toEqual(["Eswatini"]);
		const member = await memberOf(database.db, { code: "SWZ" });
		expect(nameOf(member!, "fr", "formalOf", on("2007-06-28"))).toBe("de la République de Swaziland");
		expect(nameOf(member!, "fr", "formalOf", on("2026-01-01"))).toBe("de la République de Eswatini");
	});

	test("names come in one language, or in all that are kept", async () => {
		await does(admitMember, niger);
		const [inSpanish] = await membersOn(database.db, on("2007-06-28"), "es");
		expect(inSpanish?.names.map(({ lang }) => lang)).toEqual(["es"]);
		const [inAll] = await membersOn(database.db, on("2007-06-28"));
		expect(namesOf(inAll!)).toEqual({ en: "Niger", fr: "Niger", es: "Níger" });
		const [inArabic] = await membersOn(database.db, on("2007-06-28"), "ar");
		expect(nameOf(inArabic!, "ar", "of", on("2007-06-28"))).toBe("of the Niger");
	});

	test("is one statement whatever the size", async () => {
		for (const code of ["AAA", "BBB", "CCC"]) await does(admitMember, memberLike(code, code));
		const { db, statements } = counting(database.db);
		expect(await membersOn(db, on("2007-06-28"), "en")).toHaveLength(3);
		expect(await membersOn(db, on("2007-06-28"))).toHaveLength(3);
		expect(statements()).toBe(2);
	});
});

describe("an entry", () => {
	test("is admitted only in the body's terms, with every reason at once", async () => {
		const wrong = {
			...niger,
			class: "associate",
			region: "Antarctica",
			group: "G77",
			language: "pt",
			zone: "Geneva",
			mailbox: "mission",
			names: { ...niger.names, fr: { ...niger.names.fr!, short: "", of: "" } },
		};
		expect(await refusal(admitMember, wrong)).toEqual([
			["membership.regionUnknown", "region"],
			["membership.groupUnknown", "group"],
			["membership.languageUnknown", "language"],
			["membership.zoneUnknown", "zone"],
			["membership.mailboxForm", "mailbox"],
			["membership.nameMissing", "names.fr.short"],
			["membership.nameMissing", "names.fr.of"],
			["membership.classUnknown", "class"],
		]);
	});

	test("shares neither its code nor its mailbox", async () => {
		await does(admitMember, niger);
		expect(await refusal(admitMember, niger)).toEqual([
			["membership.codeTaken", "code"],
			["membership.mailboxTaken", "mailbox"],
		]);
	});

	test("written against an older version is refused and changes nothing", async () => {
		const { id } = await does(admitMember, niger);
		await does(editMember, { member: id, version: 1, entry: { ...entryOf(niger), zone: "Africa/Niamey" } });
		expect(await refusal(editMember, { member: id, version: 1, entry: entryOf(niger) })).toEqual([
			["membership.stale", undefined],
		]);
		expect(await memberOf(database.db, { id })).toMatchObject({ zone: "Africa/Niamey", version: 2 });
	});

	test.each([
		["new.mission@example.org", "Désormais\u00a0: new.mission@example.org"],
		[null, "Désormais\u00a0: aucune"],
	])(
		"with another mailbox (%s) tells the one that it replaces, because it diverts every later letter",
		async (mailbox, says) => {
			const { id } = await does(admitMember, niger);
			await does(editMember, { member: id, version: 1, entry: { ...entryOf(niger), zone: "Africa/Niamey" } });
			await does(editMember, { member: id, version: 2, entry: { ...entryOf(niger), mailbox } });
			const { mails } = await mailboxOf(database.db, {}, 1);
			expect(mails.map(({ address }) => address).sort()).toEqual(
				["mission.ner@example.org", mailbox].filter((address) => address !== null),
			);
			for (const { body, lang } of mails) {
				expect(lang).toBe("fr");
				expect(body).toContain("Jusqu’ici\u00a0: mission.ner@example.org");
				expect(body).toContain(says);
			}
		},
	);

	test("corrects names in force where they stand, and the day on which the class began", async () => {
		const { id } = await does(admitMember, niger);
		const names = { ...niger.names, fr: { ...niger.names.fr!, sort: "Niger (le)" } };
		await does(editMember, { member: id, version: 1, entry: { ...entryOf(niger), names, since: "2001-06-06" } });
		const member = await memberOf(database.db, { id });
		expect(member?.names).toHaveLength(3);
		expect(member?.names.find(({ lang }) => lang === "fr")?.sort).toBe("Niger (le)");
		expect(member?.classes).toEqual([{ class: "memberState", from: "2001-06-06", until: null }]);
	});

	test("keeps typographic apostrophes, whatever was typed", async () => {
		const { id } = await does(admitMember, memberLike("CIV", "Côte d'Ivoire"));
		expect(namesOf((await memberOf(database.db, { id }))!).fr).toBe("Côte d’Ivoire");
	});

	test("cannot end before it began, nor twice", async () => {
		const { id } = await does(admitMember, niger);
		expect(await refusal(endMembership, { member: id, until: "2001-06-05" })).toEqual([
			["membership.endBeforeBeginning", "until"],
		]);
		await does(endMembership, { member: id, until: "2008-01-01" });
		expect(await refusal(endMembership, { member: id, until: "2009-01-01" })).toEqual([
			["membership.alreadyEnded", "until"],
		]);
	});

	test("two officers who admit the same State at once: one does, the other is told", async () => {
		const tries = await Promise.allSettled([does(admitMember, niger), does(admitMember, niger)]);
		expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		const refused = tries.find((tried) => tried.status === "rejected");
		expect(String(refused?.reason)).toContain("membership.codeTaken");
	});
});
