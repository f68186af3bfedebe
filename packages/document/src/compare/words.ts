import { diffArrays } from "diff";
import { readRuns } from "../notation/read.ts";
import { type Mark, type Run, symbolPattern } from "../run.ts";

/** Words that both texts have, or only the later one (`added`), or only the earlier one (`removed`). */
export interface Stretch {
	readonly change: "same" | "added" | "removed";
	readonly text: string;
	/** Outermost first. */
	readonly marks: readonly Mark[];
}

/** Beyond as many differences the two texts have nothing to do with each other, and are shown one after the other. */
const mostDifferences = 1_500;

/**
 * What became of a paragraph, word by word. Both are read in the notation, so that words whose emphasis, reference or footnote changed are
 * changed words. Words are those of the language (Unicode Standard Annex 29, by Intl.Segmenter), except that a symbol is one word.
 */
export function compareWords(before: string, after: string, lang: string): Stretch[] {
	const [was, is] = [tokensOf(before, lang), tokensOf(after, lang)];
	const changes = diffArrays(was, is, { comparator: (a, b) => a.key === b.key, maxEditLength: mostDifferences }) ?? [
		{ value: was, removed: true, added: false },
		{ value: is, removed: false, added: true },
	];
	return gathered(
		changes.flatMap(({ value, added, removed }) =>
			value.map(
				({ text, marks }): Stretch => ({ change: added ? "added" : removed ? "removed" : "same", text, marks }),
			),
		),
	);
}

interface Token {
	readonly text: string;
	readonly marks: readonly Mark[];
	readonly key: string;
}

function tokensOf(source: string, lang: string): Token[] {
	const segmenter = new Intl.Segmenter(lang, { granularity: "word" });
	const tokens = (runs: readonly Run[], marks: readonly Mark[]): Token[] =>
		runs.flatMap((run) => {
			if (run.kind === "text")
				return wordsOf(run.text, segmenter).map((text) => ({ text, marks, key: JSON.stringify([text, marks]) }));
			const { runs: inside, ...mark } = run;
			return tokens(inside, [...marks, mark]);
		});
	return tokens(readRuns(source), []);
}

function wordsOf(text: string, segmenter: Intl.Segmenter): string[] {
	const words = (part: string) => Array.from(segmenter.segment(part), ({ segment }) => segment);
	const found: string[] = [];
	let end = 0;
	for (const { 0: symbol, index } of text.matchAll(symbolPattern)) {
		found.push(...words(text.slice(end, index)), symbol);
		end = index + symbol.length;
	}
	return [...found, ...words(text.slice(end))];
}

/**
 * Between two places where something stays, first everything that went and then everything that came. A space that stays between two
 * changed words is part of the change, so that a rewritten sentence reads as one.
 */
function gathered(stretches: readonly Stretch[]): Stretch[] {
	const done: Stretch[] = [];
	let removed: Stretch[] = [];
	let added: Stretch[] = [];
	for (const [index, stretch] of stretches.entries()) {
		const inside = removed.length + added.length > 0 && isChanged(stretches[index + 1]);
		if (stretch.change === "removed") removed.push(stretch);
		else if (stretch.change === "added") added.push(stretch);
		else if (inside && stretch.text.trim() === "") {
			removed.push({ ...stretch, change: "removed" });
			added.push({ ...stretch, change: "added" });
		} else {
			done.push(...removed, ...added, stretch);
			[removed, added] = [[], []];
		}
	}
	return joined([...done, ...removed, ...added]);
}

const isChanged = (stretch: Stretch | undefined) => stretch !== undefined && stretch.change !== "same";

/** Neighbours that are set and changed alike are one stretch. */
function joined(stretches: readonly Stretch[]): Stretch[] {
	const done: Stretch[] = [];
	for (const stretch of stretches) {
		const last = done.at(-1);
		if (last?.change === stretch.change && JSON.stringify(last.marks) === JSON.stringify(stretch.marks))
			done[done.length - 1] = { ...last, text: last.text + stretch.text };
		else done.push(stretch);
	}
	return done;
}
