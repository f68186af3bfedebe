import { pino } from "pino";
import { type Ctx, perform } from "../../app/acts/index.ts";
import { openSystem } from "../../app/compose.ts";
import { readConfig, readSecret } from "../../app/config.ts";
import { plusMinutes } from "../../app/kit/calendar.ts";
import type { Instant } from "../../app/kit/clock.ts";
import { openAuth } from "../../app/modules/identity/index.ts";
import { close, publish, release, requestPublicity } from "../../app/modules/survey/acts/index.ts";
import { saveDraft, submitReply } from "../../app/modules/survey/reply/acts/index.ts";
import {
	answersTo,
	foundLargeBody,
	type LargeBody,
	type OpenedSurvey,
	openSurveyIn,
} from "../../test/support/large-survey.ts";
import type { World } from "../world.ts";

/**
 * A program: fills the database that the environment names with a body of 120 Member States, last month's survey with its
 * result, and this month's, open; signs one person of each delegation in; and prints all that as a `World`.
 */
const members = 120;
const MINUTES_A_DAY = 24 * 60;

const config = readConfig(process.env, { demo: false });
const { ctx, database } = await openSystem(config);
const now = ctx.clock.now();
const lastMonth = plusMinutes(now, -40 * MINUTES_A_DAY);

const body = await foundLargeBody(ctx, lastMonth, members);
const released = await openSurveyIn(ctx, body, lastMonth);
await replyAll(ctx, body, released, plusMinutes(lastMonth, MINUTES_A_DAY));
await releaseAndPublish(ctx, body, released, plusMinutes(lastMonth, 20 * MINUTES_A_DAY));
const open = await openSurveyIn(ctx, body, now);

const secret = await readSecret(config.secretFile);
const auth = await openAuth({ db: ctx.db, baseUrl: config.baseUrl, secret, log: pino({ level: "silent" }) });
const delegates = [];
for (const { member, drafter } of body.delegations) {
	const { cookies } = await auth.as(drafter.person ?? "");
	delegates.push({ member, cookies });
}
await database.close();
process.stdout.write(JSON.stringify({ open, released: released.id, delegates } satisfies World));

async function replyAll(ctx: Ctx, { delegations }: LargeBody, survey: OpenedSurvey, at: Instant): Promise<void> {
	for (const { member, drafter } of delegations) {
		const place = { survey: survey.id, delegation: member };
		const occasion = { actor: drafter, now: at };
		const draft = await perform(ctx, saveDraft, { ...place, version: 0, answers: answersTo(survey) }, occasion);
		await perform(ctx, submitReply, { ...place, version: draft.version }, occasion);
	}
}

async function releaseAndPublish(ctx: Ctx, { officer, approving }: LargeBody, { id }: OpenedSurvey, at: Instant) {
	await perform(ctx, close, { survey: id }, { actor: officer, now: at });
	await perform(ctx, release, { survey: id }, { actor: approving, now: at });
	const decision = { en: "Decided for the benchmark.", fr: "Décidé pour la mesure.", es: "Decidido para la medición." };
	await perform(ctx, requestPublicity, { survey: id, decision }, { actor: officer, now: at });
	await perform(ctx, publish, { survey: id }, { actor: approving, now: at });
}
