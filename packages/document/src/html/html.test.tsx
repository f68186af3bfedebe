import { describe, expect, test } from "vitest";
import { compareDocuments } from "../compare/documents.ts";
import { compareWords } from "../compare/words.ts";
import { numbersOf } from "../numbering.ts";
import { made, note, written } from "../testing/note.ts";
import { DocumentText, Redline, Stretches, type TextSetting } from "./index.tsx";

const setting: TextSetting = {
	prefix: "",
	level: 2,
	writtenIn: (lang) => ({ lang, dir: lang === "ar" ? "rtl" : "ltr" }),
	hrefOf: (to) => (to.startsWith("https:") || to.startsWith("#") ? to : undefined),
	noteName: (number) => `Note ${number}`,
	backName: (number) => `Back from note ${number}`,
};

const html = (document = note(), lang = "en", set = setting) =>
	String(<DocumentText document={document} lang={lang} setting={set} />);

describe("a document in HTML", () => {
	test("has an anchor for every element, numbers as words, and its headings below the page's", () => {
		expect(html()).toContain('<h2 id="e2">Next year</h2>');
		expect(html()).toContain('<h3 id="e5">Questions</h3>');
		expect(html()).toMatch(
			/<p id="e3" class="numbered"><a class="number" href="#e3">1\.<\/a>Two themes are put forward/,
		);
		expect(html()).toContain('<span class="number">(a)</span><span>Who returns?</span><ul');
		for (const { id } of note().elements) expect(html()).toContain(`id="${id}"`);
	});

	test("leads to every footnote and back, in the order in which they are read", () => {
		const signs = [...html().matchAll(/<a id="noted(\d+)" href="#note(\d+)" aria-label="Note (\d+)"/g)];
		expect(signs.map(([, ...numbers]) => numbers)).toEqual([
			["1", "1", "1"],
			["2", "2", "2"],
		]);
		expect(html()).toMatch(/<li id="note1">Also <a href="https:\/\/example\.org\/a">here<\/a>\..*?<a href="#noted1"/);
	});

	test("keeps symbols whole", () => {
		expect(html()).toContain('as <em><span class="symbol">IC/2007/7</span></em> says');
	});

	test("says where words are in the original because the language lacks them", () => {
		const french = made(note(), {
			kind: "write",
			id: "e4",
			lang: "fr",
			body: "Ils ne sont pas égaux.",
			seen: 0,
			follows: 1,
		});
		expect(html(french, "fr")).toContain('<p id="e4">Ils ne sont pas égaux.</p>');
		expect(html(french, "fr")).toContain('<h2 id="e2" lang="en" dir="ltr">Next year</h2>');
	});

	test("never takes words for markup, nor leads to a script", () => {
		const evil = written("x", {
			kind: "paragraph",
			numbered: false,
			body: '<img src=x onerror="a()"> [press](javascript:alert) & \\*',
		});
		expect(html(evil)).toContain("&lt;img src=x onerror=&quot;a()&quot;&gt; [press](javascript:alert) &amp; *");
	});

	test("sets one section alone with the numbers and footnotes that it has in the whole", () => {
		const document = made(note(), { kind: "shape", id: "e2", form: { kind: "heading", level: 2, part: "next" } });
		const alone = (part: string) =>
			String(<DocumentText document={document} lang="en" setting={setting} part={part} />);
		expect(alone("questions")).toMatch(/^<div[^>]*><ol role="list"/);
		expect(alone("questions")).toContain('href="#e10">2.</a>Costs follow.');
		expect(alone("questions")).toMatch(/<ol class="notes" start="2"><li id="note2">A second note\./);
		const ids = [...(alone("next") + alone("questions")).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test("stands beside another without sharing an id", () => {
		const ids = (prefix: string) =>
			[...html(note(), "en", { ...setting, prefix }).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
		const all = [...ids("a-"), ...ids("b-")];
		expect(new Set(all).size).toBe(all.length);
	});
});

test("a redline says what came and went in words and marks", () => {
	const after = made(
		note(),
		{ kind: "write", id: "e4", lang: "en", body: "They are *quite* equal.", seen: 1, follows: null },
		{ kind: "remove", id: "e10" },
	);
	const numbers = numbersOf(after, "en");
	const redline = String(
		<Redline
			comparison={compareDocuments(note(), after, "en")}
			lang="en"
			setting={{ ...setting, fateName: (fate) => `(${fate})`, numberOf: ({ element }) => numbers.get(element.id) }}
		/>,
	);
	expect(redline).toContain(
		'<span class="fate">(changed)</span><div class="words">They are <del>not</del><ins><em>quite</em></ins> equal.</div>',
	);
	expect(redline).toContain('<span class="fate">(removed)</span><div class="words"><del>Costs follow.</del></div>');
});

test("a footnote in a redline is parted from the text on which it stands", () => {
	const words = (before: string, after: string) =>
		String(<Stretches stretches={compareWords(before, after, "en")} setting={setting} />);
	expect(words("On record.^[See *there*.] Next.", "On record.^[See *there*.] Then.")).toBe(
		"On record. [<small>See </small><small><em>there</em></small><small>.</small>] <del>Next</del><ins>Then</ins>.",
	);
	expect(words("On record.", "On record.^[A note]")).toBe("On record. [<ins><small>A note</small></ins>]");
});
