import type { PluralForms } from "../../../../web/index.ts";

/** What is read when a survey is opened, and of what was sealed then. English defines what there is to say. */
export const en = {
	opening: {
		title: "Open this survey?",
		lead: "Everything below is sealed by the opening and cannot be changed afterwards. Those consulted are invited at the same moment, each in its language.",
		askTitle: "Ask for the opening",
		askLead:
			"A second officer, an approving one, reads everything that will be sealed and opens the survey or declines.",
		askButton: "Ask for the opening",
		who: "It can be opened by {people}.",
		nobody: "No other person holds the role of approving officer at present; without one, the survey cannot be opened.",
		asked: "{who} asked for the opening on {when}.",
		youAsked:
			"You asked for the opening. Another officer, an approving one, must open the survey, so that two people have read what is sealed.",
		notApproving: "The survey is opened by an approving officer.",
		languagesTitle: "Languages that are not ready",
		languagesLead:
			"A text below is missing or no longer follows its original. The survey can be opened all the same if you give the reason; it is printed with the survey.",
		waiver: "Reason for opening without a complete version in {language}",
		circulationTitle: "Circulation of the options",
		circulationLead:
			"The survey can be opened all the same if you give the reason; it is printed with the survey, in the invitations and in the note for the Chair.",
		circulationWaiver: "Reason for opening without the circulation",
		open: "Open the survey",
		changed:
			"A colleague changed the survey while you were reading it. This is the survey as it now stands; please read it again.",
	},
	sealed: {
		title: "What was sealed at the opening",
		texts: "Title and introduction",
		questions: "Questions and options",
		rule: "How replies are counted",
		select: { one: "Option to be selected", other: "Options to be selected" } as PluralForms,
		option: "Option {m}",
		scale: "Ends of the scale from 1 to 5",
		notCounted: "Not counted",
		consulted: "Those consulted",
		consultedCaption: "Those consulted, by class",
		class: "Class",
		number: "Number",
		decide: "Replies",
		decides: "decide",
		separately: "are tabulated separately",
		total: "Total",
		unreachable: {
			one: "{n} member has no address on file and must be invited on paper: {members}.",
			other: "{n} members have no address on file and must be invited on paper: {members}.",
		} as PluralForms,
		settings: "Rules",
		organ: "Competent organ",
		level: "Level",
		paper: "Replies on paper",
		courtesy: "Replies received after the close",
		courtesyNone: "Do not count: there is no courtesy period.",
		opens: "Opens",
		opensNow: "At the moment at which it is opened",
		closes: "Closes",
		establish: "Result established within",
		languages: "Languages",
		waiverOf: "Opened without a complete version in {language}",
		circulationWaiver: {
			notCirculated: "Opened without circulation of its options",
			changedSince: "Opened with options that had changed since they were circulated",
			daysRunning: "Opened before the days for remarks on its options were over",
		},
	},
	second: {
		remark: "Reason, for the officer who asked",
		declineTitle: "Decline",
		takeBack: "Take the request back",
	},
};

export type Messages = typeof en;
