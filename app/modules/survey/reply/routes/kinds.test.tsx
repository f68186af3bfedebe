import { beforeEach, describe, expect, test } from "vitest";
import { chairing } from "../../../../../test/support/equality.ts";
import { temporaryFolder } from "../../../../../test/support/folder.ts";
import { afterwards, fullReply, type KindsSurvey, openKinds, replies } from "../../../../../test/support/kinds.ts";
import { councilOf } from "../../../../../test/support/register.ts";
import { send, siteOf, visit } from "../../../../../test/support/site.ts";
import { meanwhile, staff } from "../../../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../../../test/support/test-database.ts";
import { openFiles } from "../../../../files/index.ts";
import type { Reader } from "../../../../kit/reader.ts";
import { surveyRoutes } from "../../routes.tsx";

let database: TestDatabase;
let survey: KindsSurvey;
let aminata: Reader;

beforeEach(async () => {
	database = await testDatabase();
	survey = await openKinds(database, { level: "recorded" });
	aminata = await survey.join("NER", "Aminata", "head");
});

const site = (now = meanwhile, reader = aminata) => siteOf(surveyRoutes, { ctx: survey.ctx, reader, now });
const desk = (lang = "en", rest = "") => `/${lang}/desk/${survey.members.NER}/surveys/${survey.id}${rest}`;
const read = (lang: string, rest: string) => visit(site(), desk(lang, rest));

type Fields = Record<string, string | readonly string[]>;

/** What a browser sends of a form filled in to the end; several values of one field as a list. */
const form = (changes: Fields = {}): Fields => ({
	version: "0",
	next: "check",
	[`answers.${survey.choice.id}`]: survey.choice.options[0] ?? "",
	[`answers.${survey.rank.id}.none`]: "yes",
	[`answers.${survey.agree.id}`]: survey.agree.options.slice(0, 2),
	[`answers.${survey.topics.id}`]: survey.topics.options.slice(0, 2),
	[`answers.${survey.topics.id}.comment`]: "Tous deux.",
	[`answers.${survey.rate}`]: "5",
	[`answers.${survey.host}`]: "none",
	...changes,
});
const post = (lang: string, changes?: Fields) => send(site(), desk(lang, "/reply"), form(changes));

const words = {
	en: {
		condition: "If you answered “Yes” to “Would you host a workshop?”:",
		most: "Tick 2 options at most.",
		any: "Tick every option with which you could agree.",
		tooMany: "at most 2",
		notAsked: "put only after certain answers",
		leaveOut: "Leave out what is not asked",
		skipped: "Not asked, after the answers above.",
		both: "both ticked options and ticked “No preference”",
	},
	fr: {
		condition: "Si vous avez répondu «\u00a0Oui\u00a0» à «\u00a0Would you host a workshop? (fr)\u00a0»\u00a0:",
		most: "Cochez 2 options au plus.",
		any: "Cochez toutes les options que vous pourriez accepter.",
		tooMany: "maximum de 2",
		notAsked: "n’est posée qu’après certaines réponses",
		leaveOut: "Retirer ce qui n’est pas demandé",
		skipped: "Sans objet, d’après les réponses ci-dessus.",
		both: "coché des options et aussi «\u00a0Sans préférence\u00a0»",
	},
	es: {
		condition: "Si ha respondido «Sí» a «Would you host a workshop? (es)»:",
		most: "Marque 2 opciones como máximo.",
		any: "Marque todas las opciones que podría aceptar.",
		tooMany: "máximo de 2",
		notAsked: "solo se hace después de ciertas respuestas",
		leaveOut: "Retirar lo que no se pregunta",
		skipped: "No procede, según las respuestas anteriores.",
		both: "marcado opciones y también «Sin preferencia»",
	},
} as const;

describe.each(["en", "fr", "es"] as const)("a questionnaire with every kind of question (%s)", (lang) => {
	const say = words[lang];

	test("is answered, checked and shown again as it was answered", async () => {
		const page = (await read(lang, "/reply")).text;
		for (const sentence of [say.condition, say.most, say.any]) expect(page).toContain(sentence);
		expect(page).toContain(`name="answers.${survey.topics.id}.comment"`);
		expect(page).not.toContain(`name="answers.${survey.rate}.comment"`);
		const saved = await post(lang);
		expect([saved.status, saved.to]).toEqual([303, desk(lang, "/check")]);
		const checked = (await read(lang, "/check")).text;
		for (const said of ["Return", "Gender", "Tous deux.", "5 – Very useful", say.skipped])
			expect(checked).toContain(said);
		const again = (await read(lang, "/reply")).text;
		for (const option of survey.topics.options.slice(0, 2)) expect(again).toContain(`value="${option}" checked`);
		expect(again).toContain('value="5" checked');
		expect((await read(lang, "/questionnaire")).text).toContain(say.condition);
	});

	test("says at its question what cannot be sent, keeps it, and leaves out what is not asked when told to", async () => {
		const more = { [`answers.${survey.topics.id}`]: survey.topics.options.slice(0, 3) };
		const page = await post(lang, { ...more, [`answers.${survey.why}`]: "Parce que." });
		expect(page.status).toBe(422);
		for (const said of [say.tooMany, say.notAsked, say.leaveOut, "Parce que."]) expect(page.text).toContain(said);
		expect(page.text).toContain(`href="#f-answers-${survey.topics.id}"`);
		const version = /name="version" value="(\d+)"/.exec(page.text)?.[1] ?? "";
		const mended = await post(lang, { version, [`answers.${survey.why}`]: "Parce que.", next: "leaveOut" });
		expect([mended.status, mended.to]).toEqual([303, desk(lang, "/check")]);
		expect((await read(lang, "/check")).text).not.toContain("Parce que.");
	});

	test("is not both answered and without preference", async () => {
		const page = await post(lang, { [`answers.${survey.agree.id}.none`]: "yes" });
		expect(page.status).toBe(422);
		expect(page.text).toContain(say.both);
	});
});

