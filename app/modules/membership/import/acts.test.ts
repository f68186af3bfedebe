import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { actorOf, found, memberLike, niger, putPerson, stageOf, testNow } from "../../../../test/support/register.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { perform } from "../../../acts/index.ts";
import { type Actor, systemActor } from "../../../kit/actor.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import { uiLangs } from "../../../kit/languages.ts";
import type { Refusal } from "../../../kit/refusal.ts";
import { mailboxOf } from "../../../mail/index.ts";
import { memberOf, membersOn, nameOf } from "../index.ts";
import { wordsSchema } from "../model.ts";
import { endMembership } from "../register/acts.ts";
import { type Admission, admissionSchema } from "../register/model.ts";
import { readRegister } from "../register/store.ts";
import { importRegister, stateOf } from "./acts.ts";
import { decode, readFile, writeRegister } from "./csv.ts";
import { plan } from "./rules.ts";

let database: TestDatabase;

/** As a spreadsheet saves “CSV” in French or Spanish; of the letters used here, one byte each but for the apostrophe. */
const windows1252 = (text: string): Buffer =>
	Buffer.from([...text].map((letter) => (letter === "’" ? 0x92 : letter.charCodeAt(0))));

let officer: Actor;
const languages = ["en", "fr", "es"];
const standards = { languages, classes: ["memberState", "observerState"] };

beforeEach(async () => {
	database = await testDatabase();
	await found(database);
	officer = actorOf(await putPerson(database, "officer@example.org"), "officer");
});

const imports = (rows: unknown[], previewed?: string) =>
	perform(stageOf(database), importRegister, { rows, previewed }, { actor: officer, now: testNow });
const refusal = (rows: unknown[], previewed?: string) =>
	imports(rows, previewed).then(
		() => expect.fail("nothing was refused"),
		(refused: Refusal) => refused.reasons.map(({ code, field }) => [code, field]),
	);
const registered = async () => (await readRegister(database.db)).map(({ entry }) => entry.code).sort();
const three = [niger, memberLike("BEN", "Bénin"), memberLike("CUB", "Cuba")];

describe("importing", () => {
	test("enters all rows, and the same rows again change nothing", async () => {
		expect(await imports(three)).toEqual({ entered: 3, changed: 0, ended: 0, unchanged: 0 });
		expect(await imports(three)).toEqual({ entered: 0, changed: 0, ended: 0, unchanged: 3 });
	});

	test("enters nothing when one row cannot be taken, and says which", async () => {
		const rows = [...three, memberLike("XXX", "Nowhere", { zone: "Mars/Olympus" }), niger];
		expect(await refusal(rows)).toEqual([
			["membership.zoneUnknown", "rows.5.zone"],
			["membership.rowRepeated", "rows.6.code"],
		]);
		expect(await registered()).toEqual([]);
	});

	test("changes class and names from their days on, and keeps the history", async () => {
		await imports([{ ...niger, class: "observerState" }]);
		const names = { ...niger.names, fr: { ...niger.names.fr!, short: "Nouveau Niger" } };
		expect(await imports([{ ...niger, since: "2006-01-01", names, namesSince: "2007-01-01" }])).toEqual({
			entered: 0,
			changed: 1,
			ended: 0,
			unchanged: 0,
		});
		const member = await memberOf(database.db, { code: "NER" });
		expect(member?.classes.map((period) => [period.class, period.from, period.until])).toEqual([
			["observerState", "2001-06-05", "2006-01-01"],
			["memberState", "2006-01-01", null],
		]);
		expect(nameOf(member!, "fr", "of", "2006-12-31" as CalendarDate)).toBe("du Niger");
		expect(nameOf(member!, "fr", "short", "2007-01-01" as CalendarDate)).toBe("Nouveau Niger");
	});

	test("is refused when the register changed since the preview", async () => {
		await imports(three);
		const previewed = stateOf(await readRegister(database.db));
		await imports([memberLike("CUB", "Cuba", { language: "es" })], previewed);
		expect(await refusal(three, previewed)).toEqual([["membership.registerChanged", undefined]]);
	});

	test("lets two members exchange their mailboxes, but not share one", async () => {
		await imports(three);
		const [ben, cub] = [memberLike("BEN", "Bénin"), memberLike("CUB", "Cuba")];
		const exchanged = [
			{ ...ben, mailbox: String(cub.mailbox) },
			{ ...cub, mailbox: String(ben.mailbox) },
		];
		expect(await imports(exchanged)).toMatchObject({ changed: 2 });
		// Each mailbox is told of the member that it no longer serves, and of the one that it serves now.
		const { mails } = await mailboxOf(database.db, {}, 1);
		expect(mails.map(({ address, subject }) => [address, /délégation (.*)/.exec(subject)?.[1]]).sort()).toEqual([
			["mission.ben@example.org", "de Bénin"],
			["mission.ben@example.org", "de Cuba"],
			["mission.cub@example.org", "de Bénin"],
			["mission.cub@example.org", "de Cuba"],
		]);
		expect(await refusal([{ ...niger, mailbox: String(cub.mailbox) }])).toEqual([
			["membership.mailboxTaken", "rows.2.mailbox"],
		]);
	});

	test("founds a register as the system, when a body is set up", async () => {
		await perform(stageOf(database), importRegister, { rows: three }, { actor: systemActor, now: testNow });
		expect(await registered()).toEqual(["BEN", "CUB", "NER"]);
	});
});

