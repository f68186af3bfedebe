import type { Instant } from "../kit/clock.ts";

/** One mail to one recipient, as the act that causes it writes it. */
export interface Mail {
	/** What the mail is about, once for each recipient: `survey.opened:<id>`. A second mail of one occasion to one recipient is not queued. */
	readonly occasion: string;
	readonly recipient: `person:${string}` | `member:${string}`;
	readonly address: string;
	/** BCP 47, the language that the mail is written in. */
	readonly lang: string;
	readonly subject: string;
	/** Plain text; lines end in `\n`. */
	readonly body: string;
	readonly attachments?: readonly Attachment[];
	/** The dialogue's time. When it is delivered follows the system's. */
	readonly at: Instant;
	/** For a body with a secret that lets somebody in: the system time until which it does. The body is not kept beyond its delivery. */
	readonly secretUntil?: Instant;
}

export interface Attachment {
	readonly name: string;
	readonly mediaType: string;
	readonly text: string;
}

/** A mail as it lies in the outbox. */
export interface QueuedMail extends Required<Omit<Mail, "recipient" | "secretUntil">> {
	readonly id: number;
	readonly recipient: string;
	/** How often delivery was begun. */
	readonly attempts: number;
	/** System time at which the mail server took it. */
	readonly sentAt: Instant | null;
	/** Why it will not be delivered; never a reason that may pass. */
	readonly failure: string | null;
}
