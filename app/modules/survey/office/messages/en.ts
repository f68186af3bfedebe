/** Words of every officers' page about surveys. English defines what there is to say. */
export const en = {
	surveys: "Surveys",
	back: "Back to the survey",
	states: {
		preparation: "In preparation",
		open: "Open for replies",
		courtesy: "The date is past; replies are still received",
		establishing: "Closed; the result is being established",
		released: "Closed; result released",
		annulled: "Annulled",
	},
	copy: {
		action: "Copy this survey",
		lead: "The copy has the same questions, options, texts and settings, and nothing else: no reply, no date, and what it asks is not linked to what is put forward for a year.",
		begin: "Begin a copy",
	},
	list: {
		title: "Surveys",
		lead: "Every survey of the membership, from its preparation to its result.",
		begin: "Prepare a survey",
		none: "No survey has been prepared yet.",
		caption: "Surveys, latest first",
		columns: { title: "Survey", state: "State", opens: "Opened", closes: "Replies received until" },
	},
};

export type Messages = typeof en;
