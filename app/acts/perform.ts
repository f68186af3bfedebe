import type { Kysely, Transaction } from "kysely";
import { sql } from "kysely";
import type { z } from "zod";
import type { Schema } from "../data/schema.ts";
import { inTransaction } from "../data/transaction.ts";
import type { Act } from "../kit/act.ts";
import { type Actor, delegationRoles, holds } from "../kit/actor.ts";
import type { Instant } from "../kit/clock.ts";
import { type No, no, Refusal } from "../kit/refusal.ts";
import type { Run } from "./run.ts";

/** What performing needs of the running system. */
export interface Stage {
	readonly db: Kysely<Schema>;
	readonly baseUrl: string;
	/** Resolves when a durable signed checkpoint covers every ledger row committed so far. */
	covered(): Promise<void>;
}

export interface Occasion {
	readonly actor: Actor;
	readonly now: Instant;
	/** The form's one-use id: sent again, it is answered again with the same answer and nothing is done twice. */
	readonly submission?: string | undefined;
}

/**
 * Performs one act: may they, is the input sound, then rule, write, ledger row, fact and mail in one transaction, with the
 * audit row. Returns only when everything the act left in the ledger is covered by a durable checkpoint.
 * Throws `Refusal` for every expected "no"; nothing is then written.
 */
export async function perform<Input extends z.ZodType, Output>(
	stage: Stage,
	act: Act<Run, Input, Output>,
	given: unknown,
	{ actor, now, submission }: Occasion,
): Promise<Output> {
	if (!holds(actor, act.may)) throw new Refusal(no("act.notAllowed"));
	const input = parse(act.input, given);
	refuseOtherDelegation(actor, input);
	const pending: number[] = [];
	const done = await inTransaction(stage.db, async (tx) => {
		if (submission !== undefined) {
			const replay = await claim(tx, act.name, actor, now, submission);
			if (replay !== undefined) return { answer: replay.answer as Output, replayed: true };
		}
		const answer = await act.run({ tx, actor, now, baseUrl: stage.baseUrl, pending }, input);
		await record(tx, act.name, actor, now, input, submission, answer);
		return { answer, replayed: false };
	});
	// Durable here: the act and its pending ledger rows. A crash before the next line completes leaves the rows for the
	// sequencer's next start; the act is simply not acknowledged yet. A replay waits as well: the first sending may be waiting still.
	if (pending.length > 0 || done.replayed) await stage.covered();
	return done.answer;
}

/** Checks input against its schema; each issue becomes a reason under its field. */
export function parse<Input extends z.ZodType>(schema: Input, given: unknown): z.output<Input> {
	const parsed = schema.safeParse(given);
	if (parsed.success) return parsed.data;
	throw new Refusal(parsed.error.issues.map(reasonOf));
}

function reasonOf(issue: z.core.$ZodIssue): No {
	const field = issue.path.map(String).join(".");
	if (issue.code === "too_big") return no("input.tooLong", { maximum: Number(issue.maximum) }, field);
	if (issue.code === "too_small") return no("input.missing", { minimum: Number(issue.minimum) }, field);
	if (issue.code === "invalid_type" && issue.input === undefined) return no("input.missing", {}, field);
	return no("input.invalid", {}, field);
}

/** A delegation role holds for the own delegation alone; a body role acts on any. */
function refuseOtherDelegation(actor: Actor, input: unknown): void {
	if (!holds(actor, delegationRoles)) return;
	const named = (input as { delegation?: unknown } | null)?.delegation;
	if (named !== actor.delegation) throw new Refusal(no("act.otherDelegation"));
}

/** Takes the submission id for this transaction, or returns what it was answered the first time. Waits for a sending still under way. */
async function claim(tx: Transaction<Schema>, act: string, actor: Actor, now: Instant, id: string) {
	const taken = await tx
		.insertInto("submission")
		.values({ id, act, person: actor.person, at: now, answer: null })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (taken.numInsertedOrUpdatedRows === 1n) return undefined;
	const first = await tx.selectFrom("submission").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
	if (first.act !== act || first.person !== actor.person) throw new Refusal(no("act.submissionReused"));
	return { answer: first.answer };
}

/** Who did what about which record, for ever; never what they typed, because a draft is nobody else's. */
async function record(
	tx: Transaction<Schema>,
	act: string,
	{ person, roles, delegation }: Actor,
	at: Instant,
	input: unknown,
	submission: string | undefined,
	answer: unknown,
): Promise<void> {
	const { survey, member, organ, person: subject } = (input ?? {}) as Record<string, string | undefined>;
	const about = survey ?? member ?? organ ?? subject ?? null;
	const row = tx.insertInto("act_record").values({ act, at, person, roles: [...roles], delegation, about });
	if (submission === undefined) await row.execute();
	else
		await tx
			.with("recorded", () => row)
			.updateTable("submission")
			.set({ answer: sql`${JSON.stringify(answer ?? null)}::jsonb` })
			.where("id", "=", submission)
			.execute();
}
