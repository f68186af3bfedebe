import { z } from "zod";
import { act, personOf } from "../../../../acts/index.ts";
import { plusMinutes } from "../../../../kit/calendar.ts";
import { earlier, systemNow } from "../../../../kit/clock.ts";
import { no, Refusal, refuseIf } from "../../../../kit/refusal.ts";
import { personById } from "../../../identity/index.ts";
import { endOf, Id } from "../../model.ts";
import { may } from "../../rules.ts";
import { commentsSince, insertComment, insertLink, linkBySecret, revokeLinkOf } from "../../share/store.ts";
import { linkWorks, mayComment } from "../rules.ts";
import { openPlace } from "./place.ts";

const MINUTES_A_DAY = 24 * 60;
const Comment = z.string().trim().min(1).max(5_000);

export const shareDraft = act({
	name: "survey.shareDraft",
	effect:
		"Makes a link by which a colleague in capital, without an account, reads the draft and comments on it, for some days. " +
		"The link’s secret stays with whoever makes it: what is given and kept is its SHA-256, in hexadecimal.",
	input: z.strictObject({
		survey: Id,
		delegation: Id,
		label: z.string().trim().min(1).max(200),
		days: z.coerce.number().int().min(1).max(14),
		digest: z.string().regex(/^[0-9a-f]{64}$/),
	}),
	may: may["survey.shareDraft"],
	async run(run, { survey: id, delegation: member, label, days, digest }) {
		const place = { survey: id, member };
		const survey = await openPlace(run, place);
		const expires = earlier(plusMinutes(run.now, days * MINUTES_A_DAY), endOf(survey));
		const link = await insertLink(run.tx, place, { label, digest, by: personOf(run), at: run.now, expires });
		if (link === undefined) throw new Refusal(no("input.invalid", {}, "digest"));
		return { link };
	},
});

export const revokeLink = act({
	name: "survey.revokeLink",
	effect: "Revokes a link to the draft: it stops working at once, and what was commented through it stays.",
	input: z.strictObject({ survey: Id, delegation: Id, link: Id }),
	may: may["survey.revokeLink"],
	async run(run, { survey, delegation: member, link }) {
		if (!(await revokeLinkOf(run.tx, { survey, member }, link, run.now))) throw new Refusal(no("reply.linkEnded"));
		return { link };
	},
});

export const commentDraft = act({
	name: "survey.commentDraft",
	effect: "Adds a comment on the draft, seen by the delegation’s people and by those who hold a link.",
	input: z.strictObject({ survey: Id, delegation: Id, body: Comment }),
	may: may["survey.commentDraft"],
	async run(run, { survey, delegation: member, body }) {
		const place = { survey, member };
		await openPlace(run, place);
		const person = personOf(run);
		const author = await personById(run.tx, person);
		await insertComment(run.tx, place, { author: author?.name ?? "", body, at: run.now, person, link: null });
		return {};
	},
});

export const commentByLink = act({
	name: "survey.commentByLink",
	effect:
		"Adds a comment on the draft by someone who holds a link, under the name they give; a link takes so many within an hour.",
	input: z.strictObject({ secret: z.string().max(100), author: z.string().trim().min(1).max(200), body: Comment }),
	may: may["survey.commentByLink"],
	async run(run, { secret, author, body }) {
		const found = await linkBySecret(run.tx, secret);
		if (found === undefined) throw new Refusal(no("reply.linkEnded"));
		await openPlace(run, found.place);
		refuseIf(linkWorks(found.link, run.now) ? undefined : no("reply.linkEnded"));
		// Counted here and not where the form comes in: the interface for programs takes the same act, in any of several processes.
		// By the system’s time: the dialogue’s may stand still, or jump.
		refuseIf(mayComment(await commentsSince(run.tx, found.link.id, plusMinutes(systemNow(), -60))));
		await insertComment(run.tx, found.place, { author, body, at: run.now, person: null, link: found.link.id });
		return {};
	},
});
