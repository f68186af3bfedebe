import { beforeEach, describe, expect, test } from "vitest";
import { actorOf, councilOf, found, memberLike, niger, putPerson, stageOf } from "../../../../test/support/register.ts";
import { actNamed } from "../../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { type AnyAct, perform } from "../../../acts/index.ts";
import type { Actor } from "../../../kit/actor.ts";
import { type CalendarDate, type Instant, parseInstant } from "../../../kit/clock.ts";
import type { Refusal } from "../../../kit/refusal.ts";
import { bodyOf, editBody, importRegister, membersOn } from "../../membership/index.ts";
import { isSealed } from "../model.ts";
import { questionsOf } from "../question/store.ts";
import { voidOpenings } from "../request/reactions.ts";
import { findSurvey } from "../store.ts";
import {
	copy,
	decline,
	describe as describeSurvey,
	moveOption,
	moveQuestion,
	open,
	prepare,
	putOption,
	putQuestion,
	removeOption,
	removeQuestion,
	requestOpening,
} from "./index.ts";

/** Thursday 21 June 2007, 18:00 in Geneva. */
const now = parseInstant("2007-06-21T16:00:00.000Z");
const words = (en: string, fr = en, es = en, checked: string[] = []) => ({ bodies: { en, fr, es }, checked });

let database: TestDatabase;
let officer: Actor;
let approving: Actor;

beforeEach(async () => {
	database = await testDatabase();
	await found(database);
	settings.organ = await councilOf(database);
	officer = actorOf(await putPerson(database, "officer@example.org"), "officer");
	approving = actorOf(await putPerson(database, "approving@example.org"), "officer", "approvingOfficer");
	const rows = [niger, memberLike("BEN", "Bénin"), memberLike("ETH", "Éthiopie", { mailbox: null })];
	await does(importRegister, { rows });
});

const does = (act: AnyAct, input: object, actor = officer, at: Instant = now) =>
	perform(stageOf(database), act, input, { actor, now: at });

const refusal = (doing: Promise<unknown>) =>
	doing.then(
		() => expect.fail("nothing was refused"),
		(refused: Refusal) => refused.reasons[0]?.code,
	);

const settings = {
	title: words("Theme", "Thème", "Tema"),
	introduction: words("Two themes.", "Deux thèmes.", "Dos temas."),
	level: "confidential",
	decides: ["memberState"],
	establishDays: 5,
	paperReplies: true,
	closingDate: null as string | null,
	organ: "",
};

/** A survey with one question and two options, ready to be asked for. */
async function draft(changes: Partial<typeof settings> = {}) {
	const { survey } = await does(prepare, { original: "en", ...settings, ...changes });
	const { question } = await does(putQuestion, { survey, version: 1, ...choice });
	const first = await does(putOption, { survey, version: 2, question, option: null, ...option("A") });
	const second = await does(putOption, { survey, version: 3, question, option: null, ...option("B") });
	return { survey, question, options: [first.option, second.option], version: second.version as number };
}
const choice = {
	question: null,
	kind: "chooseOne",
	label: words("Which?", "Lequel\u202f?", "¿Cuál?"),
	rule: "plurality",
	equality: "chair",
};
const option = (title: string) => ({ title: words(title), description: words("") });

const asked = async <Made extends { survey: string; version: number }>(made: Made): Promise<Made> => {
	await does(requestOpening, { survey: made.survey, version: made.version });
	return made;
};

const openingOf = async (survey: string) => {
	const found = await findSurvey(database.db, survey);
	if (found === undefined || !isSealed(found)) throw new Error("not opened");
	return found.opening;
};

