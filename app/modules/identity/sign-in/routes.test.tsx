import { beforeEach, describe, expect, test } from "vitest";
import {
	app,
	auth,
	baseUrl,
	beforeEachAtTheDoor,
	cookieFrom,
	database,
	demonstrate,
	email,
	get,
	hiddenFields,
	newestMail,
	person,
	post,
	secret,
	sessions,
	signedInByCode,
	wrongCode,
} from "../../../../test/support/identity-site.ts";
import { plusMinutes } from "../../../kit/calendar.ts";
import { systemNow } from "../../../kit/clock.ts";
import { issueSignInLink } from "../index.ts";
import { newToken } from "./token.ts";

beforeEachAtTheDoor();

describe("asking for a link", () => {
	test("mails link and code once, in the person’s language", async () => {
		await post("/fr/sign-in", { email: ` ${email.toUpperCase()}`, return: "/fr/desk?tab=2" });
		const mail = await newestMail();
		expect([mail.address, mail.lang, mail.recipient]).toEqual([email, "es", `person:${person}`]);
		expect(mail.subject).toBe("Su enlace y su código para iniciar sesión");
		expect(mail.code).toMatch(/^\d{6}$/);
		expect(mail.path).toMatch(/^\/es\/sign-in\/enter\?token=[\w.-]+&return=%2Ffr%2Fdesk%3Ftab%3D2$/);
		expect(await database.db.selectFrom("outbox").select("id").execute()).toHaveLength(1);
	});

	test("answers a stranger like anybody else, in the same time, and sends nothing", async () => {
		const started = performance.now();
		const known = await post("/en/sign-in", { email });
		const between = performance.now();
		const stranger = await post("/en/sign-in", { email: "stranger@elsewhere.example" });
		const ended = performance.now();
		expect(stranger.status).toBe(known.status);
		expect((await stranger.text()).replaceAll("stranger@elsewhere.example", email)).toBe(await known.text());
		expect(between - started).toBeGreaterThan(295);
		expect(ended - between).toBeGreaterThan(295);
		expect(await database.db.selectFrom("outbox").select("id").execute()).toHaveLength(1);
	});

	test("keeps what was typed when it is no address", async () => {
		const answer = await post("/fr/sign-in", { email: "ana@", return: "/fr/desk" });
		const page = await answer.text();
		expect(answer.status).toBe(422);
		expect(page).toContain('value="ana@"');
		expect(page).toContain('name="return" value="/fr/desk"');
	});

	test("sends at most five mails an hour to an address", async () => {
		for (let n = 0; n < 5; n++) expect((await post("/en/sign-in", { email })).status).toBe(200);
		const sixth = await post("/en/sign-in", { email, return: "/en/reply", kept: '[["comment","kept"]]' });
		expect(sixth.status).toBe(429);
		expect(hiddenFields(await sixth.text())).toMatchObject({ return: "/en/reply", kept: '[["comment","kept"]]' });
		expect((await post("/en/sign-in", { email: "stranger@elsewhere.example" })).status).toBe(200);
		expect(await database.db.selectFrom("outbox").select("id").execute()).toHaveLength(5);
	});

	test("goes back at once when somebody is signed in", async () => {
		const cookie = cookieFrom(await signedInByCode());
		const answer = await get("/en/sign-in?return=/en/desk/survey", cookie);
		expect([answer.status, answer.headers.get("location")]).toEqual([303, "/en/desk/survey"]);
	});
});

