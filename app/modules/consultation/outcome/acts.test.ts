import { beforeEach, expect, test } from "vitest";
import {
	type Consultations,
	consultations,
	dayAfter,
	everywhere,
	inEnglish,
} from "../../../../test/support/consultation.ts";
import { actorOf, putPerson } from "../../../../test/support/register.ts";
import type { Actor } from "../../../kit/actor.ts";
import type { MembershipScope } from "../../../kit/reader.ts";
import { stateOf, yearOf } from "../../dialogue/index.ts";
import { type Outcome, outcome, outcomesOf } from "../index.ts";

let stage: Consultations;
beforeEach(async () => {
	stage = await consultations(["Return", "Work", "Health"]);
});

const stated = (more: object = {}) => ({
	round: stage.round,
	kind: "agreed",
	options: stage.options.slice(0, 1),
	later: [],
	title: inEnglish(""),
	date: "2007-07-20",
	chair: "Ambassador Perera",
	original: "en",
	statement: everywhere("The Chair thanked delegations"),
	corrects: null,
	reasons: inEnglish(""),
	...more,
});
const record = async (more: object = {}, actor: Actor = stage.officer): Promise<string> =>
	(await stage.does("consultation.recordOutcome", stated(more), actor, dayAfter)).outcome;
const refused = (more: object = {}, actor: Actor = stage.officer, now = dayAfter) =>
	stage.refusal("consultation.recordOutcome", stated(more), actor, now);
const inForce = async (): Promise<Outcome[]> => await outcomesOf(stage.db, stage.choice);
const correction = (corrects: string, more: object = {}) => ({ corrects, reasons: everywhere("A slip"), ...more });

/** Titles and states of the options, in their order. */
async function standing() {
	const year = await yearOf(stage.db, {} as MembershipScope, 2008);
	return year?.dossiers.map(({ option, text }) => [text.title.text.en?.body, stateOf(option)]);
}
const untouched = ["Return", "Work", "Health"].map((title) => [title, "putForward"]);
const merging = () => ({ kind: "merged", options: stage.options.slice(0, 2), title: everywhere("Return and work") });

test.for([
	["agreed on one", { kind: "agreed" }, 1, 0],
	["deferred", { kind: "deferred" }, 0, 0],
	["not agreed", { kind: "notAgreed" }, 0, 0],
] as const)("%s: it is recorded, decides nothing, and is told to all alike", async ([, given, agreed, kept]) => {
	const id = await record(given);
	const [found, ...more] = await inForce();
	expect(more).toEqual([]);
	expect(found).toMatchObject({ id, ...given, resulting: null, chair: "Ambassador Perera", statedByChair: false });
	expect([found?.options.length, found?.later.length]).toEqual([agreed, kept]);
	expect(await standing()).toEqual(untouched);
	const mails = await stage.mails("consultation.outcome");
	expect(mails.map(({ recipient }) => recipient)).toEqual(
		(await stage.mails("consultation.convene")).map(({ recipient }) => recipient),
	);
	expect(mails.length).toBe(3);
	expect(mails[0]?.body).toContain("The Chair thanked delegations (fr)");
	expect(mails[0]?.body).not.toMatch(/[{}]/);
});

test("one now and the others kept for a later year, in the order in which the Chair named them", async () => {
	const [first = "", second = "", third = ""] = stage.options;
	await record({ kind: "nowAndLater", options: [second], later: [third, first] });
	expect(await inForce()).toMatchObject([{ options: [second], later: [third, first] }]);
	expect(await standing()).toEqual(untouched);
	const [mail] = await stage.mails("consultation.outcome");
	expect(mail?.body).toContain("«\u00a0Work (fr)\u00a0» pour 2008");
});

test("a merged wording names its parents and is put forward, its dossier begun from the first one’s", async () => {
	const id = await record(merging());
	expect(await standing()).toEqual([
		["Return", "merged"],
		["Work", "merged"],
		["Health", "putForward"],
		["Return and work", "putForward"],
	]);
	const year = await yearOf(stage.db, {} as MembershipScope, 2008);
	const [first, , , made] = year?.dossiers ?? [];
	expect(made?.option.id).toBe((await outcome(stage.db, id))?.resulting);
	expect(made?.text.elements).toEqual(first?.text.elements);
	expect(made?.text.title.text.fr?.body).toBe("Return and work (fr)");
	expect(made?.option.origin.expressions.es?.body).toContain("«Return (es)» y «Work (es)»");
	expect(
		await stage.refusal("dialogue.withdrawOption", {
			option: stage.options[0],
			original: "en",
			reasons: inEnglish("No"),
		}),
	).toEqual([["dialogue.notOpen", undefined]]);
	// A merger is no decision: the choice stays open.
	await stage.putForward("Late");
});

