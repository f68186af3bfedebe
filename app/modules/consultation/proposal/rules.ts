import { type Document, type Node, nodesOf } from "@intersession/document";
import { no, type Verdict } from "../../../kit/refusal.ts";
import type { Standing } from "../circle/model.ts";
import { isOwn, reads } from "../circle/rules.ts";
import type { Advice, AdvisedProposal, Credit, Mark, Proposal, Treatment } from "./model.ts";

/** What somebody reads of the proposals made in a round. */
export interface ProposalsRead {
	/** In the order received. The advice is there for the Administration and the Chair alone. */
	readonly proposals: readonly AdvisedProposal[];
	/** Of those that they do not read: what versions say with the proposer's consent. */
	readonly credits: readonly Credit[];
}

/** What of the proposals of one round is read by whoever stands so to it. */
export function proposalsRead(standing: Standing, proposals: readonly AdvisedProposal[]): ProposalsRead {
	const read = proposals.filter((proposal) => readsProposal(standing, proposal));
	const invited = standing.delegations.some((served) => served.invited);
	return {
		proposals: read.map((proposal) => (standing.administration ? proposal : { ...proposal, advice: null })),
		credits: proposals
			.filter((proposal) => invited && !read.includes(proposal))
			.flatMap(({ option, member, behalf, named, mark }) =>
				named && mark !== null && mark.mark !== "kept" && mark.version !== null && !mark.gone
					? [{ option, member, behalf, version: mark.version, mark: mark.mark }]
					: [],
			),
	};
}

/** What was taken back stays with its author and with those to whom it had been addressed first. */
const readsProposal = (standing: Standing, proposal: Proposal): boolean =>
	reads(standing, proposal) && (proposal.takenBack === null || standing.administration || isOwn(standing, proposal));

export const nodeIn = (document: Document, element: string): Node | undefined =>
	nodesOf(document).find(({ id }) => id === element);

/** A proposal on wording has words, and others than the paragraph has. */
export function wordsProposed(body: string, stood: string): Verdict<"input.missing" | "consultation.nothingProposed"> {
	if (body === "") return no("input.missing", {}, "body");
	return body === stood ? no("consultation.nothingProposed", {}, "body") : undefined;
}

/** A text may lose any part but its title. */
export const mayBeDeleted = (
	{ title }: Pick<Document, "title">,
	{ id }: Pick<Node, "id">,
): Verdict<"consultation.titleStays"> => (id === title.id ? no("consultation.titleStays", {}, "deletes") : undefined);

/** A proposal is dealt with, or taken back, once. */
export function stillOpen({ takenBack, mark }: Proposal): Verdict<"consultation.takenBack" | "consultation.marked"> {
	if (takenBack !== null) return no("consultation.takenBack");
	return mark === null ? undefined : no("consultation.marked");
}

/** Advice and mark follow the advice that their author had seen. */
export const sameAdvice = (advice: Advice | null, seen: number): Verdict<"consultation.adviceChanged"> =>
	(advice?.number ?? 0) === seen ? undefined : no("consultation.adviceChanged");

/** An officer who records what the Chair stated is not the one who gave the advice. */
export const ownAdvice = (
	{ byChair }: Pick<Mark, "byChair">,
	{ by }: Pick<Advice, "by">,
	person: string,
): Verdict<"consultation.ownAdvice"> => (!byChair && by === person ? no("consultation.ownAdvice") : undefined);

/** The text is changed only by wording that the Administration advised; what it advised to keep, the Chair keeps. Where the paragraph is gone, no text is changed. */
export const follows = (
	mark: Treatment,
	{ advice }: Pick<Advice, "advice">,
	gone: boolean,
): Verdict<"consultation.notAdvised"> =>
	mark === "kept" || gone || advice !== "kept" ? undefined : no("consultation.notAdvised", {}, "mark");

/** New wording is held against the words that its author saw; the same words from another hand are no obstacle. */
export function unchanged(
	node: Node,
	original: string,
	{ seen, body }: { readonly seen: number | null; readonly body: string | null },
): Verdict<"consultation.paragraphChanged"> {
	const now = node.text[original];
	return (now?.revision ?? 0) === seen || now?.body === body ? undefined : no("consultation.paragraphChanged");
}
