import {
	type AcknowledgementVerdict,
	type Fault,
	parseEntry,
	parseReceipt,
	parseVerifier,
	receiptSentenceOf,
	sentenceOf,
	verifyAcknowledgement,
	verifyExport,
	verifyReceipt,
} from "@intersession/ledger";
import { type Context, Hono } from "hono";
import type { Env } from "../acts/index.ts";
import type { CalendarDate, Instant } from "../kit/clock.ts";
import { entriesBetween, latestCheckpoint, supersedingEntry } from "../ledger/index.ts";
import { bodyOf, seatOf } from "../modules/membership/index.ts";
import { consultedName, recount, surveySeenBy, titleOf } from "../modules/survey/index.ts";
import {
	Button,
	ErrorSummary,
	type FieldErrors,
	FileField,
	Form,
	type FormRecord,
	type Frame,
	fill,
	formatDate,
	formatInstant,
	formatNumber,
	Hash,
	href,
	Notice,
	Page,
	plural,
	readForm,
	SummaryList,
	type SummaryRow,
} from "../web/index.ts";
import { messages } from "./messages/index.ts";

/** Check a record or an acknowledgement here; the same checks run without this site. Files are read and not kept. */
export const check = new Hono<Env>()
	.get("/check", (c) => answer(c))
	.post("/check/record", async (c) => {
		const { lang, ctx } = c.var;
		const record = fileIn(await readForm(c), "record");
		if (record === undefined) return answer(c, { errors: { record: messages[lang].check.notChosen } });
		const bytes = new Uint8Array(await record.arrayBuffer());
		const verdict = verifyExport(bytes, { recount, trustedKey: ctx.ledgerKey.vkey });
		// The key compared with is this site's own: that it is the body's remains for the reader to compare.
		const told = verdict.ok ? { ...verdict, trusted: false } : verdict;
		const sentence = ["intersession/reply", "intersession/decision"].includes(formatOf(await record.text()))
			? messages[lang].check.keptChosen
			: sentenceOf(told, lang);
		return answer(c, { finding: { ok: verdict.ok, sentence } });
	})
	.post("/check/acknowledgement", async (c) => {
		const { lang, ctx } = c.var;
		const form = await readForm(c);
		const receipt = fileIn(form, "receipt");
		const reply = fileIn(form, "reply");
		if (receipt === undefined || reply === undefined) {
			// Nothing is kept here, and a browser fills in no file: the one that was chosen is to be chosen again.
			const { notChosen, chooseAgain } = messages[lang].check;
			return answer(c, {
				errors: { receipt: receipt ? chooseAgain : notChosen, reply: reply ? chooseAgain : notChosen },
			});
		}
		const verifier = parseVerifier(ctx.ledgerKey.vkey);
		const [one, other] = [await receipt.text(), await reply.text()];
		// Two files chosen the wrong way round are still the two files.
		const swapped = one.startsWith("{") && !other.startsWith("{");
		const files = swapped ? ([other, one] as const) : ([one, other] as const);
		const verdict = verifyAcknowledgement(...files, verifier);
		if (!verdict.ok) {
			const [receipt, kept] = files;
			const unlike = await notOfEachOther(c, { receipt, kept, code: verdict.code });
			const sentence = unlike ?? receiptSentenceOf(verdict, lang);
			return answer(c, { finding: { ok: false, sentence } });
		}
		const sentence = receiptSentenceOf(verdict, lang, verdict.kind);
		return answer(c, {
			finding: { ok: true, sentence, stands: await standsFor(c, verdict), since: await sinceThen(c, verdict.index) },
		});
	});

/** What a file says that it is; empty where it says nothing of the kind. */
function formatOf(text: string): string {
	try {
		const { format } = JSON.parse(text) as { format?: unknown };
		return typeof format === "string" ? format : "";
	} catch {
		// Whatever is no JSON is none of our files: the check of it says so.
		return "";
	}
}

