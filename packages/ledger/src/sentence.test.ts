import { describe, expect, test } from "vitest";
import { receiptSentenceOf, type SentenceLanguage, sentenceOf } from "./sentence.ts";
import type { Verdict } from "./verify.ts";
import { en } from "./words/en.ts";
import { es } from "./words/es.ts";
import { fr } from "./words/fr.ts";

const found: Extract<Verdict, { ok: true }> = {
	ok: true,
	survey: "s-1",
	level: "recorded",
	state: "established",
	recomputed: true,
	replies: 1063,
	superseded: 0,
	late: 0,
	withdrawn: 0,
	size: 2000,
	root: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
	key: { name: "body.example/log", fingerprint: "ab12" },
	trusted: true,
};
const verdicts: Verdict[] = [
	found,
	{ ...found, trusted: false },
	{ ...found, recomputed: false },
	{ ...found, state: "open", recomputed: false },
	{ ...found, state: "closed", recomputed: false },
	{ ...found, state: "annulled", recomputed: false },
	...Object.keys(en.faults).map((code) => ({
		ok: false as const,
		code: code as keyof typeof en.faults,
		where: "replies[3]",
	})),
];
const languages: SentenceLanguage[] = ["en", "fr", "es"];
const all = (language: SentenceLanguage) => [
	...verdicts.map((verdict) => sentenceOf(verdict, language)),
	receiptSentenceOf({ ok: true, index: 1233, size: 2000, root: new Uint8Array(32) }, language),
	receiptSentenceOf({ ok: false, code: "inclusion" }, language),
];

test("what is read in English", () => {
	expect(sentenceOf(found, "en")).toBe(
		"The record of survey s-1 agrees in every part with the signed log: a new count of the replies in force (1,063) leads to the same result; the signature is that of the key you trust (body.example/log).",
	);
	expect(sentenceOf({ ...found, state: "open" }, "en")).toContain("the survey is not closed");
	expect(sentenceOf({ ...found, recomputed: false }, "en")).toContain("independent verifier");
	expect(sentenceOf({ ...found, trusted: false }, "en")).toContain("ab12 remains to be compared");
	expect(sentenceOf({ ok: false, code: "notInForce", where: "replies[3]" }, "en")).toBe(
		"This file cannot be relied upon: a reply that was superseded or withdrawn is presented as in force (replies[3]).",
	);
	expect(receiptSentenceOf({ ok: true, index: 1233, size: 2000, root: new Uint8Array(32) }, "en")).toContain("1,234");
});

describe.each(languages)("in %s", (language) => {
	test("every finding has a sentence of its own", () => {
		const sentences = all(language);
		expect(new Set(sentences).size).toBe(sentences.length);
		for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}[^.]*(\.[^. ]+)*[^.]*\.$/u);
	});

	test("no word of a vote", () => {
		for (const sentence of all(language))
			expect(sentence).not.toMatch(/\b(vot|ballot|bulletin|papeleta|winner|scrutin|escruti)/i);
	});

	test("apostrophes and quotation marks are typographic", () => {
		for (const sentence of all(language)) expect(sentence).not.toMatch(/['"]/);
	});
});

test("French sets high punctuation off with no-break spaces", () => {
	for (const sentence of all("fr")) {
		expect(sentence).not.toMatch(/[^\u00a0]:/);
		expect(sentence).not.toMatch(/[^\u202f][;!?]/);
	}
});

test("the three languages explain the same faults", () => {
	expect(Object.keys(fr.faults)).toEqual(Object.keys(en.faults));
	expect(Object.keys(es.faults)).toEqual(Object.keys(en.faults));
});
