import { Hono } from "hono";
import { attempt, type Env } from "../../../acts/index.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { readForm, typed } from "../../../web/index.ts";
import { editDocument } from "../acts.ts";
import { sayable } from "../refusals.ts";
import { writesOf } from "../rules.ts";
import { at } from "../views/page.tsx";
import { TranslationPage } from "../views/translation.tsx";
import { deskAt, documentPath, languagesOf } from "./reading.tsx";
import { typedWords } from "./words.tsx";

export const translationRoutes = new Hono<Env>();

const path = `${documentPath}/translations/:tag`;

translationRoutes.get(path, async (c) => {
	const desk = await deskAt(c);
	const languages = await languagesOf(c);
	const tag = c.req.param("tag");
	if (!languages.includes(tag) || tag === desk.kept.document.original) throw new Refusal(no("document.notFound"));
	return c.html(<TranslationPage frame={c.var.frame} {...desk} {...{ languages, tag }} submission={newId()} />);
});

translationRoutes.post(path, async (c) => {
	const form = await readForm(c);
	const { kept } = await deskAt(c);
	const { lang, frame, reader, ctx } = c.var;
	const tag = c.req.param("tag");
	const changes = writesOf(kept.document.original, await typedWords(ctx.db, kept, form));
	// Nothing was changed: nothing is to be kept, and no version to be made.
	if (changes.length === 0) return c.redirect(at(lang, kept.id), 303);
	return await attempt(c, sayable, {
		act: editDocument,
		actor: asStaff(reader),
		input: { document: kept.id, changes, reason: typed(form, "reason") },
		form,
		done: () => `${at(lang, kept.id)}?saved`,
		again: async ({ status, errors, trouble }) => {
			const desk = await deskAt(c);
			const page = { ...desk, form, errors, trouble, tag, languages: await languagesOf(c) };
			return c.html(<TranslationPage frame={frame} {...page} submission={newId()} />, status);
		},
	});
});
