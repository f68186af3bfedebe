import { type Context, Hono } from "hono";
import { z } from "zod";
import type { Env } from "../../../acts/index.ts";
import { inTransaction } from "../../../data/transaction.ts";
import {
	refusals as fileRefusals,
	mayKeep,
	type RecordedFile,
	recordedFile,
	recordFile,
	sniff,
} from "../../../files/index.ts";
import { instantIn } from "../../../kit/calendar.ts";
import { parseDate } from "../../../kit/clock.ts";
import { newId } from "../../../kit/ids.ts";
import type { UiLang } from "../../../kit/languages.ts";
import { type No, no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { type FieldErrors, type FormRecord, fieldErrors, readForm, saidNo, typed } from "../../../web/index.ts";
import type { Answers } from "../draft/model.ts";
import { reachOf } from "../monitor/queries.ts";
import { watchOf } from "../monitor/routes.tsx";
import type { Watch } from "../monitor/views/page.tsx";
import { officerScope } from "../office/queries.ts";
import { attempt, type Refused, surveyPath } from "../office/routes.tsx";
import { at } from "../office/views/page.tsx";
import { readAnswers } from "../reply/routes/answers.tsx";
import { notReady, onlyAsked } from "../reply/rules.ts";
import { viewerOf } from "../result/rules.ts";
import { mayMove } from "../rules.ts";
import { confirmPaperReply, declinePaperReply, enterPaperReply } from "./acts.ts";
import { paperStateOf } from "./model.ts";
import { fileOf, scanFor } from "./queries.ts";
import { refusals } from "./refusals.ts";
import { mayOpenScan, paperAccepted } from "./rules.ts";
import { namedPapersOf } from "./store.ts";
import { EnterPage } from "./views/entry.tsx";
import { PapersPage } from "./views/list.tsx";
import { PaperPage } from "./views/paper.tsx";

type C = Context<Env>;

/** Replies that came on paper: one officer enters them, another confirms them. */
export const paperRoutes = new Hono<Env>();

paperRoutes.get(`${surveyPath}/paper`, async (c) => {
	const watch = await watchOf(c);
	return c.html(<PapersPage watch={watch} papers={await namedPapersOf(c.var.ctx.db, watch.sheet.survey.id)} />);
});

paperRoutes.get(`${surveyPath}/paper/new`, async (c) => {
	const watch = await watchOf(c);
	const { survey } = watch.sheet;
	refuseIf(paperAccepted(survey.opening));
	refuseIf(mayMove(survey, "reply", c.var.now));
	const form = { member: c.req.query("member") ?? "" };
	return enterPage(c, { watch, form, answers: {}, notAsked: false, kept: undefined, refusal: undefined });
});

paperRoutes.post(`${surveyPath}/paper/new`, async (c) => {
	const form = await readForm(c);
	const watch = await watchOf(c);
	const { survey, body } = watch.sheet;
	const { kept, errors: inScan } = await takeScan(c, form);
	const { answers: written, errors: inAnswers } = readAnswers(c.var.lang, survey.opening, form);
	const answers = typed(form, "next") === "leaveOut" ? onlyAsked(survey.opening, written) : written;
	const letter = Letter.safeParse(Object.fromEntries(letterFields.map((name) => [name, typed(form, name)])));
	const errors = { ...(letter.error && fieldErrors(c.var.lang, letter.error, form)), ...inScan, ...inAnswers };
	const notAsked = notReady(survey.opening, answers).some(({ code }) => code === "reply.notAsked");
	const again = (refusal: Refused) => enterPage(c, { watch, form, answers, notAsked, kept, refusal });
	if (!letter.success || Object.keys(errors).length > 0)
		return again({ status: 422, errors, trouble: [], stale: false });
	const { member, reference, received, time } = letter.data;
	return await attempt(c, {
		act: enterPaperReply,
		input: {
			survey: survey.id,
			member,
			answers,
			received: instantIn(parseDate(received), time, body.zone),
			reference,
			scan: kept?.hash,
		},
		form,
		done: ({ paper }) => `${at(c.var.lang, survey.id, `/paper/${paper}`)}?entry`,
		again,
	});
});

/** What the form says of the letter beside its answers: the stamp is read by the seat's clock. */
const Letter = enterPaperReply.input
	.pick({ member: true, reference: true })
	.extend({ received: z.iso.date(), time: z.iso.time() });
const letterFields = Object.keys(Letter.shape);

/** Keeps the scan that a form brings, or finds the one that it brought before; a form refused for other reasons need not bring it again. */
async function takeScan(c: C, form: FormRecord): Promise<{ kept: RecordedFile | undefined; errors: FieldErrors }> {
	const { ctx, lang, now } = c.var;
	const sent = form.scan;
	if (!(sent instanceof File) || sent.size === 0) {
		const kept = await recordedFile(ctx.db, typed(form, "kept"));
		return { kept, errors: kept === undefined ? { scan: sentence(lang, no("paper.scanMissing")) } : {} };
	}
	const bytes = new Uint8Array(await sent.arrayBuffer());
	const verdict = mayKeep(bytes);
	const mediaType = sniff(bytes);
	if (verdict !== undefined || mediaType === undefined)
		return { kept: undefined, errors: { scan: sentence(lang, verdict ?? no("file.notAccepted")) } };
	// Durable before a row names it.
	const { hash, size } = await ctx.files.put(bytes);
	const file = { hash, size, mediaType, name: sent.name.slice(0, 200), at: now };
	await inTransaction(ctx.db, (tx) => recordFile(tx, file));
	return { kept: file, errors: {} };
}

const sentence = (lang: UiLang, reason: No): string =>
	saidNo({ ...refusals, ...fileRefusals }, lang, [reason]).said[0]?.message ?? "";

paperRoutes.get(`${surveyPath}/paper/:paper`, async (c) => await paperPage(c));

paperRoutes.post(`${surveyPath}/paper/:paper/confirmation`, async (c) => {
	const form = await readForm(c);
	const { survey, paper } = c.req.param();
	return await attempt(c, {
		act: confirmPaperReply,
		input: { survey, paper },
		form,
		done: () => `${at(c.var.lang, survey, `/paper/${paper}`)}?confirmed`,
		again: (refusal) => paperPage(c, form, refusal),
	});
});

paperRoutes.post(`${surveyPath}/paper/:paper/refusal`, async (c) => {
	const form = await readForm(c);
	const { survey, paper } = c.req.param();
	return await attempt(c, {
		act: declinePaperReply,
		input: { survey, paper, remark: typed(form, "remark") },
		form,
		done: () => `${at(c.var.lang, survey, `/paper/${paper}`)}?declined`,
		again: (refusal) => paperPage(c, form, refusal),
	});
});

/** The scan itself. */
paperRoutes.get(`${surveyPath}/paper/:paper/scan`, async (c) => {
	const { ctx, reader, now } = c.var;
	const file = await scanFor(ctx, reader, c.req.param(), now);
	const bytes = await ctx.files.read(file.hash);
	c.header("content-disposition", `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`);
	return c.body(new Uint8Array(bytes), 200, { "content-type": file.mediaType });
});

interface Entering {
	readonly watch: Watch;
	readonly form: FormRecord;
	readonly answers: Answers;
	readonly notAsked: boolean;
	readonly kept: RecordedFile | undefined;
	readonly refusal: Refused | undefined;
}

function enterPage(c: C, { refusal, ...entering }: Entering) {
	const { errors = {}, trouble = [], status = 200 } = refusal ?? {};
	return c.html(<EnterPage {...entering} submission={newId()} errors={errors} trouble={trouble} />, status);
}

async function paperPage(c: C, form: FormRecord = {}, refusal?: Refused): Promise<Response> {
	const { ctx, reader, now } = c.var;
	const watch = await watchOf(c);
	const papers = await namedPapersOf(ctx.db, watch.sheet.survey.id);
	const named = papers.find(({ paper }) => paper.id === c.req.param("paper"));
	if (named === undefined) throw new Refusal(no("survey.notFound"));
	const lapsed = paperStateOf(named.paper) === "lapsed";
	const { unreachable } = await reachOf(ctx.db, officerScope(reader), lapsed ? [named.paper.member] : [], now);
	const opens = mayOpenScan(watch.sheet.survey, named.paper, viewerOf(reader), now) === undefined;
	return c.html(
		<PaperPage
			watch={watch}
			reached={unreachable.length === 0}
			paper={named}
			scan={opens ? await fileOf(ctx, named.paper) : undefined}
			own={named.paper.enteredBy === reader?.person}
			submission={newId()}
			form={form}
			errors={refusal?.errors ?? {}}
			trouble={refusal?.trouble ?? []}
			done={(["entry", "confirmed", "declined"] as const).find((done) => c.req.query(done) !== undefined)}
		/>,
		refusal?.status ?? 200,
	);
}
