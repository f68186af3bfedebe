import { readingOf, Wording, type Work } from "@intersession/document";
import { z } from "zod";
import { act, personOf, type Run } from "../../../acts/index.ts";
import type { UiLang } from "../../../kit/languages.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { formatDate } from "../../../web/index.ts";
import { createWork, worksOf } from "../../document/index.ts";
import { bodyOf, dateSchema } from "../../membership/index.ts";
import { messages } from "../messages/index.ts";
import { Id } from "../model.ts";
import { outcomeInForce } from "../outcome/store.ts";
import { everyLanguage, may, mayCorrect } from "../rules.ts";
import { cancelRow, correctRow, type FoundRound, isConvenedOn } from "../store.ts";
import { lockedRound } from "./lock.ts";
import { daysSaid, tellInvited, wasAnnounced } from "./tell.ts";

const Language = z.string().min(2).max(35);

export const correctRound = act({
	name: "consultation.correctRound",
	effect:
		"Corrects the day, the place or what a round covers, with the reasons. Those invited are told, to all alike, each in their language; what was said first stays on record.",
	input: z.strictObject({
		round: Id,
		/** How many times it had been corrected when the form was opened. */
		version: z.int().min(0),
		date: dateSchema,
		original: Language,
		place: Wording,
		covers: Wording,
		reasons: Wording,
	}),
	may: may["consultation.correctRound"],
	async run(run, { round: id, version, date, original, ...texts }) {
		const { languages, zone } = await bodyOf(run.tx);
		refuseIf(
			...(["place", "covers", "reasons"] as const).flatMap((name) => everyLanguage(texts[name], languages, name)),
		);
		const round = await standingRound(run, id);
		if ((round.earlier ?? []).length !== version) throw new Refusal(no("consultation.roundCorrected"));
		const before = await wordsIn(run, round);
		const same = (name: "place" | "covers") =>
			Object.entries(texts[name].bodies).every(([tag, body]) => before(round[name], tag as UiLang) === body);
		const outcome = await outcomeInForce(run.tx, id);
		refuseIf(mayCorrect({ changed: date !== round.date || !same("place") || !same("covers"), date }, outcome));
		if (await isConvenedOn(run.tx, round.choice, date, id)) throw new Refusal(no("consultation.dateTaken", {}, "date"));
		const made = { owner: id, original, at: run.now, person: personOf(run) };
		const place = same("place") ? round.place : await createWork(run.tx, { ...made, wording: texts.place });
		const covers = same("covers") ? round.covers : await createWork(run.tx, { ...made, wording: texts.covers });
		const reasons = await createWork(run.tx, { ...made, wording: texts.reasons });
		await correctRow(run.tx, round, { date, place, covers, reasons, at: run.now, by: personOf(run) });
		const now = { ...round, date, place, covers };
		if (wasAnnounced(round.convened, [...daysSaid(round), date], zone)) {
			const read = await wordsIn(run, now);
			const letterIn = (lang: UiLang) => ({
				...messages[lang].correction,
				values: {
					before: formatDate(lang, round.date, "long"),
					place: read(place, lang),
					covers: read(covers, lang),
					reasons: read(reasons, lang),
				},
			});
			await tellInvited(run, now, `consultation.correctRound:${id}:${version + 1}`, letterIn, round.date);
		}
		return { version: version + 1 };
	},
});

export const cancelRound = act({
	name: "consultation.cancelRound",
	effect:
		"Cancels a round that has no outcome, with the reasons. It stays on record; those invited are told, to all alike, each in their language.",
	input: z.strictObject({ round: Id, original: Language, reasons: Wording }),
	may: may["consultation.cancelRound"],
	async run(run, { round: id, original, reasons: wording }) {
		const { languages, zone } = await bodyOf(run.tx);
		refuseIf(...everyLanguage(wording, languages, "reasons"));
		const round = await standingRound(run, id);
		if ((await outcomeInForce(run.tx, id)) !== undefined) throw new Refusal(no("consultation.hasOutcome"));
		const made = { owner: id, original, at: run.now, person: personOf(run) };
		const reasons = await createWork(run.tx, { ...made, wording });
		await cancelRow(run.tx, id, { at: run.now, by: personOf(run), reasons });
		if (!wasAnnounced(round.convened, daysSaid(round), zone)) return;
		const read = await wordsIn(run, round);
		await tellInvited(run, round, `consultation.cancelRound:${id}`, (lang) => ({
			...messages[lang].cancellation,
			values: { reasons: read(reasons, lang) },
		}));
	},
});

/** A round that stands. */
async function standingRound(run: Run, id: string): Promise<FoundRound> {
	const round = await lockedRound(run, id);
	if (round.cancelled !== null) throw new Refusal(no("consultation.cancelled"));
	return round;
}

/** Reads the texts of a round, by their works. */
async function wordsIn(run: Run, { id }: Pick<FoundRound, "id">) {
	const works: ReadonlyMap<string, Work> = await worksOf(run.tx, id);
	return (work: string, lang: UiLang): string => {
		const found = works.get(work);
		return found === undefined ? "" : readingOf(found, lang).body;
	};
}
