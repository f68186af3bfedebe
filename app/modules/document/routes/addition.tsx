import { type Draft, draftsOf } from "@intersession/document";
import { type Context, Hono } from "hono";
import type { Env, Refused } from "../../../acts/index.ts";
import { newId } from "../../../kit/ids.ts";
import { type FormRecord, readForm, typed } from "../../../web/index.ts";
import { messages } from "../messages/index.ts";
import { rowsOf } from "../rules.ts";
import { AdditionPage } from "../views/addition.tsx";
import { deskAt, documentPath, languagesOf } from "./reading.tsx";
import { change } from "./writing.tsx";

type C = Context<Env>;

/** New text and new tables. */
export const additionRoutes = new Hono<Env>();

const path = `${documentPath}/additions`;

additionRoutes.get(path, async (c) => await additionPage(c, { form: { after: c.req.query("after") ?? "" } }));

interface Given {
	readonly form: FormRecord;
	readonly refused?: Pick<Refused, "status" | "errors" | "trouble">;
}

/** The form for new text, with what was typed. */
export async function additionPage(c: C, { form, refused }: Given): Promise<Response> {
	const { kept, reason } = await deskAt(c);
	const { errors = {}, trouble = [], status = 200 } = refused ?? {};
	const page = { kept, reason, form, errors, trouble, languages: await languagesOf(c), after: typed(form, "after") };
	return c.html(<AdditionPage frame={c.var.frame} {...page} submission={newId()} />, status);
}

additionRoutes.post(path, async (c) => {
	const form = await readForm(c);
	const { addition: say } = messages[c.var.lang];
	const drafts = draftsIn(form);
	const wrong =
		typed(form, "text").trim() !== "" && typed(form, "rows").trim() !== ""
			? say.oneOnly
			: drafts.length === 0
				? say.nothing
				: undefined;
	if (wrong !== undefined)
		return await additionPage(c, { form, refused: { status: 422, errors: { text: wrong }, trouble: [] } });
	const after = typed(form, "after") || null;
	return await change(c, {
		form,
		changes: [{ kind: "add", after, drafts }],
		to: "/writing",
		again: (refused) =>
			additionPage(c, {
				form: { ...form, after: refused.codes.includes("document.gone") ? "" : (after ?? "") },
				refused,
			}),
	});
});

/** What was typed, as elements: paragraphs and lists of the text, or the table. */
function draftsIn(form: FormRecord): Draft[] {
	const rows = rowsOf(typed(form, "rows"));
	if (rows.length < 2) return draftsOf(typed(form, "text"));
	return [{ kind: "table", body: typed(form, "caption").trim(), rows }];
}
