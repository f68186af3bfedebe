import { hash } from "node:crypto";
import { sql, type Transaction } from "kysely";
import type { Schema } from "../data/schema.ts";
import type { Actor } from "../kit/actor.ts";
import type { Instant } from "../kit/clock.ts";
import { no, Refusal } from "../kit/refusal.ts";

/**
 * Takes the submission id for this transaction, or returns what it was answered the first time. Waits for a sending still
 * under way. The same id with another text – sent again from a page one went back to – is refused with the first answer as its
 * detail: answering it as done would lose what was typed.
 */
export async function claim(
	tx: Transaction<Schema>,
	act: string,
	actor: Actor,
	now: Instant,
	id: string,
	input: unknown,
) {
	const digest = hash("sha256", JSON.stringify(input) ?? "");
	const taken = await tx
		.insertInto("submission")
		.values({ id, act, person: actor.person, digest, at: now, answer: null })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (taken.numInsertedOrUpdatedRows === 1n) return undefined;
	const first = await tx.selectFrom("submission").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
	if (first.act !== act || first.person !== actor.person) throw new Refusal(no("act.submissionReused"));
	if (first.digest !== digest) throw new Refusal(no("act.sentBefore"), first.answer);
	return { answer: first.answer };
}

/** Who did what about which record, for ever; never what they typed, because a draft is nobody else's. */
export async function record(
	tx: Transaction<Schema>,
	act: string,
	{ person, roles, delegation }: Actor,
	at: Instant,
	input: unknown,
	submission: string | undefined,
	answer: unknown,
): Promise<void> {
	const [about = null, also = null] = new Set(
		[input, answer].map(subjectOf).filter((subject) => subject !== undefined),
	);
	const row = tx.insertInto("act_record").values({
		...{ act, at, person, roles: [...roles], about, also_about: also },
		// What an officer does for a delegation is on record as done for it.
		delegation: delegation ?? namedIn(input).delegation ?? null,
	});
	if (submission === undefined) await row.execute();
	else
		await tx
			.with("recorded", () => row)
			.updateTable("submission")
			.set({ answer: sql`${JSON.stringify(answer ?? null)}::jsonb` })
			.where("id", "=", submission)
			.execute();
}

/** The record that an act is about, as its input names it – or its answer, when the act has made it. */
function subjectOf(named: unknown): string | undefined {
	const { survey, member, organ, person } = namedIn(named);
	return survey ?? member ?? organ ?? person;
}

const namedIn = (named: unknown) => (named ?? {}) as Readonly<Record<string, string | undefined>>;
