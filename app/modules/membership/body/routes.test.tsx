import { beforeEach, describe, expect, test } from "vitest";
import { found, putPerson, stageOf, testBody, testNow } from "../../../../test/support/register.ts";
import { send, siteOf, visit } from "../../../../test/support/site.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { type Ctx, perform } from "../../../acts/index.ts";
import type { Reader } from "../../../kit/reader.ts";
import { bodyOf, membershipRoutes } from "../index.ts";
import { editBody } from "./acts.ts";
import { bodyFields } from "./model.ts";

let database: TestDatabase;
let officer: Reader;
beforeEach(async () => {
	database = await testDatabase();
	await found(database);
	const email = "officer@example.org";
	const person = await putPerson(database, email);
	officer = { person, name: email, email, language: "en", zone: "UTC", staff: ["officer"], seats: [], chairs: [] };
});

const site = (reader: Reader | null) =>
	siteOf(membershipRoutes, { ctx: stageOf(database) as Ctx, reader, now: testNow });
const get = async (reader: Reader | null = officer) => await visit(site(reader), "/en/office/body");
const post = async (fields: Record<string, string>, lang = "en", reader: Reader | null = officer) =>
	await send(site(reader), `/${lang}/office/body`, fields);

/** The form as it stands on the page. */
async function formAsShown(): Promise<Record<string, string>> {
	const { text } = await get();
	const read = (shown = "") => shown.replaceAll("&#39;", "'").replaceAll("&amp;", "&").replaceAll("&quot;", '"');
	const inputs = ["version", "submission", ...bodyFields].map((name) => {
		const [tag = ""] = text.match(new RegExp(`<input[^>]* name="${name.replace(".", "\\.")}"[^>]*>`)) ?? [];
		return [name, read(/ value="([^"]*)"/.exec(tag)?.[1])];
	});
	const holidays = read(/<textarea[^>]*name="holidays"[^>]*>\n?([^<]*)</.exec(text)?.[1]);
	return { ...Object.fromEntries(inputs), holidays };
}

