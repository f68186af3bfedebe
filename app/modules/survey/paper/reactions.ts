import type { Ctx } from "../../../acts/index.ts";
import { inTransaction } from "../../../data/transaction.ts";
import { dateIn } from "../../../kit/calendar.ts";
import type { Instant } from "../../../kit/clock.ts";
import { type Mail, queueMail } from "../../../mail/index.ts";
import { deadlineWords, fill, href, plural } from "../../../web/index.ts";
import { type Person, staffOn } from "../../identity/index.ts";
import { type Body, bodyOf, seatOf } from "../../membership/index.ts";
import { endOf, isSealed, type SealedSurvey, titleOf } from "../model.ts";
import { type WaitingPaper, waitingPapers } from "../office/store.ts";
import { may, mayMove } from "../rules.ts";
import { findSurvey } from "../store.ts";
import { messages } from "./messages/index.ts";
import { warnedFrom } from "./rules.ts";

/**
 * The job: shortly before a close, writes to every officer who can confirm a letter that still waits, and says how many there are
 * and until when they can count. Written again only when another letter has come to wait, or the close was moved.
 */
export async function warnOfWaitingPapers({ db, clock, baseUrl }: Ctx): Promise<void> {
	const now = clock.now();
	const waiting = Map.groupBy(await waitingPapers(db), ({ survey }) => survey);
	if (waiting.size === 0) return;
	const body = await bodyOf(db);
	const officers = (await staffOn(db, dateIn(now, body.zone))).filter(({ roles }) =>
		roles.some((role) => (may["survey.confirmPaperReply"] as readonly string[]).includes(role)),
	);
	for (const [id, papers] of waiting) {
		const survey = await findSurvey(db, id);
		if (survey === undefined || !isSealed(survey) || mayMove(survey, "reply", now) !== undefined) continue;
		if (now < warnedFrom(endOf(survey), body)) continue;
		const mails = officers.flatMap((officer) => mailTo(officer, { survey, papers, body, baseUrl, now }) ?? []);
		await inTransaction(db, (tx) => queueMail(tx, mails));
	}
}

interface Warning {
	readonly survey: SealedSurvey;
	readonly papers: readonly WaitingPaper[];
	readonly body: Body;
	readonly baseUrl: string;
	readonly now: Instant;
}

/** Undefined for an officer who entered all of them: another one must confirm what one has entered. */
function mailTo(officer: Person, { survey, papers, body, baseUrl, now }: Warning): Mail | undefined {
	const others = papers.filter(({ enteredBy }) => enteredBy !== officer.id);
	const latest = others.at(-1);
	if (latest === undefined) return undefined;
	const { language: lang } = officer;
	const say = messages[lang].warning;
	const { atSeat, elsewhere } = deadlineWords({
		lang,
		at: endOf(survey),
		seat: seatOf(lang, body),
		readerZone: officer.zone,
	});
	const title = titleOf(survey, lang);
	return {
		occasion: `survey.papersWait:${survey.id}:${endOf(survey)}:${latest.id}`,
		recipient: `person:${officer.id}`,
		address: officer.email,
		lang,
		subject: fill(plural(lang, others.length, say.subject), { title, closes: atSeat }),
		body: fill(plural(lang, others.length, say.body), {
			title,
			closes: [atSeat, elsewhere].filter((part) => part !== "").join(" – "),
			link: `${baseUrl}${href(lang, `/office/surveys/${survey.id}/paper`)}`,
		}),
		at: now,
	};
}
