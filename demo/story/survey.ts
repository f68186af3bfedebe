import { perform, type Stage } from "../../app/acts/index.ts";
import type { Actor } from "../../app/kit/actor.ts";
import { dateIn, plusMinutes } from "../../app/kit/calendar.ts";
import { type Instant, parseInstant } from "../../app/kit/clock.ts";
import { uiLangs } from "../../app/kit/languages.ts";
import { organNames } from "../../app/modules/membership/index.ts";
import { type Material, material } from "../material.ts";
import { actNamed, wording } from "./acts.ts";
import type { Cast } from "./body.ts";

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

/** The guiding questions under a theme, one on each line. */
const lines = (texts: readonly Texts[]): Texts =>
	Object.fromEntries(uiLangs.map((lang) => [lang, texts.map((text) => `– ${text[lang]}`).join("\n")])) as Texts;

const { survey: data, body } = material;
const opens = parseInstant(data.opens);
/** After the informal consultations of that morning. */
const prepared = plusMinutes(opens, -175);

/** Prepared by one officer, opened by a second one, public by the body's decision. */
export async function openSurvey(stage: Stage, cast: Cast): Promise<OpenedSurvey> {
	const officer = cast.staff("officer");
	const approving = cast.staff("approvingOfficer");
	const { version, ...survey } = await prepare(stage, officer);
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

async function prepare(stage: Stage, actor: Actor): Promise<OpenedSurvey & { readonly version: number }> {
	const occasion: { actor: Actor; now: Instant } = { actor, now: prepared };
	const [council] = await organNames(stage.db);
	const settings = {
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
	const put = (question: object, version: number) =>
		perform(stage, actNamed("survey.putQuestion"), { survey: id, version, question: null, ...question }, occasion);
	const chooseOne = {
		kind: "chooseOne",
		label: wording(data.questions.theme.text),
		rule: "plurality",
		equality: "chair",
	};
	const theme = await put(chooseOne, 1);
	const options = new Map<string, string>();
	let version: number = theme.version;
	for (const { key, title, description, guiding } of data.options) {
		const input = {
			survey: id,
			version,
			question: theme.question,
			option: null,
			title: wording(title),
			description: wording(paragraphs(description, lines(guiding))),
		};
		const placed = await perform(stage, actNamed("survey.putOption"), input, occasion);
		options.set(key, placed.option);
		version = placed.version;
	}
	const openComment = { kind: "comment", label: wording(data.questions.comment.text), rule: null, equality: null };
	const comment = await put(openComment, version);
	return { id, theme: theme.question, comment: comment.question, options, version: comment.version };
}
