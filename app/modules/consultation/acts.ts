import { readingOf, Wording, type Work } from "@intersession/document";
import { z } from "zod";
import { act, personOf, type Run } from "../../acts/index.ts";
import { dateIn } from "../../kit/calendar.ts";
import { newId } from "../../kit/ids.ts";
import { no, Refusal, refuseIf } from "../../kit/refusal.ts";
import { queueMail } from "../../mail/index.ts";
import { fill, formatDate } from "../../web/index.ts";
import { openOptions } from "../dialogue/index.ts";
import { createWork, worksOf } from "../document/index.ts";
import {
	bodyOf,
	correspondentsOn,
	dateSchema,
	membersOfOrgan,
	nameOf,
	namesOn,
	organNames,
} from "../membership/index.ts";
import { messages } from "./messages/index.ts";
import { Id, invitations, type Round } from "./model.ts";
import { everyLanguage, may } from "./rules.ts";
import { insertRound, isConvenedOn } from "./store.ts";

export const convene = act({
	name: "consultation.convene",
	effect:
		"Convenes a round of informal consultations on what is put forward, with the dossiers as they stand; those invited are written to, " +
		"each in their language. A round of a day that is past is recorded, and nobody is written to.",
	input: z.strictObject({
		choice: Id,
		organ: Id,
		date: dateSchema,
		invites: z.enum(invitations),
		original: z.string().min(2).max(35),
		place: Wording,
		covers: Wording,
	}),
	may: may["consultation.convene"],
	async run(run, { choice, organ, date, invites, original, place, covers }) {
		const { languages } = await bodyOf(run.tx);
		refuseIf(...everyLanguage(place, languages, "place"), ...everyLanguage(covers, languages, "covers"));
		const { year, options } = await openOptions(run.tx, choice);
		if (options.length === 0) throw new Refusal(no("consultation.nothingPutForward"));
		if (!(await organNames(run.tx)).some(({ id }) => id === organ))
			throw new Refusal(no("consultation.organUnknown", {}, "organ"));
		if (await isConvenedOn(run.tx, choice, date)) throw new Refusal(no("consultation.dateTaken", {}, "date"));
		const id = newId();
		const made = { owner: id, original, at: run.now, person: personOf(run) };
		const round = { id, choice, organ, date, invites, papers: options };
		const works = {
			place: await createWork(run.tx, { ...made, wording: place }),
			covers: await createWork(run.tx, { ...made, wording: covers }),
		};
		await insertRound(run.tx, { ...round, ...works, at: run.now, by: personOf(run) });
		await invite(run, { ...round, year }, works);
		return { round: id };
	},
});

export const acts = [convene];

interface Invited extends Pick<Round, "id" | "organ" | "date" | "invites"> {
	readonly year: number;
}

/** Writes to the mailboxes, heads and focal points of those invited; of a day that is past nobody is told. */
async function invite(run: Run, round: Invited, { place, covers }: { place: string; covers: string }): Promise<void> {
	const body = await bodyOf(run.tx);
	const today = dateIn(run.now, body.zone);
	if (round.date < today) return;
	const members = round.invites === "organ" ? await membersOfOrgan(run.tx, round.organ, today) : undefined;
	const correspondents = await correspondentsOn(run.tx, today, members);
	const names = await namesOn(run.tx, today, [...new Set(correspondents.map(({ member }) => member))]);
	const organ: Readonly<Record<string, string>> =
		(await organNames(run.tx)).find(({ id }) => id === round.organ)?.names ?? {};
	const works = await worksOf(run.tx, round.id);
	const read = (id: string, lang: string) => readingOf(works.get(id) as Work, lang).body;
	await queueMail(
		run.tx,
		correspondents.flatMap(({ member, recipient, address, lang }) => {
			const name = names.get(member);
			if (name === undefined) return [];
			const { subject, body: text } = messages[lang].letter;
			const values = {
				date: formatDate(lang, round.date, "long"),
				title: body.shortNames[lang],
				organ: organ[lang] ?? "",
				ofMember: nameOf(name, lang, "of", today),
				place: read(place, lang),
				covers: read(covers, lang),
				link: `${run.baseUrl}/${lang}/years/${round.year}/consultations/${round.id}`,
			};
			const occasion = `consultation.convene:${round.id}`;
			return [
				{
					occasion,
					recipient,
					address,
					lang,
					subject: fill(subject, values),
					body: `${fill(text, values)}\n`,
					at: run.now,
				},
			];
		}),
	);
}
