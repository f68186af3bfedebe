import { type No, no } from "../../../kit/refusal.ts";
import type { NameForms } from "./model.ts";

/** Preposition and article that a language writes as one word. */
const contractions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	fr: { "de le": "du", "de les": "des", "à le": "au", "à les": "aux" },
	es: { "de el": "del", "a el": "al" },
};

/** What French shortens before a vowel. An h is either mute or not (d’Haïti, du Honduras), so before one nothing is judged. */
const elisions: Readonly<Record<string, string>> = {
	le: "l’",
	la: "l’",
	de: "d’",
	"de la": "de l’",
	du: "de l’",
	"à la": "à l’",
	au: "à l’",
};

const beginsWithVowel = (name: string): boolean => /^[aeiouœæ]/i.test(name.normalize("NFD"));

/** What must stand before a name where the language forbids what does: « du » for “de le”, « d’ » for “de” before « Israël ». */
export function joinedRight(lang: string, before: string, name: string): string {
	const contracted = contractions[lang]?.[before] ?? before;
	return lang === "fr" && beginsWithVowel(name) ? (elisions[contracted] ?? contracted) : contracted;
}

const joints = [
	["article", "short"],
	["of", "short"],
	["at", "short"],
	["formalArticle", "formal"],
	["formalOf", "formal"],
] as const satisfies readonly (readonly [keyof NameForms, keyof NameForms])[];

/** What is joined to a name in a way that its language does not know; each reason names the form. */
export const joinRefusals = (lang: string, forms: NameForms): No<"membership.nameJoin">[] =>
	joints
		.map(([before, name]) => ({ before, written: forms[before], right: joinedRight(lang, forms[before], forms[name]) }))
		.filter(({ written, right }) => written !== right)
		.map(({ before, written, right }) => no("membership.nameJoin", { tongue: lang, written, right }, before));
