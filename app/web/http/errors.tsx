import type { Context, ErrorHandler, Hono, NotFoundHandler } from "hono";
import type { Logger } from "pino";
import { newId } from "../../kit/ids.ts";
import type { UiLang } from "../../kit/languages.ts";
import { type No, Refusal, type RefusalStatus, type Refusals } from "../../kit/refusal.ts";
import { Actions, LinkButton } from "../components/button.tsx";
import { Page } from "../components/page.tsx";
import { type Frame, href } from "../frame.ts";
import { messages } from "../messages/index.ts";
import type { LangEnv } from "./languages.ts";

interface ErrorPages<E extends LangEnv> {
	/** Every module's refusals and the toolkit's own, merged. */
	refusals: Refusals;
	/** The frame of a request as far as it is known without asking a database: this must work when nothing else does. */
	frameOf: (c: Context<E>) => Frame;
	log: Logger;
}

/** A refusal's status and its sentences, in the reader's language; a code nobody declared is a bug and throws. */
export function saidNo(
	refusals: Refusals,
	lang: UiLang,
	reasons: readonly No[],
): { status: RefusalStatus; said: Said[] } {
	const specs = reasons.map((reason) => {
		const spec = refusals[reason.code];
		if (spec === undefined) throw new Error(`no module declares the refusal ${reason.code}`);
		return { reason, spec };
	});
	return {
		status: specs[0]?.spec.status ?? 422,
		said: specs.map(({ reason: { code, params, field }, spec }) => ({ code, message: spec.say[lang](params), field })),
	};
}

interface Said {
	code: string;
	message: string;
	field?: string | undefined;
}

/** The only place where a refusal becomes a status and a sentence, and a bug an incident number. */
export function errorPages<E extends LangEnv>(app: Hono<E>, { refusals, frameOf, log }: ErrorPages<E>): void {
	const refused = (c: Context<E>, { reasons }: Refusal) => {
		const { status, said } = saidNo(refusals, c.get("lang"), reasons);
		if (wantsJson(c)) return c.json({ errors: said }, status);
		const frame = frameOf(c);
		const words = messages[frame.lang];
		const back = c.req.header("referer");
		return c.html(
			<Page frame={frame} title={words.refusedTitle}>
				{said.map(({ message }) => (
					<p class="said">{message}</p>
				))}
				<Actions>
					<LinkButton href={back?.startsWith(`${new URL(c.req.url).origin}/`) ? back : href(frame.lang, "/")}>
						{words.back}
					</LinkButton>
				</Actions>
			</Page>,
			status,
		);
	};

	const onError: ErrorHandler<E> = (error, c) => {
		if (error instanceof Refusal && error.reasons.every(({ code }) => code in refusals)) return refused(c, error);
		const incident = newId();
		// The path of a shared draft is its secret.
		const path = c.req.path.replace(/(\/shared\/)[^/]+/, "$1…");
		log.error({ err: error, incident, method: c.req.method, path }, "incident");
		if (wantsJson(c)) return c.json({ errors: [{ code: "incident", message: incident }] }, 500);
		const frame = frameOf(c);
		const words = messages[frame.lang];
		return c.html(
			<Page frame={frame} title={words.bugTitle}>
				<p class="said">{words.bug}</p>
				<p>
					{words.incident} <code>{incident}</code>
				</p>
			</Page>,
			500,
		);
	};

	const notFound: NotFoundHandler<E> = (c) => {
		if (wantsJson(c))
			return c.json({ errors: [{ code: "notFound", message: messages[c.get("lang")].notFoundTitle }] }, 404);
		const frame = frameOf(c);
		const words = messages[frame.lang];
		return c.html(
			<Page frame={frame} title={words.notFoundTitle}>
				<p class="said">{words.notFound}</p>
				<Actions>
					<LinkButton href={href(frame.lang, "/")}>{words.toHome}</LinkButton>
				</Actions>
			</Page>,
			404,
		);
	};

	app.onError(onError);
	app.notFound(notFound);
}

/** A caller that prefers JSON says so, or calls what only programs call; a browser never does. */
export const wantsJson = (c: Context): boolean =>
	(c.req.header("accept") ?? "").startsWith("application/json") || c.req.path.startsWith("/api/");
