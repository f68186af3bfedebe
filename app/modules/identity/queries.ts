import type { Kysely } from "kysely";
import type { Schema } from "../../data/schema.ts";
import { type CalendarDate, systemNow } from "../../kit/clock.ts";
import type { SessionPerson } from "./model.ts";
import type { Auth } from "./sign-in/auth.ts";
import { type AlsoOf, sessionByToken } from "./store.ts";

/**
 * Who the request's session belongs to, with the roles that the body has given them: one statement, and none without a session
 * cookie. Every half hour of use the session's end is moved on as well, by the library's own statements; `cookies` are then to be
 * set on the answer.
 * @param on the day, on the dialogue's time line, for which roles are asked. The session itself lives on the system's time.
 * @param alsoOf what else is read of the person
 */
export async function sessionPerson<Also>(
	db: Kysely<Schema>,
	auth: Auth,
	headers: Headers,
	{ on, alsoOf }: { on: CalendarDate; alsoOf: AlsoOf<Also> },
): Promise<{ person: SessionPerson; also: Also; cookies: string[] } | null> {
	const token = auth.sessionToken(headers);
	if (token === undefined) return null;
	const now = systemNow();
	const session = await sessionByToken(db, { token, now, on, alsoOf });
	if (session === undefined) return null;
	const { person, also, expires } = session;
	if (!auth.isRenewable(expires, now)) return { person, also, cookies: [] };
	const renewed = await auth.renew(headers);
	return renewed === undefined ? null : { person, also, cookies: renewed.cookies };
}
