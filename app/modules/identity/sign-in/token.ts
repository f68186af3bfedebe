import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { type Instant, instantOf, milliseconds } from "../../../kit/clock.ts";

const mac = (secret: string, text: string): string => createHmac("sha256", secret).update(text).digest("base64url");

/**
 * A fresh secret for a mailed link, which carries the end of its life and our mark. That lets the page tell a link that has
 * expired from one that was used and from one that was never ours, without keeping spent ones.
 * Whether it still is good is for the database to say.
 * @param expires system time
 */
export function newToken(secret: string, expires: Instant): string {
	const body = `${randomBytes(24).toString("base64url")}.${milliseconds(expires).toString(36)}`;
	return `${body}.${mac(secret, `sign-in link ${body}`)}`;
}

/** What a token says of itself. `current` means that it is ours and its time is not over; it may have been used. */
export function stateOf(secret: string, token: string, now: Instant): "current" | "expired" | "unknown" {
	const [random = "", expires = "", mark = ""] = token.split(".");
	const expected = Buffer.from(mac(secret, `sign-in link ${random}.${expires}`));
	const given = Buffer.from(mark);
	if (given.length !== expected.length || !timingSafeEqual(given, expected)) return "unknown";
	return now < instantOf(Number.parseInt(expires, 36)) ? "current" : "expired";
}

/** How a six-digit code is stored. Keyed, because a million codes are hashed in a moment. */
export const codeDigest = (secret: string, code: string): string => mac(secret, `sign-in code ${code}`);
