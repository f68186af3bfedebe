import type { Kysely } from "kysely";
import type { z } from "zod";
import { Busy } from "../data/busy.ts";
import type { Schema } from "../data/schema.ts";
import { inTransaction } from "../data/transaction.ts";
import type { Act } from "../kit/act.ts";
import { type Actor, delegationRoles, holds } from "../kit/actor.ts";
import type { Instant } from "../kit/clock.ts";
import { type No, no, Refusal } from "../kit/refusal.ts";
import type { Run } from "./run.ts";
import { claim, record } from "./store.ts";

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
	const input = admitted(act, given, actor);
	const pending: number[] = [];
	const afterCommit: (() => void)[] = [];
	const done = await inTransaction(stage.db, async (tx) => {
		if (submission !== undefined) {
			const replay = await claim(tx, act.name, actor, now, submission, input);
			if (replay !== undefined) return { answer: replay.answer as Output, replayed: true };
		}
		const answer = await act.run({ tx, actor, now, baseUrl: stage.baseUrl, pending, afterCommit }, input);
		await record(tx, act.name, actor, now, input, submission, answer);
		return { answer, replayed: false };
	});
	for (const then of afterCommit) then();
	// Durable here: the act and its pending ledger rows. A crash before the next line completes leaves the rows for the
	// sequencer's next start; the act is simply not acknowledged yet. A replay waits as well: the first sending may be waiting still.
	if (pending.length > 0 || done.replayed) await acknowledged(stage);
	return done.answer;
}

/** Throws the refusal that performing the act would throw now. It is done, and undone before anything of it can be read. */
export async function rehearse<Input extends z.ZodType, Output>(
	{ db, baseUrl }: Stage,
	act: Act<Run, Input, Output>,
	given: unknown,
	{ actor, now }: Pick<Occasion, "actor" | "now">,
): Promise<void> {
	const input = admitted(act, given, actor);
	const undone = new Error("rehearsed");
	try {
		await inTransaction(db, async (tx) => {
			await act.run({ tx, actor, now, baseUrl, pending: [], afterCommit: [] }, input);
			throw undone;
		});
	} catch (error) {
		if (error !== undone) throw error;
	}
}

/** The input of an act, once it is sure that the actor may and that it is sound. */
function admitted<Input extends z.ZodType, Output>(
	act: Act<Run, Input, Output>,
	given: unknown,
	actor: Actor,
): z.output<Input> {
	if (!holds(actor, act.may)) throw new Refusal(no("act.notAllowed"));
	refuseOtherDelegation(actor, given);
	const input = parse(act.input, given);
	refuseUnkeepable(input);
	return input;
}

/** What was done stays done when its acknowledgement has to wait: it must not be told as "nothing has been recorded". */
async function acknowledged(stage: Stage): Promise<void> {
	try {
		await stage.covered();
	} catch (error) {
		throw error instanceof Busy ? new Refusal(no("act.notYetAcknowledged")) : error;
	}
}

/** Checks input against its schema; each issue becomes a reason under its field. */
export function parse<Input extends z.ZodType>(schema: Input, given: unknown): z.output<Input> {
	const parsed = schema.safeParse(given, { reportInput: true });
	if (parsed.success) return parsed.data;
	throw new Refusal(parsed.error.issues.map(reasonOf));
}

function reasonOf(issue: z.core.$ZodIssue): No {
	const field = issue.path.map(String).join(".");
	const size = "origin" in issue ? sizes[issue.origin] : undefined;
	switch (true) {
		case issue.input === undefined || issue.input === "" || (Array.isArray(issue.input) && issue.input.length === 0):
			return no("input.missing", {}, field);
		case issue.code === "too_big":
			return no(size?.tooBig ?? "input.tooBig", { maximum: Number(issue.maximum) }, field);
		case issue.code === "too_small":
			return no(size?.tooSmall ?? "input.tooSmall", { minimum: Number(issue.minimum) }, field);
		case issue.code === "invalid_type" && ["number", "int"].includes(issue.expected):
			return no("input.notNumber", {}, field);
		default:
			return no("input.invalid", {}, field);
	}
}

/** A text is too long and a list has too many; whatever else has a size is a number. */
const sizes: Readonly<Record<string, { readonly tooBig: string; readonly tooSmall: string }>> = {
	string: { tooBig: "input.tooLong", tooSmall: "input.tooShort" },
	array: { tooBig: "input.tooMany", tooSmall: "input.tooFew" },
};

/** No database keeps a null character or half a character, and an error of its own would carry the text into the log. */
function refuseUnkeepable(value: unknown): void {
	if (typeof value === "string") {
		if (value.includes("\0") || !value.isWellFormed()) throw new Refusal(no("input.invalid"));
	} else if (typeof value === "object" && value !== null) Object.values(value).forEach(refuseUnkeepable);
}

/** A delegation role holds for the own delegation alone; a body role acts on any. */
function refuseOtherDelegation(actor: Actor, given: unknown): void {
	if (!holds(actor, delegationRoles)) return;
	const named = (given as { delegation?: unknown } | null)?.delegation;
	if (named !== actor.delegation) throw new Refusal(no("act.otherDelegation"));
}
