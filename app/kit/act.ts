import type { z } from "zod";
import type { Role } from "./actor.ts";

/**
 * One consequential verb, as data: forms, the JSON route, the role-by-act test, the audit row, idempotency and the contract
 * page are all made from it. `Run` is what the act is given to work with (an open transaction, the actor, the time).
 */
export interface Act<Run, Input extends z.ZodType = z.ZodType, Output = unknown> {
	/** `module.verb`, unique in the product. */
	readonly name: `${string}.${string}`;
	/** One sentence in English for the contract page: what is changed, recorded and sent. */
	readonly effect: string;
	readonly input: Input;
	/** Delegation roles are allowed for their own delegation only: the one named by the input's `delegation`. */
	readonly may: readonly Role[];
	readonly run: (run: Run, input: z.output<Input>) => Promise<Output>;
}