describe("the link", () => {
	beforeEach(() => post("/en/sign-in", { email, return: "/en/desk/survey" }));

	test("is not spent by opening it, however often and by whom", async () => {
		const { path, token } = await newestMail();
		for (const method of ["GET", "HEAD", "GET", "OPTIONS"]) {
			const opened = await app.request(path, { method, headers: { "user-agent": "MailScanner" } });
			expect(opened.headers.getSetCookie()).toEqual([]);
		}
		const page = await (await get(path)).text();
		expect(page.match(/<button/g)).toHaveLength(1);
		expect(await sessions()).toBe(0);
		const entered = await post("/es/sign-in/enter", { token, return: "/en/desk/survey" });
		expect([entered.status, entered.headers.get("location")]).toEqual([303, "/en/desk/survey"]);
		expect(await sessions()).toBe(1);
	});

	test("is kept by no cache", async () => {
		const { path } = await newestMail();
		expect((await get(path)).headers.get("cache-control")).toBe("no-store");
	});

	test.each([
		["en", "has been used already"],
		["fr", "a déjà servi"],
		["es", "ya se ha utilizado"],
	])("says in %s that it was used, and offers another", async (lang, sentence) => {
		const { token } = await newestMail();
		await post("/en/sign-in/enter", { token });
		const again = await post(`/${lang}/sign-in/enter`, { token, return: "/en/desk/survey" });
		const page = await again.text();
		expect(again.status).toBe(410);
		expect(page).toContain(sentence);
		expect(page).toContain(`action="/${lang}/sign-in"`);
		expect(page).toContain('name="return" value="/en/desk/survey"');
		expect(await sessions()).toBe(1);
	});

	test.each([
		["en", "This link has expired", "not a link of ours"],
		["fr", "Ce lien a expiré", "pas de nous"],
		["es", "Este enlace ha caducado", "no es nuestro"],
	])("says in %s that it has expired, or is none of ours", async (lang, expired, unknown) => {
		const old = newToken(secret, plusMinutes(systemNow(), -1));
		const { token } = await newestMail();
		for (const [given, status, sentence] of [
			[old, 410, expired],
			[token.slice(0, -3), 404, unknown],
			[newToken("another secret", plusMinutes(systemNow(), 60)), 404, unknown],
			["", 404, unknown],
		] as const) {
			for (const answer of [
				await get(`/${lang}/sign-in/enter?token=${given}`),
				await post(`/${lang}/sign-in/enter`, { token: given }),
			]) {
				expect(answer.status).toBe(status);
				expect(await answer.text()).toContain(sentence);
			}
		}
	});

	test("makes the code void", async () => {
		const { token, code } = await newestMail();
		await post("/en/sign-in/enter", { token });
		expect((await post("/en/sign-in/code", { email, code })).status).toBe(422);
	});

	test("can be issued without a mail", async () => {
		const link = new URL(await issueSignInLink({ db: database.db, auth, baseUrl }, person));
		expect(link.origin + link.pathname).toBe("http://localhost:3000/es/sign-in/enter");
		const entered = await post("/es/sign-in/enter", { token: link.searchParams.get("token") ?? "" });
		expect(entered.headers.get("location")).toBe("/es/desk");
	});
});

describe("the code", () => {
	test("may be typed with spaces, and makes the link void", async () => {
		await post("/en/sign-in", { email });
		const { code, token } = await newestMail();
		const entered = await post("/en/sign-in/code", { email, code: ` ${code.slice(0, 3)} ${code.slice(3)}` });
		expect([entered.status, entered.headers.get("location")]).toEqual([303, "/en/desk"]);
		expect((await post("/en/sign-in/enter", { token })).status).toBe(410);
	});

	test.each(["en", "fr", "es"])(
		"refused in %s with one sentence for every reason, and another offered",
		async (lang) => {
			await post("/en/sign-in", { email });
			const { code } = await newestMail();
			const wrong = await post(`/${lang}/sign-in/code`, { email, code: wrongCode(code) });
			const stranger = await post(`/${lang}/sign-in/code`, { email: "stranger@elsewhere.example", code });
			await post("/en/sign-in/code", { email, code });
			const used = await post(`/${lang}/sign-in/code`, { email, code });
			const page = await wrong.text();
			expect([wrong.status, stranger.status, used.status]).toEqual([422, 422, 422]);
			expect((await stranger.text()).replaceAll("stranger@elsewhere.example", email)).toBe(page);
			expect(await used.text()).toBe(page);
			expect(page).toContain(`action="/${lang}/sign-in"`);
		},
	);

	test("may be tried ten times an hour for an address, whether it is registered or not", async () => {
		for (const address of [email, "stranger@elsewhere.example"]) {
			const statuses = [];
			for (let n = 0; n < 11; n++)
				statuses.push((await post("/en/sign-in/code", { email: address, code: "000000" })).status);
			expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
		}
	});
});

