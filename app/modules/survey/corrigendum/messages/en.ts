import type { PluralForms } from "../../../../web/index.ts";

/** Words about corrigenda to a questionnaire, and about a survey in the place of an annulled one. English defines what there is to say. */
export const en = {
	corrigendum: "Corrigendum to the questionnaire",
	of: "Corrigendum of {when}, {language}",
	reasons: "Reasons: {reasons}",
	stands:
		"The reply of your delegation was received before this corrigendum. It stands as it is, unless you amend it. You are asked to confirm it.",
	confirm: "Our reply stands",
	confirmed: "Your delegation has confirmed that its reply stands.",
	office: {
		action: "Correct a slip in the questionnaire",
		title: "Corrigendum to the questionnaire",
		lead: "A slip in one language version is corrected for all alike: sealed in the ledger and told to all those consulted. Replies stand; those who have replied are asked to confirm. A mistake of substance is mended by annulling the survey and opening another one.",
		texts: "Which text, in which language?",
		text: "Text",
		correct: "Correct",
		now: "As it reads now",
		after: "As it is to read",
		reasons: "Reasons, as all those consulted will read them",
		ask: "Ask for the corrigendum",
		other: "Another text",
		waitingTitle: "Correct the questionnaire?",
		grant: "Issue the corrigendum",
		youAsked: "You asked for this corrigendum. Another officer, an approving one, grants it or declines.",
		reads: "The corrigendum is granted by an approving officer.",
		confirmed: {
			one: "{n} delegation has confirmed its reply since.",
			other: "{n} delegations have confirmed their replies since.",
		} as PluralForms,
	},
	reissue: {
		action: "Prepare a survey in its place",
		lead: "It begins with the same questions, options, texts and settings, to be corrected before it is opened. The two surveys name each other; replies to this one are kept and do not count.",
		prepared: "A survey in its place is under preparation:",
		reissuedAs: "Reissued as",
		reissues: "This survey is in the place of one that was annulled; replies to that one are kept and do not count:",
	},
};

export type Messages = typeof en;
