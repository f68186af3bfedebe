import { beforeEach, describe, expect, test } from "vitest";
import { openLargeSurvey } from "../../../../test/support/large-survey.ts";
import { counting } from "../../../../test/support/register.ts";
import { send, siteOf, visit } from "../../../../test/support/site.ts";
import { actNamed, closes, meanwhile, type OpenSurvey, openSurvey, staff } from "../../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { perform } from "../../../acts/index.ts";
import { plusMinutes } from "../../../kit/calendar.ts";
import { type Instant, parseInstant } from "../../../kit/clock.ts";
import { asDelegate, type Reader } from "../../../kit/reader.ts";
import { surveyRoutes } from "../routes.tsx";

let database: TestDatabase;
let survey: OpenSurvey;
let claire: Reader;
let daniel: Reader;
let base: string;

beforeEach(async () => {
	database = await testDatabase();
	survey = await openSurvey(database);
	claire = { ...staff(survey.officer.person, "officer"), zone: "America/New_York" };
	daniel = staff(survey.approving.person, "approvingOfficer");
	base = `/en/office/surveys/${survey.id}`;
});

const site = (reader: Reader | null, now: Instant = meanwhile, db = database.db) =>
	siteOf(surveyRoutes, { ctx: { ...survey.ctx, db }, reader, now });
const get = (path: string, reader: Reader | null = claire, now?: Instant) => visit(site(reader, now), path);
const post = (path: string, fields: Record<string, string>, reader: Reader | null = claire, now?: Instant) =>
	send(site(reader, now), path, fields);
const afterClose = plusMinutes(closes, 1);

const comment = "We would welcome a workshop on return.";
async function nigerReplies(): Promise<void> {
	const reader = await survey.join("NER", "Aminata", "focalPoint");
	const delegation = survey.members.NER ?? "";
	const occasion = { actor: asDelegate(reader, delegation), now: meanwhile };
	const answers = {
		[survey.choice.id]: { choose: survey.choice.options[1] },
		[survey.rank.id]: { ranking: [] },
		[survey.comment.id]: { comment },
	};
	const place = { survey: survey.id, delegation };
	const saved = await perform(survey.ctx, actNamed("survey.saveDraft"), { ...place, version: 0, answers }, occasion);
	await perform(survey.ctx, actNamed("survey.submitReply"), { ...place, version: saved.version }, occasion);
}

/** The main part of a page, without its tags. */
const said = (text: string) =>
	text
		.slice(text.indexOf("<main"))
		.replace(/<[^>]+>/g, " ")
		.replace(/\s+/g, " ");

describe("the monitor", () => {
	test("counts by class and by group, and says who has not replied", async () => {
		await nigerReplies();
		const page = said((await get(base)).text);
		expect(page).toContain("1 reply received, of 4. Response rate: 25%");
		expect(page).toMatch(/Member States 3 1 2 33\.3% Observer States 1 0 1 0%/i);
		expect(page).toMatch(/African States 4 1 3 25%/);
		expect(page).toContain("No reply yet from 3 of those consulted.");
		expect(page).toMatch(/Niger Member State African States 28.June 2007, 12:00 electronically/i);
		expect(page).toMatch(/Bénin Member State African States not yet received/i);
	});

	test("says when it closes by the clock of the seat and of the reader", async () => {
		expect((await get(base.replace("/en/", "/fr/"))).text).toContain(
			"jeudi 5\u00a0juillet 2007 à 18\u00a0h\u00a000 à Genève",
		);
		expect((await get(base)).text).toContain("12:00 where you are");
		expect((await get(base)).text).toContain("7 days left");
		expect((await get(base, claire, plusMinutes(closes, -1))).text).toContain("Today is the last day.");
	});

	test("shows nothing of what replies say, on no page of an officer, before the close", async () => {
		await nigerReplies();
		for (const path of ["", "/history", "/reminder", "/extension", "/annulment", "/paper"]) {
			const { status, text } = await get(base + path, daniel);
			expect(status, path).toBe(200);
			expect(text, path).not.toContain(comment);
			expect(text, path).not.toContain("Return migration");
		}
	});

	test("narrows and sorts its list by the address", async () => {
		await nigerReplies();
		const list = async (query: string) =>
			said((await get(base + query)).text)
				.split("Those consulted")
				.at(-1) ?? "";
		// Folded while nobody asks for a part of it.
		expect((await get(base)).text).toMatch(/<details><summary>Show all \d+ by name/);
		expect((await get(`${base}?only=missing`)).text).toMatch(/<details open=""><summary>Show all \d+ by name/);
		expect(await list("?only=missing")).not.toMatch(/Niger/);
		expect(await list("?only=received")).toMatch(/1 of those consulted .* Niger/);
		expect(await list("?class=observerState")).toMatch(/1 of those consulted .* Éthiopie/);
		expect(await list("?only=received&class=observerState")).toContain("Nobody is left by this choice.");
		expect((await get(`${base}?sort=received`)).text).toContain('aria-sort="ascending"');
	});

	test("leads from each figure to those whom it counts", async () => {
		await nigerReplies();
		const { text } = await get(base);
		const [, href = ""] = /href="([^"]*)" aria-label="2 – Member States, not yet received"/i.exec(text) ?? [];
		expect(said((await get(href.replaceAll("&amp;", "&"))).text)).toMatch(
			/2 of those consulted .* Bénin .* Côte d’Ivoire/,
		);
	});

	test("is for officers: Chair and auditor are led to the survey’s own page, a delegation is not let in", async () => {
		expect((await get(base, staff("p", "auditor"))).to).toBe(`/en/surveys/${survey.id}`);
		expect((await get(base, staff("p", "chair"))).to).toBe(`/en/surveys/${survey.id}`);
		expect((await get(base, await survey.join("CIV", "Kouassi", "head"))).status).toBe(403);
		expect((await get(base, null)).status).toBe(303);
	});

	test("needs at most ten statements for two hundred members", async () => {
		database = await testDatabase();
		const { id } = await openLargeSurvey({ ...survey.ctx, db: database.db }, meanwhile, 200);
		const { db, statements } = counting(database.db);
		const page = await site(claire, meanwhile, db).request(`/en/office/surveys/${id}`);
		expect(await page.text()).toContain("State 199");
		expect(statements()).toBeLessThanOrEqual(10);
	});
});

