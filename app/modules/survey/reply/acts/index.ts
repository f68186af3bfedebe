import type { AnyAct } from "../../../../acts/index.ts";
import { confirmReply } from "./confirm.ts";
import { askClearance, clearDraft, saveDraft } from "./draft.ts";
import { commentByLink, commentDraft, revokeLink, shareDraft } from "./share.ts";
import { submitReply, withdrawReply } from "./submit.ts";

export {
	askClearance,
	clearDraft,
	commentByLink,
	commentDraft,
	confirmReply,
	revokeLink,
	saveDraft,
	shareDraft,
	submitReply,
	withdrawReply,
};

/** What a delegation does with its reply. */
export const replyActs: readonly AnyAct[] = [
	saveDraft,
	askClearance,
	clearDraft,
	submitReply,
	withdrawReply,
	confirmReply,
	shareDraft,
	revokeLink,
	commentDraft,
	commentByLink,
];
