import { readingOf, Wording, type Work } from "@intersession/document";
import type { Kysely } from "kysely";
import { z } from "zod";
import { act, personOf, type Run } from "../../../acts/index.ts";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import { newId } from "../../../kit/ids.ts";
import type { UiLang } from "../../../kit/languages.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { lockedChoice, openOptions } from "../../dialogue/index.ts";
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
	async run(run, given) {
		const { choice, organ, date, invites, original, place, covers } = given;
		const { zone } = await bodyOf(run.tx);
		await lockedChoice(run, choice);
		const { year, options } = await mayConvene(run.tx, given, run.now);
		const id = newId();
		const made = { owner: id, original, at: run.now, person: personOf(run) };
		const round = { id, choice, organ, date, invites, papers: options };
		const works = {
			place: await createWork(run.tx, { ...made, wording: place }),
			covers: await createWork(run.tx, { ...made, wording: covers }),
		};
		await insertRound(run.tx, { ...round, ...works, at: run.now, by: personOf(run) });
		if (wasAnnounced(run.now, [date], zone)) {
			const told = { id, organ, date, invites, year };
			await tellInvited(run, told, `consultation.convene:${id}`, await invitation(run, id, works));
		}
		return { round: id };
	},
});

type Convening = z.output<typeof convene.input>;

/** Refuses what stands in the way of convening a round so; else the papers that it would have. */
async function mayConvene(db: Kysely<Schema>, { choice, organ, date, place, covers }: Convening, now: Instant) {
	const { languages, zone } = await bodyOf(db);
	refuseIf(...everyLanguage(place, languages, "place"), ...everyLanguage(covers, languages, "covers"));
	const open = await openOptions(db, choice);
	// What is only recorded may have been held before anything was put forward.
	if (open.options.length === 0 && wasAnnounced(now, [date], zone))
		throw new Refusal(no("consultation.nothingPutForward"));
	if (!(await organNames(db)).some(({ id }) => id === organ))
		throw new Refusal(no("consultation.organUnknown", {}, "organ"));
	if (await isConvenedOn(db, choice, date)) throw new Refusal(no("consultation.dateTaken", {}, "date"));
	return open;
}

/** The letter that invites, with what the round covers and where it is, in the reader's language. */
async function invitation(run: Run, round: string, { place, covers }: { place: string; covers: string }) {
	const works = await worksOf(run.tx, round);
	const read = (id: string, lang: UiLang) => readingOf(works.get(id) as Work, lang).body;
	return (lang: UiLang): Letter & { values: Record<string, string> } => ({
		...messages[lang].letter,
		values: { place: read(place, lang), covers: read(covers, lang) },
	});
}
