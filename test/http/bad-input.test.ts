import { receiptSentenceOf } from "@intersession/ledger";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type AnyAct, perform } from "../../app/acts/index.ts";
import { tableNames } from "../../app/data/tables.ts";
import { allActs } from "../../app/every-act.ts";
import { plusMinutes } from "../../app/kit/calendar.ts";
import { parseInstant, systemNow } from "../../app/kit/clock.ts";
import { type UiLang, uiLangs } from "../../app/kit/languages.ts";
import type { Params } from "../../app/kit/refusal.ts";
import { newToken } from "../../app/modules/identity/sign-in/token.ts";
import { closeDueSurveys } from "../../app/modules/survey/index.ts";
import { allRefusals } from "../../app/refusals.ts";
import { people } from "../journeys/cast.ts";
import { actorOf, memberLike } from "../support/register.ts";
import { leaveOneOfEach, remarkOf } from "./left.ts";
import { type Product, startProduct } from "./product.ts";

// Each wrong thing, in each language: what is said, that what was typed stands in the answer, and that nothing is written.
let product: Product;
let question: string;
let remark: string;
beforeAll(async () => {
	product = await startProduct();
	await leaveOneOfEach(product);
	const { opening } = await product.running.ctx.db
		.selectFrom("survey")
		.select("opening")
		.where("id", "=", product.survey)
		.executeTakeFirstOrThrow();
	const { questions } = opening as unknown as { questions: { id: string; kind: string }[] };
	question = questions.find(({ kind }) => kind === "chooseOne")?.id ?? "";
	// Admitted after the opening, so that it is not consulted.
	const { id } = await does("membership.admitMember", memberLike("LCA", "Saint Lucia"));
	const incoming = { name: "Newcomer", email: newcomer, language: "en" };
	await does("membership.appointDelegate", { delegation: id, incoming, role: "focalPoint", function: "" });
	Object.assign(product.members, { LCA: id });
	remark = questions.find(({ kind }) => kind === "comment")?.id ?? "";
});
afterAll(() => product.stop());

let before: Record<string, number>;
beforeEach(async () => {
	// What follows from acts before this one – acknowledgements by mail – follows first.
	await expect.poll(unanswered, { timeout: 20_000 }).toEqual([]);
	before = await written();
});
afterEach(async () => {
	expect(await written()).toEqual(before);
});

/** Facts of which nothing has followed yet. */
const unanswered = () =>
	product.running.ctx.db.selectFrom("fact").select("type").where("done_at", "is", null).execute();

/** How many rows each table has. Sessions come and go, and are nobody’s text; neither are the marks that a job leaves. */
async function written(): Promise<Record<string, number>> {
	const { db } = product.running.ctx;
	const counts: Record<string, number> = {};
	for (const table of await tableNames(db)) {
		if (["session", "verification"].includes(table)) continue;
		const { rows } = await sql<{ n: string }>`select count(*)::text as n from ${sql.table(table)}`.execute(db);
		counts[table] = Number(rows[0]?.n);
	}
	return counts;
}

/** The sentence of a refusal. */
const said = (code: string, lang: UiLang, particulars: Params = {}): string =>
	allRefusals[code]?.say[lang](particulars) ?? "";

/** Characters as a reader sees them. */
const fromHtml = (html: string): string =>
	html
		.replaceAll("&quot;", '"')
		.replaceAll("&#39;", "'")
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&amp;", "&");

const newcomer = "newcomer@example.org";
const text = 'Texte « écrit » <hoy> & "now"';
const formOf = (change: Readonly<Record<string, string>> = {}) => ({
	version: "0",
	submission: "",
	[`answers.${remark}`]: text,
	next: "check",
	...change,
});
const replyOf = (lang: UiLang, member: string): string => `/${lang}${product.deskOf(member)}/reply`;

async function does(name: string, input: object): Promise<Record<string, string>> {
	const officer = actorOf(await product.person(people.officer), "officer");
	const act = allActs.get(name) as AnyAct;
	return await perform(product.running.ctx, act, input, { actor: officer, now: product.clock.now() });
}

