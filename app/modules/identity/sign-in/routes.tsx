import { type Context, Hono } from "hono";
import { z } from "zod";
import type { Env } from "../../../acts/index.ts";
import { systemNow } from "../../../kit/clock.ts";
import { type No, no, Refusal } from "../../../kit/refusal.ts";
import { type FormRecord, fieldErrors, href, readForm, typed } from "../../../web/index.ts";
import { personEmail } from "../model.ts";
import { refusals } from "../refusals.ts";
import { personById } from "../store.ts";
import { enterByCode, enterByLink, mailSignIn, mayOffer } from "./acts.ts";
import type { Auth, SignedIn } from "./auth.ts";
import { type Errand, keptOf, localPath, readKept } from "./model.ts";
import { perHour } from "./rules.ts";
import { CodePage, LinkFailedPage, LinkPage, ResumePage, SentPage, SignInPage, SignOutPage } from "./views.tsx";

/** Mails to one address, and codes tried for one, within an hour. */
const forAddress = { mails: 5, codes: 10 };
/** The same from one network address. Many missions can share one on the day of a deadline. */
const fromNetwork = { mails: 300, codes: 300 };

type Ask = Context<Env>;

export interface SignInRoutes {
	readonly auth: Auth;
	/** Where a request comes from, for the limits. Behind a proxy, what the proxy says, and only then. */
	readonly clientAddress: (c: Context) => string;
	/** The demonstration lets a visitor be anybody. */
	readonly demo: boolean;
}

/** The pages of signing in and out. They ask nothing of the database before a form is posted. */
export function signInRoutes({ auth, clientAddress, demo }: SignInRoutes): Hono<Env> {
	const limits = {
		mailsForAddress: perHour(forAddress.mails),
		codesForAddress: perHour(forAddress.codes),
		mailsFromNetwork: perHour(fromNetwork.mails),
		codesFromNetwork: perHour(fromNetwork.codes),
	};
	const doorOf = (c: Ask) => ({ db: c.var.ctx.db, auth, baseUrl: c.var.ctx.baseUrl });

	const app = new Hono<Env>();
	app.use("/sign-in/*", noStore).use("/sign-in", noStore);

	app.get("/sign-in", (c) => {
		const errand = errandOfQuery(c);
		if (c.var.reader !== null) return c.redirect(destination(c, errand), 303);
		return c.html(<SignInPage frame={c.var.frame} errand={errand} />);
	});

	app.post("/sign-in", async (c) => {
		const { frame } = c.var;
		const form = await readForm(c);
		const errand = errandOfForm(form);
		const parsed = z.object({ email: personEmail }).safeParse(form);
		if (!parsed.success) {
			const errors = fieldErrors(c.var.lang, parsed.error, form);
			return c.html(<SignInPage frame={frame} errand={errand} email={typed(form, "email")} errors={errors} />, 422);
		}
		const { email } = parsed.data;
		const now = systemNow();
		if (!limits.mailsFromNetwork(clientAddress(c), now) || !limits.mailsForAddress(email, now))
			return c.html(
				<CodePage
					frame={frame}
					errand={errand}
					email={email}
					errors={{ email: sentence(c, no("identity.tooManyMails")) }}
				/>,
				429,
			);
		await mailSignIn(doorOf(c), email, { returnTo: errand.returnTo, at: c.var.now });
		return c.html(<SentPage frame={frame} errand={errand} email={email} />);
	});

	app.get("/sign-in/code", (c) => c.html(<CodePage frame={c.var.frame} errand={errandOfQuery(c)} />));

	app.post("/sign-in/code", async (c) => {
		const { frame } = c.var;
		const form = await readForm(c);
		const errand = errandOfForm(form);
		const email = typed(form, "email");
		const parsed = codeForm.safeParse(form);
		if (!parsed.success) {
			const errors = fieldErrors(c.var.lang, parsed.error, form);
			return c.html(<CodePage frame={frame} errand={errand} email={email} errors={errors} />, 422);
		}
		const now = systemNow();
		if (!limits.codesFromNetwork(clientAddress(c), now) || !limits.codesForAddress(parsed.data.email, now))
			return c.html(
				<SignInPage
					frame={frame}
					errand={errand}
					email={email}
					errors={{ email: sentence(c, no("identity.tooManyCodes")) }}
				/>,
				429,
			);
		return await unlessRefused(
			async () => entered(c, errand, await enterByCode(doorOf(c), parsed.data.email, parsed.data.code)),
			(reason) => {
				const errors = { code: sentence(c, reason) };
				return c.html(<CodePage frame={frame} errand={errand} email={email} errors={errors} />, 422);
			},
		);
	});

	app.get("/sign-in/enter", (c) => {
		const errand = errandOfQuery(c);
		const token = c.req.query("token") ?? "";
		const verdict = mayOffer(auth, token);
		return verdict === undefined
			? c.html(<LinkPage frame={c.var.frame} errand={errand} token={token} />)
			: linkFailed(c, errand, verdict);
	});

	app.post("/sign-in/enter", async (c) => {
		const form = await readForm(c);
		const errand = errandOfForm(form);
		return await unlessRefused(
			async () => entered(c, errand, await enterByLink(doorOf(c), typed(form, "token"))),
			(reason) => linkFailed(c, errand, reason),
		);
	});

	if (demo)
		app.post("/sign-in/as", async (c) => {
			const form = await readForm(c);
			const person = await personById(c.var.ctx.db, typed(form, "person"));
			if (person === undefined) throw new Refusal(no("identity.unknownPerson"));
			return entered(c, errandOfForm(form), await auth.as(person.id));
		});

	app.get("/sign-out", (c) => c.html(<SignOutPage frame={c.var.frame} />));

	app.post("/sign-out", async (c) => {
		setCookies(c, await auth.signOut(c.req.raw.headers));
		return c.redirect(href(c.var.lang, "/"), 303);
	});

	return app;
}

