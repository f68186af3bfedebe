import { describe, expect, test } from "vitest";
import { parseDate, parseInstant } from "../kit/clock.ts";
import {
	fill,
	formatDate,
	formatInstant,
	formatList,
	formatNumber,
	formatPercent,
	ordinal,
	plural,
	quote,
} from "./format.ts";

const closing = parseInstant("2007-07-05T18:00:00+02:00");
const seat = "Europe/Zurich";

describe("an instant", () => {
	test.each([
		["en", "Thursday 5\u00a0July 2007, 18:00"],
		["fr", "jeudi 5\u00a0juillet 2007 à 18\u00a0h\u00a000"],
		["es", "jueves 5\u00a0de julio de 2007, 18.00\u00a0horas"],
	] as const)("in %s is written as official papers write it", (lang, words) => {
		expect(formatInstant(lang, closing, seat)).toBe(words);
	});

	test("is told by the clock of the place asked for", () => {
		expect(formatInstant("en", closing, "America/Havana", "time")).toBe("12:00");
		expect(formatInstant("en", closing, "Pacific/Auckland", "day")).toBe("Friday 6\u00a0July, 04:00");
	});

	test("at midnight is 00:00 of the day that begins", () => {
		expect(formatInstant("en", parseInstant("2007-07-05T00:00:00+02:00"), seat, "short")).toBe(
			"5\u00a0July 2007, 00:00",
		);
	});
});

test("the first of a month is an ordinal in French only", () => {
	const first = parseDate("2007-07-01");
	expect(formatDate("fr", first, "long")).toBe("dimanche 1er\u00a0juillet 2007");
	expect(formatDate("fr", first, "month")).toBe("juillet 2007");
	expect(formatDate("es", first, "month")).toBe("julio de 2007");
	expect(formatDate("es", first)).toBe("1\u00a0de julio de 2007");
	expect(formatDate("en", first)).toBe("1\u00a0July 2007");
});

test("numbers are grouped as each language groups them", () => {
	expect(formatNumber("en", 20_000)).toBe("20,000");
	expect(formatNumber("fr", 20_000)).toBe("20\u202f000");
	expect(formatNumber("es", 20_000)).toBe("20.000");
});

test("a share keeps one decimal, and a share of nothing is a dash", () => {
	expect(formatPercent("en", 34, 63)).toBe("54%");
	expect(formatPercent("fr", 20, 63)).toBe("31,7\u00a0%");
	expect(formatPercent("es", 0, 0)).toBe("–");
});

test("lists have no comma before the last item", () => {
	expect(formatList("en", ["Haiti", "Niger", "Peru"])).toBe("Haiti, Niger and Peru");
	expect(formatList("fr", ["Haïti", "Niger", "Pérou"])).toBe("Haïti, Niger et Pérou");
	expect(formatList("es", ["Perú", "Italia"])).toBe("Perú e Italia");
});

test("ordinals", () => {
	expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 111].map((n) => ordinal("en", n))).toEqual([
		"1st",
		"2nd",
		"3rd",
		"4th",
		"11th",
		"12th",
		"13th",
		"21st",
		"22nd",
		"111th",
	]);
	expect([ordinal("fr", 1), ordinal("fr", 1, "f"), ordinal("fr", 2, "f")]).toEqual(["1er", "1re", "2e"]);
	expect([ordinal("es", 1), ordinal("es", 3, "f")]).toEqual(["1.º", "3.ª"]);
});

test("none is plural in English and Spanish, singular in French", () => {
	const forms = { one: "{n} reply", other: "{n} replies" };
	expect(plural("en", 0, forms)).toBe("0 replies");
	expect(plural("fr", 0, { one: "{n} réponse", other: "{n} réponses" })).toBe("0 réponse");
	expect(plural("es", 1_000_000, { one: "{n} respuesta", other: "{n} respuestas" })).toBe("1.000.000 respuestas");
});

test("quotation marks", () => {
	expect(quote("en", "a")).toBe("“a”");
	expect(quote("fr", "a")).toBe("«\u00a0a\u00a0»");
	expect(quote("es", "a")).toBe("«a»");
});

test("a name without a value stays visible", () => {
	expect(fill("Page {n} of {of}", { n: 2 })).toBe("Page 2 of {of}");
});