describe("coming back", () => {
	test.each([
		["/fr/desk?x=1#y", "/fr/desk?x=1#y"],
		["https://elsewhere.example/", "/en/desk"],
		["//elsewhere.example/", "/en/desk"],
		["/\\elsewhere.example/", "/en/desk"],
		["/\t/elsewhere.example/", "/en/desk"],
		["javascript:alert(1)", "/en/desk"],
		["desk", "/en/desk"],
		["", "/en/desk"],
	])("to %s leads to %s", async (to, location) => {
		const entered = await signedInByCode({ return: to });
		expect(entered.headers.get("location")).toBe(location);
	});

	test("a page is asked for again after signing in", async () => {
		const answer = await get("/fr/reply?draft=1");
		expect([answer.status, answer.headers.get("location")]).toEqual([
			303,
			"/fr/sign-in?return=%2Ffr%2Freply%3Fdraft%3D1",
		]);
	});

	test("a form that met an ended session is kept through signing in, and can then be sent", async () => {
		const comment = 'A “first” line\nand <b>another</b> & "more"';
		const fields = { comment, version: "3", choice: "b" };
		const asked = await post("/en/reply?survey=1", fields);
		expect(asked.status).toBe(401);
		const kept = hiddenFields(await asked.text());
		expect(kept.return).toBe("/en/reply?survey=1");
		const sent = hiddenFields(await (await post("/en/sign-in", { ...kept, email })).text());
		const { code } = await newestMail();
		const refused = await post("/en/sign-in/code", { ...sent, email, code: wrongCode(code) });
		const entered = await post("/en/sign-in/code", { ...hiddenFields(await refused.text()), email, code });
		const page = await entered.text();
		expect(entered.status).toBe(200);
		expect(page).toContain('action="/en/reply?survey=1"');
		expect(hiddenFields(page)).toEqual(fields);
		const again = await post("/en/reply?survey=1", hiddenFields(page), cookieFrom(entered));
		expect(await again.text()).toBe("taken");
	});

	test("a damaged text is let go, and signing in goes on", async () => {
		const entered = await signedInByCode({ return: "/en/desk", kept: "{broken" });
		expect(entered.headers.get("location")).toBe("/en/desk");
	});
});

describe("signing out", () => {
	test("ends the session when the button is pressed, and not when the page is opened", async () => {
		const cookie = cookieFrom(await signedInByCode());
		await get("/fr/sign-out", cookie);
		expect(await sessions()).toBe(1);
		const left = await post("/fr/sign-out", {}, cookie);
		expect([left.status, left.headers.get("location")]).toEqual([303, "/fr"]);
		expect(left.headers.getSetCookie()[0]).toContain("Max-Age=0");
		expect(await sessions()).toBe(0);
		expect((await get("/fr/my/settings", cookie)).status).toBe(303);
	});

	test("without a session does no harm", async () => {
		expect((await post("/en/sign-out", {})).status).toBe(303);
	});
});

describe("signing in as somebody", () => {
	test("is there in the demonstration only", async () => {
		expect((await post("/en/sign-in/as", { person })).status).toBe(404);
		demonstrate();
		const entered = await post("/en/sign-in/as", { person, return: "/en/members" });
		expect(entered.headers.get("location")).toBe("/en/members");
		expect((await get("/en/my/settings", cookieFrom(entered))).status).toBe(200);
	});
});
