/** Words of every officers' page about surveys. English defines what there is to say. */
export const en = {
	surveys: "Surveys",
	back: "Back to the survey",
	states: {
		preparation: "In preparation",
		open: "Open for replies",
		establishing: "Closed; the result is being established",
		released: "Closed; result released",
		annulled: "Annulled",
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
