import { z } from "zod";
import type { Instant } from "../../../kit/clock.ts";
import { COMMENT_LIMIT } from "../model.ts";

const OptionId = z.string().min(1).max(64);

/** An answer as forms and the API give it: an option or none; groups of equally preferred options, best first; a text. */
export const Answer = z.union([
	z.strictObject({ choose: OptionId.nullable() }),
	z.strictObject({ ranking: z.array(z.array(OptionId).min(1)) }),
	z.strictObject({ comment: z.string().max(COMMENT_LIMIT) }),
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
