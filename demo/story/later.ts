import type { Ctx } from "../../app/acts/index.ts";
import { perform } from "../../app/acts/index.ts";
import { type Instant, parseInstant } from "../../app/kit/clock.ts";
import { Refusal, refuseIf } from "../../app/kit/refusal.ts";
import { closeDueSurveys } from "../../app/modules/survey/index.ts";
import { clockOf } from "../clock.ts";
import { ends } from "../material.ts";
import { mayMoveTo } from "../rules.ts";
import { type Standing, standing } from "../store.ts";
import { actNamed } from "./acts.ts";
import { type Cast, castIn } from "./cast.ts";
import { decideTheme, decideTopics } from "./decisions.ts";
import { consultOnTopics, openTopicSurvey, putTopicsForward, replyOnTopics } from "./topics.ts";

export const scenes = [
	"release",
	"decision",
	"topics",
	"consultation",
	"topicSurvey",
	"topicReplies",
	"topicRelease",
	"topicDecision",
] as const;
export type SceneName = (typeof scenes)[number];

interface Scene {
	readonly at: Instant;
	/** Whether what comes before is there, and this is not yet. */
	readonly ready: (now: Standing) => boolean;
	readonly happens: (ctx: Ctx, cast: Cast, at: Instant, standing: Standing) => Promise<void>;
}

const story: Readonly<Record<SceneName, Scene>> = {
	release: {
		at: parseInstant("2007-07-06T08:30:00.000Z"),
		ready: ({ theme }) => theme.survey !== null && theme.closed && !theme.released,
		happens: (ctx, cast, at, { theme }) => release(ctx, cast, at, theme.survey),
	},
	decision: {
		at: parseInstant("2007-07-10T09:00:00.000Z"),
		ready: ({ theme }) => theme.released && !theme.inHand,
		happens: decideTheme,
	},
	topics: {
		at: parseInstant("2007-09-03T08:00:00.000Z"),
		ready: ({ theme, topics }) => theme.decided && topics.choice === null,
		happens: putTopicsForward,
	},
	consultation: {
		at: parseInstant("2007-09-24T12:30:00.000Z"),
		ready: ({ topics }) => topics.options > 0 && topics.rounds === 0 && topics.survey === null && !topics.decided,
		happens: consultOnTopics,
	},
	topicSurvey: {
		at: parseInstant("2007-10-01T15:00:00.000Z"),
		ready: ({ topics }) => topics.rounds > 0 && topics.survey === null && !topics.decided,
		happens: openTopicSurvey,
	},
	topicReplies: {
		at: parseInstant("2007-10-10T12:00:00.000Z"),
		ready: ({ topics }) => topics.survey !== null && !topics.closed && topics.replies < 10,
		happens: replyOnTopics,
	},
	topicRelease: {
		at: parseInstant("2007-10-17T08:30:00.000Z"),
		ready: ({ topics }) => topics.survey !== null && topics.closed && !topics.released,
		happens: (ctx, cast, at, { topics }) => release(ctx, cast, at, topics.survey),
	},
	topicDecision: {
		at: parseInstant("2007-10-19T09:00:00.000Z"),
		ready: ({ topics }) => topics.released && !topics.inHand,
		happens: decideTopics,
	},
};

/** The scene that comes next, where one is left: those that are over, or that a visitor has played already, are passed by. */
export function nextScene(now: Instant): { readonly name: SceneName; readonly at: Instant } | undefined {
	const name = scenes.find((scene) => story[scene].at > now);
	return name === undefined ? undefined : { name, at: story[name].at };
}

/** When an event of the story takes place; undefined where the name is of none. */
export const momentOf = (name: string): Instant | undefined =>
	Object.entries(story).find(([scene]) => scene === name)?.[1].at;

/**
 * Moves the clock to an instant, and on the way there lets happen what the story has for it and nobody has done. Where something is left
 * to the visitor – an equality to the Chair – the story goes on without it once that is done.
 */
export async function continueStory(ctx: Ctx, to: Instant): Promise<void> {
	const clock = clockOf(ctx);
	refuseIf(mayMoveTo(clock.now(), to, ends));
	for (const name of scenes) {
		const { at, ready, happens } = story[name];
		if (at <= clock.now() || at > to) continue;
		await clock.moveTo(at);
		// The job would do it within a minute; what follows expects it closed.
		await closeDueSurveys(ctx);
		const now = await standing(ctx.db);
		if (ready(now)) await happens(ctx, await castIn(ctx.db), at, now);
	}
	// The clock goes on while scenes are played: it may be past the moment already.
	if (to > clock.now()) await clock.moveTo(to);
	await closeDueSurveys(ctx);
}

/** Released by the approving officer, unless an equality waits for the Chair. */
async function release(ctx: Ctx, cast: Cast, at: Instant, survey: string | null): Promise<void> {
	try {
		await perform(ctx, actNamed("survey.release"), { survey }, { actor: cast.staff("approvingOfficer"), now: at });
	} catch (error) {
		if (!(error instanceof Refusal) || !error.reasons.some(({ code }) => code === "survey.equalityAwaits")) throw error;
	}
}
