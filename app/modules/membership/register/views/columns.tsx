import type { UiLang } from "../../../../kit/languages.ts";
import { languageName, messages } from "../../messages/index.ts";
import { nameCells } from "../model.ts";

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
