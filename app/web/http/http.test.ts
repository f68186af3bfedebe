import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { RegExpRouter } from "hono/router/reg-exp-router";
import { TrieRouter } from "hono/router/trie-router";
import type { H, RouterRoute } from "hono/types";
import { beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { openLog } from "../../kit/log.ts";
import { no, Refusal } from "../../kit/refusal.ts";
import { compress, encodingFor } from "./compress.ts";
import { errorPages } from "./errors.tsx";
import { chosen, fieldErrors, readForm, typed } from "./forms.ts";
import { type LangEnv, langPrefix, languageRoot, languages, pathWithoutLang } from "./languages.ts";
import { webRefusals } from "./refusals.ts";
import { security } from "./security.ts";

const base = new URL("https://survey.example");
const logged: string[] = [];
beforeEach(() => {
	logged.length = 0;
});

const app = new Hono<LangEnv>();
app.use(languages, compress, security(base));
app.route("/", languageRoot);
app.get(`${langPrefix}/long`, (c) => c.html(`<p>${"préférence ".repeat(900)}</p>`));
app.get(`${langPrefix}/short`, (c) => c.text("ok"));
app.get(`${langPrefix}/bug`, () => {
	throw new Error("the disk is full");
});
app.get(`${langPrefix}/undeclared`, () => {
	throw new Refusal(no("nobody.knows"));
});
app.get(`${langPrefix}/closed`, () => {
	throw new Refusal([no("survey.closed", { at: "18:00" }, "reply")]);
});
app.post(`${langPrefix}/form`, async (c) => {
	const form = await readForm(c);
	return c.json({ comment: typed(form, "comment"), langs: chosen(form, "langs") });
});
errorPages(app, {
	refusals: {
		...webRefusals,
		"survey.closed": {
			status: 409,
			say: {
				en: ({ at }) => `The survey closed at ${at}.`,
				fr: ({ at }) => `L’enquête a été close à ${at}.`,
				es: ({ at }) => `La encuesta se cerró a las ${at}.`,
			},
		},
	},
	frameOf: (c) => ({
		lang: c.get("lang"),
		path: pathWithoutLang(c.req.path),
		query: "",
		body: { name: "Body", short: "B" },
		reader: null,
		links: [],
		demo: null,
		assets: { style: "/app.css", fonts: [], islands: {} },
	}),
	log: openLog("info", { write: (line: string) => logged.push(line) }),
});

const own = { origin: base.origin };
const urlencoded = { "content-type": "application/x-www-form-urlencoded" };
const post = (body: string | FormData, headers: Record<string, string> = { ...own, ...urlencoded }) =>
	app.request("/fr/form", { method: "POST", body, headers });

// Hono takes the one that tries paths part by part as soon as the routes are more than its fast one can put into one pattern.
test.each([new TrieRouter<[H, RouterRoute]>(), new RegExpRouter<[H, RouterRoute]>()])(
	"a language alone is its first page, and nothing below it is",
	async (router) => {
		const site = new Hono({ router });
		site.get(langPrefix, (c) => c.text("home"));
		site.get(`${langPrefix}/desk`, (c) => c.text("desk"));
		const answers = async (path: string) => (await site.request(path)).text();
		for (const lang of ["en", "fr", "es"]) {
			expect(await answers(`/${lang}`)).toBe("home");
			expect(await answers(`/${lang}/desk`)).toBe("desk");
			expect((await site.request(`/${lang}/nothing`)).status).toBe(404);
		}
		expect((await site.request("/english/desk")).status).toBe(404);
	},
);

describe("languages", () => {
	test.each([
		["es-PE,es;q=0.9,en;q=0.5", "/es"],
		["de,fr-CH;q=0.3", "/fr"],
		[undefined, "/en"],
	])("a browser that asks for %s is led to %s", async (header, location) => {
		const answer = await app.request("/", header === undefined ? {} : { headers: { "accept-language": header } });
		expect(answer.headers.get("location")).toBe(location);
		expect(answer.headers.get("vary")).toContain("Accept-Language");
	});

	test("a page says its language", async () => {
		expect((await app.request("/fr/short")).headers.get("content-language")).toBe("fr");
	});

	test("an address in an unknown language is no page", async () => {
		expect((await app.request("/de/short")).status).toBe(404);
		expect((await app.request("/french/short")).status).toBe(404);
	});
});

describe("security", () => {
	test("nothing in a page may run that we did not serve", async () => {
		const policy = (await app.request("/en/short")).headers.get("content-security-policy") ?? "";
		expect(policy).toContain("script-src 'self'");
		expect(policy).not.toContain("unsafe");
		expect(policy).toContain("frame-ancestors 'none'");
	});

	test("a form from another site is refused in the reader's language, before it is read", async () => {
		const answer = await post("comment=x", { origin: "https://elsewhere.example", ...urlencoded });
		expect(answer.status).toBe(403);
		expect(await answer.text()).toContain("envoyé depuis un autre site");
	});

	test.each([
		["http://127.0.0.1:3000", 200],
		["http://[::1]:3000", 200],
		["http://localhost:3000", 200],
		["http://192.168.1.5:3000", 200],
		["http://rebound.example:3000", 403],
	])("a form that %s sends to itself is answered %i", async (origin, status) => {
		const sent = { method: "POST", body: "comment=x", headers: { origin, ...urlencoded } };
		expect((await app.request(`${origin}/fr/form`, sent)).status).toBe(status);
	});

	test("so is one that does not say where it comes from", async () => {
		expect((await post("comment=x", urlencoded)).status).toBe(403);
	});

	test("a body over the limit is refused with the limit", async () => {
		const body = `comment=${"x".repeat(1024 * 1024)}`;
		const answer = await post(body, { ...own, ...urlencoded, "content-length": String(body.length) });
		expect(answer.status).toBe(413);
		expect(await answer.text()).toContain("1\u00a0Mo");
	});

	test("so is one that hides its length", async () => {
		const stream = new Blob([`comment=${"x".repeat(1024 * 1024)}`]).stream();
		const request = new Request("https://survey.example/fr/form", {
			method: "POST",
			body: stream,
			headers: { ...own, ...urlencoded },
			duplex: "half",
		});
		expect((await app.request(request)).status).toBe(413);
	});

	test("files may be larger", async () => {
		const form = new FormData();
		form.set("comment", "x");
		form.set("scan", new File([new Uint8Array(1024 * 1024)], "scan.pdf"));
		expect((await post(form, own)).status).toBe(200);
	});
});

describe("forms", () => {
	test("a line ends in one character, repeated fields are all there", async () => {
		const answer = await post("comment=a%0D%0Ab&langs=en&langs=fr");
		expect(await answer.json()).toEqual({ comment: "a\nb", langs: ["en", "fr"] });
	});

	test("a null character and a broken body are refused", async () => {
		expect((await post("comment=a%00b")).status).toBe(400);
		expect((await post("--x\r\nbroken", { ...own, "content-type": "multipart/form-data; boundary=y" })).status).toBe(
			400,
		);
	});

	test("a field called like a part of every object is only a field", async () => {
		expect((await post("__proto__=x&constructor=y")).status).toBe(200);
	});

	test("each field that is wrong gets a sentence in the reader's language", () => {
		const schema = z.object({
			email: z.email(),
			name: z.string().min(1),
			comment: z.string().max(3),
			theme: z.enum(["a", "b"]),
			level: z.enum(["x"]),
			seats: z.coerce.number().int().max(5),
			day: z.iso.date(),
			langs: z.array(z.string()).min(2),
			missing: z.string(),
		});
		const form = { email: "x@", name: "", comment: "abcd", theme: "c", seats: "9", day: "5 July", langs: ["en"] };
		const result = schema.safeParse(form);
		expect(fieldErrors("en", result.error as z.ZodError, form)).toEqual({
			email: "This is not a complete e-mail address, such as name@mission.example.",
			name: "Please fill this in.",
			comment: "This is too long: at most 3 characters, and there are 4.",
			theme: "This is not one of the options offered.",
			level: "Please choose one.",
			seats: "The largest number allowed is 5.",
			day: "This is not a date, such as 5 July 2007.",
			langs: "Please choose at least 2.",
			missing: "Please fill this in.",
		});
		expect(fieldErrors("fr", result.error as z.ZodError, form).name).toBe("Veuillez remplir ce champ.");
	});
});

describe("errors", () => {
	test("a refusal is a status and a sentence", async () => {
		const answer = await app.request("/es/closed");
		expect(answer.status).toBe(409);
		expect(await answer.text()).toContain("La encuesta se cerró a las 18:00.");
	});

	test("and the same as JSON for a program", async () => {
		const answer = await app.request("/en/closed", { headers: { accept: "application/json" } });
		expect(answer.status).toBe(409);
		expect(await answer.json()).toEqual({
			errors: [{ code: "survey.closed", message: "The survey closed at 18:00.", field: "reply" }],
		});
	});

	test.each(["/en/bug", "/en/undeclared"])(
		"anything else (%s) is an incident, logged whole and shown as a number",
		async (path) => {
			const answer = await app.request(path);
			const page = await answer.text();
			expect(answer.status).toBe(500);
			expect(page).not.toContain("disk");
			const incident = /<code>(\w{16})<\/code>/.exec(page)?.[1];
			expect(JSON.parse(logged[0] as string)).toMatchObject({ incident, path, err: { stack: expect.any(String) } });
		},
	);

	test("a page that is not there says where to look", async () => {
		const answer = await app.request("/fr/nowhere");
		expect(answer.status).toBe(404);
		expect(await answer.text()).toContain("Cette page n’existe pas");
	});
});

describe("compression", () => {
	const get = async (path: string, accept: string) => {
		const answer = await app.request(path, { headers: { "accept-encoding": accept } });
		return { encoding: answer.headers.get("content-encoding"), body: Buffer.from(await answer.arrayBuffer()), answer };
	};

	test("a page goes out in the best encoding the browser takes", async () => {
		const br = await get("/fr/long", "gzip, deflate, br, zstd");
		expect(br.encoding).toBe("br");
		expect(brotliDecompressSync(br.body).toString()).toContain("préférence");
		const gzip = await get("/fr/long", "gzip;q=0.8");
		expect(gzip.encoding).toBe("gzip");
		expect(gunzipSync(gzip.body).toString()).toContain("préférence");
		expect(gzip.answer.headers.get("vary")).toContain("Accept-Encoding");
	});

	test("a small one, or one for a browser that takes none, goes as it is", async () => {
		expect((await get("/fr/short", "br")).encoding).toBeNull();
		expect((await get("/fr/long", "identity")).encoding).toBeNull();
	});

	test("a weight of nought is a refusal", () => {
		expect(encodingFor("br;q=0, gzip")).toBe("gzip");
		expect(encodingFor("br;q=0.0")).toBeUndefined();
		expect(encodingFor("br;q=0.5")).toBe("br");
		expect(encodingFor("brotli")).toBeUndefined();
	});
});
