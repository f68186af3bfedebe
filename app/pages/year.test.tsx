import { Hono } from "hono";
import { beforeEach, describe, expect, test } from "vitest";
import { type ChoiceOfTheme, choiceOfTheme, everywhere, inEnglish } from "../../test/support/choice.ts";
import { counting, testNow } from "../../test/support/register.ts";
import { siteOf, visit } from "../../test/support/site.ts";
import { staff } from "../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../test/support/test-database.ts";
import type { Env } from "../acts/index.ts";
import { type Instant, parseInstant } from "../kit/clock.ts";
import type { Reader } from "../kit/reader.ts";
import { dialogueRoutes } from "../modules/dialogue/index.ts";
import { year } from "./year.tsx";

let database: TestDatabase;
let world: ChoiceOfTheme;
let delegate: Reader;
const session = parseInstant("2007-07-06T10:00:00.000Z");

beforeEach(async () => {
	database = await testDatabase();
	world = await choiceOfTheme(database);
	delegate = { ...staff(world.officer.person), seats: [{ member: world.members.NER ?? "", role: "reader" }] };
});

const routes = new Hono<Env>().route("/", dialogueRoutes).route("/", year);
const get = (path: string, { reader = delegate as Reader | null, now = testNow as Instant, db = database.db } = {}) =>
	visit(siteOf(routes, { ctx: { ...world.ctx, db }, reader, now }), path);

/** The stations of the way with their states: `note done`, `survey skipped`, … */
async function way(now: Instant = testNow): Promise<string> {
	const { text } = await get("/en/years/2008", { now });
	const [path = ""] = /<ol class="path.*?<\/ol>/s.exec(text) ?? [];
	return [...path.matchAll(/<li class="(\w+)"/g)].map(([, state]) => state).join(" ");
}

/** A round that came to agreement on the first theme, and the decision on it. */
async function agreed(): Promise<{ round: string; decision: string }> {
	const held = {
		choice: world.choice,
		organ: world.council,
		date: "2007-06-28",
		invites: "membership",
		original: "en",
	};
	const { round } = (await world.does("consultation.convene", {
		...held,
		place: everywhere("Room XII"),
		covers: everywhere("Two themes"),
	})) as { round: string };
	expect(await way()).toBe("done here ahead ahead ahead ahead ahead");
	const { outcome } = (await world.does(
		"consultation.recordOutcome",
		{
			...{ round, kind: "agreed", options: [world.options[0]], later: [], title: inEnglish(""), date: "2007-06-28" },
			...{ chair: "", original: "en", statement: everywhere("Agreed"), corrects: null, reasons: inEnglish("") },
		},
		world.chair,
	)) as { outcome: string };
	expect(await way()).toBe("done done skipped here ahead ahead ahead");
	const { decision } = (await world.does(
		"decision.requestRecording",
		{
			...{ choice: world.choice, organ: world.council, date: "2007-07-06", defers: false, original: "en" },
			basis: { kind: "consultation", id: outcome },
			fates: { [world.options[0]]: "selected", [world.options[1]]: "keptForLater" },
			...{ text: everywhere("Selected"), reasons: inEnglish(""), deliberations: inEnglish("") },
		},
		world.officer,
		session,
	)) as { decision: string };
	await world.does("decision.record", { decision }, world.approving, session);
	return { round, decision };
}

test("the way of a year says where it stands, and that no survey was needed; each station leads on", async () => {
	expect(await way()).toBe("here ahead ahead ahead ahead ahead ahead");
	const { round, decision } = await agreed();
	expect(await way(session)).toBe("done done skipped done here ahead ahead");
	const { text } = await get("/en/years/2008", { now: session });
	expect(text).toContain("No survey was needed");
	for (const to of [`/consultations/${round}`, `/decisions/${decision}`]) expect(text).toContain(`/en/years/2008${to}`);
	await world.does("dialogue.beginTopics", { cycle: world.cycle, toSelect: 2 }, world.officer, session);
	expect(await way(session)).toBe("done done skipped done here ahead ahead");
	expect((await get("/fr/years/2008", { now: session })).text).toContain("Aucune enquête n’a été nécessaire");
});

