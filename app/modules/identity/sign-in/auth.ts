import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from "node:crypto";
import { betterAuth } from "better-auth";
import { createAuthEndpoint, isAPIError } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { emailOTP, magicLink } from "better-auth/plugins";
import { parse } from "hono/utils/cookie";
import type { Kysely, KyselyPlugin } from "kysely";
import type { Logger } from "pino";
import { z } from "zod";
import type { Schema } from "../../../data/schema.ts";
import { type Instant, instantOf, milliseconds, systemNow } from "../../../kit/clock.ts";
import { newId } from "../../../kit/ids.ts";
import { codeDigest, newToken } from "./token.ts";

/** Hours for which a mailed link and code can be used: a mission reads its shared mailbox once a day. */
const linkLife = 24;
/**
 * Hours after the last use at which a session ends: a working day, so that nobody is signed out while drafting, and an office
 * machine left alone in the evening is signed out in the morning.
 */
const sessionLife = 12;
/** Minutes of use after which the end of a session is moved on, and not at each request. */
const renewAfter = 30;
/** Wrong codes after which the code, but not the link beside it, is void. */
const codeAttempts = 5;

/** What a request sends that says who is asking. Nothing else of it is given to the library, and so nothing else is kept. */
const cookieOf = (headers: Headers): Headers => new Headers({ cookie: headers.get("cookie") ?? "" });

/**
 * Signing in, by better-auth over our tables. Its own HTTP routes are not mounted: our pages call it. Never called inside a
 * transaction, because it brings its own statements.
 */
export interface Auth {
	readonly secret: string;
	/**
	 * Makes a link's token and a code for an address that a person has, both good until the same system time; the code before is
	 * void, the links before are not.
	 */
	issue(email: string): Promise<{ token: string; code: string; until: Instant }>;
	/** Spends a token. Undefined when it is not, or no longer, good. */
	byToken(token: string): Promise<SignedIn | undefined>;
	/** Tries a code. Undefined when it is wrong, or no longer good. */
	byCode(email: string, code: string): Promise<SignedIn | undefined>;
	/** Signs a person in without any proof: for the demonstration only. */
	as(person: string): Promise<SignedIn>;
	/** The token of the session in a request's signed cookie; says nothing about whether the session still is. */
	sessionToken(headers: Headers): string | undefined;
	/** Whether a session that ends at this time has been used long enough to be moved on. */
	isRenewable(expires: Instant, now: Instant): boolean;
	/** Moves the end of the session on, when it is renewable. Undefined when there is no such session any more. */
	renew(headers: Headers): Promise<SignedIn | undefined>;
	/** Ends the session. Returns the cookies to set. */
	signOut(headers: Headers): Promise<string[]>;
}

export interface SignedIn {
	readonly email: string;
	/** The values of the `Set-Cookie` headers to send. */
	readonly cookies: string[];
}

/**
 * @param baseUrl where the product is reached; cookies are `Secure` when it is https
 * @param secret at least 32 characters; a new one signs everybody out
 */
export async function openAuth({
	db,
	baseUrl,
	secret,
	log,
}: {
	readonly db: Kysely<Schema>;
	readonly baseUrl: string;
	readonly secret: string;
	readonly log: Logger;
}): Promise<Auth> {
	const library = configure(db, baseUrl, secret, log);
	const cookieName = (await library.$context).authCookies.sessionToken.name;
	const key = createSecretKey(secret, "utf8");
	return {
		secret,
		issue: async (email) => {
			const issued: { token?: string } = {};
			const until = instantOf(milliseconds(systemNow()) + linkLife * 3_600_000);
			await library.api.signInMagicLink({ body: { email, metadata: { issued } }, headers: new Headers() });
			if (issued.token === undefined) throw new Error("the library made no token");
			const code = await library.api.createVerificationOTP({ body: { email, type: "sign-in" } });
			return { token: issued.token, code, until };
		},
		byToken: (token) =>
			unlessRefused(async () => {
				const { headers, response } = await library.api.magicLinkVerify({
					query: { token },
					headers: new Headers(),
					returnHeaders: true,
				});
				return { email: response.user.email, cookies: headers.getSetCookie() };
			}),
		byCode: (email, code) =>
			unlessRefused(async () => {
				const { headers } = await library.api.signInEmailOTP({
					body: { email, otp: code },
					headers: new Headers(),
					returnHeaders: true,
				});
				return { email, cookies: headers.getSetCookie() };
			}),
		as: async (person) => {
			const { headers, response } = await library.api.signInAs({ body: { person }, returnHeaders: true });
			return { email: response.email, cookies: headers.getSetCookie() };
		},
		sessionToken: (headers) => tokenIn(parse(headers.get("cookie") ?? "", cookieName)[cookieName], key),
		isRenewable: (expires, now) =>
			milliseconds(expires) - sessionLife * 3_600_000 + renewAfter * 60_000 <= milliseconds(now),
		renew: async (headers) => {
			const answer = await library.api.getSession({ headers: cookieOf(headers), returnHeaders: true });
			return answer.response === null
				? undefined
				: { email: answer.response.user.email, cookies: answer.headers.getSetCookie() };
		},
		signOut: async (headers) => {
			const answer = await library.api.signOut({ headers: cookieOf(headers), returnHeaders: true });
			return answer.headers.getSetCookie();
		},
	};
}

