import type { Transaction } from "kysely";
import type { z } from "zod";
import type { Schema } from "../data/schema.ts";
import type { Act } from "../kit/act.ts";
import type { Actor } from "../kit/actor.ts";
import type { Instant } from "../kit/clock.ts";

/** What an act is given: one open transaction, who acts in which capacity, and the dialogue's time, read once. */
export interface Run {
	readonly tx: Transaction<Schema>;
	readonly actor: Actor;
	readonly now: Instant;
	/** Where links in mails lead, without a final slash. */
	readonly baseUrl: string;
	/** Ledger rows this act left pending; the act is acknowledged only when a durable checkpoint covers them. */
	readonly pending: number[];
	/** What this process is to do once the act is committed, as forgetting what it remembered of before. */
	readonly afterCommit: (() => void)[];
}

/** Declares an act. A call and not a plain record, so that input and output types are inferred from the schema and the verb. */
export const act = <Input extends z.ZodType, Output>(declared: Act<Run, Input, Output>): Act<Run, Input, Output> =>
	declared;

// biome-ignore lint/suspicious/noExplicitAny: a list of acts has no common input; `perform` parses each one's own.
export type AnyAct = Act<Run, any, any>;

/** The acting person's id. Acts open to `public` or `system` have none and must not ask. */
export function personOf(run: Run): string {
	if (run.actor.person === null) throw new Error("this act is done by a person, and none is signed in");
	return run.actor.person;
}