describe("the order", () => {
	const another = { question: null, kind: "comment", label: words("Comments"), rule: null, equality: null };

	test("of questions and options is as they were moved, and is sealed so", async () => {
		const made = await draft();
		const { survey, question, options } = made;
		const { question: comment, version } = await does(putQuestion, { survey, version: made.version, ...another });
		const moved = await does(moveQuestion, { survey, version, question: comment, direction: "up" });
		const place = { survey, question, option: options[0], direction: "down" };
		const last = await does(moveOption, { ...place, version: moved.version });
		await asked({ survey, version: last.version });
		await does(open, { survey, version: last.version }, approving);
		const { questions } = await openingOf(survey);
		expect(questions.map(({ id }) => id)).toEqual([comment, question]);
		expect(questions[1]?.options.map(({ id }) => id)).toEqual([options[1], options[0]]);
	});

	test("has two ends", async () => {
		const { survey, question, options, version } = await draft();
		const place = { survey, question, version };
		expect(await refusal(does(moveQuestion, { ...place, direction: "up" }))).toBe("survey.noFurther");
		expect(await refusal(does(moveOption, { ...place, option: options[1], direction: "down" }))).toBe(
			"survey.noFurther",
		);
		expect(await refusal(does(moveOption, { ...place, option: question, direction: "up" }))).toBe("survey.notFound");
	});

	test("is not opened as another body than the one it was asked for by, and an edit of the body voids the request", async () => {
		const { survey, version } = await draft();
		await does(requestOpening, { survey, version });
		const { names, shortNames, languages, seat, zone } = await bodyOf(database.db);
		const edit = { names: { ...names, en: "Renamed" }, shortNames, languages, seat, zone, holidays: [] };
		await does(editBody, { ...edit, version: 1 });
		expect(await refusal(does(open, { survey, version }, approving))).toBe("survey.bodyChanged");
		const facts = await database.db.selectFrom("fact").selectAll().where("type", "=", "body.edited").execute();
		for (const time of ["once", "again"] as const) {
			await voidOpenings(database, facts);
			expect(await refusal(does(open, { survey, version }, approving)), time).toBe("survey.requestAnswered");
		}
		await does(requestOpening, { survey, version });
		await voidOpenings(database, facts);
		await does(open, { survey, version }, approving);
		expect((await findSurvey(database.db, survey))?.opening?.body.en).toBe("Renamed");
	});

	test("is not changed against a colleague's newer version, nor once the survey is open, and voids a request to open", async () => {
		const { survey, question, options, version } = await asked(await draft());
		const place = { survey, question, option: options[1], direction: "up" };
		expect(await refusal(does(moveOption, { ...place, version: version - 1 }))).toBe("survey.changedMeanwhile");
		const moved = await does(moveOption, { ...place, version });
		expect(await refusal(does(open, { survey, version: moved.version }, approving))).toBe("survey.requestAnswered");
		await asked({ survey, version: moved.version });
		await does(open, { survey, version: moved.version }, approving);
		expect(await refusal(does(moveOption, { ...place, version: moved.version }))).toBe("survey.notNow");
	});
});