/**
 * What is so where two files fail only because they are not of each other, which is an oversight and no forgery; undefined elsewhere. The
 * second file opens its own entry; the receipt is held against the entry that the log has at its place.
 */
async function notOfEachOther(
	c: Context<Env>,
	{ receipt, kept, code }: { receipt: string; kept: string; code: Fault },
): Promise<string | undefined> {
	const { lang, ctx } = c.var;
	const words = messages[lang].check;
	if (formatOf(kept) === "intersession/export") return words.recordChosen;
	if (code !== "inclusion") return undefined;
	const { index } = parseReceipt(receipt);
	const [text = ""] = await entriesBetween(ctx.db, index, index + 1);
	if (!verifyReceipt(receipt, Buffer.from(text), parseVerifier(ctx.ledgerKey.vkey)).ok) return undefined;
	const theirs = parseEntry(text, `entries[${index}]`);
	const ours = parseEntry((JSON.parse(kept) as { entry: string }).entry, "entry");
	if (!("survey" in theirs)) return words.ofDecision;
	return "survey" in ours && ours.survey === theirs.survey ? words.ofReply : words.ofSurvey;
}

/** What a check found, in one sentence. */
interface Finding {
	readonly ok: boolean;
	readonly sentence: string;
	/** What a genuine acknowledgement is of. */
	readonly stands?: readonly SummaryRow[];
	/** What the log says since: that the reply was replaced or withdrawn. */
	readonly since?: string | undefined;
}

/** What is genuine, as far as the files say it, and to whoever may know more, that. */
async function standsFor(
	c: Context<Env>,
	verdict: Extract<AcknowledgementVerdict, { ok: true }>,
): Promise<SummaryRow[]> {
	return verdict.kind === "reply" ? await replyStandsFor(c, verdict) : decisionStandsFor(c, verdict);
}

/** A decision says itself what it is. */
function decisionStandsFor(
	c: Context<Env>,
	{ decision }: Extract<AcknowledgementVerdict, { kind: "decision" }>,
): SummaryRow[] {
	const { lang } = c.var;
	const words = messages[lang].check;
	const read = (texts: Readonly<Record<string, string>>) => texts[lang] ?? texts[decision.original] ?? "";
	return [
		{ label: words.decisionOf, value: read(decision.organ.name) },
		{ label: words.decisionDate, value: formatDate(lang, decision.date as CalendarDate, "long") },
		{ label: words.decisionText, value: read(decision.text) },
	];
}

/**
 * The reply that an acknowledgement is of. When it was received stands in the file itself; the survey and the delegation are
 * there by ids alone, and are named to whoever may read the survey, whose list of those consulted names them as well.
 */
async function replyStandsFor(
	c: Context<Env>,
	{ reply }: Extract<AcknowledgementVerdict, { kind: "reply" }>,
): Promise<SummaryRow[]> {
	const { lang, ctx, reader } = c.var;
	const words = messages[lang].check;
	const seat = seatOf(lang, await bodyOf(ctx.db));
	const survey = await surveySeenBy(ctx.db, reader, reply.survey);
	return [
		{ label: words.survey, value: survey === undefined ? words.notNamed : titleOf(survey, lang) },
		...(survey === undefined ? [] : [{ label: words.delegation, value: consultedName(survey, reply.member, lang) }]),
		{ label: words.received, value: `${formatInstant(lang, reply.received as Instant, seat.zone)} ${seat.where}` },
	];
}

/** A genuine acknowledgement may be of a reply that no longer counts: only the log after it can say so. */
async function sinceThen(c: Context<Env>, index: number): Promise<string | undefined> {
	const { lang, ctx } = c.var;
	const [text = ""] = await entriesBetween(ctx.db, index, index + 1);
	const entry = parseEntry(text, `entries[${index}]`);
	if (entry.type !== "reply") return undefined;
	const later = await supersedingEntry(ctx.db, entry.survey, entry.commitment);
	if (later === undefined) return messages[lang].check.stands;
	const words =
		messages[lang].check[
			parseEntry(later.entry, `entries[${later.index}]`).type === "reply" ? "replaced" : "withdrawn"
		];
	return fill(words, { entry: formatNumber(lang, later.index + 1) });
}

