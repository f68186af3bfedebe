/** Words of what a delegation said in consultations, as its own desk lists it. */
export const en = {
	view: "View: {title}",
	proposal: "Proposal: {title}",
	statement: "Statement handed in on {date}",
	given: "Given",
};

export type Messages = typeof en;
