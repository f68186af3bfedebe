import { Hono } from "hono";
import { pino } from "pino";
import type { Ctx, Env } from "../../app/acts/index.ts";
import type { Instant } from "../../app/kit/clock.ts";
import { isUiLang } from "../../app/kit/languages.ts";
import type { Reader } from "../../app/kit/reader.ts";
import { allRefusals } from "../../app/refusals.ts";
import { errorPages, type Frame, langPrefix, pathWithoutLang, security } from "../../app/web/index.ts";
import { testBody } from "./register.ts";

interface Visit {
	readonly ctx: Ctx;
	readonly reader: Reader | null;
	readonly now: Instant;
}

/** Pages as compose mounts them, for one reader at one instant: what the gate would have found out is given. */
export function siteOf(routes: Hono<Env>, { ctx, reader, now }: Visit): Hono<Env> {
	const app = new Hono<Env>();
	const frameOf = (path: string): Frame => {
		const lang = path.split("/", 2)[1] ?? "";
		return {
			lang: isUiLang(lang) ? lang : "en",
			path: pathWithoutLang(path),
			query: "",
			body: { name: testBody.names.en, short: testBody.shortNames.en },
			links: [],
			reader: reader && { name: reader.name },
			demo: null,
			assets: { style: "/app.css", fonts: [], islands: { autosave: "/autosave.js", rank: "/rank.js" } },
		};
	};
	app.use(async (c, next) => {
		c.set("lang", frameOf(c.req.path).lang);
		c.set("ctx", ctx);
		c.set("now", now);
		c.set("reader", reader);
		c.set("frame", frameOf(c.req.path));
		await next();
	});
	app.use(security(new URL(origin)));
	errorPages(app as never, {
		refusals: allRefusals,
		frameOf: (c) => frameOf(c.req.path),
		log: pino({ enabled: false }),
	});
	app.route(langPrefix, routes);
	return app;
}

const origin = "http://localhost";

export interface Answer {
	readonly status: number;
	readonly text: string;
	/** Where a redirection leads. */
	readonly to: string | null;
	readonly headers: Headers;
}

export async function visit(site: Hono<Env>, path: string): Promise<Answer> {
	return await read(await site.request(path));
}

/** Sends a form as a browser does; `script` as a script of the page does. */
export async function send(
	site: Hono<Env>,
	path: string,
	fields: Readonly<Record<string, string | readonly string[]>>,
	script = false,
): Promise<Answer> {
	const headers = { origin, ...(script && { accept: "application/json" }) };
	const entries = Object.entries(fields).flatMap(([name, values]) =>
		[values].flat().map((value): [string, string] => [name, value]),
	);
	return await read(await site.request(path, { method: "POST", body: new URLSearchParams(entries), headers }));
}

const read = async (answer: Response): Promise<Answer> => ({
	status: answer.status,
	headers: answer.headers,
	text: await answer.text(),
	to: answer.headers.get("location"),
});
