import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { plusMinutes } from "../../app/kit/calendar.ts";
import { parseInstant } from "../../app/kit/clock.ts";
import { intersession } from "../commands/run.ts";
import { people } from "./cast.ts";
import { asked, type Text } from "./dialogue.ts";
import { inspect } from "./inspection.ts";
import { askForLink } from "./site.ts";
import { stageFor } from "./stage.ts";

// A survey of the whole membership, from its first word to a result that a stranger has checked. Two officers and an approving
// officer work in English, one delegation replies in French without scripts, one in Spanish by keyboard alone, one on paper.
const stage = stageFor();
let officer: Page;
let colleague: Page;
let approving: Page;
let niger: Page;
let peru: Page;
let survey: string;

/** Of the replies’ comments: what nobody may see before the release. */
const secret = { niger: "Genève en octobre", peru: "Ginebra en noviembre", kenya: "Nairobi in May" };
const office = (path = "") => `/en/office/surveys/${survey}${path}`;
const deskOf = (member: string) => `/desk/${stage.site.members[member]}/surveys/${survey}`;

beforeAll(async () => {
	[officer, colleague, approving] = await Promise.all([
		stage.person(people.officer),
		stage.person(people.colleague),
		stage.person(people.approving),
	]);
});

test("an officer prepares the survey in three languages and asks for its opening", async () => {
	await inspect(officer, "office-empty");
	await officer.getByRole("link", { name: "Prepare a survey" }).click();
	await inspect(officer, "survey-new");
	await officer.getByLabel("English", { exact: true }).first().check();
	await write(officer, "title", asked.title);
	await write(officer, "introduction", asked.introduction);
	await officer.check("input[name=level][value=recorded]");
	await officer.getByLabel("Member States").check();
	await officer.fill("input[name=establishDays]", "5");
	await officer.getByRole("button", { name: "Begin the preparation" }).click();
	await officer.waitForURL(/\/office\/surveys\/[0-9a-z]{16}$/);
	survey = new URL(officer.url()).pathname.split("/").at(-1) ?? "";

	await addQuestion(asked.theme.label, "chooseOne.plurality", asked.theme.options);
	await addQuestion(asked.order.label, "rank.schulze", asked.order.options);
	await addQuestion(asked.comment, "comment", []);
	await inspect(officer, "survey-sheet");
	await officer.locator("a[href*='/options/']:not([href$=new])").first().click();
	await inspect(officer, "survey-option");
	await officer.goto(office("/preview"));
	await inspect(officer, "survey-preview");

	await officer.goto(office());
	await officer.getByRole("link", { name: "Ask for the opening" }).click();
	await officer.getByText("It can be opened by Cora Approving.").waitFor();
	await officer.getByRole("button", { name: "Ask for the opening" }).click();
	await officer.getByText("waits for a second officer").waitFor();
	await officer.goto(office("/opening"));
	await officer.getByText("You asked for the opening.").waitFor();
	expect(await officer.getByRole("button", { name: "Open the survey" }).count()).toBe(0);
});

async function write(page: Page, field: string, text: Text): Promise<void> {
	for (const [lang, words] of Object.entries(text)) await page.fill(`[name="${field}.${lang}"]`, words);
}

async function addQuestion(label: Text, rule: string, options: readonly Text[]): Promise<void> {
	await officer.goto(office("/questions/new"));
	await write(officer, "label", label);
	await officer.check(`input[name=rule][value='${rule}']`);
	if (options.length > 0) await officer.check("input[name=equality][value=chair]");
	await officer.getByRole("button", { name: "Save" }).click();
	await officer.waitForURL(`**${office()}*`);
	for (const title of options) {
		await officer.locator("a[href$='/options/new']").last().click();
		await write(officer, "title", title);
		await write(officer, "description", asked.description);
		await officer.getByRole("button", { name: "Save" }).click();
		await officer.waitForURL(`**${office()}*`);
	}
}

