import { Hono } from "hono";
import { z } from "zod";
import { type AnyAct, type Env, refusals as ofActs } from "./acts/index.ts";
import { refusals as ofData } from "./data/busy.ts";
import { allActs } from "./every-act.ts";
import { refusals as ofFiles } from "./files/index.ts";
import { uiLangs } from "./kit/languages.ts";
import type { Refusals } from "./kit/refusal.ts";
import { refusals as ofConsultation } from "./modules/consultation/index.ts";
import { refusals as ofDecision } from "./modules/decision/index.ts";
import { refusals as ofDialogue } from "./modules/dialogue/index.ts";
import { refusals as ofDocument } from "./modules/document/index.ts";
import { refusals as ofIdentity } from "./modules/identity/index.ts";
import { refusals as ofMembership } from "./modules/membership/index.ts";
import { refusals as ofSurvey } from "./modules/survey/index.ts";
import { webRefusals } from "./web/index.ts";

type Json = { readonly [key: string]: unknown };

const ofAnyAct = { ...ofActs, ...ofData, ...ofFiles, ...webRefusals };

/** What a module's acts may answer instead: a module calls those before it, whose refusals are then its own. */
const refusalsOf: Readonly<Record<string, Refusals>> = {
	identity: { ...ofAnyAct, ...ofIdentity },
	membership: { ...ofAnyAct, ...ofIdentity, ...ofMembership },
	document: { ...ofAnyAct, ...ofDocument },
	dialogue: { ...ofAnyAct, ...ofDocument, ...ofDialogue },
	consultation: { ...ofAnyAct, ...ofDocument, ...ofDialogue, ...ofConsultation },
	decision: { ...ofAnyAct, ...ofDialogue, ...ofDecision },
	survey: { ...ofAnyAct, ...ofIdentity, ...ofMembership, ...ofDialogue, ...ofSurvey },
};

const moduleOf = ({ name }: AnyAct): string => name.slice(0, name.indexOf("."));

/** What an act is given, as JSON Schema 2020-12; what a schema cannot say (a rule across fields) is refused by the act. */
export function inputSchemaOf({ input }: AnyAct): Json {
	const { $schema: _, ...schema } = z.toJSONSchema(input, { io: "input", unrepresentable: "any" });
	return schema;
}

const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });

/** One response for each status among a module's refusals: its codes, and the English sentence of each that names no particulars. */
function refusedAs(module: string, refusals: Refusals): [string, Json][] {
	const byStatus = Map.groupBy(Object.entries(refusals), ([, { status }]) => status);
	return [...byStatus].map(([status, specs]) => {
		const said = specs.filter(([, { say }]) => say.en.length === 0);
		return [
			`${module}.${status}`,
			{
				description: `Refused, and nothing done. One of: ${specs.map(([code]) => code).join(", ")}`,
				content: {
					"application/json": {
						schema: {
							allOf: [
								ref("schemas", "Errors"),
								{
									properties: {
										errors: { contains: { properties: { code: { enum: specs.map(([code]) => code) } } } },
									},
								},
							],
						},
						examples: Object.fromEntries(
							said.map(([code, { say }]) => [code, { value: { errors: [{ code, message: say.en({}) }] } }]),
						),
					},
				},
			},
		];
	});
}

function operationOf(act: AnyAct): Json {
	const module = moduleOf(act);
	const statuses = [...new Set(Object.values(refusalsOf[module] ?? {}).map(({ status }) => status))].sort();
	return {
		operationId: act.name,
		tags: [module],
		summary: act.effect,
		description: `Who may: ${act.may.join(", ")}. Roles in a delegation hold for the delegation that the input names.`,
		parameters: [ref("parameters", "IdempotencyKey"), ref("parameters", "AcceptLanguage")],
		requestBody: { required: true, content: { "application/json": { schema: inputSchemaOf(act) } } },
		// Whoever may be anybody may also be nobody.
		security: act.may.includes("public") ? [{}, { session: [] }] : [{ session: [] }],
		responses: {
			"200": {
				description: "Done, and durable. The answer names what was made, and the version that a next change must give.",
				content: { "application/json": { schema: { type: "object" } } },
			},
			...Object.fromEntries(statuses.map((status) => [String(status), ref("responses", `${module}.${status}`)])),
			"500": ref("responses", "Incident"),
		},
	};
}

