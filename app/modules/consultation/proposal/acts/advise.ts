import { visible } from "@intersession/document";
import { z } from "zod";
import { act, personOf } from "../../../../acts/index.ts";
import { no, Refusal, refuseIf } from "../../../../kit/refusal.ts";
import { lockDocument, notMarkup } from "../../../document/index.ts";
import { Id } from "../../model.ts";
import { may } from "../../rules.ts";
import { treatments } from "../model.ts";
import { nodeIn, sameAdvice, stillOpen, unchanged } from "../rules.ts";
import { insertAdvice, lockProposal } from "../store.ts";

export const advise = act({
	name: "consultation.advise",
	effect:
		"Gives the Chair the Administration’s advice on a proposal: to reflect it, wholly or in part, in the words given or by deleting the paragraph, or to keep it for later consideration. " +
		"It is read by the Administration and the Chair. Another advice replaces it; it stays on record.",
	input: z.strictObject({
		proposal: Id,
		advice: z.enum(treatments),
		note: z.string().trim().max(10_000).default(""),
		/** The paragraph’s new wording in the original language of the paper; empty where the text stays, or where its deletion is reflected. */
		body: z.string().trim().max(20_000).default(""),
		/** The revision of the paragraph’s original that the form showed, 0 for none. */
		seen: z.int().min(0),
		/** The number of the advice that the form showed, 0 for none. */
		after: z.int().min(0),
	}),
	may: may["consultation.advise"],
	async run(run, { proposal: id, advice, note, seen, after, ...given }) {
		const proposal = await lockProposal(run.tx, id);
		if (proposal === undefined) throw new Refusal(no("consultation.noProposal"));
		refuseIf(stillOpen(proposal));
		refuseIf(sameAdvice(proposal.advice, after));
		const kept = await lockDocument(run.tx, proposal.document);
		const node = kept && nodeIn(kept.document, proposal.element);
		const stays = advice === "kept" || kept === undefined || node === undefined;
		const deleted = proposal.deletes && advice === "reflected";
		const body = deleted ? "" : visible(given.body).replace(/\s*\n\s*/g, " ");
		if (!stays) {
			if (body === "" && !deleted) throw new Refusal(no("input.missing", {}, "body"));
			refuseIf(notMarkup(body, "body"), unchanged(node, kept.document.original, { seen, body: null }));
		}
		const wording = stays ? { body: null, seen: null } : { body, seen };
		await insertAdvice(run.tx, id, { number: after + 1, advice, note, ...wording, by: personOf(run) }, run.now);
		return { proposal: id, advice: after + 1 };
	},
});
