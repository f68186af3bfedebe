import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { isUiLang, preferredLang, type UiLang } from "../../kit/languages.ts";

/** What every page's handler may read of its request: the language of the address. */
export interface LangEnv {
	Variables: { lang: UiLang };
}

/**
 * Mount pages under this, so that an address without a language is nobody's. Grouped, because a router sets it between `^`
 * and `$`: of bare alternatives the first would match whatever begins with it.
 */
export const langPrefix = "/:lang{(?:en|fr|es)}";

/** Reads the language from the first part of the path; elsewhere it is the one the reader's browser asks for. */
export const languages = createMiddleware<LangEnv>(async (c, next) => {
	const prefix = c.req.path.split("/", 2)[1] ?? "";
	c.set("lang", isUiLang(prefix) ? prefix : preferredLang(c.req.header("accept-language")));
	await next();
	if (isUiLang(prefix)) c.header("content-language", prefix);
});

/** `/` leads to the reader's language. */
export const languageRoot = new Hono<LangEnv>().get("/", (c) => {
	c.header("vary", "Accept-Language", { append: true });
	return c.redirect(`/${c.get("lang")}`, 302);
});

/** The path of a request without its language, as a frame carries it. */
export const pathWithoutLang = (path: string): string => path.replace(/^\/(en|fr|es)(?=\/|$)/, "") || "/";
