import { z } from "zod";

/** The fields of a form that met an ended session, as they were sent, in order. Files are not among them. */
export type Kept = readonly (readonly [name: string, value: string])[];

/** What a person was about when they were asked to sign in: it goes from page to page until they are. */
export interface Errand {
	/** A path of our own, checked by `localPath`. */
	readonly returnTo: string | undefined;
	readonly kept: Kept;
}

const schema = z.array(z.tuple([z.string(), z.string()]));

/** What of a posted form can be kept. */
export const keptOf = (form: Readonly<Record<string, unknown>>): Kept =>
	Object.entries(form).flatMap(([name, value]) =>
		[value].flat().flatMap((one): Kept => (typeof one === "string" ? [[name, one]] : [])),
	);

/** From the hidden field that carries it through the pages of signing in; nothing when that is damaged. */
export function readKept(text: string): Kept {
	if (text === "") return [];
	try {
		return schema.parse(JSON.parse(text));
	} catch {
		return [];
	}
}

/**
 * Where to go after signing in: a path of our own with its query, or undefined. An address that a browser would read as another
 * site's (`//host`, `/\host`, with control characters) is none of ours.
 */
export function localPath(text: string | undefined): string | undefined {
	if (text === undefined || !/^\/(?![/\\])/.test(text)) return undefined;
	const base = "http://local.invalid";
	const url = URL.parse(text, base);
	return url?.origin === base ? url.pathname + url.search + url.hash : undefined;
}
