import { describe, expect, test } from "vitest";
import vectors from "../vectors/merkle.json" with { type: "json" };
import { type Hash, leafHash, nodeHash, rootOf, verifyConsistency, verifyInclusion } from "./tree.ts";

const hex = (hash: Hash) => Buffer.from(hash).toString("hex");
const bytes = (text: string): Hash => Buffer.from(text, "hex");
const leaves = vectors.leaves.map((leaf) => leafHash(bytes(leaf)));
const roots = vectors.roots.map(bytes);
const root = (size: number): Hash => roots[size]!;

/** Every proof that differs from `proof` in one place: one bit, one hash more, one fewer, a byte fewer, two exchanged. */
function alterations(proof: readonly Hash[]): Hash[][] {
	const flipped = proof.map((hash, i) =>
		proof.with(i, Buffer.from(hash.map((byte, j) => (j === i ? byte ^ 1 : byte)))),
	);
	const longer = [
		[...proof, root(1)],
		[root(1), ...proof],
		[...proof, ...proof.slice(-1)],
	].filter((one) => one.length > proof.length);
	const shorter = proof.map((_, i) => proof.toSpliced(i, 1));
	const cut = proof.map((hash, i) => proof.with(i, hash.subarray(1)));
	const exchanged = proof.slice(1).map((hash, i) => proof.with(i, hash).with(i + 1, proof[i]!));
	return [...flipped, ...longer, ...shorter, ...cut, ...exchanged];
}

test("hashes of leaves and nodes", () => {
	expect(leaves.map(hex)).toEqual(vectors.leafHashes);
	expect(hex(leafHash(Buffer.from("L123456")))).toBe(vectors.hasher['leaf("L123456")']);
});

test("only hashes of 32 bytes are joined: shorter ones could shift bytes from one side to the other", () => {
	expect(() => nodeHash(root(1).subarray(1), root(1))).toThrow(RangeError);
	expect(() => nodeHash(root(1), Buffer.alloc(33))).toThrow(RangeError);
});

test("roots of the published trees", () => {
	expect(hex(rootOf([]))).toBe(vectors.emptyRoot);
	expect(vectors.roots.map((_, size) => hex(rootOf(leaves.slice(0, size))))).toEqual(vectors.roots);
});

test.each(Object.entries(vectors.asciiDecimal))(
	"root of %s leaves, leaf i being the decimal of i",
	(size, expected) => {
		const many = Array.from({ length: Number(size) }, (_, i) => leafHash(Buffer.from(String(i))));
		expect(hex(rootOf(many))).toBe(expected.root);
	},
);

describe("inclusion", () => {
	test("the vectors are complete", () => expect(vectors.inclusion).toHaveLength(36));

	test.each(vectors.inclusion)("leaf $index of $size", ({ index, size, proof }) => {
		const hashes = proof.map(bytes);
		const leaf = leaves[index]!;
		expect(verifyInclusion(leaf, index, size, hashes, root(size))).toBe(true);
		for (const altered of alterations(hashes)) {
			expect(verifyInclusion(leaf, index, size, altered, root(size))).toBe(false);
		}
		for (let other = -1; other <= size + 1; other += 1) {
			if (other !== index) expect(verifyInclusion(leaf, other, size, hashes, root(size))).toBe(false);
		}
		for (let other = 0; other <= 8; other += 1) {
			if (other !== size) expect(verifyInclusion(leaf, index, size, hashes, root(other))).toBe(false);
		}
		expect(verifyInclusion(leafHash(Buffer.from("other")), index, size, hashes, root(size))).toBe(false);
		expect(verifyInclusion(leaf, index + 0.5, size, hashes, root(size))).toBe(false);
	});
});

describe("consistency", () => {
	test("the vectors are complete", () => expect(vectors.consistency).toHaveLength(36));

	test.each(vectors.consistency)("$from to $to", ({ from, to, proof }) => {
		const hashes = proof.map(bytes);
		expect(verifyConsistency(from, to, root(from), root(to), hashes)).toBe(true);
		for (const altered of alterations(hashes)) {
			expect(verifyConsistency(from, to, root(from), root(to), altered)).toBe(false);
		}
		for (let other = 1; other <= 8; other += 1) {
			if (other !== from) expect(verifyConsistency(from, to, root(other), root(to), hashes)).toBe(false);
			if (other !== to) expect(verifyConsistency(from, to, root(from), root(other), hashes)).toBe(false);
		}
		expect(verifyConsistency(to + 1, to, root(from), root(to), hashes)).toBe(false);
	});

	test("sizes are counts", () => {
		for (const size of [-1, 0.5, Number.NaN]) {
			expect(verifyConsistency(size, size, root(1), root(1), [])).toBe(false);
			expect(verifyConsistency(size, 1, root(1), root(1), [])).toBe(false);
		}
	});

	test("every tree begins with the empty one, and nothing else passes for it", () => {
		expect(verifyConsistency(0, 5, root(0), root(5), [])).toBe(true);
		expect(verifyConsistency(0, 5, root(1), root(5), [])).toBe(false);
		expect(verifyConsistency(0, 5, root(0), root(5), [root(1)])).toBe(false);
		expect(verifyConsistency(0, 0, root(0), root(0), [])).toBe(true);
	});
});
