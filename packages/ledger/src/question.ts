import * as z from "zod";
import { distinct, Id, Texts } from "./parts.ts";

const Option = z.strictObject({
	id: Id,
	title: Texts,
	description: Texts,
	/** What was put forward, and the document and version from which its words were taken; left out of an option written freely. */
	dossier: z.strictObject({ option: Id, document: Id, version: z.int().positive() }).exactOptional(),
});

/** The question is put only to those whose answer to an earlier one is, or is among others, one of these. */
const Condition = z.strictObject({
	question: Id,
	/** Option ids; of a yes-or-no question `yes` or `no`. */
	answers: z.array(Id).min(1),
});
export type Condition = z.infer<typeof Condition>;

/** The kinds of question, each with the counting rules that fit it; nothing is selected where there is none. */
const rulesOf = {
	chooseOne: ["plurality"],
	rank: ["borda", "schulze"],
	approve: ["approval", "mes+phragmen"],
	chooseK: ["approval", "mes+phragmen"],
	rate: [],
	yesNo: [],
	comment: [],
} as const;
const kinds = Object.keys(rulesOf) as (keyof typeof rulesOf)[];

export const Question = z
	.strictObject({
		id: Id,
		kind: z.enum(kinds),
		label: Texts,
		options: z.array(Option),
		/** Counting rule; null where nothing is selected: ratings, yes or no, comments. */
		rule: z.enum(["plurality", "approval", "borda", "schulze", "mes+phragmen"]).nullable(),
		/** Number of options to be selected; 0 without a rule. Of `chooseK` also the most that one reply may choose. */
		select: z.int().nonnegative(),
		/** Who settles equality: the Chair, or nobody (every tied outcome stands). */
		equality: z.literal("chair").nullable(),
		/** What the two ends of the scale of a rating say: 1 is the lowest, 5 the highest. */
		scale: z.strictObject({ lowest: Texts, highest: Texts }).exactOptional(),
		/** Whether a comment may be given beside the answer. */
		withComment: z.literal(true).exactOptional(),
		condition: Condition.exactOptional(),
	})
	.refine(({ options }) => distinct(options.map(({ id }) => id)), "option ids repeat")
	.refine(
		({ kind, options, rule, select }) =>
			rule === null
				? rulesOf[kind].length === 0 && options.length === 0 && select === 0
				: (rulesOf[kind] as readonly string[]).includes(rule) && select >= 1 && select <= options.length,
		"kind, options, rule and number to be selected disagree",
	)
	.refine(({ kind, options, select }) => kind !== "chooseK" || select < options.length, "there is nothing to choose")
	.refine(({ kind, scale }) => (kind === "rate") === (scale !== undefined), "a rating, and it alone, has a scale")
	.refine(({ kind, withComment }) => kind !== "comment" || withComment === undefined, "a comment on a comment");
export type Question = z.infer<typeof Question>;

/** The steps of the scale of a rating, from the lowest. */
export const SCALE = [1, 2, 3, 4, 5] as const;

/** A comment beside an answer. */
const comment = z.string().exactOptional();
/**
 * Answer to one question: an option or no preference; groups of equally preferred options, best first; options agreed to or chosen, in
 * any order, none where there is no preference; a step of the scale; yes, no or no preference – each with the comment beside
 * it, if any –; a text.
 */
export const Answer = z.union([
	z.strictObject({ choose: Id.nullable(), comment }),
	z.strictObject({ ranking: z.array(z.array(Id).min(1)), comment }),
	z.strictObject({ approve: z.array(Id), comment }),
	z.strictObject({ rate: z.literal(SCALE).nullable(), comment }),
	z.strictObject({ answer: z.enum(["yes", "no"]).nullable(), comment }),
	z.strictObject({ comment: z.string() }),
]);
export type Answer = z.infer<typeof Answer>;