describe("a file", () => {
	const entries = three.map((entry) => admissionSchema.parse(entry));
	const rowsOf = (text: string) => readFile(text, languages);
	const codes = (text: string) =>
		rowsOf(text).map(({ entry, reasons }) => (reasons.length === 0 ? entry?.code : reasons.map(({ code }) => code)));
	const refused = (text: string) => {
		try {
			rowsOf(text);
		} catch (error) {
			return (error as Refusal).reasons.map(({ code, params }) => [code, params]);
		}
		return expect.fail("nothing was refused");
	};
	const file = writeRegister(entries, languages, "en");

	test("that was exported is imported as unchanged", async () => {
		await imports(three);
		const register = await readRegister(database.db);
		const exported = writeRegister(
			register.map(({ entry }) => entry),
			languages,
			"fr",
		);
		const planned = plan(register, rowsOf(exported), standards);
		expect(planned.map(({ outcome }) => outcome)).toEqual(["unchanged", "unchanged", "unchanged"]);
	});

	test("says for each row what it would do, cell by cell", async () => {
		await imports(three);
		const rows = [
			{ ...entries[0]!, zone: "Africa/Niamey" },
			entries[1]!,
			{ ...admissionSchema.parse(memberLike("MLI", "Mali")) },
			{ ...entries[2]!, class: "guest" },
		];
		const planned = plan(await readRegister(database.db), rowsOf(writeRegister(rows, languages, "en")), standards);
		expect(planned).toMatchObject([
			{ line: 2, outcome: "changed", changes: [{ column: "zone", before: "Europe/Zurich", after: "Africa/Niamey" }] },
			{ line: 3, outcome: "unchanged" },
			{ line: 4, outcome: "new" },
			{ line: 5, outcome: "refused", reasons: [{ code: "membership.classUnknown", field: "class" }] },
		]);
	});

	test("may have semicolons, other line ends, quotes, no mark, blank lines, columns in any order", () => {
		const plain = file.replace("\uFEFF", "");
		expect(codes(file)).toEqual(["NER", "BEN", "CUB"]);
		expect(codes(plain.replaceAll(",", ";"))).toEqual(["NER", "BEN", "CUB"]);
		expect(codes(plain.replaceAll("\r\n", "\n"))).toEqual(["NER", "BEN", "CUB"]);
		expect(codes(`${plain}\r\n,,,,\r\n`)).toEqual(["NER", "BEN", "CUB"]);
		const quoted = plain.split("\r\n").map((line) =>
			line
				?.split(",")
				.map((cell) => `"${cell}"`)
				.reverse()
				.join(","),
		);
		expect(codes(quoted.join("\r\n"))).toEqual(["NER", "BEN", "CUB"]);
	});

	test("with wrong columns is refused with their names", () => {
		expect(refused(file.replace("zone,", "time,"))).toEqual([
			["membership.csvColumnsMissing", { columns: "zone" }],
			["membership.csvColumnsUnknown", { columns: "time" }],
		]);
	});

	test("without rows, or with an open quotation mark, is refused", () => {
		expect(refused("")).toEqual([["membership.csvEmpty", {}]]);
		expect(refused(String(file.split("\r\n")[0]))).toEqual([["membership.csvEmpty", {}]]);
		expect(refused(`${file}"NER`)).toEqual([["membership.csvUnreadable", { line: expect.any(Number) }]]);
	});

	test("is told row by row of days as spreadsheets write them, and of cells too many", () => {
		expect(codes(file.replace("2001-06-05", "05/06/2001"))).toEqual([["membership.dateForm"], "BEN", "CUB"]);
		expect(codes(file.replace("Niger", "Niger,Republic"))).toEqual([["membership.csvCells"], "BEN", "CUB"]);
	});

	test("gets back the leading zeros of M49 codes that a spreadsheet dropped", () => {
		const [row] = rowsOf(writeRegister([{ ...entries[0]!, m49: "4" }], languages, "en"));
		expect(row?.entry).toMatchObject({ m49: "004" });
	});

	test("says at once everything that is wrong in a row, and counts rows as a spreadsheet does", () => {
		const [header, row = ""] = file.split("\r\n");
		const wrong = row.replace("2001-06-05", "5.6.2001").replace("Europe/Zurich", "Mars").replace("Africa", "Afrique");
		const [planned] = plan([], rowsOf([header, "", "", wrong].join("\r\n")), standards);
		expect(planned).toMatchObject({
			line: 4,
			outcome: "refused",
			cells: { since: "5.6.2001", zone: "Mars", region: "Afrique" },
			reasons: [
				{ code: "membership.dateForm", field: "since" },
				{ code: "membership.regionUnknown", field: "region" },
				{ code: "membership.zoneUnknown", field: "zone" },
			],
		});
	});

	test.each([
		["as UTF-8 with its mark", () => Buffer.from(file), "UTF-8"],
		["as UTF-8 without it", () => Buffer.from(file.slice(1)), "UTF-8"],
		["as UTF-16, with tabs", () => Buffer.from(`\uFEFF${file.slice(1).replaceAll(",", "\t")}`, "utf16le"), "UTF-16"],
		["as UTF-16, the other way round", () => Buffer.from(file, "utf16le").swap16(), "UTF-16"],
		[
			"in the Windows code page, with semicolons",
			() => windows1252(file.slice(1).replaceAll(",", ";")),
			"Windows-1252",
		],
		["saying what separates", () => Buffer.from(`sep=;\r\n${file.slice(1).replaceAll(",", ";")}`), "UTF-8"],
	])("is read %s", (_, bytes, encoding) => {
		const decoded = decode(bytes());
		expect(decoded.encoding).toBe(encoding);
		expect(rowsOf(decoded.text).map(({ entry }) => entry)).toEqual(entries);
	});

	test("that is no text is refused", () => {
		for (const bytes of [Buffer.from([0xff, 0x00, 0x41, 0x00]), Buffer.from("abc", "utf16le")])
			expect(() => decode(bytes)).toThrow("membership.csvEncoding");
	});

	test("never holds what a spreadsheet would run, and is read as it was written, whatever it holds", () => {
		const cell = fc
			.string({ unit: fc.constantFrom("=", "+", "-", "@", "'", "’", '"', ",", ";", "\t", " ", "é", "a") })
			.map((text) => wordsSchema(100).parse(text));
		fc.assert(
			fc.property(fc.tuple(cell, cell, cell), fc.constantFrom(...uiLangs), ([en, fr, es], lang) => {
				const entry: Admission = { ...entries[0]!, city: { en, fr, es }, mailbox: "'+a@example.org" };
				const text = writeRegister([entry], languages, lang);
				expect(rowsOf(text)[0]?.entry).toEqual(entry);
				for (const column of parseCsv(text, { bom: true, delimiter: lang === "en" ? "," : ";" }).flat() as string[])
					expect(column).not.toMatch(/^[=+\-@\t\r]/);
			}),
		);
	});
});

