import { Hono } from "hono";
import { beforeAll, describe, expect, test } from "vitest";
import type { Ctx, Env } from "../app/acts/index.ts";
import { inTransaction } from "../app/data/transaction.ts";
import { plusMinutes } from "../app/kit/calendar.ts";
import { uiLangs } from "../app/kit/languages.ts";
import { queueMail } from "../app/mail/index.ts";
import { publicSurveys } from "../app/modules/survey/index.ts";
import { langPrefix, languages, pathWithoutLang } from "../app/web/index.ts";
import { startedOn } from "../test/support/demo-start.ts";
import { testDatabase } from "../test/support/test-database.ts";
import { demoRoutes, loadDemo } from "./index.ts";
import { begins, material, memberEntry } from "./material.ts";

let ctx: Ctx;
let app: Hono<Env>;
beforeAll(async () => {
	ctx = await startedOn(await testDatabase());
	await loadDemo(ctx);
	app = new Hono<Env>();
	app.use(languages);
	app.use(async (c, next) => {
		const { lang } = c.var;
		c.set("ctx", ctx);
		c.set("now", ctx.clock.now());
		c.set("reader", null);
		c.set("frame", {
			lang,
			path: pathWithoutLang(c.req.path),
			query: "",
			body: { name: material.body.name[lang], short: material.body.shortName[lang] },
			reader: null,
			links: [],
			demo: null,
			assets: { style: "/style.css", fonts: [], islands: {} },
		});
		await next();
	});
	app.route(langPrefix, demoRoutes);
});

const read = async (path: string): Promise<string> => (await app.request(path)).text();
const post = (path: string, fields: Record<string, string>) =>
	app.request(path, { method: "POST", body: new URLSearchParams(fields) });
