import { beforeEach, expect, test } from "vitest";
import { type Consultations, consultations, everywhere, inEnglish } from "../../../test/support/consultation.ts";
import { type Delegate, delegateOf } from "../../../test/support/delegation.ts";
import { counting, stageOf } from "../../../test/support/register.ts";
import { siteOf, visit } from "../../../test/support/site.ts";
import { staff } from "../../../test/support/survey.ts";
import type { Ctx } from "../../acts/index.ts";
import type { Actor } from "../../kit/actor.ts";
import { type Instant, parseInstant } from "../../kit/clock.ts";
import type { Reader } from "../../kit/reader.ts";
import { board as boardRoutes } from "../board.tsx";
import { office } from "../office.tsx";

/** The round of the stage is held on the 20th, a Friday. */
const on = (day: string, hour = "10") => parseInstant(`2007-07-${day}T${hour}:00:00.000Z`);

let stage: Consultations;
let ner: Delegate;

beforeEach(async () => {
	stage = await consultations();
	ner = await delegateOf(stage, "NER");
});

const readers = (): Record<"officer" | "chair" | "otherChair" | "auditor", Reader> => ({
	officer: staff(stage.officer.person ?? "", "officer"),
	chair: { ...staff(stage.chairing, "chair"), chairs: [stage.organ] },
	otherChair: { ...staff(stage.chairing, "chair"), chairs: ["0000000000000000"] },
	auditor: staff(stage.chairing, "auditor"),
});

const pageFor = async (reader: Reader, now: Instant, db = stage.db): Promise<string> =>
	(await visit(siteOf(office, { ctx: { ...stageOf(stage.database), db } as Ctx, reader, now }), "/en/office")).text;

/** What a reader's office names, a line for each task: its title, where it leads, and with whom it waits. */
async function tasksOf(reader: Reader, now: Instant): Promise<string[]> {
	const text = await pageFor(reader, now);
	const lists = [...text.matchAll(/<ul class="tasks">(.*?)<\/ul>/gs)].map(([, list]) => list).join("");
	const tasks = [...lists.matchAll(/<li>.*?href="\/en([^"]*)">(.*?)<\/a>.*?class="state[^"]*">(.*?)<\/span>/gs)].map(
		([, href, title, state]) => `${title} | ${href} | ${state}`,
	);
	// What a Chair is to preside over stands apart from what waits.
	return tasks.filter((task) => !task.includes("/running-order"));
}

const does = (name: string, input: object, now: Instant, actor: Actor = stage.officer) =>
	stage.does(name, input, actor, now);
const outcome = (kind: string, more: object = {}) => ({
	...{ round: stage.round, kind, options: [], later: [], title: inEnglish(""), date: "2007-07-20", chair: "" },
	...{ original: "en", statement: everywhere("Stated"), corrects: null, reasons: inEnglish("") },
	...more,
});
const stated = (kind: string, more: object = {}, now = on("21")) =>
	does("consultation.recordOutcome", outcome(kind, more), now, stage.chair);

test("before and on the day of a round nothing of it waits; afterwards its outcome does, for officers and the Chair of its organ", async () => {
	const { officer, chair, otherChair, auditor } = readers();
	for (const reader of [officer, chair]) expect(await tasksOf(reader, on("20"))).toEqual([]);
	const due = `Outcome of the consultations to be recorded | /office/rounds/${stage.round}/outcome | Awaits you`;
	for (const reader of [officer, chair]) expect(await tasksOf(reader, on("21"))).toEqual([due]);
	for (const reader of [otherChair, auditor]) expect(await tasksOf(reader, on("21"))).toEqual([]);
	expect(await pageFor(officer, on("21"))).toContain("Overarching theme, 2008 – consultations of 20\u00a0July 2007");
	await stated("notAgreed");
	for (const reader of [officer, chair]) expect(await tasksOf(reader, on("22"))).toEqual([]);
});

test("the Chair finds the running order of the consultations to come over which they preside, and nobody else does", async () => {
	const { officer, chair, otherChair } = readers();
	const order = `href="/en/office/rounds/${stage.round}/running-order"`;
	for (const day of ["18", "20"]) expect(await pageFor(chair, on(day))).toContain(order);
	expect(await pageFor(chair, on("21"))).not.toContain(order);
	for (const reader of [officer, otherChair]) expect(await pageFor(reader, on("18"))).not.toContain(order);
});

test("of several rounds the last one’s outcome is due, and of a cancelled one none", async () => {
	const { round } = await does("consultation.convene", stage.convening("2007-07-24"), on("21"));
	expect((await tasksOf(readers().officer, on("25"))).map((line) => line.includes(round))).toEqual([true]);
	await does("consultation.cancelRound", { round, original: "en", reasons: everywhere("In error") }, on("25"));
	expect((await tasksOf(readers().officer, on("25"))).map((line) => line.includes(stage.round))).toEqual([true]);
});

