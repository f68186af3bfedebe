import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { plusMinutes } from "../../app/kit/calendar.ts";
import { parseInstant, systemNow } from "../../app/kit/clock.ts";
import { newToken } from "../../app/modules/identity/sign-in/token.ts";
import { people } from "./cast.ts";
import { asked, type Opened, openByActs } from "./dialogue.ts";
import { inspect, inspectAnswer } from "./inspection.ts";
import { askForLink } from "./site.ts";
import { stageFor } from "./stage.ts";

// What goes wrong on an ordinary day: each time a clear sentence in the reader's language, and nothing typed is lost.
const stage = stageFor();
let survey: Opened;
let niger: Page;
let peru: Page;
let kenya: Page;
let benin: Page;
let two: Page;
let chair: Page;
let officer: Page;
const reply = (lang: string, member: string) => `/${lang}${survey.deskOf(member)}/reply`;
const comment = (page: Page) => page.locator("textarea").last();

beforeAll(async () => {
	survey = await openByActs(stage.site);
	const withoutScripts = { javaScriptEnabled: false };
	[niger, peru, kenya, benin, two, chair, officer] = await Promise.all([
		stage.person(people.niger),
		stage.person(people.peru, withoutScripts),
		stage.person(people.kenya, withoutScripts),
		stage.person(people.benin),
		stage.person(people.two),
		stage.person(people.chair),
		stage.person(people.officer),
	]);
});

test("a scanner opens the sign-in link before its reader does, and it still works, once", async () => {
	const reader = await stage.stranger();
	await reader.goto("/fr/sign-in");
	await inspect(reader, "sign-in");
	const link = await askForLink(reader, stage.site.mail, people.niger);
	await inspectAnswer(reader, "sign-in-sent-fr");
	for (const method of ["HEAD", "GET", "GET"]) expect((await fetch(link, { method })).status).toBe(200);
	await reader.goto(link);
	await inspectAnswer(reader, "sign-in-link-fr");
	await reader.getByRole("button", { name: "Se connecter" }).click();
	await reader.waitForURL(/\/fr\/desk/);

	const another = await stage.stranger();
	await another.goto(link);
	await another.getByRole("button", { name: "Se connecter" }).click();
	await another.getByText("Ce lien a déjà servi").waitFor();
	await inspectAnswer(another, "sign-in-link-used-fr");
});

test("an expired link says so and offers another one", async () => {
	const expired = newToken(stage.site.secret, plusMinutes(systemNow(), -1));
	const reader = await stage.stranger();
	await reader.goto(`/es/sign-in/enter?token=${expired}`);
	await reader.getByText("24\u00a0horas").waitFor();
	await reader.locator("input[name=email]").waitFor();
	await reader.goto("/es/sign-in/enter?token=invented.by.somebody");
	expect(await reader.locator("h1").textContent()).toBe("Este enlace no puede utilizarse");
});

test("the session ends while somebody types, with scripts", async () => {
	await niger.goto(reply("fr", "NER"));
	await endSessions(people.niger);
	await comment(niger).fill("Écrit après la fin de la session.");
	await niger.locator(".saved.trouble").waitFor();
	await niger.goto(await signInFrom(niger, people.niger));
	await niger.getByRole("button", { name: "Se connecter" }).click();
	await niger.waitForURL(/desk/);
	await niger.goto(reply("fr", "NER"));
	expect(await comment(niger).inputValue()).toBe("Écrit après la fin de la session.");
	await niger.getByText("a été rétabli").waitFor();
});

async function endSessions(email: string): Promise<void> {
	const { db } = stage.site.ctx;
	const { id } = await db.selectFrom("person").select("id").where("email", "=", email).executeTakeFirstOrThrow();
	await db.deleteFrom("session").where("person_id", "=", id).execute();
}

async function signInFrom(page: Page, email: string): Promise<string> {
	await page.goto("/fr/sign-in");
	return await askForLink(page, stage.site.mail, email);
}

