import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { intersession, started } from "../commands/run.ts";
import { launchChromium } from "../support/chromium.ts";
import { inspect, still, watch } from "./inspection.ts";

// What `npm start` shows, as a visitor meets it: alive before signing in, and the result a minute away.
const data = mkdtempSync(join(tmpdir(), "intersession-demonstration-"));
let site: Awaited<ReturnType<typeof started>>;
let browser: Browser;
let page: Page;
let faults: string[];
/** `/surveys/<id>`, below the language. */
let survey: string;

beforeAll(async () => {
	site = await started("main.js", [], { INTERSESSION_DATA: data, PORT: "3981" });
	browser = await launchChromium(inject("browser"));
	const context = await browser.newContext({ baseURL: site.url, viewport: { width: 1280, height: 900 }, ...still });
	page = await context.newPage();
	faults = watch(page);
});
afterAll(async () => {
	await browser.close();
	await site.stop();
	rmSync(data, { recursive: true });
});

const be = async (name: string): Promise<void> => {
	await page.goto("/en/demo");
	await page.getByRole("button", { name, exact: true }).click();
	await page.waitForLoadState();
};

test("is alive before anybody signs in, and says that it is a demonstration", async () => {
	await page.goto("/");
	await inspect(page, "home");
	expect(await page.locator(".ribbon").textContent()).toContain("Demonstration");
	const link = page.locator("main a[href*='/surveys/']").first();
	survey = ((await link.getAttribute("href")) ?? "").replace(/^\/en/, "");
	await page.goto(`/en${survey}`);
	await inspect(page, "survey-open");
	expect(await page.locator("main").textContent()).toContain("43 replies received so far");
	await page.goto("/en/members");
	await inspect(page, "members");
	await page.goto("/en/demo");
	await inspect(page, "demo");
});

test("offers its ledger to programs, below no language", async () => {
	const checkpoint = await fetch(`${site.url}/ledger/checkpoint`);
	expect(checkpoint.status).toBe(200);
	const [origin, size] = (await checkpoint.text()).split("\n");
	expect(origin).toBe("demonstration.example.org/ledger");
	const tile = await fetch(`${site.url}/ledger/tile/0/000.p/${size}`);
	expect(tile.status).toBe(200);
	expect((await tile.arrayBuffer()).byteLength).toBe(Number(size) * 32);
	expect((await fetch(`${site.url}/ledger/tile/entries/000.p/${size}`)).status).toBe(200);
	expect((await fetch(`${site.url}/ledger/tile/0/000`)).status).toBe(404);
});

/** Bytes of a page as a browser fetches it for the first time: itself, its styles and scripts, as compressed on the way. */
async function coldVisit(path: string, cookie: string): Promise<number> {
	const html = await fetched(path, cookie);
	const parts = [...html.text.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].map(([, part]) => part ?? "");
	const sizes = await Promise.all([...new Set(parts)].map(async (part) => (await fetched(part, "")).size));
	return sizes.reduce((sum, size) => sum + size, html.size);
}

/** The size on the wire, which fetch() does not tell, and the text for finding what belongs to it. */
async function fetched(path: string, cookie: string): Promise<{ size: number; text: string }> {
	const size = await new Promise<number>((resolve, reject) => {
		const headers = { "accept-encoding": "br, gzip", cookie };
		request(new URL(path, site.url), { headers }, (answer) => {
			let bytes = 0;
			answer.on("data", (chunk: Buffer) => {
				bytes += chunk.length;
			});
			answer.on("end", () => resolve(bytes));
		})
			.on("error", reject)
			.end();
	});
	return { size, text: await (await fetch(new URL(path, site.url), { headers: { cookie } })).text() };
}