test("a proposal waits for advice, then for the Chair’s mark, and then for nobody", async () => {
	const { officer, chair } = readers();
	const proposed = {
		...{ round: stage.round, option: stage.options[0], delegation: ner.member, behalf: "itself", element: "e1" },
		...{ lang: "en", body: "Return migration", explanation: "", visibility: "administrationAndChair", named: false },
	};
	const { proposal } = await does("consultation.propose", proposed, on("18"), ner.actor);
	const received = `/office/rounds/${stage.round}/received`;
	expect(await tasksOf(officer, on("19"))).toEqual([`1 proposal to be advised on | ${received} | Awaits you`]);
	expect(await tasksOf(chair, on("19"))).toEqual([]);
	const advice = { proposal, advice: "kept", note: "Later", body: "", seen: 1, after: 0 };
	await does("consultation.advise", advice, on("19"));
	const marked = `1 proposal to be marked by the Chair | ${received}`;
	expect(await tasksOf(officer, on("19"))).toEqual([`${marked} | Awaits the Chair`]);
	expect(await tasksOf(chair, on("19"))).toEqual([`${marked} | Awaits you`]);
	await does("consultation.mark", { proposal, mark: "kept", advice: 1 }, on("19"), stage.chair);
	for (const reader of [officer, chair]) expect(await tasksOf(reader, on("19"))).toEqual([]);
});

test("a proposal taken back waits for nobody", async () => {
	const proposed = {
		...{ round: stage.round, option: stage.options[0], delegation: ner.member, behalf: "itself", element: "e1" },
		...{ lang: "en", body: "Return migration", explanation: "", visibility: "administrationAndChair", named: false },
	};
	const { proposal } = await does("consultation.propose", proposed, on("18"), ner.actor);
	await does("consultation.takeBackProposal", { proposal, delegation: ner.member }, on("18"), ner.actor);
	expect(await tasksOf(readers().officer, on("19"))).toEqual([]);
});

test("a summary that was drafted waits for the Chair until its version is cleared", async () => {
	const { officer, chair } = readers();
	await stated("notAgreed");
	expect(await tasksOf(chair, on("22"))).toEqual([]);
	await does("consultation.draftSummary", { round: stage.round }, on("22"));
	const clear = `Chair’s summary to be cleared | /office/rounds/${stage.round}/summary`;
	expect(await tasksOf(officer, on("22"))).toEqual([`${clear} | Awaits the Chair`]);
	expect(await tasksOf(chair, on("22"))).toEqual([`${clear} | Awaits you`]);
	const { version } = await stage.db
		.selectFrom("summary")
		.innerJoin("document", "document.id", "summary.document_id")
		.select("version")
		.executeTakeFirstOrThrow();
	await does("consultation.clearSummary", { round: stage.round, version, named: [], chair: "" }, on("22"), stage.chair);
	for (const reader of [officer, chair]) expect(await tasksOf(reader, on("22"))).toEqual([]);
});

test("an agreement makes a decision due, which then waits for a second officer; a decided theme makes the topics due", async () => {
	const { officer } = readers();
	await stated("agreed", { options: [stage.options[0]] });
	const decide = `Decision to be prepared for the organ | /office/decisions/${stage.choice}`;
	expect(await tasksOf(officer, on("22"))).toEqual([`${decide} | Awaits you`]);
	const { id: basis } = await stage.db.selectFrom("outcome").select("id").executeTakeFirstOrThrow();
	const fates = { [stage.options[0] ?? ""]: "selected", [stage.options[1] ?? ""]: "keptForLater" };
	const put = {
		...{ choice: stage.choice, organ: stage.organ, date: "2007-07-21", defers: false, fates, original: "en" },
		...{ basis: { kind: "consultation", id: basis }, text: everywhere("Decided"), reasons: inEnglish("") },
		deliberations: inEnglish(""),
	};
	const { decision } = await does("decision.requestRecording", put, on("22"));
	expect(await tasksOf(officer, on("22"))).toEqual([
		`A decision of the organ to be recorded | /office/decisions/${stage.choice} | Awaits another officer`,
	]);
	await does("decision.record", { decision }, on("22"), stage.colleague);
	expect(await tasksOf(officer, on("23"))).toEqual([
		"Proposal of topics to be opened | /office/dialogue/years/2008 | Awaits you",
	]);
	await does("dialogue.beginTopics", { cycle: stage.cycle, toSelect: 2 }, on("23"));
	expect(await tasksOf(officer, on("23"))).toEqual([]);
});

