import { openCheckpoint, type Verifier, verifyConsistency } from "@intersession/ledger";
import { beginsWith, type Found, faultsIn } from "./found.ts";
import type { Line } from "./protocol.ts";

/** Someone outside, who remembers everything that was ever said and holds what is found later against it. */
export class Witness {
	readonly acknowledged = new Set<string>();
	/** Replies found that had not been acknowledged: the program was killed between the two. */
	readonly unacknowledged = new Set<string>();
	readonly #verifier: Verifier;
	#found: Found;
	#unchecked: string[] = [];

	constructor(verifier: Verifier, found: Found) {
		this.#verifier = verifier;
		this.#found = found;
	}

	/** The newest checkpoint seen in a whole log. */
	get checkpoint(): string {
		return this.#found.checkpoint;
	}

	/** Remembers what one run said, and judges what it found when it began. Returns what is wrong. */
	hear(lines: readonly Line[]): string[] {
		const faults: string[] = [];
		for (const line of lines) {
			if ("found" in line) {
				if (!this.#follows(line.found, line.proof)) faults.push("the checkpoint does not follow from the one before");
				faults.push(...this.judge(line.found));
			} else if ("acknowledged" in line) this.acknowledged.add(line.acknowledged);
			else this.#unchecked.push(line.checkpoint);
		}
		return faults;
	}

	judge(found: Found): string[] {
		const faults = faultsIn(found, this.acknowledged);
		if (this.#found.entries.some((entry, index) => entry !== found.entries[index]))
			faults.push("the log lost an entry");
		for (const note of this.#unchecked)
			if (!beginsWith(found, note, this.#verifier))
				faults.push(`the log does not begin as it was vouched for: ${note}`);
		for (const { id } of found.replies) if (!this.acknowledged.has(id)) this.unacknowledged.add(id);
		this.#unchecked = [];
		this.#found = found;
		return faults;
	}

	#follows({ checkpoint }: Found, proof: readonly string[]): boolean {
		const earlier = openCheckpoint(this.#found.checkpoint, this.#verifier);
		const later = openCheckpoint(checkpoint, this.#verifier);
		const hashes = proof.map((hash) => Buffer.from(hash, "hex"));
		return verifyConsistency(earlier.size, later.size, earlier.root, later.root, hashes);
	}
}