describe("a reminder", () => {
	test("says whom it goes to before it is sent, and that it was", async () => {
		await nigerReplies();
		const page = said((await get(`${base}/reminder`)).text);
		expect(page).toContain("It goes to 2 of those consulted Bénin Côte d’Ivoire");
		expect(page).toContain("1 member has no address on file and must be reminded on paper: Éthiopie");
		expect((await post(`${base}/reminder`, {})).to).toBe(`${base}?reminded`);
		expect(said((await get(`${base}?reminded`)).text)).toMatch(
			/The reminder is on its way\..*The last reminder was sent on 28.June 2007, 12:00, by officer@example\.org, to 2 of those consulted\./,
		);
		// Sent again by mistake, it would go to the same people on the same day.
		const offered = async (now?: Instant) =>
			/class="button (\w+)">Remind those/.exec((await get(base, claire, now)).text)?.[1];
		expect(await offered()).toBe("quiet");
		expect(await offered(plusMinutes(closes, -60))).toBe("primary");
		expect(said((await get(`${base}/reminder`)).text)).toContain("The last reminder was sent on 28");
	});

	test("is refused after the close, on the page", async () => {
		const late = await post(`${base}/reminder`, {}, claire, closes);
		expect(late.status).toBe(409);
		expect(late.text).toContain("The period for replies is over");
		expect((await get(`${base}/reminder`, claire, closes)).status).toBe(409);
	});
});

const reasons = { "reasons.en": "Asked for.", "reasons.fr": "Demandé.", "reasons.es": "Solicitado." };

describe("an extension", () => {
	test("is asked for, read and granted by another, and shows on the monitor", async () => {
		const form = { closingDate: "2007-07-12", ...reasons };
		expect((await post(`${base}/extension`, form)).to).toBe(`${base}?asked`);
		expect(said((await get(base, daniel)).text)).toContain("An extension, asked for by officer@example.org");
		expect((await get(`${base}/extension`)).text).toContain("You asked for this extension.");
		const told = async (now?: Instant) => said((await get(`${base}/history`, claire, now)).text);
		expect(await told()).toContain("Waits for a second officer.");
		// The close came first: what was asked for has lapsed.
		expect(await told(parseInstant("2007-07-05T16:00:00.000Z"))).toContain("Lapsed: it can no longer be granted.");
		const page = await get(`${base}/extension`, daniel);
		for (const text of ["Thursday 12\u00a0July 2007, 18:00 in Geneva", "Demandé.", ">Extend the period<"])
			expect(page.text).toContain(text);
		expect((await post(`${base}/extension/grant`, {}, daniel)).to).toBe(`${base}?extended`);
		expect(said((await get(base)).text)).toMatch(
			/Thursday 12.July 2007, 18:00 in Geneva.*after an extension.*Asked for\./,
		);
	});

	test.each([
		["en", { closingDate: "2007-07-14" }, "a weekend or a holiday", "closingDate"],
		["fr", { closingDate: "2007-07-05" }, "plus tardive", "closingDate"],
		["es", { closingDate: "" }, "Rellene este campo|Complete este campo|obligatorio|Sírvase", "closingDate"],
		["en", { "reasons.es": "" }, "it is needed in Spanish", "reasons-es"],
	])("in %s with %o is refused with everything typed kept", async (lang, change, sentence, field) => {
		const form = { closingDate: "2007-07-12", ...reasons, ...change };
		const page = await post(`${base.replace("/en/", `/${lang}/`)}/extension`, form);
		expect(page.status).toBe(422);
		expect(page.text).toMatch(new RegExp(sentence));
		expect(page.text).toContain(`href="#f-${field}"`);
		expect(page.text).toContain("Demandé.");
	});

	test.each(["", "2007-07-14"])(
		"with the date “%s” and without reasons says at once all that is wrong",
		async (closingDate) => {
			const empty = { "reasons.en": "", "reasons.fr": "", "reasons.es": "" };
			const { text } = await post(`${base}/extension`, { closingDate, ...empty });
			const named = [...text.matchAll(/href="#f-([\w-]+)"/g)].map(([, field]) => field);
			expect(named).toEqual(["closingDate", "reasons-en", "reasons-fr", "reasons-es"]);
		},
	);
});

