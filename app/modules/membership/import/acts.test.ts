import { beforeEach, describe, expect, test } from "vitest";
import { actorOf, found, memberLike, niger, putPerson, stageOf, testNow } from "../../../../test/support/register.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { perform } from "../../../acts/index.ts";
import { type Actor, systemActor } from "../../../kit/actor.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import type { Refusal } from "../../../kit/refusal.ts";
import { memberOf, membersOn, nameOf } from "../index.ts";
import { endMembership } from "../register/acts.ts";
import { type Admission, admissionSchema } from "../register/model.ts";
import { readRegister } from "../register/store.ts";
import { importRegister, stateOf } from "./acts.ts";
import { readFile, writeRegister } from "./csv.ts";
import { plan } from "./rules.ts";

let database: TestDatabase;
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
		expect(await imports(three)).toEqual({ entered: 3, changed: 0, unchanged: 0 });
		expect(await imports(three)).toEqual({ entered: 0, changed: 0, unchanged: 3 });
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
		rowsOf(text).map(({ read }) => ("code" in read ? read.code : read.map(({ code }) => code)));
	const refused = (text: string) => {
		try {
			rowsOf(text);
		} catch (error) {
			return (error as Refusal).reasons.map(({ code, params }) => [code, params]);
		}
		return expect.fail("nothing was refused");
	};
	const file = writeRegister(entries, languages);

	test("that was exported is imported as unchanged", async () => {
		await imports(three);
		const register = await readRegister(database.db);
		const exported = writeRegister(
			register.map(({ entry }) => entry),
			languages,
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
		const planned = plan(await readRegister(database.db), rowsOf(writeRegister(rows, languages)), standards);
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
		const [row] = rowsOf(writeRegister([{ ...entries[0]!, m49: "4" }], languages));
		expect(row?.read).toMatchObject({ m49: "004" });
	});

	test("never holds what a spreadsheet would run, and reads it back as text", () => {
		const risky: Admission = { ...entries[0]!, city: { en: "=HYPERLINK(1)", fr: "+41", es: "@x" } };
		const text = writeRegister([risky], languages);
		expect(text).toContain("'=HYPERLINK(1)");
		expect(text).not.toMatch(/(^|[,;"])[=+@-]/m);
		expect(rowsOf(text)[0]?.read).toMatchObject({ city: risky.city });
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