test("the session ends while somebody types, without scripts", async () => {
	const { mail } = stage.site;
	await peru.goto(reply("es", "PER"));
	await endSessions(people.peru);
	await peru.getByLabel(asked.theme.options[1].es, { exact: true }).check();
	await comment(peru).fill("Escrito cuando la sesión había terminado.");
	await peru.getByRole("button", { name: "Guardar y continuar más tarde" }).click();
	await inspectAnswer(peru, "session-ended-es");
	const before = mail.inbox.length;
	await peru.fill("input[name=email]", people.peru);
	await peru.click("main form button");
	const { text } = await mail.mailTo(people.peru, /iniciar sesión/, before);
	await peru.fill("input[name=code]", /^\d{6}$/m.exec(text)?.[0] ?? "");
	await peru.locator("main form button").first().click();
	await inspectAnswer(peru, "session-resumed-es");
	await peru.locator("main form button").click();
	await peru.getByText("El borrador está guardado").waitFor();
	await peru.goto(reply("es", "PER"));
	expect(await comment(peru).inputValue()).toBe("Escrito cuando la sesión había terminado.");
	expect(await peru.getByLabel(asked.theme.options[1].es, { exact: true }).isChecked()).toBe(true);
});

test("two windows: the second to save is shown both texts", async () => {
	const second = await kenya.context().newPage();
	await kenya.goto(reply("en", "KEN"));
	await second.goto(reply("en", "KEN"));
	await comment(kenya).fill("Nairobi in May.");
	await kenya.getByRole("button", { name: "Save and continue later" }).click();
	await kenya.getByText("The draft is saved").waitFor();
	await comment(second).fill("Mombasa in June.");
	await second.getByRole("button", { name: "Save and continue later" }).click();
	await second.getByRole("heading", { name: "Two versions of the draft" }).waitFor();
	await second.getByText("Nairobi in May.").first().waitFor();
	expect(await comment(second).inputValue()).toBe("Mombasa in June.");
	await inspectAnswer(second, "two-versions-en");
	await second.getByRole("button", { name: "Keep my version" }).click();
	await kenya.goto(reply("en", "KEN"));
	expect(await comment(kenya).inputValue()).toBe("Mombasa in June.");
});

test("a form sent twice is answered twice and counts once", async () => {
	await benin.goto(reply("fr", "BEN"));
	await benin.getByLabel(asked.theme.options[0].fr, { exact: true }).check();
	await benin.getByLabel(/^Sans préférence entre/).check();
	await benin.getByRole("button", { name: "Vérifier vos réponses" }).click();
	const form = Object.fromEntries(
		await Promise.all(
			["version", "submission"].map(async (name) => [
				name,
				await benin.locator(`form[action$=check] input[name=${name}]`).inputValue(),
			]),
		),
	);
	const send = () =>
		benin.context().request.post(benin.url(), { form, headers: { origin: stage.site.url }, maxRedirects: 0 });
	const answers = await Promise.all([send(), send()]);
	expect(answers.map((answer) => answer.status())).toEqual([303, 303]);
	expect(await repliesOf("BEN")).toBe(1);
});

async function repliesOf(member: string): Promise<number> {
	const rows = await stage.site.ctx.db
		.selectFrom("reply")
		.select("id")
		.where("member_id", "=", stage.site.members[member] ?? "")
		.execute();
	return rows.length;
}

test("a comment that is too long comes back whole, with a sentence; so does an option that nobody offered", async () => {
	await kenya.goto(reply("fr", "KEN"));
	const long = "été ".repeat(5_001);
	await comment(kenya).fill(long);
	await kenya.getByRole("button", { name: "Vérifier vos réponses" }).click();
	await kenya.getByText("20\u202f000").first().waitFor();
	expect(await comment(kenya).inputValue()).toBe(long);
	await inspectAnswer(kenya, "comment-too-long-fr");

	const choice = kenya.getByLabel(asked.theme.options[0].fr, { exact: true });
	const field = (await choice.getAttribute("name")) ?? "";
	const forged = await kenya.context().request.post(reply("fr", "KEN"), {
		form: { version: "1", submission: "", [field]: "0123456789abcdef", next: "check" },
		headers: { origin: stage.site.url },
	});
	expect(forged.status()).toBe(422);
});

