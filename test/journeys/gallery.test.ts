import { join } from "node:path";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { gallery } from "../../app/web/gallery.tsx";
import { staticAssets } from "../../app/web/http/static.ts";
import { loadAssets } from "../../app/web/index.ts";
import { launchChromium } from "../support/chromium.ts";
import { inspect, watch } from "./inspection.ts";

// Every component at once, among them a text that is read from right to left in a page that is not, and the page that is.
const dist = join(import.meta.dirname, "../../dist");
let server: ReturnType<typeof serve>;
let browser: Browser;
let page: Page;
let faults: string[];

beforeAll(async () => {
	const assets = loadAssets(dist);
	const body = { name: "Organization for Tests", short: "OT" };
	const app = new Hono().route("/", staticAssets(dist)).route(
		"/",
		gallery((lang, path, query) => ({ lang, path, query, body, reader: null, links: [], demo: null, assets })),
	);
	browser = await launchChromium(inject("browser"));
	const port = await new Promise<number>((resolve) => {
		server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, (info) => resolve(info.port));
	});
	page = await (await browser.newContext({ baseURL: `http://127.0.0.1:${port}` })).newPage();
	faults = watch(page);
});
afterAll(async () => {
	await browser.close();
	server.close();
	expect(faults).toEqual([]);
});

test.each(["/en/gallery", "/en/gallery?width=desk"])("%s", async (path) => {
	await page.goto(path);
	await inspect(page, `gallery ${path.includes("desk") ? "desk" : "paper"}`);
});

test("a title in Arabic begins on the right, in a page in English", async () => {
	await page.goto("/en/gallery");
	const direction = await page.evaluate(`getComputedStyle(document.querySelector("[lang=ar]")).direction`);
	expect(direction).toBe("rtl");
});