/**
 * The answer to a request that needs somebody signed in. A page is asked for again after signing in; a form that was posted (the
 * session ended while it was filled in) is kept, and can be sent after signing in with the code.
 */
export async function askToSignIn(c: Ask): Promise<Response> {
	const { pathname, search } = new URL(c.req.url);
	const returnTo = pathname + search;
	if (c.req.method === "GET" || c.req.method === "HEAD")
		return c.redirect(`${href(c.var.lang, "/sign-in")}?${new URLSearchParams({ return: returnTo })}`, 303);
	const kept = keptOf(await readForm(c));
	return c.html(<SignInPage frame={c.var.frame} errand={{ returnTo, kept }} />, 401);
}

const codeForm = z.object({
	email: personEmail,
	code: z
		.string()
		.transform((text) => text.replaceAll(/[\s-]/g, ""))
		.pipe(z.string().min(1)),
});

async function noStore(c: Ask, next: () => Promise<void>): Promise<void> {
	await next();
	c.header("cache-control", "no-store");
}

const errandOfQuery = (c: Ask): Errand => ({ returnTo: localPath(c.req.query("return")), kept: [] });

function errandOfForm(form: FormRecord): Errand {
	const returnTo = localPath(typed(form, "return"));
	return { returnTo, kept: returnTo === undefined ? [] : readKept(typed(form, "kept")) };
}

const destination = (c: Ask, { returnTo }: Errand): string => returnTo ?? href(c.var.lang, "/desk");

function entered(c: Ask, errand: Errand, { cookies }: SignedIn): Response | Promise<Response> {
	setCookies(c, cookies);
	const to = destination(c, errand);
	if (errand.kept.length === 0) return c.redirect(to, 303);
	return c.html(<ResumePage frame={c.var.frame} action={to} kept={errand.kept} />);
}

function setCookies(c: Ask, cookies: readonly string[]): void {
	for (const cookie of cookies) c.header("set-cookie", cookie, { append: true });
}

async function unlessRefused(
	attempt: () => Promise<Response>,
	refused: (reason: No) => Response | Promise<Response>,
): Promise<Response> {
	try {
		return await attempt();
	} catch (error) {
		const [reason] = error instanceof Refusal ? error.reasons : [];
		if (reason === undefined) throw error;
		return await refused(reason);
	}
}

const specOf = ({ code }: No) => refusals[code as keyof typeof refusals];
const sentence = (c: Ask, reason: No): string => specOf(reason).say[c.var.lang](reason.params);

const linkFailed = (c: Ask, errand: Errand, reason: No): Response | Promise<Response> =>
	c.html(<LinkFailedPage frame={c.var.frame} errand={errand} reason={sentence(c, reason)} />, specOf(reason).status);
