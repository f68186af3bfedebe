/** Words of the pages about statements that delegations handed in. */
export const en = {
	title: "Statements received",
	lead: "What delegations handed in, each read by whom it is given to. A delegation’s wish to change that is recorded here.",
	back: "Back to the round",
	none: "No statement has been entered.",
	of: "{member}, received on {date}",
	file: "Its file",
	enter: "Enter a statement",
	member: "Delegation",
	received: "Received on",
	body: "Text",
	bodyHint: "As delivered. Leave empty where there is a file.",
	fileField: "File",
	fileHint: "PDF, PNG or JPEG.",
	kept: "Kept: {name}. Choose another one only to replace it.",
	save: "Enter the statement",
	change: { administrationAndChair: "Keep to the Administration and the Chair", invited: "Show to those invited" },
};

export type Messages = typeof en;
