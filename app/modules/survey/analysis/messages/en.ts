import type { PluralForms } from "../../../../web/index.ts";

/** What officers and auditors read beside a result. English defines what there is to say. */
export const en = {
	title: "Analysis",
	lead: "How firm the result is, and what it would be if one thing were otherwise.",
	back: "The result",
	notTheResult: "This is not part of the result",
	forWhom:
		"It is for officers, approving officers and the independent verifier. It is neither sealed nor released, and nothing here calls the result into question: what decides was fixed before the first reply.",
	confidential:
		"The survey is confidential: what would show single replies is withheld – groups of fewer than five replies, or of one mind, and others with them where they could be computed.",
	sealed: "By the sealed rule, and the replies that decide: {selection}.",
	exactly: {
		one: "{n} reply would have to be another one for another outcome; that number is exact.",
		other: "{n} replies would have to be other ones for another outcome; that number is exact.",
	} as PluralForms,
	between:
		"At least {lower} and at most {upper} replies would have to be other ones for another outcome. Fewer never do it; so many can.",
	changesWithheld: "How many replies would have to be other ones is withheld: fewer than five replies decide here.",
	classesTitle: "If other classes decided",
	rulesTitle: "If another rule counted",
	groupsTitle: "Replies that decide, by regional group",
	byClassTitle: "All replies, by class",
	what: "If",
	selection: "Selection",
	compared: "Compared with the result",
	group: "Group",
	withClass: "{class} decided as well",
	without: "{class} did not decide",
	same: "the same",
	different: "another",
	equal: "equal: {selections}",
	manyEqual: { one: "{n} selection", other: "{n} selections are equal" } as PluralForms,
	withheld: "Withheld",
};

export type Messages = typeof en;
