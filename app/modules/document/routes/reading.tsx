import { type Context, Hono } from "hono";
import type { Env } from "../../../acts/index.ts";
import { staffScope } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { bodyOf } from "../../membership/index.ts";
import { type Desk, deskOf } from "../queries.ts";
import { documentAt, versionsOf } from "../store.ts";
import { TextPage } from "../views/text.tsx";
import { ComparisonPage, VersionsPage } from "../views/versions.tsx";

type C = Context<Env>;

export const documentPath = "/office/documents/:document{[0-9a-hjkmnp-tv-z]{16}}";

/** The document of the path, for an officer; refuses everybody else, and what is not there. */
export async function deskAt(c: C): Promise<Desk> {
	const scope = staffScope(c.var.reader, ["officer", "approvingOfficer"]);
	if (scope === undefined) throw new Refusal(no("act.notAllowed"));
	const desk = await deskOf(c.var.ctx.db, scope, c.req.param("document") ?? "");
	if (desk === undefined) throw new Refusal(no("document.notFound"));
	return desk;
}

export const languagesOf = async (c: C): Promise<readonly string[]> => (await bodyOf(c.var.ctx.db)).languages;

export const readingRoutes = new Hono<Env>();

readingRoutes.get(documentPath, async (c) => {
	const { kept } = await deskAt(c);
	const saved = c.req.query("saved") !== undefined;
	return c.html(<TextPage frame={c.var.frame} kept={kept} languages={await languagesOf(c)} saved={saved} />);
});

readingRoutes.get(`${documentPath}/versions`, async (c) => {
	const { kept } = await deskAt(c);
	const { languages, zone } = await bodyOf(c.var.ctx.db);
	const versions = await versionsOf(c.var.ctx.db, kept.id);
	return c.html(<VersionsPage frame={c.var.frame} {...{ kept, languages, versions, zone }} />);
});

readingRoutes.get(`${documentPath}/comparison`, async (c) => {
	const { kept } = await deskAt(c);
	const from = await versionAsked(c, kept.id, "from");
	const to = await versionAsked(c, kept.id, "to");
	const versions = await versionsOf(c.var.ctx.db, kept.id);
	return c.html(
		<ComparisonPage frame={c.var.frame} languages={await languagesOf(c)} {...{ kept, versions, from, to }} />,
	);
});

async function versionAsked(c: C, id: string, name: string) {
	const asked = c.req.query(name) ?? "";
	const number = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0;
	const document = number === 0 ? undefined : await documentAt(c.var.ctx.db, id, number);
	if (document === undefined) throw new Refusal(no("document.notFound"));
	return { number, document };
}
