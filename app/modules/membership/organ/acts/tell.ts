import { personOf, type Run } from "../../../../acts/index.ts";
import type { CalendarDate } from "../../../../kit/clock.ts";
import { type Mail, queueMail } from "../../../../mail/index.ts";
import { fill, formatDate, href } from "../../../../web/index.ts";
import { type Person, personById, staffOn } from "../../../identity/index.ts";
import { todayAtSeat } from "../../body/acts.ts";
import type { Body } from "../../body/model.ts";
import { bodyOf } from "../../body/queries.ts";
import { messages } from "../../messages/index.ts";
import type { Organ } from "../model.ts";

type Named = Pick<Organ, "id" | "names">;

/** Tells the approving officers who can confirm it that a Chair was entered. */
export async function tellApproving(
	run: Run,
	organ: Named,
	{ entry, name, from }: { readonly entry: string; readonly name: string; readonly from: CalendarDate },
): Promise<void> {
	const others = (await staffOn(run.tx, await todayAtSeat(run))).filter(
		({ id, roles }) => roles.includes("approvingOfficer") && id !== personOf(run),
	);
	const body = await bodyOf(run.tx);
	const mailTo = (officer: Person) =>
		mail(run, officer, body, organ, {
			occasion: `membership.chairEntered:${entry}`,
			words: messages[officer.language].chairMail.entered,
			path: "/office/organs",
			values: { name, date: formatDate(officer.language, from) },
		});
	await queueMail(run.tx, others.map(mailTo));
}

/** Tells a person that they chair an organ, and how to sign in. */
export async function tellChairElect(
	run: Run,
	organ: Named,
	{ person, from }: { readonly person: string; readonly from: CalendarDate },
): Promise<void> {
	const chair = await personById(run.tx, person);
	if (chair === undefined) throw new Error("a Chair was confirmed who is not registered");
	const { name, email, language } = chair;
	await queueMail(run.tx, [
		mail(run, chair, await bodyOf(run.tx), organ, {
			occasion: `membership.chair:${organ.id}:${from}`,
			words: messages[language].chairMail.confirmed,
			path: "/sign-in",
			values: { name, email, date: formatDate(language, from) },
		}),
	]);
}

interface Letter {
	readonly occasion: string;
	readonly words: { readonly subject: string; readonly body: string };
	readonly path: string;
	readonly values: Readonly<Record<string, string>>;
}

function mail(
	{ baseUrl, now }: Run,
	{ id, email, language: lang }: Person,
	{ names }: Pick<Body, "names">,
	organ: Named,
	{ occasion, words, path, values }: Letter,
): Mail {
	const all = { ...values, body: names[lang], organ: organ.names[lang], link: `${baseUrl}${href(lang, path)}` };
	const [subject, body] = [fill(words.subject, all), fill(words.body, all)];
	return { occasion, recipient: `person:${id}`, address: email, lang, subject, body, at: now };
}
