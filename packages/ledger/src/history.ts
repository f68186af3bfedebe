import { type Entry, isOfSurvey, type SurveyEntry } from "./entry.ts";
import { LedgerError } from "./fault.ts";

/** A commitment of the survey, and where its entry stands in the log. */
export interface Sealing {
	commitment: string;
	index: number;
}

/** `closed`: no more replies, result not yet in the log. `established`: the result is. */
export type State = "open" | "closed" | "annulled" | "established";

/** What the log says of one survey, without opening anything. */
export interface History {
	state: State;
	opening: Sealing;
	extensions: Sealing[];
	corrigenda: Sealing[];
	/** Replies in force, in the order of the log. */
	inForce: Sealing[];
	superseded: number;
	withdrawn: number;
	/** Replies received after the date that are kept and do not count, in the order of the log. */
	late: Sealing[];
	/** Commitments of replies that were superseded or withdrawn. */
	gone: ReadonlySet<string>;
	annulment: Sealing | null;
	result: Sealing | null;
	publicity: Sealing | null;
}

/** The states from which an entry may follow. An opening is the beginning and follows nothing. */
const FOLLOWS: Record<Exclude<SurveyEntry["type"], "opening">, readonly State[]> = {
	reply: ["open"],
	withdrawal: ["open"],
	lateReply: ["open"],
	extension: ["open"],
	corrigendum: ["open"],
	closing: ["open"],
	annulment: ["open", "closed"],
	result: ["closed"],
	publicity: ["open", "closed", "established"],
};

/**
 * Follows one survey through all entries of a log; entries of other surveys are passed over. Throws `sequence` where an
 * entry cannot follow, and `count` where the closing entry disagrees with the replies in force.
 */
export function historyOf(entries: readonly Entry[], survey: string): History {
	let history: Draft | undefined;
	for (const [index, entry] of entries.entries()) {
		if (!isOfSurvey(entry) || entry.survey !== survey) continue;
		if (history) follow(history, entry, index);
		else if (entry.type === "opening") history = begin({ commitment: entry.commitment, index });
		else throw new LedgerError("sequence", `entries[${index}]`);
	}
	if (!history) throw new LedgerError("sequence", "survey");
	return { ...history, inForce: [...history.replies.values()], late: [...history.kept.values()] };
}

interface Draft extends Omit<History, "inForce" | "late"> {
	replies: Map<string, Sealing>;
	kept: Map<string, Sealing>;
	gone: Set<string>;
	/** Every commitment so far: none may come twice. */
	used: Set<string>;
}

function begin(opening: Sealing): Draft {
	return {
		state: "open",
		opening,
		extensions: [],
		corrigenda: [],
		replies: new Map(),
		kept: new Map(),
		superseded: 0,
		withdrawn: 0,
		gone: new Set(),
		used: new Set([opening.commitment]),
		annulment: null,
		result: null,
		publicity: null,
	};
}

function follow(history: Draft, entry: SurveyEntry, index: number): void {
	const where = `entries[${index}]`;
	if (entry.type === "opening" || !FOLLOWS[entry.type].includes(history.state)) {
		throw new LedgerError("sequence", where);
	}
	if ("commitment" in entry) {
		if (history.used.has(entry.commitment)) throw new LedgerError("sequence", where);
		history.used.add(entry.commitment);
	}
	switch (entry.type) {
		case "reply":
			if (entry.supersedes !== undefined) {
				retire(history, history.replies, entry.supersedes, where);
				history.superseded += 1;
			}
			history.replies.set(entry.commitment, { commitment: entry.commitment, index });
			return;
		case "withdrawal":
			retire(history, history.replies, entry.supersedes, where);
			history.withdrawn += 1;
			return;
		case "lateReply":
			if (entry.supersedes !== undefined) retire(history, history.kept, entry.supersedes, where);
			history.kept.set(entry.commitment, { commitment: entry.commitment, index });
			return;
		case "extension":
			history.extensions.push({ commitment: entry.commitment, index });
			return;
		case "corrigendum":
			history.corrigenda.push({ commitment: entry.commitment, index });
			return;
		case "closing":
			if (entry.replies !== history.replies.size) throw new LedgerError("count", where);
			history.state = "closed";
			return;
		case "annulment":
			history.annulment = { commitment: entry.commitment, index };
			history.state = "annulled";
			return;
		case "result":
			history.result = { commitment: entry.commitment, index };
			history.state = "established";
			return;
		case "publicity":
			if (history.publicity) throw new LedgerError("sequence", where);
			history.publicity = { commitment: entry.commitment, index };
	}
}

function retire(history: Draft, from: Map<string, Sealing>, commitment: string, where: string): void {
	if (!from.delete(commitment)) throw new LedgerError("sequence", where);
	history.gone.add(commitment);
}
