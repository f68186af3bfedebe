import { Hono } from "hono";
import { sql } from "kysely";
import { pino } from "pino";
import { beforeEach } from "vitest";
import type { Ctx, Env } from "../../app/acts/index.ts";
import type { Database } from "../../app/data/database.ts";
import { inTransaction } from "../../app/data/transaction.ts";
import { parseDate, parseInstant } from "../../app/kit/clock.ts";
import { isUiLang } from "../../app/kit/languages.ts";
import {
	type Auth,
	askToSignIn,
	identityRoutes,
	insertPerson,
	openAuth,
	sessionPerson,
} from "../../app/modules/identity/index.ts";
import type { Frame } from "../../app/web/index.ts";
import { testDatabase } from "./test-database.ts";

const log = pino({ level: "silent" });

export const secret = "0123456789abcdefghijklmnopqrstuvwxyzABCD";

export const baseUrl = "http://localhost:3000";

export const email = "ana@mission.example";

const now = parseInstant("2007-06-28T10:00:00Z");

export let database: Database;
export let auth: Auth;
export let person: string;
export let app: Hono<Env>;

/** Before each test of the calling file Ana has an account, and nobody is signed in. */
export function beforeEachAtTheDoor(): void {
	beforeEach(async () => {
		database = await testDatabase();
		auth = await openAuth({ db: database.db, baseUrl, secret, log });
		person = (await inTransaction(database.db, (tx) =>
			insertPerson(tx, { name: "Ana", email, language: "es", zone: "America/Lima" }, now),
		)) as string;
		app = site();
	});
}

/** From here on the site is a demonstration. */
export function demonstrate(): void {
	app = site({ demo: true });
}

/** The module's pages under a language, with what compose puts beside each request. */
function site({ demo = false, from = "198.51.100.7" } = {}): Hono<Env> {
	const site = new Hono<Env>();
	site.use("/:lang/*", async (c, next) => {
		const lang = c.req.param("lang") ?? "";
		const session = await sessionPerson(database.db, auth, c.req.raw.headers, {
			on: parseDate("2007-06-28"),
			alsoOf: () => sql`null`,
		});
		c.set("ctx", { db: database.db, baseUrl, covered: async () => {} } as unknown as Ctx);
		c.set("lang", isUiLang(lang) ? lang : "en");
		c.set("now", now);
		c.set("reader", session === null ? null : { ...session.person, seats: [], chairs: [] });
		c.set("frame", frame(c.var.lang, c.req.path));
		await next();
	});
	site.route("/:lang", identityRoutes({ auth, clientAddress: () => from, demo, zoneOf: async () => "Europe/Zurich" }));
	site.all("/:lang/reply", async (c) => (c.var.reader === null ? askToSignIn(c) : c.text("taken")));
	return site;
}

const frame = (lang: Frame["lang"], path: string): Frame => ({
	lang,
	path: path.slice(3),
	query: "",
	body: { name: "The Body", short: "Body" },
	reader: null,
	links: [],
	demo: null,
	assets: { style: "/style.css", fonts: [], islands: {} },
});

export const get = (path: string, cookie = "") => app.request(path, { headers: { cookie } });

export const post = (path: string, fields: Record<string, string>, cookie = "") =>
	app.request(path, { method: "POST", body: new URLSearchParams(fields), headers: { cookie } });

export const cookieFrom = (response: Response): string => response.headers.getSetCookie()[0]?.split(";")[0] ?? "";

export const sessions = async (): Promise<number> =>
	(await database.db.selectFrom("session").select("id").execute()).length;

export async function newestMail() {
	const mail = await database.db.selectFrom("outbox").selectAll().orderBy("id", "desc").executeTakeFirst();
	const link = /http\S+/.exec(mail?.body ?? "")?.[0] ?? "";
	const url = new URL(link || "http://none.invalid");
	return {
		...mail,
		path: url.pathname + url.search,
		token: url.searchParams.get("token") ?? "",
		code: /^\d{6}$/m.exec(mail?.body ?? "")?.[0] ?? "",
	};
}

export const wrongCode = (code: string): string => (code === "000000" ? "000001" : "000000");

export async function signedInByCode(fields: Record<string, string> = {}): Promise<Response> {
	await post("/en/sign-in", { email });
	const { code } = await newestMail();
	return await post("/en/sign-in/code", { email, code, ...fields });
}

export function hiddenFields(page: string): Record<string, string> {
	const plain = (text: string) =>
		text
			.replaceAll("&quot;", '"')
			.replaceAll("&lt;", "<")
			.replaceAll("&gt;", ">")
			.replaceAll("&#39;", "'")
			.replaceAll("&amp;", "&");
	return Object.fromEntries(
		[...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
			plain(name),
			plain(value),
		]),
	);
}
