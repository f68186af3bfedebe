import { commit, type Decision as SealedDecision } from "@intersession/ledger";
import { beforeEach, describe, expect, test } from "vitest";
import { type ChoiceOfTheme, choiceOfTheme, everywhere, inEnglish } from "../../../../test/support/choice.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { parseInstant } from "../../../kit/clock.ts";
import type { Refusal } from "../../../kit/refusal.ts";
import { choiceSheet, stateOf } from "../../dialogue/index.ts";
import { decisionsOn } from "../store.ts";

let database: TestDatabase;
let world: ChoiceOfTheme;
let silence: string;

/** Friday 6 July 2007, noon in Geneva: the Council meets. */
const session = parseInstant("2007-07-06T10:00:00.000Z");

beforeEach(async () => {
	database = await testDatabase();
	world = await choiceOfTheme(database);
	const fates = { [world.options[0]]: "selected", [world.options[1]]: "keptForLater" };
	const proposal = { choice: world.choice, organ: world.council, expires: "2007-07-03", fates, original: "en" };
	({ silence } = (await world.does("decision.requestSilence", {
		...proposal,
		text: everywhere("Return migration"),
	})) as {
		silence: string;
	});
	await world.does("decision.openSilence", { silence }, world.approving);
	await world.does("decision.confirmSilence", { silence }, world.chair, parseInstant("2007-07-03T16:00:00.000Z"));
});

const decision = (more: object = {}) => ({
	choice: world.choice,
	organ: world.council,
	date: "2007-07-06",
	basis: { kind: "silence", id: silence },
	defers: false,
	fates: { [world.options[0]]: "selected", [world.options[1]]: "keptForLater" },
	original: "en",
	text: everywhere("The Council selects return migration."),
	reasons: inEnglish(""),
	deliberations: inEnglish(""),
	...more,
});
const put = async (more: object = {}) =>
	((await world.does("decision.requestRecording", decision(more), world.officer, session)) as { decision: string })
		.decision;
const record = (id: string) => world.does("decision.record", { decision: id }, world.approving, session);
const refused = (doing: Promise<unknown>) =>
	doing.then(
		() => expect.fail("nothing was refused"),
		({ reasons }: Refusal) => reasons.map(({ code, field }) => [code, field]),
	);
const states = async () => (await choiceSheet(database.db, world.choice)).options.map(stateOf);
const reasoned = { reasons: everywhere("The debate showed a wider interest.") };
const another = () => ({ fates: { [world.options[0]]: "notSelected", [world.options[1]]: "selected" } });

test("waits for a second officer, who makes it the record: sealed, told to all members, and the options have their fates", async () => {
	const id = await put();
	expect(await states()).toEqual(["putForward", "putForward"]);
	expect(
		await refused(
			world.does("decision.record", { decision: id }, { ...world.officer, roles: ["approvingOfficer"] }, session),
		),
	).toEqual([["decision.secondOfficer", undefined]]);
	await record(id);
	expect(await states()).toEqual(["selected", "keptForLater"]);
	const [taken] = await decisionsOn(database.db, [world.choice]);
	const { salt = "", document } = taken?.sealed ?? {};
	const entries = await database.db.selectFrom("ledger_entry").select(["survey", "entry"]).execute();
	const commitment = commit("decision", Buffer.from(salt, "hex"), document);
	expect(entries).toEqual([
		{ survey: null, entry: JSON.stringify({ commitment, decision: id, type: "decision", v: 2 }) },
	]);
	expect((document as SealedDecision).options.map(({ title, fate }) => [title.fr, fate])).toEqual([
		["Return migration (fr)", "selected"],
		["Gender and migration (fr)", "keptForLater"],
	]);
	const mails = await database.db
		.selectFrom("outbox")
		.select("body")
		.where("occasion", "like", "decision.recorded:%")
		.execute();
	expect(mails).toHaveLength(3);
	expect(mails.every(({ body }) => body.includes("The Council selects return migration. (fr)"))).toBe(true);
});

