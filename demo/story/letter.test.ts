import { expect, test } from "vitest";
import { letterPdf } from "./letter.ts";

test("a letter’s table of objects leads to each of them", () => {
	const file = letterPdf(["Réf. « é » – l’été (1)", "", "\\"]).toString("latin1");
	const table = Number(/startxref\n(\d+)\n/.exec(file)?.[1]);
	expect(file.slice(table, table + 4)).toBe("xref");
	const offsets = [...file.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
	expect(offsets.map((offset) => file.slice(offset, offset + 8))).toEqual([1, 2, 3, 4, 5].map((n) => `${n} 0 obj\n`));
	const [, length, content] = /\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/.exec(file) ?? [];
	expect(content).toHaveLength(Number(length));
});

test("a sign that the font has not is refused, not replaced", () => {
	expect(() => letterPdf(["Œuvre"])).toThrow("cannot be set");
});
