import { beforeEach, expect, test } from "vitest";
import {
	type Consultations,
	consultations,
	dayAfter,
	everywhere,
	inEnglish,
} from "../../../../test/support/consultation.ts";
import { testNow } from "../../../../test/support/register.ts";
import type { Actor } from "../../../kit/actor.ts";
import type { MembershipScope } from "../../../kit/reader.ts";
import { roundSheet, roundsOf } from "../queries.ts";

let stage: Consultations;
beforeEach(async () => {
	stage = await consultations();
});

const corrected = (more: object = {}) => ({
	round: stage.round,
	version: 0,
	date: "2007-07-23",
	original: "en",
	place: everywhere("Room XII"),
	covers: everywhere("Two themes"),
	reasons: everywhere("The room is taken"),
	...more,
});
const correct = (more: object = {}, now = testNow, actor: Actor = stage.officer) =>
	stage.does("consultation.correctRound", corrected(more), actor, now);
const refused = (more: object = {}) => stage.refusal("consultation.correctRound", corrected(more));
const cancel = (more: object = {}) => ({
	round: stage.round,
	original: "en",
	reasons: everywhere("No quorum"),
	...more,
});
const round = async (id = stage.round) =>
	(await roundsOf(stage.db, {} as MembershipScope, 2008))?.rounds.find((round) => round.id === id);
const state = () => ({
	...{ kind: "notAgreed", options: [], later: [], title: inEnglish(""), chair: "Ambassador Perera", original: "en" },
	...{ round: stage.round, date: "2007-07-20", statement: everywhere("No"), corrects: null, reasons: inEnglish("") },
});

test("papers stand in the order in which the options were put forward", async () => {
	stage = await consultations(["Return", "Work", "Health", "Youth", "Data"]);
	expect((await round())?.papers.map(({ option }) => option)).toEqual(stage.options);
});

test("a correction is told to all who were invited, and what was said first stays on record", async () => {
	await correct({ place: everywhere("Room XX") });
	expect(await round()).toMatchObject({
		date: "2007-07-23",
		place: { expressions: { fr: { body: "Room XX (fr)" } } },
		corrections: [
			{
				date: "2007-07-20",
				at: testNow,
				place: { expressions: { fr: { body: "Room XII (fr)" } } },
				reasons: { expressions: { es: { body: "The room is taken (es)" } } },
			},
		],
	});
	const [mails, invitations] = [
		await stage.mails("consultation.correctRound"),
		await stage.mails("consultation.convene"),
	];
	expect(mails.map(({ recipient }) => recipient)).toEqual(invitations.map(({ recipient }) => recipient));
	expect(mails[0]?.body).toContain("annoncées pour le vendredi 20\u00a0juillet 2007");
	expect(mails[0]?.body).toContain("Room XX (fr)");
	expect(mails[0]?.body).not.toMatch(/[{}]/);
	await correct({ version: 1, place: everywhere("Room XXI") });
	expect((await round())?.corrections.length).toBe(2);
	expect((await stage.mails("consultation.correctRound")).length).toBe(6);
});

test("a recorded past round is corrected, and nobody is written to; moved to a day to come, it is announced", async () => {
	const { round: id } = await stage.does("consultation.convene", stage.convening("2007-03-02"));
	await correct({ round: id, date: "2007-03-05" });
	expect(await stage.mails("consultation.correctRound")).toEqual([]);
	await correct({ round: id, version: 1, date: "2007-08-02" });
	expect((await stage.mails("consultation.correctRound")).length).toBe(3);
});

test.for<[string, object, [string, string | undefined][]]>([
	["nothing corrected", { date: "2007-07-20" }, [["consultation.nothingCorrected", undefined]]],
	["a stale form", { version: 4 }, [["consultation.roundCorrected", undefined]]],
	["a round that is none", { round: "0000000000000000" }, [["consultation.notFound", undefined]]],
	[
		"reasons in one language",
		{ reasons: inEnglish("Taken") },
		[
			["consultation.languageMissing", "reasons.bodies.fr"],
			["consultation.languageMissing", "reasons.bodies.es"],
		],
	],
])("%s is refused", async ([, more, reasons]) => {
	expect(await refused(more)).toEqual(reasons);
	expect(await stage.mails("consultation.correctRound")).toEqual([]);
});

test("a round is not moved onto another, nor behind the day on which its outcome was stated", async () => {
	await stage.does("consultation.convene", stage.convening("2007-07-23"));
	expect(await refused()).toEqual([["consultation.dateTaken", "date"]]);
	await stage.does("consultation.recordOutcome", state(), stage.officer, dayAfter);
	expect(await refused({ date: "2007-07-24" })).toEqual([["consultation.afterOutcome", "date"]]);
	expect(await stage.refusal("consultation.cancelRound", cancel())).toEqual([["consultation.hasOutcome", undefined]]);
});

test("a cancelled round is told to all who were invited, stays on record, and frees its day", async () => {
	await stage.does("consultation.cancelRound", cancel());
	expect(await round()).toMatchObject({ cancelled: { at: testNow, reasons: { original: "en" } } });
	const mails = await stage.mails("consultation.cancelRound");
	expect(mails.length).toBe(3);
	expect(mails[0]?.body).toContain("No quorum (fr)");
	expect(await refused()).toEqual([["consultation.cancelled", undefined]]);
	expect(await stage.refusal("consultation.cancelRound", cancel())).toEqual([["consultation.cancelled", undefined]]);
	expect(await stage.refusal("consultation.recordOutcome", state(), stage.officer, dayAfter)).toEqual([
		["consultation.cancelled", undefined],
	]);
	await stage.does("consultation.convene", stage.convening("2007-07-20"));
});

test("two officers who correct at once: one does, the other is told", async () => {
	const answers = await Promise.allSettled([correct(), correct({ date: "2007-07-24" }, testNow, stage.colleague)]);
	const [no] = answers.filter((answer) => answer.status === "rejected");
	expect(no?.reason.reasons).toMatchObject([{ code: "consultation.roundCorrected" }]);
});

test("two officers who convene for one day at once convene one round", async () => {
	const convening = stage.convening("2007-08-02");
	const answers = await Promise.allSettled([
		stage.does("consultation.convene", convening),
		stage.does("consultation.convene", convening, stage.colleague),
	]);
	const [no] = answers.filter((answer) => answer.status === "rejected");
	expect(no?.reason.reasons).toMatchObject([{ code: "consultation.dateTaken" }]);
});

test("a round that was cancelled is no round before another", async () => {
	await stage.does("consultation.cancelRound", cancel());
	const { round: next } = await stage.does("consultation.convene", stage.convening("2007-08-02"));
	expect((await roundSheet(stage.db, {} as MembershipScope, 2008, next))?.previous).toBeUndefined();
});
