import type { Context } from "hono";
import type { Env } from "../../../../acts/index.ts";
import { holds } from "../../../../kit/actor.ts";
import { newId } from "../../../../kit/ids.ts";
import { asStaff } from "../../../../kit/reader.ts";
import { no, Refusal, refuseIf } from "../../../../kit/refusal.ts";
import { type FieldErrors, type FormRecord, typed } from "../../../../web/index.ts";
import { seatOf } from "../../../membership/index.ts";
import { officerScope } from "../../office/queries.ts";
import type { Refused } from "../../office/routes.tsx";
import { at } from "../../office/views/page.tsx";
import { partOf } from "../../request/model.ts";
import { may, mayMove } from "../../rules.ts";
import { type PreparationSheet, preparationSheet } from "../queries.ts";
import { fieldOf } from "../views/fields.tsx";
import type { Filled } from "../views/form.tsx";
import { hindranceWords } from "../views/hindrances.tsx";
import { SheetPage } from "../views/sheet.tsx";

type C = Context<Env>;

/** The survey of the path, while it is prepared; with `sealed` also afterwards, for giving back what was typed too late. */
export async function sheetOf(c: C, { sealed = false } = {}): Promise<PreparationSheet> {
	const { ctx, reader, now } = c.var;
	const sheet = await preparationSheet(ctx.db, officerScope(reader), c.req.param("survey") ?? "", now);
	if (sheet === undefined) throw notFound();
	if (!sealed) refuseIf(mayMove(sheet.survey, "edit", now));
	return sheet;
}

/** The whole survey under preparation; `trouble` says what was not done. */
export async function sheetPage(
	c: C,
	{ trouble = [], status = 200 }: { trouble?: readonly string[]; status?: Refused["status"] | 200 } = {},
): Promise<Response> {
	const { frame, lang, reader } = c.var;
	const sheet = await sheetOf(c);
	const waiting = sheet.asked.find(({ kind, answer }) => kind === "opening" && answer === null);
	const approves = holds(asStaff(reader), may["survey.open"]);
	return c.html(
		<SheetPage
			frame={frame}
			sheet={sheet}
			seat={seatOf(lang, sheet.body)}
			submission={newId()}
			hindrances={hindranceWords(lang, sheet.hindrances)}
			part={waiting && partOf(waiting.askedBy.person, reader?.person ?? "", approves)}
			saved={c.req.query("saved") !== undefined}
			trouble={trouble}
		/>,
		status,
	);
}

export const notFound = (): Refusal => new Refusal(no("survey.notFound"));

export const saved = (c: C): string => `${at(c.var.lang, c.req.param("survey") ?? "")}?saved`;

/** A form as the survey stands. */
export const asItStands = ({ survey }: PreparationSheet, form: FormRecord): Filled => ({
	form,
	version: survey.version,
	submission: newId(),
});

/**
 * A form given back with everything typed, for the version that it was written against. Only where both texts are in view, after
 * a colleague's change, does it carry the survey's new version: saving it again is then a decision.
 */
export const given = (
	{ survey }: PreparationSheet,
	form: FormRecord,
	refusal: Refused,
	standing: FormRecord,
): Filled => ({
	form,
	version: refusal.stale ? survey.version : typed(form, "version"),
	submission: newId(),
	standing: refusal.stale ? standing : undefined,
	...shown(refusal, survey.original),
});

export const shown = (
	{ errors, trouble }: Refused,
	original: string,
): { errors: FieldErrors; trouble: readonly string[] } => ({
	errors: Object.fromEntries(Object.entries(errors).map(([field, sentence]) => [fieldOf(field, original), sentence])),
	trouble,
});