describe("pages are light on a poor line", () => {
	const kilobytes = 1024;
	let cookie: string;
	let desk: string;
	beforeAll(async () => {
		await be("Teresa Bautista-Lim");
		cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
		await page.goto("/fr/desk");
		const link = await page.locator(`main a[href*='${survey}']`).first().getAttribute("href");
		desk = (link ?? "").replace(/(\/surveys\/[^/]+).*/, "$1");
	});

	test.each([
		["home", () => "/fr"],
		["sign-in", () => "/fr/sign-in"],
		["desk", () => "/fr/desk"],
		["members", () => "/fr/members"],
		["check it yourself", () => "/fr/check"],
		["reply", () => `${desk}/reply`],
		["check", () => `${desk}/check`],
		["receipt", () => `${desk}/receipt`],
	])("%s: 20 KB at most", async (_, path) => {
		expect(await coldVisit(path(), cookie)).toBeLessThanOrEqual(20 * kilobytes);
	});

	test.each([
		["a year of the dialogue", "/years/2008"],
		["its themes side by side", "/years/2008/theme"],
	])("%s: 40 KB at most", async (_, path) => {
		expect(await coldVisit(`/fr${path}`, cookie)).toBeLessThanOrEqual(40 * kilobytes);
	});

	test("the survey with its dossiers: 40 KB at most", async () => {
		expect(await coldVisit(desk, cookie)).toBeLessThanOrEqual(40 * kilobytes);
		expect(await coldVisit(`/fr${survey}`, cookie)).toBeLessThanOrEqual(40 * kilobytes);
	});
});

test("both themes are read side by side, in the columns and numbers of one paper", async () => {
	await page.goto("/en/demo");
	await page.getByRole("button", { name: /side by side/ }).click();
	await page.waitForURL("**/en/years/2008/theme");
	await inspect(page, "themes-side-by-side");
	const tops = await page
		.locator(".abreast")
		.last()
		.locator(".document")
		.evaluateAll((texts) => texts.map((text) => Math.round(text.getBoundingClientRect().top)));
	expect(tops).toHaveLength(2);
	expect(tops[0]).toBe(tops[1]);
	await page.goto("/fr/years/2008");
	await inspect(page, "year");
	await page.getByRole("link", { name: /^Lire le dossier.*retour/ }).click();
	await inspect(page, "dossier");
	expect(await page.locator("main").textContent()).toContain("La diversité de ses formes");

	await be("Claire Rochat");
	await page.goto("/en/office/dialogue/years/2008");
	await inspect(page, "office-year");
	await page.getByRole("link", { name: "Catalogue" }).click();
	await page.getByText(/October 2005, informal consultations/).waitFor();
	await inspect(page, "catalogue");
});

test("what was before is read as entered from its source, from the year, along its thread, and where officers enter more", async () => {
	await page.goto("/fr/years/2007");
	await inspect(page, "year-of-before");
	await page.getByRole("link", { name: /^Décision inscrite d’après sa source, IC.2007.7, paragraphe 5/ }).click();
	await inspect(page, "decision-of-before");
	await page.getByRole("link", { name: "Étape suivante" }).click();
	await page.getByRole("heading", { level: 1, name: /octobre.+novembre 2006/ }).waitFor();
	await inspect(page, "survey-of-before");
	await be("Claire Rochat");
	await page.goto("/es/years/2007/surveys");
	await page.getByRole("link", { name: /octubre.+noviembre de 2006/ }).click();
	await page.getByRole("link", { name: "Corregir" }).click();
	await inspect(page, "survey-of-before-corrected");
	await page.goto("/en/office/surveys");
	await page.getByRole("link", { name: "Enter a survey held before" }).click();
	await page.getByRole("button", { name: "Enter it" }).click();
	await page.getByRole("alert").waitFor();
	await inspect(page, "survey-of-before-refused");
});

