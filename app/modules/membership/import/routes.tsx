import { type Context, Hono } from "hono";
import { type Env, perform } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { fill, href, readForm, typed } from "../../../web/index.ts";
import { bodyOf } from "../body/queries.ts";
import { messages } from "../messages/index.ts";
import { type Refused, refusedForm } from "../refusals.ts";
import { standardsOf } from "../register/acts.ts";
import { readRegister } from "../register/store.ts";
import { importRegister, stateOf } from "./acts.ts";
import { decode, readFile, writeRegister } from "./csv.ts";
import { plan } from "./rules.ts";
import { ChoosePage, PreviewPage } from "./views.tsx";

/** The register as a file, out and in. */
export const importRoutes = new Hono<Env>();

importRoutes.get("/office/register/export.csv", async (c) => {
	const { db } = c.var.ctx;
	const body = await bodyOf(db);
	const today = dateIn(c.var.now, body.zone);
	const present = (await readRegister(db)).filter(({ until }) => until === null || until > today);
	const entries = present.map(({ entry }) => entry).sort((a, b) => (a.code < b.code ? -1 : 1));
	c.header("content-type", "text/csv; charset=utf-8");
	c.header("content-disposition", `attachment; filename="register-${today}.csv"`);
	return c.body(writeRegister(entries, body.languages));
});

importRoutes.get("/office/register/import", async (c) => {
	const { lang } = c.var;
	const counts = ["entered", "changed", "unchanged"].map((name) => [name, c.req.query(name)] as const);
	const done = counts.every(([, count]) => /^\d+$/.test(count ?? ""))
		? fill(messages[lang].import.done, Object.fromEntries(counts.map(([name, count]) => [name, Number(count)])))
		: undefined;
	return choosePage(c, { done });
});

importRoutes.post("/office/register/import", async (c) => {
	const { file } = await readForm(c);
	try {
		if (!(file instanceof File) || file.size === 0) throw new Refusal(no("membership.csvEmpty", {}, "file"));
		return await previewPage(c, decode(new Uint8Array(await file.arrayBuffer())));
	} catch (thrown) {
		const { status, errors } = refusedForm(c.var.lang, thrown);
		return choosePage(c, { errors }, status);
	}
});

importRoutes.post("/office/register/import/confirm", async (c) => {
	const { ctx, lang, now, reader } = c.var;
	const form = await readForm(c);
	const text = typed(form, "text");
	try {
		const { languages } = await bodyOf(ctx.db);
		const read = readFile(text, languages).map((row) => row.read);
		const rows = read.filter((row) => "code" in row);
		// A preview with such a row offers no confirmation, so this file is another one: it is previewed again.
		if (rows.length < read.length) return await previewPage(c, text, {}, 422);
		const occasion = { actor: asStaff(reader), now, submission: typed(form, "submission") || newId() };
		const input = { rows, previewed: typed(form, "previewed") };
		const { entered, changed, unchanged } = await perform(ctx, importRegister, input, occasion);
		const counts = new URLSearchParams({
			entered: String(entered),
			changed: String(changed),
			unchanged: String(unchanged),
		});
		return c.redirect(`${href(lang, "/office/register/import")}?${counts}`, 303);
	} catch (thrown) {
		const { status, errors, codes } = refusedForm(lang, thrown, (field) => (field === "file" ? field : "form"));
		// What the file would do now stands in the preview, row by row; the sentence above it says why it is shown again.
		return codes.includes("membership.registerChanged")
			? await previewPage(c, text, errors, status)
			: choosePage(c, { errors }, status);
	}
});

async function previewPage(
	c: Context<Env>,
	text: string,
	errors: Refused["errors"] = {},
	status: Refused["status"] | 200 = 200,
) {
	const { ctx, frame } = c.var;
	const { languages } = await bodyOf(ctx.db);
	const rows = readFile(text, languages);
	const register = await readRegister(ctx.db);
	const planned = plan(register, rows, await standardsOf(ctx.db));
	const page = { frame, planned, text, previewed: stateOf(register), submission: newId(), errors };
	return c.html(<PreviewPage {...page} />, status);
}

async function choosePage(
	c: Context<Env>,
	{ errors = {}, done }: { errors?: Refused["errors"]; done?: string | undefined },
	status: Refused["status"] | 200 = 200,
) {
	const { languages } = await bodyOf(c.var.ctx.db);
	return c.html(<ChoosePage frame={c.var.frame} languages={languages} errors={errors} done={done} />, status);
}
