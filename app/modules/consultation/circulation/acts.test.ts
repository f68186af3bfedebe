import { beforeEach, expect, test } from "vitest";
import { type Consultations, consultations, dayAfter, inEnglish } from "../../../../test/support/consultation.ts";
import type { Instant } from "../../../kit/clock.ts";
import { parseInstant } from "../../../kit/clock.ts";
import type { MembershipScope } from "../../../kit/reader.ts";
import { type Circulation, circulationOf } from "../index.ts";
import { circulationSheet } from "./queries.ts";

let stage: Consultations;
beforeEach(async () => {
	stage = await consultations();
});

const circulate = async (workingDays = 2, now: Instant = dayAfter): Promise<string> =>
	(await stage.does("consultation.circulate", { choice: stage.choice, workingDays }, stage.officer, now)).circulation;
const refused = (more: object = {}) =>
	stage.refusal("consultation.circulate", { choice: stage.choice, workingDays: 2, ...more }, stage.officer, dayAfter);
const latest = async (): Promise<Circulation | undefined> => await circulationOf(stage.db, stage.choice);

test("the options go to all, members and observers, each in its language, with the way to what changed", async () => {
	expect(await latest()).toBeUndefined();
	const id = await circulate();
	const mails = await stage.mails("consultation.circulate");
	expect(mails.length).toBe(3);
	expect(mails[0]?.subject).toBe("Options pour 2008, telles que modifiées\u00a0: OE");
	expect(mails[0]?.body).toContain(`/fr/years/2008/circulations/${id}`);
	expect(mails[0]?.body).not.toMatch(/[{}]/);
	expect(await latest()).toMatchObject({ id, workingDays: 2, papers: [{ version: 1 }, { version: 1 }] });
	expect((await latest())?.papers.map(({ option }) => option)).toEqual(stage.options);
});

test.for([
	["a Monday", "2007-07-23T08:00:00Z", 2, "2007-07-25T16:00:00.000Z"],
	["a Friday", "2007-07-27T08:00:00Z", 2, "2007-07-31T16:00:00.000Z"],
	["before a day off of the seat", "2007-07-31T08:00:00Z", 2, "2007-08-03T16:00:00.000Z"],
	["a Sunday", "2007-07-22T08:00:00Z", 1, "2007-07-23T16:00:00.000Z"],
] as const)("on %s, remarks may come until 18:00 of the last working day", async ([, at, days, until]) => {
	await circulate(days, parseInstant(at));
	expect((await latest())?.until).toBe(until);
});

test("each option is read beside what was put forward and what the last round had, and what came later is known", async () => {
	const [first = "", second = ""] = stage.options;
	const at = (hour: string) => parseInstant(`2007-07-21T${hour}:00:00Z`);
	await stage.retitle(first, "Return, as discussed", at("09"));
	const id = await circulate(2, at("10"));
	await stage.retitle(first, "Return, once more", at("11"));
	const sheet = await circulationSheet(stage.db, {} as MembershipScope, 2008, id);
	const [changed, same] = sheet?.options ?? [];
	const title = (version: { document: { title: { text: Record<string, { body: string }> } } } | undefined) =>
		version?.document.title.text.en?.body;
	expect([title(changed?.putForward), title(changed?.inRound), title(changed)]).toEqual([
		"Return",
		"Return",
		"Return, as discussed",
	]);
	expect(changed?.dossier.version).toBe(3);
	expect([same?.dossier.option.id, same?.putForward?.version, same?.version]).toEqual([second, 1, 1]);
	expect(sheet?.followed).toBe(false);
	await circulate(2, at("12"));
	expect((await circulationSheet(stage.db, {} as MembershipScope, 2008, id))?.followed).toBe(true);
});

test("an option withdrawn is not circulated, and one withdrawn later stays among what was", async () => {
	const [first = "", second = ""] = stage.options;
	const withdraw = (option: string) =>
		stage.does("dialogue.withdrawOption", { option, original: "en", reasons: inEnglish("Its proposer asked") });
	await withdraw(first);
	const id = await circulate();
	expect((await latest())?.papers.map(({ option }) => option)).toEqual([second]);
	await withdraw(second);
	const sheet = await circulationSheet(stage.db, {} as MembershipScope, 2008, id);
	expect(sheet?.options[0]?.dossier.option.withdrawn).not.toBeNull();
	expect(await refused()).toEqual([["consultation.nothingPutForward", undefined]]);
});

test("options that lack a language are not circulated", async () => {
	const texts = { original: "en", title: inEnglish("English alone"), origin: inEnglish("Members"), estimate: null };
	await stage.does("dialogue.putForward", { choice: stage.choice, subject: null, ...texts });
	expect(await refused()).toEqual([
		["consultation.notInLanguage", undefined],
		["consultation.notInLanguage", undefined],
	]);
	expect(await stage.mails("consultation.circulate")).toEqual([]);
});

test.for([
	["no day at all", { workingDays: 0 }, "input.tooSmall", "workingDays"],
	["a year", { workingDays: 365 }, "input.tooBig", "workingDays"],
	["a choice that is none", { choice: "0000000000000000" }, "dialogue.notFound", undefined],
] as const)("%s is refused", async ([, more, code, field]) => {
	expect(await refused(more)).toEqual([[code, field]]);
});

test("what the organ has decided on is not circulated", async () => {
	await stage.db
		.updateTable("choice_option")
		.set({ fate: "selected", fate_at: dayAfter })
		.where("id", "=", stage.options[0] ?? "")
		.execute();
	expect(await refused()).toEqual([["consultation.decided", undefined]]);
});
