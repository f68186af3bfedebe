import { z } from "zod";
import type { FormRecord } from "../../../web/index.ts";

/** The fields of a form that met an ended session, as they were sent, in order. Files are not among them. */
export type Kept = readonly (readonly [name: string, value: string])[];

const schema = z.array(z.tuple([z.string(), z.string()]));

export const keptOf = (form: FormRecord): Kept =>
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
