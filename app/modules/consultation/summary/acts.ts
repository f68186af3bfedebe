import { bodiesOf } from "@intersession/document";
import { z } from "zod";
import { act, personOf } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { isUiLang, type Texts, uiLangs } from "../../../kit/languages.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { lockedChoice, optionTitles } from "../../dialogue/index.ts";
import { createDocument } from "../../document/index.ts";
import { bodyOf, membersOn } from "../../membership/index.ts";
import { lockedRound } from "../acts/lock.ts";
import { onlyWithoutChair, statedBy } from "../acts/stated.ts";
import { roundFacts } from "../circle/store.ts";
import { languagesLacking } from "../circulation/rules.ts";
import { mayRecord } from "../meeting/rules.ts";
import { meetingRecord } from "../meeting/store.ts";
import { Id } from "../model.ts";
import { sentenceOf } from "../outcome/messages/index.ts";
import { outcomeInForce } from "../outcome/store.ts";
import { paperWorks } from "../queries.ts";
import { may } from "../rules.ts";
import { messages, summaryText } from "./messages/index.ts";
import { factsOf } from "./queries.ts";
import { documentOf, namedIn, quotes } from "./rules.ts";
import { findSummary, insertClearance, insertSummary } from "./store.ts";

export const draftSummary = act({
	name: "consultation.draftSummary",
	effect:
		"Drafts the Chair’s summary of a round from its record, in every language, without saying who spoke and without officers’ notes. Officers edit it; the Chair clears it.",
	input: z.strictObject({ round: Id }),
	may: may["consultation.draftSummary"],
	async run(run, { round: id }) {
		const round = await lockedRound(run, id);
		const { languages, zone } = await bodyOf(run.tx);
		refuseIf(mayRecord({ date: round.date, cancelled: round.cancelled !== null }, dateIn(run.now, zone)));
		if ((await findSummary(run.tx, id)) !== undefined) throw new Refusal(no("consultation.summaryDrafted"));
		const facts = await roundFacts(run.tx, id);
		if (facts === undefined) throw new Refusal(no("consultation.notFound"));
		const said = await factsOf(run.tx, facts);
		const outcome = await outcomeInForce(run.tx, id);
		const titles = await optionTitles(run.tx, (await lockedChoice(run, round.choice)).options);
		const texts = uiLangs
			.filter((lang) => languages.includes(lang))
			.map((lang) => {
				const cameTo = outcome && sentenceOf(lang, outcome, round.year, (option) => titles.get(option));
				return [lang, summaryText(lang, round.date, said, cameTo)] as const;
			});
		const by = <Made>(of: (text: ReturnType<typeof summaryText>) => Made) =>
			Object.fromEntries(texts.map(([lang, text]) => [lang, of(text)]));
		const [first] = texts;
		if (first === undefined) throw new Error("a body with no language of the product");
		const [original, { paragraphs }] = first;
		const document = await createDocument(run.tx, {
			owner: id,
			document: documentOf(
				original,
				by(({ title }) => title),
				paragraphs.map((_, index) => by((text) => text.paragraphs[index] ?? "")),
			),
			reason: drafted[isUiLang(original) ? original : "en"],
			at: run.now,
			person: personOf(run),
		});
		await insertSummary(run.tx, id, document);
		return { document };
	},
});

/** Why its first version was made, in the language in which it is written. */
const drafted: Texts = {
	en: messages.en.drafted,
	fr: messages.fr.drafted,
	es: messages.es.drafted,
};

export const clearSummary = act({
	name: "consultation.clearSummary",
	effect:
		"Clears the Chair’s summary in the version shown, as the Chair of the organ or as stated by the Chair: those invited read it from then on. An edit voids the clearance. A delegation that it names has consented to it.",
	input: z.strictObject({
		round: Id,
		version: z.int().positive(),
		/** The delegations that it names, each with its consent. */
		named: z.array(Id).max(1_000),
		/** The Chair’s name; the Chair who clears it leaves it empty. */
		chair: z.string().trim().max(200),
	}),
	may: may["consultation.clearSummary"],
	async run(run, { round: id, version, named, chair }) {
		const round = await lockedRound(run, id);
		await onlyWithoutChair(run, round.organ, "consultation.chairClears");
		const stating = await statedBy(run, round.organ, chair);
		const summary = await findSummary(run.tx, id);
		if (summary === undefined) throw new Refusal(no("consultation.notFound"));
		if (summary.version !== version) throw new Refusal(no("consultation.summaryChanged"));
		if (summary.clearance !== null) throw new Refusal(no("consultation.summaryCleared"));
		const { languages } = await bodyOf(run.tx);
		refuseIf(...languagesLacking([summary.text], languages));
		const { interventions, points } = await meetingRecord(run.tx, id);
		const notes = interventions.map(({ note }) => note);
		const papers = await paperWorks(run.tx, (await roundFacts(run.tx, id))?.papers ?? []);
		const titles = [...papers.values(), ...points.map(({ label }) => label)].flatMap((work) =>
			Object.values(bodiesOf(work)),
		);
		if (quotes(summary.text, notes, titles)) throw new Refusal(no("consultation.summaryQuotes"));
		const names = namedIn(summary.text, await membersOn(run.tx, round.date));
		if (names.some((member) => !named.includes(member)))
			throw new Refusal(no("consultation.summaryNames", {}, "named"));
		await insertClearance(run.tx, id, { ...stating, version, named: names, at: run.now, by: personOf(run) });
	},
});