test("an officer keeps the record of a round, drafts the Chair’s summary, and prepares what comes next", async () => {
	await be("Claire Rochat");
	await page.goto("/en/years/2008/consultations");
	await inspect(page, "rounds");
	await page.getByRole("link", { name: /^21.June 2007/ }).click();
	await inspect(page, "round");
	const round = page.url();
	await page.getByRole("link", { name: "Correct the outcome" }).click();
	await inspect(page, "outcome");
	await page.getByRole("button", { name: "Choose another outcome" }).click();
	await page.getByLabel("Deferred").check();
	await page.getByRole("button", { name: "Continue" }).click();
	await inspect(page, "outcome-deferred");
	await page.goto(round);
	await page.getByRole("link", { name: "Correct this round" }).click();
	await inspect(page, "correction");
	await page.goto(round);
	await page.getByRole("link", { name: "Meeting record" }).click();
	for (const [called, name] of [
		["The Chair", "The Chair"],
		["níger", "Niger"],
		["per", "Peru"],
	] as const) {
		await page.getByLabel("Who speaks next").fill(called);
		await page.getByLabel("Who speaks next").press("Enter");
		await page.getByRole("button", { name: new RegExp(`^Remove.*${name}$`) }).waitFor();
	}
	expect(await page.evaluate<string>("document.activeElement.id")).toBe("f-called");
	await inspect(page, "record");
	await page.goto(round);
	await page.getByRole("link", { name: "Statements received" }).click();
	await inspect(page, "statements");
	await page.goto(round);
	await page.getByRole("link", { name: "Chair’s summary" }).click();
	await page.getByRole("button", { name: "Draft it from the record" }).click();
	await page.getByText("Several delegations took the floor.").waitFor();
	await inspect(page, "summary");
	await page.getByRole("link", { name: "Edit the document" }).click();
	await inspect(page, "document-writing");
	await page.getByRole("link", { name: "Where it belongs" }).click();
	await page.getByRole("heading", { name: "Chair’s summary", level: 1 }).waitFor();

	await page.goto("/en/years/2008/consultations");
	await page.getByRole("link", { name: "Convene informal consultations" }).first().click();
	await inspect(page, "convene");
	await page.locator("[name=organ]").selectOption({ label: "Council" });
	await page.locator("[name=date]").fill("2007-06-27");
	for (const field of ["place", "covers"])
		for (const tag of ["en", "fr", "es"]) await page.locator(`[name="${field}.${tag}"]`).fill("Room XII");
	await page.getByRole("button", { name: "Continue to check" }).click();
	await inspect(page, "convene-check");
	await page.getByRole("link", { name: "Go back and change" }).click();
	expect(await page.locator("[name=date]").inputValue()).toBe("2007-06-27");
	await page.goBack();
	await page.getByRole("button", { name: "Record" }).click();
	await page.getByText("The round is recorded.").waitFor();
	// Back, to a page that is still there; nothing is done twice.
	await page.goBack();
	await page.getByRole("heading", { name: "Check before convening" }).waitFor();
	await page.getByRole("button", { name: "Record" }).click();
	await page.getByText("The round is recorded.").waitFor();
	await page.goto("/en/years/2008/consultations");
	await page.getByRole("link", { name: "Circulate the options as modified" }).first().click();
	await inspect(page, "circulate");
});

test("a delegation replies; the clock moves to the close; the result is released and proves itself", async () => {
	await be("Hadiza Boubé Tankari");
	await page.goto("/fr/desk");
	await page.getByRole("link", { name: "Commencer" }).click();
	await page.getByRole("link", { name: "Commencer" }).first().click();
	await page.getByLabel("Migrations de retour\u00a0: défis et possibilités").check();
	await page.getByRole("button", { name: "Vérifier vos réponses" }).click();
	await page.getByRole("button", { name: "Soumettre la réponse" }).click();
	await page.getByRole("heading", { name: "Votre réponse a été reçue" }).waitFor();

	await page.goto("/en/demo");
	await page.getByRole("button", { name: "To the close", exact: true }).click();
	await be("Daniel Achterberg");
	await page.goto(`/en/office${survey}`);
	await inspect(page, "monitor-establishing");
	await page
		.getByRole("link", { name: /release/i })
		.first()
		.click();
	await inspect(page, "release");
	await page.getByRole("button", { name: /release/i }).click();
	await page.waitForLoadState();

	await page.context().clearCookies();
	await page.goto(`/en${survey}`);
	await inspect(page, "result");
	expect(await page.locator(".lead").textContent()).toMatch(/^“.+” has the most preferences: \d+ of the \d+ replies/);
	const kilobytes = (await coldVisit(`/fr${survey}`, "")) / 1024;
	expect(kilobytes).toBeLessThanOrEqual(40);

	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("link", { name: "Download the record of the survey" }).click(),
	]);
	const record = await download.path();
	const verdict = await intersession(["verify", record, "--lang", "es"]);
	expect(verdict).toMatchObject({ code: 0, err: "" });
	expect(verdict.out).toContain("conduce al mismo resultado");

	await page.goto("/en/check");
	await page.setInputFiles("input[name=record]", record);
	await page.getByRole("button", { name: "Check the record" }).click();
	await page.locator(".notice.success").waitFor();
	writeFileSync(
		join(data, "forged.json"),
		(await (await fetch(new URL(`/en${survey}`, site.url))).text()).slice(0, 100),
	);
	await page.setInputFiles("input[name=record]", join(data, "forged.json"));
	await page.getByRole("button", { name: "Check the record" }).click();
	await page.locator(".notice.warning").waitFor();
	expect(faults).toEqual([]);
});

