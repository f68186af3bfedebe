import type { Position } from "../model.ts";

/** Words about delegations' views of the papers of a round. */
export const en = {
	positions: {
		prefers: "prefers",
		couldSupport: "could support",
		wouldWelcomeChanges: "would welcome changes",
		awaitingInstructions: "awaiting instructions",
	} satisfies Record<Position, string>,
	give: "Give a view",
	change: "Change",
	withdraw: "Withdraw",
	own: "Your delegation’s view",
	ownEntry: "{whom}: {position}",
	withdrawn: "withdrawn",
	earlier: "Earlier views",
	contributions: "Written contributions of those invited",
	contributionsLead: "In the order in which they were received.",
	received: {
		title: "Views and proposals received",
		lead: "In the order in which they were received. They bind nobody and are not counted.",
		link: "Views and proposals received",
		none: "Nothing has been received on this paper.",
		back: "Back to the round",
	},
	form: {
		title: "View on a paper",
		lead: "A view is optional, binds nobody and is not counted. It may be changed until the round is concluded, and withdrawn at any time; what was given stays on record for the Administration and the Chair.",
		whom: "Given by",
		position: "View",
		positionChoices: {
			prefers: "We prefer this option",
			couldSupport: "We could support it",
			wouldWelcomeChanges: "We would welcome changes to it",
			awaitingInstructions: "We are awaiting instructions",
		} satisfies Record<Position, string>,
		remarks: "Remarks",
		save: "Give the view",
		standing: "The view in force",
	},
};

export type Messages = typeof en;