test("a member whose membership ended comes back by a later day, not by an earlier one", async () => {
	await imports([niger]);
	const id = (await membersOn(database.db, "2007-01-01" as CalendarDate, "en"))[0]!.id;
	await perform(
		stageOf(database),
		endMembership,
		{ member: id, until: "2005-01-01" },
		{ actor: officer, now: testNow },
	);
	expect(await refusal([{ ...niger, since: "2004-01-01" }])).toEqual([["membership.periodOverlaps", "rows.2.since"]]);
	await imports([{ ...niger, since: "2006-01-01" }]);
	expect((await memberOf(database.db, { id }))?.classes).toHaveLength(2);
});

test("a file ends memberships on the days that it says, and the places of their people with them", async () => {
	await imports(three);
	expect(await refusal([{ ...niger, until: "2001-06-05" }])).toEqual([
		["membership.endBeforeBeginning", "rows.2.until"],
	]);
	expect(await imports([{ ...niger, until: "2007-01-01" }])).toMatchObject({ ended: 1, changed: 0 });
	expect(await imports([{ ...niger, until: "2007-01-01" }])).toMatchObject({ ended: 0, unchanged: 1 });
	expect(await refusal([niger])).toEqual([["membership.alreadyEnded", "rows.2.until"]]);
	const codesOn = async (day: string) =>
		(await membersOn(database.db, day as CalendarDate, "en")).map(({ code }) => code).sort();
	expect(await codesOn("2006-12-31")).toEqual(["BEN", "CUB", "NER"]);
	expect(await codesOn("2007-01-01")).toEqual(["BEN", "CUB"]);
});

test("a file enters who was a member once", async () => {
	await imports([{ ...niger, until: "2005-01-01" }]);
	expect(await membersOn(database.db, "2004-12-31" as CalendarDate, "en")).toHaveLength(1);
	expect(await membersOn(database.db, "2005-01-01" as CalendarDate, "en")).toHaveLength(0);
});
