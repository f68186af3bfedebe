import { describe, expect, test } from "vitest";
import {
	beforeEachAtTheOffice,
	begun,
	claire,
	daniel,
	database,
	get,
	linkTo,
	post,
	question,
	settings,
	site,
	staff,
	versionIn,
	written,
} from "../../../../test/support/preparation.ts";
import { counting } from "../../../../test/support/register.ts";

beforeEachAtTheOffice();

describe("the door", () => {
	test("asks a stranger to sign in, and keeps what a form brought", async () => {
		expect((await get("/en/office/surveys/new", null)).to).toBe("/en/sign-in?return=%2Fen%2Foffice%2Fsurveys%2Fnew");
		const kept = await post("/en/office/surveys/new", settings, null);
		expect(kept.status).toBe(401);
		expect(kept.text).toContain("Thème de 2008");
	});

	test.each([
		["nobody of the staff", []],
		["an auditor", ["auditor"] as const],
	])("is shut for %s where surveys are written", async (_, roles) => {
		const reader = await staff("Somebody", ...roles);
		expect((await get("/en/office/surveys/new", reader)).status).toBe(403);
		expect((await post("/en/office/surveys/new", settings, reader)).status).toBe(403);
		expect(await database.db.selectFrom("survey").select("id").execute()).toEqual([]);
	});

	test("lists every survey for all staff, in the reader’s language", async () => {
		await begun();
		const page = await get("/fr/office/surveys", await staff("Ingrid", "auditor"));
		expect(page.text).toContain("Thème de 2008");
		expect(page.text).toContain("En préparation");
		expect(page.text).not.toContain("/office/surveys/new");
	});

	test("knows no survey by a wrong address", async () => {
		expect((await get("/en/office/surveys/0000000000000000")).status).toBe(404);
		expect((await get("/en/office/surveys/nonsense")).status).toBe(404);
		const base = await begun();
		expect((await get(`${base}/questions/0000000000000000`)).status).toBe(404);
	});
});