describe.each(uiLangs)("in %s", (lang) => {
	test("a session that has ended: the text is kept through signing in, and can then be sent", async () => {
		const answer = await product.send(replyOf(lang, "NER"), formOf());
		expect(answer.status).toBe(401);
		const page = await answer.text();
		expect(page).toContain(
			{ en: "Your text is kept", fr: "Votre texte est conservé", es: "Se conserva su texto" }[lang],
		);
		const field = (name: string) => fromHtml(new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "");
		const { token } = await product.auth.issue(people.niger);
		const signedIn = { token, return: field("return"), kept: field("kept") };
		const resumed = await product.send(`/${lang}/sign-in/enter`, signedIn);
		expect(resumed.status).toBe(200);
		expect(fromHtml(await resumed.text())).toContain(text);
	});

	test("a link that is no link of ours, that has expired, and that was used", async () => {
		const enter = (token: string) => product.send(`/${lang}/sign-in/enter`, { token });
		const { token } = await product.auth.issue(people.niger);
		expect((await enter(token)).status).toBe(303);
		const expired = newToken(product.auth.secret, plusMinutes(systemNow(), -1));
		for (const [tried, code] of [
			["invented.by.somebody", "identity.linkUnknown"],
			[expired, "identity.linkExpired"],
			[token, "identity.linkUsed"],
		] as const) {
			const answer = await enter(tried);
			expect(answer.status).toBe(allRefusals[code]?.status);
			const page = await answer.text();
			expect(fromHtml(page)).toContain(said(code, lang));
			expect(page).toContain('name="email"');
		}
	});

	test("somebody who was moved to another delegation, and a delegation that is not consulted", async () => {
		const niger = await product.session(people.niger);
		for (const member of ["BEN", "LCA"]) {
			const answer = await product.send(replyOf(lang, member), formOf(), niger);
			expect(answer.status).toBe(403);
			expectBoth(fromHtml(await answer.text()), said("act.otherDelegation", lang));
		}
		const theirs = await product.session(newcomer);
		const answer = await product.send(replyOf(lang, "LCA"), formOf(), theirs);
		expect(answer.status).toBe(404);
		expectBoth(fromHtml(await answer.text()), said("survey.notFound", lang));
	});

	test("an option that is not offered, and a comment that is too long", async () => {
		const niger = await product.session(people.niger);
		const long = `${text}${"é ".repeat(10_001)}`;
		for (const [change, sentence] of [
			[{ [`answers.${question}`]: "0123456789abcdef" }, notOffered[lang]],
			[{ [`answers.${remark}`]: long }, tooLong[lang]],
		] as const) {
			const answer = await product.send(replyOf(lang, "NER"), formOf(change), niger);
			expect(answer.status).toBe(422);
			expectBoth(fromHtml(await answer.text()), sentence);
		}
	});

	test("more than is received at once", async () => {
		const niger = await product.session(people.niger);
		const answer = await product.send(replyOf(lang, "NER"), formOf({ more: "x".repeat(1_100_000) }), niger);
		expect(answer.status).toBe(413);
		expect(fromHtml(await answer.text())).toContain(said("web.tooLarge", lang, { bytes: 1024 * 1024 }));
	});

	test("a version that a colleague has overtaken: both texts", async () => {
		const drafter = await product.session(people.beninDrafter);
		const answer = await product.send(replyOf(lang, "BEN"), formOf({ version: "0" }), drafter);
		expect(answer.status).toBe(409);
		const page = fromHtml(await answer.text());
		expect(page).toContain(
			{ en: "Two versions of the draft", fr: "Deux versions du projet", es: "Dos versiones del borrador" }[lang],
		);
		expect(page).toContain(text);
		expect(page).toContain(remarkOf("BEN"));
	});

	test("an acknowledgement that was forged, or is none", async () => {
		const benin = await product.session(people.benin);
		const desk = `/${lang}${product.deskOf("BEN")}`;
		const receipt = await (await product.ask(`${desk}/receipt.txt`, benin)).text();
		const reply = await (await product.ask(`${desk}/reply.json`, benin)).text();
		const check = async (...[first, second]: [string, string]) => {
			const files = { receipt: new File([first], "receipt.txt"), reply: new File([second], "reply.json") };
			return fromHtml(await (await product.send(`/${lang}/check/acknowledgement`, files)).text());
		};
		expect(await check(receipt, reply)).toMatch({ en: /is valid/, fr: /est valable/, es: /es válido/ }[lang]);
		const forged = reply.replace(remarkOf("BEN"), remarkOf("XXX"));
		for (const [files, code] of [
			[[receipt, forged], "commitment"],
			[[receipt, "{}"], "format"],
			[[receipt.replace(/^index \d+$/m, "index 0"), reply], "inclusion"],
		] as const)
			expect(await check(...(files as [string, string]))).toContain(receiptSentenceOf({ ok: false, code }, lang));
	});

	test("a register file with wrong columns, and one with wrong rows", async () => {
		const officer = await product.session(people.officer);
		const register = await (await product.ask(`/${lang}/office/register/export.csv`, officer)).text();
		const offer = async (content: string) => {
			const answer = await product.send(
				`/${lang}/office/register/import`,
				{ file: new File([content], "register.csv") },
				officer,
			);
			// A file that can be read at all has a preview at an address of its own, without a button while a row is wrong.
			const to = answer.headers.get("location");
			const page = await (to === null ? answer : await product.ask(to, officer)).text();
			expect(page).not.toContain('name="previewed"');
			return fromHtml(page);
		};
		expect(await offer("code;class\r\nXXX;nothing\r\n")).toContain(
			{ en: "These columns are missing", fr: "Ces colonnes manquent", es: "Faltan estas columnas" }[lang],
		);
		expect(await offer(register.replace("Europe/Zurich", "Europe/Atlantis"))).toContain(
			said("membership.zoneUnknown", lang, { zone: "Europe/Atlantis" }),
		);
	});

	test("a member without any address is named to the officer who reminds", async () => {
		const officer = await product.session(people.officer);
		const page = fromHtml(
			await (await product.ask(`/${lang}/office/surveys/${product.survey}/reminder`, officer)).text(),
		);
		expect(page).toMatch(
			{ en: /no address on file and must be reminded on paper: Nauru/, fr: /adresse.*Nauru/, es: /dirección.*Nauru/ }[
				lang
			],
		);
	});
});