test("the Chair of the organ records it without naming themselves, and no other Chair does", async () => {
	await record({ chair: "" }, stage.chair);
	expect(await inForce()).toMatchObject([{ chair: "chair@example.org", statedByChair: true }]);
	const other = actorOf(await putPerson(stage.database, "other@example.org"), "chair");
	expect(await refused({}, other)).toEqual([["consultation.notTheChair", undefined]]);
	expect(await refused({ chair: "" })).toEqual([["consultation.chairMissing", "chair"]]);
});

test("a correction is a new record with its reasons; the earlier one stays readable", async () => {
	const first = await record();
	const second = await record(correction(first, { options: stage.options.slice(1, 2) }));
	expect((await inForce()).map(({ id }) => id)).toEqual([second]);
	expect(await outcome(stage.db, first)).toMatchObject({ inForce: false, options: [stage.options[0]] });
	expect(await outcome(stage.db, second)).toMatchObject({ corrects: { outcome: first } });
	const told = (await stage.mails("consultation.outcome")).filter(({ body }) => body.includes("A slip (fr)"));
	expect(told.length).toBe(3);
	expect(await refused(correction(first))).toEqual([["consultation.outcomeMoved", undefined]]);
	expect(await refused(correction(second, { reasons: inEnglish("A slip") }))).toEqual([
		["consultation.languageMissing", "reasons.bodies.fr"],
		["consultation.languageMissing", "reasons.bodies.es"],
	]);
});

test("a merger recorded in error is undone: the parents are open again, and what was merged is withdrawn", async () => {
	const first = await record(merging());
	const second = await record(correction(first, { kind: "notAgreed" }));
	expect(await standing()).toEqual([...untouched, ["Return and work", "withdrawn"]]);
	await record(correction(second, merging()));
	expect((await standing())?.map(([, state]) => state)).toEqual([
		"merged",
		"merged",
		"putForward",
		"withdrawn",
		"putForward",
	]);
});

test("a merger of which only the statement is corrected stays the merger that it is", async () => {
	const first = await record(merging());
	const { resulting } = (await outcome(stage.db, first)) ?? {};
	const second = await record(correction(first, { ...merging(), statement: everywhere("Better said") }));
	expect((await outcome(stage.db, second))?.resulting).toBe(resulting);
	expect((await standing())?.length).toBe(4);
});

test("a merger of the same options in another order goes on as it is, under the title now stated", async () => {
	const first = await record(merging());
	const { resulting } = (await outcome(stage.db, first)) ?? {};
	const [one = "", two = ""] = stage.options;
	const title = everywhere("Return for work");
	const second = await record(correction(first, { ...merging(), options: [two, one], title }));
	expect(await outcome(stage.db, second)).toMatchObject({ resulting, options: [two, one] });
	const year = await yearOf(stage.db, {} as MembershipScope, 2008);
	expect(
		year?.dossiers.map(({ option, version, text }) => [stateOf(option), version, text.title.text.fr?.body]),
	).toEqual([
		["merged", 1, "Return (fr)"],
		["merged", 1, "Work (fr)"],
		["putForward", 1, "Health (fr)"],
		["putForward", 2, "Return for work (fr)"],
	]);
});

test("an officer who chairs another organ records as an officer, whom the Chair told", async () => {
	const both: Actor = { ...stage.officer, roles: ["officer", "chair"] };
	expect(await refused({ chair: "" }, both)).toEqual([["consultation.chairMissing", "chair"]]);
	await record({}, both);
	expect(await inForce()).toMatchObject([{ chair: "Ambassador Perera", statedByChair: false }]);
});

