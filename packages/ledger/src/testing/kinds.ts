import type { Opening } from "../index.ts";
import { Conduct } from "./survey.ts";

const option = (id: string) => ({ id, title: { en: `Topic ${id}` }, description: { en: "" } });
const uncounted = { options: [], rule: null, select: 0, equality: null };

/** One question of each further kind, with comments beside some, and two follow-ups, the second of which hangs on the first. */
export const questions: Opening["questions"] = [
	{
		id: "agree",
		kind: "approve",
		label: { en: "With which could you agree?" },
		options: ["x", "y", "z"].map(option),
		rule: "approval",
		select: 1,
		equality: "chair",
		withComment: true,
	},
	{
		id: "topics",
		kind: "chooseK",
		label: { en: "Which topics?" },
		options: ["p", "q", "r", "s"].map(option),
		rule: "mes+phragmen",
		select: 2,
		equality: null,
	},
	{
		id: "useful",
		kind: "rate",
		label: { en: "How useful was it?" },
		...uncounted,
		scale: { lowest: { en: "Not useful" }, highest: { en: "Very useful" } },
	},
	{ id: "host", kind: "yesNo", label: { en: "Would you host one?" }, ...uncounted, withComment: true },
	{
		id: "where",
		kind: "chooseOne",
		label: { en: "Where?" },
		options: ["capital", "seat"].map(option),
		rule: "plurality",
		select: 1,
		equality: null,
		condition: { question: "host", answers: ["yes"] },
	},
	{
		id: "when",
		kind: "comment",
		label: { en: "When?" },
		...uncounted,
		condition: { question: "where", answers: ["capital"] },
	},
];

/** Established, with a reply that follows both follow-ups, one that follows none, and one without preference. */
export function establishedKinds(): Conduct {
	const survey = new Conduct({ questions });
	survey.reply("m1", {
		answers: {
			agree: { approve: ["z", "x"], comment: "Both." },
			topics: { approve: ["q"] },
			useful: { rate: 4 },
			host: { answer: "yes", comment: "Gladly." },
			where: { choose: "capital" },
			when: { comment: "In spring." },
		},
	});
	survey.reply("m2", {
		answers: {
			agree: { approve: ["x"] },
			topics: { approve: ["q", "r"] },
			useful: { rate: 1 },
			host: { answer: "no" },
		},
	});
	survey.reply("m3", {
		answers: { agree: { approve: [] }, topics: { approve: [] }, useful: { rate: null }, host: { answer: null } },
	});
	survey.close();
	survey.establish();
	return survey;
}
