import { Wording } from "@intersession/document";
import { z } from "zod";
import { act, personOf, type Run } from "../../acts/index.ts";
import { newId } from "../../kit/ids.ts";
import type { Texts, UiLang } from "../../kit/languages.ts";
import { no, Refusal, refuseIf } from "../../kit/refusal.ts";
import { createDocument, createWork, wordingMarkup, writeWork } from "../document/index.ts";
import { bodyOf, dateSchema } from "../membership/index.ts";
import { acts as earlierActs } from "./earlier/acts.ts";
import { type Choice, type Cycle, Estimate, Id, type Kind, kindIn, kinds, type Option, outcomes } from "./model.ts";
import { cycleIn } from "./queries.ts";
import {
	choiceOpen,
	credible,
	dossierOf,
	may,
	mayBeginTopics,
	originalGiven,
	sameVersion,
	stillOpen,
} from "./rules.ts";
import {
	findOptions,
	insertChoice,
	insertCycle,
	insertInterest,
	insertOption,
	insertSubject,
	lockCycle,
	setWithdrawn,
	subjectRow,
	updateEstimate,
	yearTaken,
} from "./store.ts";

const Language = z.string().min(2).max(35);

export const beginCycle = act({
	name: "dialogue.beginCycle",
	effect: "Begins a year of the dialogue: its title, and the choice of its one overarching theme. Cycles may overlap.",
	input: z.strictObject({ year: z.int().min(1900).max(2200), original: Language, title: Wording }),
	may: may["dialogue.beginCycle"],
	async run(run, { year, original, title }) {
		refuseIf(originalGiven(original, title, "title"));
		if (await yearTaken(run.tx, year)) throw new Refusal(no("dialogue.yearTaken", { year }, "year"));
		const [id, choice] = [newId(), newId()];
		const made = { at: run.now, by: personOf(run) };
		await insertCycle(run.tx, { id, year, title: await newWork(run, id, original, title), ...made });
		await insertChoice(run.tx, { id: choice, cycle: id, step: "theme", toSelect: 1, ...made });
		return { cycle: id, choice };
	},
});

export const beginTopics = act({
	name: "dialogue.beginTopics",
	effect: "Opens the proposal of topics under the theme that was decided for a year, with how many are to be selected.",
	input: z.strictObject({ cycle: Id, toSelect: z.int().min(1).max(20) }),
	may: may["dialogue.beginTopics"],
	async run(run, { cycle: id, toSelect }) {
		await lockCycle(run.tx, { cycle: id });
		const { cycle, options } = await cycleIn(run.tx, id);
		refuseIf(mayBeginTopics(cycle, options));
		const choice = newId();
		await insertChoice(run.tx, { id: choice, cycle: id, step: "topics", toSelect, at: run.now, by: personOf(run) });
		return { choice };
	},
});

export const putForward = act({
	name: "dialogue.putForward",
	effect:
		"Puts a subject forward as an option: a new one, with a dossier to be written, or one of the catalogue again, with the dossier that it has.",
	input: z.strictObject({
		choice: Id,
		subject: Id.nullable(),
		original: Language,
		/** Of a new subject; the titles of the catalogue stay what they are. */
		title: Wording,
		origin: Wording,
		estimate: Estimate.nullable(),
	}),
	may: may["dialogue.putForward"],
	async run(run, { choice: id, subject: known, original, title, origin, estimate }) {
		const { cycle, choice, options } = await lockedChoice(run, id);
		refuseIf(choiceOpen(choice, options));
		refuseIf(originalGiven(original, origin, "origin"));
		if (estimate !== null) refuseIf(credible(estimate));
		if (known === null) refuseIf(originalGiven(original, title, "title"));
		const subject =
			known === null
				? await newSubject(run, kindIn[choice.step], original, title)
				: await knownSubject(run, choice, known);
		const own = options.filter((option) => option.choice === id);
		if (own.some((option) => option.subject === subject))
			throw new Refusal(no("dialogue.putForwardAlready", {}, "subject"));
		const option = newId();
		await insertOption(run.tx, {
			id: option,
			choice: id,
			subject,
			place: own.length + 1,
			origin: await newWork(run, cycle.id, original, origin),
			estimate,
			at: run.now,
			by: personOf(run),
		});
		return { option, subject };
	},
});

export const enterSubject = act({
	name: "dialogue.enterSubject",
	effect:
		"Enters a theme or a topic in the catalogue, with a dossier to be written, without putting it forward: what was wanted in years that are over, or may be wanted in years to come.",
	input: z.strictObject({ kind: z.enum(kinds), original: Language, title: Wording }),
	may: may["dialogue.enterSubject"],
	async run(run, { kind, original, title }) {
		refuseIf(originalGiven(original, title, "title"));
		return { subject: await newSubject(run, kind, original, title) };
	},
});

