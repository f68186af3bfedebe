import { z } from "zod";
import { act, personOf, type Run } from "../../../../acts/index.ts";
import type { CalendarDate } from "../../../../kit/clock.ts";
import { isUiLang } from "../../../../kit/languages.ts";
import { no, Refusal, refuseIf } from "../../../../kit/refusal.ts";
import { goneSince, type KeptDocument, lockDocument, makeVersion } from "../../../document/index.ts";
import { namesOn } from "../../../membership/index.ts";
import { onlyWithoutChair, statedBy } from "../../acts/stated.ts";
import { roundFacts } from "../../circle/store.ts";
import { Id } from "../../model.ts";
import { may } from "../../rules.ts";
import { reasonIn } from "../messages/index.ts";
import { type Advice, type AdvisedProposal, type Treatment, treatments } from "../model.ts";
import { follows, nodeIn, ownAdvice, sameAdvice, stillOpen, unchanged } from "../rules.ts";
import { insertMark, lockProposal } from "../store.ts";
import { tellProposer } from "./tell.ts";

export const mark = act({
	name: "consultation.mark",
	effect:
		"Marks a proposal, as the Chair of the round’s organ and on the Administration’s advice: reflected, reflected in part, or kept for later consideration. Where it is reflected, a version of the paper " +
		"with the advised wording, or without the paragraph, is made, which names the proposer only if it consented. Where the organ’s Chair is vacant, an approving officer records what the Chair stated. The proposer is told.",
	input: z.strictObject({
		proposal: Id,
		mark: z.enum(treatments),
		/** The number of the advice that the form showed. */
		advice: z.int().positive(),
		/** That the form said that the paragraph is no longer in the text. */
		gone: z.boolean().default(false),
		/** The name of the Chair who stated it; the Chair who marks leaves it empty. */
		chair: z.string().trim().max(200).default(""),
	}),
	may: may["consultation.mark"],
	async run(run, { proposal: id, mark, advice: seen, gone: shownGone, chair: named }) {
		const proposal = await lockProposal(run.tx, id);
		const round = proposal && (await roundFacts(run.tx, proposal.round));
		if (proposal === undefined || round === undefined) throw new Refusal(no("consultation.noProposal"));
		refuseIf(stillOpen(proposal));
		refuseIf(sameAdvice(proposal.advice, seen));
		const { advice } = proposal;
		if (advice === null) throw new Refusal(no("consultation.notAdvised", {}, "mark"));
		await onlyWithoutChair(run, round.organ, "consultation.chairMarks");
		const stated = await statedBy(run, round.organ, named);
		refuseIf(ownAdvice(stated, advice, personOf(run)));
		const kept = await lockDocument(run.tx, proposal.document);
		if (kept === undefined) throw new Refusal(no("document.notFound"));
		const gone = nodeIn(kept.document, proposal.element) === undefined;
		if (gone !== shownGone) throw new Refusal(no("consultation.paragraphGone"));
		refuseIf(follows(mark, advice, gone));
		const version = gone
			? ((await goneSince(run.tx, [proposal])).get(`${proposal.document} ${proposal.element}`) ?? null)
			: mark === "kept"
				? null
				: await reflect(run, proposal, advice, { mark, kept, on: round.date });
		const { chair, byChair } = stated;
		const recorded = { mark, chair, byChair, version, gone, advice: seen, at: run.now, by: personOf(run) };
		await insertMark(run.tx, id, recorded);
		await tellProposer(run, proposal, round, mark);
		return { proposal: id, version };
	},
});

/** The version of the paper with the advised wording; its reason names the proposer only with consent. */
async function reflect(
	run: Run,
	proposal: AdvisedProposal,
	{ body, seen }: Advice,
	{ mark, kept, on }: { mark: Exclude<Treatment, "kept">; kept: KeptDocument; on: CalendarDate },
): Promise<number> {
	const { original } = kept.document;
	const node = nodeIn(kept.document, proposal.element);
	// Written while the paragraph was gone, the advice has no wording; it does not come back.
	if (node === undefined || body === null || seen === null)
		throw new Refusal(no("consultation.notAdvised", {}, "mark"));
	refuseIf(unchanged(node, original, { seen, body }));
	const name = (await namesOn(run.tx, on, [proposal.member])).get(proposal.member);
	const { version } = await makeVersion(run, {
		document: kept.id,
		changes: [
			body === ""
				? { kind: "remove", id: node.id }
				: { kind: "write", id: node.id, lang: original, body, seen, follows: null },
		],
		// What a version is for is written once, for all who read it: in the language of the text itself.
		reason: reasonIn(isUiLang(original) ? original : "en", mark, proposal, { name, on }),
		because: `/proposals/${proposal.id}`,
	});
	return version;
}