test("a form over the limit is refused with a sentence, and the text is still there on the page before", async () => {
	await two.goto(reply("en", "GHA"));
	const long = "ten bytes ".repeat(120_000);
	// Not typed, which takes a browser seconds.
	await comment(two).evaluate((field, text) => {
		(field as unknown as { value: string }).value = text;
	}, long);
	await two.getByRole("button", { name: "Check your answers" }).click();
	await two.getByText("1\u00a0MB").waitFor();
	await inspectAnswer(two, "too-large-en");
	await two.goto(reply("en", "GHA"));
	expect(await comment(two).inputValue()).toBe(long);
});

test("a wrong register file says what is wrong, row by row, and imports nothing", async () => {
	const { request } = officer.context();
	const before = await (await request.get("/en/office/register/export.csv")).text();
	await officer.goto("/en/office/register/import");
	await inspect(officer, "import");
	const [head = "", first = "", second = "", ...rest] = before.split("\r\n");
	const wrong = [
		head,
		first.replace("Europe/Zurich", "Europe/Atlantis"),
		second.replace(/,20\d\d-/, ",nineteen-"),
		...rest,
	];
	await offer(officer, wrong.join("\r\n"));
	await officer.locator("table tr", { hasText: "zone" }).first().waitFor();
	await officer.locator("table tr", { hasText: "since" }).first().waitFor();
	expect(await officer.locator("input[name=previewed]").count()).toBe(0);
	await inspectAnswer(officer, "import-refused-en");

	for (const file of ["", "code;class\r\nXXX;nothing\r\n", "\u0000\u0001"]) {
		await officer.goto("/en/office/register/import");
		await offer(officer, file);
		await officer.locator(".error, .problems, [role=alert]").first().waitFor();
	}
	expect(await (await request.get("/en/office/register/export.csv")).text()).toBe(before);
});

async function offer(page: Page, text: string): Promise<void> {
	await page.setInputFiles("input[name=file]", {
		name: "register.csv",
		mimeType: "text/csv",
		buffer: Buffer.from(text),
	});
	await page.locator("form[action$=import] button").click();
}

test("while the mail server is down acts succeed, and their mails arrive when it is back", async () => {
	const { mail, ctx } = stage.site;
	await mail.goDown();
	await chair.goto(reply("es", "BOL"));
	await chair.getByLabel(asked.theme.options[1].es, { exact: true }).check();
	await chair.getByLabel(/^Sin preferencia entre/).check();
	await chair.getByRole("button", { name: "Comprobar sus respuestas" }).click();
	await chair.getByRole("button", { name: "Presentar la respuesta" }).click();
	await chair.getByRole("heading", { name: "Su respuesta se ha recibido" }).waitFor();

	const waiting = () => ctx.db.selectFrom("outbox").select("attempts").where("sent_at", "is", null).execute();
	await expect.poll(async () => (await waiting()).some(({ attempts }) => attempts > 0), { timeout: 30_000 }).toBe(true);
	expect(mail.inbox.some(({ to, subject }) => to === people.chair && /^Acuse/.test(subject))).toBe(false);
	await mail.comeBack();
	// The next attempt is a minute away, and nobody waits for it here.
	await ctx.db.updateTable("outbox").set({ next_attempt: null }).where("sent_at", "is", null).execute();
	expect((await mail.mailTo(people.chair, /^Acuse de recibo/)).attachments).toHaveLength(2);
	await expect.poll(waiting, { timeout: 30_000 }).toEqual([]);
	const written = mail.inbox.map(({ to, subject, text }) => `${to}: ${subject}\n${text}`);
	expect(written.length).toBe(new Set(written).size);
});

test("a reply sent after the close is not taken, and stands on the page for its writer to copy", async () => {
	await peru.goto(reply("es", "PER"));
	await comment(peru).fill("Escrito un instante demasiado tarde.");
	stage.site.clock.moveTo(parseInstant("2007-07-05T16:00:00.000Z"));
	await peru.getByRole("button", { name: "Comprobar sus respuestas" }).click();
	await peru.getByRole("heading", { name: "Su texto no se ha guardado" }).waitFor();
	await peru.getByText("Escrito un instante demasiado tarde.").waitFor();
	await inspectAnswer(peru, "after-the-close-es");
	expect(await repliesOf("PER")).toBe(0);
});
