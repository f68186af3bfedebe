import { type Context, Hono } from "hono";
import { attempt, type Env, type Refused } from "../../../acts/index.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff } from "../../../kit/reader.ts";
import { chosen, type FormRecord, readForm, typed } from "../../../web/index.ts";
import { asForm, asInput, wordingFrom } from "../../document/index.ts";
import { bodyOf, membersOn, nameOf } from "../../membership/index.ts";
import { paperTitles } from "../queries.ts";
import { sayable } from "../refusals.ts";
import { heldRound } from "../routes/held.tsx";
import { everyLanguage } from "../rules.ts";
import { officeHref } from "../views/page.tsx";
import { addPoint, addSpeaker, moveSpeaker, noteIntervention, recordAttendance, removeSpeaker } from "./acts.ts";
import { meetingRecord } from "./store.ts";
import { RecordPage, type Typed, tagsOf } from "./views/record.tsx";

type C = Context<Env>;

/** The record of a round as it is held, for officers alone. */
export const meetingRoutes = new Hono<Env>();

const path = "/office/rounds/:round/record";

meetingRoutes.get(path, async (c) => await recordPage(c));

async function recordPage(c: C, given?: Typed, refused?: Refused): Promise<Response> {
	const { ctx, frame, lang } = c.var;
	const { year, round } = await heldRound(c, "officersOnly");
	const { languages } = await bodyOf(ctx.db);
	const record = await meetingRecord(ctx.db, round.id);
	const titles = await paperTitles(ctx.db, round, lang);
	const papers = round.papers.map(({ option }) => ({ option, title: titles.get(option) ?? "" }));
	const members = (await membersOn(ctx.db, round.date, lang))
		.map((member) => ({ id: member.id, name: nameOf(member, lang, "short", round.date) }))
		.sort((a, b) => new Intl.Collator(lang).compare(a.name, b.name));
	const { errors: wrong = {}, trouble = [], status = 200 } = refused ?? {};
	const errors = asForm(wrong);
	return c.html(
		<RecordPage
			{...{ frame, round, record, members, languages, errors, trouble }}
			year={year.cycle.year}
			tags={tagsOf(lang, papers, record)}
			typed={given}
			submission={newId}
		/>,
		status,
	);
}

/** Where a form of the page leads once it is done: back to its place, so that the next thing can be typed at once. */
const back = (c: C, anchor: string): string =>
	`${officeHref(c.var.lang, c.req.param("round") ?? "", "/record")}#${anchor}`;
const again = (c: C, of: Typed["of"], form: FormRecord) => (refused: Refused) => recordPage(c, { of, form }, refused);

meetingRoutes.post(`${path}/speakers`, async (c) => {
	const form = await readForm(c);
	const { round } = await heldRound(c, "officersOnly");
	return await attempt(c, sayable, {
		act: addSpeaker,
		actor: asStaff(c.var.reader),
		input: { round: round.id, called: typed(form, "called") },
		form,
		done: () => back(c, "f-called"),
		again: again(c, "speaker", form),
	});
});

const speakerPath = `${path}/speakers/:intervention`;

meetingRoutes.post(`${speakerPath}/place`, async (c) => {
	const form = await readForm(c);
	await heldRound(c, "officersOnly");
	const intervention = c.req.param("intervention");
	return await attempt(c, sayable, {
		act: moveSpeaker,
		actor: asStaff(c.var.reader),
		input: { intervention, by: typed(form, "by") === "-1" ? -1 : 1 },
		form,
		done: () => back(c, intervention),
		again: again(c, "speaker", {}),
	});
});

meetingRoutes.post(`${speakerPath}/removal`, async (c) => {
	const form = await readForm(c);
	await heldRound(c, "officersOnly");
	return await attempt(c, sayable, {
		act: removeSpeaker,
		actor: asStaff(c.var.reader),
		input: { intervention: c.req.param("intervention") },
		form,
		done: () => back(c, "f-called"),
		again: again(c, "speaker", {}),
	});
});

meetingRoutes.post(`${speakerPath}/note`, async (c) => {
	const form = await readForm(c);
	await heldRound(c, "officersOnly");
	const intervention = c.req.param("intervention");
	return await attempt(c, sayable, {
		act: noteIntervention,
		actor: asStaff(c.var.reader),
		input: {
			intervention,
			version: Number(typed(form, "version")),
			note: typed(form, `note-${intervention}`),
			tags: chosen(form, `tags-${intervention}`),
		},
		form,
		done: () => back(c, intervention),
		again: again(c, `note ${intervention}`, form),
	});
});

meetingRoutes.post(`${path}/attendance`, async (c) => {
	const form = await readForm(c);
	const { round } = await heldRound(c, "officersOnly");
	const line = (name: string) => typed(form, name);
	return await attempt(c, sayable, {
		act: recordAttendance,
		actor: asStaff(c.var.reader),
		input: {
			round: round.id,
			version: Number(typed(form, "version")),
			openedBy: line("openedBy"),
			closedBy: line("closedBy"),
			others: line("others"),
			present: chosen(form, "present"),
		},
		form,
		done: () => back(c, "attendance"),
		again: again(c, "attendance", form),
	});
});

meetingRoutes.post(`${path}/points`, async (c) => {
	const form = await readForm(c);
	const { round } = await heldRound(c, "officersOnly");
	const { languages } = await bodyOf(c.var.ctx.db);
	const label = wordingFrom(form, "label", languages);
	return await attempt(c, sayable, {
		act: addPoint,
		actor: asStaff(c.var.reader),
		input: { round: round.id, original: typed(form, "original"), label },
		form: asInput(form),
		done: () => back(c, "points"),
		besides: async () => everyLanguage(label, languages, "label"),
		again: again(c, "point", form),
	});
});
