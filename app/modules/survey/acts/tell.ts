import type { Opening } from "@intersession/ledger";
import type { Run } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import type { CalendarDate, Instant } from "../../../kit/clock.ts";
import { isUiLang, type UiLang } from "../../../kit/languages.ts";
import { queueMail } from "../../../mail/index.ts";
import { fill } from "../../../web/index.ts";
import {
	type Body,
	bodyOf,
	type Correspondent,
	chairOf,
	lastCorrespondents,
	nameOf,
	namesOn,
	seatOf,
} from "../../membership/index.ts";
import { messages as equality } from "../equality/messages/index.ts";
import { courtesyWords } from "../late/views.tsx";
import { letter, withoutDesk } from "../letter/messages/index.ts";
import type { Letter, LetterKind, LetterParams } from "../letter/model.ts";
import { waiverWords } from "../waiver/views.tsx";

/** What writing takes of an act, or of what follows from one. */
export type Told = Pick<Run, "tx" | "now" | "baseUrl">;

interface Telling {
	/** Names this one occasion for ever: nobody is written to twice for it. */
	readonly occasion: string;
	readonly letter: LetterKind | ((lang: UiLang, params: LetterParams) => Letter);
	/** The close to be told; the opening's when there was no extension. */
	readonly closes?: Instant;
	/** The end of the courtesy period to be told; the opening’s when there was no extension. */
	readonly courtesyUntil?: Instant | null;
	readonly reasons?: Readonly<Record<string, string>>;
	/** Only these members; all those consulted when left out. */
	readonly members?: ReadonlySet<string>;
	/** The day whose addresses are written to, where it is not today. */
	readonly on?: CalendarDate;
	/** Only heads and focal points, not the mission's mailbox: what is the delegation's own affair. */
	readonly peopleOnly?: boolean;
}

/**
 * Writes to the official mailbox and the heads and focal points of those consulted, each in their language, within the
 * act's transaction; to a member that has left since, which is consulted all the same, at the addresses of its last day.
 * Returns the members for which no address is on file: they must be written to on paper.
 */
export async function tellThoseConsulted(run: Told, opening: Opening, telling: Telling): Promise<string[]> {
	const body = await bodyOf(run.tx);
	const reached = new Set<string>();
	const wanted = opening.consulted.map(({ member }) => member).filter((member) => telling.members?.has(member) ?? true);
	const today = telling.on ?? dateIn(run.now, body.zone);
	const names = await namesOn(run.tx, today, wanted);
	const correspondents = (await lastCorrespondents(run.tx, today, wanted)).filter(
		({ recipient }) => telling.peopleOnly !== true || recipient.startsWith("person:"),
	);
	await queueMail(
		run.tx,
		oncePerAddress(correspondents).flatMap((correspondent) => {
			const { member, lang } = correspondent;
			const name = names.get(member);
			if (name === undefined) return [];
			reached.add(member);
			return [mailTo(run, opening, telling, { ...correspondent, ofMember: nameOf(name, lang, "of", today) }, body)];
		}),
	);
	return wanted.filter((member) => !reached.has(member));
}

/**
 * Writes to the Chair of the competent organ, in the Chair's language, that something waits: without a figure, for the result
 * is shown to nobody by mail before its release. A vacant chair is written to nowhere; the desk of the next one says it.
 */
export async function tellChair(run: Told, opening: Opening): Promise<void> {
	const chair = await chairOf(run.tx, opening.organ.id, dateIn(run.now, opening.zone));
	if (chair === undefined) return;
	const lang = isUiLang(chair.lang) ? chair.lang : "en";
	const { subject, body } = equality[lang].mail;
	const read = (texts: Readonly<Record<string, string>>) => texts[lang] ?? texts[opening.original] ?? "";
	const words = {
		title: read(opening.title),
		organ: read(opening.organ.name),
		link: `${run.baseUrl}/${lang}/surveys/${opening.survey}/equality`,
	};
	await queueMail(run.tx, [
		{
			occasion: `survey.equal:${opening.survey}`,
			recipient: `person:${chair.person}`,
			address: chair.address,
			lang,
			subject: fill(subject, words),
			body: fill(body, words),
			at: run.now,
		},
	]);
}

/** A shared mailbox may hold an account: it is written to once, as the mission's. */
function oncePerAddress<One extends Correspondent>(correspondents: readonly One[]): One[] {
	const known = new Set<string>();
	const mailboxesFirst = [...correspondents].sort((a, b) => (a.recipient < b.recipient ? -1 : 1));
	return mailboxesFirst.filter(({ member, address }) => {
		const key = `${member} ${address}`;
		return !known.has(key) && known.add(key);
	});
}

/** One address of a delegation, how the delegation is called in its language, and whether it has left. */
type Addressed = Correspondent & { readonly ofMember: string; readonly left: boolean };

function mailTo(
	run: Told,
	opening: Opening,
	{
		occasion,
		letter: kind,
		closes = opening.closes as Instant,
		courtesyUntil = opening.courtesyUntil as Instant | null,
		reasons = {},
	}: Telling,
	{ member, recipient, address, lang, zone, ofMember, left }: Addressed,
	body: Body,
) {
	const read = (texts: Readonly<Record<string, string>>) => texts[lang] ?? texts[opening.original] ?? "";
	const write = typeof kind === "function" ? kind : (tag: UiLang, params: LetterParams) => letter(tag, kind, params);
	const params = {
		body: read(opening.body),
		title: read(opening.title),
		questions: opening.questions.map(({ label }) => read(label)),
		ofMember,
		closes,
		seat: body.seat[lang],
		seatZone: opening.zone,
		zone,
		reasons: read(reasons),
		level: opening.level,
		reissues: opening.reissues !== undefined,
		afterDateWords: courtesyWords({
			lang,
			survey: { opening, courtesyUntil },
			seat: seatOf(lang, body),
			readerZone: zone,
		}),
		waiverWords: waiverWords(lang, opening),
		paper: opening.paper !== "notAccepted",
		link: `${run.baseUrl}/${lang}/desk/${member}/surveys/${opening.survey}`,
	};
	const { subject, body: text } = write(lang, params);
	const receiving = kind !== "annulment" && run.now < closes;
	return {
		occasion: `${occasion}:${member}`,
		recipient,
		address,
		lang,
		subject,
		body: left ? `${text}\n${withoutDesk(lang, { ...params, receiving })}` : text,
		at: run.now,
	};
}
