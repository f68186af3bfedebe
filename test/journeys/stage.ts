import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { type Instant, parseInstant } from "../../app/kit/clock.ts";
import { launchChromium } from "../support/chromium.ts";
import { still, watch } from "./inspection.ts";
import { clockAt, type Site, startSite } from "./site.ts";

/** What a journey is walked on. */
export interface Stage {
	readonly site: Site;
	/** A window of somebody who is not signed in; what goes wrong in it fails the journey at its end. */
	stranger(options?: BrowserContextOptions): Promise<Page>;
	/** A window of somebody signed in by a real mail. */
	person(email: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Thursday 21 June 2007, 18:00 in Geneva. */
const opens = parseInstant("2007-06-21T16:00:00.000Z");

/** One running product and one browser for the calling file, gone when it is done. */
export function stageFor(start: Instant = opens): Stage {
	let site: Site | undefined;
	let browser: Browser | undefined;
	const faults: string[][] = [];

	beforeAll(async () => {
		browser = await launchChromium(inject("browser"));
		site = await startSite(clockAt(start));
	});
	afterAll(async () => {
		await browser?.close();
		await site?.stop();
		expect(faults.flat()).toEqual([]);
	});

	const running = (): Site => {
		if (site === undefined) throw new Error("the site has not started");
		return site;
	};
	const stranger = async (options: BrowserContextOptions = {}): Promise<Page> => {
		if (browser === undefined) throw new Error("the browser has not started");
		const context = await browser.newContext({ baseURL: running().url, ...still, ...options });
		context.setDefaultTimeout(15_000);
		const page = await context.newPage();
		faults.push(watch(page));
		return page;
	};
	return {
		get site() {
			return running();
		},
		stranger,
		async person(email, options) {
			const page = await stranger(options);
			await running().signIn(page, email);
			return page;
		},
	};
}
