/** Words of the officers' pages about decisions that were taken before decisions were recorded here. English defines what there is to say. */
export const en = {
	begin: "Enter a decision taken before",
	title: "Decision entered from its source",
	waits: "It waits for an approving officer who has neither entered nor corrected it.",
	confirmLead:
		"Compare it with its source. Once you confirm it, the choice is decided, and what became of the options stands. It is marked as entered, and not in the ledger.",
	confirm: "Confirm it against its source",
	confirmed: "It was confirmed against its source.",
	read: "Read what was entered",
	form: {
		title: "Enter a decision taken before",
		lead: "What is known of a decision on this choice that was taken before decisions were recorded here. A second officer confirms it against its source. Leave empty what is not known.",
		correctTitle: "Correct what was entered",
		correctLead: "What it says now is kept as a version, with your reason.",
		organ: "Organ that took it",
		date: "When it was taken",
		dateHint: "A month such as 2006-10, or a day such as 2006-10-15. Leave empty where it is not known.",
		survey: "Earlier survey on which it was based",
		noSurvey: "None, or not known",
		fate: "What became of {option}",
		notKnown: "Not known",
		reason: "Why it is corrected",
		save: "Put it before a second officer",
		correct: "Correct it",
		theirs: "A colleague has corrected it meanwhile.",
	},
};

export type Messages = typeof en;
