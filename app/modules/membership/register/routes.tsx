import { type Context, Hono } from "hono";
import { type Env, perform } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff } from "../../../kit/reader.ts";
import { Refusal } from "../../../kit/refusal.ts";
import { href, readForm, typed } from "../../../web/index.ts";
import { bodyOf } from "../body/queries.ts";
import { classesOf } from "../body/store.ts";
import { differing } from "../model.ts";
import { type Refused, refusedForm } from "../refusals.ts";
import { admitMember, changeClass, editMember, endMembership } from "./acts.ts";
import { cellsOf, columnOf, columnsFor, entryFrom, type Member, type Standing } from "./model.ts";
import { cellRefusals } from "./rules.ts";
import { memberOf, readRegister } from "./store.ts";
import { AdmitPage, type Cells, EditPage, type EditPageProps } from "./views/entry.tsx";

type C = Context<Env>;

const todayOf = async (c: C): Promise<CalendarDate> => dateIn(c.var.now, (await bodyOf(c.var.ctx.db)).zone);

/** One member's entry, as officers keep it. */
export const registerRoutes = new Hono<Env>();

registerRoutes.get("/office/register/new", async (c) => {
	const { ctx, frame } = c.var;
	const body = await bodyOf(ctx.db);
	const cells = { language: body.languages[0] ?? "", zone: body.zone };
	const classes = await classesOf(ctx.db);
	return c.html(<AdmitPage {...{ frame, body, classes, cells, submission: newId() }} />);
});

registerRoutes.post("/office/register/new", async (c) => {
	const { ctx, lang, frame, now, reader } = c.var;
	const body = await bodyOf(ctx.db);
	const { cells, submission } = await readEntry(c, body.languages);
	try {
		refuseUnread(cells);
		await perform(ctx, admitMember, entryFrom(cells, body.languages), { actor: asStaff(reader), now, submission });
	} catch (thrown) {
		const { status, errors } = refusedForm(lang, thrown, columnOf);
		const classes = await classesOf(ctx.db);
		return c.html(<AdmitPage {...{ frame, body, classes, cells, errors, submission: newId() }} />, status);
	}
	return c.redirect(href(lang, `/office/register/${String(cells.code).trim().toUpperCase()}?saved`), 303);
});

registerRoutes.get("/office/register/:code", async (c) => {
	const found = await entryOf(c);
	return found === undefined ? c.notFound() : editPage(c, found, { saved: c.req.query("saved") !== undefined });
});

registerRoutes.post("/office/register/:code", async (c) => {
	const { ctx, lang, now, reader } = c.var;
	const { languages } = await bodyOf(ctx.db);
	const { cells, submission, form } = await readEntry(c, languages);
	const found = await entryOf(c);
	if (found === undefined) return c.notFound();
	try {
		refuseUnread(cells);
		const { class: _class, until: _until, ...entry } = entryFrom(cells, languages) as Record<string, unknown>;
		const input = { member: found.member.id, version: typed(form, "version"), entry };
		await perform(ctx, editMember, input, { actor: asStaff(reader), now, submission });
	} catch (thrown) {
		const { status, errors, codes } = refusedForm(lang, thrown, (field) => columnOf(field.replace(/^entry\./, "")));
		// Both texts are shown; saving again is then a decision about the newer one, so the form carries its version.
		if (codes.includes("membership.stale")) return editPage(c, found, { cells, stale: true }, status);
		return editPage(c, found, { cells, errors, version: Number(typed(form, "version")) }, status);
	}
	return c.redirect(href(lang, `/office/register/${String(cells.code).trim().toUpperCase()}?saved`), 303);
});

registerRoutes.post("/office/register/:code/class", async (c) => {
	const { ctx, lang, now, reader } = c.var;
	const form = await readForm(c);
	const found = await entryOf(c);
	if (found === undefined) return c.notFound();
	const asked = { class: typed(form, "class"), from: typed(form, "from") };
	try {
		const occasion = { actor: asStaff(reader), now, submission: typed(form, "submission") || newId() };
		await perform(ctx, changeClass, { member: found.member.id, ...asked }, occasion);
	} catch (thrown) {
		const { status, errors } = refusedForm(lang, thrown);
		return editPage(c, found, { classErrors: errors, typed: asked }, status);
	}
	return c.redirect(href(lang, `/office/register/${found.member.code}?saved`), 303);
});

registerRoutes.post("/office/register/:code/end", async (c) => {
	const { ctx, lang, now, reader } = c.var;
	const form = await readForm(c);
	const found = await entryOf(c);
	if (found === undefined) return c.notFound();
	const asked = { until: typed(form, "until") };
	try {
		const occasion = { actor: asStaff(reader), now, submission: typed(form, "submission") || newId() };
		await perform(ctx, endMembership, { member: found.member.id, ...asked }, occasion);
	} catch (thrown) {
		const { status, errors } = refusedForm(lang, thrown);
		return editPage(c, found, { endErrors: errors, typed: asked }, status);
	}
	return c.redirect(href(lang, "/office/register?done"), 303);
});

/** The member named by the path, with its entry as it stands. */
async function entryOf(c: C): Promise<{ member: Member; standing: Standing } | undefined> {
	const member = await memberOf(c.var.ctx.db, { code: String(c.req.param("code")).toUpperCase() });
	if (member === undefined) return undefined;
	const [standing] = await readRegister(c.var.ctx.db, member.id);
	return standing && { member, standing };
}

async function readEntry(c: C, languages: readonly string[]) {
	const form = await readForm(c);
	const cells: Cells = Object.fromEntries(columnsFor(languages).map((column) => [column, typed(form, column)]));
	return { form, cells, submission: typed(form, "submission") || newId() };
}

function refuseUnread(cells: Cells): void {
	const unread = cellRefusals(cells);
	if (unread.length > 0) throw new Refusal(unread);
}

type Shown = Pick<EditPageProps, "errors" | "saved" | "classErrors" | "endErrors" | "typed"> & {
	/** As typed; else as registered. */
	readonly cells?: Cells;
	/** That the form was written against; else the one registered. */
	readonly version?: number;
	readonly stale?: boolean;
};

async function editPage(
	c: C,
	{ member, standing }: { member: Member; standing: Standing },
	{ cells, stale = false, version = standing.version, ...shown }: Shown,
	status: Refused["status"] | 200 = 200,
) {
	const { ctx, frame } = c.var;
	const body = await bodyOf(ctx.db);
	const registered = cellsOf(standing.entry, body.languages);
	return c.html(
		<EditPage
			{...shown}
			frame={frame}
			body={body}
			classes={await classesOf(ctx.db)}
			member={member}
			on={await todayOf(c)}
			submission={newId()}
			version={version}
			cells={cells ?? registered}
			stale={
				stale && cells
					? differing(registered, { ...cells, class: registered.class ?? "", until: registered.until ?? "" })
					: undefined
			}
		/>,
		status,
	);
}
