import { bodiesOf, Wording } from "@intersession/document";
import type { Decision as SealedDecision } from "@intersession/ledger";
import { z } from "zod";
import { act, personOf, type Run } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { newId } from "../../../kit/ids.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { leavePending, seal } from "../../../ledger/index.ts";
import { fates as allFates, type ChoiceSheet, lockedChoiceSheet, setFates } from "../../dialogue/index.ts";
import { createWork } from "../../document/index.ts";
import { bodyOf, dateSchema, organNames } from "../../membership/index.ts";
import { type Basis, bases, type Decision, Id, isWaiting } from "../model.ts";
import { basesOf } from "../queries.ts";
import {
	completeFates,
	departs,
	may,
	onlyOwn,
	openIn,
	optionsByFate,
	putFaults,
	secondOfficer,
	stillRests,
	undecided,
} from "../rules.ts";
import { silenceStateOf } from "../silence/model.ts";
import { silencesOn } from "../silence/store.ts";
import { answerDecision, choiceOfDecision, decisionsOn, insertDecision, setRecorded } from "../store.ts";
import { tellOfDecision } from "./tell.ts";

/** What becomes of options, as a form says it. */
export const FatesGiven = z.record(Id, z.enum(allFates));

const Proposed = z.strictObject({
	choice: Id,
	organ: Id,
	/** The day on which the organ took it. */
	date: dateSchema,
	basis: z.strictObject({ kind: z.enum(bases), id: Id }),
	/** Nothing is selected for now: the choice stays open. */
	defers: z.boolean(),
	fates: FatesGiven,
	original: z.string().min(2).max(35),
	text: Wording,
	reasons: Wording,
	/** How the deliberations were reflected. */
	deliberations: Wording,
});

export const requestRecording = act({
	name: "decision.requestRecording",
	effect:
		"Puts before a second officer the decision that the competent organ took on a choice: its text in every official language, what it rests on, " +
		"and what becomes of each option. It may select other options than its basis names, or defer, with reasons.",
	input: Proposed,
	may: may["decision.requestRecording"],
	async run(run, { choice, organ, date, basis: rests, defers, fates: given, original, text, reasons, deliberations }) {
		const sheet = await lockedChoiceSheet(run.tx, choice);
		refuseIf(undecided(sheet), await noSilence(run, sheet));
		const { languages, zone } = await bodyOf(run.tx);
		const basis = (await basesOf(run.tx, sheet)).find(({ kind, id }) => kind === rests.kind && id === rests.id);
		const fates = defers ? {} : given;
		const put = { date, basis, defers, fates, text, reasons };
		refuseIf(
			await knownOrgan(run, organ),
			basis === undefined ? no("decision.basisUnknown", {}, "basis") : undefined,
			...putFaults(sheet, put, { languages, zone, today: dateIn(run.now, zone) }),
		);
		if ((await decisionsOn(run.tx, [choice])).some(isWaiting)) throw new Refusal(no("decision.waitsAlready"));
		const id = newId();
		const made = { owner: id, original, at: run.now, person: personOf(run) };
		await insertDecision(run.tx, {
			id,
			choice,
			organ,
			date,
			defers,
			basis: rests,
			departs: !defers && departs(basis as Basis, fates),
			fates,
			text: await createWork(run.tx, { ...made, wording: text }),
			reasons: await createWork(run.tx, { ...made, wording: reasons }),
			deliberations: await createWork(run.tx, { ...made, wording: deliberations }),
			at: run.now,
			by: personOf(run),
		});
		return { decision: id };
	},
});

