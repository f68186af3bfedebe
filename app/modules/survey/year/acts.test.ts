import { beforeEach, describe, expect, test } from "vitest";
import { actorOf, councilOf, found, memberLike, niger, putPerson } from "../../../../test/support/register.ts";
import { actNamed, systemOn } from "../../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { type Ctx, perform } from "../../../acts/index.ts";
import type { Actor } from "../../../kit/actor.ts";
import { plusMinutes } from "../../../kit/calendar.ts";
import { type Instant, parseInstant } from "../../../kit/clock.ts";
import { asDelegate, type Reader, staffScope } from "../../../kit/reader.ts";
import type { Refusal } from "../../../kit/refusal.ts";
import { documentsOf } from "../../document/index.ts";
import { importRegister } from "../../membership/index.ts";
import { withdrawnSince } from "../choice/queries.ts";
import { hasMoved } from "../choice/rules.ts";
import { type ReleasedResult, releasedOn, type SurveyOn, surveysOn } from "../index.ts";
import { preparationSheet } from "../preparation/queries.ts";
import { questionsOf } from "../question/store.ts";
import { findSurvey } from "../store.ts";

const now = parseInstant("2007-06-21T16:00:00.000Z");
const closes = parseInstant("2007-07-05T16:00:00.000Z");

let database: TestDatabase;
let ctx: Ctx;
let officer: Actor;
let approving: Actor;
let members: string[];

beforeEach(async () => {
	database = await testDatabase();
	await found(database);
	ctx = systemOn(database.db);
	officer = actorOf(await putPerson(database, "officer@example.org"), "officer");
	approving = actorOf(await putPerson(database, "approving@example.org"), "approvingOfficer");
	const rows = [niger, memberLike("BEN", "Bénin"), memberLike("CIV", "Côte d’Ivoire")];
	await perform(ctx, importRegister, { rows }, { actor: officer, now });
	members = (await database.db.selectFrom("member").select("id").orderBy("id").execute()).map(({ id }) => id);
});

const does = (name: string, input: object, actor = officer, at: Instant = now) =>
	perform(ctx, actNamed(name), input, { actor, now: at });
const refusal = (name: string, input: object, actor = officer) =>
	does(name, input, actor).then(
		() => expect.fail("nothing was refused"),
		({ reasons }: Refusal) => reasons.map(({ code, params }) => [code, params]),
	);
const text = (en: string) => ({ bodies: { en, fr: `${en} (fr)`, es: `${en} (es)` }, checked: [] });

interface PutForward {
	readonly option: string;
	readonly subject: string;
}

async function yearWith(...titles: string[]): Promise<{ choice: string; options: PutForward[] }> {
	const { choice } = await does("dialogue.beginCycle", { year: 2008, original: "en", title: text("Dialogue") });
	return { choice, options: await putForward(choice, titles) };
}

async function putForward(choice: string, titles: readonly string[]): Promise<PutForward[]> {
	const options: PutForward[] = [];
	for (const title of titles)
		options.push(
			await does("dialogue.putForward", {
				choice,
				subject: null,
				original: "en",
				title: text(title),
				origin: text("Members"),
				estimate: { currency: "CHF", cost: 120_000_00, secured: 40_000_00 },
			}),
		);
	return options;
}

/** A paragraph of the rationale, in the original language and in French. */
async function explain(subject: string, en: string, fr?: string): Promise<void> {
	const [kept] = await documentsOf(database.db, [subject]);
	const heading = kept?.document.elements.find((element) => element.kind === "heading" && element.part === "rationale");
	const drafts = [{ kind: "paragraph", numbered: true, body: en }];
	const add = { kind: "add", after: heading?.id, drafts };
	await does("document.edit", { document: kept?.id, changes: [add], reason: "Consultations" });
	if (fr === undefined) return;
	const [after] = await documentsOf(database.db, [subject]);
	const id = after?.document.elements.find(({ text }) => text.en?.body === en)?.id;
	const write = { kind: "write", id, lang: "fr", body: fr, seen: 0, follows: 1 };
	await does("document.edit", { document: kept?.id, changes: [write], reason: "Translation" });
}