test("what was merged further is not undone by correcting the earlier merger", async () => {
	const first = await record(merging());
	const { resulting } = (await outcome(stage.db, first)) ?? {};
	const { round } = await stage.does("consultation.convene", stage.convening("2007-07-21"));
	const again = { kind: "merged", options: [resulting, stage.options[2]], title: everywhere("All three") };
	await record({ round, date: "2007-07-21", ...again });
	expect(await refused(correction(first, { kind: "notAgreed" }))).toEqual([["consultation.mergedOn", undefined]]);
	expect((await inForce()).map(({ kind }) => kind)).toEqual(["merged", "merged"]);
});

test.for<[string, () => object, [string, string | undefined][]]>([
	[
		"merging one option with itself",
		() => ({ ...merging(), options: [stage.options[0], stage.options[0]] }),
		[["consultation.mergeTwo", "options"]],
	],
	[
		"merging one alone",
		() => ({ ...merging(), options: stage.options.slice(0, 1) }),
		[["consultation.mergeTwo", "options"]],
	],
	["agreeing on two themes", () => ({ options: stage.options.slice(0, 2) }), [["consultation.howMany", "options"]]],
	["keeping none for later", () => ({ kind: "nowAndLater" }), [["consultation.keepWhich", "later"]]],
	[
		"one now and later",
		() => ({ kind: "nowAndLater", later: stage.options.slice(0, 1) }),
		[["consultation.nowOrLater", "later"]],
	],
	["a day before the round", () => ({ date: "2007-07-19" }), [["consultation.statedWhen", "date"]]],
	["a day to come", () => ({ date: "2007-07-22" }), [["consultation.statedWhen", "date"]]],
	["an option of nowhere", () => ({ options: ["0000000000000000"] }), [["consultation.optionNotOpen", "options"]]],
	["a round that is none", () => ({ round: "0000000000000000" }), [["consultation.notFound", undefined]]],
	[
		"a statement in one language",
		() => ({ statement: inEnglish("Yes") }),
		[
			["consultation.languageMissing", "statement.bodies.fr"],
			["consultation.languageMissing", "statement.bodies.es"],
		],
	],
	[
		"a merger without a title",
		() => ({ ...merging(), title: inEnglish("Both") }),
		[
			["consultation.languageMissing", "title.bodies.fr"],
			["consultation.languageMissing", "title.bodies.es"],
		],
	],
])("%s is refused", async ([, given, reasons]) => {
	expect(await refused(given())).toEqual(reasons);
	expect(await inForce()).toEqual([]);
	expect(await standing()).toEqual(untouched);
});

test("an option withdrawn meanwhile is not agreed on", async () => {
	const reasons = inEnglish("Its proposer asked");
	await stage.does("dialogue.withdrawOption", { option: stage.options[0], original: "en", reasons });
	expect(await refused()).toEqual([["consultation.optionNotOpen", "options"]]);
});

test("a round whose day is not come has no outcome", async () => {
	const now = "2007-07-19T21:59:00.000Z" as typeof dayAfter;
	expect(await refused({ date: "2007-07-19" }, stage.officer, now)).toEqual([["consultation.notHeldYet", undefined]]);
});

test("a choice that the organ has decided on keeps what its rounds came to", async () => {
	const first = await record();
	await stage.db
		.updateTable("choice_option")
		.set({ fate: "selected", fate_at: dayAfter })
		.where("id", "=", stage.options[0] ?? "")
		.execute();
	expect(await refused(correction(first))).toEqual([["consultation.decided", undefined]]);
});

test("two officers who record at once: one does, the other is told", async () => {
	const answers = await Promise.allSettled([record(), record({ kind: "deferred" }, stage.colleague)]);
	const [no] = answers.filter((answer) => answer.status === "rejected");
	expect(no?.reason.reasons).toMatchObject([{ code: "consultation.outcomeRecorded" }]);
	expect((await inForce()).length).toBe(1);
});

test("a round that was only recorded has an outcome of which nobody is told", async () => {
	const { round } = await stage.does("consultation.convene", stage.convening("2007-03-02"));
	await record({ round, date: "2007-03-02", kind: "notAgreed" });
	expect(await stage.mails("consultation.outcome")).toEqual([]);
});

test("for topics, as many are agreed on as are to be selected", async () => {
	stage = await consultations(["Return", "Work", "Health"], "topics");
	expect(await refused()).toEqual([["consultation.howMany", "options"]]);
	await record({ options: stage.options.slice(1) });
	expect(await inForce()).toMatchObject([{ kind: "agreed", options: stage.options.slice(1) }]);
});
