import { type Document, nodesOf } from "@intersession/document";
import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import { type FormRecord, typed } from "../../../web/index.ts";
import type { KeptDocument } from "../model.ts";
import { checkedField, originalField, seenField, type TypedWords, wordsField } from "../rules.ts";
import { wordingsAt } from "../store.ts";

/**
 * The texts that a form sends, each with what it showed when it was opened. Where a colleague has written since, that is read from the wordings kept, so
 * that a field left alone is not taken for a change back.
 */
export async function typedWords(
	db: Kysely<Schema>,
	{ id, document }: KeptDocument,
	form: FormRecord,
): Promise<TypedWords[]> {
	const fields = fieldsIn(document, form);
	const moved = fields.filter(({ element, lang, seen }) => seen > 0 && revisionOf(document, element, lang) !== seen);
	const earlier = await wordingsAt(
		db,
		id,
		moved.map(({ element, lang, seen: revision }) => ({ element, lang, revision })),
	);
	return fields.map(({ element, lang, seen }) => ({
		id: element,
		lang,
		seen,
		body: typed(form, wordsField(element, lang)).trim(),
		before:
			earlier.find((wording) => wording.element === element && wording.lang === lang)?.body ??
			(seen === 0 ? "" : bodyOf(document, element, lang)),
		original: countIn(form, originalField(element, lang)),
		checked: typed(form, checkedField(element, lang)) !== "",
	}));
}

function fieldsIn(document: Document, form: FormRecord): { element: string; lang: string; seen: number }[] {
	const known = new Set(nodesOf(document).map(({ id }) => id));
	return Object.keys(form).flatMap((field) => {
		const [element = "", lang = "", ...more] = field.split(".");
		// A text that a colleague removed meanwhile is sent on, so that its writer is told.
		if (more.length > 0 || lang === "" || !(known.has(element) || /^e\d+$/.test(element))) return [];
		return [{ element, lang, seen: countIn(form, seenField(element, lang)) }];
	});
}

const countIn = (form: FormRecord, name: string): number => {
	const count = typed(form, name);
	return /^\d{1,6}$/.test(count) ? Number(count) : 0;
};

const textOf = (document: Document, element: string) => nodesOf(document).find(({ id }) => id === element)?.text ?? {};
const revisionOf = (document: Document, element: string, lang: string) =>
	textOf(document, element)[lang]?.revision ?? 0;
const bodyOf = (document: Document, element: string, lang: string) => textOf(document, element)[lang]?.body ?? "";
