import { type Context, Hono } from "hono";
import { attempt, type Env } from "../../../acts/index.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff, membershipScope, type StaffScope, staffScope } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { readForm, typed } from "../../../web/index.ts";
import { asInput, wordingFrom } from "../../document/index.ts";
import { bodyOf } from "../../membership/index.ts";
import { beginCycle, beginTopics } from "../acts.ts";
import { type Year, yearOf, yearsOf } from "../queries.ts";
import { sayable } from "../refusals.ts";
import { fieldOf } from "../rules.ts";
import { BeginYearPage } from "../views/forms.tsx";
import { OfficeYearPage, YearsPage } from "../views/office.tsx";
import { officeHref } from "../views/page.tsx";

type C = Context<Env>;

/** The years of the dialogue, as officers work on them. */
export const officeRoutes = new Hono<Env>();

/** The reader as an officer; refuses everybody else. */
export function officerOf(c: C): StaffScope {
	const scope = staffScope(c.var.reader, ["officer", "approvingOfficer"]);
	if (scope === undefined) throw new Refusal(no("act.notAllowed"));
	return scope;
}

export const languagesOf = async (c: C): Promise<readonly string[]> => (await bodyOf(c.var.ctx.db)).languages;

async function yearAt(c: C): Promise<Year> {
	officerOf(c);
	const scope = membershipScope(c.var.reader);
	const year = scope && (await yearOf(c.var.ctx.db, scope, Number(c.req.param("year"))));
	if (year === undefined) throw new Refusal(no("dialogue.notFound"));
	return year;
}

officeRoutes.get("/office/dialogue", async (c) => {
	officerOf(c);
	const scope = membershipScope(c.var.reader);
	const cycles = scope === undefined ? [] : await yearsOf(c.var.ctx.db, scope);
	return c.html(<YearsPage frame={c.var.frame} cycles={cycles} />);
});

officeRoutes.get("/office/dialogue/years/new", async (c) => {
	officerOf(c);
	return c.html(<BeginYearPage frame={c.var.frame} form={{}} languages={await languagesOf(c)} submission={newId()} />);
});

officeRoutes.post("/office/dialogue/years/new", async (c) => {
	officerOf(c);
	const form = await readForm(c);
	const { lang, frame, reader } = c.var;
	const languages = await languagesOf(c);
	const original = typed(form, "original");
	return await attempt(c, sayable, {
		act: beginCycle,
		actor: asStaff(reader),
		input: { year: Number(typed(form, "year")), original, title: wordingFrom(form, "title", languages) },
		form: asInput(form),
		done: () => officeHref(lang, `/years/${Number(typed(form, "year"))}`),
		again: ({ errors, trouble, status }) => {
			const page = { form, languages, trouble, errors: fieldsOf(errors, original) };
			return c.html(<BeginYearPage frame={frame} {...page} submission={newId()} />, status);
		},
	});
});

/** Errors by the names that the form gives its fields. */
export const fieldsOf = (errors: Readonly<Record<string, string>>, original: string): Record<string, string> =>
	Object.fromEntries(Object.entries(errors).map(([field, sentence]) => [fieldOf(field, original), sentence]));

officeRoutes.get("/office/dialogue/years/:year{[0-9]{4}}", async (c) => {
	const year = await yearAt(c);
	return c.html(
		<OfficeYearPage frame={c.var.frame} year={year} languages={await languagesOf(c)} submission={newId()} />,
	);
});

officeRoutes.post("/office/dialogue/years/:year{[0-9]{4}}/topics", async (c) => {
	const form = await readForm(c);
	const { cycle } = await yearAt(c);
	const { lang, frame, reader } = c.var;
	const toSelect = typed(form, "toSelect");
	return await attempt(c, sayable, {
		act: beginTopics,
		actor: asStaff(reader),
		input: { cycle: cycle.id, toSelect: /^\d{1,3}$/.test(toSelect) ? Number(toSelect) : toSelect },
		form,
		done: () => officeHref(lang, `/years/${cycle.year}`),
		again: async ({ errors, trouble, status }) => {
			const page = { year: await yearAt(c), languages: await languagesOf(c), toSelect, errors, trouble };
			return c.html(<OfficeYearPage frame={frame} {...page} submission={newId()} />, status);
		},
	});
});