describe("opening", () => {
	test("tells a member whose end was entered before it that it remains consulted, and until when its desk is open", async () => {
		const [member] = (await membersOn(database.db, "2007-06-21" as CalendarDate, "en")).filter(
			({ code }) => code === "NER",
		);
		await does(actNamed("membership.endMembership"), { member: member?.id, until: "2007-07-03" });
		const { survey, version } = await asked(await draft());
		await does(open, { survey, version }, approving);
		const mails = await database.db
			.selectFrom("outbox")
			.select(["occasion", "address", "body"])
			.orderBy("id")
			.execute();
		const leaving = mails.filter(({ occasion }) => occasion.startsWith("survey.leaving"));
		expect(leaving.map(({ address }) => address)).toEqual(["mission.ner@example.org"]);
		expect(leaving[0]?.body).toMatch(/le premier jour sans inscription est le 3\sjuillet\s2007/);
		expect(leaving[0]?.body).toMatch(/Avant le 3\sjuillet\s2007, votre délégation peut soumettre/);
	});

	test("by a second officer seals what decides, takes those consulted of the day, and invites each in its language", async () => {
		const { survey, version, question } = await asked(await draft());
		await does(open, { survey, version }, approving);
		expect(await openingOf(survey)).toMatchObject({
			title: { en: "Theme", fr: "Thème", es: "Tema" },
			level: "confidential",
			languages: ["en", "fr", "es"],
			opens: now,
			// Two weeks later, at 18:00 at the seat.
			closes: "2007-07-05T16:00:00.000Z",
			zone: "Europe/Zurich",
			establishDays: 5,
			decides: ["memberState"],
			paper: "confirmedBySecondOfficer",
			waivers: [],
			questions: [{ id: question, rule: "plurality", select: 1, equality: "chair", options: [{}, {}] }],
		});
		expect((await openingOf(survey)).consulted).toHaveLength(3);
		const mails = await database.db.selectFrom("outbox").select(["address", "lang", "subject"]).execute();
		// The third has no address on file.
		expect(mails.map(({ address, lang }) => [address, lang]).sort()).toEqual([
			["mission.ben@example.org", "fr"],
			["mission.ner@example.org", "fr"],
		]);
		const entries = await database.db.selectFrom("ledger_pending").select("entry").execute();
		expect(entries.map(({ entry }) => JSON.parse(entry).type)).toEqual(["opening"]);
	});

	test("is not for the officer who asked, whatever their roles", async () => {
		const { survey, version } = await draft();
		await does(requestOpening, { survey, version }, approving);
		expect(await refusal(does(open, { survey, version }, approving))).toBe("survey.secondOfficer");
		expect(await refusal(does(open, { survey, version }))).toBe("act.notAllowed");
	});

	test("is asked for once at a time, and again after it was declined with a remark", async () => {
		const { survey, version } = await asked(await draft());
		expect(await refusal(does(requestOpening, { survey, version }))).toBe("survey.alreadyRequested");
		const { id } = await database.db.selectFrom("survey_request").select("id").executeTakeFirstOrThrow();
		await does(decline, { survey, request: id, remark: "The second option needs a description." }, approving);
		expect(await refusal(does(open, { survey, version }, approving))).toBe("survey.requestAnswered");
		await does(requestOpening, { survey, version });
		await does(open, { survey, version }, approving);
		const rows = await database.db
			.selectFrom("survey_request")
			.select(["answer", "remark"])
			.orderBy("asked_at")
			.execute();
		expect(rows.map(({ answer, remark }) => [answer, remark]).sort()).toEqual([
			["declined", "The second option needs a description."],
			["granted", ""],
		]);
	});

	test("opens what the second officer read, and nothing that was changed since", async () => {
		const { survey, version } = await asked(await draft());
		await does(describeSurvey, { survey, version, ...settings, title: words("Another theme") });
		expect(await refusal(does(open, { survey, version }, approving))).toBe("survey.changedMeanwhile");
		expect(await refusal(does(open, { survey, version: version + 1 }, approving))).toBe("survey.requestAnswered");
		await does(requestOpening, { survey, version: version + 1 });
		await does(open, { survey, version: version + 1 }, approving);
		expect((await openingOf(survey)).title.en).toBe("Another theme");
	});

	test("happens once when two officers press at the same moment", async () => {
		const { survey, version } = await asked(await draft());
		const another = actorOf(await putPerson(database, "third@example.org"), "approvingOfficer");
		const both = await Promise.allSettled([
			does(open, { survey, version }, approving),
			does(open, { survey, version }, another),
		]);
		expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		expect(await database.db.selectFrom("ledger_pending").select("id").execute()).toHaveLength(1);
		expect(await database.db.selectFrom("outbox").select("id").execute()).toHaveLength(2);
	});

	test("fixes the survey: nothing of it can be edited afterwards", async () => {
		const { survey, version, question, options } = await asked(await draft());
		await does(open, { survey, version }, approving);
		const part = { survey, version, question };
		const edits: [AnyAct, object][] = [
			[describeSurvey, { survey, version, ...settings }],
			[putQuestion, { survey, version, ...choice }],
			[removeQuestion, part],
			[putOption, { ...part, option: null, ...option("C") }],
			[removeOption, { ...part, option: options[0] }],
			[requestOpening, { survey, version }],
		];
		for (const [act, input] of edits) expect(await refusal(does(act, input)), act.name).toBe("survey.notNow");
	});
});

describe("what stands in the way of opening", () => {
	test.each([
		["2007-08-01", "survey.closingNotWorkingDay"],
		["2007-07-07", "survey.closingNotWorkingDay"],
		["2007-06-20", "survey.closingTooEarly"],
	])("a closing date of %s", async (closingDate, code) => {
		const { survey, version } = await asked(await draft({ closingDate }));
		expect(await refusal(does(open, { survey, version }, approving))).toBe(code);
	});

	test("a period whose default end would fall on a holiday goes on to the next working day", async () => {
		const { survey, version } = await asked(await draft());
		await does(open, { survey, version }, approving, parseInstant("2007-07-18T07:00:00.000Z"));
		expect((await openingOf(survey)).closes).toBe("2007-08-02T16:00:00.000Z");
	});

	test("nobody of the classes that decide", async () => {
		const { survey, version } = await asked(await draft({ decides: ["observerState"] }));
		expect(await refusal(does(open, { survey, version }, approving))).toBe("survey.nobodyDecides");
	});

	test("no question that is counted, or one with a single option", async () => {
		const { survey } = await does(prepare, { original: "en", ...settings });
		expect(await refusal(does(requestOpening, { survey, version: 1 }))).toBe("survey.noCountedQuestion");
		const { question } = await does(putQuestion, { survey, version: 1, ...choice });
		await does(putOption, { survey, version: 2, question, option: null, ...option("A") });
		expect(await refusal(does(requestOpening, { survey, version: 3 }))).toBe("survey.tooFewOptions");
	});
});

