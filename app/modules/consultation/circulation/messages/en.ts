/** Words of the pages and letters about options that are circulated before a survey. */
export const en = {
	record: "Circulation of the options as modified",
	title: "Options as modified",
	kicker: "Circulated on {date}",
	lead: "Remarks may reach the Secretariat until {until}. A survey may follow after that.",
	over: "The period for remarks ended on {until}.",
	followed: "The options have been circulated again since.",
	sincePutForward: "What changed since it was put forward",
	sinceRound: "What changed since the round of {date}",
	unchangedSincePutForward: "Unchanged since it was put forward.",
	unchangedSinceRound: "Unchanged since the round of {date}.",
	asCirculated: "As circulated (version {n})",
	changedSince: "This option was changed after it was circulated.",
	withdrawn: "This option was withdrawn after it was circulated.",
	back: "Back to the year",
	list: "Circulated before a survey",
	form: {
		title: "Circulate the options as modified",
		lead: "The options of {step} go to all who will be asked, as they stand now, each in their language, with what changed since they were put forward and since the last round. A survey on them opens after the period for remarks.",
		options: "Options",
		days: "Working days for remarks",
		daysHint:
			"Two, unless there is a reason for more. Remarks may reach the Secretariat until 18:00 at the seat on the last of them.",
		save: "Circulate",
	},
	letter: {
		subject: "Options for {year}, as modified: {title}",
		body: "The Secretariat presents its compliments to the delegation {ofMember} and has the honour to circulate the options put forward for {year}, as modified. What changed in them is marked, in the languages of the body, here:\n{link}\n\nRemarks may reach the Secretariat until {until}.\n\nThe Secretariat avails itself of this opportunity to renew to the delegation the assurances of its highest consideration.",
	},
};

export type Messages = typeof en;
