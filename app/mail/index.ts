export type { Attachment, Mail, QueuedMail } from "./mail.ts";
export { deliverOutbox } from "./outbox.ts";
export { deleteExpiredMails, failedMails, mailboxOf, queueMail } from "./store.ts";
export { smtpTransport, type Transport } from "./transport.ts";