export const record = act({
	name: "decision.record",
	effect:
		"Records the decision as the second officer: sealed in the ledger, told to the membership, and what becomes of each option with it. " +
		"Nothing else begins by itself: topics are proposed when an officer opens their proposal.",
	input: z.strictObject({ decision: Id }),
	may: may["decision.record"],
	async run(run, { decision: id }) {
		const { sheet, decision } = await waiting(run, id);
		refuseIf(secondOfficer(decision, personOf(run)), undecided(sheet), await noSilence(run, sheet));
		if (!decision.defers) refuseIf(...completeFates(sheet, decision.fates));
		refuseIf(stillRests(decision, await basesOf(run.tx, sheet)));
		const document = await documentOf(run, sheet, decision);
		const { salt, commitment } = seal("decision", document);
		const pending = await leavePending(run, { v: 2, type: "decision", decision: id, commitment });
		await setRecorded(run.tx, id, { document, salt, pending, by: personOf(run), at: run.now });
		for (const [fate, options] of optionsByFate(decision.fates)) await setFates(run.tx, options, { fate, at: run.now });
		await tellOfDecision(run, sheet, decision);
		return { decision: id };
	},
});

export const decline = act({
	name: "decision.decline",
	effect: "Declines, as the second officer, to record a decision as it was put, and says why.",
	input: z.strictObject({ decision: Id, remark: z.string().trim().min(1).max(2_000) }),
	may: may["decision.decline"],
	async run(run, { decision: id, remark }) {
		const { decision } = await waiting(run, id);
		refuseIf(secondOfficer(decision, personOf(run)));
		await answerDecision(run.tx, id, { answer: "declined", by: personOf(run), at: run.now, remark });
		return { decision: id };
	},
});

export const takeBack = act({
	name: "decision.takeBack",
	effect: "Takes back a decision that the officer put before a second one, as long as it has no answer.",
	input: z.strictObject({ decision: Id }),
	may: may["decision.takeBack"],
	async run(run, { decision: id }) {
		const { decision } = await waiting(run, id);
		refuseIf(onlyOwn(decision, personOf(run)));
		await answerDecision(run.tx, id, { answer: "takenBack", by: personOf(run), at: run.now, remark: "" });
		return { decision: id };
	},
});

/** The decision, its choice locked, as long as no second officer has answered. */
async function waiting(run: Run, id: string): Promise<{ sheet: ChoiceSheet; decision: Decision }> {
	const choice = await choiceOfDecision(run.tx, id);
	if (choice === undefined) throw new Refusal(no("decision.notFound"));
	const sheet = await lockedChoiceSheet(run.tx, choice);
	const decision = (await decisionsOn(run.tx, [choice])).find((one) => one.id === id);
	if (decision === undefined) throw new Refusal(no("decision.notFound"));
	if (!isWaiting(decision)) throw new Refusal(no("decision.answered"));
	return { sheet, decision };
}

/** What members are asked to agree to by silence is not decided over their heads meanwhile. */
async function noSilence(run: Run, { choice }: ChoiceSheet) {
	const states = (await silencesOn(run.tx, [choice.id])).map((silence) => silenceStateOf(silence, run.now));
	return states.some((state) => state === "running" || state === "expired")
		? no("decision.silenceUnderWay")
		: undefined;
}

export async function knownOrgan(run: Run, organ: string) {
	return (await organNames(run.tx)).some(({ id }) => id === organ)
		? undefined
		: no("decision.organUnknown", {}, "organ");
}

/** The decision as it is sealed: by itself, whatever becomes of the records that it names. */
async function documentOf(run: Run, sheet: ChoiceSheet, decision: Decision): Promise<SealedDecision> {
	const { names } = await bodyOf(run.tx);
	const organ = (await organNames(run.tx)).find(({ id }) => id === decision.organ);
	return {
		decision: decision.id,
		body: names,
		organ: { id: decision.organ, name: organ?.names ?? {} },
		date: decision.date,
		year: sheet.cycle.year,
		step: sheet.choice.step,
		original: decision.text.original,
		text: bodiesOf(decision.text),
		reasons: bodiesOf(decision.reasons),
		deliberations: bodiesOf(decision.deliberations),
		basis: decision.basis,
		departs: decision.departs,
		options: openIn(sheet).map(({ id }) => {
			const title = sheet.titles.get(id);
			return { id, title: title === undefined ? {} : bodiesOf(title), fate: decision.fates[id] ?? null };
		}),
	};
}
