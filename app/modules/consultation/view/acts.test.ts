import { beforeEach, expect, test } from "vitest";
import {
	type Consultations,
	consultations,
	dayAfter,
	everywhere,
	inEnglish,
} from "../../../../test/support/consultation.ts";
import { type Delegate, delegateOf } from "../../../../test/support/delegation.ts";
import { memberLike } from "../../../../test/support/register.ts";
import { parseDate } from "../../../kit/clock.ts";
import type { Reader } from "../../../kit/reader.ts";
import { standingIn } from "../circle/queries.ts";
import { roundFacts } from "../circle/store.ts";
import { viewsFor } from "./queries.ts";

let stage: Consultations;
let ner: Delegate;
let ben: Delegate;

beforeEach(async () => {
	stage = await consultations();
	ner = await delegateOf(stage, "NER");
	ben = await delegateOf(stage, "BEN", "drafter");
});

const view = ({ member }: Delegate, more: object = {}) => ({
	...{ round: stage.round, option: stage.options[0], delegation: member, behalf: "itself", seen: 0 },
	...{ position: "couldSupport", remarks: "If it is shorter.", lang: "en", visibility: "invited" },
	...more,
});
const about = (delegate: Delegate, more: object = {}) => {
	const { round, option, delegation, behalf, seen } = view(delegate);
	return { round, option, delegation, behalf, seen, ...more };
};
const give = (delegate: Delegate, more: object = {}) =>
	stage.does("consultation.giveView", view(delegate, more), delegate.actor);
const refused = (delegate: Delegate, more: object = {}) =>
	stage.refusal("consultation.giveView", view(delegate, more), delegate.actor);
const readBy = async (reader: Reader, today = "2007-07-21") => {
	const round = await roundFacts(stage.db, stage.round);
	if (round === undefined) throw new Error("no round");
	return await viewsFor(stage.db, await standingIn(stage.db, reader, round, parseDate(today)), round);
};
const officer = (): Reader => ({ ...ner.reader, staff: ["officer"], seats: [] });

test("a view given to those invited is read by them once the day of the round is past, and by nobody who is not", async () => {
	await give(ner);
	expect(await readBy(ben.reader, "2007-07-20")).toEqual([]);
	expect((await readBy(ben.reader)).map(({ member, remarks }) => [member, remarks])).toEqual([
		[ner.member, "If it is shorter."],
	]);
	expect(await readBy({ ...ben.reader, seats: [] })).toEqual([]);
	expect(await readBy({ ...ben.reader, seats: [], chairs: ["another"] })).toEqual([]);
	expect(await readBy({ ...ben.reader, seats: [], staff: ["auditor"] })).toEqual([]);
});

test("one for the Administration and the Chair is read by them and by the delegation's own people alone", async () => {
	await give(ner, { visibility: "administrationAndChair" });
	expect(await readBy(ben.reader)).toEqual([]);
	const chair = { ...ner.reader, seats: [], staff: ["chair" as const], chairs: [stage.organ] };
	for (const reader of [officer(), chair, (await delegateOf(stage, "NER", "reader")).reader])
		expect(await readBy(reader, "2007-07-01")).toHaveLength(1);
});

test("a view that is changed or withdrawn keeps the earlier ones on record, and only for those who had them", async () => {
	await give(ner, { position: "prefers", visibility: "administrationAndChair" });
	await give(ner, { seen: 1 });
	expect((await readBy(ben.reader)).map(({ earlier }) => earlier)).toEqual([[]]);
	await stage.does("consultation.withdrawView", about(ner, { seen: 2 }), ner.actor);
	expect(await readBy(ben.reader)).toEqual([]);
	const [record] = await readBy(officer());
	expect([record?.position, ...(record?.earlier ?? []).map(({ position }) => position)]).toEqual([
		null,
		"couldSupport",
		"prefers",
	]);
	expect(await stage.refusal("consultation.withdrawView", about(ner, { seen: 3 }), ner.actor)).toEqual([
		["consultation.noView", undefined],
	]);
});