test("the approving officer reads what will be sealed, and opens", async () => {
	await approving.goto("/en/office");
	await approving.getByRole("link", { name: "Opening of a survey" }).click();
	await inspect(approving, "opening");
	const read = ((await approving.locator("main").textContent()) ?? "").replaceAll(/\s+/g, " ");
	for (const { en } of [asked.title, asked.introduction, ...asked.theme.options, ...asked.order.options])
		expect(read).toContain(en);
	expect(read).toContain("1 member has no address on file and must be invited on paper: Nauru.");
	expect(read).toContain("Thursday 5 July 2007, 18:00");
	await approving.getByRole("button", { name: "Open the survey" }).click();
	await approving.getByText("The survey is open").waitFor();
	await inspect(approving, "monitor-open");

	const { mail } = stage.site;
	expect((await mail.mailTo(people.niger, /votre délégation est invitée/)).lang).toBe("fr");
	expect((await mail.mailTo(people.peru, /se invita a su delegación/)).lang).toBe("es");
	expect((await mail.mailTo(people.kenya, /your delegation is invited/)).lang).toBe("en");
	await expect.poll(() => toldOf(/invit/), { timeout: 30_000 }).toEqual(everybodyBut("NRU"));
});

/** The members to whom mails of that subject went, by their codes. */
function toldOf(subject: RegExp): string[] {
	const { mail, members } = stage.site;
	const codes = new Map(Object.entries(members).map(([code, id]) => [id, code]));
	const told = mail.inbox
		.filter((one) => one.subject.includes("2008") && subject.test(one.subject))
		.map(({ text }) => codes.get(/\/desk\/([0-9a-z]+)\//.exec(text)?.[1] ?? "") ?? "");
	return [...new Set(told)].sort();
}

const everybodyBut = (...left: string[]): string[] =>
	Object.keys(stage.site.members)
		.filter((code) => !left.includes(code))
		.sort();

test("a delegate replies in French, without scripts", async () => {
	const { mail } = stage.site;
	niger = await stage.stranger({ javaScriptEnabled: false });
	await niger.goto(linkIn((await mail.mailTo(people.niger, /invitée/)).text));
	await niger.goto(await askForLink(niger, mail, people.niger));
	await niger.getByRole("button", { name: "Se connecter" }).click();
	await niger.getByRole("heading", { name: "Qui verra votre réponse" }).waitFor();
	await niger.getByRole("link", { name: "Commencer" }).first().click();
	await niger.getByLabel(asked.theme.options[0].fr, { exact: true }).check();
	await placeOf(niger, asked.order.options[2].fr).selectOption("1");
	await placeOf(niger, asked.order.options[1].fr).selectOption("2");
	await niger.getByLabel(/^Observations/).fill(secret.niger);
	await niger.getByRole("button", { name: "Vérifier vos réponses" }).click();
	await niger.getByText(`Non classées\u00a0: ${asked.order.options[0].fr}`).waitFor();
	await niger.getByRole("button", { name: "Soumettre la réponse" }).click();
	await niger.getByRole("heading", { name: "Votre réponse a été reçue" }).waitFor();
	await mail.mailTo(people.niger, /^Accusé de réception/);
});

const placeOf = (page: Page, option: string): Locator =>
	page.locator(".rank-list li", { hasText: option }).locator("select");

const linkIn = (text: string): string => /^http\S+$/m.exec(text)?.[0] ?? "";

test("a delegate replies in Spanish, by keyboard alone", async () => {
	peru = await stage.person(people.peru);
	await press(peru, peru.getByRole("link", { name: "Comenzar" }), "Enter");
	await press(peru, peru.getByRole("link", { name: "Comenzar" }).first(), "Enter");
	await press(peru, peru.getByLabel(asked.theme.options[0].es, { exact: true }), "ArrowDown");
	expect(await peru.getByLabel(asked.theme.options[1].es, { exact: true }).isChecked()).toBe(true);
	await press(peru, grip(peru, asked.order.options[2].es), "ArrowUp");
	await press(peru, grip(peru, asked.order.options[0].es), "ArrowUp");
	await press(peru, peru.getByLabel(/^Observaciones/), secret.peru);
	await press(peru, peru.getByRole("button", { name: "Comprobar sus respuestas" }), "Enter");
	await peru.getByText(`1. ${asked.order.options[2].es}`).waitFor();
	await peru.getByText(`2. ${asked.order.options[0].es}`).waitFor();
	await press(peru, peru.getByRole("button", { name: "Presentar la respuesta" }), "Enter");
	await peru.getByRole("heading", { name: "Su respuesta se ha recibido" }).waitFor();
});

const grip = (page: Page, option: string): Locator => page.locator(".grip").and(page.getByLabel(option));

/** Goes to a control by Tab, as somebody without a mouse does, and presses a key or types a text there. */
async function press(page: Page, control: Locator, keys: string): Promise<void> {
	await control.waitFor();
	for (let steps = 0; (await control.and(page.locator(":focus")).count()) === 0; steps++) {
		expect(steps, `Tab does not lead to ${control}`).toBeLessThan(100);
		await page.keyboard.press("Tab");
	}
	if (/^(Enter|Arrow\w+)$/.test(keys)) await page.keyboard.press(keys);
	else await page.keyboard.type(keys);
}

test("a reply on paper is entered with its scan, and confirmed by a second officer", async () => {
	stage.site.clock.moveTo(parseInstant("2007-06-28T10:00:00.000Z"));
	await officer.goto(office("/paper"));
	await inspect(officer, "papers-empty");
	await officer.getByRole("link", { name: "Enter a reply" }).click();
	await inspect(officer, "paper-new");
	await officer.selectOption("select[name=member]", { label: "Kenya" });
	await officer.fill("input[name=received]", "2007-06-27");
	await officer.fill("input[name=time]", "09:30");
	await officer.fill("input[name=reference]", "KEN/12/2007");
	await officer.setInputFiles("input[name=scan]", { name: "letter.pdf", mimeType: "application/pdf", buffer: letter });
	await officer.getByLabel(asked.theme.options[0].en, { exact: true }).check();
	await officer.getByRole("button", { name: `Move up: ${asked.order.options[2].en}` }).click();
	await officer.getByLabel(/^Comments/).fill(secret.kenya);
	await officer.getByRole("button", { name: "Enter the reply" }).click();
	await officer.getByText("waits for another officer").first().waitFor();
	expect(await officer.getByRole("button", { name: /^Confirm/ }).count()).toBe(0);

	await colleague.goto("/en/office");
	await colleague.getByRole("link", { name: "1 reply entered from paper, to be confirmed" }).click();
	await inspect(colleague, "paper-to-confirm");
	await colleague.getByText(secret.kenya).waitFor();
	const scan = await colleague.context().request.get(`${new URL(colleague.url()).pathname}/scan`);
	expect(await scan.body()).toEqual(letter);
	await colleague.getByRole("button", { name: /^Confirm/ }).click();
	await colleague.getByText("counts as the delegation’s reply").waitFor();
	expect((await stage.site.mail.mailTo(people.kenya, /^Acknowledgement/)).text).toContain("Kenya");
});

const letter = Buffer.from("%PDF-1.4\n% a letter that was scanned\n%%EOF\n");

test("a reminder goes to exactly those who have not replied", async () => {
	await officer.goto(office());
	await inspect(officer, "monitor");
	await officer.getByRole("link", { name: "Remind those who have not replied" }).click();
	await inspect(officer, "reminder");
	await officer.getByText("1 member has no address on file and must be reminded on paper: Nauru.").waitFor();
	await officer.getByRole("button", { name: "Send the reminder" }).click();
	await officer.getByText("The reminder is on its way.").waitFor();
	const awaited = everybodyBut("NRU", "NER", "PER", "KEN");
	await expect
		.poll(() => toldOf(/no reply received yet|aucune réponse reçue|aún no se ha recibido/), { timeout: 30_000 })
		.toEqual(awaited);
});

test("an extension is asked for, granted by another officer, and told to all", async () => {
	await officer.goto(office("/extension"));
	await inspect(officer, "extension");
	await officer.fill("input[name=closingDate]", "2007-07-10");
	await write(officer, "reasons", {
		en: "Several missions are on leave.",
		fr: "Plusieurs missions sont en congé.",
		es: "Varias misiones están de vacaciones.",
	});
	await officer.getByRole("button", { name: "Ask for the extension" }).click();
	await officer.getByText("Your request waits").waitFor();

	await approving.goto("/en/office");
	await approving.getByRole("link", { name: "Extension of the period" }).click();
	await inspect(approving, "extension-to-grant");
	await approving.getByRole("button", { name: "Extend the period" }).click();
	await approving.getByText("The period has been extended").waitFor();
	await expect.poll(() => toldOf(/exten|prolong|prorrog/), { timeout: 30_000 }).toEqual(everybodyBut("NRU"));
	await niger.goto(`/fr${deskOf("NER")}`);
	await niger.getByText("Plusieurs missions sont en congé.").waitFor();
	await officer.goto(office("/history"));
	await inspect(officer, "history");
});

const closes = parseInstant("2007-07-10T16:00:00.000Z");

test("before the close nobody sees anything of what was replied", async () => {
	stage.site.clock.moveTo(plusMinutes(closes, -1));
	const stranger = await stage.stranger();
	expect(await wordsOf(stranger, "/en")).not.toContain(asked.title.en);
	expect(await wordsOf(stranger, `/en/surveys/${survey}`)).not.toContain(asked.title.en);
	const readers: [Page, string[]][] = [
		[stranger, ["/en", "/en/ledger/checkpoint", "/en/ledger/tile/entries/000"]],
		[niger, ["/fr/desk", `/fr/surveys/${survey}`, `/fr${deskOf("NER")}`]],
		[peru, ["/es/desk", `/es/surveys/${survey}`, `/es${deskOf("PER")}`]],
		[
			officer,
			[office(), office("/paper"), office("/history"), office("/sealed"), `/en/surveys/${survey}`, "/en/office"],
		],
		[approving, [office(), office("/release"), `/en/surveys/${survey}`, "/en/office/surveys"]],
	];
	for (const [page, paths] of readers) for (const path of paths) expectNothing(await wordsOf(page, path), path);
	for (const [page] of readers) await expectNoRecord(page);
	for (const { subject, text } of stage.site.mail.inbox) expectNothing(`${subject}\n${text}`, subject);
	for (const act of ["survey.release", "survey.close"]) {
		const answer = await approving.context().request.post(`/api/acts/${act}`, { data: { survey } });
		expect(answer.status(), act).toBeGreaterThanOrEqual(400);
		expectNothing(await answer.text(), act);
	}
});

/** The text of a page as a browser shows it, menus and all, or the body of whatever else is there. */
async function wordsOf(page: Page, path: string): Promise<string> {
	return (await (await page.context().request.get(path)).text()).replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
}

/** Neither a comment, nor an option with a count beside it, nor one in quotation marks, as a result names it. */
function expectNothing(text: string, where: string): void {
	for (const words of Object.values(secret)) expect(text, where).not.toContain(words);
	for (const { en, fr, es } of [...asked.theme.options, ...asked.order.options])
		for (const title of [en, fr, es])
			expect(text, where).not.toMatch(new RegExp(`[“«]\\s?${title}|${title}\\W{0,8}\\d`));
}

async function expectNoRecord(page: Page): Promise<void> {
	for (const file of [`survey-${survey}.json`, `auditor-survey-${survey}.json`]) {
		const answer = await page.context().request.get(`/en/surveys/${survey}/${file}`, { maxRedirects: 0 });
		expect([303, 403, 404], file).toContain(answer.status());
	}
}

test("after the close those who establish the result see it, and delegations that it is being established", async () => {
	stage.site.clock.moveTo(closes);
	const chair = await stage.person(people.chair);
	await chair.goto(`/es/surveys/${survey}`);
	await quoted(chair, asked.theme.options[0].es).waitFor();
	await inspect(chair, "result-established");
	for (const [page, path] of [
		[niger, `/fr${deskOf("NER")}`],
		[peru, `/es/surveys/${survey}`],
		[officer, `/en/surveys/${survey}`],
	] as const) {
		const words = await wordsOf(page, path);
		for (const comment of [
			secret.kenya,
			...Object.values(secret).filter((one) => !path.includes("desk") || one !== secret.niger),
		])
			expect(words, path).not.toContain(comment);
		await expectNoRecord(page);
	}
	await niger.goto(`/fr${deskOf("NER")}`);
	await niger.getByText("La période de réponse est terminée").waitFor();
	await approving.goto(office());
	await inspect(approving, "monitor-closed");
});

/** The sentence of a result: it names the option in quotation marks. */
const quoted = (page: Page, option: string): Locator =>
	page.locator("p", { hasText: new RegExp(`[“«]\\s?${option}\\s?[”»]`) }).first();

test("the result is released to every delegation at one instant, and reported to each in its language", async () => {
	await approving.getByRole("link", { name: "Release the result" }).click();
	await inspect(approving, "release");
	await approving.getByRole("button", { name: "Release the result to all delegations" }).click();
	await approving.getByText("The result has been released").first().waitFor();

	for (const [page, lang, option] of [
		[niger, "fr", asked.theme.options[0].fr],
		[peru, "es", asked.theme.options[0].es],
		[officer, "en", asked.theme.options[0].en],
	] as const) {
		await page.goto(`/${lang}/surveys/${survey}`);
		expect(await quoted(page, option).textContent()).toMatch(/2.*3/);
		await quoted(page, asked.order.options[2][lang]).waitFor();
		for (const comment of Object.values(secret)) await page.getByText(comment).first().waitFor();
	}
	await inspect(peru, "result");
	await expect.poll(() => toldOf(/result|résultat/), { timeout: 30_000 }).toEqual(everybodyBut("NRU"));
	expect((await stage.site.mail.mailTo(people.niger, /: le résultat$/)).lang).toBe("fr");
});

test("the public sees nothing before the body decides that it may", async () => {
	const stranger = await stage.stranger();
	expect(await wordsOf(stranger, "/en")).not.toContain(asked.title.en);
	await stranger.goto(`/en/surveys/${survey}`);
	expect(stranger.url()).toContain("/sign-in");

	await officer.goto(office("/publicity"));
	await inspect(officer, "publicity");
	await officer.fill("textarea[name='decision.en']", "Decision of the Council of 12 July 2007");
	await officer.fill("textarea[name='decision.fr']", "Décision du Conseil du 12 juillet 2007");
	await officer.fill("textarea[name='decision.es']", "Decisión del Consejo de 12 de julio de 2007");
	await officer.getByRole("button", { name: "Ask for the decision to be recorded" }).click();
	await officer.getByText("Your request waits for a second officer.").waitFor();
	await approving.goto(office("/publicity"));
	await approving.getByRole("button", { name: "Make the survey and its result public" }).click();
	await approving.getByText("The decision of the body has been recorded").waitFor();

	await stranger.goto("/en");
	await inspect(stranger, "home");
	await stranger.getByRole("link", { name: asked.title.en }).click();
	await quoted(stranger, asked.theme.options[0].en).waitFor();
	await inspect(stranger, "result-public");
});

test("a stranger downloads the record and checks it without the site; one changed byte is found", async () => {
	const stranger = await stage.stranger();
	const record = await (await stranger.context().request.get(`/en/surveys/${survey}/survey-${survey}.json`)).body();
	const folder = mkdtempSync(join(tmpdir(), "intersession-record-"));
	const verified = async (bytes: Buffer) => {
		const file = join(folder, "survey.json");
		writeFileSync(file, bytes);
		return await intersession(["verify", file, "--key", stage.site.ctx.ledgerKey.vkey]);
	};
	const sound = await verified(record);
	expect(sound).toMatchObject({ code: 0, err: "" });
	expect(sound.out.trim().split("\n")).toHaveLength(1);

	const at = record.indexOf(secret.kenya);
	expect(at).toBeGreaterThan(0);
	const changed = Buffer.from(record);
	changed[at] = (changed[at] ?? 0) ^ 1;
	const unsound = await verified(changed);
	expect(unsound.code).not.toBe(0);
	expect(unsound.out + unsound.err).not.toBe("");
	rmSync(folder, { recursive: true });

	await stranger.goto("/en/check");
	await stranger.setInputFiles("input[name=record]", {
		name: "survey.json",
		mimeType: "application/json",
		buffer: record,
	});
	await stranger.locator("form[action$=record] button").click();
	await stranger.locator(".notice.success").waitFor();
});
