import { readingOf, Wording } from "@intersession/document";
import { z } from "zod";
import { act, personOf, type Run } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { newId } from "../../../kit/ids.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { type ChoiceSheet, lockedChoiceSheet } from "../../dialogue/index.ts";
import { createWork, worksOf } from "../../document/index.ts";
import { bodyOf, chairOf, dateSchema, membersOfOrgan, nameOf, namesOn } from "../../membership/index.ts";
import { FatesGiven, knownOrgan } from "../acts/record.ts";
import { tellOfSilence } from "../acts/tell.ts";
import { Id, isWaiting } from "../model.ts";
import { completeFates, everyLanguage, may, onlyOwn, secondOfficer, undecided } from "../rules.ts";
import { type Silence, silenceStateOf } from "./model.ts";
import { expiryOn, longEnough, mayConfirm, maySuspend, sitsOnOrgan, stillRunning } from "./rules.ts";
import { answerSilence, choiceOfSilence, endSilence, insertSilence, silencesOn } from "./store.ts";

const SilenceProposed = z.strictObject({
	choice: Id,
	organ: Id,
	/** The day at whose end at the seat, at the hour of closing, silence means agreement. */
	expires: dateSchema,
	fates: FatesGiven,
	original: z.string().min(2).max(35),
	/** What is agreed to by silence. */
	text: Wording,
});

export const requestSilence = act({
	name: "decision.requestSilence",
	effect:
		"Puts before a second officer a text to which the silence of the organ’s members, for 72 hours of working days at least, is agreement.",
	input: SilenceProposed,
	may: may["decision.requestSilence"],
	async run(run, { choice, organ, expires: date, fates, original, text }) {
		const sheet = await lockedChoiceSheet(run.tx, choice);
		refuseIf(undecided(sheet));
		const body = await bodyOf(run.tx);
		const expires = expiryOn(date, body);
		refuseIf(
			await knownOrgan(run, organ),
			longEnough(run.now, expires, body),
			...completeFates(sheet, fates),
			...everyLanguage(text, body.languages, "text"),
		);
		const states = (await silencesOn(run.tx, [choice])).map((silence) => silenceStateOf(silence, run.now));
		if (states.some((state) => ["asked", "running", "expired"].includes(state)))
			throw new Refusal(no("decision.silenceAlready"));
		const id = newId();
		const made = { owner: id, original, at: run.now, person: personOf(run) };
		const work = await createWork(run.tx, { ...made, wording: text });
		await insertSilence(run.tx, { id, choice, organ, fates, expires, text: work, at: run.now, by: personOf(run) });
		return { silence: id };
	},
});

export const openSilence = act({
	name: "decision.openSilence",
	effect: "Opens a silence procedure as the second officer: its text and its expiry are told to all members alike.",
	input: z.strictObject({ silence: Id }),
	may: may["decision.openSilence"],
	async run(run, { silence: id }) {
		const { sheet, silence } = await waiting(run, id);
		const body = await bodyOf(run.tx);
		refuseIf(
			secondOfficer(silence, personOf(run)),
			undecided(sheet),
			longEnough(run.now, silence.expires, body),
			(await chairOf(run.tx, silence.organ, dateIn(run.now, body.zone))) === undefined
				? no("decision.noChair")
				: undefined,
			...completeFates(sheet, silence.fates),
		);
		await answerSilence(run.tx, id, { answer: "granted", by: personOf(run), at: run.now, remark: "" });
		await tellOfSilence(run, sheet, { silence, kind: "silence" });
		return { silence: id };
	},
});

export const declineSilence = act({
	name: "decision.declineSilence",
	effect: "Declines, as the second officer, to open a silence procedure as it was put, and says why.",
	input: z.strictObject({ silence: Id, remark: z.string().trim().min(1).max(2_000) }),
	may: may["decision.declineSilence"],
	async run(run, { silence: id, remark }) {
		const { silence } = await waiting(run, id);
		refuseIf(secondOfficer(silence, personOf(run)));
		await answerSilence(run.tx, id, { answer: "declined", by: personOf(run), at: run.now, remark });
		return { silence: id };
	},
});

export const takeBackSilence = act({
	name: "decision.takeBackSilence",
	effect: "Takes back a silence procedure that the officer put before a second one, as long as it has no answer.",
	input: z.strictObject({ silence: Id }),
	may: may["decision.takeBackSilence"],
	async run(run, { silence: id }) {
		const { silence } = await waiting(run, id);
		refuseIf(onlyOwn(silence, personOf(run)));
		await answerSilence(run.tx, id, { answer: "takenBack", by: personOf(run), at: run.now, remark: "" });
		return { silence: id };
	},
});

