import { perform } from "../../app/acts/index.ts";
import type { Database } from "../../app/data/database.ts";
import { plusMinutes } from "../../app/kit/calendar.ts";
import type { Instant } from "../../app/kit/clock.ts";
import { asDelegate, type Reader } from "../../app/kit/reader.ts";
import type { Answers } from "../../app/modules/survey/draft/model.ts";
import { actNamed, closes, meanwhile, type OpenSurvey, openSurvey, type Preparing } from "./survey.ts";

export const afterwards = plusMinutes(closes, 60);

/** A survey with one question of each further kind: agree, choose two of four, rate, yes or no with a comment; and two follow-ups. */
export interface KindsSurvey extends OpenSurvey {
	readonly agree: { readonly id: string; readonly options: readonly string[] };
	readonly topics: { readonly id: string; readonly options: readonly string[] };
	readonly rate: string;
	readonly host: string;
	/** Asked of those who would host: where, as a choice; and of those who would not: why, as a text. */
	readonly where: { readonly id: string; readonly options: readonly string[] };
	readonly why: string;
}

const words = (en: string, fr = `${en} (fr)`, es = `${en} (es)`) => ({ bodies: { en, fr, es } });

/** The questions of `KindsSurvey`, put by acts to a survey under preparation. */
async function putKinds({ ask, option }: Preparing, rule: "approval" | "mes+phragmen" = "mes+phragmen") {
	const titles = ["Return", "Gender", "Labour", "Health"];
	const withOptions = async (question: object, options: readonly string[]) => {
		const id = await ask(question);
		const made: string[] = [];
		for (const title of options) made.push(await option(id, words(title)));
		return { id, options: made };
	};
	const agree = await withOptions(
		{ kind: "approve", label: words("With which themes could you agree?"), rule: "approval", equality: "chair" },
		titles.slice(0, 3),
	);
	const topics = await withOptions(
		{ kind: "chooseK", label: words("Which topics?"), rule, equality: "chair", select: 2, withComment: true },
		titles,
	);
	const scale = { lowest: words("Not useful"), highest: words("Very useful") };
	const rate = await ask({ kind: "rate", label: words("How useful was it?"), rule: null, equality: null, ...scale });
	const yesNo = { kind: "yesNo", rule: null, equality: null, withComment: true };
	const host = await ask({ ...yesNo, label: words("Would you host a workshop?") });
	const where = await withOptions(
		{
			kind: "chooseOne",
			label: words("Where?"),
			rule: "plurality",
			equality: null,
			condition: { question: host, answers: ["yes"] },
		},
		["In the capital", "At the seat"],
	);
	const why = await ask({
		kind: "comment",
		label: words("Why not?"),
		rule: null,
		equality: null,
		condition: { question: host, answers: ["no"] },
	});
	return { agree, topics, rate, host, where, why };
}

/** Opened to three members and one observer. */
export async function openKinds(
	database: Database,
	{ level, rule }: { level?: "recorded" | "confidential"; rule?: "approval" | "mes+phragmen" } = {},
): Promise<KindsSurvey> {
	let kinds: Awaited<ReturnType<typeof putKinds>> | undefined;
	const survey = await openSurvey(database, {
		...(level !== undefined && { level }),
		further: async (preparing) => {
			kinds = await putKinds(preparing, rule);
		},
	});
	if (kinds === undefined) throw new Error("nothing was put");
	return { ...survey, ...kinds };
}

/** A complete reply: the first option wherever one is chosen, the first two topics, and so on; with changes. */
export const fullReply = (survey: KindsSurvey, changes: Answers = {}): Answers => ({
	[survey.choice.id]: { choose: survey.choice.options[0] ?? "" },
	[survey.rank.id]: { ranking: [[survey.rank.options[0] ?? ""]] },
	[survey.agree.id]: { approve: survey.agree.options.slice(0, 2) },
	[survey.topics.id]: { approve: survey.topics.options.slice(0, 2) },
	[survey.rate]: { rate: 4 },
	[survey.host]: { answer: null },
	...changes,
});

/** Saves the draft and submits it. */
export async function replies(
	survey: OpenSurvey,
	reader: Reader,
	answers: Answers,
	now: Instant = meanwhile,
): Promise<void> {
	const member = reader.seats[0]?.member ?? "";
	const occasion = { actor: asDelegate(reader, member), now };
	const place = { survey: survey.id, delegation: member };
	const { version } = await perform(
		survey.ctx,
		actNamed("survey.saveDraft"),
		{ ...place, version: 0, answers },
		occasion,
	);
	await perform(survey.ctx, actNamed("survey.submitReply"), { ...place, version }, occasion);
}
