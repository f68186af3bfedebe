import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import vectors from "../vectors/merkle.json" with { type: "json" };
import {
	append,
	consistencyProof,
	consistencyRefs,
	edgeRefs,
	inclusionProof,
	inclusionRefs,
	type Node,
	type NodeRef,
} from "./nodes.ts";
import { tileRefs, tileWidth } from "./tiles.ts";
import { type Hash, leafHash, rootOf, verifyConsistency, verifyInclusion } from "./tree.ts";

const MAX = 70;
const hex = (hash: Hash) => Buffer.from(hash).toString("hex");
const leaves = Array.from({ length: MAX }, (_, i) => leafHash(Buffer.from(String(i))));
const roots = Array.from({ length: MAX + 1 }, (_, size) => rootOf(leaves.slice(0, size)));

/** The application's table of nodes: a row is written once, and asking for one that is not there is an error. */
class Store {
	readonly rows = new Map<string, Hash>();
	size = 0;

	add(added: readonly Hash[]): Hash {
		const grown = append(this.size, edgeRefs(this.size).map(this.lookup), added);
		for (const node of grown.nodes) this.insert(node);
		this.size = grown.size;
		return grown.root;
	}

	lookup = ({ level, index }: NodeRef): Hash => {
		const hash = this.rows.get(`${level}/${index}`);
		if (!hash) throw new Error(`node ${level}/${index} is not stored`);
		return hash;
	};

	private insert({ level, index, hash }: Node): void {
		const key = `${level}/${index}`;
		if (this.rows.has(key)) throw new Error(`node ${key} is stored twice`);
		this.rows.set(key, hash);
	}
}

test("appending, split at every point, gives the root of the definition", () => {
	for (let size = 0; size <= MAX; size += 1) {
		for (let split = 0; split <= size; split += 1) {
			const store = new Store();
			expect(hex(store.add(leaves.slice(0, split)))).toBe(hex(roots[split]!));
			expect(hex(store.add(leaves.slice(split, size)))).toBe(hex(roots[size]!));
		}
	}
});

test("an edge of the wrong length is refused", () => {
	expect(() => append(3, [leaves[0]!], [])).toThrow(RangeError);
});

test("every stored node is the hash of the leaves it covers", () => {
	const store = new Store();
	store.add(leaves);
	let complete = 0;
	for (let level = 0; 2 ** level <= MAX; level += 1) complete += Math.floor(MAX / 2 ** level);
	expect(store.rows.size).toBe(complete);
	for (const [key, hash] of store.rows) {
		const [level, index] = key.split("/").map(Number);
		const width = 2 ** level!;
		expect(hex(hash)).toBe(hex(rootOf(leaves.slice(index! * width, (index! + 1) * width))));
	}
});

test("the store proves every leaf in every tree it went through", () => {
	const store = new Store();
	store.add(leaves);
	for (let size = 1; size <= MAX; size += 1) {
		for (let index = 0; index < size; index += 1) {
			const refs = new Set(inclusionRefs(index, size).map((ref) => `${ref.level}/${ref.index}`));
			const proof = inclusionProof(index, size, (ref) => {
				expect(refs).toContain(`${ref.level}/${ref.index}`);
				return store.lookup(ref);
			});
			expect(verifyInclusion(leaves[index]!, index, size, proof, roots[size]!)).toBe(true);
		}
	}
	expect(() => inclusionRefs(3, 3)).toThrow(RangeError);
});

test("the store proves that every tree begins with every earlier one", () => {
	const store = new Store();
	store.add(leaves);
	for (let second = 0; second <= MAX; second += 1) {
		for (let first = 0; first <= second; first += 1) {
			const refs = new Set(consistencyRefs(first, second).map((ref) => `${ref.level}/${ref.index}`));
			const proof = consistencyProof(first, second, (ref) => {
				expect(refs).toContain(`${ref.level}/${ref.index}`);
				return store.lookup(ref);
			});
			expect(verifyConsistency(first, second, roots[first]!, roots[second]!, proof)).toBe(true);
		}
	}
	expect(() => consistencyRefs(4, 3)).toThrow(RangeError);
});

test("proofs of the published trees, hash for hash", () => {
	const store = new Store();
	store.add(vectors.leafHashes.map((hash) => Buffer.from(hash, "hex")));
	for (const { index, size, proof } of vectors.inclusion) {
		expect(inclusionProof(index, size, store.lookup).map(hex)).toEqual(proof);
	}
	for (const { from, to, proof } of vectors.consistency) {
		expect(consistencyProof(from, to, store.lookup).map(hex)).toEqual(proof);
	}
});

test("any batches give the same rows", () => {
	const whole = new Store();
	whole.add(leaves);
	fc.assert(
		fc.property(fc.array(fc.nat(9), { maxLength: 30 }), (batches) => {
			const store = new Store();
			for (const batch of batches) store.add(leaves.slice(store.size, store.size + batch));
			store.add(leaves.slice(store.size));
			expect([...store.rows].map(([key, hash]) => [key, hex(hash)])).toEqual(
				[...whole.rows].map(([key, hash]) => [key, hex(hash)]),
			);
		}),
		{ numRuns: 50 },
	);
});

test("tiles of 70,000 entries come out of the stored nodes", () => {
	const size = 70_000;
	const store = new Store();
	store.add(Array.from({ length: size }, (_, i) => leafHash(Buffer.from(String(i)))));
	const digest = (level: number, index: number) => {
		const hashes = tileRefs(level, index, tileWidth(level, index, size)).map(store.lookup);
		return createHash("sha256").update(Buffer.concat(hashes)).digest("hex");
	};
	const { tiles } = vectors.asciiDecimal["70000"];
	expect(digest(0, 0)).toBe(tiles["0"].sha256OfTile0);
	expect(digest(0, 273)).toBe(tiles["0"].sha256OfPartial);
	expect(digest(1, 0)).toBe(tiles["1"].sha256OfTile0);
	expect(digest(1, 1)).toBe(tiles["1"].sha256OfPartial);
	expect(digest(2, 0)).toBe(tiles["2"].sha256OfPartial);
});
