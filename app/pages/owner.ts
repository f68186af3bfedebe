import { Hono } from "hono";
import type { Env } from "../acts/index.ts";
import { staffScope } from "../kit/reader.ts";
import { no, Refusal } from "../kit/refusal.ts";
import { roundSummarised } from "../modules/consultation/index.ts";
import { dossierPlace } from "../modules/dialogue/index.ts";
import { askToSignIn } from "../modules/identity/index.ts";
import { href } from "../web/index.ts";

/** The way from a document to what it is the text of: a document does not know, but the modules above it do. */
export const owner = new Hono<Env>().get("/office/documents/:document{[0-9a-hjkmnp-tv-z]{16}}/owner", async (c) => {
	const { ctx, lang, reader } = c.var;
	if (reader === null) return await askToSignIn(c);
	const scope = staffScope(reader, ["officer", "approvingOfficer"]);
	if (scope === undefined) throw new Refusal(no("act.notAllowed"));
	const document = c.req.param("document");
	const dossier = await dossierPlace(ctx.db, scope, document);
	if (dossier?.year !== undefined) return c.redirect(href(lang, `/office/dialogue/years/${dossier.year}`), 303);
	if (dossier !== undefined) return c.redirect(href(lang, `/office/dialogue/catalogue/${dossier.subject}`), 303);
	const round = await roundSummarised(ctx.db, document);
	if (round === undefined) throw new Refusal(no("document.notFound"));
	return c.redirect(href(lang, `/office/rounds/${round}/summary`), 303);
});
