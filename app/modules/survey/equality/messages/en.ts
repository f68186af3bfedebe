/** What the Chair reads where replies are equal. English defines what there is to say. */
export const en = {
	title: "An equality to settle",
	lead: "The replies that decide are equal. The opening of this survey laid down that the Chair of the competent organ then settles it. The figures have been released to nobody yet: please keep them to yourself until they are.",
	organ: "Competent organ",
	equal: "The Chair selects",
	equalHint: "The replies lead to each of these alike. What is selected is final, and is released with the result.",
	reasons: "Reasons, if you wish to give any",
	reasonsHint:
		"All those consulted will read them. If given, they are needed in each language; the Secretariat helps with the translation.",
	settle: "Settle the equality",
	done: "The equality is settled. It is released together with the result.",
	settled: "Selected by the Chair",
	none: "There is no equality to settle in this survey.",
	back: "The result being established",
	mail: {
		subject: "A survey awaits you as Chair: {title}",
		body: "The period for replies to this survey is over:\n\n\t{title}\n\nAs laid down at its opening, something is left for the Chair of the competent organ ({organ}) to settle before the result can be released. To read it, after signing in:\n{link}\n\nThe result is being established and has been released to nobody; please treat it accordingly.\n",
	},
};

export type Messages = typeof en;
