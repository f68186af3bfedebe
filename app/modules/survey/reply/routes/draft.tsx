import { canonicalJson } from "@intersession/ledger";
import { type Context, Hono } from "hono";
import { type Env, perform } from "../../../../acts/index.ts";
import { holds } from "../../../../kit/actor.ts";
import { idPattern, newId } from "../../../../kit/ids.ts";
import { Refusal } from "../../../../kit/refusal.ts";
import { type FormRecord, formatInstant, readForm, type SummaryRow, typed, wantsJson } from "../../../../web/index.ts";
import { personById } from "../../../identity/index.ts";
import type { Answers, Draft } from "../../draft/model.ts";
import { draftOf } from "../../draft/store.ts";
import type { Place } from "../../model.ts";
import { receives } from "../../model.ts";
import { may } from "../../rules.ts";
import { saveDraft } from "../acts/index.ts";
import { words } from "../messages/index.ts";
import { inForce, notReady, onlyAsked, stillAsChecked } from "../rules.ts";
import { lastReply } from "../store.ts";
import { answerRows } from "../views/answers.tsx";
import { ConflictPage, NotSavedPage } from "../views/conflict.tsx";
import { ReplyPage } from "../views/form.tsx";
import { at, type Desk, ownTime } from "../views/page.tsx";
import { readAnswers } from "./answers.tsx";
import { deskOf } from "./desk.tsx";
import { refused } from "./refused.tsx";

/** Writing the draft. */
export const draftRoutes = new Hono<Env>();

const path = "/desk/:member/surveys/:survey/reply";

draftRoutes.get(path, async (c) => {
	const desk = await deskOf(c);
	if (!receives(desk.state)) return c.redirect(at(desk), 303);
	if (!holds(desk.actor, may["survey.saveDraft"])) return c.redirect(at(desk, "/check"), 303);
	const version = desk.draft?.version ?? 0;
	return c.html(<ReplyPage desk={desk} answers={answersToBeginWith(desk)} version={version} submission={newId()} />);
});

/** Amending begins with what was received, unless the draft has been changed since. */
function answersToBeginWith({ draft, last, unsent }: Desk): Answers {
	const reply = inForce(last);
	return (unsent || reply === undefined ? draft?.answers : reply.document.answers) ?? {};
}

draftRoutes.post(path, async (c) => {
	const form = await readForm(c);
	let desk: Desk | undefined;
	try {
		desk = await deskOf(c);
		return await save(c, desk, form);
	} catch (error) {
		// A script keeps the text by itself and asks only for the status.
		if (!(error instanceof Refusal) || wantsJson(c)) throw error;
		return desk === undefined ? notSaved(c, error, textsIn(c, form)) : await givenBack(c, desk, form, error);
	}
});

async function save(c: Context<Env>, desk: Desk, form: FormRecord): Promise<Response> {
	const { lang } = c.var;
	const { opening } = desk.survey;
	const { answers: given, errors } = readAnswers(lang, opening, form);
	const next = typed(form, "next");
	const answers = next === "leaveOut" ? onlyAsked(opening, given) : given;
	const again = (version: number | string, wrong: typeof errors, notAsked = false) =>
		wantsJson(c)
			? c.json({ errors: wrong }, 422)
			: c.html(
					<ReplyPage
						desk={desk}
						answers={answers}
						version={version}
						submission={newId()}
						errors={wrong}
						notAsked={notAsked}
					/>,
					422,
				);
	if (Object.keys(errors).length > 0) return again(typed(form, "version"), errors);

	const version = await keep(c, desk, form, answers);
	if (typed(form, "autosave") !== "")
		return c.json({ version, submission: newId(), at: formatInstant(lang, desk.now, desk.zone, "time") });
	if (next === "save") return c.redirect(`${at(desk)}?saved`, 303);
	if (next === "stay") return c.redirect(at(desk, "/reply"), 303);
	const missing = notReady(opening, answers);
	if (missing.length === 0) return c.redirect(at(desk, "/check"), 303);
	return again(
		version,
		refused(lang, missing).errors,
		missing.some(({ code }) => code === "reply.notAsked"),
	);
}

/**
 * Saves the draft and returns its version. The same form may have been sent before – by the script, or over a line that broke –
 * and is then answered as it was the first time; what was typed since is saved upon that. A text that is saved already, in
 * another window, is not saved again.
 */
