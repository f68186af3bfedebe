import { globSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { isUiLang, type UiLang } from "../../app/kit/languages.ts";

/** Every file in which words are said to people: messages and letters, refusals, the verifier’s sentences. */
const found = globSync(["{app,demo}/**/messages/*.ts", "{app,demo}/**/refusals.ts", "packages/ledger/src/words/*.ts"]);
const files = found.filter((path) => !/(\.test|\/index)\.ts$/.test(path));

/** What sentences are filled with: any value reads as its name, as it would read a word. */
const filling = (paper: boolean) =>
	Object.assign(new String("X"), {
		closes: "2007-07-05T16:00:00.000Z",
		zone: paper ? "Europe/Zurich" : "Africa/Niamey",
		seatZone: "Europe/Zurich",
		level: paper ? "recorded" : "confidential",
		paper,
		otherCounts: paper,
		replaces: paper ? "X" : null,
		questions: paper ? ["X"] : ["X", "X"],
		result: ["X"],
		changes: [{ language: "fr", before: "X", after: "X" }],
		day: "2007-07-05",
		at: "2007-07-05T16:00:00.000Z",
		date: "2007-07-05",
		tongue: "fr",
		language: "fr",
		role: "head",
		...Object.fromEntries(words.map((name) => [name, "X"])),
	});
const words = ["body", "title", "ofMember", "seat", "reasons", "link", "received", "reference"];

interface Said {
	readonly lang: UiLang;
	readonly path: string;
	readonly sentence: string;
}

/** Every sentence, under its language and the path that leads to it; one that is made from values is made twice. */
function said(value: unknown, path: string, lang: UiLang | undefined): Said[] {
	if (typeof value === "string") return lang === undefined ? [] : [{ lang, path, sentence: value }];
	if (typeof value === "function" && lang !== undefined)
		return [true, false].flatMap((paper) => {
			const any = filling(paper);
			return said(value(any, any, any), `${path}()`, lang);
		});
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => said(inner, `${path}.${key}`, isUiLang(key) ? key : lang));
}

const sentences = (
	await Promise.all(
		files.map(async (file) => {
			const own = /\/(en|fr|es)\.ts$/.exec(file)?.[1];
			return said(await import(pathToFileURL(file).href), file, own as UiLang | undefined);
		}),
	)
).flat();

test("reads them all", () => {
	for (const lang of ["en", "fr", "es"])
		expect(sentences.filter((one) => one.lang === lang).length).toBeGreaterThan(600);
});

test("French has its spaces", () => {
	for (const { path, sentence } of sentences.filter(({ lang }) => lang === "fr")) {
		// Addresses, commands and lines to be typed are for machines.
		const text = sentence.replaceAll(/https?:\S+|npx \S.*|\d{4}-\d\d-\d\d;.*/g, "");
		expect.soft(text, path).not.toMatch(/[^\u202f][;!?](?!\w)/);
		// A colon inside a time or an address stands between two signs, not after a word.
		expect.soft(text, path).not.toMatch(/[^\u00a0]:(\s|$)/);
		expect.soft(text, path).not.toMatch(/«[^\u00a0]|[^\u00a0]»/);
	}
});

test("Spanish opens what it closes, and sets no space before a sign", () => {
	for (const { path, sentence } of sentences.filter(({ lang }) => lang === "es")) {
		expect.soft((sentence.match(/\?(?!\w)/g) ?? []).length, path).toBe((sentence.match(/¿/g) ?? []).length);
		expect.soft((sentence.match(/!/g) ?? []).length, path).toBe((sentence.match(/¡/g) ?? []).length);
		expect.soft(sentence, path).not.toMatch(/\s[;:!?]|«\s|\s»/);
	}
});

test("no straight quotation mark or apostrophe stands in any language", () => {
	for (const { path, sentence } of sentences) expect.soft(sentence, path).not.toMatch(/['"]/);
});
