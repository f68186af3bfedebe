import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type UiLang, uiLangs } from "../../app/kit/languages.ts";

/** Where pictures of the pages go, for people to look at; none are taken without it. */
const pictures = process.env.INTERSESSION_SCREENSHOTS;

const tools = [createRequire(import.meta.url).resolve("axe-core/axe.min.js"), join(import.meta.dirname, "in-page.mjs")]
	.map((file) => readFileSync(file, "utf8"))
	.join("\n");

/** Evaluated over the debugger, which the page’s own rules for scripts do not bind. */
async function ask<Answer>(page: Page, question: string): Promise<Answer> {
	if (!(await page.evaluate<boolean>(`"inPage" in globalThis`))) await page.evaluate(tools);
	return await page.evaluate<Answer>(question);
}

const wide = { width: 1280, height: 900 };
const narrow = [360, 320];

/** For every window: a colour on its way to another one is neither. */
export const still = { reducedMotion: "reduce" } as const;

/**
 * Looks at the page where the reader is, in each language: nothing that axe finds, light and dark; nothing wider than a
 * telephone; the focus in sight; and, without scripts, the same forms. The reader’s own page is left alone: this opens another one
 * for the same session.
 * @param name of the pictures
 */
export async function inspect(page: Page, name: string): Promise<void> {
	const inspector = await page
		.context()
		.browser()
		?.newContext({
			viewport: wide,
			...still,
			storageState: await page.context().storageState(),
		});
	if (inspector === undefined) throw new Error("a page without a browser");
	const seen = async (lang: UiLang): Promise<string[]> => {
		const window = await inspector.newPage();
		const faults = watch(window);
		const address = new URL(page.url());
		address.pathname = address.pathname.replace(/^\/(en|fr|es)(?=\/|$)/, `/${lang}`);
		const answer = await window.goto(address.href);
		expect(answer?.status(), address.href).toBe(200);
		expect(await window.locator("html").getAttribute("lang")).toBe(lang);
		await look(window, `${name} in ${lang}`, `${name}-${lang}`);
		if (lang === "en") {
			await sameFormsWithoutScripts(window);
			await focusIsSeen(window);
		}
		return faults;
	};
	try {
		const faults = await Promise.all(uiLangs.map(seen));
		expect(faults.flat(), name).toEqual([]);
	} finally {
		await inspector.close();
	}
}

/**
 * The same for a page that answers a form, which nobody can open again: as it stands, in its own language. It is shown anew from its
 * text, because axe needs scripts and its reader may have none.
 */
export async function inspectAnswer(page: Page, name: string): Promise<void> {
	const context = await page
		.context()
		.browser()
		?.newContext({ viewport: wide, ...still });
	if (context === undefined) throw new Error("a page without a browser");
	const body = await page.content();
	try {
		const window = await context.newPage();
		await window.route(page.url(), (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
		await window.goto(page.url());
		await look(window, name, name);
	} finally {
		await context.close();
	}
}

async function look(page: Page, what: string, picture: string): Promise<void> {
	const size = page.viewportSize() ?? wide;
	expect(await violations(page), `${what}, light`).toEqual([]);
	await photograph(page, `${picture}-1280`);
	await page.emulateMedia({ colorScheme: "dark" });
	expect(await violations(page, ["color-contrast"]), `${what}, dark`).toEqual([]);
	if (picture.endsWith("-en")) await photograph(page, `${picture}-dark`);
	await page.emulateMedia({ colorScheme: "light" });
	for (const width of narrow) {
		await page.setViewportSize({ width, height: 740 });
		const widest = await ask<{ width: number; by: string }>(page, "inPage.widest()");
		expect(widest.width, `${what} at ${width} px: ${widest.by}`).toBeLessThanOrEqual(width);
		if (width === 360) await photograph(page, `${picture}-360`);
	}
	await inMirror(page, what, picture);
	await page.setViewportSize(size);
	if (pictures !== undefined && picture.endsWith("-en")) {
		await page.emulateMedia({ media: "print" });
		await photograph(page, `${picture}-print`);
		await page.emulateMedia({ media: "screen" });
	}
}

/** As the page is in a language that is read from right to left: the same, with that said of it. */
async function inMirror(page: Page, what: string, picture: string): Promise<void> {
	await page.evaluate(`document.documentElement.dir = "rtl"`);
	for (const width of [320, wide.width]) {
		await page.setViewportSize({ width, height: 740 });
		const widest = await ask<{ width: number; by: string }>(page, "inPage.widest()");
		expect(widest.width, `${what} from right to left at ${width} px: ${widest.by}`).toBeLessThanOrEqual(width);
		await photograph(page, `${picture}-rtl-${width}`);
	}
	if (picture.endsWith("-en")) expect(await violations(page), `${what}, from right to left`).toEqual([]);
	await page.evaluate(`document.documentElement.dir = "ltr"`);
}

async function photograph(page: Page, name: string): Promise<void> {
	if (pictures === undefined) return;
	await page.screenshot({ path: join(pictures, `${name.replaceAll(/[^\w-]+/g, "-")}.png`), fullPage: true });
}

/** Every violation with where it is. */
async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
	const options = JSON.stringify(rules === undefined ? {} : { runOnly: rules });
	const found = await ask<AxeResults>(page, `axe.run(document, ${options})`);
	return found.violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} – ${node.html}`));
}

async function sameFormsWithoutScripts(page: Page): Promise<void> {
	const html = await (await page.context().request.get(page.url())).text();
	expect(await ask(page, "inPage.forms()")).toEqual(await ask(page, `inPage.formsIn(${JSON.stringify(html)})`));
}

/** Enough to come into the text of every page; a register goes on alike for hundreds. */
const stops = 60;

/** Tabs through the page: whatever takes the focus shows it. */
async function focusIsSeen(page: Page): Promise<void> {
	const been = new Set<number>();
	while (been.size < stops) {
		await page.keyboard.press("Tab");
		const focus = await ask<{ place: number; html: string; seen: boolean } | null>(page, "inPage.focus()");
		if (focus === null || been.has(focus.place)) return;
		been.add(focus.place);
		expect(focus.seen, `the focus is not seen on ${focus.html} of ${page.url()}`).toBe(true);
	}
}

/**
 * Notes whatever goes wrong on a page while somebody reads it: errors of scripts, what its security rules stop, and styles,
 * scripts and pictures that are not there. A page that says no has its status checked by whoever asked for it.
 */
export function watch(page: Page): string[] {
	const faults: string[] = [];
	page.on("pageerror", (error) => faults.push(String(error)));
	page.on("console", (message) => {
		if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
			faults.push(`${page.url()}: ${message.text()}`);
	});
	page.on("response", (response) => {
		const kind = response.request().resourceType();
		if (response.status() >= 400 && !["document", "fetch"].includes(kind))
			faults.push(`${response.status()} for ${response.url()}`);
		if (response.status() >= 500) faults.push(`${response.status()} for ${response.url()}`);
	});
	return faults;
}