describe("the body's entry", () => {
	test("is for officers alone", async () => {
		expect((await get()).status).toBe(200);
		expect((await get(null)).status).toBe(303);
		const auditor: Reader = { ...officer, staff: ["auditor"] };
		expect((await get(auditor)).status).toBe(403);
		expect((await post(await formAsShown(), "en", auditor)).status).toBe(403);
	});

	test("saved as it is shown stays what it was", async () => {
		const before = await bodyOf(database.db);
		expect((await post(await formAsShown())).to).toBe("/en/office/body?saved");
		expect(await bodyOf(database.db)).toEqual({ ...before, version: before.version + 1 });
	});

	test("takes names, languages, seat, zone and holidays, and holds from the next page on", async () => {
		const fields = {
			...(await formAsShown()),
			"names.fr": "Organisation d'essai",
			"seat.es": "Viena",
			languages: "fr, en es, pt-BR",
			zone: "Europe/Vienna",
			holidays: "2027-12-25; Christmas Day; Noël; Navidad\n\n2027-01-01;New Year’s Day;Jour de l’an;Año Nuevo\n",
		};
		await bodyOf(database.db);
		expect((await post(fields)).status).toBe(303);
		const body = await bodyOf(database.db);
		expect(body.names).toEqual({ ...testBody.names, fr: "Organisation d’essai" });
		expect(body.seat).toEqual({ ...testBody.seat, es: "Viena" });
		expect(body.languages).toEqual(["fr", "en", "es", "pt-BR"]);
		expect(body.zone).toBe("Europe/Vienna");
		expect([...body.holidays].sort()).toEqual(["2027-01-01", "2027-12-25"]);
		expect((await formAsShown()).holidays?.split("\n")[0]).toBe("2027-01-01; New Year’s Day; Jour de l’an; Año Nuevo");
	});

	test.each([
		["zone", { zone: "Mars/Olympus" }],
		["languages", { languages: "english_" }],
		["languages", { languages: " " }],
		["holidays", { holidays: "2027-01-01; New Year’s Day" }],
		["holidays", { holidays: "2027-02-30; A; B; C" }],
		["holidays", { holidays: "2027-01-01; A; B; C\n2027-01-01; D; E; F" }],
		["names-es", { "names.es": "" }],
		["seat-fr", { "seat.fr": "x".repeat(301) }],
	])("says at %s what is to be corrected, in each language, and keeps what was typed", async (field, change) => {
		const before = await bodyOf(database.db);
		for (const lang of ["en", "fr", "es"]) {
			const typed = { ...(await formAsShown()), "names.en": "A New Name", ...change };
			const { status, text } = await post(typed, lang);
			expect(status).toBe(422);
			expect(text).toContain(`id="f-${field}-error"`);
			expect(text).toContain('value="A New Name"');
		}
		expect(await bodyOf(database.db)).toEqual(before);
	});

	test("read by another request just before an edit is committed is not remembered after it", async () => {
		const { names, shortNames, languages, seat, zone, version } = await bodyOf(database.db);
		const edit = { names: { ...names, en: "Renamed" }, shortNames, languages, seat, zone, holidays: [], version };
		const actor = { person: officer.person, roles: ["officer"], delegation: null } as const;
		const edited = Promise.withResolvers<void>();
		const other = edited.promise.then(() => bodyOf(database.db));
		const slow = {
			...editBody,
			async run(...given: Parameters<typeof editBody.run>) {
				await editBody.run(...given);
				edited.resolve();
				expect((await other).names.en).toBe(names.en);
			},
		};
		await perform(stageOf(database), slow, edit, { actor, now: testNow });
		expect((await bodyOf(database.db)).names.en).toBe("Renamed");
	});

	test("read just before an edit is committed and received just after it is not remembered", async () => {
		const { names, shortNames, languages, seat, zone, version } = await bodyOf(database.db);
		const edit = { names: { ...names, en: "Renamed" }, shortNames, languages, seat, zone, holidays: [], version };
		const actor = { person: officer.person, roles: ["officer"], delegation: null } as const;
		const [read, committed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
		const slow = database.db.withPlugin({
			transformQuery: ({ node }) => node,
			async transformResult({ result }) {
				read.resolve();
				await committed.promise;
				return result;
			},
		});
		const before = bodyOf(slow);
		await read.promise;
		await perform(stageOf(database), editBody, edit, { actor, now: testNow });
		committed.resolve();
		expect((await before).names.en).toBe(names.en);
		expect((await bodyOf(slow)).names.en).toBe("Renamed");
	});

	test("whose day off holds a semicolon in its name is refused, because the form could not be saved again", async () => {
		const { names, shortNames, languages, seat, zone, version } = await bodyOf(database.db);
		const holidays = [{ date: "2027-01-01", names: { en: "New Year; 1st", fr: "An", es: "Año" } }];
		const edit = { names, shortNames, languages, seat, zone, holidays, version };
		const actor = { person: officer.person, roles: ["officer"], delegation: null } as const;
		const refused = perform(stageOf(database), editBody, edit, { actor, now: testNow });
		await expect(refused).rejects.toMatchObject({ reasons: [{ code: "membership.holidayName" }] });
	});

	test("of a version that no longer stands is shown beside the one that does", async () => {
		const [mine, theirs] = [await formAsShown(), await formAsShown()];
		await post({ ...theirs, "shortNames.en": "THEIRS" });
		const refused = await post({ ...mine, "shortNames.en": "MINE" });
		expect(refused.status).toBe(409);
		expect(refused.text).toContain("THEIRS");
		expect(refused.text).toContain('value="MINE"');
		expect((await bodyOf(database.db)).shortNames.en).toBe("THEIRS");
		const version = /name="version" value="(\d+)"/.exec(refused.text)?.[1] ?? "";
		expect((await post({ ...mine, version, submission: "again", "shortNames.en": "MINE" })).status).toBe(303);
		expect((await bodyOf(database.db)).shortNames.en).toBe("MINE");
	});

	test("sent twice is saved once", async () => {
		const fields = { ...(await formAsShown()), "shortNames.en": "ONCE" };
		expect([(await post(fields)).status, (await post(fields)).status]).toEqual([303, 303]);
		expect((await bodyOf(database.db)).version).toBe(2);
	});
});