export const breakSilence = act({
	name: "decision.breakSilence",
	effect:
		"Breaks the silence for a delegation that sits on the organ, until its last instant: told to all alike at once, with the member’s name only " +
		"if it so wishes. The matter returns to consultations.",
	input: z.strictObject({
		silence: Id,
		delegation: Id,
		named: z.boolean(),
		/** For the Administration and the Chair. */
		remarks: z.string().trim().max(2_000),
	}),
	may: may["decision.breakSilence"],
	async run(run, { silence: id, delegation, named, remarks }) {
		const { sheet, silence } = await opened(run, id);
		const today = dateIn(run.now, (await bodyOf(run.tx)).zone);
		refuseIf(stillRunning(silence, run.now));
		refuseIf(sitsOnOrgan(delegation, await membersOfOrgan(run.tx, silence.organ, today)));
		const breaking = { member: delegation, named, remarks };
		await endSilence(run.tx, id, { how: "broken", at: run.now, by: personOf(run), breaking });
		const name = (await namesOn(run.tx, today, [delegation])).get(delegation);
		await tellOfSilence(
			run,
			sheet,
			named && name !== undefined
				? { silence, kind: "brokenBy", values: (lang) => ({ ofBreaker: nameOf(name, lang, "of", today) }) }
				: { silence, kind: "broken" },
		);
		return { silence: id };
	},
});

export const suspendSilence = act({
	name: "decision.suspendSilence",
	effect:
		"Suspends a silence procedure as the Chair of the organ, with the reasons: told to all alike. The matter returns to consultations.",
	input: z.strictObject({ silence: Id, original: z.string().min(2).max(35), reasons: Wording }),
	may: may["decision.suspendSilence"],
	async run(run, { silence: id, original, reasons }) {
		const { sheet, silence } = await opened(run, id);
		await chairsIt(run, silence);
		refuseIf(maySuspend(silence, run.now));
		refuseIf(...everyLanguage(reasons, (await bodyOf(run.tx)).languages, "reasons"));
		const suspension = await createWork(run.tx, {
			owner: id,
			original,
			wording: reasons,
			at: run.now,
			person: personOf(run),
		});
		await endSilence(run.tx, id, { how: "suspended", at: run.now, by: personOf(run), suspension });
		const work = (await worksOf(run.tx, id)).get(suspension);
		await tellOfSilence(run, sheet, {
			silence,
			kind: "suspended",
			values: (lang) => ({ reasons: work === undefined ? "" : readingOf(work, lang).body }),
		});
		return { silence: id };
	},
});

export const confirmSilence = act({
	name: "decision.confirmSilence",
	effect:
		"Confirms as the Chair of the organ that nobody broke the silence: told to all alike. It is what the decision rests on that an officer then records.",
	input: z.strictObject({ silence: Id }),
	may: may["decision.confirmSilence"],
	async run(run, { silence: id }) {
		const { sheet, silence } = await opened(run, id);
		await chairsIt(run, silence);
		refuseIf(mayConfirm(silence, run.now));
		await endSilence(run.tx, id, { how: "confirmed", at: run.now, by: personOf(run) });
		await tellOfSilence(run, sheet, { silence, kind: "confirmed" });
		return { silence: id };
	},
});

/** The silence, its choice locked: whoever breaks it and whoever confirms it follow each other. */
async function lockedSilence(run: Run, id: string): Promise<{ sheet: ChoiceSheet; silence: Silence }> {
	const choice = await choiceOfSilence(run.tx, id);
	if (choice === undefined) throw new Refusal(no("decision.notFound"));
	const sheet = await lockedChoiceSheet(run.tx, choice);
	const silence = (await silencesOn(run.tx, [choice])).find((one) => one.id === id);
	if (silence === undefined) throw new Refusal(no("decision.notFound"));
	return { sheet, silence };
}

async function waiting(run: Run, id: string): Promise<{ sheet: ChoiceSheet; silence: Silence }> {
	const found = await lockedSilence(run, id);
	if (!isWaiting(found.silence)) throw new Refusal(no("decision.answered"));
	return found;
}

/** A silence that was opened; of any other the membership knows nothing. */
async function opened(run: Run, id: string): Promise<{ sheet: ChoiceSheet; silence: Silence }> {
	const found = await lockedSilence(run, id);
	if (found.silence.answered?.answer !== "granted") throw new Refusal(no("decision.notFound"));
	return found;
}

async function chairsIt(run: Run, { organ }: Silence): Promise<void> {
	const chair = await chairOf(run.tx, organ, dateIn(run.now, (await bodyOf(run.tx)).zone));
	if (chair?.person !== personOf(run)) throw new Refusal(no("decision.notTheChair"));
}

/** Everything that is done with a silence procedure. */
export const silenceActs = [
	requestSilence,
	openSilence,
	declineSilence,
	takeBackSilence,
	breakSilence,
	suspendSilence,
	confirmSilence,
];
