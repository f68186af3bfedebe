/** Words of the note on how far a survey has come. */
export const en = {
	title: "Status of the survey",
	as: "As of {when}",
	lead: "Replies received and outstanding by class. What they say is nobody’s to see before the close.",
	columns: { class: "Class", consulted: "Consulted", received: "Received", outstanding: "Outstanding" },
	total: "Total",
	closes: "Replies are received until {when}.",
	closed: "The survey closed on {when}.",
	together: "Small classes are told together with the one before them.",
	back: "The survey",
};

export type Messages = typeof en;
