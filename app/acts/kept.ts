import type { Context } from "hono";
import type { Kysely } from "kysely";
import type { Schema } from "../data/schema.ts";
import { plusMinutes } from "../kit/calendar.ts";
import { systemNow } from "../kit/clock.ts";
import { newId } from "../kit/ids.ts";
import { no, Refusal } from "../kit/refusal.ts";
import { chosen, type FormRecord, pathWithoutLang } from "../web/index.ts";
import type { Env } from "./env.ts";

/** How long what was typed is kept, in minutes: over night. */
const KEPT = 24 * 60;

/** What was typed in a form that waits to be confirmed. */
export interface Kept {
	/** Also the one-use id under which it is confirmed: going back to its page and confirming again does nothing twice. */
	readonly id: string;
	readonly form: FormRecord;
	/** Whether its page of checking is asked for; else the form itself, to change what was typed. */
	readonly checking: boolean;
}

interface Typed {
	readonly person: string;
	/** The form's address, without its language: what was typed is read in any. */
	readonly path: string;
	readonly form: FormRecord;
}

/** Keeps what somebody typed in a form, for them alone. Returns its id. */
async function keepForm(db: Kysely<Schema>, { person, path, form }: Typed): Promise<string> {
	const id = newId();
	const fields = Object.keys(form).map((name) => {
		const values = chosen(form, name);
		return [name, values.length === 1 ? values[0] : values] as const;
	});
	const kept = JSON.stringify(Object.fromEntries(fields));
	await db.insertInto("kept_form").values({ id, person, path, form: kept, at: systemNow() }).execute();
	return id;
}

/** Leads to a form that was filled in, at an address that one can return to: to check what was typed, or to change it. */
export async function leadTo(c: Context<Env>, page: "check" | "change", form: FormRecord): Promise<Response> {
	const { ctx, reader } = c.var;
	const id = await keepForm(ctx.db, { person: reader?.person ?? "", path: pathWithoutLang(c.req.path), form });
	return c.redirect(`${c.req.path}?${page}=${id}`, 303);
}

/** What the reader typed in the form at this address, which its query names; undefined where it names none. */
export async function keptForm(c: Context<Env>): Promise<Kept | undefined> {
	const { ctx, reader } = c.var;
	const check = c.req.query("check");
	const id = check ?? c.req.query("change");
	if (id === undefined) return undefined;
	const row = await ctx.db
		.selectFrom("kept_form")
		.select("form")
		.where("id", "=", id)
		.where("person", "=", reader?.person ?? "")
		.where("path", "=", pathWithoutLang(c.req.path))
		.executeTakeFirst();
	if (row === undefined) throw new Refusal(no("act.formNotKept"));
	return { id, form: row.form, checking: check !== undefined };
}

/** Forgets what was typed and not confirmed for a day. */
export async function deleteForgottenForms(db: Kysely<Schema>): Promise<void> {
	await db.deleteFrom("kept_form").where("at", "<", plusMinutes(systemNow(), -KEPT)).execute();
}
