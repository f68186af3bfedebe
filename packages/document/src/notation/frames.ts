import type { Run } from "../run.ts";

/** A sign that opens something, until its partner is found. */
export type Opener = "*" | "**" | "[" | "^[";

interface Frame {
	readonly opener: Opener | "";
	readonly runs: Run[];
}

/** Deeper than this no sentence nests; further openers are ordinary signs, so that no text costs more than its length. */
const deepest = 8;

/** What has been read so far: the outermost runs, and inside them whatever was opened and not yet closed. */
export class Frames {
	readonly #frames: Frame[] = [{ opener: "", runs: [] }];

	/** Opens a frame, or takes the sign as an ordinary one where too many are open. */
	open(opener: Opener): void {
		if (this.#frames.length > deepest) this.text(opener);
		else this.#frames.push({ opener, runs: [] });
	}

	text(text: string): void {
		append(this.#runs, { kind: "text", text });
	}

	/** Where the innermost frame with one of these openers stands; 0 when there is none. */
	innermost(...openers: Opener[]): number {
		return Math.max(
			0,
			this.#frames.findLastIndex(({ opener }) => opener !== "" && openers.includes(opener)),
		);
	}

	get top(): Opener | "" {
		return this.#frames.at(-1)?.opener ?? "";
	}

	openerAt(depth: number): Opener | "" {
		return this.#frames[depth]?.opener ?? "";
	}

	/** Closes the frame at `depth`: its runs become one, unless `wrap` finds that they cannot, when its opener was an ordinary sign. */
	close(depth: number, wrap: (runs: readonly Run[]) => Run | undefined): boolean {
		this.#unwind(depth);
		const runs = this.#runs;
		const run = runs.length === 0 ? undefined : wrap(runs);
		if (run === undefined) {
			this.#unwind(depth - 1);
			return false;
		}
		this.#frames.pop();
		append(this.#runs, run);
		return true;
	}

	/** Everything that was read; what is open still was opened by ordinary signs. */
	end(): readonly Run[] {
		this.#unwind(0);
		return this.#runs;
	}

	get #runs(): Run[] {
		return this.#frames.at(-1)?.runs ?? [];
	}

	/** The frames above the one at `depth` were never closed. */
	#unwind(depth: number): void {
		while (this.#frames.length > depth + 1) {
			const { opener, runs } = this.#frames.pop() as Frame;
			this.text(opener);
			for (const run of runs) append(this.#runs, run);
		}
	}
}

/** Two stretches of plain text side by side are one. */
function append(runs: Run[], run: Run): void {
	const last = runs.at(-1);
	if (run.kind === "text" && last?.kind === "text")
		runs[runs.length - 1] = { kind: "text", text: last.text + run.text };
	else if (run.kind !== "text" || run.text !== "") runs.push(run);
}
