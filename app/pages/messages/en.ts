/** The words of the pages that show several modules. English defines what there is to say. */
export const en = {
	nav: {
		desk: "My desk",
		office: "Office",
		dialogue: "Dialogue",
		years: "Dialogue",
		surveys: "Surveys",
		register: "Register",
		members: "Members",
		check: "Check it yourself",
		settings: "My settings",
		signIn: "Sign in",
		signOut: "Sign out",
	},
	thread: {
		way: "The way of {year}",
		title: "The thread of {year}",
		lead: "Everything that led from what was put forward to what was decided, in its order. Each record leads to its own page.",
		back: "Back to the year",
		restsOn: "Rests on:",
		ledTo: "Led to:",
		cancelled: "Cancelled",
		deferred: "The choice was deferred",
		departs: "Departs from what it rests on, with reasons",
		corrected: "Recorded in error, and corrected since",
		lastRound: "last round: {date}",
		themes: { one: "{n} theme put forward", other: "{n} themes put forward" },
		topics: { one: "{n} topic put forward", other: "{n} topics put forward" },
		withdrawn: { one: "{n} of them withdrawn", other: "{n} of them withdrawn" },
		entered: "Entered from its source",
		unknownDay: "day not known",
		notKnown: "Not known here",
		/** What is said of a station that was passed by. */
		notNeeded: { consultation: "No consultations were needed", survey: "No survey was needed" } as Readonly<
			Record<string, string | undefined>
		>,
	},
	home: {
		title: "A dialogue that belongs to its members",
		lead: "{body}: its members are consulted on what their dialogue shall be about, and what they say is acted upon. What is decided here can be followed step by step, and checked.",
		path: "The way of the dialogue",
		stations: {
			note: "Note",
			consultation: "Consultation",
			survey: "Survey",
			decision: "Decision",
			topics: "Topics",
			events: "Events",
			report: "Report",
		},
		now: "Now",
		surveys: "Surveys",
		noSurvey: "No survey is public at present. Those consulted find theirs on their desk.",
		openUntil: "Open until {closes}",
		received: { one: "{n} reply received", other: "{n} replies received" },
		members: "Members",
		noMember: "No member has been entered in the register yet.",
		membersText: "{members} on {date}.",
		check: "Check it yourself",
		checkText: "Every survey is sealed before its first reply. Whoever likes can establish a released result again.",
		checkLink: "How to check",
		signIn: "For delegations",
		signInText: "What awaits your delegation is on its desk.",
		signInLink: "Open my desk",
	},
	check: {
		title: "Check it yourself",
		lead: "Every survey leaves a record that anyone can check: what was asked, by which rule it is counted, that no reply was added, changed or taken away, and – where the body has decided so – the result itself.",
		keyTitle: "The key",
		keyText:
			"Everything in the ledger is signed with this key. Keep it, or note its fingerprint: whoever has seen it once notices if another one is put in its place.",
		keyElsewhere:
			"What is checked on this page is checked against this key, as this site gives it. To depend on this site for nothing, ask the Secretariat for the fingerprint by another way, in writing or aloud, or compare it with the one noted on an earlier day; then give the key to the program with --key.",
		key: "Public key",
		fingerprint: "Fingerprint",
		size: { one: "{n} entry in the ledger", other: "{n} entries in the ledger" },
		exportTitle: "The record of a survey",
		exportText: "Choose a record downloaded from a survey’s page. It is read here and not kept.",
		exportField: "Record (.json)",
		exportSend: "Check the record",
		receiptTitle: "An acknowledgement or a decision",
		receiptText:
			"Choose the two files that came with an acknowledgement of receipt, or that stand on the page of a decision. They are read here and not kept; the second one contains the reply or the decision.",
		receiptField: "Acknowledgement or receipt (.txt)",
		replyField: "Reply or decision (.json)",
		survey: "Survey",
		delegation: "Delegation",
		received: "Received",
		decisionOf: "Organ",
		decisionDate: "Decided on",
		decisionText: "Text of the decision",
		notNamed: "Named only to those who may read the survey. If you are one of them, please sign in first.",
		receiptSend: "Check the two files",
		recordChosen:
			"The second file is the record of a survey, not a reply or a decision. A record is checked by itself, in the first form.",
		keptChosen:
			"This file is a reply or a decision, not the record of a survey. It is checked in the second form, together with its acknowledgement or receipt.",
		ofSurvey:
			"The first file is genuine, but it does not belong to the second: it is of another survey. Choose the acknowledgement that came with the reply, or the receipt that stands beside the decision.",
		ofReply:
			"The acknowledgement is genuine, but it does not belong to this reply: it is of another reply to the same survey. Choose the one that came with it.",
		ofDecision:
			"The receipt is genuine, but it does not belong to the second file: it is of another decision. Choose the one that stands beside the decision, or the acknowledgement that came with the reply.",
		stands: "No later entry of the log replaces or withdraws this reply.",
		replaced:
			"The log says since, in entry {entry}, that this reply was replaced by a later one of the same delegation: it no longer counts.",
		withdrawn: "The log says since, in entry {entry}, that this reply was withdrawn: it no longer counts.",
		without: "Without this site",
		withoutText:
			"A record can be checked without us: the program that does so is free, and needs neither this site nor an account.",
		command: "On a computer with the program, in its folder:",
		limits: "What this proves, and what it does not",
		limitsText:
			"A change to the ledger is noticed by whoever kept an earlier checkpoint or acknowledgement. The Secretariat and whoever operates this system can read replies. A member can show others how it replied.",
		chooseAgain: "Choose this file again as well: it has not been kept.",
		notChosen: "Choose a file.",
		tooLarge: "This file is larger than any record of a survey.",
		unreadable: "This is not an acknowledgement and its reply as they were sent.",
		log: "The ledger for programs: {checkpoint}, tiles by the tlog-tiles specification.",
	},
};

export type Messages = typeof en;