/** A cookie's token, when the library has signed it: token, full stop, HMAC-SHA-256 in base64. */
function tokenIn(cookie: string | undefined, key: KeyObject): string | undefined {
	const [, token, signature] = /^(.+)\.([^.]+)$/.exec(cookie ?? "") ?? [];
	if (token === undefined || signature === undefined) return undefined;
	const right = Buffer.from(createHmac("sha256", key).update(token).digest("base64"));
	const given = Buffer.from(signature);
	return given.length === right.length && timingSafeEqual(given, right) ? token : undefined;
}

/** The library throws what it would answer over HTTP. A redirect or 4xx is a no; anything else is a fault. */
async function unlessRefused(attempt: () => Promise<SignedIn>): Promise<SignedIn | undefined> {
	try {
		return await attempt();
	} catch (error) {
		if (isAPIError(error) && error.statusCode < 500) return undefined;
		throw error;
	}
}

const timestamps = { createdAt: "created_at", updatedAt: "updated_at" };

function configure(db: Kysely<Schema>, baseURL: string, secret: string, log: Logger) {
	return betterAuth({
		baseURL,
		secret,
		database: { db: db.withPlugin(readingDates), type: "postgres" },
		user: { modelName: "person", fields: { emailVerified: "email_verified", ...timestamps } },
		session: {
			expiresIn: sessionLife * 3600,
			updateAge: renewAfter * 60,
			fields: {
				userId: "person_id",
				expiresAt: "expires_at",
				ipAddress: "ip_address",
				userAgent: "user_agent",
				...timestamps,
			},
		},
		account: {
			fields: {
				userId: "person_id",
				accountId: "account_id",
				providerId: "provider_id",
				accessToken: "access_token",
				refreshToken: "refresh_token",
				idToken: "id_token",
				accessTokenExpiresAt: "access_token_expires_at",
				refreshTokenExpiresAt: "refresh_token_expires_at",
				...timestamps,
			},
		},
		verification: { fields: { expiresAt: "expires_at", ...timestamps } },
		advanced: {
			cookiePrefix: "intersession",
			useSecureCookies: baseURL.startsWith("https:"),
			database: { generateId: newId },
			ipAddress: { disableIpTracking: true },
		},
		telemetry: { enabled: false },
		logger: { log: (level, message, ...details) => log[level]({ details }, message) },
		plugins: [
			magicLink({
				expiresIn: linkLife * 3600,
				disableSignUp: true,
				storeToken: "hashed",
				generateToken: () => newToken(secret, instantOf(milliseconds(systemNow()) + linkLife * 3_600_000)),
				// The mail carries the code as well, so the one who asked for both writes it.
				sendMagicLink: async ({ token, metadata }) => {
					(metadata?.issued as { token?: string }).token = token;
				},
			}),
			emailOTP({
				expiresIn: linkLife * 3600,
				disableSignUp: true,
				allowedAttempts: codeAttempts,
				storeOTP: { hash: async (code) => codeDigest(secret, code) },
				sendVerificationOTP: async () => {
					throw new Error("codes are mailed together with the link");
				},
			}),
			{ id: "sign-in-as", endpoints: { signInAs } },
		],
	});
}

const signInAs = createAuthEndpoint.serverOnly(
	{ method: "POST", body: z.object({ person: z.string() }) },
	async (c) => {
		const user = await c.context.internalAdapter.findUserById(c.body.person);
		if (user === null) throw new Error(`there is no person ${c.body.person}`);
		await setSessionCookie(c, { user, session: await c.context.internalAdapter.createSession(user.id) });
		return { email: user.email };
	},
);

const date = z.coerce.date();

/**
 * Gives the library its times as `Date`. The product reads them as text, and text is never earlier than a date: no session would
 * ever end.
 */
const readingDates: KyselyPlugin = {
	transformQuery: ({ node }) => node,
	transformResult: async ({ result }) => ({
		...result,
		rows: result.rows.map((row) =>
			Object.fromEntries(
				Object.entries(row).map(([column, value]) => [
					column,
					column.endsWith("_at") && value !== null ? date.parse(value) : value,
				]),
			),
		),
	}),
};
