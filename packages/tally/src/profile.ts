import { type Issue, placeOptions, type Reply, type ReplyKind, readTiers } from "./reply.ts";

/**
 * The most options a question may offer. The working compares all of them two by two: at 200 that is some megabytes,
 * and more could neither be read by anybody nor sealed and published sensibly.
 */
export const MAX_OPTIONS = 200;

/** A reply as received, for saying later why it was not counted. */
type Received = Pick<Issue, "reply" | "id">;

/** All valid replies of one kind, equal ones grouped. Sums of weights are safe integers: see {@link compile}. */
export interface Groups {
	/** How many options there are. */
	readonly options: number;
	/** Group g puts option i in place `places[g * options + i]`: 0 is the most preferred, equal numbers are level. */
	readonly places: Uint16Array;
	/** The weight of each group. */
	readonly weights: readonly number[];
	/** The weight of all groups together. */
	readonly counted: number;
	/** The weight of the replies that name no option; they are in no group. */
	readonly blank: number;
	/** Every reply of this kind, blank ones included, in the order received. */
	readonly received: readonly Received[];
}

/** Replies made ready for counting. Opaque to callers: made by {@link compile}, read by the rules. */
export interface Profile {
	readonly options: readonly string[];
	readonly groups: Readonly<Record<ReplyKind, Groups>>;
	/** Replies that no rule could count. */
	readonly invalid: readonly Issue[];
}

/** Replies of one kind while they are read: the places of each distinct reply, packed as a string, and its weight. */
interface Sheet {
	readonly weightByPlaces: Map<string, number>;
	blank: number;
	readonly received: Received[];
}

/**
 * Validates and groups replies. A reply with any fault is set aside whole and listed in `invalid`; it is never
 * corrected and never counted in part.
 *
 * @param options what was offered, each once; replies refer to positions in this list
 * @throws RangeError when there is no option, one is listed twice, there are more than {@link MAX_OPTIONS}, or when
 * the total weight times the number of options passes 2^53 - 1: below that bound every sum in this package is exact
 */
export function compile(options: readonly string[], replies: Iterable<Reply>): Profile {
	if (options.length === 0) throw new RangeError("A question needs at least one option.");
	if (options.length > MAX_OPTIONS) throw new RangeError(`A question takes at most ${MAX_OPTIONS} options.`);
	if (new Set(options).size !== options.length) throw new RangeError("An option is listed twice.");

	const sheets = { approve: blankSheet(), ranking: blankSheet(), choose: blankSheet() };
	const invalid: Issue[] = [];
	const places = new Uint16Array(options.length);
	let room = Math.floor(Number.MAX_SAFE_INTEGER / options.length);
	let position = 0;
	for (const reply of replies) {
		const received: Received = { reply: position++, ...(reply.id !== undefined && { id: reply.id }) };
		const setAside = (code: Issue["code"]) => invalid.push({ ...received, code });

		const read = readTiers(reply);
		if (!read) {
			setAside("wrongKind");
			continue;
		}
		const weight = reply.weight === undefined ? 1 : reply.weight;
		if (!Number.isSafeInteger(weight) || weight < 1) {
			setAside("badWeight");
			continue;
		}
		const fault = placeOptions(read.tiers, places);
		if (fault) {
			setAside(fault);
			continue;
		}

		room -= weight;
		// Not an issue of this reply: which of them passes the bound depends on the order in which they are read.
		if (room < 0) throw new RangeError("The weights add up to more than can be counted exactly.");
		const sheet = sheets[read.kind];
		sheet.received.push(received);
		if (read.tiers.length === 0) {
			sheet.blank += weight;
		} else {
			const key = String.fromCharCode(...places);
			sheet.weightByPlaces.set(key, (sheet.weightByPlaces.get(key) ?? 0) + weight);
		}
	}
	return {
		options: [...options],
		groups: {
			approve: groupsOf(sheets.approve, options.length),
			ranking: groupsOf(sheets.ranking, options.length),
			choose: groupsOf(sheets.choose, options.length),
		},
		invalid,
	};
}

/** Every reply that a rule taking `kind` leaves out, in the order received: the faulty ones and those of another kind. */
export function setAsideBy(profile: Profile, kind: ReplyKind): Issue[] {
	const others = (["approve", "ranking", "choose"] as const).filter((other) => other !== kind);
	const wrongKind = others.flatMap((other) => profile.groups[other].received);
	return [...profile.invalid, ...wrongKind.map((received): Issue => ({ ...received, code: "wrongKind" }))].sort(
		(a, b) => a.reply - b.reply,
	);
}

function blankSheet(): Sheet {
	return { weightByPlaces: new Map(), blank: 0, received: [] };
}

function groupsOf(sheet: Sheet, options: number): Groups {
	const places = new Uint16Array(sheet.weightByPlaces.size * options);
	let cell = 0;
	for (const key of sheet.weightByPlaces.keys()) {
		for (let option = 0; option < options; option++) places[cell++] = key.charCodeAt(option);
	}
	const weights = [...sheet.weightByPlaces.values()];
	const counted = weights.reduce((sum, weight) => sum + weight, 0);
	return { options, places, weights, counted, blank: sheet.blank, received: sheet.received };
}