test("the thread has every record with its day and what it rests on, in three languages and in few statements", async () => {
	const { circulation } = (await world.does("consultation.circulate", { choice: world.choice, workingDays: 2 })) as {
		circulation: string;
	};
	const { round, decision } = await agreed();
	for (const lang of ["en", "fr", "es"]) {
		const { text, status } = await get(`/${lang}/years/2008/thread`, { now: session });
		expect(status).toBe(200);
		const order = [world.choice, round, circulation, decision].map((id) => text.indexOf(`id="r-${id}"`));
		expect(order).toEqual(order.toSorted((a, b) => a - b));
		expect(order[0]).toBeGreaterThan(0);
	}
	const { text } = await get("/en/years/2008/thread", { now: session });
	expect(text).toMatch(new RegExp(`id="r-${decision}".*Rests on: <a href="#r-${round}">`, "s"));
	const { db, statements } = counting(database.db);
	await get("/en/years/2008/thread", { now: session, db });
	expect(statements()).toBeLessThanOrEqual(16);
});

test("a silence rests on the consultations before it, or else on what is put forward", async () => {
	const open = async (expires: string): Promise<string> => {
		const fates = { [world.options[0]]: "selected", [world.options[1]]: "keptForLater" };
		const put = { choice: world.choice, organ: world.council, expires, fates, original: "en", text: everywhere("x") };
		const { silence } = (await world.does("decision.requestSilence", put)) as { silence: string };
		await world.does("decision.openSilence", { silence }, world.approving);
		return silence;
	};
	const restsOn = async (record: string) =>
		new RegExp(`id="r-${record}".*?Rests on: <a href="#r-(\\w+)">`, "s").exec(
			(await get("/en/years/2008/thread")).text,
		)?.[1];
	const first = await open("2007-07-03");
	expect(await restsOn(first)).toBe(world.choice);
	await world.does(
		"decision.suspendSilence",
		{ silence: first, original: "en", reasons: everywhere("To consult") },
		world.chair,
	);
	const held = { choice: world.choice, organ: world.council, invites: "membership", original: "en" };
	const texts = { place: everywhere("Room XII"), covers: everywhere("Two themes") };
	const { round } = (await world.does("consultation.convene", { ...held, ...texts, date: "2007-06-28" })) as {
		round: string;
	};
	expect(await restsOn(await open("2007-07-04"))).toBe(round);
});

test("from a record one goes a step back or on, and from the ends to the thread", async () => {
	const { round, decision } = await agreed();
	const along = async (record: string, direction: string) =>
		(await get(`/en/years/2008/thread/${record}/${direction}`, { now: session })).to;
	expect(await along(decision, "back")).toBe(`/en/years/2008/consultations/${round}`);
	expect(await along(round, "on")).toBe(`/en/years/2008/decisions/${decision}`);
	expect(await along(round, "back")).toBe("/en/years/2008/theme");
	expect(await along(world.choice, "back")).toBe("/en/years/2008/thread");
	expect(await along(decision, "on")).toBe("/en/years/2008/thread");
});

