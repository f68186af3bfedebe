import { type Context, Hono } from "hono";
import { attempt, type Env, type Refused } from "../../../acts/index.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { type FormRecord, readForm, typed } from "../../../web/index.ts";
import { asInput, wordingFrom } from "../../document/index.ts";
import { enterSubject, noteInterest } from "../acts.ts";
import { catalogueOf, type Entry } from "../queries.ts";
import { sayable } from "../refusals.ts";
import { CataloguePage, EntryPage } from "../views/catalogue.tsx";
import { EnterSubjectPage } from "../views/forms.tsx";
import { officeHref } from "../views/page.tsx";
import { fieldsOf, languagesOf, officerOf } from "./office.tsx";

type C = Context<Env>;

/** The catalogue of themes and topics, searchable when something is proposed again. */
export const catalogueRoutes = new Hono<Env>();

/** Letters without their accents, in one case. */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

catalogueRoutes.get("/office/dialogue/catalogue", async (c) => {
	const scope = officerOf(c);
	const q = c.req.query("q") ?? "";
	const sought = plain(q.trim());
	const entries = (await catalogueOf(c.var.ctx.db, scope)).filter(({ title }) =>
		Object.values(title.expressions).some(({ body }) => plain(body).includes(sought)),
	);
	return c.html(<CataloguePage frame={c.var.frame} {...{ entries, q }} />);
});

const newPath = "/office/dialogue/subjects/new";

async function enterPage(c: C, form: FormRecord, refused?: Refused): Promise<Response> {
	officerOf(c);
	const page = { form, languages: await languagesOf(c), submission: newId() };
	const { errors = {}, trouble = [], status = 200 } = refused ?? {};
	return c.html(<EnterSubjectPage frame={c.var.frame} {...page} {...{ errors, trouble }} />, status);
}

catalogueRoutes.get(newPath, async (c) => await enterPage(c, {}));

catalogueRoutes.post(newPath, async (c) => {
	officerOf(c);
	const form = await readForm(c);
	const original = typed(form, "original");
	return await attempt(c, sayable, {
		act: enterSubject,
		actor: asStaff(c.var.reader),
		input: {
			kind: typed(form, "kind") || undefined,
			original,
			title: wordingFrom(form, "title", await languagesOf(c)),
		},
		form: asInput(form),
		done: ({ subject }) => officeHref(c.var.lang, `/subjects/${subject}`),
		again: (refused) => enterPage(c, form, { ...refused, errors: fieldsOf(refused.errors, original) }),
	});
});

const path = "/office/dialogue/subjects/:subject";

async function entryAt(c: C): Promise<Entry> {
	const [entry] = await catalogueOf(c.var.ctx.db, officerOf(c), c.req.param("subject"));
	if (entry === undefined) throw new Refusal(no("dialogue.notFound"));
	return entry;
}

async function entryPage(c: C, form: FormRecord, refused?: Refused): Promise<Response> {
	const page = { entry: await entryAt(c), form, languages: await languagesOf(c), submission: newId() };
	const { errors = {}, trouble = [], status = 200 } = refused ?? {};
	return c.html(<EntryPage frame={c.var.frame} {...page} {...{ errors, trouble }} />, status);
}

catalogueRoutes.get(path, async (c) => await entryPage(c, {}));

catalogueRoutes.post(path, async (c) => {
	const form = await readForm(c);
	const { id } = await entryAt(c);
	const original = typed(form, "original");
	const value = (name: string) => typed(form, name);
	return await attempt(c, sayable, {
		act: noteInterest,
		actor: asStaff(c.var.reader),
		input: {
			subject: id,
			date: value("date"),
			original,
			account: wordingFrom(form, "account", await languagesOf(c)),
			outcome: value("outcome") || undefined,
		},
		form: asInput(form),
		done: () => officeHref(c.var.lang, `/subjects/${id}`),
		again: (refused) => entryPage(c, form, { ...refused, errors: fieldsOf(refused.errors, original) }),
	});
});
