import type { Kysely } from "kysely";
import type { NodemailerError } from "nodemailer";
import type { Logger } from "pino";
import type { Schema } from "../data/schema.ts";
import { plusMinutes } from "../kit/calendar.ts";
import { systemNow } from "../kit/clock.ts";
import type { QueuedMail } from "./mail.ts";
import { claimMail, markFailed, markSent, postpone } from "./store.ts";
import type { Transport } from "./transport.ts";

/** Longer than any one attempt can last, by the transport's timeouts. */
const leaseMinutes = 10;
const firstWaits = [1, 5, 15, 60];
const laterWait = 240;
/** The waits add up to three days, after which the mail is reported as failed. */
const lastAttempt = 22;

/**
 * Delivers every mail that is due, one after the other, until none is left, the mail server cannot be reached, or the signal
 * aborts. Any number of processes may deliver at once. No transaction is open while the mail server is talked to.
 *
 * Delivery is at least once: a crash after the server took a mail and before `sent_at` is written makes another attempt follow
 * at the end of the lease, with the same Message-ID.
 */
export async function deliverOutbox(
	db: Kysely<Schema>,
	transport: Transport,
	log: Logger,
	signal?: AbortSignal,
): Promise<void> {
	while (signal?.aborted !== true) {
		const now = systemNow();
		const mail = await claimMail(db, now, plusMinutes(now, leaseMinutes));
		if (mail === undefined) return;
		const refusal = await attempt(transport, mail);
		if (refusal === undefined) {
			// Not durable yet: a crash here repeats the mail.
			await markSent(db, mail.id, systemNow());
			continue;
		}
		await noteRefusal(db, log, mail, refusal);
		// The next mail would fare no better; it keeps its place for the next round.
		if (!concernsTheMail(refusal)) return;
	}
}

async function attempt(transport: Transport, mail: QueuedMail): Promise<NodemailerError | undefined> {
	try {
		await transport.send(mail);
		return undefined;
	} catch (error) {
		return error as NodemailerError;
	}
}

async function noteRefusal(db: Kysely<Schema>, log: Logger, mail: QueuedMail, refusal: NodemailerError): Promise<void> {
	const failure = refusal.response ?? refusal.message;
	if (isForGood(refusal) || mail.attempts >= lastAttempt) {
		log.error({ mail: mail.id, attempts: mail.attempts, failure }, "a mail will not be delivered");
		await markFailed(db, mail.id, failure);
		return;
	}
	const wait = firstWaits[mail.attempts - 1] ?? laterWait;
	log.warn({ mail: mail.id, attempts: mail.attempts, failure, wait }, "a mail is tried again later");
	await postpone(db, mail.id, plusMinutes(systemNow(), wait));
}

/** Not the connection, nor signing in. */
const concernsTheMail = ({ code }: NodemailerError): boolean => code === "EENVELOPE" || code === "EMESSAGE";

/**
 * The recipient or the content is refused, and not for the time being (4yz, RFC 5321 §4.2.1). A sender that is refused says that
 * the configuration is wrong, which an operator can put right while the mail waits.
 */
const isForGood = (refusal: NodemailerError): boolean =>
	concernsTheMail(refusal) && refusal.permanent !== false && refusal.command !== "MAIL FROM";