test("a delegation speaks for itself and for the group to which it belongs, each view by itself", async () => {
	await give(ner);
	await give(ner, { behalf: "AFR", position: "prefers" });
	expect((await readBy(ner.reader)).map(({ behalf, position }) => [behalf, position]).sort()).toEqual([
		["AFR", "prefers"],
		["itself", "couldSupport"],
	]);
	expect(await refused(ner, { behalf: "WEOG" })).toEqual([["consultation.notOfGroup", "behalf"]]);
	await stage.db.updateTable("member").set({ regional_group: null }).where("id", "=", ben.member).execute();
	expect(await refused(ben, { behalf: "AFR" })).toEqual([["consultation.notOfGroup", "behalf"]]);
});

test("observers are heard in a round of the membership, and not in one of an organ on which they do not sit", async () => {
	const observer = await delegateOf(stage, "HOL");
	await give(observer);
	const { round } = await stage.does("consultation.convene", stage.convening("2007-07-25", { invites: "organ" }));
	expect(await refused(observer, { round })).toEqual([["consultation.notInvited", undefined]]);
	await give(ner, { round });
});

test("a member admitted after the day of the round is not heard, and reads nothing that was given to those invited", async () => {
	await give(ner);
	await stage.does(
		"membership.admitMember",
		memberLike("TGO", "Togo", { since: "2007-07-21", iso2: "TG", m49: "768" }),
	);
	const late = await delegateOf(stage, "TGO");
	expect(await refused(late)).toEqual([["consultation.notInvited", undefined]]);
	expect(await readBy(late.reader)).toEqual([]);
});

test("a view is taken until an outcome is recorded, the round is cancelled or the next is convened; it can be withdrawn later", async () => {
	await give(ner);
	await stage.does("consultation.convene", stage.convening("2007-08-20"));
	expect(await refused(ner, { seen: 1 })).toEqual([["consultation.roundConcluded", undefined]]);
	await stage.does("consultation.withdrawView", about(ner, { seen: 1 }), ner.actor);
});

test("an outcome concludes the round", async () => {
	await stage.does(
		"consultation.recordOutcome",
		{
			...{ round: stage.round, kind: "notAgreed", options: [], later: [], date: "2007-07-20", corrects: null },
			...{ chair: "Ambassador Perera", original: "en", title: inEnglish(""), reasons: inEnglish("") },
			statement: everywhere("The Chair noted that there was no agreement."),
		},
		stage.officer,
		dayAfter,
	);
	expect(await refused(ner)).toEqual([["consultation.roundConcluded", undefined]]);
});

test("a paper whose option was withdrawn takes no more views", async () => {
	const withdrawal = { option: stage.options[0], original: "en", reasons: everywhere("Its proposer asked") };
	await stage.does("dialogue.withdrawOption", withdrawal);
	expect(await refused(ner)).toEqual([["consultation.noLongerPutForward", undefined]]);
});

test("where the delegation wants clearance, its drafter gives nothing, and its head does", async () => {
	await stage.db.updateTable("member").set({ clearance: true }).execute();
	expect(await refused(ben)).toEqual([["consultation.notCleared", undefined]]);
	await give(ner);
});

test.for<[string, object, [string, string | undefined][]]>([
	["one that a colleague changed meanwhile", { seen: 4 }, [["consultation.viewChanged", undefined]]],
	["a paper of no such option", { option: "0000000000000000" }, [["consultation.notFound", undefined]]],
	["a round that is none", { round: "0000000000000000" }, [["consultation.notFound", undefined]]],
	["a view that is none", { position: "against" }, [["input.invalid", "position"]]],
	["a language that is none", { lang: "<b>" }, [["input.invalid", "lang"]]],
	["remarks without end", { remarks: "x".repeat(10_001) }, [["input.tooLong", "remarks"]]],
])("%s is refused", async ([, more, reasons]) => {
	expect(await refused(ner, more)).toEqual(reasons);
});

test("two colleagues who give a view at the same moment: one is told that the other did", async () => {
	const colleague = await delegateOf(stage, "NER", "focalPoint");
	const both = await Promise.allSettled([give(ner), give(colleague, { position: "prefers" })]);
	expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
	expect(await readBy(ner.reader)).toHaveLength(1);
});

test("the record of acts names the delegation and nothing of what it said", async () => {
	await give(ner, { remarks: "Right to left: \u0645\u0631\u062d\u0628\u0627" });
	const records = await stage.db
		.selectFrom("act_record")
		.selectAll()
		.where("act", "=", "consultation.giveView")
		.execute();
	expect(records).toMatchObject([{ delegation: ner.member, about: null }]);
	expect(JSON.stringify(records)).not.toMatch(/couldSupport|Right to left/);
});