interface Answer {
	readonly finding?: Finding;
	readonly errors?: FieldErrors;
}

async function answer(c: Context<Env>, { finding, errors = {} }: Answer = {}): Promise<Response> {
	const { ctx, frame } = c.var;
	const size = (await latestCheckpoint(ctx.db))?.size ?? 0;
	const page = <CheckPage frame={frame} ledgerKey={ctx.ledgerKey} size={size} finding={finding} errors={errors} />;
	return c.html(page, Object.keys(errors).length > 0 ? 422 : 200);
}

function fileIn(form: FormRecord, name: string): File | undefined {
	const value = form[name];
	return value instanceof File && value.size > 0 ? value : undefined;
}

interface CheckPageProps {
	frame: Frame;
	ledgerKey: Env["Variables"]["ctx"]["ledgerKey"];
	size: number;
	finding: Finding | undefined;
	errors: FieldErrors;
}

const CheckPage = ({ frame, ledgerKey, size, finding, errors }: CheckPageProps) => {
	const { lang } = frame;
	const words = messages[lang].check;
	const at = (path: string) => href(lang, path);
	const [before = "", after = ""] = words.log.split("{checkpoint}");
	return (
		<Page frame={frame} title={words.title} lead={words.lead} failed={Object.keys(errors).length > 0}>
			<ErrorSummary
				lang={lang}
				errors={errors}
				labels={{ record: words.exportField, receipt: words.receiptField, reply: words.replyField }}
			/>
			{finding && (
				<Notice kind={finding.ok ? "success" : "warning"}>
					<p class="said">{finding.sentence}</p>
					{finding.stands !== undefined && <SummaryList lang={lang} rows={finding.stands} />}
					{finding.since !== undefined && <p class="said">{finding.since}</p>}
				</Notice>
			)}
			<h2>{words.exportTitle}</h2>
			<p>{words.exportText}</p>
			<Form action={at("/check/record")} upload>
				<FileField lang={lang} name="record" label={words.exportField} error={errors.record} accept=".json" />
				<Button>{words.exportSend}</Button>
			</Form>
			<h2 id="acknowledgement">{words.receiptTitle}</h2>
			<p>{words.receiptText}</p>
			<Form action={at("/check/acknowledgement")} upload>
				<FileField lang={lang} name="receipt" label={words.receiptField} error={errors.receipt} accept=".txt" />
				<FileField lang={lang} name="reply" label={words.replyField} error={errors.reply} accept=".json" />
				<Button kind="quiet">{words.receiptSend}</Button>
			</Form>
			<h2>{words.without}</h2>
			<p>{words.withoutText}</p>
			<p>
				{words.command} <code>npx intersession verify survey.json --key {ledgerKey.vkey}</code>
			</p>
			<h2>{words.keyTitle}</h2>
			<p>{words.keyText}</p>
			<p>{words.keyElsewhere}</p>
			<dl class="summary">
				<div>
					<dt>{words.key}</dt>
					<dd class="value">
						<code class="key">{ledgerKey.vkey}</code>
					</dd>
				</div>
				<div>
					<dt>{words.fingerprint}</dt>
					<dd class="value">
						<Hash>{ledgerKey.fingerprint}</Hash>
					</dd>
				</div>
			</dl>
			<p>{plural(lang, size, words.size)}.</p>
			<p>
				{before}
				<a href="/ledger/checkpoint">/ledger/checkpoint</a>
				{after}
			</p>
			<h2>{words.limits}</h2>
			<p>{words.limitsText}</p>
		</Page>
	);
};
