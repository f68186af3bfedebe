import { Wording } from "@intersession/document";
import { z } from "zod";
import { act, personOf, type Run } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { newId } from "../../../kit/ids.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { bodyOf, organNames } from "../../membership/index.ts";
import { Id, kindIn, outcomes, steps } from "../model.ts";
import { may } from "../rules.ts";
import { cycleRows, subjectRows } from "../store.ts";
import { type EarlierSurvey, type SurveyContent, standings } from "./model.ts";
import {
	contentFaults,
	foundAs,
	foundFaults,
	originalWritten,
	periodFaults,
	sameRecord,
	subjectFaults,
	textWith,
} from "./rules.ts";
import { correctRecord, earlierSurvey, insertRecord, lockRecord, withdrawRecord } from "./store.ts";

const Count = z.int().min(0).max(100_000).nullable();

/** Where what is entered was found, as a form says it. */
export const SourceGiven = z.strictObject({
	symbol: z.string().trim().max(60),
	/** Numbers of paragraphs, with a letter where there is one: `12 (a)`. */
	paragraphs: z.array(z.string().regex(/^\d{1,4}( ?\([a-z]\))?$/)).max(20),
	source: Wording,
	remark: Wording,
	original: z.string().min(2).max(35),
});

/** Why a record is corrected or withdrawn, for whoever reads it later. */
const Reason = z.string().trim().min(1).max(500);

/** A record as whoever changes it read it. */
export const Standing = z.strictObject({ record: Id, version: z.int().positive(), reason: Reason });

const Entered = SourceGiven.extend({
	cycle: Id.nullable(),
	step: z.enum(steps),
	organ: Id.nullable(),
	begins: z.string().trim(),
	/** Left empty where it is the same day or month. */
	ends: z.string().trim(),
	toSelect: z.int().min(1).max(100).nullable(),
	consulted: Count,
	replies: Count,
	options: z
		.array(
			z.strictObject({
				/** Of an option that was entered before. */
				id: Id.nullable(),
				subject: Id.nullable(),
				title: Wording,
				standing: z.enum(standings),
				inFavour: Count,
				outcome: z.enum(outcomes).nullable(),
				account: Wording,
			}),
		)
		.max(100),
});

export const enterEarlierSurvey = act({
	name: "dialogue.enterEarlierSurvey",
	effect:
		"Enters a survey that was held before surveys were held here, with its source and what is known of its options. It is marked as entered, " +
		"never counted or proved, and not in the ledger.",
	input: Entered,
	may: may["dialogue.enterEarlierSurvey"],
	async run(run, entered) {
		const content = await checked(run, entered, undefined);
		const made = { at: run.now, by: personOf(run), reason: "" };
		return { record: await insertRecord(run.tx, { kind: "survey", content }, made) };
	},
});

export const correctEarlierSurvey = act({
	name: "dialogue.correctEarlierSurvey",
	effect: "Corrects what was entered of an earlier survey, with the reason. What it said before is kept as a version.",
	input: Entered.extend(Standing.shape),
	may: may["dialogue.correctEarlierSurvey"],
	async run(run, { record, version, reason, ...entered }) {
		const standing = await lockedSurvey(run, record, version);
		const content = await checked(run, entered, standing);
		return { version: await correctRecord(run.tx, standing, content, { at: run.now, by: personOf(run), reason }) };
	},
});

export const withdrawEarlierSurvey = act({
	name: "dialogue.withdrawEarlierSurvey",
	effect:
		"Withdraws an earlier survey that was entered in error, with the reason. It is kept, and counts nowhere any more.",
	input: Standing,
	may: may["dialogue.withdrawEarlierSurvey"],
	async run(run, { record, version, reason }) {
		await lockedSurvey(run, record, version);
		await withdrawRecord(run.tx, record, { at: run.now, by: personOf(run), reason });
	},
});

export const acts = [enterEarlierSurvey, correctEarlierSurvey, withdrawEarlierSurvey];

async function lockedSurvey(run: Run, id: string, version: number): Promise<EarlierSurvey> {
	await lockRecord(run.tx, id);
	const survey = await earlierSurvey(run.tx, id);
	if (survey === undefined) throw new Refusal(no("dialogue.notFound"));
	refuseIf(survey.withdrawn ? no("dialogue.recordWithdrawn") : sameRecord(survey.version, version));
	return survey;
}

/** What was entered as a version keeps it; refuses with everything that is wrong with it at once. */
async function checked(
	run: Run,
	{ symbol, paragraphs, source, remark, original, options, ...entered }: z.output<typeof Entered>,
	before: EarlierSurvey | undefined,
): Promise<SurveyContent> {
	const content: SurveyContent = {
		...entered,
		ends: entered.ends === "" ? entered.begins : entered.ends,
		options: options.map(({ id, title, account, ...option }) => {
			const known = before?.options.find((earlier) => earlier.id === id);
			return {
				...option,
				id: known?.id ?? newId(),
				// What the catalogue names bears the title that it has there.
				title: option.subject === null ? textWith(known?.title ?? null, original, title) : null,
				account: textWith(known?.account ?? null, original, account),
			};
		}),
		...foundAs({ symbol, paragraphs, source, remark, original }, before),
	};
	const { zone } = await bodyOf(run.tx);
	refuseIf(
		...periodFaults(content, dateIn(run.now, zone)),
		...contentFaults(content),
		...subjectFaults(content, kindIn[content.step], await subjectRows(run.tx)),
		...content.options.flatMap(({ title, account }, place) => [
			originalWritten(title, `options.${place}.title`),
			originalWritten(account, `options.${place}.account`),
		]),
		...foundFaults(content),
		await knownCycle(run, content.cycle),
		await knownOrgan(run, content.organ),
	);
	return content;
}

const knownCycle = async ({ tx }: Run, cycle: string | null) =>
	cycle === null || (await cycleRows(tx)).some(({ id }) => id === cycle)
		? undefined
		: no("dialogue.notFound", {}, "cycle");

const knownOrgan = async ({ tx }: Run, organ: string | null) =>
	organ === null || (await organNames(tx)).some(({ id }) => id === organ)
		? undefined
		: no("dialogue.notFound", {}, "organ");
