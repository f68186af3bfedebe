import { type Context, Hono } from "hono";
import { type AnyAct, type Env, perform } from "../../../acts/index.ts";
import { holds } from "../../../kit/actor.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff } from "../../../kit/reader.ts";
import { href, readForm, typed } from "../../../web/index.ts";
import { bodyOf } from "../body/queries.ts";
import { classesOf } from "../body/store.ts";
import { decidedChairs, waitingChairs } from "../chair/store.ts";
import { isDate } from "../model.ts";
import { inOrder } from "../name/model.ts";
import { type Refused, refusedForm } from "../refusals.ts";
import { membersOn } from "../register/store.ts";
import { may } from "../rules.ts";
import { confirmChair, declineChair, endChair, enterChair } from "./acts/chair.ts";
import { endSeat, seatOnOrgan } from "./acts/seat.ts";
import type { Organ } from "./model.ts";
import { organsOn } from "./store.ts";
import { OrgansPage } from "./views.tsx";

type C = Context<Env>;

/** So many of the latest decisions on Chairs are shown. */
const shownDecisions = 50;

export const organRoutes = new Hono<Env>();

organRoutes.get("/office/organs", async (c) => await organsPage(c));

organRoutes.post("/office/organs/:organ/chair", async (c) => {
	const form = await fieldsOf(c, ["email", "from"]);
	return await done(c, form, enterChair, ({ id }) => ({ organ: id, email: form.email, from: form.from }));
});

organRoutes.post("/office/organs/:organ/chair/:entry/confirm", async (c) => {
	const form = await fieldsOf(c, ["name"]);
	return await done(c, form, confirmChair, ({ id }) => ({ organ: id, entry: c.req.param("entry"), name: form.name }));
});

organRoutes.post("/office/organs/:organ/chair/:entry/decline", async (c) =>
	done(c, await fieldsOf(c, []), declineChair, ({ id }) => ({ organ: id, entry: c.req.param("entry") })),
);

organRoutes.post("/office/organs/:organ/chair/end", async (c) => {
	const form = await fieldsOf(c, ["vacantFrom"]);
	return await done(c, form, endChair, ({ id }) => ({ organ: id, until: form.vacantFrom }));
});

organRoutes.post("/office/organs/:organ/seats", async (c) => {
	const form = await fieldsOf(c, ["member", "seatedFrom"]);
	return await done(c, form, seatOnOrgan, ({ id }) => ({
		organ: id,
		member: form.member,
		from: form.seatedFrom,
	}));
});

organRoutes.post("/office/organs/:organ/seats/:code/end", async (c) => {
	const code = c.req.param("code");
	const form = await fieldsOf(c, [`${code}.until`]);
	return await done(c, form, endSeat, ({ id, seats }) => ({
		organ: id,
		member: seats.find((seat) => seat.code === code)?.member ?? "",
		until: form[`${code}.until`],
	}));
});

/** The fields of one organ's form, which are called by its code because several organs stand on the page. */
async function fieldsOf(c: C, names: readonly string[]): Promise<Record<string, string>> {
	const form = await readForm(c);
	const fields = names.map((name) => [name, typed(form, `${c.req.param("organ")}.${name}`)]);
	return { ...Object.fromEntries(fields), submission: typed(form, "submission") };
}

async function organsShown(c: C) {
	const { ctx, lang, now } = c.var;
	const { zone } = await bodyOf(ctx.db);
	const today = dateIn(now, zone);
	const asked = c.req.query("on") ?? "";
	const on = isDate(asked) ? asked : today;
	return { zone, on, badDate: asked !== "" && !isDate(asked), organs: await organsOn(ctx.db, on, lang) };
}

async function done(c: C, form: Record<string, string>, act: AnyAct, inputFor: (organ: Organ) => unknown) {
	const { ctx, lang, now, reader } = c.var;
	const code = c.req.param("organ");
	const organ = (await organsShown(c)).organs.find((one) => one.code === code);
	if (organ === undefined) return c.notFound();
	try {
		const occasion = { actor: asStaff(reader), now, submission: form.submission || newId() };
		await perform(ctx, act, inputFor(organ), occasion);
	} catch (thrown) {
		const { status, errors } = refusedForm(lang, thrown, (field) => `${code}.${fieldIn(form, field)}`);
		return await organsPage(c, { errors, typed: { ...form, organ: organ.id } }, status);
	}
	return c.redirect(`${href(lang, "/office/organs")}?done`, 303);
}

/** What the page calls a field of an act: the day of a seat and of a vacancy have names of their own beside that of a Chair. */
function fieldIn(form: Readonly<Record<string, string>>, field: string): string {
	if (field === "from" && "seatedFrom" in form) return "seatedFrom";
	if (field !== "until") return field;
	return "vacantFrom" in form ? "vacantFrom" : (Object.keys(form).find((name) => name.endsWith(".until")) ?? field);
}

async function organsPage(
	c: C,
	returned: { errors?: Refused["errors"]; typed?: Record<string, string> } = {},
	status: Refused["status"] | 200 = 200,
) {
	const { ctx, lang, frame, reader } = c.var;
	const { zone, on, badDate, organs } = await organsShown(c);
	const page = {
		frame,
		reader: reader?.person ?? "",
		approves: holds(asStaff(reader), may["membership.enterChair"]),
		zone,
		waiting: await waitingChairs(ctx.db),
		decided: await decidedChairs(ctx.db, shownDecisions),
		on,
		badDate,
		organs,
		classes: await classesOf(ctx.db),
		members: inOrder(await membersOn(ctx.db, on, lang), lang),
		newSubmission: newId,
		done: c.req.query("done") !== undefined,
	};
	return c.html(<OrgansPage {...page} {...returned} />, status);
}
