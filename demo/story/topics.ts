import { hash } from "node:crypto";
import { type Ctx, perform } from "../../app/acts/index.ts";
import { dateIn, instantIn, plusDays, plusMinutes } from "../../app/kit/calendar.ts";
import { type Instant, parseInstant } from "../../app/kit/clock.ts";
import { organNames } from "../../app/modules/membership/index.ts";
import { material } from "../material.ts";
import { cycleOf, optionsOf, questionsAbout, type Standing, titlesIn } from "../store.ts";
import { actNamed, wording } from "./acts.ts";
import type { Cast } from "./cast.ts";
import { convene, noAgreement, write } from "./dialogue.ts";

const { dialogue: data, body, survey: themeSurvey } = material;
const { original } = data;
const year = data.cycles.at(-1)?.year ?? 0;

/** An officer opens the proposal of topics, and puts four forward under the theme that was decided. */
export async function putTopicsForward(ctx: Ctx, cast: Cast, at: Instant, { theme }: Standing): Promise<void> {
	const actor = cast.staff("officer");
	const beginning = { cycle: await cycleOf(ctx.db, year), toSelect: data.toSelect };
	const { choice } = await perform(ctx, actNamed("dialogue.beginTopics"), beginning, { actor, now: at });
	for (const [place, { title, rationale }] of (await topicsUnder(ctx, theme)).entries()) {
		const offer = { choice, subject: null, original, title: wording(title), origin: wording(origin), estimate: null };
		const now = plusMinutes(at, 10 + place);
		const { subject } = await perform(ctx, actNamed("dialogue.putForward"), offer, { actor, now });
		const text = [{ kind: "paragraph" as const, numbered: true, text: rationale }];
		const dossier = { rationale: text, figures: [], contexts: [], questions: [] };
		await write(ctx, actor, subject, dossier, { written: plusMinutes(at, 20), translated: plusMinutes(at, 30) });
	}
}

const origin = {
	en: "Proposed by the Administration",
	fr: "Sur proposition de l’Administration",
	es: "A propuesta de la Administración",
};

/** Those that the data have for the theme that was selected. */
async function topicsUnder({ db }: Ctx, { choice }: Standing["theme"]) {
	const titles = await titlesIn(db, choice);
	const selected = (await optionsOf(db, choice)).find(({ fate }) => fate === "selected")?.option;
	const theme = themeSurvey.options.find(({ title }) => title.en === titles.get(selected ?? "")?.en);
	return data.topics[theme?.key ?? "return"];
}

/** Convened three weeks before, held that morning; there is no agreement, and the options go to all. */
export async function consultOnTopics(ctx: Ctx, cast: Cast, at: Instant, { topics }: Standing): Promise<void> {
	const { statement, ...round } = data.topicRound;
	const convened = parseInstant("2007-09-05T13:00:00.000Z");
	const id = await convene(ctx, cast.staff("officer"), { ...round, convened }, String(topics.choice));
	await noAgreement(ctx, cast, id, round.date, { at, statement });
	const circulated = { choice: topics.choice, workingDays: 2 };
	const now = plusMinutes(at, 60);
	await perform(ctx, actNamed("consultation.circulate"), circulated, { actor: cast.staff("officer"), now });
}

/** Confidential, two to be selected. */
export async function openTopicSurvey(ctx: Ctx, cast: Cast, at: Instant, { topics }: Standing): Promise<void> {
	const officer = cast.staff("officer");
	const [council] = await organNames(ctx.db);
	const { title, introduction } = data.topicSurvey;
	const settings = {
		...{ choice: topics.choice, original, title: wording(title), introduction: wording(introduction) },
		...{ organ: council?.id, level: "confidential", decides: ["memberState"], establishDays: 5, paperReplies: true },
		closingDate: plusDays(dateIn(at, body.zone), 14),
	};
	const prepared = { actor: officer, now: plusMinutes(at, -90) };
	const { survey } = await perform(ctx, actNamed("survey.prepare"), settings, prepared);
	const opening = { survey, version: 1 };
	await perform(ctx, actNamed("survey.requestOpening"), opening, { actor: officer, now: plusMinutes(at, -30) });
	await perform(ctx, actNamed("survey.open"), opening, { actor: cast.staff("approvingOfficer"), now: at });
}

/** Every delegation that replied on the theme replies again: simulated as well, each with the two topics that its code happens to give. */
export async function replyOnTopics(ctx: Ctx, cast: Cast, at: Instant, { topics }: Standing): Promise<void> {
	const survey = String(topics.survey);
	const [question] = await questionsAbout(ctx.db, survey);
	if (question === undefined) return;
	for (const [place, { member }] of themeSurvey.replies.entries()) {
		const person = body.people.find(({ delegations }) => delegations.some((served) => served.member === member));
		// Those whom a visitor can be are left to visitors.
		if (person !== undefined) continue;
		const actor = cast.delegate(member);
		const delegation = cast.member(member);
		const answers = { [question.id]: { approve: chosenBy(member, question.options) } };
		const now = instantIn(plusDays(dateIn(at, body.zone), -(place % 7)), "11:00", body.zone);
		const saved = { survey, delegation, version: 0, answers };
		const { version } = await perform(ctx, actNamed("survey.saveDraft"), saved, { actor, now });
		await perform(ctx, actNamed("survey.submitReply"), { survey, delegation, version }, { actor, now });
	}
}

/** Two of the options, the earlier ones more often: the same for a member in every run. */
function chosenBy(member: string, options: readonly { readonly id: string }[]): string[] {
	const weight = (option: number) =>
		Number.parseInt(hash("sha256", `${member} ${option}`).slice(0, 4), 16) + option * 9_000;
	const places = options.map((_, place) => place).sort((a, b) => weight(a) - weight(b));
	return places.slice(0, data.toSelect).map((place) => options[place]?.id ?? "");
}
