import { z } from "zod";
import { act, personOf, type Run } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import {
	type ChoiceSheet,
	confirmRecord,
	correctRecord,
	type DecisionContent,
	type EarlierDecision,
	earlierDecision,
	foundAs,
	foundFaults,
	insertRecord,
	isPast,
	lockedChoiceSheet,
	SourceGiven,
	Standing,
	sameRecord,
	setFates,
	withdrawRecord,
} from "../../dialogue/index.ts";
import { bodyOf } from "../../membership/index.ts";
import { knownOrgan } from "../acts/record.ts";
import { Id } from "../model.ts";
import { may, optionsByFate, undecided } from "../rules.ts";
import { earlierOn, heldHere } from "./queries.ts";
import { fateFaults, nothingHeld, nothingUnder, otherOfficer, sameFates } from "./rules.ts";

const Known = SourceGiven.extend({
	/** Null where it is not known. */
	organ: Id.nullable(),
	/** A day or a month (ISO 8601); null where it is not known. */
	date: z.string().trim().min(1).nullable(),
	/** What became of options, as far as it is known. */
	fates: z.record(Id, z.enum(["selected", "keptForLater", "notSelected"])),
	/** The earlier survey on which it was based. */
	survey: Id.nullable(),
});

export const enterEarlierDecision = act({
	name: "decision.enterEarlier",
	effect:
		"Enters, from its source, a decision on a choice that was taken before decisions were recorded here. It stands once a second officer has " +
		"confirmed it against the source, marked as entered, and is not in the ledger.",
	input: Known.extend({ choice: Id }),
	may: may["decision.enterEarlier"],
	async run(run, { choice, ...known }) {
		const sheet = await lockedChoiceSheet(run.tx, choice);
		refuseIf(undecided(sheet), nothingHeld(await heldHere(run.tx, sheet)));
		if ((await earlierOn(run.tx, sheet)).decision !== undefined) throw new Refusal(no("decision.enteredAlready"));
		const content = contentOf(sheet, known, undefined);
		refuseIf(...fateFaults(sheet, content.fates), ...(await faultsIn(run, sheet, content)));
		const made = { at: run.now, by: personOf(run), reason: "" };
		return { record: await insertRecord(run.tx, { kind: "decision", content }, made) };
	},
});

export const confirmEarlierDecision = act({
	name: "decision.confirmEarlier",
	effect:
		"Confirms, as a second officer, that an entered decision says what its source says: the choice is then decided, and what became of its options stands.",
	input: z.strictObject({ record: Id, version: z.int().positive() }),
	may: may["decision.confirmEarlier"],
	async run(run, { record, version }) {
		const { sheet, decision } = await locked(run, record, version);
		if (decision.confirmed) throw new Refusal(no("decision.answered"));
		refuseIf(otherOfficer(decision, personOf(run)), undecided(sheet), nothingHeld(await heldHere(run.tx, sheet)));
		refuseIf(...fateFaults(sheet, decision.fates));
		await confirmRecord(run.tx, record, { at: run.now, by: personOf(run) });
		for (const [fate, options] of optionsByFate(decision.fates)) await setFates(run.tx, options, { fate, at: run.now });
	},
});

export const correctEarlierDecision = act({
	name: "decision.correctEarlier",
	effect:
		"Corrects what was entered of an earlier decision, with the reason; what it said before is kept as a version. Once confirmed, what became of the options stays.",
	input: Known.extend(Standing.shape),
	may: may["decision.correctEarlier"],
	async run(run, { record, version, reason, ...known }) {
		const { sheet, decision } = await locked(run, record, version);
		const content = contentOf(sheet, known, decision);
		const fates = decision.confirmed ? [sameFates(decision, content.fates)] : fateFaults(sheet, content.fates);
		refuseIf(...fates, ...(await faultsIn(run, sheet, content)));
		return { version: await correctRecord(run.tx, decision, content, { at: run.now, by: personOf(run), reason }) };
	},
});

export const withdrawEarlierDecision = act({
	name: "decision.withdrawEarlier",
	effect:
		"Withdraws an earlier decision that was entered in error, with the reason. It is kept; its choice is open again, unless topics were opened under it.",
	input: Standing,
	may: may["decision.withdrawEarlier"],
	async run(run, { record, version, reason }) {
		const { sheet, decision } = await locked(run, record, version);
		if (decision.confirmed) {
			refuseIf(nothingUnder(sheet));
			await setFates(run.tx, Object.keys(decision.fates), null);
		}
		await withdrawRecord(run.tx, record, { at: run.now, by: personOf(run), reason });
	},
});

export const earlierActs = [
	enterEarlierDecision,
	confirmEarlierDecision,
	correctEarlierDecision,
	withdrawEarlierDecision,
];

/** A record with its choice, which is held: two acts on one choice follow each other. */
async function locked(
	run: Run,
	record: string,
	version: number,
): Promise<{ sheet: ChoiceSheet; decision: EarlierDecision }> {
	const found = await earlierDecision(run.tx, record);
	if (found === undefined) throw new Refusal(no("decision.notFound"));
	const sheet = await lockedChoiceSheet(run.tx, found.choice);
	const decision = await earlierDecision(run.tx, record);
	if (decision === undefined) throw new Refusal(no("decision.notFound"));
	refuseIf(decision.withdrawn ? no("dialogue.recordWithdrawn") : sameRecord(decision.version, version));
	return { sheet, decision };
}

/** What was entered as a version keeps it. */
const contentOf = (
	{ choice }: ChoiceSheet,
	{ organ, date, fates, survey, ...found }: z.output<typeof Known>,
	before: EarlierDecision | undefined,
): DecisionContent => ({ choice: choice.id, organ, date, fates, survey, ...foundAs(found, before) });

async function faultsIn(run: Run, sheet: ChoiceSheet, content: DecisionContent) {
	const { organ, date, survey } = content;
	const { zone } = await bodyOf(run.tx);
	const { surveys } = await earlierOn(run.tx, sheet);
	return [
		organ === null ? undefined : await knownOrgan(run, organ),
		date === null ? undefined : isPast(date, dateIn(run.now, zone), "date"),
		survey === null || surveys.some(({ id }) => id === survey) ? undefined : no("dialogue.notFound", {}, "survey"),
		...foundFaults(content),
	];
}