async function keep(c: Context<Env>, desk: Desk, form: FormRecord, answers: Answers): Promise<number> {
	const { ctx } = c.var;
	const { actor, now } = desk;
	const submission = typed(form, "submission");
	const given = { survey: desk.survey.id, delegation: desk.scope.member, version: typed(form, "version"), answers };
	try {
		const occasion = { actor, now, submission: idPattern.test(submission) ? submission : undefined };
		const first = await perform(ctx, saveDraft, given, occasion).catch(firstSending);
		const saved = await draftOf(ctx.db, placeOf(desk));
		if (saved !== undefined && same(saved.answers, answers)) return saved.version;
		return (await perform(ctx, saveDraft, { ...given, version: first.version }, { actor, now })).version;
	} catch (error) {
		const theirs = savedMeanwhile(error);
		if (theirs !== undefined && same(theirs.answers, answers)) return theirs.version;
		throw error;
	}
}

/** What the same form was answered when it was sent before with another text. */
function firstSending(error: unknown): { version: number } {
	const sent = error instanceof Refusal && error.reasons.some(({ code }) => code === "act.sentBefore");
	if (!sent) throw error;
	return error.detail as { version: number };
}

/** The draft that stood in the way of saving another one. */
function savedMeanwhile(error: unknown): Draft | undefined {
	const changed = error instanceof Refusal && error.reasons.some(({ code }) => code === "reply.draftChanged");
	return changed ? (error.detail as { theirs?: Draft } | undefined)?.theirs : undefined;
}

const same = (a: Answers, b: Answers): boolean => canonicalJson(a) === canonicalJson(b);

const placeOf = ({ survey, scope }: Desk): Place => ({ survey: survey.id, member: scope.member });

/** After these there is nothing to send the text to any more. */
const final = ["survey.notNow", "survey.notFound", "reply.notConsulted", "act.notAllowed", "act.otherDelegation"];

/** Answers a refusal with a page on which everything typed still stands. */
async function givenBack(c: Context<Env>, desk: Desk, form: FormRecord, refusal: Refusal): Promise<Response> {
	const { lang } = c.var;
	const { answers } = readAnswers(lang, desk.survey.opening, form);
	const theirs = savedMeanwhile(refusal);
	if (theirs !== undefined) return await conflict(c, desk, form, answers, theirs);
	if (refusal.reasons.some(({ code }) => final.includes(code)))
		return notSaved(c, refusal, answerRows({ lang, opening: desk.survey.opening, answers }));
	const { status, errors, trouble } = refused(lang, refusal.reasons);
	return c.html(
		<ReplyPage
			desk={desk}
			answers={answers}
			version={typed(form, "version")}
			submission={newId()}
			errors={errors}
			trouble={trouble}
		/>,
		status,
	);
}

async function conflict(c: Context<Env>, desk: Desk, form: FormRecord, mine: Answers, theirs: Draft) {
	const { db } = c.var.ctx;
	const last = await lastReply(db, placeOf(desk));
	const editor = await personById(db, theirs.editedBy);
	const moved = stillAsChecked(theirs, Number(typed(form, "version")), last);
	const sent =
		moved?.code === "reply.alreadySubmitted" && last !== undefined ? ownTime(desk, last.received) : undefined;
	return c.html(
		<ConflictPage
			desk={desk}
			mine={mine}
			theirs={theirs}
			editor={editor?.name ?? ""}
			sent={sent}
			submission={newId()}
		/>,
		409,
	);
}

function notSaved(c: Context<Env>, { reasons }: Refusal, rows: readonly SummaryRow[]) {
	const { lang, frame } = c.var;
	const { status, trouble } = refused(lang, reasons);
	return c.html(<NotSavedPage frame={frame} sentences={trouble} rows={rows} />, status);
}

/** The texts of a form whose questions the reader may no longer be shown; choices mean nothing without them. */
const textsIn = (c: Context<Env>, form: FormRecord): SummaryRow[] =>
	Object.entries(form)
		.filter(([name, value]) => name.startsWith("answers.") && typeof value === "string" && !isChoice(value))
		.map(([, value]) => ({ label: words[c.var.lang].notSaved.text, value: String(value) }));

const isChoice = (value: string): boolean => idPattern.test(value) || /^(\d{0,3}|none|yes)$/.test(value);