const settings = async (choice: string | null) => ({
	original: "en",
	title: text("Theme of the dialogue"),
	introduction: text("Members did not agree."),
	organ: await councilOf(database),
	level: "recorded",
	decides: ["memberState"],
	establishDays: 5,
	paperReplies: false,
	closingDate: null,
	choice,
});

const sheetOf = async (survey: string) => {
	const scope = staffScope({ person: "p", staff: ["officer"] } as unknown as Reader, ["officer"]);
	const sheet = scope && (await preparationSheet(database.db, scope, survey, now));
	return sheet ?? expect.fail("no sheet");
};

const uncirculated = { lacks: "notCirculated", reason: { en: "The session is tomorrow." } };

/** Without circulation: what that asks for is tried in a file of its own. */
async function opened(survey: string): Promise<void> {
	const { version } = (await findSurvey(database.db, survey)) ?? expect.fail("no survey");
	await does("survey.requestOpening", { survey, version });
	await does("survey.open", { survey, version, circulationWaiver: uncirculated }, approving);
}

const reader = (staff: Reader["staff"], ...seats: string[]): Reader => ({
	person: "p",
	name: "Somebody",
	email: "somebody@example.org",
	language: "en",
	zone: "Europe/Zurich",
	staff,
	seats: seats.map((member) => ({ member, role: "reader" as const })),
	chairs: [],
});