test("a value that is not offered is refused at its question, whatever its kind", async () => {
	const wrong = {
		[`answers.${survey.agree.id}`]: [survey.topics.options[0] ?? "", "x"],
		[`answers.${survey.rate}`]: "6",
		[`answers.${survey.host}`]: "perhaps",
	};
	const page = await post("en", wrong);
	expect(page.status).toBe(422);
	for (const id of [survey.agree.id, survey.rate, survey.host]) expect(page.text).toContain(`href="#f-answers-${id}"`);
});

describe.each([
	["en", "Median of the ratings: 4 (number of ratings: 1).", "Yes: 1. No: 0.", "Put to some only."],
	[
		"fr",
		"Médiane des évaluations\u00a0: 4 (nombre d’évaluations\u00a0: 1).",
		"Oui\u00a0: 1. Non\u00a0: 0.",
		"Posée à certains seulement.",
	],
	["es", "Mediana de las valoraciones: 4 (número de valoraciones: 1).", "Sí: 1. No: 0.", "Hecha solo a algunos."],
] as const)("the result (%s)", (lang, median, yesNo, some) => {
	test("says what was answered, and selects nothing by what has no rule", async () => {
		const where = {
			[survey.host]: { answer: "yes" as const },
			[survey.where.id]: { choose: survey.where.options[0] ?? "" },
		};
		await replies(survey, aminata, fullReply(survey, where));
		const page = await visit(site(afterwards, staff(null, "auditor")), `/${lang}/surveys/${survey.id}`);
		expect(page.status).toBe(200);
		for (const said of [median, yesNo, some, "In the capital"]) expect(page.text).toContain(said);
	});
});

describe("a letter", () => {
	const base = () => `/en/office/surveys/${survey.id}/paper/new`;
	const letter = async (changes: Fields = {}) => {
		const directory = temporaryFolder();
		const officer = { ...staff(survey.officer.person, "officer"), email: "officer@example.org" };
		const ctx = { ...survey.ctx, files: await openFiles(directory) };
		const body = new FormData();
		const stamp = { member: survey.members.BEN ?? "", received: "2007-06-27", time: "16:30", reference: "NV/1" };
		for (const [name, values] of Object.entries({ ...form(), ...stamp, ...changes }))
			for (const value of [values].flat()) body.append(name, value);
		body.append("scan", new File(["%PDF-1.7 a letter"], "letter.pdf", { type: "application/pdf" }));
		const headers = { origin: "http://localhost" };
		const answer = await siteOf(surveyRoutes, { ctx, reader: officer, now: meanwhile }).request(base(), {
			method: "POST",
			body,
			headers,
		});
		return { status: answer.status, text: await answer.text() };
	};

	test("that answers what is not asked is pointed out to the officer, and entered without it when the officer says so", async () => {
		const answered = { [`answers.${survey.why}`]: "Trop petit." };
		const page = await letter(answered);
		expect(page.status).toBe(422);
		for (const said of ["put only after certain answers", "Leave out what is not asked, and enter", "Trop petit."])
			expect(page.text).toContain(said);
		expect((await letter({ ...answered, next: "leaveOut" })).status).toBe(303);
		const { answers } = await database.db.selectFrom("paper_reply").select("answers").executeTakeFirstOrThrow();
		expect(answers).not.toHaveProperty(survey.why);
		expect(answers).toHaveProperty(survey.topics.id);
	});
});

test("the Chair chooses among whole selections, what they have in common said once", async () => {
	const [first = "", second = "", third = ""] = survey.topics.options;
	await replies(survey, aminata, fullReply(survey, { [survey.topics.id]: { approve: [first, second] } }));
	const other = await survey.join("CIV", "Koffi", "head");
	await replies(survey, other, fullReply(survey, { [survey.topics.id]: { approve: [first, third] } }));
	const { person } = await chairing(database, await councilOf(database), "chair@example.org");
	const chair = staff(person, "chair");
	const page = await visit(site(afterwards, chair), `/en/surveys/${survey.id}/equality`);
	expect(page.text).toContain("Selected in every case: “Return”.");
	expect(page.text).toContain(`value="${first} ${third}"`);
	const settled = await send(site(afterwards, chair), `/en/surveys/${survey.id}/equality`, {
		question: survey.topics.id,
		selected: `${first} ${third}`,
	});
	expect(settled.status).toBe(303);
});
