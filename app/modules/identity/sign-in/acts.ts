import { setTimeout as delay } from "node:timers/promises";
import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import { inTransaction } from "../../../data/transaction.ts";
import { type Instant, systemNow } from "../../../kit/clock.ts";
import { newId } from "../../../kit/ids.ts";
import { no, Refusal, type Verdict } from "../../../kit/refusal.ts";
import { type Mail, queueMail } from "../../../mail/index.ts";
import { href } from "../../../web/index.ts";
import { words } from "../messages/index.ts";
import type { Person } from "../model.ts";
import { personByEmail, personById, voidSignIns } from "../store.ts";
import type { Auth, SignedIn } from "./auth.ts";
import { stateOf } from "./token.ts";

export type SignInRefusal =
	| "identity.linkUnknown"
	| "identity.linkExpired"
	| "identity.linkUsed"
	| "identity.codeRefused"
	| "identity.tooManyMails"
	| "identity.tooManyCodes";

export interface Door {
	readonly db: Kysely<Schema>;
	readonly auth: Auth;
	/** Without a final slash. */
	readonly baseUrl: string;
}

/** Longer, in milliseconds, than making a mail takes, so that the time of the answer does not tell who is registered. */
const answerAfter = 300;

/**
 * Mails a link and a code to the person with this address. An address that nobody has is answered alike, after the same time, and
 * nothing is sent. A crash between the two steps leaves a link that was never mailed: the person asks again.
 * @param at the dialogue's time, for the mail
 */
export async function mailSignIn(
	door: Door,
	email: string,
	{ returnTo, at }: { readonly returnTo: string | undefined; readonly at: Instant },
): Promise<void> {
	await Promise.all([mailIfRegistered(door, email, returnTo, at), delay(answerAfter)]);
}

async function mailIfRegistered(
	{ db, auth, baseUrl }: Door,
	email: string,
	returnTo: string | undefined,
	at: Instant,
): Promise<void> {
	const person = await personByEmail(db, email);
	if (person === undefined) return;
	const { token, code, until } = await auth.issue(person.email);
	const mail = signInMail(person, { link: linkTo(baseUrl, person, token, returnTo), code, until, at });
	await inTransaction(db, (tx) => queueMail(tx, [mail]));
}

/** A sign-in link for a person, to be handed over in another way than by mail: the first officers', by `intersession init`. */
export async function issueSignInLink({ db, auth, baseUrl }: Door, personId: string): Promise<string> {
	const person = await personById(db, personId);
	if (person === undefined) throw new Error(`there is no person ${personId}`);
	const { token } = await auth.issue(person.email);
	return linkTo(baseUrl, person, token);
}

/** Whether a link may be offered a button; only pressing it tells whether the link was used. */
export function mayOffer(auth: Auth, token: string): Verdict<SignInRefusal> {
	const state = stateOf(auth.secret, token, systemNow());
	if (state === "unknown") return no("identity.linkUnknown");
	return state === "expired" ? no("identity.linkExpired") : undefined;
}

/** Spends a link: the session begins, and every other link and code mailed to this address is void. Throws `Refusal`. */
export async function enterByLink({ db, auth }: Door, token: string): Promise<SignedIn> {
	const verdict = mayOffer(auth, token);
	if (verdict !== undefined) throw new Refusal(verdict);
	const signedIn = await auth.byToken(token);
	if (signedIn === undefined) throw new Refusal(no<SignInRefusal>("identity.linkUsed"));
	await voidSignIns(db, signedIn.email);
	return signedIn;
}

/**
 * Spends a code, likewise. One sentence for every reason, because a reason would tell a stranger whether the address is
 * registered. Throws `Refusal`.
 */
export async function enterByCode({ db, auth }: Door, email: string, code: string): Promise<SignedIn> {
	const signedIn = await auth.byCode(email, code);
	if (signedIn === undefined) throw new Refusal(no<SignInRefusal>("identity.codeRefused", {}, "code"));
	await voidSignIns(db, signedIn.email);
	return signedIn;
}

/** Where a mailed link leads: a page with one button, in the person's language. */
function linkTo(baseUrl: string, person: Person, token: string, returnTo?: string): string {
	const query = new URLSearchParams({ token, ...(returnTo === undefined ? {} : { return: returnTo }) });
	return `${baseUrl}${href(person.language, "/sign-in/enter")}?${query}`;
}

/** The one mail with link and code. */
function signInMail(
	person: Person,
	{ link, code, until, at }: { link: string; code: string; until: Instant; at: Instant },
): Mail {
	const { mail } = words[person.language];
	return {
		occasion: `sign-in:${newId()}`,
		recipient: `person:${person.id}`,
		address: person.email,
		lang: person.language,
		subject: mail.subject,
		body: mail.body(link, code),
		at,
		secretUntil: until,
	};
}
