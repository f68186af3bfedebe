import type { PluralForms } from "../../../../web/index.ts";

/** Words about what a survey asks about: a choice of a year's dialogue. English defines what there is to say. */
export const en = {
	title: { theme: "Theme of the dialogue for {year}", topics: "Topics of the workshops for {year}" },
	label: {
		chooseOne: "Which of the themes put forward for {year} does your delegation prefer?",
		rank: "In which order do you prefer the themes put forward for {year}?",
		chooseK: "Which of the topics put forward for {year} would your delegation like to see selected?",
	},
	begun:
		"The survey begins with one question, and with what is put forward now as its options, in the words of the dossiers.",
	about: "About",
	year: "Dialogue of {year}",
	dossier: "Read the whole dossier",
	version: "the words above are those of its version {version}",
	withdrawn:
		"Withdrawn since the survey was opened: {options}. Replies are received and counted as the survey was opened.",
	moved: {
		title: "Dossiers changed after their words were taken over",
		line: "Option {option} of question {question}: version {from} of the dossier was taken over, and it now stands at version {to}.",
		estimate: "Option {option} of question {question}: what is said of cost and funding has changed.",
		redline: "See what changed",
		retake: "Take the texts over again",
		note: "This replaces what was edited in the survey since.",
	},
	circulation: {
		title: "Circulation to all who will be asked",
		done: "done, as they are asked about; remarks were received until {until}.",
		notCirculated: "The options have not been circulated to all who will be asked.",
		daysRunning: "The options were circulated; remarks may still be received until {until}.",
		changedSince: {
			one: "Option {options} is asked about, or stands, otherwise than it was circulated.",
			other: "Options {options} are asked about, or stand, otherwise than they were circulated.",
		} as PluralForms,
		gate: "The survey is opened once the options have gone to all as they are asked about, and the days for remarks are over; before that, only for a reason that is printed.",
		circulate: "Circulate the options",
	},
	surveys: {
		title: "Surveys of {year}",
		lead: "The surveys about what is put forward for {year}, with where each of them stands.",
		none: "No survey has been opened about what is put forward for this year.",
		caption: "Surveys about the themes and topics of the year",
		columns: { title: "Survey", about: "About", state: "State", closes: "Replies received until" },
		back: "Back to the year",
	},
};

export type Messages = typeof en;
