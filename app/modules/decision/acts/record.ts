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
import { basesFor } from "../queries.ts";
import {
	before,
	completeFates,
	departs,
	keepsTopicsUnderTheme,
	may,
	mayBeCorrected,
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
	/** The recorded decision that is corrected, and why. */
	corrects: Id.nullable().default(null),
	correction: Wording.default({ bodies: {}, checked: [] }),
});

export const requestRecording = act({
	name: "decision.requestRecording",
	effect:
		"Puts before a second officer the decision that the competent organ took on a choice: its text in every official language, what it rests on, " +
		"and what becomes of each option. It may select other options than its basis names, or defer, with reasons. One that was recorded in error is corrected so by another, which says why.",
	input: Proposed,
	may: may["decision.requestRecording"],
	async run(run, given) {
		const {
			choice,
			organ,
			date,
			basis: rests,
			defers,
			original,
			text,
			reasons,
			deliberations,
			corrects,
			correction,
		} = given;
		const standing = await lockedChoiceSheet(run.tx, choice);
		const decisions = await decisionsOn(run.tx, [choice]);
		const corrected = correctedIn(decisions, corrects);
		const sheet = corrected === undefined ? standing : before(standing, corrected);
		refuseIf(mayBeDecided(sheet, { corrects, defers }), await noSilence(run, sheet));
		const { languages, zone } = await bodyOf(run.tx);
		const basis = (await basesFor(run.tx, sheet, corrected)).find(
			({ kind, id }) => kind === rests.kind && id === rests.id,
		);
		const fates = defers ? {} : given.fates;
		const put = { date, basis, defers, fates, text, reasons, correction: corrects === null ? undefined : correction };
		refuseIf(
			await knownOrgan(run, organ),
			basis === undefined ? no("decision.basisUnknown", {}, "basis") : undefined,
			...putFaults(sheet, put, { languages, zone, today: dateIn(run.now, zone) }),
		);
		if (decisions.some(isWaiting)) throw new Refusal(no("decision.waitsAlready"));
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
			corrects,
			correction: corrects === null ? null : await createWork(run.tx, { ...made, wording: correction }),
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
		"A correction takes the place of the decision that it names; that one stays on record, and in the ledger. " +
		"Nothing else begins by itself: topics are proposed when an officer opens their proposal.",
	input: z.strictObject({ decision: Id }),
	may: may["decision.record"],
	async run(run, { decision: id }) {
		const { sheet: standing, decision, decisions } = await waiting(run, id);
		const corrects = decision.corrects?.decision ?? null;
		const corrected = correctedIn(decisions, corrects);
		const sheet = corrected === undefined ? standing : before(standing, corrected);
		refuseIf(secondOfficer(decision, personOf(run)), mayBeDecided(sheet, { corrects, defers: decision.defers }));
		refuseIf(await noSilence(run, sheet));
		if (!decision.defers) refuseIf(...completeFates(sheet, decision.fates));
		refuseIf(stillRests(decision, await basesFor(run.tx, sheet, corrected)));
		const document = await documentOf(run, sheet, decision);
		const { salt, commitment } = seal("decision", document);
		const pending = await leavePending(
			run,
			corrects === null
				? { v: 2, type: "decision", decision: id, commitment }
				: { v: 3, type: "decisionCorrection", decision: id, corrects, commitment },
		);
		await setRecorded(run.tx, id, { document, salt, pending, by: personOf(run), at: run.now });
		if (corrected !== undefined) await setFates(run.tx, Object.keys(corrected.fates), null);
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

/** The decision that another one corrects; undefined where none is named. Refuses one that is not in force. */
function correctedIn(decisions: readonly Decision[], corrects: string | null): Decision | undefined {
	if (corrects === null) return undefined;
	const corrected = decisions.find(({ id }) => id === corrects);
	refuseIf(mayBeCorrected(corrected));
	return corrected;
}

/** A choice is decided once; a deferral is corrected to a deferral whatever was decided since. */
const mayBeDecided = (sheet: ChoiceSheet, { corrects, defers }: { corrects: string | null; defers: boolean }) =>
	corrects !== null && defers ? keepsTopicsUnderTheme(sheet, defers) : undecided(sheet);

/** The decision, its choice locked, as long as no second officer has answered. */
async function waiting(
	run: Run,
	id: string,
): Promise<{ sheet: ChoiceSheet; decision: Decision; decisions: readonly Decision[] }> {
	const choice = await choiceOfDecision(run.tx, id);
	if (choice === undefined) throw new Refusal(no("decision.notFound"));
	const sheet = await lockedChoiceSheet(run.tx, choice);
	const decisions = await decisionsOn(run.tx, [choice]);
	const decision = decisions.find((one) => one.id === id);
	if (decision === undefined) throw new Refusal(no("decision.notFound"));
	if (!isWaiting(decision)) throw new Refusal(no("decision.answered"));
	return { sheet, decision, decisions };
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
		...(decision.corrects !== null && {
			corrects: decision.corrects.decision,
			correction: bodiesOf(decision.corrects.correction),
		}),
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