test("the clock moves on: the Council decides, four topics are surveyed and two selected, and the thread leads back", async () => {
	/** Moves the clock to the next event of the story, as a visitor does. */
	const moveOn = async (to: RegExp): Promise<void> => {
		await page.goto("/en/demo");
		await page.getByRole("button", { name: to }).click();
		await page.locator(".notice.success").waitFor();
	};
	await moveOn(/the result is released$/);
	await moveOn(/the Council decides on the theme$/);
	await be("Teresa Bautista-Lim");
	await page.goto("/en/years/2008/thread");
	await inspect(page, "thread");
	await page.locator(".upright .label a", { hasText: /^Decision of/ }).click();
	await inspect(page, "decision");
	await page.getByRole("link", { name: "One step back" }).click();
	await page.waitForURL(`**/en${survey}`);
	await page.goBack();
	const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
	const kept = async (name: string): Promise<string> => {
		const link = (await page.getByRole("link", { name }).getAttribute("href")) ?? "";
		const path = join(data, link.split("/").at(-1) ?? "");
		writeFileSync(path, await (await fetch(new URL(link, site.url), { headers: { cookie } })).text());
		return path;
	};
	const [file, receipt] = [await kept("The decision as sealed"), await kept("Receipt of the ledger")];
	await page.goto("/fr/check");
	await page.setInputFiles("input[name=receipt]", receipt);
	await page.setInputFiles("input[name=reply]", file);
	await page.getByRole("button", { name: "Vérifier les deux fichiers" }).click();
	await page.locator(".notice.success").waitFor();
	await page.getByText("C’est bien la décision telle qu’elle a été scellée").waitFor();

	await moveOn(/four topics are proposed$/);
	await moveOn(/consultations on the topics$/);
	await moveOn(/the survey on the topics opens$/);
	await be("Hadiza Boubé Tankari");
	await page.goto("/fr/desk");
	await page.getByText("Sujets des ateliers de 2008").first().waitFor();
	await inspect(page, "desk-topics");
	await moveOn(/replies on the topics come in$/);
	await moveOn(/the result on the topics is released$/);
	await moveOn(/two topics are selected$/);
	await be("Teresa Bautista-Lim");
	await page.goto("/es/years/2008");
	await inspect(page, "year-whole");
	expect(await page.locator(".path .here").first().textContent()).toContain("Reuniones");
	await page.goto("/es/years/2008/thread");
	await inspect(page, "thread-whole");
	const signedIn = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
	const decision =
		(await page
			.locator(".upright .label a", { hasText: /^Decisión/ })
			.first()
			.getAttribute("href")) ?? "";
	for (const path of [
		"/fr/years/2008",
		"/fr/years/2008/thread",
		"/fr/years/2008/theme",
		"/fr/years/2008/topics",
		decision,
	])
		expect((await coldVisit(path, signedIn)) / 1024, path).toBeLessThanOrEqual(40);
	expect(faults).toEqual([]);
});
