import { expect, test } from "vitest";
import { messages } from "./index.ts";

/** Every sentence with the path that leads to it. */
function sentences(words: object, path = ""): [string, string][] {
	return Object.entries(words).flatMap(([key, value]) =>
		typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : sentences(value, `${path}${key}.`),
	);
}

const placeholders = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort();
const english = new Map(sentences(messages.en));

test.each(["fr", "es"] as const)("%s names the same values as English", (lang) => {
	for (const [path, sentence] of sentences(messages[lang]))
		expect([path, placeholders(sentence)]).toEqual([path, placeholders(english.get(path) ?? "")]);
});

test("French has its spaces, and no straight quotation mark stands in any language", () => {
	for (const [path, sentence] of sentences(messages.fr)) {
		// A colon inside a time or an address stands between two signs, not after a word.
		expect.soft(sentence, path).not.toMatch(/[^\u202f][;!?]/);
		expect.soft(sentence, path).not.toMatch(/[^\u00a0]:(\s|$)/);
		expect.soft(sentence, path).not.toMatch(/«[^\u00a0]|[^\u00a0]»/);
	}
	for (const lang of ["en", "fr", "es"] as const)
		for (const [path, sentence] of sentences(messages[lang])) expect.soft(sentence, path).not.toMatch(/['"]/);
});
