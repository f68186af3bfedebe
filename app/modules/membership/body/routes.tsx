import { type Context, Hono } from "hono";
import { type Env, perform } from "../../../acts/index.ts";
import { newId } from "../../../kit/ids.ts";
import { uiLangs } from "../../../kit/languages.ts";
import { asStaff } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { href, readForm, typed } from "../../../web/index.ts";
import { differing } from "../model.ts";
import { type Refused, refusedForm } from "../refusals.ts";
import { editBody } from "./acts.ts";
import { type BodyCells, bodyFields, cellsOfBody, readHolidays, readLanguages } from "./model.ts";
import { holidaysOf, readBody } from "./store.ts";
import { BodyPage } from "./views.tsx";

type C = Context<Env>;

const path = "/office/body";

/** The body's own entry: its names, languages, seat, time zone and holidays. */
export const bodyRoutes = new Hono<Env>();

bodyRoutes.get(path, (c) => bodyPage(c));

bodyRoutes.post(path, async (c) => {
	const { ctx, lang, now, reader } = c.var;
	const form = await readForm(c);
	const cells: BodyCells = Object.fromEntries(bodyFields.map((field) => [field, typed(form, field)]));
	const submission = typed(form, "submission") || newId();
	const version = Number(typed(form, "version"));
	try {
		await perform(ctx, editBody, { ...inputFrom(cells), version }, { actor: asStaff(reader), now, submission });
	} catch (thrown) {
		const { status, errors, codes } = refusedForm(lang, thrown, (field) =>
			field.replace(/^(languages|holidays)\..*/, "$1"),
		);
		// Both texts are shown; saving again is then a decision about the newer one, so the form carries its version.
		return codes.includes("membership.stale")
			? await bodyPage(c, { cells, stale: true, status })
			: await bodyPage(c, { cells, errors, version, status });
	}
	return c.redirect(`${href(lang, path)}?saved`, 303);
});

function inputFrom(cells: BodyCells) {
	const texts = (field: string) => Object.fromEntries(uiLangs.map((lang) => [lang, cells[`${field}.${lang}`]]));
	const { holidays, unread } = readHolidays(cells.holidays ?? "");
	if (unread !== undefined) throw new Refusal(no("membership.holidayUnread", { line: unread }, "holidays"));
	return {
		names: texts("names"),
		shortNames: texts("shortNames"),
		seat: texts("seat"),
		languages: readLanguages(cells.languages ?? ""),
		zone: cells.zone,
		holidays,
	};
}

interface Shown {
	readonly cells?: BodyCells;
	readonly errors?: Refused["errors"];
	/** The version that the form was opened with; without it, the one that stands. */
	readonly version?: number;
	readonly stale?: boolean;
	readonly status?: Refused["status"];
}

async function bodyPage(c: C, { cells, errors = {}, version, stale = false, status }: Shown = {}) {
	const { ctx, frame } = c.var;
	const body = await readBody(ctx.db);
	if (body === undefined) return c.notFound();
	const standing = cellsOfBody(body, await holidaysOf(ctx.db));
	return c.html(
		<BodyPage
			frame={frame}
			cells={cells ?? standing}
			version={version ?? body.version}
			submission={newId()}
			errors={errors}
			saved={c.req.query("saved") !== undefined}
			{...(stale && cells !== undefined && { stale: differing(standing, cells) })}
		/>,
		status ?? 200,
	);
}
