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
import { meetingRecord } from "./store.ts";

let stage: Consultations;
beforeEach(async () => {
	stage = await consultations();
});

const does = (name: string, input: object, actor: Actor = stage.officer, now = dayAfter) =>
	stage.does(`consultation.${name}`, input, actor, now);
const refused = (name: string, input: object, now = dayAfter) =>
	stage.refusal(`consultation.${name}`, input, stage.officer, now);
const speaks = async (called: string): Promise<string> =>
	(await does("addSpeaker", { round: stage.round, called })).intervention;
const record = () => meetingRecord(stage.db, stage.round);
const order = async () => {
	const codes = new Map(
		(await stage.db.selectFrom("member").select(["id", "code"]).execute()).map(({ id, code }) => [id, code]),
	);
	return (await record()).interventions.map(({ member, called }) => called ?? codes.get(member ?? ""));
};
const member = async (code: string) =>
	(await stage.db.selectFrom("member").select("id").where("code", "=", code).executeTakeFirstOrThrow()).id;

test("speakers stand in the order in which they spoke, delegations by any of their names", async () => {
	for (const called of ["The Chair", "níger", "BEN", "Administration", "Niger"]) await speaks(called);
	expect(await order()).toEqual(["The Chair", "NER", "BEN", "Administration", "NER"]);
});

test("the order is corrected: up, down, removed; at either end nothing moves", async () => {
	const [first, second, third] = [await speaks("NER"), await speaks("BEN"), await speaks("HOL")];
	await does("moveSpeaker", { intervention: third, by: -1 });
	expect(await order()).toEqual(["NER", "HOL", "BEN"]);
	await does("moveSpeaker", { intervention: first, by: -1 });
	await does("moveSpeaker", { intervention: second, by: 1 });
	expect(await order()).toEqual(["NER", "HOL", "BEN"]);
	await does("removeSpeaker", { intervention: third });
	await speaks("The Chair");
	expect(await order()).toEqual(["NER", "BEN", "The Chair"]);
	expect(await refused("removeSpeaker", { intervention: third })).toEqual([["consultation.notFound", undefined]]);
});

test("a note is written over the one that was seen, and over no other", async () => {
	const intervention = await speaks("NER");
	const { point } = await does("addPoint", { round: stage.round, original: "en", label: everywhere("Costs") });
	const note = { intervention, version: 1, note: "Against", tags: [point, stage.options[0]] };
	await does("noteIntervention", note);
	expect((await record()).interventions).toMatchObject([{ note: "Against", tags: note.tags, version: 2 }]);
	expect(await refused("noteIntervention", { ...note, note: "For" })).toEqual([
		["consultation.recordChanged", undefined],
	]);
	expect(await refused("noteIntervention", { ...note, version: 2, tags: ["0000000000000000"] })).toEqual([
		["input.invalid", "tags"],
	]);
	expect((await record()).interventions).toMatchObject([{ note: "Against" }]);
});

test("no log, mail or record of acts has a note", async () => {
	const intervention = await speaks("NER");
	await does("noteIntervention", { intervention, version: 1, note: "Unspeakable words", tags: [] });
	const elsewhere = JSON.stringify([
		await stage.db.selectFrom("act_record").selectAll().execute(),
		await stage.db.selectFrom("submission").selectAll().execute(),
		await stage.db.selectFrom("outbox").selectAll().execute(),
		await stage.db.selectFrom("fact").selectAll().execute(),
		await stage.db.selectFrom("document_version").selectAll().execute(),
	]);
	expect(elsewhere).not.toContain("Unspeakable");
});

const attendance = async (more: object = {}) => ({
	round: stage.round,
	version: 0,
	openedBy: "Ambassador Perera",
	closedBy: "",
	others: "International Labour Office",
	present: [await member("NER"), await member("HOL")],
	...more,
});

test("who was present is recorded by the register of the day, and an officer does not undo a colleague’s record", async () => {
	await does("recordAttendance", await attendance());
	expect(await record()).toMatchObject({
		version: 1,
		openedBy: "Ambassador Perera",
		others: "International Labour Office",
	});
	expect((await record()).present.toSorted()).toEqual([await member("NER"), await member("HOL")].toSorted());
	expect(await refused("recordAttendance", await attendance())).toEqual([["consultation.recordChanged", undefined]]);
	await does("recordAttendance", await attendance({ version: 1, present: [] }));
	expect(await record()).toMatchObject({ version: 2, present: [] });
	const stranger = await attendance({ version: 2, present: ["0000000000000000"] });
	expect(await refused("recordAttendance", stranger)).toEqual([["consultation.notInRegister", "present"]]);
});

test("a member admitted after the round was not present at it", async () => {
	const late = await member("BEN");
	await stage.db
		.updateTable("membership")
		.set({ from_date: "2007-07-21" as never })
		.where("member_id", "=", late)
		.execute();
	expect(await refused("recordAttendance", await attendance({ present: [late] }))).toEqual([
		["consultation.notInRegister", "present"],
	]);
	await speaks("BEN");
	expect(await order()).toEqual(["BEN"]);
	expect((await record()).interventions[0]?.member).toBeNull();
});

test("nothing is recorded before its day, nor of a round that was cancelled", async () => {
	expect(await refused("addSpeaker", { round: stage.round, called: "NER" }, testNow)).toEqual([
		["consultation.notMetYet", undefined],
	]);
	const reasons = everywhere("No quorum");
	await stage.does("consultation.cancelRound", { round: stage.round, original: "en", reasons });
	expect(await refused("recordAttendance", await attendance())).toEqual([["consultation.cancelled", undefined]]);
	expect(await refused("addPoint", { round: stage.round, original: "en", label: inEnglish("Costs") })).toEqual([
		["consultation.languageMissing", "label.bodies.fr"],
		["consultation.languageMissing", "label.bodies.es"],
	]);
});
