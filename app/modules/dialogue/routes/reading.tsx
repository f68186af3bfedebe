import { type Context, Hono } from "hono";
import type { Env } from "../../../acts/index.ts";
import { membershipScope } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { askToSignIn } from "../../identity/index.ts";
import { bodyOf } from "../../membership/index.ts";
import { steps } from "../model.ts";
import { type Year, yearOf, yearsOf } from "../queries.ts";
import { BesidePage, DossierPage, YearsReadPage } from "../views/reading.tsx";

/** What the membership reads: rounds, surveys and themes are visible to those consulted, and to nobody else. */
export const readingRoutes = new Hono<Env>();

const yearPath = "/years/:year{[0-9]{4}}";

for (const path of ["/years", "/years/*"])
	readingRoutes.use(path, async (c, next) => (c.var.reader === null ? await askToSignIn(c) : await next()));

readingRoutes.get("/years", async (c) => {
	const scope = membershipScope(c.var.reader);
	if (scope === undefined) throw new Refusal(no("act.notAllowed"));
	return c.html(<YearsReadPage frame={c.var.frame} cycles={await yearsOf(c.var.ctx.db, scope)} />);
});

async function yearAt(c: Context<Env>): Promise<{ year: Year; zone: string }> {
	const scope = membershipScope(c.var.reader);
	if (scope === undefined) throw new Refusal(no("act.notAllowed"));
	const year = await yearOf(c.var.ctx.db, scope, Number(c.req.param("year")));
	if (year === undefined) throw new Refusal(no("dialogue.notFound"));
	return { year, zone: (await bodyOf(c.var.ctx.db)).zone };
}

readingRoutes.get(`${yearPath}/options/:option`, async (c) => {
	const { year, zone } = await yearAt(c);
	const dossier = year.dossiers.find(({ option }) => option.id === c.req.param("option"));
	if (dossier === undefined) throw new Refusal(no("dialogue.notFound"));
	return c.html(<DossierPage frame={c.var.frame} year={year.cycle.year} {...{ dossier, zone }} />);
});

readingRoutes.get(`${yearPath}/:step{theme|topics}`, async (c) => {
	const { year, zone } = await yearAt(c);
	const step = steps.find((step) => step === c.req.param("step"));
	const choice = step && year.cycle.choices[step];
	if (step === undefined || choice === undefined) throw new Refusal(no("dialogue.notFound"));
	const dossiers = year.dossiers.filter(({ option }) => option.choice === choice.id);
	return c.html(<BesidePage frame={c.var.frame} year={year.cycle.year} {...{ step, dossiers, zone }} />);
});
