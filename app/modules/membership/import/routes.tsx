import { type Context, Hono } from "hono";
import { type Env, perform } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { href, readForm, typed } from "../../../web/index.ts";
import { bodyOf } from "../body/queries.ts";
import { classesOf } from "../body/store.ts";
import { type Refused, refusedForm } from "../refusals.ts";
import { standardsOf } from "../register/acts.ts";
import type { Admission } from "../register/model.ts";
import { readRegister } from "../register/store.ts";
import { codesIn } from "../register/views/columns.tsx";
import { importRegister, stateOf } from "./acts.ts";
import { decode, readFile, writeRegister } from "./csv.ts";
import { type Decoded, exampleEntries } from "./model.ts";
import { plan, unnamed } from "./rules.ts";
import { ChoosePage } from "./views/choose.tsx";
import { PreviewPage } from "./views/preview.tsx";

type C = Context<Env>;

/** The register as a file, out and in. */
export const importRoutes = new Hono<Env>();

importRoutes.get("/office/register/export.csv", async (c) => {
	const { db } = c.var.ctx;
	const entries = (await readRegister(db)).map(({ entry }) => entry).sort((a, b) => (a.code < b.code ? -1 : 1));
	return await csv(c, `register-${dateIn(c.var.now, (await bodyOf(db)).zone)}.csv`, entries);
});

importRoutes.get("/office/register/import/example.csv", async (c) => {
	const { db } = c.var.ctx;
	const [memberClass] = await classesOf(db);
	const { languages } = await bodyOf(db);
	return await csv(c, "example.csv", exampleEntries(memberClass?.code ?? "", languages));
});

async function csv(c: C, name: string, entries: readonly Admission[]) {
	const { languages } = await bodyOf(c.var.ctx.db);
	c.header("content-type", "text/csv; charset=utf-8");
	c.header("content-disposition", `attachment; filename="${name}"`);
	return c.body(writeRegister(entries, languages, c.var.lang));
}

importRoutes.get("/office/register/import", (c) => choosePage(c));

/** The file is kept under its digest, so that its preview is an address like any other; nothing else remembers it. */
importRoutes.post("/office/register/import", async (c) => {
	const { ctx, lang } = c.var;
	const { file } = await readForm(c);
	try {
		// A form that is sent without a choice carries a file without a name.
		if (!(file instanceof File) || file.name === "") throw new Refusal(no("membership.csvNotChosen", {}, "file"));
		if (file.size === 0) throw new Refusal(no("membership.csvEmpty", {}, "file"));
		const bytes = new Uint8Array(await file.arrayBuffer());
		readFile(decode(bytes).text, (await bodyOf(ctx.db)).languages);
		const { hash } = await ctx.files.put(bytes);
		return c.redirect(href(lang, `/office/register/import/${hash}`), 303);
	} catch (thrown) {
		const { status, errors } = refusedForm(lang, thrown);
		return choosePage(c, errors, status);
	}
});

importRoutes.get("/office/register/import/:digest", async (c) => {
	const file = await uploaded(c);
	return file === undefined ? c.notFound() : await previewPage(c, file);
});

importRoutes.post("/office/register/import/:digest", async (c) => {
	const { ctx, lang, now, reader } = c.var;
	const form = await readForm(c);
	const file = await uploaded(c);
	if (file === undefined) return c.notFound();
	try {
		const read = readFile(file.text, (await bodyOf(ctx.db)).languages);
		const rows = read.map(({ entry }) => entry);
		// A preview with a row that cannot be read offers no confirmation: whoever confirms all the same sees it again.
		if (read.some(({ reasons }) => reasons.length > 0)) return await previewPage(c, file, {}, 422);
		const occasion = { actor: asStaff(reader), now, submission: typed(form, "submission") || newId() };
		const counts = await perform(ctx, importRegister, { rows, previewed: typed(form, "previewed") }, occasion);
		const said = new URLSearchParams(
			Object.entries(counts).map(([outcome, n]): [string, string] => [outcome, String(n)]),
		);
		return c.redirect(`${href(lang, "/office/register")}?${said}`, 303);
	} catch (thrown) {
		// What the file would do now stands in the preview, row by row; the sentence above it says why it is shown again.
		const { status, errors, codes } = refusedForm(lang, thrown, () => "form");
		const changed = codes.includes("membership.registerChanged");
		return await previewPage(c, file, changed ? errors : {}, status);
	}
});

/** The file that the address names, or undefined when none such was uploaded. */
async function uploaded(c: C): Promise<Decoded | undefined> {
	const digest = String(c.req.param("digest"));
	if (!/^[0-9a-f]{64}$/.test(digest)) return undefined;
	try {
		return decode(await c.var.ctx.files.read(digest));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
		throw error;
	}
}

async function previewPage(
	c: C,
	{ text, encoding }: Decoded,
	errors: Refused["errors"] = {},
	status: Refused["status"] | 200 = 200,
) {
	const { ctx, frame } = c.var;
	const { languages } = await bodyOf(ctx.db);
	const classes = await classesOf(ctx.db);
	const register = await readRegister(ctx.db);
	const planned = plan(register, readFile(text, languages), await standardsOf(ctx.db));
	const page = {
		frame,
		encoding,
		planned,
		errors,
		digest: String(c.req.param("digest")),
		codes: codesIn(frame.lang, languages, classes),
		untouched: unnamed(register, planned).map(({ entry }) => entry),
		previewed: stateOf(register),
		submission: newId(),
	};
	return c.html(<PreviewPage {...page} />, status);
}

async function choosePage(c: C, errors: Refused["errors"] = {}, status: Refused["status"] | 200 = 200) {
	const { ctx, frame } = c.var;
	const page = { frame, errors, body: await bodyOf(ctx.db), classes: await classesOf(ctx.db) };
	return c.html(<ChoosePage {...page} />, status);
}
