import { SCALE } from "@intersession/ledger";
import { z } from "zod";
import type { Instant } from "../../../kit/clock.ts";
import { COMMENT_LIMIT } from "../model.ts";

const OptionId = z.string().min(1).max(64);

const comment = z.string().max(COMMENT_LIMIT);
/** The comment beside an answer, where the question asks for one. */
const beside = comment.exactOptional();

/**
 * An answer as forms and the API give it: an option or none; groups of equally preferred options, best first; options agreed to or
 * chosen; a step of the scale or none; yes, no or neither; a text. In a draft, a text alone may also be the comment beside an
 * answer that is not given yet.
 */
export const Answer = z.union([
	z.strictObject({ choose: OptionId.nullable(), comment: beside }),
	z.strictObject({ ranking: z.array(z.array(OptionId).min(1)), comment: beside }),
	z.strictObject({ approve: z.array(OptionId), comment: beside }),
	z.strictObject({ rate: z.literal(SCALE).nullable(), comment: beside }),
	z.strictObject({ answer: z.enum(["yes", "no"]).nullable(), comment: beside }),
	z.strictObject({ comment }),
]);
export type Answer = z.output<typeof Answer>;

/** Answers by question id. A draft may lack any of them. */
export const Answers = z.record(z.string().max(64), Answer);
export type Answers = Readonly<Record<string, Answer>>;

/** What a delegation is writing, shared by its people. No officer's page, export or log shows it. */
export interface Draft {
	readonly version: number;
	readonly answers: Answers;
	readonly editedBy: string;
	readonly editedAt: Instant;
	readonly cleared: { readonly version: number; readonly by: string; readonly at: Instant } | null;
}
