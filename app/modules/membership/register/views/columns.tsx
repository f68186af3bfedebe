import type { UiLang } from "../../../../kit/languages.ts";
import type { MemberClass } from "../../body/model.ts";
import { languageName, messages } from "../../messages/index.ts";
import { groups, nameCells, regions } from "../model.ts";

type Words = (typeof messages)["en"]["fields"];

/** What a column holds, without the language in which it does: `formal_article_fr` holds a `formalArticle`. */
export function fieldIn(column: string): { field: keyof Words; tag: string | undefined } {
	if (column === "names_since") return { field: "namesSince", tag: undefined };
	const end = column.lastIndexOf("_");
	if (end === -1) return { field: column as keyof Words, tag: undefined };
	const form = nameCells.find(([, name]) => name === column.slice(0, end))?.[0];
	return { field: form ?? "city", tag: column.slice(end + 1) };
}

/** What forms and pages call a column: `formal_article_fr` is “Article before the formal name (French)”. */
export function labelOf(lang: UiLang, column: string): string {
	const { field, tag } = fieldIn(column);
	const label = messages[lang].fields[field];
	return tag === undefined ? label : `${label} (${languageName(lang, tag)})`;
}

/** By column, the codes that it accepts, each with what it stands for; columns that hold no codes are not among them. */
export type Codes = Readonly<Record<string, ReadonlyMap<string, string>>>;

export function codesIn(lang: UiLang, languages: readonly string[], classes: readonly MemberClass[]): Codes {
	const { regions: regionNames, groups: groupNames } = messages[lang];
	return {
		class: new Map(classes.map(({ code, names }) => [code, names[lang].singular])),
		region: new Map(regions.map((region) => [region, regionNames[region]])),
		group: new Map(groups.map((group) => [group, groupNames[group]])),
		language: new Map(languages.map((tag) => [tag, languageName(lang, tag)])),
	};
}
