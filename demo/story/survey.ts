import { perform, type Stage } from "../../app/acts/index.ts";
import type { Actor } from "../../app/kit/actor.ts";
import { dateIn, plusMinutes } from "../../app/kit/calendar.ts";
import { type Instant, parseInstant } from "../../app/kit/clock.ts";
import { uiLangs } from "../../app/kit/languages.ts";
import { organNames } from "../../app/modules/membership/index.ts";
import { type Material, material } from "../material.ts";
import { questionsAbout } from "../store.ts";
import { actNamed, wording } from "./acts.ts";
import type { Cast } from "./cast.ts";
import type { PutForward } from "./dialogue.ts";

/** The survey as it was opened: what a reply names. */
export interface OpenedSurvey {
	readonly id: string;
	readonly theme: string;
	readonly comment: string;
	/** Option ids by their keys in the data. */
	readonly options: ReadonlyMap<string, string>;
}

type Texts = Material["survey"]["title"];

/** Several texts as paragraphs of one, language by language. */
const paragraphs = (...texts: readonly Texts[]): Texts =>
	Object.fromEntries(uiLangs.map((lang) => [lang, texts.map((text) => text[lang]).join("\n\n")])) as Texts;

const { survey: data, body } = material;
const opens = parseInstant(data.opens);
/** After the informal consultations of that morning. */
const prepared = plusMinutes(opens, -175);

/** Prepared by one officer, opened by a second one, public by the body's decision. */
export async function openSurvey(stage: Stage, cast: Cast, themes: PutForward): Promise<OpenedSurvey> {
	const officer = cast.staff("officer");
	const approving = cast.staff("approvingOfficer");
	const { version, ...survey } = await prepare(stage, officer, themes);
	const { id } = survey;
	const asked = plusMinutes(opens, -20);
	await perform(stage, actNamed("survey.requestOpening"), { survey: id, version }, { actor: officer, now: asked });
	await perform(stage, actNamed("survey.open"), { survey: id, version }, { actor: approving, now: opens });
	const published = plusMinutes(opens, 5);
	const { publicity: decision } = data;
	await perform(stage, actNamed("survey.requestPublicity"), { survey: id, decision }, { actor: officer, now: opens });
	await perform(stage, actNamed("survey.publish"), { survey: id }, { actor: approving, now: published });
	return survey;
}

/** About the themes put forward, whose words are those of the dossiers as modified; and a question for comments. */
async function prepare(
	stage: Stage,
	actor: Actor,
	themes: PutForward,
): Promise<OpenedSurvey & { readonly version: number }> {
	const occasion: { actor: Actor; now: Instant } = { actor, now: prepared };
	const [council] = await organNames(stage.db);
	const settings = {
		choice: themes.choice,
		original: data.original,
		title: wording(data.title),
		introduction: wording(paragraphs(data.notice, data.introduction)),
		organ: council?.id,
		level: "recorded",
		decides: ["memberState"],
		establishDays: 5,
		paperReplies: true,
		closingDate: dateIn(parseInstant(data.closes), body.zone),
	};
	const { survey: id } = await perform(stage, actNamed("survey.prepare"), settings, occasion);
	const [theme] = await questionsAbout(stage.db, id);
	if (theme === undefined) throw new Error("the survey asks nothing");
	const options = new Map(
		[...themes.options].map(([key, { option }]) => [key, theme.options.find((one) => one.option === option)?.id ?? ""]),
	);
	const openComment = { kind: "comment", label: wording(data.questions.comment.text), rule: null, equality: null };
	const comment = await perform(
		stage,
		actNamed("survey.putQuestion"),
		{ survey: id, version: 1, question: null, ...openComment },
		occasion,
	);
	return { id, theme: theme.id, comment: comment.question, options, version: comment.version };
}
