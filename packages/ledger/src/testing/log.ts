import { hash } from "node:crypto";
import {
	append,
	type Entry,
	edgeRefs,
	entryBytes,
	formatReceipt,
	type Hash,
	inclusionProof,
	leafHash,
	type NodeRef,
	parseSigner,
	parseVerifier,
	signCheckpoint,
} from "../index.ts";

/** A key for tests only. Its private half is public: sign nothing with it. */
export const vkey = "log.example/test+6eccabbf+AQ1w2rTJO4RRvvjfa43Nwj7G58QX/i1g3hfM7o8hiRr2";
const signer = parseSigner("PRIVATE+KEY+log.example/test+6eccabbf+Af2NQ4+eHm5Af4N9/h+xGmpJejKo3C2A8rZ0mOW/h82J");
export const verifier = parseVerifier(vkey);

/** A log in memory that keeps nodes as the application's table does. */
export class MemoryLog {
	readonly entries: string[] = [];
	private readonly nodes = new Map<string, Hash>();
	private root: Hash = append(0, [], []).root;

	add(entry: Entry): void {
		this.addText(Buffer.from(entryBytes(entry)).toString());
	}

	/** Whatever a dishonest log might sign. */
	addText(text: string): void {
		const size = this.entries.length;
		const grown = append(size, edgeRefs(size).map(this.lookup), [leafHash(Buffer.from(text))]);
		for (const { level, index, hash: node } of grown.nodes) this.nodes.set(`${level}/${index}`, node);
		this.root = grown.root;
		this.entries.push(text);
	}

	lookup = ({ level, index }: NodeRef): Hash => {
		const found = this.nodes.get(`${level}/${index}`);
		if (!found) throw new Error(`node ${level}/${index} is not stored`);
		return found;
	};

	checkpoint(): string {
		return signCheckpoint({ origin: verifier.name, size: this.entries.length, root: this.root }, signer);
	}

	receipt(index: number): string {
		const proof = inclusionProof(index, this.entries.length, this.lookup);
		return formatReceipt({ index, proof, checkpoint: this.checkpoint() });
	}
}

/** A salt that is the same in every run. */
export function saltOf(name: string): Buffer {
	return hash("sha256", `salt of ${name}`, "buffer");
}
