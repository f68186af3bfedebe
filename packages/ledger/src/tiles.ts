import type { NodeRef } from "./nodes.ts";

/** Hashes in a full tile and entries in a full bundle (c2sp.org/tlog-tiles). */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;

/** A tile of hashes at a level, or a bundle of entries; `width` is 1 to 256. */
export interface Tile {
	level: number | "entries";
	index: number;
	width: number;
}

/** Path below the log's prefix: `tile/0/x001/x234/067`, `tile/entries/000.p/112`. */
export function tilePath({ level, index, width }: Tile): string {
	const digits = String(index);
	const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, "0").match(/.{3}/g) ?? [];
	const path = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join("/");
	return `tile/${level}/${path}${width === TILE_WIDTH ? "" : `.p/${width}`}`;
}

/** The tile a path names, or null when `tilePath` never writes that path. */
export function parseTilePath(path: string): Tile | null {
	const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
	if (!match) return null;
	const [, level, groups = "", width] = match;
	const tile: Tile = {
		level: level === "entries" ? level : Number(level),
		index: Number(groups.replaceAll(/[x/]/g, "")),
		width: width === undefined ? TILE_WIDTH : Number(width),
	};
	const inRange = tile.width >= 1 && Number.isSafeInteger(tile.index) && (level === "entries" || Number(level) < 64);
	return inRange && tilePath(tile) === path ? tile : null;
}

/** Width of the tile at a level and index in a log of `size` entries; 0 when there is none. Bundles count as level 0. */
export function tileWidth(level: number | "entries", index: number, size: number): number {
	const hashes = Math.floor(size / TILE_WIDTH ** (level === "entries" ? 0 : level));
	return Math.min(TILE_WIDTH, Math.max(0, hashes - index * TILE_WIDTH));
}

/** Stored nodes whose hashes, in order, are the bytes of a tile. */
export function tileRefs(level: number, index: number, width: number): NodeRef[] {
	return Array.from({ length: width }, (_, i) => ({ level: level * TILE_HEIGHT, index: index * TILE_WIDTH + i }));
}

/** Entry bundle: each entry after its length as a big-endian uint16. An entry over 65,535 bytes throws RangeError. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
	return Buffer.concat(
		entries.flatMap((entry) => {
			const length = Buffer.alloc(2);
			length.writeUInt16BE(entry.length);
			return [length, entry];
		}),
	);
}
