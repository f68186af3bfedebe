import type { BlockList } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { Expression } from "kysely";
import type { Ctx, Env } from "./acts/index.ts";
import { dateIn } from "./kit/calendar.ts";
import type { Instant } from "./kit/clock.ts";
import type { Reader } from "./kit/reader.ts";
import { type Auth, sessionPerson } from "./modules/identity/index.ts";
import { bodyOf, placesOf } from "./modules/membership/index.ts";
import { linksFor } from "./pages/links.ts";
import { type Assets, clientAddress, type Frame, formatInstant, href, pathWithoutLang } from "./web/index.ts";

interface Gate {
	readonly ctx: Ctx;
	readonly auth: Auth;
	readonly assets: Assets;
	readonly demo: boolean;
	readonly trustedProxies: BlockList;
}

/**
 * What stands between a request and every page: the dialogue's time, read once; who is reading, with every place they hold
 * today; and the frame of the page. One statement for someone signed in, none for anybody else.
 */
export async function gate({ ctx, auth, assets, demo, trustedProxies }: Gate) {
	// Kept for the pages of errors as well, which read nothing.
	let body = await bodyOf(ctx.db);

	const readerOf = async (c: Context<Env>, now: Instant): Promise<Reader | null> => {
		const on = dateIn(now, body.zone);
		const alsoOf = (person: Expression<string>) => placesOf(person, on);
		const session = await sessionPerson(ctx.db, auth, c.req.raw.headers, { on, alsoOf });
		if (session === null) return null;
		for (const cookie of session.cookies) c.header("set-cookie", cookie, { append: true });
		const { person, also } = session;
		const { chairs } = also;
		const staff = chairs.length > 0 ? [...person.staff, "chair" as const] : person.staff;
		// Whoever works for the Secretariat answers for no delegation, whatever was recorded before that was refused.
		const seats = person.staff.length > 0 ? [] : also.seats;
		return { ...person, staff, seats, chairs };
	};

	const frameFor = (c: Context<Env>, reader: Reader | null, now: Instant): Frame => {
		const lang = c.get("lang");
		const path = pathWithoutLang(c.req.path);
		return {
			lang,
			path,
			query: new URL(c.req.url).search,
			body: { name: body.names[lang], short: body.shortNames[lang] },
			reader: reader && { name: reader.name },
			links: linksFor(lang, path, reader),
			demo: demo ? { now: formatInstant(lang, now, body.zone), href: href(lang, "/demo") } : null,
			assets,
		};
	};

	return {
		identify: createMiddleware<Env>(async (c, next) => {
			const now = ctx.clock.now();
			body = await bodyOf(ctx.db);
			const reader = await readerOf(c, now);
			c.set("ctx", ctx);
			c.set("now", now);
			c.set("reader", reader);
			c.set("frame", frameFor(c, reader, now));
			// What a page says depends on who reads it; nothing between us and them may keep it.
			c.header("cache-control", reader === null ? "no-cache" : "private, no-store");
			await next();
		}),
		/** Without a session and the database: for the pages that say that something went wrong. */
		frameOf: (c: Context<Env>): Frame => c.get("frame") ?? frameFor(c, null, ctx.clock.now()),
		/** For the limits of signing in. */
		clientAddress: (c: Context): string =>
			clientAddress(getConnInfo(c).remote.address ?? "", c.req.header("x-forwarded-for"), trustedProxies),
	};
}
