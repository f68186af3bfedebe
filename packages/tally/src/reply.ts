/** The forms in which a question can be answered. Each counting rule takes exactly one of them. */
export type ReplyKind = "approve" | "ranking" | "choose";

/**
 * One reply. Options are numbers: positions in the list given to {@link compile}. `weight` is a positive safe integer
 * (default 1); a reply of weight n counts as n equal replies. A reply that names no option is blank.
 */
export type Reply = { readonly id?: string; readonly weight?: number } & (
	| { readonly approve: readonly number[] }
	/** Tiers from most to least preferred; options in one tier are level, and those left out are level in last place. */
	| { readonly ranking: readonly (readonly number[])[] }
	/** `null` = no preference. */
	| { readonly choose: number | null }
);

/** Why a reply was set aside. */
export type IssueCode = "unknownOption" | "duplicateOption" | "emptyTier" | "badWeight" | "wrongKind";

/** A reply that was set aside whole: its position among the replies given, its id, and the first fault found. */
export interface Issue {
	readonly reply: number;
	readonly id?: string;
	readonly code: IssueCode;
}

/** A weak order of options, most preferred first; options in the same tier are level. */
export type Tiers = readonly (readonly number[])[];

const KINDS: readonly ReplyKind[] = ["approve", "ranking", "choose"];

/**
 * What a reply says, in one form for all three kinds: no tier at all for a blank reply, one tier for a choice or for
 * approvals. `undefined` when it does not answer in exactly one of the three forms.
 */
export function readTiers(reply: Reply): { readonly kind: ReplyKind; readonly tiers: Tiers } | undefined {
	// Asked of the value and not left to its type: replies also come from exports that anybody may have written.
	if (KINDS.filter((kind) => kind in reply).length !== 1) return undefined;
	if ("choose" in reply) return { kind: "choose", tiers: reply.choose === null ? [] : [[reply.choose]] };
	if ("approve" in reply) {
		if (!Array.isArray(reply.approve)) return undefined;
		return { kind: "approve", tiers: reply.approve.length === 0 ? [] : [reply.approve] };
	}
	if (!Array.isArray(reply.ranking) || !reply.ranking.every(Array.isArray)) return undefined;
	return { kind: "ranking", tiers: reply.ranking };
}

/**
 * Writes into `places` (one entry for each option) the tier in which each option stands, 0 being the most preferred.
 * Options left out share the place after the last tier, so that equal preferences give equal places however they were
 * written. Returns the first fault found, and then leaves `places` meaningless.
 */
export function placeOptions(tiers: Tiers, places: Uint16Array): IssueCode | undefined {
	const leftOut = tiers.length;
	places.fill(leftOut);
	for (const [place, tier] of tiers.entries()) {
		if (tier.length === 0) return "emptyTier";
		for (const option of tier) {
			if (!Number.isInteger(option) || option < 0 || option >= places.length) return "unknownOption";
			if (places[option] !== leftOut) return "duplicateOption";
			places[option] = place;
		}
	}
	return undefined;
}
