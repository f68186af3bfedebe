/** Words of the Chair’s summary and of its pages. */
export const en = {
	title: "Chair’s summary: informal consultations of {date}",
	held: "Informal consultations were held on {date}.",
	opened: "The informal consultations of {date} were opened by {name}.",
	closed: "They were closed by {name}.",
	present: {
		one: "A delegation took part.",
		several: "Several delegations took part.",
		aNumber: "A number of delegations took part.",
		many: "Many delegations took part.",
	},
	spoke: {
		none: "No delegation took the floor.",
		one: "A delegation took the floor.",
		several: "Several delegations took the floor.",
		aNumber: "A number of delegations took the floor.",
		many: "Many delegations took the floor.",
	},
	papers: "The consultations had the following before them: {papers}.",
	topic: {
		one: "A delegation spoke on {topic}.",
		several: "Several delegations spoke on {topic}.",
		aNumber: "A number of delegations spoke on {topic}.",
		many: "Many delegations spoke on {topic}.",
	},
	reflected: "Proposals on the wording are reflected in the text of {papers}.",
	kept: "Proposals on the wording are kept for later consideration.",
	outcome: "The Chair stated the outcome as follows. {outcome}",
	drafted: "Drafted from the record of the round",
	page: {
		title: "Chair’s summary",
		lead: "Drafted from the record, without saying who spoke. Officers edit it as a document; once the Chair has cleared it, those invited read it.",
		thresholds:
			"“Several” is said of {several} delegations or more, “a number of” of {aNumber} or more, “many” of {many} or more.",
		none: "No summary has been drafted.",
		draft: "Draft it from the record",
		edit: "Edit the document",
		state: { draft: "Draft, not cleared", cleared: "Cleared", voided: "Edited since it was cleared" },
		clearedBy: "Cleared by {chair}, Chair.",
		asStated: "Cleared as stated by {chair}, Chair.",
		clear: "Clear this version",
		named: "Delegations that it names",
		namedHint: "Each is named only with its consent: tick it once it has given it, or take its name out of the text.",
		chair: "Name of the Chair who clears it",
		save: "Clear version {n}",
		back: "Back to the round",
		read: "Read the Chair’s summary",
		open: "Chair’s summary",
	},
};

export type Messages = typeof en;