describe.each(uiLangs)("the page of the demonstration in %s", (lang) => {
	test("offers everybody of the cast, says what awaits them, and leads there", async () => {
		const page = await read(`/${lang}/demo`);
		for (const { given, family, function: title } of material.body.people) {
			expect(page).toContain(`${given} ${family}`);
			expect(page).toContain(title[lang]);
		}
		// Each in the list of people, and one of them twice more among the steps, to read the themes and what the consultations changed.
		expect(page.match(new RegExp(`action="/${lang}/sign-in/as"`, "g"))).toHaveLength(material.body.people.length + 2);
		expect(page).toContain(`name="return" value="/${lang}/years/2008/theme"`);
		// The third step lands on what changed in a paper; the last two move the clock to their event before they sign in.
		expect(page).toMatch(new RegExp(`name="return" value="/${lang}/years/2008/consultations/\\w+#paper-\\w+"`));
		for (const event of ["decision", "topicDecision"])
			expect(page).toMatch(
				new RegExp(`action="/${lang}/demo/clock"><input type="hidden" name="to" value="${event}"/>`),
			);
		const [{ survey } = { survey: undefined }] = await publicSurveys(ctx.db, ctx.clock.now());
		expect(page).toContain(`name="return" value="/${lang}/office/surveys/${survey?.id}"`);
		expect(page).toMatch(new RegExp(`name="return" value="/${lang}/desk/[0-9a-z]{16}/surveys/${survey?.id}"`));
		for (const [, anchor] of page.matchAll(/href="#(\w+)"/g)) expect(page).toContain(`id="${anchor}"`);
		const pressed = [...page.matchAll(/<button type="submit" form="(\w+)"/g)].map(([, form]) => form);
		expect(pressed).toEqual(["boube", "rochat", "achterberg"]);
		for (const form of pressed) expect(page).toContain(`<form id="${form}"`);
		expect(page).toContain(material.survey.notice[lang]);
	});

	test("has nothing undefined on it, nor has the mailbox", async () => {
		for (const path of ["demo", "demo/mailbox"]) {
			const page = await read(`/${lang}/${path}`);
			expect(page).toContain(`<html lang="${lang}"`);
			expect(page).not.toMatch(/undefined|\[object|NaN/);
		}
	});
});

describe("the mailbox", () => {
	test("shows an invitation as it was written, with its link to be followed", async () => {
		const niger = material.body.people.find(({ key }) => key === "boube");
		const page = await read(`/en/demo/mailbox?address=${encodeURIComponent(String(niger?.email).toUpperCase())}`);
		expect(page).toContain(material.survey.title.fr);
		expect(page).toMatch(/<a href="http:\/\/localhost:3000\/fr\/desk\/[0-9a-z]{16}\/surveys\/[0-9a-z]{16}">/);
		expect(page).not.toContain(material.survey.title.es);
	});

	test("does not make links of addresses elsewhere, nor of marks", async () => {
		const mail = { occasion: "t", recipient: "person:t", lang: "en", subject: "<b>S</b>", at: begins } as const;
		const body = "http://localhost:3000.evil.example/x http://localhost:3000/en <script>alert(1)</script>";
		const attachments = [{ name: "accusé.txt", mediaType: "text/plain", text: "reçu" }];
		await inTransaction(ctx.db, (tx) => queueMail(tx, [{ ...mail, address: "t@example.org", body, attachments }]));
		const page = await read("/en/demo/mailbox?address=t@example.org");
		expect(page).toContain('<a href="http://localhost:3000/en">');
		expect(page).not.toContain('href="http://localhost:3000.evil');
		expect(page).not.toMatch(/<script>|<b>/);

		const [, path = ""] = /href="(\/en\/demo\/mailbox\/\d+\/0)"/.exec(page) ?? [];
		const file = await app.request(path);
		expect(await file.text()).toBe("reçu");
		expect(file.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''accus%C3%A9.txt");
		expect((await app.request(path.replace(/0$/, "1"))).status).toBe(404);
	});

	test("goes from page to page, and says so when there is nothing", async () => {
		const first = await read("/es/demo/mailbox");
		expect(first).toContain('href="/es/demo/mailbox?page=2" rel="next"');
		expect(await read("/es/demo/mailbox?page=2")).toContain('href="/es/demo/mailbox" rel="prev"');
		expect(await read("/fr/demo/mailbox?address=nobody@example.org")).toContain("Aucun courriel");
	});
});

// The clock goes forward only, and so do these tests.
describe("the clock", () => {
	test.each<[Record<string, string>, string]>([
		[{ to: "at", date: "2007-06-27", time: "12:00" }, "goes forward only"],
		[{ to: "at", date: "2010-01-01", time: "12:00" }, "ends with the year 2008"],
		[{ to: "at", date: "", time: "" }, "Please fill this in"],
		[{ to: "at", date: "2007-02-30", time: "12:00" }, "This is not a date"],
		[{ to: "at", date: "2007-07-01", time: "25:00" }, "This is not a time"],
	])("refuses %j with a sentence, and keeps what was typed", async (fields, sentence) => {
		const answer = await post("/en/demo/clock", fields);
		expect(answer.status).toBe(422);
		const page = await answer.text();
		expect(page).toContain(sentence);
		if (fields.time) expect(page).toContain(`value="${fields.time}"`);
		expect(ctx.clock.now() < plusMinutes(begins, 5)).toBe(true);
	});

	test("goes an hour forward, and to a date and time at the seat", async () => {
		const before = ctx.clock.now();
		const answer = await post("/fr/demo/clock", { to: "hour" });
		expect([answer.status, answer.headers.get("location")]).toEqual([303, "/fr/demo?moved"]);
		expect(ctx.clock.now() >= plusMinutes(before, 60)).toBe(true);
		await post("/fr/demo/clock", { to: "at", date: "2007-07-02", time: "09:30" });
		expect(ctx.clock.now().slice(0, 16)).toBe("2007-07-02T07:30");
		expect(await read("/fr/demo?moved")).toContain(
			"L’horloge indique maintenant lundi 2\u00a0juillet 2007 à 09\u00a0h\u00a030",
		);
	});

	test("goes to one minute before the close and to the close, when the survey closes at once", async () => {
		await post("/en/demo/clock", { to: "beforeClose" });
		expect((await publicSurveys(ctx.db, ctx.clock.now()))[0]?.state).toBe("open");
		await post("/en/demo/clock", { to: "close" });
		const [closed] = await publicSurveys(ctx.db, ctx.clock.now());
		expect([closed?.state, closed?.survey.closedAt]).toEqual(["establishing", material.survey.closes]);
		const page = await read("/en/demo");
		expect(page).toContain("The result, to be established and released");
		expect(page).not.toContain('value="close"');
		expect((await post("/en/demo/clock", { to: "close" })).status).toBe(422);
	});
});

test("the names of the simulated focal points are those of their language", async () => {
	const people = await ctx.db.selectFrom("person").select("name").where("email", "like", "focal.point.%").execute();
	const names = people.map(({ name }) => name);
	expect(names).toContain("Point focal du Maroc (simulé)");
	expect(names).toContain("Punto focal del Ecuador (simulado)");
	expect(names).toContain(`Focal point of ${memberEntry("GHA").names.en.short} (simulated)`);
});
