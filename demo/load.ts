import type { Ctx } from "../app/acts/index.ts";
import { foundedBody } from "../app/modules/membership/index.ts";
import { clockOf } from "./clock.ts";
import { begins } from "./material.ts";
import { keptAhead, resetDemo } from "./store.ts";
import { assembleBody } from "./story/body.ts";
import { holdDialogue } from "./story/dialogue.ts";
import { receiveReplies } from "./story/replies.ts";
import { openSurvey } from "./story/survey.ts";

/**
 * Tells the story up to the moment at which visitors come in, through the acts by which a real body would have done it.
 * Does nothing when it was told before. The clock's row is written last, so a body without it is what an interrupted
 * telling left: nobody has seen any of that, and it is told anew from an empty database.
 */
export async function loadDemo(ctx: Ctx): Promise<void> {
	if ((await keptAhead(ctx.db)) !== undefined) return;
	if ((await foundedBody(ctx.db)) !== undefined) await resetDemo(ctx.db);
	const cast = await assembleBody(ctx);
	const themes = await holdDialogue(ctx, cast);
	const survey = await openSurvey(ctx, cast, themes);
	await receiveReplies(ctx, cast, survey);
	await clockOf(ctx).moveTo(begins);
}
