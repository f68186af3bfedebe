import fc from "fast-check";
import { expect, test } from "vitest";
import vectors from "../vectors/merkle.json" with { type: "json" };
import { encodeBundle, parseTilePath, tilePath, tileWidth } from "./tiles.ts";

test.each([
	[{ level: 0, index: 1_234_067, width: 256 }, "tile/0/x001/x234/067"],
	[{ level: 0, index: 273, width: 112 }, "tile/0/273.p/112"],
	[{ level: 2, index: 0, width: 1 }, "tile/2/000.p/1"],
	[{ level: "entries" as const, index: 1000, width: 256 }, "tile/entries/x001/000"],
])("%o is at %s", (tile, path) => {
	expect(tilePath(tile)).toBe(path);
	expect(parseTilePath(path)).toEqual(tile);
});

test("every path leads back to its tile", () => {
	const level = fc.oneof(fc.nat(63), fc.constant("entries" as const));
	const tile = fc.record({ level, index: fc.nat(), width: fc.integer({ min: 1, max: 256 }) });
	fc.assert(
		fc.property(tile, (one) => {
			expect(parseTilePath(tilePath(one))).toEqual(one);
		}),
	);
});

test.each([
	"tile/0/000.p/0",
	"tile/0/000.p/256",
	"tile/0/000.p/01",
	"tile/64/000",
	"tile/00/000",
	"tile/0/x000/001",
	"tile/0/1",
	"tile/0/001/002",
	"tile/entries/",
	"/tile/0/000",
	"tile/0/000/",
	"tile/0/../000",
	`tile/0/${"x999/".repeat(6)}999`,
])("%s is no tile", (path) => {
	expect(parseTilePath(path)).toBeNull();
});

test.each(Object.entries(vectors.asciiDecimal))("widths in a log of %s entries", (size, { tiles }) => {
	for (const [level, { fullTiles, partialWidth }] of Object.entries(tiles)) {
		for (let index = 0; index < fullTiles; index += 1) expect(tileWidth(Number(level), index, Number(size))).toBe(256);
		expect(tileWidth(Number(level), fullTiles, Number(size))).toBe(partialWidth);
		expect(tileWidth(Number(level), fullTiles + 1, Number(size))).toBe(0);
	}
	expect(tileWidth(Object.keys(tiles).length, 0, Number(size))).toBe(0);
	expect(tileWidth("entries", 0, Number(size))).toBe(tileWidth(0, 0, Number(size)));
});

test("a bundle holds each entry after its length", () => {
	const bundle = encodeBundle([Buffer.from("ab"), Buffer.alloc(0), Buffer.alloc(258, 7)]);
	expect(Buffer.from(bundle.subarray(0, 8)).toString("hex")).toBe("0002616200000102");
	expect(bundle).toHaveLength(4 + 2 + 2 + 258);
	expect(encodeBundle([Buffer.alloc(65_535)])).toHaveLength(65_537);
	expect(() => encodeBundle([Buffer.alloc(65_536)])).toThrow(RangeError);
});