describe("a year of which the decision and the topics were entered from their source", () => {
	const nothing = inEnglish("");
	const source = { symbol: "IC/2007/7", paragraphs: ["5"], source: nothing, remark: nothing, original: "en" };

	async function entered(): Promise<{ decision: string; survey: string }> {
		const { record: decision } = (await world.does("decision.enterEarlier", {
			...{ choice: world.choice, organ: null, date: null, survey: null, ...source },
			fates: { [world.options[0]]: "selected" },
		})) as { record: string };
		const option = { id: null, subject: null, inFavour: null, outcome: null, account: nothing };
		const { record: survey } = (await world.does("dialogue.enterEarlierSurvey", {
			...{ cycle: world.cycle, step: "topics", organ: null, begins: "2006-10", ends: "2006-11", toSelect: 2 },
			...{ consulted: null, replies: null, ...source },
			options: ["Free movement", "Labour mobility"].map((title) => ({
				...{ ...option, title: everywhere(title), standing: "selected" },
			})),
		})) as { record: string };
		return { decision, survey };
	}

	test("stands where it stands with them, and no earlier than a second officer confirmed the decision", async () => {
		const { decision, survey } = await entered();
		const { record, version } = { record: decision, version: 1 };
		const before = await get("/en/years/2008");
		expect(before.text).not.toContain(`/earlier/${decision}`);
		await world.does("decision.confirmEarlier", { record, version }, world.approving);
		expect(await way()).toBe("done skipped skipped done done here ahead");
		const words = {
			en: ["Entered from its source", "Not known here"],
			fr: ["Inscription d’après", "Non connu ici"],
			es: ["Inscripción según", "No se conoce aquí"],
		};
		for (const [lang, said] of Object.entries(words)) {
			const { text } = await get(`/${lang}/years/2008`);
			for (const word of [...said, "Free movement", "IC/2007/7"]) expect(text).toContain(word);
			for (const id of [decision, survey]) expect(text).toContain(`href="/${lang}/earlier/${id}"`);
		}
	});

	test("has both on its thread, the day of the decision not known, and each leads along it", async () => {
		const { decision, survey } = await entered();
		await world.does("decision.confirmEarlier", { record: decision, version: 1 }, world.approving);
		const { text } = await get("/en/years/2008/thread");
		const order = [world.choice, decision, survey].map((id) => text.indexOf(`id="r-${id}"`));
		expect(order).toEqual(order.toSorted((a, b) => a - b));
		expect(text).toMatch(new RegExp(`id="r-${decision}".*day not known – Entered from its source`, "s"));
		expect(text).toMatch(new RegExp(`id="r-${survey}".*October – November 2006`.replaceAll(" – ", "\\s–\\s"), "s"));
		expect((await get(`/en/years/2008/thread/${survey}/back`)).to).toBe(`/en/earlier/${decision}`);
		const page = await get(`/en/earlier/${decision}`);
		expect(page.text).toContain("was not recorded here when it was taken");
		expect(page.text).toContain("Confirmed against its source by approving@example.org");
	});

	test("costs no statement more for what it shows of them than one for their titles", async () => {
		const { decision } = await entered();
		await world.does("decision.confirmEarlier", { record: decision, version: 1 }, world.approving);
		const { db, statements } = counting(database.db);
		await get("/en/years/2008/thread", { db });
		expect(statements()).toBeLessThanOrEqual(16);
	});
});

test("is for the membership", async () => {
	for (const path of ["/en/years/2008", "/en/years/2008/thread"]) {
		expect((await get(path, { reader: null })).to).toContain("/en/sign-in?");
		expect((await get(path, { reader: { ...delegate, seats: [] } })).status).toBe(403);
		expect((await get(path.replace("2008", "1999"))).status).toBe(404);
	}
});

test("ten years of the dialogue cost no more statements than one", async () => {
	for (let of = 2009; of < 2019; of++) {
		const begun = await world.does("dialogue.beginCycle", {
			year: of,
			original: "en",
			title: inEnglish(`Dialogue ${of}`),
		});
		const { choice } = begun as { choice: string };
		for (const title of ["Labour mobility", "Diasporas", "Health"]) {
			const offer = { subject: null, original: "en", title: inEnglish(title), origin: inEnglish("x"), estimate: null };
			await world.does("dialogue.putForward", { choice, ...offer });
		}
		const held = { choice, organ: world.council, invites: "membership", original: "en" };
		const texts = { place: everywhere("Room XII"), covers: everywhere("Three themes") };
		for (const date of ["2007-06-28", "2007-06-27", "2007-06-26"])
			await world.does("consultation.convene", { ...held, ...texts, date });
	}
	for (const [path, most] of [
		["/en/years", 7],
		["/en/years/2018/theme", 7],
		["/en/years/2018", 16],
		["/en/years/2018/thread", 16],
	] as const) {
		const { db, statements } = counting(database.db);
		const { status } = await get(path, { db });
		expect(status, path).toBe(200);
		expect(statements(), path).toBeLessThanOrEqual(most);
	}
});