describe("languages", () => {
	test("a missing version keeps a survey closed, unless the approving officer gives a reason, which is sealed", async () => {
		const made = await draft({ introduction: words("Two themes.", "", "Dos temas.") });
		const { survey, version } = await asked(made);
		await expect(does(open, { survey, version }, approving)).rejects.toMatchObject({
			reasons: [{ code: "survey.languageNotReady", params: { language: "fr", state: "missing" } }],
		});
		const waivers = { fr: { en: "The translator is ill.", fr: "", es: "" } };
		await does(open, { survey, version, waivers }, approving);
		expect((await openingOf(survey)).waivers).toEqual([{ language: "fr", reason: { en: "The translator is ill." } }]);
	});

	test("a changed original makes its versions stale until each is rewritten or checked", async () => {
		const { survey, version } = await asked(await draft());
		const moved = { ...settings, title: words("The theme", "Thème", "Tema") };
		await does(describeSurvey, { survey, version, ...moved });
		await does(requestOpening, { survey, version: version + 1 });
		await expect(does(open, { survey, version: version + 1 }, approving)).rejects.toMatchObject({
			reasons: [{ code: "survey.languageNotReady", params: { state: "stale" } }],
		});
		const mended = { ...moved, title: words("The theme", "Le thème", "Tema", ["es"]) };
		await does(describeSurvey, { survey, version: version + 1, ...mended });
		await does(requestOpening, { survey, version: version + 2 });
		await does(open, { survey, version: version + 2 }, approving);
		expect((await openingOf(survey)).title).toEqual({ en: "The theme", fr: "Le thème", es: "Tema" });
	});

	test("an original is never missing; a translation may be, for the time being", async () => {
		const title = words("", "Thème", "Tema");
		expect(await refusal(does(prepare, { original: "en", ...settings, title }))).toBe("survey.originalMissing");
		await does(prepare, { original: "fr", ...settings, title });
	});
});

describe("edits by two officers", () => {
	test("at once: one is kept and the other refused, whichever comes first", async () => {
		const { survey } = await does(prepare, { original: "en", ...settings });
		const edit = (title: string) => does(describeSurvey, { survey, version: 1, ...settings, title: words(title) });
		const both = await Promise.allSettled([edit("One"), edit("Two")]);
		expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		const refused = both.find((one) => one.status === "rejected");
		expect(refused?.reason.reasons[0].code).toBe("survey.changedMeanwhile");
	});

	test("a question that a colleague removed is not edited, and takes its options with it", async () => {
		const { survey, version, question, options } = await draft();
		await does(removeQuestion, { survey, version, question });
		const late = { survey, version: version + 1, question, option: options[0], ...option("A") };
		expect(await refusal(does(putOption, late))).toBe("survey.notFound");
		expect(await database.db.selectFrom("survey_option").select("id").execute()).toEqual([]);
		expect(await database.db.selectFrom("work").select("id").execute()).toHaveLength(2);
	});

	test("a counting rule fits its kind of question", async () => {
		const { survey } = await does(prepare, { original: "en", ...settings });
		const misfit = { survey, version: 1, ...choice, rule: "schulze" };
		expect(await refusal(does(putQuestion, misfit))).toBe("survey.ruleDoesNotFit");
	});
});

