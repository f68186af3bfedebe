import { readingOf, Wording, type Work } from "@intersession/document";
import { z } from "zod";
import { act, personOf, type Run } from "../../../acts/index.ts";
import { newId } from "../../../kit/ids.ts";
import type { UiLang } from "../../../kit/languages.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { openOptions } from "../../dialogue/index.ts";
import { createWork, worksOf } from "../../document/index.ts";
import { bodyOf, dateSchema, organNames } from "../../membership/index.ts";
import { messages } from "../messages/index.ts";
import { Id, invitations } from "../model.ts";
import { everyLanguage, may } from "../rules.ts";
import { insertRound, isConvenedOn } from "../store.ts";
import { type Letter, tellInvited, wasAnnounced } from "./tell.ts";

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
		const { languages, zone } = await bodyOf(run.tx);
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
		const found = { id, choice, organ, date, invites, convened: run.now, cancelled: null, year };
		if (wasAnnounced(found, zone))
			await tellInvited(run, found, `consultation.convene:${id}`, await invitation(run, id, works));
		return { round: id };
	},
});

/** The letter that invites, with what the round covers and where it is, in the reader's language. */
async function invitation(run: Run, round: string, { place, covers }: { place: string; covers: string }) {
	const works = await worksOf(run.tx, round);
	const read = (id: string, lang: UiLang) => readingOf(works.get(id) as Work, lang).body;
	return (lang: UiLang): Letter & { values: Record<string, string> } => ({
		...messages[lang].letter,
		values: { place: read(place, lang), covers: read(covers, lang) },
	});
}
