import { type Context, Hono } from "hono";
import type { z } from "zod";
import { type Env, perform, type Run } from "../../../acts/index.ts";
import type { Act } from "../../../kit/act.ts";
import { holds } from "../../../kit/actor.ts";
import { asStaff, staffScope } from "../../../kit/reader.ts";
import { type No, no, Refusal, type RefusalStatus } from "../../../kit/refusal.ts";
import { type FieldErrors, type FormRecord, fieldErrors, typed } from "../../../web/index.ts";
import { askToSignIn } from "../../identity/index.ts";
import { bodyOf } from "../../membership/index.ts";
import { refused } from "../reply/routes/refused.tsx";
import { may } from "../rules.ts";
import { listedSurveys } from "./queries.ts";
import { SurveysPage } from "./views/list.tsx";

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
			officer={holds(asStaff(reader), may["survey.prepare"])}
		/>,
	);
});

/** The path of a survey's officers' page; `new` is no survey's id. */
export const surveyPath = "/office/surveys/:survey{[0-9a-hjkmnp-tv-z]{16}}";

/** Why a form was not accepted: its fields' sentences, and those about none. */
export interface Refused {
	readonly status: RefusalStatus;
	readonly errors: FieldErrors;
	readonly trouble: readonly string[];
	/** A colleague changed the survey since the form was opened. */
	readonly stale: boolean;
}

export interface Attempt<Input extends z.ZodType, Output> {
	readonly act: Act<Run, Input, Output>;
	readonly input: unknown;
	/** As posted, its texts under the names that the act's input gives them. */
	readonly form: FormRecord;
	/** What a posted form must meet beside its act's own rules; refuses. */
	readonly check?: (input: z.output<Input>) => void | Promise<void>;
	/** What is also to be corrected when the input alone is refused already, so that it is all said at once. */
	readonly besides?: () => Promise<readonly No[]>;
	/** Where to go when it is done. */
	readonly done: (answer: Output) => string;
	/** The form again, with everything typed. */
	readonly again: (refusal: Refused) => Response | Promise<Response>;
}

/** Performs the act that a form asks for, and leads on; else gives the form again with a sentence for what was refused. */
export async function attempt<Input extends z.ZodType, Output>(
	c: Context<Env>,
	{ act, input, form, check, besides, done, again }: Attempt<Input, Output>,
): Promise<Response> {
	const { ctx, reader, lang, now } = c.var;
	const parsed = act.input.safeParse(input);
	if (!parsed.success) {
		const { errors } = refused(lang, (await besides?.()) ?? []);
		const given = { ...errors, ...fieldErrors(lang, parsed.error, form) };
		return await again({ status: 422, errors: given, trouble: [], stale: false });
	}
	try {
		await check?.(parsed.data);
		const occasion = { actor: asStaff(reader), now, submission: typed(form, "submission") || undefined };
		return c.redirect(done(await perform(ctx, act, input, occasion)), 303);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const { status, errors, sentences } = refused(lang, error.reasons);
		const stale = error.reasons.some(({ code }) => code === "survey.changedMeanwhile");
		return await again({ status, errors, trouble: stale ? [] : sentences, stale });
	}
}

/** `reasons.fr`: a text as those who read French are told it, by language. */
export function textsIn(form: FormRecord, field: string): Record<string, string> {
	const named = Object.keys(form).filter((name) => name.startsWith(`${field}.`));
	return Object.fromEntries(named.map((name) => [name.slice(field.length + 1), typed(form, name)]));
}
