import { holds, isTarget, languagePattern, type Run } from "../run.ts";
import { Frames } from "./frames.ts";

/** What a backslash makes an ordinary sign. */
const signs = "\\*[]^";

/**
 * The runs of a paragraph as it is written and kept (SPEC.md §3): `*emphasis*`, `**strong**`, `[words](target)`, `[words]{fr}`,
 * `^[footnote]`, and a backslash before a sign that stands for itself. Nothing is an error: a sign without its partner stands
 * for itself as well.
 */
export function readRuns(source: string): readonly Run[] {
	const frames = new Frames();
	let at = 0;
	while (at < source.length) at += readAt(source, at, frames);
	return frames.end();
}

/** Reads one sign or one stretch without signs, and says how long it was. */
function readAt(source: string, at: number, frames: Frames): number {
	const sign = source[at] ?? "";
	const next = source[at + 1] ?? "";
	if (sign === "\\" && next !== "" && signs.includes(next)) {
		frames.text(next);
		return 2;
	}
	if (sign === "*") return readEmphasis(source, at, frames);
	if (sign === "]") return readClosing(source, at, frames);
	if (sign === "[") {
		frames.open("[");
		return 1;
	}
	if (sign === "^" && next === "[" && frames.innermost("^[") === 0) {
		frames.open("^[");
		return 2;
	}
	const ordinary = /^[^\\*[\]^]+/.exec(source.slice(at))?.[0] ?? sign;
	frames.text(ordinary);
	return ordinary.length;
}

/** One or two stars: they close what they opened inside the same brackets, or else open something before a word. */
function readEmphasis(source: string, at: number, frames: Frames): number {
	const innerFirst = frames.top === "*" && source.startsWith("***", at);
	const opener = source.startsWith("**", at) && !innerFirst ? "**" : "*";
	const opened = frames.innermost(opener);
	const closes = opened > frames.innermost("[", "^[");
	const kind = opener === "*" ? "emphasis" : "strong";
	if (closes && !isSpace(source[at - 1])) {
		if (!frames.close(opened, (runs) => ({ kind, runs }))) frames.text(opener);
	} else if (!closes && !isSpace(source[at + opener.length])) frames.open(opener);
	else frames.text(opener);
	return opener.length;
}

const isSpace = (sign: string | undefined) => sign === undefined || /\s/u.test(sign);

/** The bracket closes a footnote, a reference or words in another language; else it is an ordinary sign, as the one it answers was. */
function readClosing(source: string, at: number, frames: Frames): number {
	const opened = frames.innermost("[", "^[");
	const isNote = frames.openerAt(opened) === "^[";
	const tail = isNote ? { length: 0, wrap: noteOf } : tailAt(source, at + 1);
	if (opened > 0 && frames.close(opened, tail.wrap)) return 1 + tail.length;
	frames.text("]");
	return 1;
}

interface Tail {
	readonly length: number;
	readonly wrap: (runs: readonly Run[]) => Run | undefined;
}

const noteOf = (runs: readonly Run[]): Run => ({ kind: "note", runs });

/** What follows a closing bracket: `(target)` or `{language}`. */
function tailAt(source: string, at: number): Tail {
	const [whole = "", to, lang] = /^(?:\(([^\s()]{1,500})\)|\{([A-Za-z0-9-]{2,35})\})/.exec(source.slice(at)) ?? [];
	if (to !== undefined && isTarget(to))
		return {
			length: whole.length,
			wrap: (runs) => (holds(runs, "reference") ? undefined : { kind: "reference", to, runs }),
		};
	if (lang !== undefined && languagePattern.test(lang))
		return { length: whole.length, wrap: (runs) => ({ kind: "language", lang, runs }) };
	return { length: 0, wrap: () => undefined };
}
