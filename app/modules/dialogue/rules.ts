import { type Change, type Document, edit, emptyDocument, sectionOf, type Wording } from "@intersession/document";
import type { Role } from "../../kit/actor.ts";
import { no, type Verdict } from "../../kit/refusal.ts";
import { type Choice, type Cycle, type Estimate, type Option, sections, stateOf } from "./model.ts";

const officers = ["officer", "approvingOfficer"] as const;

/** Who may do what. */
export const may = {
	"dialogue.beginCycle": officers,
	"dialogue.putForward": officers,
	"dialogue.enterSubject": officers,
	"dialogue.describeOption": officers,
	"dialogue.withdrawOption": officers,
	"dialogue.noteInterest": officers,
	"dialogue.beginTopics": officers,
	"dialogue.enterEarlierSurvey": officers,
	"dialogue.correctEarlierSurvey": officers,
	"dialogue.withdrawEarlierSurvey": officers,
} as const satisfies Record<`dialogue.${string}`, readonly Role[]>;

/** A text must be there in the language in which it was written first. */
export const originalGiven = (
	original: string,
	{ bodies }: Wording,
	field: string,
): Verdict<"dialogue.originalMissing"> =>
	(bodies[original] ?? "") === "" ? no("dialogue.originalMissing", { language: original }, field) : undefined;

/** Topics are proposed under a theme that has been decided, never before (IC/2007/7, paragraph 11). */
export function mayBeginTopics(
	cycle: Cycle,
	options: readonly Option[],
): Verdict<"dialogue.topicsBegun" | "dialogue.noThemeYet"> {
	if (cycle.choices.topics !== undefined) return no("dialogue.topicsBegun");
	const themes = options.filter(({ choice }) => choice === cycle.choices.theme?.id);
	return themes.some((option) => stateOf(option) === "selected") ? undefined : no("dialogue.noThemeYet");
}

/** An option may be changed while nothing became of it. */
export const stillOpen = (option: Option): Verdict<"dialogue.notOpen"> =>
	stateOf(option) === "putForward" ? undefined : no("dialogue.notOpen");

/** The organ decided on a choice where something became of an option that consultations alone do not bring about. */
export const isDecided = (choice: string, options: readonly Option[]): boolean =>
	options.some((option) => option.choice === choice && option.fate !== null && option.fate.fate !== "merged");

/** What was decided is not added to. */
export const choiceOpen = ({ id }: Choice, options: readonly Option[]): Verdict<"dialogue.decided"> =>
	isDecided(id, options) ? no("dialogue.decided") : undefined;

export const sameVersion = (option: Option, version: number): Verdict<"dialogue.changedMeanwhile"> =>
	option.version === version ? undefined : no("dialogue.changedMeanwhile");

/** More cannot be secured than is needed, as far as both are known. */
export const credible = ({ cost, secured }: Estimate): Verdict<"dialogue.securedTooMuch"> =>
	cost !== null && secured !== null && secured > cost ? no("dialogue.securedTooMuch", {}, "secured") : undefined;

/** A dossier to be written: its title in the languages given, and the headings of its sections in those of the body. */
export function dossierOf(original: string, { bodies }: Wording, languages: readonly string[]): Document {
	const words = (texts: Readonly<Record<string, string>>, node: string): Change[] =>
		languages
			.filter((lang) => lang !== original && (texts[lang] ?? "") !== "")
			.map((lang) => ({ kind: "write", id: node, lang, body: texts[lang] ?? "", seen: 0, follows: 1 }));
	const headings = Object.entries(sections).map(([part, texts]: [string, Readonly<Record<string, string>>]) => ({
		texts,
		draft: { kind: "heading" as const, level: 1 as const, part, body: texts[original] ?? texts.en ?? part },
	}));
	const begun = made(emptyDocument(original, bodies[original] ?? ""), [
		{ kind: "add", after: null, drafts: headings.map(({ draft }) => draft) },
	]);
	const translated = headings.flatMap(({ texts }, index) => words(texts, begun.elements[index]?.id ?? ""));
	return made(begun, [...words(bodies, begun.title.id), ...translated]);
}

/** A dossier under another title, in each language that is given. */
export const retitled = (dossier: Document, titles: Readonly<Record<string, string>>): Document =>
	made(dossier, titleChanges(dossier, titles));

/** What gives a dossier another title, in each language that is given. */
export function titleChanges({ original, title }: Document, titles: Readonly<Record<string, string>>): Change[] {
	const revision = (lang: string): number => title.text[lang]?.revision ?? 0;
	const first = revision(original) + (titles[original] === title.text[original]?.body ? 0 : 1);
	// The original first: the other versions follow it.
	const langs = [original, ...Object.keys(titles).filter((lang) => lang !== original)];
	return langs
		.filter((lang) => (titles[lang] ?? "") !== "")
		.map((lang) => ({
			kind: "write",
			id: title.id,
			lang,
			body: titles[lang] ?? "",
			seen: revision(lang),
			follows: lang === original ? null : first,
		}));
}

/** A dossier as it is read: without the headings under which nobody has written anything yet. */
export const withoutEmptySections = (document: Document): Document => ({
	...document,
	elements: document.elements.filter(
		(element) =>
			element.kind !== "heading" || element.part === undefined || sectionOf(document, element.part).length > 0,
	),
});

function made(document: Document, changes: readonly Change[]): Document {
	const edited = edit(document, changes);
	if ("obstacle" in edited) throw new Error(`a dossier cannot be begun: ${edited.obstacle}`);
	return edited.document;
}

/**
 * An amount as it was typed, in whole units and with any separators of thousands: null for nothing, undefined for what is no amount.
 * @param digits how far the smallest unit of the currency stands below the whole one
 */
export function unitsTyped(typed: string, digits: number): number | null | undefined {
	const text = typed.trim();
	if (text === "") return null;
	if (!/^\d{1,3}(?:[ .,'’\u00a0\u202f]?\d{3}){0,4}$/u.test(text)) return undefined;
	return Number(text.replace(/\D/g, "")) * 10 ** digits;
}

/** The texts that forms have; a refusal names one of them, the form one of its versions. */
const wordings = ["title", "origin", "reasons", "account"];

/** What a form calls a field of an act's input: `title.bodies.fr` is its `title.fr`; a text as a whole is its original. */
export const fieldOf = (field: string, original: string): string =>
	wordings.includes(field) ? `${field}.${original}` : field.replace(/\.bodies\./, ".").replace(/^estimate\./, "");
