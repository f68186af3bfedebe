import { LedgerError } from "./fault.ts";

/** No document of ours is deeper than a dozen levels; the limit keeps a hostile file from exhausting the stack. */
const MAX_DEPTH = 64;

/**
 * RFC 8785 text of a value made of strings, safe integers, booleans, null, arrays and plain objects.
 * Anything else – a fraction, `undefined`, a lone surrogate, a class instance, a member named `__proto__` (which
 * parsers disagree about) – throws `notCanonical`.
 */
export function canonicalJson(value: unknown): string {
	return write(value, 0);
}

/** Value of a text which is byte for byte the one `canonicalJson` gives for it; otherwise throws `notCanonical`. */
export function parseCanonical(text: string): unknown {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new LedgerError("notCanonical");
	}
	// Equality also refuses what a parser forgives: spaces, other escapes, 1.0, -0, a member given twice.
	if (canonicalJson(value) !== text) throw new LedgerError("notCanonical");
	return value;
}

function write(value: unknown, depth: number): string {
	if (value === null || typeof value === "boolean") return String(value);
	if (typeof value === "string" && value.isWellFormed()) return JSON.stringify(value);
	if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
	if (typeof value !== "object" || depth === MAX_DEPTH) throw new LedgerError("notCanonical");
	if (Array.isArray(value)) return `[${Array.from(value, (item) => write(item, depth + 1)).join(",")}]`;
	return writeObject(value, depth);
}

function writeObject(value: object, depth: number): string {
	const prototype = Object.getPrototypeOf(value);
	if (prototype !== Object.prototype && prototype !== null) throw new LedgerError("notCanonical");
	if (Object.hasOwn(value, "__proto__")) throw new LedgerError("notCanonical");
	// The default sort compares UTF-16 code units, as RFC 8785 §3.2.3 demands.
	const members = Object.keys(value)
		.sort()
		.map((key) => `${write(key, depth)}:${write(value[key as keyof typeof value], depth + 1)}`);
	return `{${members.join(",")}}`;
}

/**
 * Whether a text begins as one of our documents does, however it was laid out since: something else that was chosen by mistake is
 * not called altered. `first` is the member that canonical order puts first.
 */
export const beginsWith = (text: string, first: string): boolean =>
	new RegExp(`^\\uFEFF?\\s*\\{\\s*"${first}"\\s*:`).test(text);
