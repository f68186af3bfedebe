import type { Treatment } from "../model.ts";

/** Words about proposals on the wording of a paper. */
export const en = {
	propose: "Propose wording",
	own: "Your delegation’s proposals",
	others: "Proposals on wording shared with those invited",
	by: "Proposal by {whom}",
	numbered: "Paragraph {n}",
	element: {
		heading: "Heading",
		paragraph: "Paragraph without a number",
		item: "Item",
		table: "Table",
		title: "Title",
	},
	marks: {
		reflected: "reflected",
		inPart: "reflected in part",
		kept: "kept for later consideration",
	} satisfies Record<Treatment, string>,
	states: { open: "not yet marked by the Chair", takenBack: "taken back" },
	credit: "Version {n}: {what}",
	reasons: {
		named: {
			reflected: "Reflects a proposal by {member}",
			inPart: "Reflects in part a proposal by {member}",
		},
		group: "{reason}, made on behalf of the Group of {group}",
		unnamed: {
			reflected: "Reflects a proposal made in the consultations of {date}",
			inPart: "Reflects in part a proposal made in the consultations of {date}",
		},
	},
	paper: {
		another: "Choose another paragraph",
		title: "Propose wording",
		lead: "Choose the paragraph. The paper is shown as it was circulated for the round.",
		choose: "Propose wording for this",
		back: "Back to the round",
	},
	form: {
		title: "Proposal on wording",
		lead: "The Chair marks each proposal on the Administration’s advice: reflected, reflected in part, or kept for later consideration. It may be taken back until then.",
		whom: "Made by",
		inLanguage: "Write in: {language}",
		body: "Proposed wording",
		untranslated: "This paragraph was not available in this language when the paper was circulated.",
		explanation: "Explanation",
		named: "A version of the paper that reflects this proposal may name the delegation",
		save: "Make the proposal",
	},
	page: {
		title: "Proposal on wording",
		proposed: "Proposed wording",
		against: "Changes are marked in the paragraph as it was circulated (version {n}).",
		explanation: "Explanation",
		facts: {
			round: "Consultations",
			by: "Made by",
			at: "Received",
			readBy: "Who may read it",
			named: "The delegation may be named",
			state: "State",
			version: "Version",
		},
		yes: "Yes",
		no: "No",
		asItStands: "The paragraph as it stands now",
		gone: "This paragraph is no longer in the text since version {n}.",
		statedBy: "{mark} – the Chair, {chair}, {date}",
		asStated: "{mark} – as stated by the Chair, {chair}, {date}",
		takeBack: "Take the proposal back",
		takeBackLead:
			"Until the Chair has marked it, your delegation may take it back. It stays on record for the Administration and the Chair.",
		round: "To the round",
		versions: "To the versions of the paper",
	},
	advice: {
		title: "The Administration’s advice to the Chair",
		lead: "Read by the Administration and the Chair. The Chair decides what is made of the proposal.",
		none: "The Administration has not advised yet.",
		advice: "Advice",
		choices: {
			reflected: "Reflect it",
			inPart: "Reflect it in part",
			kept: "Keep it for later consideration",
		} satisfies Record<Treatment, string>,
		note: "Note to the Chair",
		body: "New wording of the paragraph in the original language ({language})",
		bodyHint: "For a proposal that is to be reflected, wholly or in part.",
		save: "Give the advice",
		again: "Advise again",
		stale: "The paragraph has changed since this advice was written. It is to be advised on again.",
		wording: "Advised wording",
		onlyNote: "The paragraph is no longer in the text: no wording is needed.",
	},
	mark: {
		title: "The Chair’s mark",
		mark: "Mark",
		chair: "Name of the Chair who stated it",
		chairHint: "Nobody chairs this organ here. The record says that the mark is entered as stated by the Chair.",
		save: "Mark the proposal",
		saveLead:
			"Where it is reflected, the paper gets a version with the advised wording at once. The delegation is told.",
	},
	letter: {
		subject: "Proposal on wording, consultations of {date}: {mark}",
		body: "The Secretariat presents its compliments to the delegation {ofMember} and has the honour to refer to the proposal on wording which the delegation made in the informal consultations of {date}. The Chair of the {organ} has marked it as follows: {mark}.\n\nThe proposal, and what became of it, are here:\n{link}\n\nThe Secretariat avails itself of this opportunity to renew to the delegation the assurances of its highest consideration.",
	},
};

export type Messages = typeof en;