const inPath = (name: string, description: string, schema: Json): Json => ({
	name,
	in: "path",
	required: true,
	description,
	schema,
});
const lang = inPath("lang", "The language in which a refusal is said", { enum: [...uiLangs] });
const id = { type: "string", pattern: "^[0-9a-z]+$" };
const survey = inPath("survey", "The survey’s id", id);
const member = inPath("member", "The id of the member whose delegation it is", id);
const year = inPath("year", "The year of the dialogue", { type: "string", pattern: "^\\d{4}$" });
const decision = inPath("decision", "The decision’s id", id);
const digits = (name: string, description: string) =>
	inPath(name, description, { type: "string", pattern: "^\\d{3}$" });
const level = inPath("level", "Level of the tile, or `entries` for a bundle of entries", {
	type: "string",
	pattern: "^(entries|\\d{1,2})$",
});
const width = inPath("width", "Hashes or entries in a tile that is not full", {
	type: "integer",
	minimum: 1,
	maximum: 255,
});
const index = digits("index", "Last three digits of the tile’s index");
const thousands = digits("thousands", "The three digits of the tile’s index before the last three");

const read = (
	operationId: string,
	summary: string,
	type: string,
	parameters: readonly Json[],
	more: Json = {},
): Json => ({
	get: {
		operationId,
		tags: ["reading"],
		summary,
		parameters,
		security: [],
		responses: {
			"200": { description: "The document", content: { [type]: { schema: schemaOfType(type) } } },
			"404": { description: "There is no such document, or it is not for this reader." },
		},
		...more,
	},
});

const schemaOfType = (type: string): Json =>
	type.startsWith("application/json") ? { type: "object" } : type.startsWith("text/") ? { type: "string" } : {};

const tile = (id: string, parameters: readonly Json[]) =>
	read(
		id,
		"A tile of the log’s hashes, or a bundle of its entries (c2sp.org/tlog-tiles)",
		"application/octet-stream",
		parameters,
	);

/** What programs read without a form: the log, a survey’s record, the register’s file, this document. */
const readings: Readonly<Record<string, Json>> = {
	"/ledger/checkpoint": read(
		"checkpoint",
		"The log’s newest signed checkpoint (c2sp.org/tlog-checkpoint)",
		"text/plain; charset=utf-8",
		[],
	),
	"/ledger/tile/{level}/{index}": tile("tile", [level, index]),
	"/ledger/tile/{level}/{index}.p/{width}": tile("tilePartial", [level, index, width]),
	"/ledger/tile/{level}/x{thousands}/{index}": tile("tileBeyond1000", [level, thousands, index]),
	"/ledger/tile/{level}/x{thousands}/{index}.p/{width}": tile("tilePartialBeyond1000", [
		level,
		thousands,
		index,
		width,
	]),
	"/{lang}/surveys/{survey}/{record}": read(
		"surveyRecord",
		"A survey’s record, for checking its result without the site: to whoever may see the result, the auditor’s to auditors",
		"application/json; charset=utf-8",
		[lang, survey, inPath("record", "File name", { type: "string", pattern: "^(auditor-)?survey-[0-9a-z]+\\.json$" })],
		{ security: [{}, { session: [] }] },
	),
	"/{lang}/desk/{member}/surveys/{survey}/reply.json": read(
		"keptReply",
		"The delegation’s reply in force as it is kept, with what opens its commitment: to the delegation’s people",
		"application/json",
		[lang, member, survey],
		{ security: [{ session: [] }] },
	),
	"/{lang}/desk/{member}/surveys/{survey}/receipt.txt": read(
		"receipt",
		"The acknowledgement of the reply in force, which proves that it stands in the log: to the delegation’s people",
		"text/plain; charset=utf-8",
		[lang, member, survey],
		{ security: [{ session: [] }] },
	),
	"/{lang}/desk/{member}/surveys/{survey}/after-date.txt": read(
		"lateReceipt",
		"The acknowledgement of the last reply received after the date that is kept without counting: to the delegation’s people",
		"text/plain; charset=utf-8",
		[lang, member, survey],
		{ security: [{ session: [] }] },
	),
	"/{lang}/desk/{member}/surveys/{survey}/after-date.json": read(
		"lateReply",
		"That reply as it was sealed, with what opens its commitment: to the delegation’s people",
		"application/json",
		[lang, member, survey],
		{ security: [{ session: [] }] },
	),
	"/{lang}/years/{year}/decisions/{decision}/decision.json": read(
		"keptDecision",
		"A decision as it was sealed, with what opens its commitment: to the membership",
		"application/json",
		[lang, year, decision],
		{ security: [{ session: [] }] },
	),
	"/{lang}/years/{year}/decisions/{decision}/receipt.txt": read(
		"decisionReceipt",
		"What proves that the decision’s entry stands in the log: to the membership",
		"text/plain; charset=utf-8",
		[lang, year, decision],
		{ security: [{ session: [] }] },
	),
	"/{lang}/office/register/import/example.csv": read(
		"registerExample",
		"A file such as the register is imported from, to officers",
		"text/csv; charset=utf-8",
		[lang],
		{ security: [{ session: [] }] },
	),
	"/{lang}/office/register/export.csv": read(
		"registerExport",
		"The register of members as a file, to officers",
		"text/csv; charset=utf-8",
		[lang],
		{ security: [{ session: [] }] },
	),
	"/api/openapi.json": read("openapi", "This document", "application/json", []),
};

