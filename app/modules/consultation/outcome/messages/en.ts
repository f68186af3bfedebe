/** Words of the pages and letters about what rounds came to. */
export const en = {
	title: "Outcome of the consultations",
	kinds: {
		agreed: "Agreed",
		merged: "Agreed on a merged wording",
		nowAndLater: "Some now, others kept for a later year",
		deferred: "Deferred",
		notAgreed: "Not agreed",
	},
	sentences: {
		agreed: "Agreement was reached on {options}.",
		merged: "Agreement was reached on a wording that merges {options}: {resulting}.",
		nowAndLater: "Agreement was reached on {options} for {year}; kept for a later year: {later}.",
		deferred: "The matter was deferred.",
		notAgreed: "No agreement was reached.",
	},
	statedBy: "Stated by {chair}, Chair, on {date}.",
	asStated: "Recorded by the Secretariat as stated by {chair}, Chair, on {date}.",
	noDecision: "This is what the consultations came to. The decision is for the competent organ.",
	earlier: "Earlier record, corrected since",
	why: "Why it was corrected: {reasons}",
	record: "Record the outcome",
	correct: "Correct the outcome",
	form: {
		lead: "As the Chair stated it.",
		correctLead: "The record in force stays readable below the new one, with your reasons.",
		told: "Those invited are told at once, each in their language.",
		notTold: "The round was only recorded: nobody is written to.",
		kind: "Outcome",
		options: "Options",
		optionsHint:
			"Those agreed on, as many as are to be selected ({n}); of a merger, those that are merged. Leave all empty if deferred or not agreed.",
		first: "Whose dossier the merged one begins from",
		later: "Kept for a later year",
		laterHint: "Only where some are agreed on now and others kept.",
		titleOf: "Title of the merged wording",
		titleHint: "Only of a merger. A new option is put forward under this title; its dossier can then be edited.",
		date: "Day on which the Chair stated it",
		chair: "Name of the Chair on that day",
		chairHint: "The record says that the Secretariat recorded it as stated by the Chair.",
		original: "Original language",
		statement: "What the Chair stated",
		reasons: "Why the record is corrected",
		save: "Record and tell those invited",
		saveOnly: "Record",
		back: "Back to the round",
	},
	letter: {
		subject: "Outcome of the informal consultations of {date}: {title}",
		body: "The Secretariat presents its compliments to the delegation {ofMember} and has the honour to inform it of the outcome of the informal consultations of {date}, as stated by the Chair. Organ: {organ}.\n\n{outcome}\n\n{statement}\n\nThe round and its papers are here:\n{link}\n\nThe decision is for the competent organ.\n\nThe Secretariat avails itself of this opportunity to renew to the delegation the assurances of its highest consideration.",
	},
	correction: {
		subject: "Correction: outcome of the informal consultations of {date}: {title}",
		body: "The Secretariat presents its compliments to the delegation {ofMember} and has the honour to inform it that the record of the outcome of the informal consultations of {date} has been corrected. Organ: {organ}.\n\nReasons: {reasons}\n\nThe outcome, as stated by the Chair, is the following.\n\n{outcome}\n\n{statement}\n\nThe round, its papers and the earlier record are here:\n{link}\n\nThe Secretariat avails itself of this opportunity to renew to the delegation the assurances of its highest consideration.",
	},
};

export type Messages = typeof en;
