import type { Kysely } from "kysely";
import type { Schema } from "../../data/schema.ts";
import { type CalendarDate, systemNow } from "../../kit/clock.ts";
import type { SessionPerson } from "./model.ts";
import type { Auth } from "./sign-in/auth.ts";
import { sessionByToken } from "./store.ts";

/**
 * Who the request's session belongs to, with the roles that the body has given them: one statement, and none without a session
 * cookie. Every half hour of use the session's end is moved on as well, by the library's own statements; `cookies` are then to be
 * set on the answer.
 * @param on the day, on the dialogue's time line, for which roles are asked. The session itself lives on the system's time.
 */
export async function sessionPerson(
	db: Kysely<Schema>,
	auth: Auth,
	headers: Headers,
	on: CalendarDate,
): Promise<{ person: SessionPerson; cookies: string[] } | null> {
	const token = await auth.sessionToken(headers);
	if (token === undefined) return null;
	const now = systemNow();
	const session = await sessionByToken(db, token, now, on);
	if (session === undefined) return null;
	if (!auth.isRenewable(session.expires, now)) return { person: session.person, cookies: [] };
	const renewed = await auth.renew(headers);
	return renewed === undefined ? null : { person: session.person, cookies: renewed.cookies };
}
