import { type Document, nodesIn, numbersOf } from "@intersession/document";
import type { UiLang } from "../../../../kit/languages.ts";
import { fill, href } from "../../../../web/index.ts";
import { messages } from "../messages/index.ts";

export interface Place {
	readonly member: string;
	readonly round: string;
	readonly option: string;
}

/** Where a delegation chooses the paragraph on which it proposes other words, and where it writes them. */
export const proposingHref = (lang: UiLang, { member, round, option }: Place, element?: string): string =>
	href(lang, `/desk/${member}/consultations/${round}/papers/${option}${element === undefined ? "" : `/${element}`}`);

/** A proposal's page, for whoever reads it. */
export const proposalHref = (lang: UiLang, id: string, rest = ""): string => href(lang, `/proposals/${id}${rest}`);

/** What one calls an element: by its number where it has one. */
export function labelOf(lang: UiLang, document: Document, id: string): string {
	const { element: kinds, numbered } = messages[lang];
	const element = document.elements.find((element) => nodesIn(element).some((node) => node.id === id));
	if (element === undefined) return kinds.title;
	const number = numbersOf(document, lang).get(element.id);
	if (element.kind === "paragraph" && number !== undefined) return fill(numbered, { n: number.replace(/\.$/, "") });
	return element.kind === "item" && number !== undefined ? `${kinds.item} ${number}` : kinds[element.kind];
}