describe("after the close", () => {
	beforeAll(async () => {
		product.clock.moveTo(parseInstant("2007-07-05T16:00:00.000Z"));
		await closeDueSurveys(product.running.ctx);
	});

	test.each(uiLangs)(
		"in %s, a reply is not taken, nor when the clock is moved back: it stands on the page to be copied",
		async (lang) => {
			const niger = await product.session(people.niger);
			for (const at of ["2007-07-05T16:00:00.001Z", "2007-07-01T10:00:00.000Z"]) {
				product.clock.moveTo(parseInstant(at));
				const answer = await product.send(replyOf(lang, "NER"), formOf(), niger);
				expect(answer.status, at).toBe(409);
				expectBoth(fromHtml(await answer.text()), notSaved[lang]);
			}
		},
	);
});

/** The sentence, and what was typed. */
function expectBoth(page: string, sentence: string): void {
	expect(page).toContain(sentence);
	expect(page).toContain(text);
}

const notOffered = {
	en: "This is not one of the options offered",
	fr: "Cette réponse ne figure pas parmi celles qui sont proposées",
	es: "Esta respuesta no figura entre las opciones ofrecidas",
};
const tooLong = { en: "20,000", fr: "20\u202f000", es: "20.000" };
const notSaved = {
	en: "Your text has not been saved",
	fr: "Votre texte n’a pas été enregistré",
	es: "Su texto no se ha guardado",
};
