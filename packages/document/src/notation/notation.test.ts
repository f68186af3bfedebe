import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText, type Run } from "../run.ts";
import { readRuns } from "./read.ts";
import { writeRuns } from "./write.ts";

const text = (words: string): Run => ({ kind: "text", text: words });

describe("the notation of a paragraph", () => {
	test.for<[string, Run[]]>([
		["plain words", [text("plain words")]],
		[
			"the *World Migration Report*.",
			[text("the "), { kind: "emphasis", runs: [text("World Migration Report")] }, text(".")],
		],
		["**two** months", [{ kind: "strong", runs: [text("two")] }, text(" months")]],
		["***both***", [{ kind: "strong", runs: [{ kind: "emphasis", runs: [text("both")] }] }]],
		["see [the note](IC/2007/7)", [text("see "), { kind: "reference", to: "IC/2007/7", runs: [text("the note")] }]],
		[
			"[a page](https://example.org/a?b=c&d#e)",
			[{ kind: "reference", to: "https://example.org/a?b=c&d#e", runs: [text("a page")] }],
		],
		[
			"a [note verbale]{fr} is",
			[text("a "), { kind: "language", lang: "fr", runs: [text("note verbale")] }, text(" is")],
		],
		[
			"site.^[See *there*.] Next",
			[
				text("site."),
				{ kind: "note", runs: [text("See "), { kind: "emphasis", runs: [text("there")] }, text(".")] },
				text(" Next"),
			],
		],
		["2 * 3 * 4", [text("2 * 3 * 4")]],
		["*unclosed", [text("*unclosed")]],
		["[sic] and ^[unclosed", [text("[sic] and ^[unclosed")]],
		["\\*plain\\* \\\\ \\a", [text("*plain* \\ \\a")]],
		["[press](javascript:alert(1))", [text("[press](javascript:alert(1))")]],
		["[words]{not a tag}", [text("[words]{not a tag}")]],
		["^[]", [text("^[]")]],
		["^[outer ^[inner] end]", [{ kind: "note", runs: [text("outer ^[inner] end")] }]],
		["", []],
	])("%s", ([source, runs]) => {
		expect(readRuns(source)).toEqual(runs);
	});

	test("leaves footnotes out of the plain words", () => {
		expect(plainText(readRuns("A *b* [c](#d).^[not this]"))).toBe("A b c.");
	});

	const messy = fc.string({
		unit: fc.constantFrom("a", "é", " ", "*", "**", "[", "]", "^[", "\\", "(#x1)", "{fr}", "(IC/2007/7)", "ا", "👍"),
		maxLength: 40,
	});

	test("whatever was typed, writing what was read gives it again", () => {
		fc.assert(
			fc.property(messy, (source) => {
				const runs = readRuns(source);
				expect(readRuns(writeRuns(runs))).toEqual(runs);
			}),
			{ numRuns: 3_000 },
		);
	});

	test("no word is lost, whatever signs stand around it", () => {
		fc.assert(
			fc.property(messy, (source) => {
				const letters = (words: string) => words.replace(/[^aéا👍]/gu, "");
				const all = (runs: readonly Run[]): string =>
					runs.map((run) => (run.kind === "text" ? run.text : all(run.runs))).join("");
				expect(letters(all(readRuns(source)))).toBe(letters(source));
			}),
		);
	});

	test("a text full of openers costs no more than its length", () => {
		const runs = readRuns("[^[[".repeat(4_000));
		expect(plainText(runs)).toHaveLength(16_000);
	});
});
