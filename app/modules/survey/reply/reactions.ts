import { formatKeptReply } from "@intersession/ledger";
import type { Stage } from "../../../acts/index.ts";
import type { NewFact } from "../../../data/facts.ts";
import { inTransaction } from "../../../data/transaction.ts";
import { dateIn } from "../../../kit/calendar.ts";
import type { CalendarDate, Instant } from "../../../kit/clock.ts";
import { type LedgerReceipt, receiptsFor } from "../../../ledger/index.ts";
import { type Attachment, type Mail, queueMail } from "../../../mail/index.ts";
import { deadlineWords, href } from "../../../web/index.ts";
import { type Person, personsById } from "../../identity/index.ts";
import {
	type Body,
	bodyOf,
	type Correspondent,
	lastCorrespondents,
	nameOf,
	namesOn,
	seatOf,
} from "../../membership/index.ts";
import { latesById } from "../late/store.ts";
import { acknowledgement, withoutDesk } from "../letter/messages/index.ts";
import { afterDate, endOf, isSealed, type Place, type SealedSurvey, titleOf } from "../model.ts";
import type { SubmittedReply } from "../received/model.ts";
import { findSurvey } from "../store.ts";
import { replacedAt, repliesById } from "./store.ts";

/** What is to be acknowledged: a reply with all that its letter says, and to whom. */
interface Acknowledged {
	readonly reply: SubmittedReply;
	readonly place: Place;
	readonly survey: SealedSurvey;
	/** Received after the date, and kept without counting. */
	readonly kept: boolean;
	readonly receipt: LedgerReceipt;
	readonly recipients: readonly Recipient[];
	/** When the reply that it replaces had been received. */
	readonly replaced: Instant | undefined;
}

/** Where it is sent, and how the delegation is called in that language. */
type Recipient = Omit<Addressed, "member"> & { readonly ofMember: string };
type Addressed = Correspondent & { readonly left: boolean };
type Received = Pick<NewFact, "subject" | "at">;

/**
 * Mails the acknowledgement of each reply, with its two files, to whoever sent it and to the head and focal points of the
 * delegation; of a reply on paper, to the mission's mailbox as well, and to a delegation that has left at its last addresses. What is needed for all of them is read together: on the last
 * day, when replies arrive by the hundred, reading it for one after the other costs as much as taking the replies in. Throws when
 * no checkpoint covers one of them: they are run again.
 * @param facts `reply.received`, whose subject is the reply
 */
export async function acknowledgeReplies(
	stage: Pick<Stage, "db" | "baseUrl" | "covered">,
	facts: readonly Received[],
): Promise<void> {
	const body = await bodyOf(stage.db);
	const found = await read(stage, body, facts);
	const mails = facts.flatMap(({ subject, at }) => lettersOf(found(subject), { body, baseUrl: stage.baseUrl, at }));
	await inTransaction(stage.db, (tx) => queueMail(tx, mails));
}

async function read(
	{ db, covered }: Pick<Stage, "db" | "covered">,
	body: Body,
	facts: readonly Received[],
): Promise<(id: string) => Acknowledged> {
	// Facts are committed before the checkpoint that covers their replies is.
	await covered();
	const ids = facts.map(({ subject }) => subject);
	const late = await latesById(db, ids);
	const replies = new Map([...(await repliesById(db, ids)), ...late]);
	const surveys = new Map<string, SealedSurvey>();
	for (const id of new Set([...replies.values()].map(({ place }) => place.survey))) {
		const survey = await findSurvey(db, id);
		if (survey !== undefined && isSealed(survey)) surveys.set(id, survey);
	}
	const receipts = await receiptsFor(
		db,
		[...replies.values()].map(({ reply }) => reply.pending),
	);
	const recipients = await recipientsOf(db, body, facts, replies);
	const replaced = await replacedAt(db, [...replies.keys()]);
	return (id) => {
		const found = replies.get(id);
		const survey = surveys.get(found?.place.survey ?? "");
		if (found === undefined || survey === undefined) throw new Error(`no reply ${id}`);
		const receipt = receipts.get(found.reply.pending);
		if (receipt === undefined) throw new Error(`the ledger does not cover reply ${id} yet`);
		return {
			...found,
			survey,
			kept: late.has(id),
			receipt,
			recipients: recipients.get(id) ?? [],
			replaced: replaced.get(id),
		};
	};
}