describe("an annulment", () => {
	test("is asked for, granted by another, and said with its reasons", async () => {
		await post(`${base}/annulment`, reasons);
		expect((await post(`${base}/annulment/grant`, {}, claire)).status).toBe(403);
		expect((await post(`${base}/annulment/grant`, {}, daniel)).to).toBe(`${base}?annulled`);
		expect(said((await get(base)).text)).toMatch(/Annulled on .* Reasons: Asked for\./);
		expect((await get(`${base}/annulment`)).status).toBe(409);
	});

	test("is declined with a remark that the history keeps", async () => {
		await post(`${base}/annulment`, reasons);
		const { text } = await get(`${base}/annulment`, daniel);
		const request = /name="request" value="([^"]+)"/.exec(text)?.[1] ?? "";
		const remark = "A corrigendum is enough.";
		expect((await post(`${base}/annulment/refusal`, { request, remark }, daniel)).to).toBe(`${base}?declined`);
		expect((await get(`${base}/history`)).text).toContain(remark);
	});
});

describe("after the close", () => {
	test("the result is being established: released by an approving officer, after saying to how many it goes", async () => {
		await nigerReplies();
		expect(said((await get(base, claire, afterClose)).text)).toContain("by Tuesday 10 July 2007 at the latest");
		expect((await get(base, claire, afterClose)).text).not.toContain(`${base}/release`);
		expect((await get(`${base}/release`, claire, afterClose)).status).toBe(403);
		expect((await get(base, daniel, afterClose)).text).toContain(`${base}/release`);
		const page = said((await get(`${base}/release`, daniel, afterClose)).text);
		expect(page).toContain("The report goes to 4 addresses");
		expect(page).toContain("must be told on paper: Éthiopie");
		expect((await post(`${base}/release`, {}, daniel, afterClose)).to).toBe(`${base}?released`);
		expect(said((await get(base, claire, afterClose)).text)).toContain("The result was released to all delegations");
		expect((await post(`${base}/release`, {}, daniel, afterClose)).status).toBe(409);
	});

	test("is said to be overdue once its day is past", async () => {
		const late = plusMinutes(closes, 6 * 24 * 60);
		for (const path of ["", "/release"])
			expect(said((await get(base + path, daniel, late)).text), path).toContain(
				"The result was to be released by Tuesday 10 July 2007 and is overdue.",
			);
	});

	test("is not released before it", async () => {
		expect((await get(`${base}/release`, daniel)).status).toBe(409);
		expect((await post(`${base}/release`, {}, daniel)).status).toBe(409);
	});
});

test("a survey is begun in the place of an annulled one once; whoever asks again is told why not", async () => {
	expect((await post(`${base}/reissue`, {})).text).toContain("This one was not.");
	await post(`${base}/annulment`, { "reasons.en": "A slip", "reasons.fr": "Une coquille", "reasons.es": "Una errata" });
	await post(`${base}/annulment/grant`, {}, daniel);
	expect((await post(`${base}/reissue`, {})).status).toBe(303);
	const again = await post(`${base}/reissue`, {});
	expect(again.status).toBe(409);
	expect(again.text).toContain('<div class="notice warning"><p>Another survey');
	expect(said(again.text)).toContain("in the place of this one");
});

test("the body's decision on publicity is put forward in each language and granted by a second officer", async () => {
	const empty = await post(`${base}/publicity`, {
		"decision.en": "Council, 21 June 2007",
		"decision.fr": "",
		"decision.es": "",
	});
	expect(empty.status).toBe(422);
	expect(empty.text).toContain('href="#f-decision-fr"');
	expect(empty.text).toContain("Council, 21 June 2007");
	const decision = {
		"decision.en": "Council, 21 June",
		"decision.fr": "Conseil, 21 juin",
		"decision.es": "Consejo, 21 de junio",
	};
	await post(`${base}/publicity`, decision);
	expect(said((await get(`${base}/publicity`)).text)).toContain("You asked for this.");
	expect((await get(base, daniel)).text).toContain("The body’s decision on publicity, put forward by");
	await post(`${base}/publicity/grant`, {}, daniel);
	expect((await get(base)).text).toContain("Public by decision of the body. Council, 21 June");
});

test("the history tells officers’ acts and no delegation’s", async () => {
	await nigerReplies();
	const { text } = await get(`${base}/history`, staff("p", "auditor"));
	const page = said(text);
	expect(page).toContain("Opened the survey approving@example.org");
	expect(page).toContain("Wrote a question officer@example.org");
	expect(page).not.toContain("Aminata");
});