export const describeOption = act({
	name: "dialogue.describeOption",
	effect:
		"Changes what is said beside an option’s dossier: at whose wish it is put forward, what it would cost, and what of that is secured.",
	input: z.strictObject({ option: Id, version: z.int().positive(), origin: Wording, estimate: Estimate.nullable() }),
	may: may["dialogue.describeOption"],
	async run(run, { option: id, version, origin, estimate }) {
		const { option } = await lockedOption(run, id);
		refuseIf(stillOpen(option));
		refuseIf(sameVersion(option, version));
		refuseIf(originalGiven(option.origin.original, origin, "origin"));
		if (estimate !== null) refuseIf(credible(estimate));
		await writeWork(run.tx, option.origin, { wording: origin, at: run.now, person: personOf(run) });
		return { version: await updateEstimate(run.tx, id, estimate) };
	},
});

export const withdrawOption = act({
	name: "dialogue.withdrawOption",
	effect: "Withdraws an option, with the reasons. It stays on record, and its subject in the catalogue.",
	input: z.strictObject({ option: Id, original: Language, reasons: Wording }),
	may: may["dialogue.withdrawOption"],
	async run(run, { option: id, original, reasons }) {
		const { cycle, option } = await lockedOption(run, id);
		refuseIf(stillOpen(option));
		refuseIf(originalGiven(original, reasons, "reasons"));
		const work = await newWork(run, cycle.id, original, reasons);
		await setWithdrawn(run.tx, id, { at: run.now, by: personOf(run), reasons: work });
	},
});

export const noteInterest = act({
	name: "dialogue.noteInterest",
	effect:
		"Notes that members were interested in a subject at consultations before: when, and what came of it. Interest shown by a survey is read from that survey.",
	input: z.strictObject({
		subject: Id,
		date: dateSchema,
		original: Language,
		account: Wording,
		outcome: z.enum(outcomes),
	}),
	may: may["dialogue.noteInterest"],
	async run(run, { subject, original, account, ...interest }) {
		if ((await subjectRow(run.tx, subject)) === undefined) throw new Refusal(no("dialogue.notFound"));
		refuseIf(originalGiven(original, account, "account"));
		const id = newId();
		const work = await newWork(run, subject, original, account);
		await insertInterest(run.tx, {
			...interest,
			occasion: "consultation",
			id,
			subject,
			account: work,
			at: run.now,
			by: personOf(run),
		});
		return { interest: id };
	},
});

export const acts = [
	beginCycle,
	beginTopics,
	putForward,
	enterSubject,
	describeOption,
	withdrawOption,
	noteInterest,
	...earlierActs,
];

const newWork = (run: Run, owner: string, original: string, wording: Wording): Promise<string> =>
	createWork(run.tx, { owner, original, wording, at: run.now, person: personOf(run) });

/** The cycle of a choice, locked, with all its options: two acts on one choice follow each other. */
export async function lockedChoice(
	run: Run,
	id: string,
): Promise<{ cycle: Cycle; choice: Choice; options: readonly Option[] }> {
	const found = await lockCycle(run.tx, { choice: id });
	if (found === undefined) throw new Refusal(no("dialogue.notFound"));
	const { cycle, options } = await cycleIn(run.tx, found);
	const choice = Object.values(cycle.choices).find((choice) => choice.id === id);
	if (choice === undefined) throw new Refusal(no("dialogue.notFound"));
	return { cycle, choice, options };
}

async function lockedOption(run: Run, id: string): Promise<{ cycle: Cycle; option: Option }> {
	const [row] = await findOptions(run.tx, { id });
	if (row === undefined) throw new Refusal(no("dialogue.notFound"));
	const { cycle, options } = await lockedChoice(run, row.choice_id);
	const option = options.find((option) => option.id === id);
	if (option === undefined) throw new Refusal(no("dialogue.notFound"));
	return { cycle, option };
}

/** Why the first version of a dossier was made, in the language in which it is written. */
const begun: Texts = { en: "Begun", fr: "Ébauche", es: "Inicio" };

async function newSubject(run: Run, kind: Kind, original: string, title: Wording): Promise<string> {
	refuseIf(...wordingMarkup(title, "title"));
	const id = newId();
	const made = { at: run.now, person: personOf(run) };
	const { languages } = await bodyOf(run.tx);
	const document = await createDocument(run.tx, {
		owner: id,
		document: dossierOf(original, title, languages),
		reason: begun[original as UiLang] ?? begun.en,
		...made,
	});
	await insertSubject(run.tx, { id, kind, document, at: made.at, by: made.person });
	return id;
}

async function knownSubject(run: Run, { step }: Choice, id: string): Promise<string> {
	const subject = await subjectRow(run.tx, id);
	if (subject === undefined) throw new Refusal(no("dialogue.notFound", {}, "subject"));
	if (subject.kind !== kindIn[step]) throw new Refusal(no("dialogue.otherKind", {}, "subject"));
	return id;
}