type Replies = Awaited<ReturnType<typeof repliesById>>;
type Names = Awaited<ReturnType<typeof namesOn>>;

/** By reply: each address once, whoever of the delegation sent the reply. */
async function recipientsOf(
	db: Stage["db"],
	{ zone }: Body,
	facts: readonly Received[],
	replies: Replies,
): Promise<ReadonlyMap<string, readonly Recipient[]>> {
	const sent = [...replies.values()];
	const senders = await personsById(
		db,
		sent.flatMap(({ reply }) => reply.person ?? []),
	);
	const members = [...new Set(sent.map(({ place }) => place.member))];
	const days = new Map<CalendarDate, { correspondents: Addressed[]; names: Names }>();
	for (const day of new Set(facts.map(({ at }) => dateIn(at, zone))))
		days.set(day, {
			correspondents: await lastCorrespondents(db, day, members),
			names: await namesOn(db, day, members),
		});
	return new Map(
		facts.flatMap(({ subject, at }) => {
			const found = replies.get(subject);
			const day = dateIn(at, zone);
			const known = days.get(day);
			const name = known?.names.get(found?.place.member ?? "");
			if (found === undefined || known === undefined || name === undefined) return [];
			const delegation = known.correspondents.filter(({ member }) => member === found.place.member);
			const written = withSender(found.reply, delegation, senders);
			return [[subject, written.map((one) => ({ ...one, ofMember: nameOf(name, one.lang, "of", day) }))] as const];
		}),
	);
}

function withSender(
	{ person, document }: SubmittedReply,
	delegation: readonly Addressed[],
	senders: ReadonlyMap<string, Person>,
): readonly Omit<Recipient, "ofMember">[] {
	const people = delegation.filter(({ recipient }) => document.channel === "paper" || recipient.startsWith("person:"));
	const sender = person === null ? undefined : senders.get(person);
	if (sender === undefined || people.some(({ recipient }) => recipient === `person:${sender.id}`)) return people;
	return [
		...people,
		{ recipient: `person:${sender.id}`, address: sender.email, lang: sender.language, zone: sender.zone, left: false },
	];
}

function lettersOf(
	{ reply, place: { member }, survey, kept, receipt, recipients, replaced }: Acknowledged,
	{ body, baseUrl, at }: { readonly body: Body; readonly baseUrl: string; readonly at: Received["at"] },
): Mail[] {
	const attachments: Attachment[] = [
		{ name: `receipt-${reply.id}.txt`, mediaType: "text/plain", text: receipt.proof },
		{
			name: `reply-${reply.id}.json`,
			mediaType: "application/json",
			text: formatKeptReply({ entry: receipt.entry, salt: reply.salt, document: reply.document }),
		},
	];
	return recipients.map(({ recipient, address, lang, zone, ofMember, left }): Mail => {
		const seat = seatOf(lang, body);
		const timeOf = (instant: Instant) => {
			const { atSeat, elsewhere } = deadlineWords({ lang, at: instant, seat, readerZone: zone });
			return [atSeat, elsewhere].filter((part) => part !== "").join(" – ");
		};
		const params = {
			title: titleOf(survey, lang),
			questions: [],
			ofMember,
			body: body.names[lang],
			closes: survey.closes,
			seat: body.seat[lang],
			seatZone: body.zone,
			zone,
			reasons: "",
			level: survey.level,
			reissues: false,
			afterDateWords: "",
			waiverWords: "",
			paper: survey.paperReplies,
			link: `${baseUrl}${href(lang, `/desk/${member}/surveys/${survey.id}/${kept ? "after-date" : "receipt"}`)}`,
			received: timeOf(reply.received),
			replaces: replaced === undefined ? null : timeOf(replaced),
			reference: reply.id,
			afterDate: kept ? ("kept" as const) : afterDate(survey, reply.received) ? ("counted" as const) : null,
		};
		const { subject, body: text } = acknowledgement(lang, params);
		return {
			occasion: `reply.acknowledged:${reply.id}`,
			recipient,
			address,
			lang,
			subject,
			body: left ? `${text}\n${withoutDesk(lang, { ...params, receiving: at < endOf(survey) })}` : text,
			attachments,
			at,
		};
	});
}
