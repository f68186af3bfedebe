import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { type AnyAct, refusals as actRefusals, type Ctx, type Env, perform } from "../../../acts/index.ts";
import { refusals as dataRefusals } from "../../../data/busy.ts";
import { holds } from "../../../kit/actor.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff } from "../../../kit/reader.ts";
import { no, Refusal, type RefusalStatus } from "../../../kit/refusal.ts";
import { type FieldErrors, type FormRecord, href, readForm, saidNo, typed } from "../../../web/index.ts";
import { registerPerson } from "../acts.ts";
import { refusals } from "../refusals.ts";
import { may } from "../rules.ts";
import { askToSignIn } from "../sign-in/routes.tsx";
import { declineRole, grantRole, requestRole, revokeRole } from "./acts.ts";
import { decidedRequests, grantsFrom, waitingRequests } from "./store.ts";
import { OfficersPage, type Returned, untilField } from "./views.tsx";

type C = Context<Env>;

const path = "/office/officers";
/** So many of the latest decisions are shown. */
const shownDecisions = 50;

const officersOnly = createMiddleware<Env>(async (c, next) => {
	if (c.var.reader === null) return await askToSignIn(c);
	if (!holds(asStaff(c.var.reader), may["identity.registerPerson"])) throw new Refusal(no("act.notAllowed"));
	return await next();
});

/**
 * The page of the body's officers: who holds which role, what is requested, and changing either.
 * @param zoneOf the seat's time zone: roles are held by its days
 */
export function officerRoutes(zoneOf: (ctx: Ctx) => Promise<string>): Hono<Env> {
	const app = new Hono<Env>();
	app.use(path, officersOnly).use(`${path}/*`, officersOnly);

	async function page(c: C, returned?: Returned & { status: RefusalStatus }) {
		const { ctx, frame, reader, lang, now } = c.var;
		const zone = await zoneOf(ctx);
		const on = dateIn(now, zone);
		return c.html(
			<OfficersPage
				frame={frame}
				on={on}
				zone={zone}
				reader={reader?.person ?? ""}
				decides={holds(asStaff(reader), may["identity.grantRole"])}
				grants={await grantsFrom(ctx.db, on)}
				waiting={await waitingRequests(ctx.db)}
				decided={await decidedRequests(ctx.db, shownDecisions)}
				defaults={{ language: lang, zone, from: on }}
				newSubmission={newId}
				done={c.req.query("done") !== undefined}
				{...(returned && { returned })}
			/>,
			returned?.status ?? 200,
		);
	}

	/** Performs the act; what it refuses comes back with the form as it was typed. */
	async function done(
		c: C,
		act: AnyAct,
		form: FormRecord,
		input: object,
		names: Readonly<Record<string, string>> = {},
	) {
		const { ctx, lang, now, reader } = c.var;
		try {
			await perform(ctx, act, input, { actor: asStaff(reader), now, submission: typed(form, "submission") || newId() });
		} catch (thrown) {
			return await page(c, refusedForm(c, thrown, form, names));
		}
		return c.redirect(`${href(lang, path)}?done`, 303);
	}

	app.get(path, (c) => page(c));

	app.post(`${path}/people`, async (c) => {
		const form = await readForm(c);
		const [name, email, language, zone] = ["name", "newEmail", "language", "zone"].map((field) => typed(form, field));
		return await done(c, registerPerson, form, { name, email, language, zone }, { email: "newEmail" });
	});

	app.post(`${path}/requests`, async (c) => {
		const form = await readForm(c);
		const [email, role, from] = ["email", "role", "from"].map((field) => typed(form, field));
		return await done(c, requestRole, form, { email, role, from });
	});

	for (const [word, act] of [
		["grant", grantRole],
		["decline", declineRole],
	] as const)
		app.post(`${path}/requests/:request/${word}`, async (c) =>
			done(c, act, await readForm(c), { request: c.req.param("request") }),
		);

	app.post(`${path}/:person/:role/end`, async (c) => {
		const form = await readForm(c);
		const { person, role } = c.req.param();
		const field = untilField({ person, role });
		return await done(c, revokeRole, form, { person, role, until: typed(form, field) }, { until: field });
	});

	return app;
}

function refusedForm(c: C, thrown: unknown, form: FormRecord, names: Readonly<Record<string, string>>) {
	if (!(thrown instanceof Refusal)) throw thrown;
	const { status, said } = saidNo({ ...actRefusals, ...dataRefusals, ...refusals }, c.var.lang, thrown.reasons);
	const errors: Record<string, string> = {};
	for (const { message, field = "form" } of said) errors[names[field] ?? field] ??= message;
	const text = Object.fromEntries(Object.keys(form).map((name) => [name, typed(form, name)]));
	return { status, errors: errors as FieldErrors, typed: text };
}
