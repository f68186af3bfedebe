import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");

/** The colours declared in one block of the sheet. */
function coloursAfter(opening: string): Record<string, string> {
	const block = css.slice(css.indexOf(opening));
	const declarations = block.slice(0, block.indexOf("}")).matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6});/g);
	return Object.fromEntries([...declarations].map(([, name, value]) => [name, value]));
}

const light = coloursAfter(":root {");
const schemes = {
	light,
	dark: { ...light, ...coloursAfter("(prefers-color-scheme: dark)") },
	print: { ...light, ...coloursAfter("@media print") },
};

/** Relative luminance and contrast, WCAG 2.2. */
function luminance(hex: string): number {
	const long = hex.length === 4 ? hex.replace(/[^#]/g, "$&$&") : hex;
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const c = Number.parseInt(long.slice(at, at + 2), 16) / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (bright + 0.05) / (dark + 0.05);
}

const grounds = ["paper", "sheet", "wash"];
const texts: [string, string][] = [
	...["ink", "soft", "accent", "accent-deep", "await", "wine"].flatMap((text) =>
		grounds.map((ground): [string, string] => [text, ground]),
	),
	...["ink", "soft", "accent", "accent-deep"].map((text): [string, string] => [text, "accent-wash"]),
	...["ink", "accent", "await"].map((text): [string, string] => [text, "await-wash"]),
	...["ink", "accent", "wine"].map((text): [string, string] => [text, "wine-wash"]),
	["paper", "ink"],
	["on-accent", "accent"],
	["on-accent", "accent-deep"],
	["on-await", "await"],
];

describe.each(Object.entries(schemes))("%s", (_, colours) => {
	const of = (a: string, b: string) => contrast(colours[a] as string, colours[b] as string);

	test.each(texts)("%s is read on %s at 4.5 to 1", (text, ground) => {
		expect(of(text, ground)).toBeGreaterThanOrEqual(4.5);
	});

	test.each(grounds)("the edge of a control is seen on %s at 3 to 1", (ground) => {
		expect(of("edge", ground)).toBeGreaterThanOrEqual(3);
	});
});
