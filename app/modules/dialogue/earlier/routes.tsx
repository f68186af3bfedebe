import { type Context, Hono } from "hono";
import { attempt, type Env, type Refused } from "../../../acts/index.ts";
import { holds } from "../../../kit/actor.ts";
import { newId } from "../../../kit/ids.ts";
import { asStaff, membershipScope } from "../../../kit/reader.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { type FormRecord, readForm, typed } from "../../../web/index.ts";
import { askToSignIn } from "../../identity/index.ts";
import { bodyOf, organNames } from "../../membership/index.ts";
import { catalogueOf, yearsOf } from "../queries.ts";
import { sayable } from "../refusals.ts";
import { languagesOf, officerOf } from "../routes/office.tsx";
import { may } from "../rules.ts";
import { officeHref } from "../views/page.tsx";
import { correctEarlierSurvey, enterEarlierSurvey, withdrawEarlierSurvey } from "./acts.ts";
import { type DecisionSheet, recordSheet, type SurveySheet } from "./queries.ts";
import {
	compacted,
	fieldIn,
	filledRows,
	formOf,
	inputFrom,
	namedAsInput,
	roomFor,
	standingIn,
} from "./routes/typed.tsx";
import { EarlierSurveyForm } from "./views/form.tsx";
import { EarlierDecisionPage, EarlierSurveyPage } from "./views/record.tsx";
import { RecordWork } from "./views/withdrawal.tsx";
import { earlierHref } from "./views/words.tsx";

type C = Context<Env>;

/** What was asked and decided before it was done here: entered by officers, read by the membership. */
export const earlierRoutes = new Hono<Env>();

earlierRoutes.use("/earlier/*", async (c, next) => (c.var.reader === null ? await askToSignIn(c) : await next()));

const path = "/earlier/:earlier";
const newPath = "/office/dialogue/earlier/new";
const officePath = `/office/dialogue${path}`;

/** A record as the membership reads it; refuses what is not there. */
async function sheetAt(c: C): Promise<SurveySheet | DecisionSheet> {
	const scope = membershipScope(c.var.reader);
	if (scope === undefined) throw new Refusal(no("act.notAllowed"));
	const sheet = await recordSheet(c.var.ctx.db, scope, c.req.param("earlier") ?? "");
	if (sheet === undefined) throw new Refusal(no("dialogue.notFound"));
	return sheet;
}

earlierRoutes.get(path, async (c) => await recordPage(c));

async function recordPage(c: C, form: FormRecord = {}, refused?: Refused): Promise<Response> {
	const { frame, lang, reader, ctx } = c.var;
	const sheet = await sheetAt(c);
	const { record, versions } = sheet;
	const asked = Number(c.req.query("version") ?? record.version);
	if (!versions.some((version) => version.number === asked)) throw new Refusal(no("dialogue.notFound"));
	const { zone } = await bodyOf(ctx.db);
	// A decision is worked on where officers work on its choice.
	const own = sheet.kind === "survey" && holds(asStaff(reader), may["dialogue.correctEarlierSurvey"]);
	const page = {
		...{ frame, zone, number: asked },
		work: own && !record.withdrawn && (
			<RecordWork
				lang={lang}
				correcting={officeHref(lang, `/earlier/${record.id}`)}
				withdrawing={officeHref(lang, `/earlier/${record.id}/withdrawal`)}
				version={record.version}
				submission={newId()}
				reason={typed(form, "reason")}
				error={refused?.errors.reason ?? refused?.trouble[0]}
			/>
		),
	};
	return c.html(
		sheet.kind === "survey" ? (
			<EarlierSurveyPage {...page} sheet={sheet} />
		) : (
			<EarlierDecisionPage {...page} sheet={sheet} />
		),
		refused?.status ?? 200,
	);
}

async function surveyAt(c: C): Promise<SurveySheet> {
	officerOf(c);
	const sheet = await sheetAt(c);
	if (sheet.kind !== "survey") throw new Refusal(no("dialogue.notFound"));
	if (sheet.record.withdrawn) throw new Refusal(no("dialogue.recordWithdrawn"));
	return sheet;
}

interface Shown {
	readonly form: FormRecord;
	readonly standing?: SurveySheet;
	readonly refused?: Refused;
	readonly rows?: number;
}

async function formPage(c: C, { form, standing, refused, rows }: Shown): Promise<Response> {
	const { ctx, frame, reader } = c.var;
	const scope = officerOf(c);
	const membership = membershipScope(reader);
	const { errors = {}, trouble = [], status = 200, codes = [] } = refused ?? {};
	return c.html(
		<EarlierSurveyForm
			{...{ frame, form, standing, trouble }}
			rows={rows ?? Math.max(4, filledRows(form).length + 1)}
			languages={await languagesOf(c)}
			organs={await organNames(ctx.db)}
			cycles={membership === undefined ? [] : await yearsOf(ctx.db, membership)}
			entries={await catalogueOf(ctx.db, scope)}
			errors={Object.fromEntries(Object.entries(errors).map(([field, sentence]) => [fieldIn(field), sentence]))}
			stale={codes.includes("dialogue.recordChanged")}
			submission={newId()}
		/>,
		status,
	);
}

earlierRoutes.get(newPath, async (c) => {
	const cycle = c.req.query("cycle") ?? "";
	return await formPage(c, { form: { cycle } });
});

earlierRoutes.post(newPath, async (c) => {
	officerOf(c);
	const form = compacted(await readForm(c));
	if (typed(form, "next") === "more") return await formPage(c, { form, rows: roomFor(form) });
	return await attempt(c, sayable, {
		act: enterEarlierSurvey,
		actor: asStaff(c.var.reader),
		input: inputFrom(form, await languagesOf(c)),
		form: namedAsInput(form, await languagesOf(c)),
		done: ({ record }) => earlierHref(c.var.lang, record),
		again: (refused) => formPage(c, { form, refused }),
	});
});

earlierRoutes.get(officePath, async (c) => {
	const standing = await surveyAt(c);
	return await formPage(c, { form: formOf(standing.record, await languagesOf(c)), standing });
});

earlierRoutes.post(officePath, async (c) => {
	const standing = await surveyAt(c);
	const form = compacted(await readForm(c));
	if (typed(form, "next") === "more") return await formPage(c, { form, standing, rows: roomFor(form) });
	const languages = await languagesOf(c);
	return await attempt(c, sayable, {
		act: correctEarlierSurvey,
		actor: asStaff(c.var.reader),
		input: { ...inputFrom(form, languages), ...standingIn(form, standing.record.id) },
		form: namedAsInput(form, languages),
		done: () => earlierHref(c.var.lang, standing.record.id),
		again: async (refused) => formPage(c, { form, refused, standing: await surveyAt(c) }),
	});
});

earlierRoutes.post(`${officePath}/withdrawal`, async (c) => {
	const { record } = await surveyAt(c);
	const form = await readForm(c);
	return await attempt(c, sayable, {
		act: withdrawEarlierSurvey,
		actor: asStaff(c.var.reader),
		input: standingIn(form, record.id),
		form,
		done: () => earlierHref(c.var.lang, record.id),
		again: (refused) => recordPage(c, form, refused),
	});
});
