import { expect, test } from "vitest";
import { uiLangs } from "../../app/kit/languages.ts";
import { messages } from "./index.ts";

/** Every text, those with a name in them told by “X”. */
const textsIn = (node: unknown): string[] => {
	if (typeof node === "string") return [node];
	if (typeof node === "function") return [node("X", "X")];
	return typeof node === "object" && node !== null ? Object.values(node).flatMap(textsIn) : [];
};

const wrong = {
	en: [/['"]/, /[\u00a0\u202f]/],
	fr: [/['"]/, /[^\u202f][;!?]/, /[^\u00a0]:(?=\s|$)/, /«[^\u00a0]|[^\u00a0]»/],
	es: [/['"]/, /[\u00a0\u202f]/, / [;:!?]/],
};

test.each(uiLangs)("the demonstration’s words have the typography of %s", (lang) => {
	const texts = textsIn(messages[lang]);
	expect(texts.length).toBe(textsIn(messages.en).length);
	expect(texts.filter((text) => wrong[lang].some((pattern) => pattern.test(text)))).toEqual([]);
	if (lang === "es") expect(texts.filter((text) => text.split("¿").length !== text.split("?").length)).toEqual([]);
});