describe("a survey about the themes of a year", () => {
	test("asks about what is put forward, in the words of the dossiers as far as they are up to date", async () => {
		const { choice, options } = await yearWith("Return migration", "Gender");
		await explain(options[0]?.subject ?? "", "Many return.", "Beaucoup reviennent.");
		await explain(options[1]?.subject ?? "", "Women migrate.");
		const { survey } = await does("survey.prepare", await settings(choice));
		const { questions, works, opening, hindrances, gaps } = await sheetOf(survey);
		expect(questions.map(({ kind, rule }) => [kind, rule])).toEqual([["chooseOne", "plurality"]]);
		expect(opening.about).toEqual({ choice, year: 2008 });
		const [first, second] = opening.questions[0]?.options ?? [];
		expect(first?.title).toEqual({
			en: "Return migration",
			fr: "Return migration (fr)",
			es: "Return migration (es)",
		});
		expect(first?.description.en).toMatch(
			/^Many return\.\n\nEstimated cost: CHF\s120.000\nFunding secured: CHF\s40.000\nEarlier interest: none$/,
		);
		expect(first?.description.fr).toMatch(/^Beaucoup reviennent\.\n\nCoût estimatif/);
		expect(first?.dossier).toMatchObject({ option: options[0]?.option, version: 3 });
		expect(second?.description.fr).toBeUndefined();
		expect(gaps.map(({ language }) => language).sort()).toEqual(["es", "es", "fr"]);
		expect(gaps.map(({ work }) => works.get(work)?.original)).toEqual(["en", "en", "en"]);
		expect(hindrances).toEqual([]);
	});

	test("is not begun where nothing is put forward, nor in a language that a dossier lacks", async () => {
		const { choice, options } = await yearWith("Return migration");
		const base = await settings(choice);
		const lacking = { ...base, original: "fr" };
		const { option: second } = await does("dialogue.putForward", {
			choice,
			subject: null,
			original: "en",
			title: { bodies: { en: "English only" }, checked: [] },
			origin: text("Members"),
			estimate: null,
		});
		expect(await refusal("survey.prepare", lacking)).toEqual([
			["survey.dossierLacksLanguage", { language: "fr", place: 2 }],
		]);
		for (const option of [options[0]?.option, second])
			await does("dialogue.withdrawOption", { option, original: "en", reasons: text("Its proposer asked") });
		expect(await refusal("survey.prepare", base)).toEqual([["survey.nothingPutForward", {}]]);
	});

	test("says that a dossier moved on, and takes its texts over again", async () => {
		const { choice, options } = await yearWith("Return migration", "Gender");
		const { survey } = await does("survey.prepare", await settings(choice));
		expect((await sheetOf(survey)).about?.linked.filter(hasMoved)).toEqual([]);
		await explain(options[0]?.subject ?? "", "Many return.", "Beaucoup reviennent.");
		const [moved] = (await sheetOf(survey)).about?.linked.filter(hasMoved) ?? [];
		expect([moved?.copied.version, moved?.dossier.version]).toEqual([1, 3]);
		const before = await sheetOf(survey);
		const input = {
			survey,
			version: before.survey.version,
			question: moved?.question.id,
			option: moved?.option.id,
		};
		const { version } = await does("survey.retakeTexts", input);
		expect(version).toBe(before.survey.version + 1);
		const after = await sheetOf(survey);
		expect(after.about?.linked.filter(hasMoved)).toEqual([]);
		expect(after.opening.questions[0]?.options[0]?.description.en).toContain("Many return.");
		expect(await refusal("survey.retakeTexts", input)).toEqual([["survey.changedMeanwhile", {}]]);
	});

	test("an option written freely has no dossier whose texts could be taken", async () => {
		const { choice } = await yearWith("Return migration", "Gender");
		const { survey } = await does("survey.prepare", await settings(choice));
		const [question] = await questionsOf(database.db, survey);
		const put = {
			survey,
			version: 1,
			question: question?.id,
			option: null,
			title: text("Neither"),
			description: text(""),
		};
		const { option, version } = await does("survey.putOption", put);
		expect(await refusal("survey.retakeTexts", { survey, version, question: question?.id, option })).toEqual([
			["survey.notFound", {}],
		]);
	});

	test("is not opened with an option that was withdrawn, nor once it was decided", async () => {
		const { choice, options } = await yearWith("Return migration", "Gender", "Labour");
		const { survey } = await does("survey.prepare", await settings(choice));
		await does("survey.requestOpening", { survey, version: 1 });
		const reasons = { option: options[1]?.option, original: "en", reasons: text("Its proposer asked") };
		await does("dialogue.withdrawOption", reasons);
		const withdrawn = [["survey.optionWithdrawn", { question: 1, option: 2 }]];
		expect(await refusal("survey.open", { survey, version: 1 }, approving)).toEqual(withdrawn);
		expect((await sheetOf(survey)).hindrances.map(({ code, params }) => [code, params])).toEqual(withdrawn);
		const decided = { fate: "selected" as const, fate_at: now };
		await database.db
			.updateTable("choice_option")
			.set(decided)
			.where("id", "=", options[0]?.option ?? "")
			.execute();
		expect(await refusal("survey.open", { survey, version: 1 }, approving)).toEqual([["survey.choiceDecided", {}]]);
	});

	test("an option withdrawn after the opening stays in it, and every page can say so", async () => {
		const { choice, options } = await yearWith("Return migration", "Gender");
		const { survey } = await does("survey.prepare", await settings(choice));
		await opened(survey);
		const sealed = await findSurvey(database.db, survey);
		if (sealed?.opening == null) expect.fail("not sealed");
		expect(await withdrawnSince(database.db, sealed as never)).toEqual([]);
		const reasons = { option: options[1]?.option, original: "en", reasons: text("Its proposer asked") };
		await does("dialogue.withdrawOption", reasons);
		expect(await withdrawnSince(database.db, sealed as never)).toEqual([sealed.opening.questions[0]?.options[1]?.id]);
	});

	test("of more than two themes asks in which order they are preferred", async () => {
		const { choice } = await yearWith("Return migration", "Gender", "Labour mobility");
		const { survey } = await does("survey.prepare", await settings(choice));
		const questions = await questionsOf(database.db, survey);
		expect(questions.map(({ kind, rule }) => [kind, rule])).toEqual([["rank", "schulze"]]);
	});

	test("is found from the choice by whoever may know of it, with its result once released", async () => {
		const { choice, options } = await yearWith("Return migration", "Gender");
		const { survey } = await does("survey.prepare", await settings(choice));
		const found = async (who: Reader | null, at = now): Promise<SurveyOn[]> =>
			await surveysOn(database.db, who, [choice], at);
		expect(await found(reader(["officer"]))).toEqual([]);
		await opened(survey);
		expect(await found(reader([]))).toEqual([]);
		expect(await found(null)).toEqual([]);
		expect(await found(reader([], members[0] ?? ""))).toMatchObject([
			{ id: survey, choice, state: "open", closes, releasedAt: null, result: undefined },
		]);
		const member = members[0] ?? "";
		const person = await putPerson(database, "delegate@example.org");
		const delegate = asDelegate({ ...reader([]), person, seats: [{ member, role: "head" }] }, member);
		const sealed = await findSurvey(database.db, survey);
		const [question] = sealed?.opening?.questions ?? [];
		const answers = { [question?.id ?? ""]: { choose: question?.options[1]?.id } };
		const place = { survey, delegation: member };
		const { version } = await does("survey.saveDraft", { ...place, version: 0, answers }, delegate);
		await does("survey.submitReply", { ...place, version }, delegate);
		expect(await releasedOn(database.db, choice)).toEqual([]);
		await does("survey.release", { survey }, approving, plusMinutes(closes, 1));
		const result: ReleasedResult = {
			survey,
			releasedAt: plusMinutes(closes, 1),
			questions: [{ id: question?.id ?? "", selected: [options[1]?.option ?? ""], equal: [], settledByChair: false }],
		};
		expect(await releasedOn(database.db, choice)).toEqual([result]);
		expect(await found(reader([], member), plusMinutes(closes, 2))).toMatchObject([{ state: "released", result }]);
	});
});

