import type { Context } from "hono";
import type { z } from "zod";
import type { Act } from "../kit/act.ts";
import type { Actor } from "../kit/actor.ts";
import type { UiLang } from "../kit/languages.ts";
import { type No, Refusal, type RefusalStatus, type Refusals } from "../kit/refusal.ts";
import { type FieldErrors, type FormRecord, fieldErrors, saidNo, typed } from "../web/index.ts";
import type { Env } from "./env.ts";
import { leadTo } from "./kept.ts";
import { perform, rehearse } from "./perform.ts";
import type { Run } from "./run.ts";

/** Why a form was not accepted: its fields' sentences, those about none, and the codes of both. */
export interface Refused {
	readonly status: RefusalStatus;
	readonly errors: FieldErrors;
	readonly trouble: readonly string[];
	readonly codes: readonly string[];
}

export interface Attempt<Input extends z.ZodType, Output> {
	readonly act: Act<Run, Input, Output>;
	readonly actor: Actor;
	readonly input: unknown;
	/** As posted, its texts under the names that the act's input gives them. */
	readonly form: FormRecord;
	/** What a posted form must meet beside its act's own rules; refuses. */
	readonly check?: ((input: z.output<Input>) => void | Promise<void>) | undefined;
	/** What is also to be corrected when the input alone is refused already, so that it is all said at once. */
	readonly besides?: (() => Promise<readonly No[]>) | undefined;
	/** Where to go when it is done. */
	readonly done: (answer: Output) => string;
	/** The form again, with everything typed. */
	readonly again: (refused: Refused) => Response | Promise<Response>;
}

/**
 * Performs the act that a form asks for, and leads on; else gives the form again with a sentence for what was refused.
 * @param refusals those of the module whose form it is, and of what its acts call
 */
export async function attempt<Input extends z.ZodType, Output>(
	c: Context<Env>,
	refusals: Refusals,
	given: Attempt<Input, Output>,
): Promise<Response> {
	const { ctx, now } = c.var;
	const { act, actor, input, form, done } = given;
	return await unlessRefused(c, refusals, given, async () => {
		const occasion = { actor, now, submission: typed(form, "submission") || undefined };
		return c.redirect(done(await perform(ctx, act, input, occasion)), 303);
	});
}

/**
 * The same from a form whose act is done only once a page has said what it is about to do: until that page confirms it, what was typed
 * is tried, kept, and led to from an address that one can return to.
 */
export async function attemptOnceChecked<Input extends z.ZodType, Output>(
	c: Context<Env>,
	refusals: Refusals,
	raw: FormRecord,
	given: Attempt<Input, Output>,
): Promise<Response> {
	if (typed(raw, "confirmed") !== "") return await attempt(c, refusals, given);
	const { ctx, now } = c.var;
	return await unlessRefused(c, refusals, given, async () => {
		await rehearse(ctx, given.act, given.input, { actor: given.actor, now });
		return await leadTo(c, "check", raw);
	});
}

async function unlessRefused<Input extends z.ZodType, Output>(
	c: Context<Env>,
	refusals: Refusals,
	{ act, input, form, check, besides, again }: Attempt<Input, Output>,
	work: () => Promise<Response>,
): Promise<Response> {
	const { lang } = c.var;
	const parsed = act.input.safeParse(input);
	if (!parsed.success) {
		const { errors } = refusedBy(lang, refusals, (await besides?.()) ?? []);
		const given = { ...errors, ...fieldErrors(lang, parsed.error, form) };
		return await again({ status: 422, errors: given, trouble: [], codes: [] });
	}
	try {
		await check?.(parsed.data);
		return await work();
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return await again(refusedBy(lang, refusals, error.reasons));
	}
}

/** A refusal as a page says it that keeps what was typed. */
export function refusedBy(lang: UiLang, refusals: Refusals, reasons: readonly No[]): Refused {
	const { status, said } = saidNo(refusals, lang, reasons);
	return {
		status,
		errors: Object.fromEntries(said.flatMap(({ field, message }) => (field === undefined ? [] : [[field, message]]))),
		trouble: said.filter(({ field }) => field === undefined).map(({ message }) => message),
		codes: reasons.map(({ code }) => code),
	};
}