test("is recorded once: neither sent twice, nor put again, nor by two officers at once", async () => {
	const id = await put();
	expect(await refused(put())).toEqual([["decision.waitsAlready", undefined]]);
	const both = await Promise.allSettled([
		record(id),
		world.does("decision.record", { decision: id }, world.other, session),
	]);
	expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
	expect(await refused(record(id))).toEqual([["decision.answered", undefined]]);
	expect(await refused(put())).toEqual([["decision.taken", undefined]]);
});

describe("may", () => {
	test("depart from what it rests on, with reasons, and is on record as departing", async () => {
		expect(await refused(put(another()))).toEqual(
			["en", "fr", "es"].map((tag) => ["decision.reasonsMissing", `reasons.bodies.${tag}`]),
		);
		await record(await put({ ...another(), ...reasoned }));
		expect(await states()).toEqual(["notSelected", "selected"]);
		expect((await decisionsOn(database.db, [world.choice])).map(({ departs }) => departs)).toEqual([true]);
	});

	test("defer with reasons: the choice stays open, and another decision follows", async () => {
		const deferred = { defers: true, fates: {}, text: everywhere("The Council defers the choice.") };
		expect(await refused(put(deferred))).toHaveLength(3);
		await record(await put({ ...deferred, ...reasoned }));
		expect(await states()).toEqual(["putForward", "putForward"]);
		await record(await put());
		expect(await states()).toEqual(["selected", "keptForLater"]);
	});

	test("be declined with a remark or taken back, and put again", async () => {
		const first = await put();
		await world.does("decision.decline", { decision: first, remark: "The date is another" }, world.approving, session);
		const second = await put();
		expect(await refused(world.does("decision.takeBack", { decision: second }, world.other, session))).toEqual([
			["decision.notYourRequest", undefined],
		]);
		await world.does("decision.takeBack", { decision: second }, world.officer, session);
		await record(await put());
		const answers = (await decisionsOn(database.db, [world.choice])).map(({ answered }) => answered?.answer);
		expect(answers.sort()).toEqual(["declined", "granted", "takenBack"]);
	});
});

test("on options of which one was withdrawn meanwhile is not recorded as it was put", async () => {
	const id = await put();
	await world.does("dialogue.withdrawOption", { option: world.options[1], original: "en", reasons: inEnglish("x") });
	expect(await refused(record(id))).toEqual([["decision.optionGone", undefined]]);
});

test("begins no proposal of topics: an officer does", async () => {
	expect(await refused(world.does("dialogue.beginTopics", { cycle: world.cycle, toSelect: 2 }))).toEqual([
		["dialogue.noThemeYet", undefined],
	]);
	await record(await put());
	expect(await database.db.selectFrom("choice").select("step").execute()).toEqual([{ step: "theme" }]);
	await world.does("dialogue.beginTopics", { cycle: world.cycle, toSelect: 2 });
});

test.for([
	["a day before that of what it rests on", () => ({ date: "2007-07-02" }), [["decision.dateBeforeBasis", "date"]]],
	["a day to come", () => ({ date: "2007-07-07" }), [["decision.dateAhead", "date"]]],
	[
		"a basis that is none",
		() => ({ basis: { kind: "survey", id: "0000000000000000" } }),
		[["decision.basisUnknown", "basis"]],
	],
	[
		"nothing selected",
		() => ({ fates: Object.fromEntries(world.options.map((id) => [id, "notSelected"])), ...reasoned }),
		[["decision.noneSelected", undefined]],
	],
	[
		"an option of another choice",
		() => ({ fates: { "0000000000000000": "selected" }, ...reasoned }),
		[
			["decision.optionGone", undefined],
			["decision.fateMissing", 0],
			["decision.fateMissing", 1],
		],
	],
	["a choice that is none", () => ({ choice: "0000000000000000" }), [["dialogue.notFound", undefined]]],
] as [string, () => object, [string, string | number | undefined][]][])(
	"with %s is refused",
	async ([, more, reasons]) => {
		const expected = reasons.map(([code, field]) => [
			code,
			typeof field === "number" ? `fates.${world.options[field]}` : field,
		]);
		expect(await refused(put(more()))).toEqual(expected);
	},
);
