import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

interface Declaration {
	/** Selectors and at-rules around it, outermost first. */
	readonly within: readonly string[];
	readonly property: string;
	readonly value: string;
}

/** Every declaration of a stylesheet, comments left out. */
function declarationsOf(css: string): Declaration[] {
	const found: Declaration[] = [];
	const within: string[] = [];
	for (const [, text = "", end] of css.replaceAll(/\/\*.*?\*\//gs, "").matchAll(/([^{};]*)([{};])/g)) {
		const [property = "", ...value] = text.split(":");
		if (end === "{") within.push(text.trim());
		else if (value.length > 0)
			found.push({ within: [...within], property: property.trim(), value: value.join(":").trim() });
		if (end === "}") within.pop();
	}
	return found;
}

/** The parts of a value, a function with its arguments being one. */
const partsOf = (value: string): string[] =>
	value.match(/(?:[^\s(]+\([^()]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*)*\)|[^\s]+)/g) ?? [];

const isNothing = (length: string | undefined): boolean => length === undefined || /^-?0[a-z%]*$/.test(length);

/** Why a declaration would be wrong where a line begins on the right; undefined when it would not. */
function fault({ property, value }: Declaration): string | undefined {
	if (/(^|-)(left|right)(-|$)/.test(property)) return "names a side";
	if (
		/^(text-align|float|clear|caption-side|justify-.+|text-align-last)$/.test(property) &&
		/^(left|right)$/.test(value)
	)
		return "names a side";
	if (/^background(-position)?$|^object-position$|^mask/.test(property) && /\b(left|right)\b/.test(value))
		return "names a side";
	if (/\bto (left|right)\b/.test(value)) return "runs to a side";
	const parts = partsOf(value);
	if (
		/^(margin|padding|inset|border-(width|style|color))$/.test(property) &&
		parts.length === 4 &&
		parts[1] !== parts[3]
	)
		return "has two sides that differ";
	if (property === "border-radius" && parts.length > 1) return "rounds corners that differ";
	if (
		/^(translate|transform)$/.test(property) &&
		/^translate/.test(property) &&
		value !== "none" &&
		!isNothing(parts[0])
	)
		return "moves to a side";
	if (/translate(X|3d)?\(/.test(value)) return "moves to a side";
	if (/^(box|text)-shadow$/.test(property))
		for (const shadow of value.split(/,(?![^(]*\))/)) {
			const [x] = partsOf(shadow).filter((part) => /^-?[\d.]/.test(part));
			if (!isNothing(x)) return "casts its shadow to a side";
		}
	return undefined;
}

const folder = new URL(".", import.meta.url);
const sheets = readdirSync(folder)
	.filter((name) => name.endsWith(".css"))
	.map((name): [string, Declaration[]] => [name, declarationsOf(readFileSync(new URL(name, folder), "utf8"))]);

/** Whether a rule has its mirror image beside it: the same under `[dir="rtl"]`. */
const inMirror = ({ within }: Declaration): boolean => within.some((part) => part.includes('[dir="rtl"]'));
const mirrored = ({ within, property }: Declaration, all: readonly Declaration[]): boolean =>
	all.some(
		(other) => inMirror(other) && other.property === property && other.within.at(-1)?.includes(within.at(-1) ?? "?"),
	);

test.each(sheets)("%s says where a line begins and ends, and not left or right", (name, declarations) => {
	expect(declarations.length).toBeGreaterThan(name === "app.css" ? -1 : 2);
	const faults = declarations
		.filter((one) => !inMirror(one) && !mirrored(one, declarations))
		.flatMap((one) => {
			const why = fault(one);
			return why === undefined ? [] : [`${one.within.join(" / ")} { ${one.property}: ${one.value} } ${why}`];
		});
	expect(faults).toEqual([]);
});

describe("planted faults are found", () => {
	test.each([
		"margin-left: 1rem",
		"padding-right: 0",
		"left: 0",
		"border-top-left-radius: 2px",
		"text-align: right",
		"float: left",
		"padding: 1rem 2rem 1rem 0",
		"inset: 0 auto 0 0",
		"box-shadow: inset 4px 0 var(--accent)",
		"translate: 4px 0",
		"transform: translateX(1rem)",
		"background: linear-gradient(to right, red, blue)",
		"background-position: left top",
	])("%s", (declaration) => {
		const [found, ...others] = declarationsOf(`@media screen { .a { ${declaration}; } }`);
		expect(others).toEqual([]);
		expect(found?.within).toEqual(["@media screen", ".a"]);
		expect(found && fault(found)).toBeDefined();
	});

	test.each([
		"margin: 0 1rem",
		"padding: 1rem 2rem 0 2rem",
		"box-shadow: inset 0 -3px red",
		"translate: 0 1rem",
		"text-align: end",
	])("%s is in order", (declaration) => {
		const [found] = declarationsOf(`.a { ${declaration} }`);
		expect(found && fault(found)).toBeUndefined();
	});
});
