import type { Handle } from "../../../data/transaction.ts";
import type { Body } from "./model.ts";
import { readBody } from "./store.ts";

/** Every page needs the body and nothing but its founding changes it, so each handle reads it once. */
let known = new WeakMap<Handle, Body>();

/** The body; throws when none is founded, because then no page exists. */
export async function bodyOf(db: Handle): Promise<Body> {
	const body = await foundedBody(db);
	if (body === undefined) throw new Error("no body is founded in this database: run `intersession init`");
	return body;
}

/** The body, or undefined before it is founded; that it is not founded is never remembered. */
export async function foundedBody(db: Handle): Promise<Body | undefined> {
	const remembered = known.get(db);
	if (remembered !== undefined) return remembered;
	const body = await readBody(db);
	if (body !== undefined) known.set(db, body);
	return body;
}

/** For the act that founds a body. */
export const forgetBody = (): void => {
	known = new WeakMap();
};
