import { formatKeptReply } from "@intersession/ledger";
import type { Kysely } from "kysely";
import type { NewFact } from "../../../data/facts.ts";
import type { Schema } from "../../../data/schema.ts";
import { inTransaction } from "../../../data/transaction.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { receiptFor } from "../../../ledger/index.ts";
import { type Attachment, type Mail, queueMail } from "../../../mail/index.ts";
import { deadlineWords, href } from "../../../web/index.ts";
import { personById } from "../../identity/index.ts";
import { bodyOf, type Correspondent, correspondentsOn, seatOf } from "../../membership/index.ts";
import { acknowledgement } from "../letter/messages/index.ts";
import { isSealed, type SealedSurvey } from "../model.ts";
import { findSurvey } from "../store.ts";
import type { SubmittedReply } from "./model.ts";
import { replyById } from "./store.ts";
import { wordsIn } from "./views/text.tsx";

/**
 * Mails the acknowledgement of a reply, with its two files, to whoever sent it and to the head and focal points of the
 * delegation; of a reply on paper, to the mission's mailbox as well. Throws while no checkpoint covers the reply: it is run again.
 * @param fact `reply.received`, whose subject is the reply
 */
export async function acknowledgeReply(
	db: Kysely<Schema>,
	{ subject, at }: Pick<NewFact, "subject" | "at">,
	baseUrl: string,
): Promise<void> {
	const found = await replyById(db, subject);
	const survey = found && (await findSurvey(db, found.place.survey));
	if (found === undefined || survey === undefined || !isSealed(survey)) throw new Error(`no reply ${subject}`);
	const receipt = await receiptFor(db, found.reply.pending);
	if (receipt === undefined) throw new Error(`the ledger does not cover reply ${subject} yet`);
	const attachments: Attachment[] = [
		{ name: `receipt-${subject}.txt`, mediaType: "text/plain", text: receipt.proof },
		{
			name: `reply-${subject}.json`,
			mediaType: "application/json",
			text: formatKeptReply({ entry: receipt.entry, salt: found.reply.salt, document: found.reply.document }),
		},
	];
	const { member } = found.place;
	const body = await bodyOf(db);
	const recipients = await recipientsOf(db, found.reply, member, dateIn(at, body.zone));
	const mails = recipients.map(({ recipient, address, lang, zone }): Mail => {
		const seat = seatOf(lang, body);
		const received = deadlineWords({ lang, at: found.reply.received, seat, readerZone: zone });
		const words = wordsOf(survey, member, lang);
		const letter = acknowledgement(lang, {
			...words,
			body: body.names[lang],
			closes: survey.closes,
			seat: body.seat[lang],
			seatZone: body.zone,
			zone,
			reasons: "",
			level: survey.level,
			paper: survey.paperReplies,
			link: `${baseUrl}${href(lang, `/desk/${member}/surveys/${survey.id}/receipt`)}`,
			received: [received.atSeat, received.elsewhere].filter((part) => part !== "").join(" – "),
			reference: subject,
		});
		return { occasion: `reply.acknowledged:${subject}`, recipient, address, lang, ...letter, attachments, at };
	});
	await inTransaction(db, (tx) => queueMail(tx, mails));
}

const wordsOf = ({ opening }: SealedSurvey, member: string, lang: Correspondent["lang"]) => ({
	title: wordsIn(opening.title, lang, opening.original),
	member: wordsIn(opening.consulted.find((one) => one.member === member)?.name ?? {}, lang, opening.original),
});

/** Each address once, whoever of the delegation sent the reply. */
async function recipientsOf(
	db: Kysely<Schema>,
	{ person, document }: SubmittedReply,
	member: string,
	on: ReturnType<typeof dateIn>,
): Promise<Omit<Correspondent, "member">[]> {
	const delegation = await correspondentsOn(db, on, member);
	const people = delegation.filter(({ recipient }) => document.channel === "paper" || recipient.startsWith("person:"));
	const sender = person === null ? undefined : await personById(db, person);
	if (sender === undefined || people.some(({ recipient }) => recipient === `person:${sender.id}`)) return people;
	return [
		...people,
		{ recipient: `person:${sender.id}`, address: sender.email, lang: sender.language, zone: sender.zone },
	];
}