describe("writing a survey by its forms", () => {
	test("leads from an empty list to one that can be asked for", async () => {
		const { base } = await written();
		const page = await get(base);
		expect(page.text).toContain("Every text is up to date in every language.");
		expect(page.text).not.toContain("Before it can be opened");
		expect(page.text).toContain("Thursday 5\u00a0July 2007, 18:00 in Geneva");
	});

	test("puts questions and options in order by buttons alone, each saying what it moves", async () => {
		const { base, question: id } = await written();
		const page = await get(base);
		const [, path = "", form = ""] =
			/action="([^"]*\/options\/[^"]*\/place)"(.*?)<\/form>/s.exec(page.text.slice(page.text.indexOf("Return"))) ?? [];
		expect(form).toMatch(/Move up<span class="heard"> – Option 2 of question 1</);
		expect(form).not.toContain("Move down");
		const fields = { version: versionIn(page), direction: "up" };
		const option = /options\/([0-9a-z]{16})/.exec(path)?.[1];
		expect((await post(path, fields)).to).toBe(`${base}#place-${option}`);
		expect((await get(base)).text).toMatch(/Return.*Gender/s);
		// The form that another window still shows.
		const stale = await post(path, fields);
		expect(stale.status).toBe(409);
		expect(stale.text).toContain("and nothing was moved");
		const further = await post(path, { ...fields, version: versionIn(stale) });
		expect(further.status).toBe(409);
		expect(further.text).toContain("cannot be moved further that way");
		// One question has nothing to change places with.
		expect((await get(base)).text).not.toContain(`/questions/${id}/place`);
	});

	test("says in words how each text stands in each language, and leads to it", async () => {
		const base = await begun({ "introduction.fr": "" });
		const version = versionIn(await get(`${base}/describe`));
		await post(`${base}/describe`, { ...settings, "title.en": "The theme", "title.es": "El tema", version });
		const { text } = await get(base);
		const board = text.slice(text.indexOf('id="languages"'));
		expect(board).toMatch(/Title.*Original.*To be brought up to date.*Up to date/s);
		expect(board).toMatch(/Introduction.*Original.*Up to date/s);
		// The French title is stale: the mark leads to its field.
		expect(board).toContain(`${base}/describe#f-title-fr`);
		expect(board).not.toContain(`${base}/describe#f-title-es`);
	});

	test("confirms an unchanged version that was checked against its original", async () => {
		const base = await begun();
		const changed = { ...settings, "title.en": "The theme" };
		await post(`${base}/describe`, { ...changed, version: "1" });
		const form = await get(`${base}/describe`);
		expect(form.text).toContain("The original has changed since this version was written.");
		const checked = { "title.checked.fr": "yes", "title.checked.es": "yes" };
		await post(`${base}/describe`, { ...changed, ...checked, version: versionIn(form) });
		expect((await get(base)).text).not.toContain("To be brought up to date");
	});

	test("shows a survey as those consulted will see it, in each language", async () => {
		const { base } = await written();
		for (const [lang, title] of [
			["en", "Return"],
			["fr", "Return (fr)"],
			["es", "Return (es)"],
		]) {
			const page = await get(`${base.replace("/en/", `/${lang}/`)}/preview`);
			expect(page.status).toBe(200);
			expect(page.text).toContain(title);
			expect(page.text).not.toContain("<form");
		}
	});

	test.each([
		["en", "To be selected: 2.", "If you answered “Gender” to “Which theme?”:", "must be at least 1 and less than"],
		["fr", "À retenir", "Si vous avez répondu", "inférieur au nombre d’options"],
		["es", "Por seleccionar: 2.", "Si ha respondido", "menor que el número de opciones"],
	])(
		"says of each question how many are to be selected, when it is put, and what hinders the opening (%s)",
		async (lang, ...said) => {
			const base = await begun();
			const write = async (path: string, fields: Record<string, string>) => {
				const sent = await post(`${base}${path}`, { ...fields, version: versionIn(await get(`${base}${path}`)) });
				expect(sent.status, sent.text).toBe(303);
			};
			await write("/questions/new", { ...question, rule: "chooseK.approval", select: "2" });
			const id = linkTo(await get(base), /\/questions\/([0-9a-z]{16})"/);
			for (const title of ["Gender", "Return"])
				await write(`/questions/${id}/options/new`, { "title.en": title, "title.fr": title, "title.es": title });
			const first = linkTo(await get(base), /\/options\/([0-9a-z]{16})"/);
			await write("/questions/new", { ...question, rule: "yesNo", condition: `${id}.${first}` });
			const page = await get(base.replace("/en/", `/${lang}/`));
			for (const sentence of said) expect(page.text).toContain(sentence);
		},
	);

	test("removes an option, then a question, each behind a second press", async () => {
		const { base, question: id } = await written();
		const form = await get(`${base}/questions/${id}`);
		expect(form.text).toContain("<details");
		const removed = await post(`${base}/questions/${id}/removal`, { version: versionIn(form) });
		expect(removed.status).toBe(303);
		expect((await get(base)).text).toContain("No question has been written yet.");
	});

	test("needs at most twelve statements", async () => {
		const { base } = await written();
		for (const path of ["", "/describe", "/preview", "/opening", "/history"]) {
			const { db, statements } = counting(database.db);
			expect((await site(claire, db).request(base + path)).status, path).toBe(200);
			expect(statements(), path).toBeLessThanOrEqual(12);
		}
	});
});

describe("what is refused stands in the form again, with its sentence", () => {
	test.each([
		["en", { "title.en": "" }, "needed in its original language, English", "title-en"],
		["fr", { establishDays: "31" }, "Le plus grand nombre admis est 30", "establishDays"],
		["es", { closingDate: "2007-07-07" }, "día laborable", "closingDate"],
		["en", { closingDate: "2007-08-01" }, "weekend or a holiday", "closingDate"],
		["en", { closingDate: "soon" }, "not a date", "closingDate"],
		["en", { level: "secret" }, "not one of the options", "level"],
		["fr", { "title.fr": "x".repeat(20_001) }, "trop long", "title-fr"],
	])("in %s: %o", async (lang, change, sentence, field) => {
		const page = await post(`/${lang}/office/surveys/new`, { ...settings, ...change });
		expect(page.status).toBe(422);
		expect(page.text).toContain(sentence);
		expect(page.text).toContain(`href="#f-${field}"`);
		expect(page.text).toContain("Deux thèmes ont été proposés.");
		expect(await database.db.selectFrom("survey").select("id").execute()).toEqual([]);
	});

	test("no class that decides", async () => {
		const { decides: _, ...without } = settings;
		const page = await post("/en/office/surveys/new", without);
		expect(page.status).toBe(422);
		expect(page.text).toContain('href="#f-decides"');
	});

	test.each([
		["en", { rule: "chooseK.approval", select: "0" }, "At least one option is to be selected", "select"],
		["fr", { rule: "approve.mes+phragmen", select: "0" }, "Une option au moins doit être à retenir", "select"],
		["es", { rule: "chooseK.approval", select: "many" }, "número", "select"],
		["en", { rule: "rate", "highest.en": "Much" }, "needed in its original language, English", "lowest-en"],
		["fr", { rule: "yesNo", condition: "0123456789abcdef.yes" }, "ne serait posée à personne", "condition"],
		["es", { rule: "comment", condition: "0123456789abcdef.yes" }, "no se haría a nadie", "condition"],
	])("of a further kind of question in %s: %o", async (lang, change, sentence, field) => {
		const base = (await begun()).replace("/en/", `/${lang}/`);
		const page = await post(`${base}/questions/new`, { ...question, ...change, version: "1" });
		expect(page.status).toBe(422);
		expect(page.text).toContain(sentence);
		expect(page.text).toContain(`href="#f-${field}"`);
		expect(page.text).toContain("¿Qué tema?");
	});

	test("a way of counting that is not offered", async () => {
		const base = await begun();
		const page = await post(`${base}/questions/new`, { ...question, rule: "lottery", version: "1" });
		expect(page.status).toBe(422);
		expect(page.text).toContain('href="#f-rule"');
		expect(page.text).toContain("Quel thème ?");
	});
});

describe("two officers at one survey", () => {
	test("the later one is answered 409 with both texts, and may then decide", async () => {
		const base = await begun();
		await post(`${base}/describe`, { ...settings, "title.fr": "Le thème de 2008", version: "1" });
		const mine = { ...settings, "title.fr": "Mon thème", establishDays: "7", version: "1" };
		const page = await post(`${base}/describe`, mine);
		expect(page.status).toBe(409);
		expect(page.text).toContain("A colleague changed this survey meanwhile");
		for (const text of ["Le thème de 2008", "Mon thème"]) expect(page.text).toContain(text);
		expect(page.text).toContain('value="7"');
		expect((await post(`${base}/describe`, { ...mine, version: versionIn(page) })).status).toBe(303);
		expect((await get(base.replace("/en/", "/fr/"))).text).toContain("Mon thème");
	});

	test("the later one is still told after a mistake of their own was corrected", async () => {
		const base = await begun();
		await post(`${base}/describe`, { ...settings, "title.fr": "Le thème de 2008", version: "1" });
		const mine = { ...settings, "title.fr": "Mon thème", version: "1" };
		const mistaken = await post(`${base}/describe`, { ...mine, establishDays: "31" });
		expect(mistaken.status).toBe(422);
		expect((await post(`${base}/describe`, { ...mine, version: versionIn(mistaken) })).status).toBe(409);
	});

	test("a question without a rule and without its original text says both at once", async () => {
		const { base } = await written();
		const page = await post(`${base}/questions/new`, { ...question, rule: "", "label.en": "", version: "1" });
		expect(page.status).toBe(422);
		for (const field of ["rule", "label-en"]) expect(page.text).toContain(`href="#f-${field}"`);
	});

	test("a text for a question that was removed meanwhile stands to be copied", async () => {
		const { base, question: id } = await written();
		const form = await get(`${base}/questions/${id}`);
		await post(`${base}/questions/${id}/removal`, { version: versionIn(form) });
		const late = await post(`${base}/questions/${id}`, {
			...question,
			"label.en": "My wording",
			version: versionIn(form),
		});
		expect(late.status).toBe(409);
		expect(late.text).toContain("My wording");
		expect(late.text).not.toContain(">Save my version<");
	});

	test("a text that comes after the opening is given back", async () => {
		const { base } = await written();
		const form = await get(`${base}/describe`);
		const asking = await get(`${base}/opening`);
		await post(`${base}/opening`, { version: versionIn(asking) });
		await post(`${base}/opening/grant`, { version: versionIn(asking) }, daniel);
		const late = await post(`${base}/describe`, { ...settings, "title.en": "Too late", version: versionIn(form) });
		expect(late.status).toBe(409);
		expect(late.text).toContain("Too late");
		expect(late.text).toContain("what was sealed at its opening can no longer be changed");
	});

	test("the same form sent twice begins one survey and leads to it twice", async () => {
		const twice = { ...settings, submission: "abcdefghjkmnpqrs" };
		const [first, second] = [await post("/en/office/surveys/new", twice), await post("/en/office/surveys/new", twice)];
		expect(second.to).toBe(first.to);
		expect(await database.db.selectFrom("survey").select("id").execute()).toHaveLength(1);
	});
});
