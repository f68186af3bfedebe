/** How words inside a paragraph are set. */
export type Mark =
	| { readonly kind: "emphasis" | "strong" | "note" }
	/** `to`: a web or mail address, the symbol of a document, or `#` and the id of an element of this document. */
	| { readonly kind: "reference"; readonly to: string }
	/** Words in another language than the text around them (BCP 47). */
	| { readonly kind: "language"; readonly lang: string };

/**
 * A stretch of text inside a paragraph. Runs nest: a reference may hold emphasis, a footnote may hold a reference. A footnote
 * holds no footnote and a reference no reference.
 */
export type Run = { readonly kind: "text"; readonly text: string } | (Mark & { readonly runs: readonly Run[] });

/** The words alone, without the footnotes: what is compared, counted, and read out as a name. */
export const plainText = (runs: readonly Run[]): string =>
	runs.map((run) => (run.kind === "text" ? run.text : run.kind === "note" ? "" : plainText(run.runs))).join("");

/** The footnotes of a text, in their order. */
export const notesOf = (runs: readonly Run[]): (readonly Run[])[] =>
	runs.flatMap((run) => (run.kind === "text" ? [] : run.kind === "note" ? [run.runs] : notesOf(run.runs)));

/** Whether a run of this kind stands anywhere in a text. */
export const holds = (runs: readonly Run[], kind: Run["kind"]): boolean =>
	runs.some((run) => run.kind === kind || (run.kind !== "text" && holds(run.runs, kind)));

/** The symbol of a document, as bodies of the United Nations family write it: IC/2007/7, MC/INF/293, MC/2258/Amdt.1, A/RES/61/106. */
export const symbolPattern = /(?<![\p{L}\p{N}/])\p{Lu}{1,4}(?:\/[\p{L}\p{N}]+(?:\.\d+)?)+\*?(?![\p{L}\p{N}/])/gu;

/** Where a reference may lead: never to a script, and never to another place of this site than an element of this document. */
export const isTarget = (to: string): boolean =>
	/^(https?:\/\/|mailto:)[^\s<>"]+$/.test(to) || /^#[a-z][a-z0-9-]*$/.test(to) || isSymbol(to);

const isSymbol = (to: string): boolean => to.match(symbolPattern)?.[0] === to;

/** A language as BCP 47 writes it: `fr`, `zh-Hant`, `pt-BR`. */
export const languagePattern = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;