const introduction = `Everything that can be done, for programs: the same acts as the pages’ forms, for the same session and under the same rules.

A session is begun on the sign-in page; there are no keys for programs. No token against forged requests is needed, because a body of type application/json is required and no other site may send one. Pages for people are not described here.`;

/** The product’s contract as OpenAPI 3.1, made from the acts and the refusals as they are declared. */
function openApi(baseUrl: string): Json {
	const acts = [...allActs.values()];
	return {
		openapi: "3.1.0",
		jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
		info: {
			title: "Intersession",
			version: "1",
			description: introduction,
			license: { name: "Apache-2.0", identifier: "Apache-2.0" },
		},
		servers: [{ url: baseUrl }],
		tags: [...Object.keys(refusalsOf), "reading"].map((name) => ({ name })),
		paths: {
			...Object.fromEntries(acts.map((act) => [`/api/acts/${act.name}`, { post: operationOf(act) }])),
			...readings,
		},
		components: {
			securitySchemes: {
				session: {
					type: "apiKey",
					in: "cookie",
					// A browser takes this prefix over https only.
					name: `${baseUrl.startsWith("https:") ? "__Secure-" : ""}intersession.session_token`,
				},
			},
			parameters: {
				IdempotencyKey: {
					name: "Idempotency-Key",
					in: "header",
					description:
						"A name for this one sending, chosen by the caller. Sent again with the same input, it is answered again with the same answer and nothing is done twice; with another input it is refused (act.sentBefore).",
					schema: { type: "string", maxLength: 100 },
				},
				AcceptLanguage: {
					name: "Accept-Language",
					in: "header",
					description: "The language of the sentences in a refusal: English, French or Spanish.",
					schema: { type: "string" },
				},
			},
			schemas: {
				Errors: {
					type: "object",
					required: ["errors"],
					properties: {
						errors: {
							type: "array",
							minItems: 1,
							items: {
								type: "object",
								required: ["code", "message"],
								properties: {
									code: { type: "string" },
									message: { type: "string", description: "A sentence for the reader, in their language" },
									field: { type: "string", description: "The part of the input that it is about, as a path with dots" },
								},
							},
						},
					},
				},
			},
			responses: {
				...Object.fromEntries(Object.entries(refusalsOf).flatMap(([module, refusals]) => refusedAs(module, refusals))),
				Incident: {
					description: "A fault of the product, with the number under which its log has it",
					content: { "application/json": { schema: ref("schemas", "Errors") } },
				},
			},
		},
	};
}

/** The contract at an address that stays. */
export const contract = new Hono<Env>().get("/api/openapi.json", (c) => c.json(openApi(c.var.ctx.baseUrl)));