describe("a survey about topics", () => {
	test.for([
		["fewer topics than are to be selected", ["Labour mobility"]],
		["as many topics as are to be selected", ["Labour mobility", "Free movement"]],
	] as const)("of %s is prepared and not opened: nothing is left to choose", async ([, titles]) => {
		const { options } = await yearWith("Labour migration");
		await database.db
			.updateTable("choice_option")
			.set({ fate: "selected", fate_at: now })
			.where("id", "=", options[0]?.option ?? "")
			.execute();
		const cycle = (await database.db.selectFrom("cycle").select("id").executeTakeFirstOrThrow()).id;
		const { choice } = await does("dialogue.beginTopics", { cycle, toSelect: 2 });
		await putForward(choice, titles);
		const { survey } = await does("survey.prepare", await settings(choice));
		expect(await questionsOf(database.db, survey)).toMatchObject([{ kind: "chooseK", select: 2 }]);
		expect(await refusal("survey.requestOpening", { survey, version: 1 })).toEqual([
			titles.length < 2
				? ["survey.tooFewOptions", {}]
				: ["survey.nothingToSelect", { question: 1, select: 2, options: 2 }],
		]);
		await putForward(choice, ["Health", "Diasporas"]);
		const { survey: another } = await does("survey.prepare", await settings(choice));
		await opened(another);
	});
});

describe("a copy", () => {
	test("has the questions, options, texts and settings of an earlier survey, and nothing else", async () => {
		const { choice } = await yearWith("Return migration", "Gender");
		const { survey: earlier } = await does("survey.prepare", await settings(choice));
		await opened(earlier);
		const { survey } = await does("survey.copy", { survey: earlier });
		const [of, from] = [await sheetOf(survey), await sheetOf(earlier)];
		expect(of.survey).toMatchObject({ copiedFrom: earlier, choice: null, version: 1, opens: null, closingDate: null });
		const asked = (sheet: typeof of) =>
			sheet.opening.questions.map(({ kind, rule, equality, label, options }) => ({
				kind,
				rule,
				equality,
				label,
				options: options.map(({ title, description }) => ({ title, description })),
			}));
		expect(asked(of)).toEqual(asked(from));
		expect(of.opening.title).toEqual(from.opening.title);
		expect(of.opening.questions[0]?.options.map(({ dossier }) => dossier)).toEqual([undefined, undefined]);
		expect(of.asked).toEqual([]);
	});

	test("is made of nothing that is not there", async () => {
		expect(await refusal("survey.copy", { survey: "0000000000000000" })).toEqual([["survey.notFound", {}]]);
	});
});
