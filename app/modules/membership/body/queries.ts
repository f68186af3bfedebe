import type { Handle } from "../../../data/transaction.ts";
import { plusMinutes } from "../../../kit/calendar.ts";
import { type Instant, systemNow } from "../../../kit/clock.ts";
import type { Body } from "./model.ts";
import { readBody } from "./store.ts";

/**
 * Every page needs the body, and it is edited once in a while: each handle reads it once a minute. The process in which it is
 * edited forgets it at once, and others learn of it within the minute. An act has a handle of its own, and so reads it as it is.
 */
let known = new WeakMap<Handle, { readonly body: Body; readonly until: Instant }>();
const minutesKept = 1;

/** The body; throws when none is founded, because then no page exists. */
export async function bodyOf(db: Handle): Promise<Body> {
	const body = await foundedBody(db);
	if (body === undefined) throw new Error("no body is founded in this database: run `intersession init`");
	return body;
}

/** The body, or undefined before it is founded; that it is not founded is never remembered. */
export async function foundedBody(db: Handle): Promise<Body | undefined> {
	const now = systemNow();
	// An edit that is committed while this reads begins a new map: what was read of before must not get into it.
	const into = known;
	const remembered = into.get(db);
	if (remembered !== undefined && now < remembered.until) return remembered.body;
	const body = await readBody(db);
	if (body !== undefined) into.set(db, { body, until: plusMinutes(now, minutesKept) });
	return body;
}

/** For the acts that found and edit the body, once they are committed: what is read before then is read as it was. */
export const forgetBody = (): void => {
	known = new WeakMap();
};
