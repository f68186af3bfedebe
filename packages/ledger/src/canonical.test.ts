import { expect, test } from "vitest";
import { canonicalJson, parseCanonical } from "./canonical.ts";
import { LedgerError } from "./fault.ts";

test("members are sorted by UTF-16 code units (RFC 8785 §3.2.3)", () => {
	const value = {
		"\u20ac": "Euro Sign",
		"\r": "Carriage Return",
		"\ufb33": "Hebrew Letter Dalet With Dagesh",
		"1": "One",
		"\ud83d\ude00": "Emoji: Grinning Face",
		"\u0080": "Control",
		"\u00f6": "Latin Small Letter O With Diaeresis",
	};
	expect(Object.values(JSON.parse(canonicalJson(value)))).toEqual([
		"One",
		"Carriage Return",
		"Control",
		"Latin Small Letter O With Diaeresis",
		"Euro Sign",
		"Emoji: Grinning Face",
		"Hebrew Letter Dalet With Dagesh",
	]);
	expect(canonicalJson(value).indexOf("\\r")).toBeLessThan(canonicalJson(value).indexOf("\u0080"));
});

test("strings and literals are written as in RFC 8785 §3.2.2", () => {
	const value = { string: '\u20ac$\u000f\nA\'B"\\\\"/', literals: [null, true, false] };
	expect(canonicalJson(value)).toBe('{"literals":[null,true,false],"string":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}');
});

test("integers, emptiness and nesting", () => {
	expect(canonicalJson([0, -0, -7, 9007199254740991])).toBe("[0,0,-7,9007199254740991]");
	expect(canonicalJson({ b: [], a: {}, c: "\u2028\u007f" })).toBe('{"a":{},"b":[],"c":"\u2028\u007f"}');
});

test.each([
	["a fraction", 0.5],
	["an unsafe integer", 2 ** 53],
	["not a number", Number.NaN],
	["undefined", undefined],
	["an undefined member", { a: undefined }],
	["a hole", new Array(1)],
	["a lone surrogate", "\ud800"],
	["a lone surrogate in a name", { "\udc00": 1 }],
	["a date", new Date(0)],
	["a map", new Map()],
	["a bigint", 1n],
	["a function", () => 1],
	["a member named __proto__", JSON.parse('{"__proto__":1}')],
])("%s has no canonical form", (_, value) => {
	expect(() => canonicalJson(value)).toThrow(LedgerError);
});

test.each([
	["spaces", '{"a": 1}'],
	["order", '{"b":1,"a":2}'],
	["a member twice", '{"a":1,"a":1}'],
	["a fraction", "1.5"],
	["an integer with a point", "1.0"],
	["an exponent", "1e2"],
	["minus zero", "-0"],
	["a rounded integer", "9007199254740993"],
	["a needless escape", '"\\u0041"'],
	["an escaped slash", '"\\/"'],
	["capital hexadecimal", '"\\u000F"'],
	["a byte order mark", "\ufeff1"],
	["a newline after", "1\n"],
	["half a document", '{"a":1'],
	["nothing", ""],
])("a text with %s is refused", (_, text) => {
	expect(() => parseCanonical(text)).toThrow(LedgerError);
});

test("a canonical text gives its value", () => {
	expect(parseCanonical('{"a":[1,"é"],"b":null}')).toEqual({ a: [1, "é"], b: null });
});

test("depth is bounded, however deep the file", () => {
	const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
	expect(parseCanonical(nested(64))).toBeInstanceOf(Array);
	expect(() => parseCanonical(nested(65))).toThrow(LedgerError);
	expect(() => parseCanonical(nested(100_000))).toThrow(LedgerError);
});
