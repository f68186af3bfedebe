import type { Run } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import type { CalendarDate, Instant } from "../../../kit/clock.ts";
import type { UiLang } from "../../../kit/languages.ts";
import { queueMail } from "../../../mail/index.ts";
import { fill, formatDate } from "../../../web/index.ts";
import { bodyOf, correspondentsOn, nameOf, namesOn, organNames } from "../../membership/index.ts";
import { membersInvited } from "../circle/queries.ts";
import type { FoundRound } from "../store.ts";

export interface Letter {
	readonly subject: string;
	readonly body: string;
}

/** What is needed of a round to write about it. */
type Told = Pick<FoundRound, "id" | "organ" | "date" | "invites" | "year">;

/** What a letter about a round may name, beside what it is about. */
type Values = Readonly<Record<string, string>>;

/**
 * Whether those invited to a round were ever written to: a round of a day that was past already was only recorded.
 * @param said every day that was said to be its day, the one in force among them
 */
export const wasAnnounced = (convened: Instant, said: readonly CalendarDate[], zone: string): boolean =>
	said.some((date) => date >= dateIn(convened, zone));

/** Every day that was said to be the day of a round. */
export const daysSaid = ({ date, earlier }: Pick<FoundRound, "date" | "earlier">): CalendarDate[] => [
	...(earlier ?? []),
	date,
];

/**
 * Writes to the mailboxes, heads and focal points of those whom a round invites, to all alike, each in their language.
 * @param until the day that was said before, where the round is moved: whoever was invited then is told as well
 */
export async function tellInvited(
	run: Run,
	round: Told,
	occasion: string,
	letterIn: (lang: UiLang) => Letter & { readonly values: Values },
	until: CalendarDate = round.date,
): Promise<void> {
	const body = await bodyOf(run.tx);
	const today = dateIn(run.now, body.zone);
	const invited = await membersInvited(run.tx, round, [round.date, until]);
	const correspondents = await correspondentsOn(run.tx, today, invited);
	const names = await namesOn(run.tx, today, [...new Set(correspondents.map(({ member }) => member))]);
	const organ: Values = (await organNames(run.tx)).find(({ id }) => id === round.organ)?.names ?? {};
	await queueMail(
		run.tx,
		correspondents.flatMap(({ member, recipient, address, lang }) => {
			const name = names.get(member);
			if (name === undefined) return [];
			const { subject, body: text, values } = letterIn(lang);
			const all = {
				...common(run, round, lang, body.shortNames[lang], organ[lang] ?? ""),
				ofMember: nameOf(name, lang, "of", today),
				...values,
			};
			const letter = { subject: fill(subject, all), body: `${fill(text, all)}\n` };
			return [{ occasion, recipient, address, lang, ...letter, at: run.now }];
		}),
	);
}

const common = (run: Run, { id, year, date }: Told, lang: UiLang, title: string, organ: string): Values => ({
	date: formatDate(lang, date, "long"),
	title,
	organ,
	link: `${run.baseUrl}/${lang}/years/${year}/consultations/${id}`,
});
