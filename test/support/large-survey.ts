import { perform, type Stage } from "../../app/acts/index.ts";
import { type Actor, type DelegationRole, systemActor } from "../../app/kit/actor.ts";
import { dateIn } from "../../app/kit/calendar.ts";
import type { Instant } from "../../app/kit/clock.ts";
import { appointDelegate, foundBody, importRegister, membersOn } from "../../app/modules/membership/index.ts";
import { open, prepare, putOption, putQuestion, requestOpening } from "../../app/modules/survey/acts/index.ts";
import type { Answers } from "../../app/modules/survey/draft/model.ts";
import { actorOf, councilOf, memberLike, putPerson, testBody } from "./register.ts";

/** One of those consulted, with the two of its people who answer. */
export interface ConsultedDelegation {
	readonly member: string;
	readonly focalPoint: Actor;
	readonly drafter: Actor;
}

/** A body of many Member States, and the two officers whom an opening needs. */
export interface LargeBody {
	readonly officer: Actor;
	readonly approving: Actor;
	readonly delegations: readonly ConsultedDelegation[];
}

/** A survey that was opened to all of them: one question. */
export interface OpenedSurvey {
	readonly id: string;
	readonly question: string;
	readonly options: readonly string[];
}

export type LargeSurvey = OpenedSurvey & Pick<LargeBody, "delegations">;

const wording = (text: string) => ({ bodies: { en: text, fr: text, es: text }, checked: [] });
const titles = ["Migration and gender", "Return and reintegration"];

/** A body of that many Member States and a survey opened to them now, closing in two weeks: made by acts, as it would be. */
export async function openLargeSurvey(stage: Stage, now: Instant, members: number): Promise<LargeSurvey> {
	const body = await foundLargeBody(stage, now, members);
	return { ...(await openSurveyIn(stage, body, now)), delegations: body.delegations };
}

export async function foundLargeBody(stage: Stage, now: Instant, members: number): Promise<LargeBody> {
	await perform(stage, foundBody, testBody, { actor: systemActor, now });
	const officer = actorOf(await putPerson(stage, "officer@example.org"), "officer");
	const approving = actorOf(await putPerson(stage, "approving@example.org"), "approvingOfficer");
	return { officer, approving, delegations: await appointDelegations(stage, officer, now, members) };
}

/** The first option chosen: a complete set of answers. */
export const answersTo = ({ question, options }: OpenedSurvey): Answers => ({
	[question]: { choose: options[0] ?? null },
});

async function appointDelegations(
	stage: Stage,
	officer: Actor,
	now: Instant,
	count: number,
): Promise<ConsultedDelegation[]> {
	const rows = Array.from({ length: count }, (_, i) => memberLike(`M${i}`, `State ${i}`));
	await perform(stage, importRegister, { rows }, { actor: systemActor, now });
	const delegations: ConsultedDelegation[] = [];
	for (const { id, code } of await membersOn(stage.db, dateIn(now, testBody.zone), "en")) {
		const appoint = async (role: DelegationRole): Promise<Actor> => {
			const email = `${role}.${code}@example.org`.toLowerCase();
			const input = { delegation: id, incoming: { name: email, email }, role, function: "" };
			const { person } = await perform(stage, appointDelegate, input, { actor: officer, now });
			return { person, roles: [role], delegation: id };
		};
		delegations.push({ member: id, focalPoint: await appoint("focalPoint"), drafter: await appoint("drafter") });
	}
	return delegations;
}

export async function openSurveyIn(
	stage: Stage,
	{ officer, approving }: Pick<LargeBody, "officer" | "approving">,
	now: Instant,
): Promise<OpenedSurvey> {
	const occasion = { actor: officer, now };
	const draft = {
		original: "en",
		title: wording("Theme of the coming year"),
		introduction: wording("Please indicate the theme that your delegation prefers."),
		organ: await councilOf(stage),
		level: "recorded",
		decides: ["memberState"],
		establishDays: 5,
		paperReplies: true,
		closingDate: null,
	};
	const { survey } = await perform(stage, prepare, draft, occasion);
	const chooseOne = { kind: "chooseOne", rule: "plurality", equality: "chair" };
	const asked = { survey, version: 1, question: null, label: wording("Preferred theme"), ...chooseOne };
	const placed = await perform(stage, putQuestion, asked, occasion);
	const { question } = placed;
	let { version } = placed;
	const options: string[] = [];
	for (const title of titles) {
		const offered = { survey, version, question, option: null, title: wording(title), description: wording(title) };
		const added = await perform(stage, putOption, offered, occasion);
		options.push(added.option);
		version = added.version;
	}
	await perform(stage, requestOpening, { survey, version }, occasion);
	await perform(stage, open, { survey, version }, { actor: approving, now });
	return { id: survey, question, options };
}
