import type { Draft } from "./change.ts";

/**
 * The elements of a text that was written or pasted as plain text: a blank line separates paragraphs; a line that begins with a bullet, or with
 * `(a)`, `a)`, `(i)`, is an item; `#`, `##`, `###` make headings. A number before a paragraph ("12.") makes it a numbered one, and goes:
 * paragraphs are numbered where they stand. Word's own bullets are known, its invisible signs are left out.
 */
export function draftsOf(pasted: string): Draft[] {
	const blocks: string[][] = [[]];
	for (const line of visible(pasted).split("\n")) {
		const trimmed = line.trim();
		const last = blocks.at(-1) as string[];
		if (trimmed === "") blocks.push([]);
		else if (startsElement(trimmed) && last.length > 0) blocks.push([trimmed]);
		else last.push(trimmed);
	}
	return blocks.filter((lines) => lines.length > 0).map((lines) => draftOf(lines.join(" ")));
}

/** Without what Word and web pages leave in a text and nobody sees: soft hyphens, marks of width nothing, other line ends. */
export const visible = (text: string): string =>
	text.replace(/\r\n?|[\u2028\u2029\v\f]/g, "\n").replace(/[\u00ad\u200b\u2060\ufeff]/g, "");

const heading = /^(#{1,3})\s+/;
/** Word writes its hollow bullet as the letter o and a tab. */
const bullet = /^(?:[•·▪◦‣§–—*-]\s+|o\t\s*)/u;
const letter = /^\(?([a-z]|[ivx]{2,4})\)\s+/;
const number = /^\d{1,3}[.)]\s+/;

const startsElement = (line: string) => [heading, bullet, letter, number].some((start) => start.test(line));

function draftOf(text: string): Draft {
	const [, level] = heading.exec(text) ?? [];
	if (level !== undefined)
		return { kind: "heading", level: level.length as 1 | 2 | 3, body: text.replace(heading, "") };
	if (bullet.test(text)) return { kind: "item", marker: "bullet", depth: 1, body: text.replace(bullet, "") };
	if (letter.test(text)) return { kind: "item", marker: "letter", depth: 1, body: text.replace(letter, "") };
	return { kind: "paragraph", numbered: number.test(text), body: text.replace(number, "") };
}
