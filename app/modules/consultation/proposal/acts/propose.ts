import { visible } from "@intersession/document";
import { z } from "zod";
import { act, personOf } from "../../../../acts/index.ts";
import { newId } from "../../../../kit/ids.ts";
import { no, Refusal, refuseIf } from "../../../../kit/refusal.ts";
import { documentsAt, notMarkup } from "../../../document/index.ts";
import { bodyOf } from "../../../membership/index.ts";
import { heard } from "../../circle/acts.ts";
import { behalves, Language, visibilities } from "../../circle/model.ts";
import { stillHeard } from "../../circle/rules.ts";
import { Id } from "../../model.ts";
import { may } from "../../rules.ts";
import { mayBeDeleted, nodeIn, stillOpen, wordsProposed } from "../rules.ts";
import { findProposal, insertProposal, lockProposal, takeBack } from "../store.ts";

export const propose = act({
	name: "consultation.propose",
	effect:
		"Proposes other words for a paragraph of a paper, as it was circulated for a round, in one of the official languages, or that it be deleted. It is read by the Administration and " +
		"the Chair alone, unless the delegation gives it to those invited as well; a version names the delegation only if it consents.",
	input: z.strictObject({
		round: Id,
		option: Id,
		delegation: Id,
		behalf: z.enum(behalves),
		element: z.string().regex(/^e[1-9]\d{0,5}$/),
		lang: z.string(),
		/** The proposed wording; left out of account where the paragraph is to be deleted. */
		body: z.string().trim().max(20_000),
		deletes: z.boolean().default(false),
		explanation: z.string().trim().max(10_000).default(""),
		explanationLang: Language.nullable().default(null),
		visibility: z.enum(visibilities),
		named: z.boolean().default(false),
	}),
	may: may["consultation.propose"],
	async run(run, { delegation, ...given }) {
		const { round } = await heard(run, { ...given, delegation });
		const paper = round.papers.find(({ option }) => option === given.option);
		refuseIf(stillHeard(round, paper));
		const { languages } = await bodyOf(run.tx);
		if (!languages.includes(given.lang)) throw new Refusal(no("consultation.notOfficial", {}, "lang"));
		const circulated = paper && (await documentsAt(run.tx, [paper])).get(`${paper.document} ${paper.version}`);
		const node = circulated && nodeIn(circulated, given.element);
		if (circulated === undefined || node === undefined) throw new Refusal(no("consultation.noParagraph"));
		const stood = node.text[given.lang]?.body ?? "";
		// A paragraph is one line of text: a line end typed or pasted inside it is a space.
		const body = given.deletes ? "" : visible(given.body).replace(/\s*\n\s*/g, " ");
		refuseIf(
			notMarkup(body, "body"),
			notMarkup(given.explanation, "explanation"),
			given.deletes ? mayBeDeleted(circulated, node) : wordsProposed(body, stood),
		);
		const id = newId();
		const explanationLang = given.explanation === "" ? null : given.explanationLang;
		const proposal = { ...given, id, member: delegation, stood, body, explanationLang, at: run.now };
		await insertProposal(run.tx, proposal, personOf(run));
		return { proposal: id };
	},
});

export const takeBackProposal = act({
	name: "consultation.takeBackProposal",
	effect:
		"Takes back a delegation’s proposal while the Chair has not marked it. It stays on record for those to whom it was addressed first.",
	input: z.strictObject({ proposal: Id, delegation: Id }),
	may: may["consultation.takeBackProposal"],
	async run(run, { proposal: id, delegation }) {
		const made = await findProposal(run.tx, id);
		if (made === undefined || made.member !== delegation) throw new Refusal(no("consultation.noProposal"));
		await heard(run, { round: made.round, delegation, behalf: "itself" });
		refuseIf(stillOpen((await lockProposal(run.tx, id)) ?? made));
		await takeBack(run.tx, id, personOf(run), run.now);
		return { proposal: id };
	},
});
