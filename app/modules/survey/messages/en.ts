import type { PluralForms } from "../../../web/index.ts";

/** What is said of a survey in the same words on every page and in every letter. English defines what there is to say. */
export const en = {
	/** What holds for a reply received after the date, where there is a courtesy period. */
	courtesy: {
		counted: "A reply received after that, until {until}, is recorded as received after the date, and counts.",
		kept: "A reply received after that, until {until}, is recorded as received after the date; it is kept and does not count.",
	},
	receivedAfterDate: "received after the date",
	afterDateIs: { counted: "it counts", kept: "it is kept and does not count" },
	afterDate: {
		counted: {
			one: "{n} reply was received after the date; it counts.",
			other: "{n} replies were received after the date; they count.",
		} as PluralForms,
		kept: {
			one: "{n} delegation replied after the date; the reply is kept and does not count.",
			other: "{n} delegations replied after the date; their replies are kept and do not count.",
		} as PluralForms,
	},
	notAVote:
		"This survey seeks the preferences of the membership. It is not a vote and is without prejudice to the rules of procedure of the Council.",
	/** Who sees a reply, at each level. */
	levels: {
		recorded:
			"Replies are recorded: once the result is released, whoever may see it also sees what each delegation replied, its comments included.",
		confidential:
			"Replies are confidential: no delegation is told what another replied; the Secretariat and, after the close, the independent verifier can read a reply.",
	},
	/** What the figures of those who decide may show at the confidential level: said before anybody replies. */
	fewOrAlike:
		"Where fewer than five replies decide, only what they lead to is shown, not their figures; where all of them are alike, the result shows what each replied.",
};

export type Messages = typeof en;
