/** Words about who reads what a delegation gives to a round. */
export const en = {
	visibility: "Who may read it",
	visibilities: { administrationAndChair: "Administration and Chair", invited: "Also those invited" },
	visibilityHints: {
		administrationAndChair: "The officers of the Secretariat and the Chair of the organ. No other delegation.",
		invited:
			"The other delegations invited to the round as well, once its day is past: among the written contributions, in the order in which they were received.",
	},
	readBy: { administrationAndChair: "For the Administration and the Chair", invited: "Also for those invited" },
	behalf: "{member}, on behalf of the Group of {group}",
	ofGroup: "Group of {group}",
	itself: "the delegation itself",
	switchTo: "Speak for: {whom}",
	language: "Language in which it is written",
	received: "received {at}",
};

export type Messages = typeof en;
