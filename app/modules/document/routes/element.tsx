import type { Change, Document, Element, Node } from "@intersession/document";
import { Hono } from "hono";
import type { Env } from "../../../acts/index.ts";
import { newId } from "../../../kit/ids.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { readForm, typed } from "../../../web/index.ts";
import { messages } from "../messages/index.ts";
import { formNamed, formNameOf, wordsField, writesOf } from "../rules.ts";
import { ElementPage } from "../views/element.tsx";
import { at } from "../views/page.tsx";
import { additionPage } from "./addition.tsx";
import { deskAt, languagesOf } from "./reading.tsx";
import { typedWords } from "./words.tsx";
import { change, elementPath, writingPage } from "./writing.tsx";

/** One part of a document: its words, how it is set, its removal. */
export const elementRoutes = new Hono<Env>();

elementRoutes.get(elementPath, async (c) => {
	const desk = await deskAt(c);
	const part = partOf(desk.kept.document, c.req.param("element"));
	if (part === undefined) throw new Refusal(no("document.notFound"));
	const languages = await languagesOf(c);
	return c.html(<ElementPage frame={c.var.frame} {...desk} {...part} languages={languages} submission={newId()} />);
});

elementRoutes.post(elementPath, async (c) => {
	const form = await readForm(c);
	const { kept } = await deskAt(c);
	const id = c.req.param("element");
	const shape = shapeOf(kept.document, id, typed(form, "form"));
	const changes = [...writesOf(kept.document.original, await typedWords(c.var.ctx.db, kept, form)), ...shape];
	if (changes.length === 0) return c.redirect(`${at(c.var.lang, kept.id, "/writing")}#${id}`, 303);
	return await change(c, {
		form,
		changes,
		to: `/writing#${id}`,
		again: async (refused) => {
			const desk = await deskAt(c);
			const part = partOf(desk.kept.document, id);
			if (part === undefined) {
				// Removed meanwhile: what was typed stands in the form by which it can be added again.
				const text = typed(form, wordsField(id, desk.kept.document.original));
				return await additionPage(c, { form: { text, reason: typed(form, "reason") }, refused });
			}
			const { errors, trouble, status } = refused;
			const page = { ...desk, ...part, form, errors, trouble, languages: await languagesOf(c) };
			return c.html(<ElementPage frame={c.var.frame} {...page} submission={newId()} />, status);
		},
	});
});

elementRoutes.post(`${elementPath}/removal`, async (c) => {
	const form = await readForm(c);
	return await change(c, {
		form,
		changes: [{ kind: "remove", id: c.req.param("element") }],
		reason: typed(form, "removalReason"),
		to: "/writing",
		again: (refused) => writingPage(c, refused),
	});
});

elementRoutes.post(`${elementPath}/rows`, async (c) => {
	const form = await readForm(c);
	const id = c.req.param("element");
	const row = typed(form, "row");
	return await change(c, {
		form,
		changes: [row === "new" ? { kind: "addRow", id } : { kind: "removeRow", id, cell: row }],
		reason: messages[c.var.lang].edit.rows,
		to: `/elements/${id}`,
		again: (refused) => writingPage(c, refused),
	});
});

/** The title or the element with that id. */
function partOf({ title, elements }: Document, id: string): { node: Node; element: Element | undefined } | undefined {
	const element = elements.find((element) => element.id === id);
	if (element !== undefined) return { node: element, element };
	return title.id === id ? { node: title, element: undefined } : undefined;
}

/** The change of form that was chosen; none for what has no form to choose, or where it is the form that it has. */
function shapeOf(document: Document, id: string, chosen: string): Change[] {
	const element = document.elements.find((element) => element.id === id);
	if (element === undefined || element.kind === "table" || formNameOf(element) === chosen) return [];
	const form = formNamed(chosen, element.kind === "heading" ? element.part : undefined);
	return form === undefined ? [] : [{ kind: "shape", id, form }];
}
