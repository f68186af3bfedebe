import type { Change } from "@intersession/document";
import { type Context, Hono } from "hono";
import { attempt, type Env, type Refused } from "../../../acts/index.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff } from "../../../kit/reader.ts";
import { type FormRecord, readForm, typed } from "../../../web/index.ts";
import { editDocument } from "../acts.ts";
import { messages } from "../messages/index.ts";
import { sayable } from "../refusals.ts";
import { at } from "../views/page.tsx";
import { WritingPage } from "../views/writing.tsx";
import { deskAt, documentPath, languagesOf } from "./reading.tsx";

type C = Context<Env>;

/** The document part by part, and the order of its parts. */
export const writingRoutes = new Hono<Env>();

export const elementPath = `${documentPath}/elements/:element{e[0-9]+}`;

interface Asked {
	readonly form: FormRecord;
	readonly changes: readonly Change[];
	/** The reason, where the form does not ask for one. */
	readonly reason?: string;
	/** Where to go when it is done, below the document's own address. */
	readonly to: string;
	readonly again: (refused: Refused) => Response | Promise<Response>;
}

/** Makes the changes that a form asks for. */
export async function change(
	c: C,
	{ form, changes, reason = typed(form, "reason"), to, again }: Asked,
): Promise<Response> {
	const document = c.req.param("document") ?? "";
	return await attempt(c, sayable, {
		act: editDocument,
		actor: asStaff(c.var.reader),
		input: { document, changes, reason },
		form,
		done: () => at(c.var.lang, document, to),
		again,
	});
}

writingRoutes.get(`${documentPath}/writing`, async (c) => await writingPage(c));

/** The parts as they stand; nothing was typed here that could be lost. */
export async function writingPage(c: C, refused?: Refused): Promise<Response> {
	const { kept } = await deskAt(c);
	const trouble = refused === undefined ? [] : [...refused.trouble, ...Object.values(refused.errors)];
	const languages = await languagesOf(c);
	return c.html(
		<WritingPage frame={c.var.frame} {...{ kept, languages, trouble }} submission={newId()} />,
		refused?.status ?? 200,
	);
}

writingRoutes.post(`${elementPath}/place`, async (c) => {
	const form = await readForm(c);
	const id = c.req.param("element");
	return await change(c, {
		form,
		changes: [{ kind: "move", id, by: typed(form, "by") === "-1" ? -1 : 1 }],
		reason: messages[c.var.lang].edit.moved,
		to: `/writing#${id}`,
		again: (refused) => writingPage(c, refused),
	});
});
