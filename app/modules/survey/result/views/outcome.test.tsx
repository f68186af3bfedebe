import { compile, tally } from "@intersession/tally";
import { expect, test } from "vitest";
import { uiLangs } from "../../../../kit/languages.ts";
import { OutcomePicture } from "./outcome.tsx";
import type { CountedQuestion } from "./sentence.tsx";

const titles = ["Labour", "Return", "Gender"];
const ranked = [
	[[0], [1], [2]],
	[[0], [2]],
	[[1], [0]],
].map((ranking) => ({ ranking }));
const chosen = [0, 0, null].map((choose) => ({ choose }));
const approved = [[0, 1], [0], []].map((approve) => ({ approve }));

const picture = (
	rule: CountedQuestion["rule"],
	replies: Parameters<typeof compile>[1],
	lang: (typeof uiLangs)[number] = "en",
) => {
	const question: CountedQuestion = { rule, equality: null, settled: null, figures: true, select: 1, titles };
	const outcome = tally(compile(titles, replies), { rule, seats: 1 });
	return String(<OutcomePicture lang={lang} question={question} outcome={outcome} of="of Member States" />);
};

test.each([
	["plurality", chosen, "Preferences stated in the replies of Member States"],
	["approval", approved, "How many of the replies of Member States name each option"],
	["mes+phragmen", approved, "How many of the replies of Member States name each option"],
	["borda", ranked, "Sum of differences in comparisons two by two"],
	["schulze", ranked, "Comparisons two by two"],
] as const)("%s has a picture with its sentence", (rule, replies, sentence) => {
	expect(picture(rule, replies)).toContain(`<figcaption>${sentence}</figcaption>`);
});

// By hand: the first option leads the second by 1 and the third by 3; the second leads the third by 1.
test.each(uiLangs)("the sums of Borda add up to nothing, and stand as numbers and as a table (%s)", (lang) => {
	const drawn = picture("borda", ranked, lang);
	const numbers = [...drawn.matchAll(/<span class="number">([^<]+)<\/span>/g)].map(([, n]) => n);
	expect(numbers).toEqual(["+4", "0", "−4"]);
	expect([...drawn.matchAll(/<td class="number">([^<]+)<\/td>/g)].map(([, n]) => n)).toEqual(numbers);
});

test("no option comes first in the picture where options are equal", () => {
	const level = [
		[[0], [1]],
		[[1], [0]],
	].map((ranking) => ({ ranking }));
	expect(picture("borda", level)).not.toContain('class="first"');
});
