import { z } from "zod";
import { act, personOf, type Run } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { newId } from "../../../kit/ids.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { queueMail } from "../../../mail/index.ts";
import { deadlineWords, fill } from "../../../web/index.ts";
import { choiceWithDossiers, isDecided, lockedChoice, stateOf } from "../../dialogue/index.ts";
import { bodyOf, correspondentsOn, nameOf, namesOn, seatOf } from "../../membership/index.ts";
import { Id } from "../model.ts";
import { may } from "../rules.ts";
import { messages } from "./messages/index.ts";
import { type Circulation, MOST_WORKING_DAYS } from "./model.ts";
import { languagesLacking, remarksUntil } from "./rules.ts";
import { insertCirculation } from "./store.ts";

export const circulate = act({
	name: "consultation.circulate",
	effect:
		"Circulates the options of a choice as they stand to all who will be asked, each in their language, with what changed since they were put forward; " +
		"their remarks may reach the Secretariat within so many working days. A survey follows after that.",
	input: z.strictObject({ choice: Id, workingDays: z.int().min(1).max(MOST_WORKING_DAYS) }),
	may: may["consultation.circulate"],
	async run(run, { choice, workingDays }) {
		const { options } = await lockedChoice(run, choice);
		if (isDecided(choice, options)) throw new Refusal(no("consultation.decided"));
		const { year, dossiers } = await choiceWithDossiers(run.tx, choice);
		const open = dossiers.filter(({ option }) => stateOf(option) === "putForward");
		if (open.length === 0) throw new Refusal(no("consultation.nothingPutForward"));
		const body = await bodyOf(run.tx);
		refuseIf(
			...languagesLacking(
				open.map(({ text }) => text),
				body.languages,
			),
		);
		const circulation: Circulation = {
			id: newId(),
			choice,
			at: run.now,
			workingDays,
			until: remarksUntil(run.now, workingDays, body),
			papers: open.map(({ option, document, version }) => ({ option: option.id, document, version })),
		};
		await insertCirculation(run.tx, { ...circulation, by: personOf(run) });
		await tell(run, circulation, year);
		return { circulation: circulation.id };
	},
});

/** Writes to the whole membership: the survey that follows asks all of it. */
async function tell(run: Run, { id, until }: Circulation, year: number): Promise<void> {
	const body = await bodyOf(run.tx);
	const today = dateIn(run.now, body.zone);
	const correspondents = await correspondentsOn(run.tx, today);
	const names = await namesOn(run.tx, today, [...new Set(correspondents.map(({ member }) => member))]);
	await queueMail(
		run.tx,
		correspondents.flatMap(({ member, recipient, address, lang, zone }) => {
			const name = names.get(member);
			if (name === undefined) return [];
			const { subject, body: text } = messages[lang].letter;
			const { atSeat, elsewhere } = deadlineWords({ lang, at: until, seat: seatOf(lang, body), readerZone: zone });
			const values = {
				year,
				title: body.shortNames[lang],
				ofMember: nameOf(name, lang, "of", today),
				until: elsewhere === "" ? atSeat : `${atSeat} – ${elsewhere}`,
				link: `${run.baseUrl}/${lang}/years/${year}/circulations/${id}`,
			};
			const letter = { subject: fill(subject, values), body: `${fill(text, values)}\n` };
			return [{ occasion: `consultation.circulate:${id}`, recipient, address, lang, ...letter, at: run.now }];
		}),
	);
}
