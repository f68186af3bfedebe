import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import type { Schema } from "../data/schema.ts";
import type { Instant } from "../kit/clock.ts";
import type { Mail, QueuedMail } from "./mail.ts";

type Row = Selectable<Schema["outbox"]>;

/**
 * Puts mails in the outbox, in the transaction of the act that causes them: sent if and only if the act is done.
 * The table holds one row for each occasion and recipient, so that an act or reaction that runs twice writes to nobody twice.
 */
export async function queueMail(tx: Transaction<Schema>, mails: readonly Mail[]): Promise<void> {
	if (mails.length === 0) return;
	const rows = mails.map(({ secretUntil: secret_until, ...mail }) => ({ attachments: [], ...mail, secret_until }));
	// The statement's text is the same however many mails there are, so that it is prepared once.
	await sql`
		insert into outbox (occasion, recipient, address, lang, subject, body, attachments, at, secret_until)
		select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as mail
			(occasion text, recipient text, address text, lang text, subject text, body text, attachments jsonb, at timestamptz,
			secret_until timestamptz)
		on conflict (occasion, recipient) do nothing`.execute(tx);
}

/**
 * Takes the first mail that is due and reserves it until `leaseEnds`, in one statement and so in one short transaction.
 * Whoever took it and died is followed by another attempt at the end of the lease.
 */
export async function claimMail(db: Kysely<Schema>, now: Instant, leaseEnds: Instant): Promise<QueuedMail | undefined> {
	const row = await db
		.updateTable("outbox")
		.set((eb) => ({ attempts: eb("attempts", "+", 1), next_attempt: leaseEnds }))
		.where("id", "=", (eb) =>
			eb
				.selectFrom("outbox")
				.select("id")
				.where("sent_at", "is", null)
				.where("failure", "is", null)
				.where((due) => due.or([due("next_attempt", "is", null), due("next_attempt", "<=", now)]))
				.where((good) => good.or([good("secret_until", "is", null), good("secret_until", ">", now)]))
				.orderBy("id")
				.limit(1)
				.forUpdate()
				.skipLocked(),
		)
		.returningAll()
		.executeTakeFirst();
	return row && queuedMail(row);
}

export async function markSent(db: Kysely<Schema>, id: number, at: Instant): Promise<void> {
	await db.updateTable("outbox").set({ sent_at: at, body: withoutSecret }).where("id", "=", id).execute();
}

export async function postpone(db: Kysely<Schema>, id: number, until: Instant): Promise<void> {
	await db.updateTable("outbox").set({ next_attempt: until }).where("id", "=", id).execute();
}

export async function markFailed(db: Kysely<Schema>, id: number, failure: string): Promise<void> {
	await db.updateTable("outbox").set({ failure, body: withoutSecret }).where("id", "=", id).execute();
}

/** What is kept of a body that will not be sent again: nothing of one that lets somebody in. */
const withoutSecret = sql<string>`case when secret_until is null then body else '' end`;

/** Removes, sent or not, the mails whose secret is no longer good: nobody can use them. */
export async function deleteExpiredMails(db: Kysely<Schema>, now: Instant): Promise<void> {
	await db.deleteFrom("outbox").where("secret_until", "<=", now).execute();
}

/** The mails that will not be delivered, newest first: someone must be reached in another way. */
export async function failedMails(db: Kysely<Schema>): Promise<QueuedMail[]> {
	const rows = await db
		.selectFrom("outbox")
		.selectAll()
		.where("failure", "is not", null)
		.orderBy("id", "desc")
		.execute();
	return rows.map(queuedMail);
}

const pageSize = 20;

/** One page of the outbox, newest first, for one address or for all: what the demonstration shows instead of sending. Pages count from 1. */
export async function mailboxOf(
	db: Kysely<Schema>,
	{ address }: { readonly address?: string | undefined },
	page: number,
): Promise<{ mails: QueuedMail[]; more: boolean }> {
	const rows = await db
		.selectFrom("outbox")
		.selectAll()
		.$if(address !== undefined, (query) => query.where("address", "=", address ?? ""))
		.orderBy("id", "desc")
		.limit(pageSize + 1)
		.offset((page - 1) * pageSize)
		.execute();
	return { mails: rows.slice(0, pageSize).map(queuedMail), more: rows.length > pageSize };
}

const queuedMail = ({ next_attempt, secret_until, sent_at: sentAt, ...row }: Row): QueuedMail => ({ ...row, sentAt });
