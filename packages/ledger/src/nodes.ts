import { type Hash, nodeHash, rootOf, splitOf } from "./tree.ts";

/**
 * A complete subtree: the one of 2^level leaves that starts at leaf index · 2^level. Level 0 holds the leaf hashes.
 * Only complete subtrees are ever stored, so that a stored node never changes and an append only adds rows.
 */
export interface NodeRef {
	level: number;
	index: number;
}

export interface Node extends NodeRef {
	hash: Hash;
}

export type Lookup = (ref: NodeRef) => Hash;

/** The complete subtrees that make up the tree of `size` leaves, left to right: its right edge. */
export function edgeRefs(size: number): NodeRef[] {
	return refsOf({ start: 0, end: size });
}

/**
 * Appends leaf hashes to a tree of which only the right edge is known (`edge[i]` belongs to `edgeRefs(size)[i]`).
 * `nodes` are the rows to store: every subtree completed by the append, the leaves included.
 */
export function append(
	size: number,
	edge: readonly Hash[],
	leaves: readonly Hash[],
): { size: number; root: Hash; nodes: Node[] } {
	const refs = edgeRefs(size);
	if (edge.length !== refs.length) throw new RangeError(`the edge of ${size} leaves has ${refs.length} hashes`);
	const stack: Hash[] = [...edge];
	const nodes: Node[] = [];
	for (const [i, leaf] of leaves.entries()) {
		let node: Node = { level: 0, index: size + i, hash: leaf };
		nodes.push(node);
		while (node.index % 2 === 1) {
			const left = stack.pop();
			if (!left) throw new RangeError("the edge is shorter than its size says");
			node = { level: node.level + 1, index: (node.index - 1) / 2, hash: nodeHash(left, node.hash) };
			nodes.push(node);
		}
		stack.push(node.hash);
	}
	return { size: size + leaves.length, root: stack.length === 0 ? rootOf([]) : joined(stack), nodes };
}

/** Every node needed for the inclusion proof, so that a store can fetch them in one query. */
export function inclusionRefs(index: number, size: number): NodeRef[] {
	return inclusionPath(index, size).flatMap(refsOf);
}

/** Inclusion proof of the leaf at `index` in the tree of `size` leaves, leaf's sibling first (RFC 9162 §2.1.3.1). */
export function inclusionProof(index: number, size: number, lookup: Lookup): Hash[] {
	return inclusionPath(index, size).map((range) => joined(refsOf(range).map(lookup)));
}

/** Every node needed for the consistency proof. */
export function consistencyRefs(first: number, second: number): NodeRef[] {
	return consistencyPath(first, second).flatMap(refsOf);
}

/** Proof that the tree of `second` leaves begins with the tree of `first` leaves (RFC 9162 §2.1.4.1). */
export function consistencyProof(first: number, second: number, lookup: Lookup): Hash[] {
	return consistencyPath(first, second).map((range) => joined(refsOf(range).map(lookup)));
}

/** Leaves start (included) to end (excluded). */
interface Range {
	start: number;
	end: number;
}

/** Largest complete subtrees of a range, left to right. The range starts where a split of the tree puts it. */
function refsOf({ start, end }: Range): NodeRef[] {
	const refs: NodeRef[] = [];
	for (let at = start; at < end; ) {
		let level = 0;
		let width = 1;
		while (width * 2 <= end - at) {
			width *= 2;
			level += 1;
		}
		refs.push({ level, index: at / width });
		at += width;
	}
	return refs;
}

/** Hash of a range from its complete subtrees: the tree is unbalanced on its right, so fold from there. */
function joined(hashes: readonly Hash[]): Hash {
	return hashes.reduceRight((right, left) => nodeHash(left, right));
}

function inclusionPath(index: number, size: number): Range[] {
	if (!(index >= 0 && index < size)) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
	const path: Range[] = [];
	let [start, end] = [0, size];
	while (end - start > 1) {
		const middle = start + splitOf(end - start);
		if (index < middle) {
			path.push({ start: middle, end });
			end = middle;
		} else {
			path.push({ start, end: middle });
			start = middle;
		}
	}
	return path.reverse();
}

function consistencyPath(first: number, second: number): Range[] {
	if (!(first >= 0 && first <= second)) throw new RangeError(`no tree of ${first} before one of ${second}`);
	if (first === 0 || first === second) return [];
	const path: Range[] = [];
	let [start, end] = [0, second];
	while (first < end) {
		const middle = start + splitOf(end - start);
		if (first <= middle) {
			path.push({ start: middle, end });
			end = middle;
		} else {
			path.push({ start, end: middle });
			start = middle;
		}
	}
	// The verifier knows the first root already; it needs its last subtree only when the first tree has several.
	if (start !== 0) path.push({ start, end });
	return path.reverse();
}