test("a theme that was decided before, as entered, makes the topics due, unless a survey of before selected them", async () => {
	const { officer } = readers();
	await does(
		"consultation.cancelRound",
		{ round: stage.round, original: "en", reasons: everywhere("In error") },
		on("18"),
	);
	const nothing = { bodies: {}, checked: [] };
	const known = {
		organ: null,
		symbol: "IC/2007/7",
		paragraphs: ["5"],
		source: nothing,
		remark: nothing,
		original: "en",
	};
	const { record } = await does(
		"decision.enterEarlier",
		{ choice: stage.choice, ...known, date: "2006-11", fates: { [stage.options[0] ?? ""]: "selected" }, survey: null },
		on("18"),
	);
	expect(await tasksOf(officer, on("19"))).toEqual([
		`A decision of the organ to be recorded | /office/decisions/${stage.choice} | Awaits another officer`,
	]);
	await does("decision.confirmEarlier", { record, version: 1 }, on("18"), stage.colleague);
	expect(await tasksOf(officer, on("19"))).toEqual([
		"Proposal of topics to be opened | /office/dialogue/years/2008 | Awaits you",
	]);
	const option = { id: null, subject: null, title: everywhere("Free movement"), standing: "selected", inFavour: null };
	const asked = {
		cycle: stage.cycle,
		step: "topics",
		begins: "2006-10",
		ends: "2006-11",
		toSelect: 1,
		consulted: null,
	};
	await does(
		"dialogue.enterEarlierSurvey",
		{ ...known, ...asked, replies: null, options: [{ ...option, outcome: null, account: nothing }] },
		on("18"),
	);
	expect(await tasksOf(officer, on("19"))).toEqual([]);
	const reader = officer;
	const board = await visit(
		siteOf(boardRoutes, { ctx: stageOf(stage.database) as Ctx, reader, now: on("19") }),
		"/en/office/dialogue/years/2008/board",
	);
	expect(board.text.match(/Entered from its source/g)).toHaveLength(2);
	expect(board.text).toContain(`href="/en/earlier/${record}"`);
});

test("a survey waits for the circulation of its options, then for remarks, then for its opening", async () => {
	const { officer } = readers();
	await stated("notAgreed");
	expect(await tasksOf(officer, on("23"))).toEqual([]);
	const { survey } = await does(
		"survey.prepare",
		{
			...{ choice: stage.choice, original: "en", title: everywhere("Theme"), introduction: everywhere("") },
			...{ organ: stage.organ, level: "recorded", decides: ["memberState"], establishDays: 5, paperReplies: false },
			closingDate: null,
		},
		on("23"),
	);
	const preparing = `Theme | /office/surveys/${survey} | In preparation`;
	const circulate = `Options to be circulated before the survey | /office/consultations/${stage.choice}/circulation | Awaits you`;
	expect(await tasksOf(officer, on("23"))).toEqual([circulate, preparing]);
	const { circulation } = await does("consultation.circulate", { choice: stage.choice, workingDays: 2 }, on("23"));
	expect(await tasksOf(officer, on("23", "11"))).toEqual([
		`Remarks on the options as circulated | /years/2008/circulations/${circulation} | Awaits delegations`,
		preparing,
	]);
	expect(await pageFor(officer, on("23", "11"))).toContain("until Wednesday 25\u00a0July 2007, 18:00 in Geneva");
	const open = `Survey that can be opened: the days for remarks are over | /office/surveys/${survey}/opening | Awaits you`;
	expect(await tasksOf(officer, on("25", "16"))).toEqual([open, preparing]);
	await stage.retitle(stage.options[0] ?? "", "Return, as discussed", on("25", "17"));
	expect(await tasksOf(officer, on("25", "18"))).toEqual([circulate, preparing]);
	await does("consultation.circulate", { choice: stage.choice, workingDays: 1 }, on("25", "18"));
	await does("survey.requestOpening", { survey, version: 1 }, on("27"));
	expect(await tasksOf(officer, on("27"))).toEqual([
		`Opening of a survey | /office/surveys/${survey}/opening | Awaits another officer`,
		preparing,
	]);
});

test("once the days for remarks are over, a survey that is not prepared yet can be", async () => {
	await stated("notAgreed");
	await does("consultation.circulate", { choice: stage.choice, workingDays: 2 }, on("23"));
	expect(await tasksOf(readers().officer, on("26"))).toEqual([
		`Survey that can be prepared: the days for remarks are over | /office/surveys/new?choice=${stage.choice} | Awaits you`,
	]);
});

test("asks the database no more often however many years there are", async () => {
	const before = counting(stage.db);
	await pageFor(readers().officer, on("21"), before.db);
	expect(before.statements()).toBeLessThanOrEqual(19);
	for (const year of [2009, 2010])
		await does("dialogue.beginCycle", { year, original: "en", title: inEnglish("Dialogue") }, on("21"));
	const after = counting(stage.db);
	await pageFor(readers().officer, on("21"), after.db);
	expect(after.statements()).toBe(before.statements());
});
