import type { Fraction } from "./fraction.ts";
import type { Tiers } from "./reply.ts";

/**
 * An exact number: a safe integer, so that it is written the same in every JSON and no rounding can decide.
 * {@link compile} bounds the weights so that no sum here can leave that range.
 */
export type Exact = number;

/**
 * - `decided`: one set of options is selected;
 * - `tied`: several sets are equally entitled, and all of them are listed;
 * - `empty`: no reply names an option;
 * - `tooManyTies`: more sets are equally entitled than are listed, so none is;
 * - `tooHard`: the rule gave up at its stated limit, and says nothing of what is selected.
 */
export type Status = "decided" | "tied" | "empty" | "tooManyTies" | "tooHard";

/** What a rule computes: the result and the working that leads to it. Integers, strings, lists and records only. */
export interface Working {
	readonly status: Status;
	/** Every reachable set of selected options, each ascending, the sets in lexical order. */
	readonly winners: readonly (readonly number[])[];
	/** All options from most to least preferred; level ones together, ascending. */
	readonly order: Tiers;
	/** One score for each option; what it says is defined by the rule. */
	readonly scores: readonly Exact[];
	/** `pairwise[i][j]` is the weight of the replies that prefer i to j. Only with rules that compare two by two. */
	readonly pairwise?: readonly (readonly number[])[];
	/** The working in order: enough to print each step in words and to check it by hand. */
	readonly steps: readonly Step[];
}

export type Step =
	| CountStep
	| SumStep
	| ComparisonStep
	| CondorcetStep
	| PathsStep
	| AccountsStep
	| PurchaseStep
	| CompletionStep
	| ResultStep;

/** How many replies chose, or approved, the option. */
export interface CountStep {
	readonly step: "count";
	readonly option: number;
	readonly count: Exact;
}

/** The sum of an option's differences with every other option. */
export interface SumStep {
	readonly step: "sum";
	readonly option: number;
	/** One part for each other option, ascending: replies preferring `option`, replies preferring `other`, the difference. */
	readonly parts: readonly {
		readonly other: number;
		readonly preferring: Exact;
		readonly preferringOther: Exact;
		readonly margin: Exact;
	}[];
	readonly sum: Exact;
}

/** Two options (`a` < `b`) compared two by two. The three numbers add up to the replies counted. */
export interface ComparisonStep {
	readonly step: "comparison";
	readonly a: number;
	readonly b: number;
	readonly preferringA: Exact;
	readonly preferringB: Exact;
	readonly noPreference: Exact;
	/** The option that leads, or `null` when the two are level. */
	readonly leads: number | null;
	/** By how much it leads; 0 when the two are level. */
	readonly margin: Exact;
}

/** The option that leads every comparison, or `null` when there is none. */
export interface CondorcetStep {
	readonly step: "condorcet";
	readonly option: number | null;
}

/** A chain of options in which each leads the next. It is as strong as its weakest link. */
export interface StrongestPath {
	readonly options: readonly number[];
	/** The first link with the smallest margin: the option that leads, then the one it leads. */
	readonly weakest: readonly [number, number];
	/** The margin of that link. */
	readonly strength: Exact;
}

/**
 * Two options (`a` < `b`) that their own comparison does not settle, because there is a path back or because they are
 * level. `null` = there is no path in that direction.
 */
export interface PathsStep {
	readonly step: "paths";
	readonly a: number;
	readonly b: number;
	readonly fromA: StrongestPath | null;
	readonly fromB: StrongestPath | null;
	/** The option whose path is the stronger, or `null` when they are equally strong. */
	readonly ahead: number | null;
}

/** Equal replies, put together. What is said of an account holds for each of its replies. */
export interface Account {
	/** The options approved, ascending. */
	readonly approves: readonly number[];
	readonly replies: Exact;
}

/** The accounts, in lexical order of what they approve, and what each reply has to spend. An option costs 1. */
export interface AccountsStep {
	readonly step: "accounts";
	readonly accounts: readonly Account[];
	readonly budget: Fraction;
}

/** What an account has to do with one way of going on. */
export interface Payment {
	/** Position in the accounts step. */
	readonly account: number;
	/** What each of its replies pays or, in a completion, takes on as load. */
	readonly each: Fraction;
	/** What each of its replies then has; below 0 it is a load. */
	readonly left: Fraction;
}

/** Options that the same replies approve, and how many of them are selected, whichever. */
export interface Share {
	readonly from: readonly number[];
	readonly places: number;
}

/**
 * A round: from what was selected before, the options that cost their supporters least, and where that leads. Rounds
 * are numbered from 0 as they stand in the working; in the first one nothing is selected yet.
 */
interface Round {
	readonly selected: readonly Share[];
	/** Each way selects one option of `from`, for which its supporters pay. */
	readonly ways: readonly { readonly from: readonly number[]; readonly paid: readonly Payment[] }[];
	/** How many of the ways are gone, whichever: all together, or one of several, or as many as places remain. */
	readonly take: number;
	/**
	 * The round that follows: one when all ways are gone together, one for each way when it is one of several; `null`
	 * where only options are left that no reply names. Empty when these were the last places.
	 */
	readonly next: readonly (number | null)[];
}

/** A round of the Method of Equal Shares: supporters pay the price each, or all they have where that is less. */
export interface PurchaseStep extends Round {
	readonly step: "purchase";
	readonly price: Fraction;
}

/** A round of Phragmén's method, once nobody can buy: supporters are all brought up to the same load. */
export interface CompletionStep extends Round {
	readonly step: "completion";
	readonly load: Fraction;
}

/** The last step: what is selected in every case, and which options share how many remaining places. */
export interface ResultStep {
	readonly step: "result";
	readonly selected: readonly number[];
	/** Empty when the result is decided. */
	readonly level: readonly number[];
	/** 0 when the result is decided. */
	readonly places: number;
}
