import { readingOf, Wording } from "@intersession/document";
import { z } from "zod";
import { act, personOf, type Run } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { newId } from "../../../kit/ids.ts";
import type { UiLang } from "../../../kit/languages.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import {
	isDecided,
	lockedChoice,
	mergeOptions,
	optionTitles,
	retitleOption,
	separateOptions,
	stateOf,
} from "../../dialogue/index.ts";
import { createWork, wordingMarkup, worksOf } from "../../document/index.ts";
import { bodyOf, dateSchema } from "../../membership/index.ts";
import { lockedRound } from "../acts/lock.ts";
import { statedBy } from "../acts/stated.ts";
import { daysSaid, tellInvited, wasAnnounced } from "../acts/tell.ts";
import { Id } from "../model.ts";
import { everyLanguage, may } from "../rules.ts";
import type { FoundRound } from "../store.ts";
import { messages, sentenceOf } from "./messages/index.ts";
import { kinds } from "./model.ts";
import { follows, mayHaveOutcome, mayUndo, outcomeRefusals, sameMerger, spokenOf } from "./rules.ts";
import { insertOutcome, outcomeInForce } from "./store.ts";

const options = z.array(Id).max(50);

export const recordOutcome = act({
	name: "consultation.recordOutcome",
	effect:
		"Records what a round came to, as stated by the Chair of its organ: agreed, agreed on a merged wording – which is put forward in the place of its parents –, " +
		"some now and others later, deferred, or not agreed. Those invited are told, each in their language. It does not decide. A record is corrected by another, with the reasons; the earlier one stays.",
	input: z.strictObject({
		round: Id,
		kind: z.enum(kinds),
		/** In the order in which the Chair named them; of a merger, its parents, the one first whose dossier the merged one begins from. */
		options,
		later: options,
		/** Of a merger, the title of the merged wording. */
		title: Wording,
		date: dateSchema,
		/** The Chair’s name on the day; the Chair who records it leaves it empty. */
		chair: z.string().trim().max(200),
		original: z.string().min(2).max(35),
		statement: Wording,
		/** The record that this one corrects. */
		corrects: Id.nullable(),
		reasons: Wording,
	}),
	may: may["consultation.recordOutcome"],
	async run(run, given) {
		const stated = spokenOf(given);
		const { languages, zone } = await bodyOf(run.tx);
		refuseIf(
			...everyLanguage(stated.statement, languages, "statement"),
			...(stated.kind === "merged"
				? [...everyLanguage(stated.title, languages, "title"), ...wordingMarkup(stated.title, "title")]
				: []),
			...(stated.corrects === null ? [] : everyLanguage(stated.reasons, languages, "reasons")),
		);
		const round = await lockedRound(run, stated.round);
		const stating = await statedBy(run, round.organ, stated.chair);
		const held = { date: round.date, cancelled: round.cancelled !== null };
		refuseIf(mayHaveOutcome(held, stated.date, dateIn(run.now, zone)));
		const locked = await lockedChoice(run, round.choice);
		if (isDecided(round.choice, locked.options)) throw new Refusal(no("consultation.decided"));
		const before = await outcomeInForce(run.tx, round.id);
		refuseIf(follows(before, stated.corrects));
		const resulting = await resultingOf(run, locked, stated, before);
		const id = newId();
		const made = { owner: id, original: stated.original, at: run.now, person: personOf(run) };
		const statement = await createWork(run.tx, { ...made, wording: stated.statement });
		const reasons = stated.corrects === null ? null : await createWork(run.tx, { ...made, wording: stated.reasons });
		const { kind, options, later, date, corrects } = stated;
		const texts = { statement, reasons };
		await insertOutcome(run.tx, {
			...{ id, round: round.id, kind, options, later, date, corrects, resulting, ...texts, ...stating },
			at: run.now,
			by: personOf(run),
		});
		if (wasAnnounced(round.convened, daysSaid(round), zone))
			await tell(run, round, { ...stated, id, resulting, ...texts });
		return { outcome: id };
	},
});

type Stated = z.output<typeof recordOutcome.input>;
type Before = Awaited<ReturnType<typeof outcomeInForce>>;

/** The option with a merged wording. What an earlier record merged is separated again, unless it is a merger of the same options: its dossier goes on, under the title now stated. */
async function resultingOf(
	run: Run,
	locked: Awaited<ReturnType<typeof lockedChoice>>,
	stated: Stated,
	before: Before,
): Promise<string | null> {
	let { options } = locked;
	if (before?.resulting != null && sameMerger(before, stated)) {
		const { original, title, reasons } = stated;
		const merged = options.find(({ id }) => id === before.resulting);
		if (merged !== undefined) await retitleOption(run, merged, { title, reason: reasons.bodies[original] ?? "" });
		return before.resulting;
	}
	if (before?.resulting != null) {
		refuseIf(mayUndo(before, options));
		const { original, reasons } = stated;
		await separateOptions(run, locked, { parents: before.options, merged: before.resulting, original, reasons });
		({ options } = await lockedChoice(run, locked.choice.id));
	}
	const open = options.filter((option) => option.choice === locked.choice.id && stateOf(option) === "putForward");
	refuseIf(...outcomeRefusals(stated, { toSelect: locked.choice.toSelect, open: new Set(open.map(({ id }) => id)) }));
	if (stated.kind !== "merged") return null;
	const parents = stated.options.flatMap((id) => open.find((option) => option.id === id) ?? []);
	return await mergeOptions(run, { ...locked, options }, { parents, title: stated.title });
}

interface Recorded extends Pick<Stated, "kind" | "options" | "later"> {
	readonly id: string;
	readonly resulting: string | null;
	readonly statement: string;
	readonly reasons: string | null;
}

/** Tells those invited what the round came to, or that the record of it was corrected and why. */
async function tell(run: Run, round: FoundRound, { id, statement, reasons, ...outcome }: Recorded): Promise<void> {
	const works = await worksOf(run.tx, id);
	const { options } = await lockedChoice(run, round.choice);
	const titles = await optionTitles(run.tx, options);
	const read = (work: string | null, lang: UiLang) => {
		const found = works.get(work ?? "");
		return found === undefined ? "" : readingOf(found, lang).body;
	};
	await tellInvited(run, round, `consultation.outcome:${id}`, (lang) => ({
		...messages[lang][reasons === null ? "letter" : "correction"],
		values: {
			outcome: sentenceOf(lang, outcome, round.year, (option) => titles.get(option)),
			statement: read(statement, lang),
			reasons: read(reasons, lang),
		},
	}));
}
