import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { allActs } from "../../app/every-act.ts";
import { uiLangs } from "../../app/kit/languages.ts";
import { allRefusals } from "../../app/refusals.ts";
import { people } from "../journeys/cast.ts";
import { type Product, startProduct } from "./product.ts";

type Json = { readonly [key: string]: Json };

let product: Product;
let document: Json;
beforeAll(async () => {
	product = await startProduct();
	document = (await (await product.ask("/api/openapi.json")).json()) as Json;
});
afterAll(() => product.stop());

const operations = (): [string, string, Json][] =>
	Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
		Object.entries(item).map(([method, operation]): [string, string, Json] => [path, method, operation]),
	);

/** Every object in the document, with the way to it. */
function* parts(value: unknown, way = "#"): Generator<[string, Json]> {
	if (typeof value !== "object" || value === null) return;
	if (!Array.isArray(value)) yield [way, value as Json];
	for (const [key, inner] of Object.entries(value))
		yield* parts(inner, `${way}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
}

/** What a reference leads to. */
function resolve(reference: string): Json | undefined {
	if (!reference.startsWith("#/")) return undefined;
	const keys = reference
		.slice(2)
		.split("/")
		.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
	return keys.reduce<Json | undefined>((at, key) => at?.[key], document);
}

const followed = (part: Json | undefined): Json => (typeof part?.$ref === "string" ? resolve(part.$ref) : part) ?? {};

/** The schema with what it refers to put in, because the library that checks answers knows no document around it. */
function whole(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(whole);
	if (typeof schema !== "object" || schema === null) return schema;
	if ("$ref" in schema) return whole(resolve(String(schema.$ref)));
	return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, whole(value)]));
}

describe("the document", () => {
	test("is OpenAPI 3.1 in its required parts, and names no part that the format does not know", () => {
		expect(document.openapi).toBe("3.1.0");
		expect(Object.keys(document).sort()).toEqual([
			"components",
			"info",
			"jsonSchemaDialect",
			"openapi",
			"paths",
			"servers",
			"tags",
		]);
		expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
		const known = "operationId tags summary description parameters requestBody security responses".split(" ");
		const tags = (document.tags as unknown as { name: string }[]).map(({ name }) => name);
		for (const [path, method, operation] of operations()) {
			expect(["get", "post"]).toContain(method);
			expect(
				Object.keys(operation).filter((key) => !known.includes(key)),
				path,
			).toEqual([]);
			expect(tags).toEqual(expect.arrayContaining(operation.tags as unknown as string[]));
			for (const [status, response] of Object.entries(operation.responses ?? {})) {
				expect(status, path).toMatch(/^[2-5]\d\d$/);
				expect(followed(response).description, `${path} ${status}`).toEqual(expect.any(String));
			}
		}
		for (const kind of Object.values(document.components ?? {}))
			for (const name of Object.keys(kind)) expect(name).toMatch(/^[\w.-]+$/);
	});

	test("has every act exactly once, under its name", () => {
		const posts = operations().filter(([, method]) => method === "post");
		expect(posts.map(([, , { operationId }]) => operationId).sort()).toEqual([...allActs.keys()].sort());
		for (const [path, , { operationId, summary }] of posts) {
			expect(path).toBe(`/api/acts/${operationId}`);
			expect(summary).toBe(allActs.get(String(operationId))?.effect);
		}
		const ids = operations().map(([, , { operationId }]) => operationId);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test("resolves every reference, and declares every part of an address", () => {
		const references = [...parts(document)].filter(([, part]) => typeof part.$ref === "string");
		expect(references.length).toBeGreaterThan(allActs.size);
		for (const [way, { $ref }] of references) expect(resolve(String($ref)), `${way} → ${$ref}`).toBeDefined();
		for (const [path, , { parameters }] of operations()) {
			const inPath = (parameters as unknown as Json[]).map(followed).filter((one) => String(one.in) === "path");
			const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
			expect(inPath.map(({ name }) => name).sort(), path).toEqual(named.sort());
			for (const { required } of inPath) expect(required, path).toBe(true);
		}
	});

	test("gives every answer that has a text as a schema that can be read, and every act one for each status", async () => {
		let read = 0;
		for (const [path, method, { responses = {} }] of operations())
			for (const [status, response] of Object.entries(responses)) {
				const { content = {} } = followed(response);
				if (method === "post" || status === "200") expect(Object.keys(content), `${path} ${status}`).toHaveLength(1);
				for (const [type, { schema }] of Object.entries(content)) {
					expect(schema, `${path} ${status} ${type}`).toBeDefined();
					expect(() => z.fromJSONSchema(whole(schema) as never), `${path} ${status} ${type}`).not.toThrow();
					read++;
				}
			}
		expect(read).toBeGreaterThan(allActs.size);
	});

	test("describes every address for programs that the product answers, and none that it does not", () => {
		const { routes } = product.running.app;
		const answering = (method: string, path: RegExp) =>
			routes.filter((route) => route.method === method && path.test(route.path)).map(({ path: at }) => at);
		// One route answers for every act, and one for every tile: what stands behind them is compared in their own tests.
		expect([...new Set(answering("POST", /^\/api\//))]).toEqual(["/api/acts/:name"]);
		const served = answering("GET", /^\/(api|ledger)\/|\.(csv|json|txt)\W*$/).map((path) =>
			path
				.replace(/^\/:lang\{[^}]*\}/, "/{lang}")
				.replace(/:file\{\(auditor-\)\?survey-[^/]*$/, "{record}")
				.replaceAll(/:(\w+)(\{[^/]*?\})?(?=\/|$)/g, "{$1}"),
		);
		const reading = operations()
			.filter(([, method]) => method === "get")
			.map(([path]) => path.replace(/^\/ledger\/tile\/.*/, "/ledger/tile/*"));
		expect([...new Set(reading)].sort()).toEqual([...new Set(served)].sort());
	});

	test("says every refusal of the product, with its status", () => {
		const said = Object.entries(document.components?.responses ?? {}).flatMap(([name, response]) =>
			[...parts(response)]
				.flatMap(([, { code }]) => (code?.enum ?? []) as unknown as string[])
				.map((code): [string, number] => [code, Number(name.split(".")[1])]),
		);
		expect(Object.keys(Object.fromEntries(said)).sort()).toEqual(Object.keys(allRefusals).sort());
		for (const [code, status] of said) expect(allRefusals[code]?.status, code).toBe(status);
	});

	test("gives every input as a schema that takes and refuses what the act does", () => {
		const schemas = operations().flatMap(([path, , { requestBody }]) =>
			requestBody === undefined ? [] : [[path, requestBody.content?.["application/json"]?.schema] as const],
		);
		expect(schemas).toHaveLength(allActs.size);
		for (const [path, schema] of schemas) {
			const name = path.slice("/api/acts/".length);
			const read = z.fromJSONSchema(schema as never);
			for (const given of [{}, { survey: "no id" }, { unknown: true }])
				expect(read.safeParse(given).success, `${name} ${JSON.stringify(given)}`).toBe(
					allActs.get(name)?.input.safeParse(given).success,
				);
		}
	});
});

/** Calls an act; its answer must be one that the document announces for this act. */
async function call(name: string, input: object, cookie?: string, headers: Record<string, string> = {}) {
	const answer = await product.ask(`/api/acts/${name}`, cookie, {
		method: "POST",
		body: JSON.stringify(input),
		headers: { "content-type": "application/json", ...headers },
	});
	const announced = followed(document.paths?.[`/api/acts/${name}`]?.post?.responses?.[String(answer.status)]);
	const schema = announced.content?.["application/json"]?.schema;
	expect(schema, `${name} answers ${answer.status}`).toBeDefined();
	const body = await answer.json();
	expect(z.fromJSONSchema(whole(schema) as never).safeParse(body).success, JSON.stringify(body)).toBe(true);
	return { status: answer.status, body: body as { errors?: { code: string; message: string }[] } };
}

describe("what the running product answers is what the document says", () => {
	test("an act done, sent again, and sent again with another text", async () => {
		const niger = await product.session(people.niger);
		const draft = (version: number) => ({
			survey: product.survey,
			delegation: product.members.NER,
			version,
			answers: {},
		});
		const key = { "idempotency-key": "draft-1" };
		const first = await call("survey.saveDraft", draft(0), niger, key);
		expect(first).toMatchObject({ status: 200, body: { version: 1 } });
		expect(await call("survey.saveDraft", draft(0), niger, key)).toEqual(first);
		const other = await call("survey.saveDraft", draft(1), niger, key);
		expect(other).toMatchObject({ status: 409, body: { errors: [{ code: "act.sentBefore" }] } });
		expect(await call("survey.saveDraft", draft(7), niger)).toMatchObject({ status: 409 });
	});

	test.each<[string, number, (survey: string) => [string, object, keyof typeof people | undefined]]>([
		["nobody signed in", 403, (survey) => ["survey.remind", { survey }, undefined]],
		["another role", 403, (survey) => ["survey.remind", { survey }, "niger"]],
		["another delegation", 403, (survey) => ["survey.submitReply", { survey, delegation: "x" }, "niger"]],
		["nothing given", 422, () => ["survey.remind", {}, "officer"]],
		["no such survey", 404, () => ["survey.remind", { survey: "0000000000000000" }, "officer"]],
		["too early", 409, (survey) => ["survey.release", { survey }, "approving"]],
	])("%s: %i", async (_, status, attempt) => {
		const [name, input, who] = attempt(product.survey);
		const cookie = who && (await product.session(people[who]));
		for (const lang of uiLangs) {
			const answer = await call(name, input, cookie, { "accept-language": lang });
			expect(answer.status).toBe(status);
			const [error] = answer.body.errors ?? [];
			const spec = allRefusals[error?.code ?? ""];
			if (spec?.say[lang].length === 0) expect(error?.message).toBe(spec.say[lang]({}));
		}
	});

	test("one’s own settings are one’s own to change, and nobody else’s", async () => {
		const niger = await product.session(people.niger);
		const change = async (email: string) => ({ person: await product.person(email), language: "es" });
		expect((await call("identity.editPerson", await change(people.niger), niger)).status).toBe(200);
		const others = await change(people.kenya);
		expect((await call("identity.editPerson", others, niger)).status).toBe(403);
		expect((await call("identity.editPerson", others)).status).toBe(401);
	});

	test("a body that is not JSON, and one over the limit", async () => {
		const officer = await product.session(people.officer);
		const send = (body: string, type: string) =>
			product.ask("/api/acts/survey.remind", officer, { method: "POST", body, headers: { "content-type": type } });
		expect((await send("{", "application/json")).status).toBe(400);
		// From another site a browser sends only this kind without asking first.
		expect((await send(JSON.stringify({ survey: product.survey }), "text/plain")).status).toBe(403);
		const large = await send(JSON.stringify({ survey: "x".repeat(1_100_000) }), "application/json");
		expect([large.status, large.headers.get("content-type")]).toEqual([413, "application/json"]);
	});

	test("the cookie is named as it is set", async () => {
		const cookie = await product.session(people.officer);
		expect(cookie.split("=")[0]).toBe(document.components?.securitySchemes?.session?.name);
	});

	test("what is read, at the addresses given", async () => {
		const addresses = {
			"/ledger/checkpoint": "/ledger/checkpoint",
			"/ledger/tile/{level}/{index}.p/{width}": "/ledger/tile/entries/000.p/1",
			"/api/openapi.json": "/api/openapi.json",
			"/{lang}/office/register/export.csv": "/fr/office/register/export.csv",
			"/{lang}/office/register/import/example.csv": "/fr/office/register/import/example.csv",
		};
		const officer = await product.session(people.officer);
		for (const [path, address] of Object.entries(addresses)) {
			const answer = await product.ask(address, officer);
			expect(answer.status, address).toBe(200);
			const [type] = Object.keys(document.paths?.[path]?.get?.responses?.["200"]?.content ?? {});
			expect(answer.headers.get("content-type"), address).toBe(type);
		}
	});
});
