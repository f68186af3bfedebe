import { type Context, Hono } from "hono";
import type { z } from "zod";
import {
	attempt as attemptAny,
	type Refused as Base,
	type Attempt as BaseAttempt,
	type Env,
	perform,
} from "../../../acts/index.ts";
import { holds } from "../../../kit/actor.ts";
import { asStaff, staffScope } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { type FormRecord, readForm, typed } from "../../../web/index.ts";
import { earlierSurveys } from "../../dialogue/index.ts";
import { askToSignIn } from "../../identity/index.ts";
import { bodyOf } from "../../membership/index.ts";
import { copy } from "../acts/index.ts";
import { sayable } from "../refusals.ts";
import { may } from "../rules.ts";
import { listedSurveys } from "./queries.ts";
import { SurveysPage } from "./views/list.tsx";
import { at } from "./views/page.tsx";

const staff = ["officer", "approvingOfficer", "chair", "auditor"] as const;

/** The officers' list of surveys, and the door before every officers' page about one. */
export const officeRoutes = new Hono<Env>();

// A form that was posted after the session ended is kept, and sent again after signing in.
officeRoutes.use("/office/surveys/*", async (c, next) => (c.var.reader === null ? await askToSignIn(c) : await next()));

officeRoutes.get("/office/surveys", async (c) => {
	const { ctx, reader, frame, lang, now } = c.var;
	const scope = staffScope(reader, staff);
	if (scope === undefined) throw new Refusal(no("act.notAllowed"));
	return c.html(
		<SurveysPage
			frame={frame}
			body={await bodyOf(ctx.db)}
			surveys={await listedSurveys(ctx.db, scope, lang, now)}
			earlier={await earlierSurveys(ctx.db, scope)}
			officer={holds(asStaff(reader), may["survey.prepare"])}
		/>,
	);
});

/** The path of a survey's officers' page; `new` is no survey's id. */
export const surveyPath = "/office/surveys/:survey{[0-9a-hjkmnp-tv-z]{16}}";

officeRoutes.post(`${surveyPath}/copy`, async (c) => {
	const { ctx, lang, now, reader } = c.var;
	const occasion = { actor: asStaff(reader), now, submission: typed(await readForm(c), "submission") || undefined };
	const { survey } = await perform(ctx, copy, { survey: c.req.param("survey") }, occasion);
	return c.redirect(at(lang, survey), 303);
});

/** Why a form about a survey was not accepted. */
export interface Refused extends Omit<Base, "codes"> {
	/** A colleague changed the survey since the form was opened; then nothing else is said. */
	readonly stale: boolean;
}

export interface Attempt<Input extends z.ZodType, Output> extends Omit<BaseAttempt<Input, Output>, "actor" | "again"> {
	/** The form again, with everything typed. */
	readonly again: (refused: Refused) => Response | Promise<Response>;
}

/** Performs the act that an officer's form asks for, and leads on; else gives the form again with a sentence for what was refused. */
export const attempt = <Input extends z.ZodType, Output>(
	c: Context<Env>,
	{ again, ...asked }: Attempt<Input, Output>,
): Promise<Response> =>
	attemptAny(c, sayable, {
		...asked,
		actor: asStaff(c.var.reader),
		again: ({ codes, trouble, ...refused }) => {
			const stale = codes.includes("survey.changedMeanwhile");
			return again({ ...refused, trouble: stale ? [] : trouble, stale });
		},
	});

/** `reasons.fr`: a text as those who read French are told it, by language. */
export function textsIn(form: FormRecord, field: string): Record<string, string> {
	const named = Object.keys(form).filter((name) => name.startsWith(`${field}.`));
	return Object.fromEntries(named.map((name) => [name.slice(field.length + 1), typed(form, name)]));
}
