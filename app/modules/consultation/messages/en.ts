/** Words of the pages and letters about rounds of consultations. */
export const en = {
	title: "Informal consultations",
	onDay: "Informal consultations of {date}",
	lead: "What is put forward for {year}, round by round.",
	none: "No consultations have been convened on what is put forward for this year.",
	steps: { theme: "Overarching theme", topics: "Topics of the workshops" },
	facts: { organ: "Organ", date: "Date", place: "Place", covers: "Covers", invited: "Invited", outcome: "Outcome" },
	invites: { organ: "the delegations that sit on the organ", membership: "the whole membership" },
	papers: "Papers",
	asCirculated: "As circulated (version {n})",
	changedSince: "What changed since the round of {date}",
	unchanged: "Unchanged since the round of {date}",
	now: "As it stands now (version {n})",
	back: "Back to the year",
	all: "All rounds of the year",
	surveys: "Surveys",
	convene: {
		title: "Convene informal consultations",
		organ: "Organ",
		date: "Date",
		dateHint: "A day that is past is only recorded: nobody is written to.",
		invites: "Who is invited",
		original: "Original language",
		place: "Place and time",
		placeHint: "For example “Palais des Nations, Room XII, 10:00”.",
		covers: "What the round covers",
		coversHint: "What is new since the round before, in a sentence or two.",
		papersLead:
			"The dossiers are circulated as they stand now. Those invited are written to at once, each in their language.",
		save: "Convene",
	},
	reach: {
		delegations: "Written to",
		delegationCount: { one: "{n} delegation", other: "{n} delegations" },
		addresses: "In all",
		addressCount: { one: "{n} address", other: "{n} addresses" },
		without:
			"No address is on file for {names}: mail does not reach them. Enter one in the register, or tell them otherwise.",
	},
	letter: {
		subject: "Informal consultations of {date}: {title}",
		body: "The Secretariat presents its compliments to the delegation {ofMember} and has the honour to invite it to informal consultations of the {organ} on {date}, {place}.\n\nThe consultations cover the following: {covers}\n\nThe papers, in the languages of the body, are here:\n{link}\n\nThe Secretariat avails itself of this opportunity to renew to the delegation the assurances of its highest consideration.",
	},
};

export type Messages = typeof en;
