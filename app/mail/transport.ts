import { createHash } from "node:crypto";
import { createTransport } from "nodemailer";
import type { QueuedMail } from "./mail.ts";

/** Hands one mail to the mail server and resolves when the server has taken it; rejects with nodemailer's error otherwise. */
export interface Transport {
	send(mail: QueuedMail): Promise<void>;
	close(): void;
}

/**
 * A transport over SMTP.
 * @param url `smtp://` or `smtps://`, with user and password where the server wants them
 * @param from the sender, as RFC 5322 writes one: `Secretariat <dialogue@example.org>`
 */
export function smtpTransport(url: string, from: string): Transport {
	const smtp = createTransport({
		url,
		pool: true,
		maxConnections: 1,
		connectionTimeout: 15_000,
		greetingTimeout: 15_000,
		socketTimeout: 60_000,
		disableFileAccess: true,
		disableUrlAccess: true,
	});
	return {
		send: async (mail) => {
			await smtp.sendMail({
				from,
				to: { name: "", address: mail.address },
				subject: mail.subject,
				text: mail.body,
				messageId: messageId(mail, from),
				headers: { "Content-Language": mail.lang, "Auto-Submitted": "auto-generated" },
				attachments: mail.attachments.map(({ name, mediaType, text }) => ({
					filename: name,
					contentType: `${mediaType}; charset=utf-8`,
					content: text,
				})),
			});
		},
		close: () => smtp.close(),
	};
}

/**
 * The same for each attempt at one mail, so that a mail server or reader that gets it twice can tell (RFC 5322 §3.6.4).
 * A digest, because the occasion is nobody's business on the way.
 */
function messageId({ occasion, recipient }: QueuedMail, from: string): string {
	const host = /@([^\s>]+)/.exec(from)?.[1] ?? "localhost";
	const digest = createHash("sha256")
		.update(JSON.stringify([occasion, recipient]))
		.digest("hex");
	return `<${digest.slice(0, 32)}@${host}>`;
}
