import { hash, randomBytes } from "node:crypto";

// Crockford's base 32 in lower case: no i, l, o, u, so that an identifier survives being read out over the telephone.
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** A fresh identifier: 16 characters, 80 random bits. Says nothing about what it names or when it was made. */
export function newId(): string {
	return Array.from(randomBytes(16), (byte) => alphabet[byte % 32]).join("");
}

/** A fresh secret for a link: 32 random bytes in base64url. Whoever has it has what the link leads to. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is kept of a secret: its SHA-256 in hexadecimal, from which the link cannot be made again. It is too long to be guessed. */
export const digestOf = (secret: string): string => hash("sha256", secret);

/** A text of the form that `newSecret` gives. */
export const secretPattern = /^[\w-]{43}$/;

export const idPattern = /^[0-9a-hjkmnp-tv-z]{16}$/;