describe("further kinds of question", () => {
	const put = async (made: Pick<Awaited<ReturnType<typeof draft>>, "survey" | "version">, question: object) => {
		const input = { survey: made.survey, version: made.version, question: null, rule: null, equality: null };
		const after = await does(putQuestion, { ...input, label: words("Really?"), ...question });
		return { survey: made.survey, question: after.question as string, version: after.version as number };
	};
	const chooseK = { kind: "chooseK", rule: "approval", equality: "chair" };
	const withOptions = async (made: Awaited<ReturnType<typeof put>>, titles: readonly string[]) => {
		const options: string[] = [];
		let { version } = made;
		for (const title of titles) {
			const input = { survey: made.survey, version, question: made.question, option: null, ...option(title) };
			const after = await does(putOption, input);
			options.push(after.option);
			version = after.version;
		}
		return { ...made, options, version };
	};

	test("are sealed with what belongs to them, in every language", async () => {
		const made = await draft();
		const several = await withOptions(await put(made, { ...chooseK, select: 2, withComment: true }), ["P", "Q", "R"]);
		const scale = { lowest: words("Little", "Peu", "Poco"), highest: words("Much", "Beaucoup", "Mucho") };
		const rate = await put(several, { kind: "rate", ...scale });
		const condition = { question: several.question, answers: several.options.slice(1) };
		const yesNo = await put(rate, { kind: "yesNo", condition });
		await asked(yesNo);
		await does(open, { survey: yesNo.survey, version: yesNo.version }, approving);
		const { questions } = await openingOf(yesNo.survey);
		expect(questions.slice(1)).toMatchObject([
			{ kind: "chooseK", rule: "approval", select: 2, withComment: true, equality: "chair" },
			{ kind: "rate", rule: null, select: 0, scale: { lowest: { fr: "Peu" }, highest: { es: "Mucho" } } },
			{ kind: "yesNo", rule: null, select: 0, condition },
		]);
		expect(questions[0]).not.toHaveProperty("condition");
	});

	test("select at least one option, and fewer than they offer", async () => {
		const made = await draft();
		expect(await refusal(put(made, { ...chooseK, select: 0 }))).toBe("survey.selectNone");
		const three = await withOptions(await put(made, { ...chooseK, select: 3 }), ["P", "Q", "R"]);
		expect(await refusal(asked(three))).toBe("survey.nothingToSelect");
		const four = await withOptions(three, ["S"]);
		await asked(four);
	});

	test("have words at both ends of a scale, of a rating alone", async () => {
		const made = await draft();
		expect(await refusal(put(made, { kind: "rate", lowest: words("Little") }))).toBe("survey.originalMissing");
		expect(await refusal(put(made, { kind: "rate" }))).toBe("survey.originalMissing");
		const yesNo = await put(made, { kind: "yesNo", lowest: words("Little"), highest: words("Much") });
		await asked(yesNo);
		await does(open, { survey: yesNo.survey, version: yesNo.version }, approving);
		expect((await openingOf(yesNo.survey)).questions[1]).not.toHaveProperty("scale");
	});

	test("follow only earlier questions, and answers that these offer", async () => {
		const made = await draft();
		const yesNo = await put(made, { kind: "yesNo" });
		const hanging = (question: string, ...answers: string[]) =>
			put(yesNo, { kind: "comment", condition: { question, answers } });
		for (const [question, answer] of [
			[made.question, "yes"],
			[yesNo.question, made.options[0] ?? ""],
			["0123456789abcdef", "yes"],
		] as const)
			expect(await refusal(hanging(question, answer))).toBe("survey.followUpUnreachable");
		expect(await refusal(hanging(yesNo.question, "yes", "yes"))).toBe("survey.followUpUnreachable");
		const follow = await hanging(yesNo.question, "no");
		// Of itself, of one behind it, and by a move: never.
		const again = { survey: made.survey, version: follow.version, label: words("Really?"), equality: null };
		const backwards = { ...again, question: made.question, kind: "chooseOne", rule: "plurality" };
		const condition = { question: yesNo.question, answers: ["yes"] };
		expect(await refusal(does(putQuestion, { ...backwards, condition }))).toBe("survey.followUpUnreachable");
		const up = { survey: made.survey, version: follow.version, question: follow.question, direction: "up" };
		expect(await refusal(does(moveQuestion, up))).toBe("survey.followUpUnreachable");
	});

	test("do not lose silently what a follow-up hangs on", async () => {
		const made = await draft();
		const [first = "", second] = made.options;
		const follow = await put(made, { kind: "comment", condition: { question: made.question, answers: [first] } });
		const from = { survey: made.survey, version: follow.version, question: made.question };
		expect(await refusal(does(removeOption, { ...from, option: first }))).toBe("survey.hasFollowUp");
		expect(await refusal(does(removeQuestion, from))).toBe("survey.hasFollowUp");
		const { version } = await does(removeOption, { ...from, option: second });
		const freed = { ...from, version, question: follow.question, kind: "comment", rule: null, equality: null };
		const last = await does(putQuestion, { ...freed, label: words("Why?"), condition: null });
		await does(removeQuestion, { ...from, version: last.version });
	});

	test("are copied with their follow-ups, which hang on the copies", async () => {
		const made = await draft();
		const scale = { lowest: words("Little"), highest: words("Much") };
		const condition = { question: made.question, answers: [made.options[1] ?? ""] };
		await put(made, { kind: "rate", ...scale, condition });
		const { survey } = await does(copy, { survey: made.survey });
		const [first, second] = await questionsOf(database.db, survey);
		expect(second?.condition).toEqual({ question: first?.id, answers: [first?.options[1]?.id] });
		expect(second?.scale).not.toBeNull();
		await does(requestOpening, { survey, version: 1 });
		await does(open, { survey, version: 1 }, approving);
		expect((await openingOf(survey)).questions[1]?.scale?.highest).toEqual({ en: "Much", fr: "Much", es: "Much" });
	});
});
