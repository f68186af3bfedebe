import type { PluralForms } from "../../../../web/index.ts";

/** Words of the running order of a round, which its Chair takes into the room. */
export const en = {
	title: "Running order",
	lead: "For the Chair and the Administration: what is before the round, which proposals are still to be marked, who asked to speak, and what was handed in.",
	link: "Running order for the Chair",
	papers: "Before the round",
	noPapers: "No paper is before this round.",
	circulated: "Circulated in version {n}",
	changed: "changed since the consultations of {date}",
	unchanged: "unchanged since the consultations of {date}",
	first: "for the first time",
	withdrawn: "withdrawn since",
	merged: "merged into another wording since",
	now: "now in version {n}",
	proposals: { one: "{n} proposal to be marked", other: "{n} proposals to be marked" } as PluralForms,
	noProposals: "No proposal is to be marked.",
	advised: "The Administration has advised.",
	notAdvised: "The Administration has not advised yet.",
	speakers: "Asked to speak",
	noSpeakers: "Nobody has asked to speak yet.",
	statements: "Statements received",
	noStatements: "No statement has been received.",
};

export type Messages = typeof en;
