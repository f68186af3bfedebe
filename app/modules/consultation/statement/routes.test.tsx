import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Consultations, consultations, dayAfter } from "../../../../test/support/consultation.ts";
import { stageOf } from "../../../../test/support/register.ts";
import { send, siteOf, visit } from "../../../../test/support/site.ts";
import { staff } from "../../../../test/support/survey.ts";
import type { Ctx } from "../../../acts/index.ts";
import { openFiles } from "../../../files/index.ts";
import type { Reader } from "../../../kit/reader.ts";
import { consultationRoutes } from "../routes.tsx";

let stage: Consultations;
let officer: Reader;
let ctx: Ctx;
let folder: string;
let niger: string;
let benin: string;
beforeEach(async () => {
	stage = await consultations();
	officer = staff(stage.officer.person ?? "", "officer");
	folder = mkdtempSync(join(tmpdir(), "intersession-statements-"));
	ctx = { ...stageOf(stage.database), files: await openFiles(folder) } as Ctx;
	const members = await stage.db.selectFrom("member").select(["id", "code"]).execute();
	niger = members.find(({ code }) => code === "NER")?.id ?? "";
	benin = members.find(({ code }) => code === "BEN")?.id ?? "";
});
afterEach(() => rmSync(folder, { recursive: true }));

const site = (reader: Reader | null = officer) => siteOf(consultationRoutes, { ctx, reader, now: dayAfter });
const delegate = (member: string): Reader => ({ ...officer, staff: [], seats: [{ member, role: "reader" }] });
const path = (lang = "en", rest = "") => `/${lang}/office/rounds/${stage.round}/statements${rest}`;
const roundPath = (lang = "en", rest = "") => `/${lang}/years/2008/consultations/${stage.round}${rest}`;
const fields = (more: Record<string, string> = {}) => ({
	visibility: "administrationAndChair",
	member: niger,
	received: "2007-07-20",
	lang: "fr",
	body: "Monsieur le Président",
	...more,
});
const sendFile = async (bytes: string, more: Record<string, string> = {}) => {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields({ body: "", ...more }))) body.append(name, value);
	body.append("file", new File([bytes], "statement.pdf"));
	const answer = await site().request(path(), { method: "POST", body, headers: { origin: "http://localhost" } });
	return { status: answer.status, text: await answer.text() };
};

test.for([
	["en", "Statements received", "Niger, received on 20\u00a0July 2007", "For the Administration and the Chair"],
	["fr", "Déclarations reçues", "Niger, reçue le 20\u00a0juillet 2007", ""],
	["es", "Declaraciones recibidas", "Níger, recibida el 20\u00a0de julio de 2007", ""],
] as const)(
	"its delegation reads its statement in %s on the page of the round, and others do not",
	async ([lang, ...words]) => {
		expect((await send(site(), path(), fields())).to).toBe(path());
		const { text } = await visit(site(delegate(niger)), roundPath(lang));
		for (const said of [...words, "Monsieur le Président"]) expect(text).toContain(said);
		expect((await visit(site(delegate(benin)), roundPath(lang))).text).not.toContain("Monsieur le Président");
	},
);

test("given to those invited, others read it as well", async () => {
	await send(site(), path(), fields());
	const { text } = await visit(site(), path());
	const [, id = ""] = /statements\/(\w+)\/visibility/.exec(text) ?? [];
	await send(site(), path("en", `/${id}/visibility`), { visibility: "invited" });
	expect((await visit(site(delegate(benin)), roundPath())).text).toContain("Monsieur le Président");
});

test("a file is kept, opened by those who read the statement, and by nobody else", async () => {
	expect((await sendFile("%PDF-1.4\n%%EOF\n")).status).toBe(303);
	const { text } = await visit(site(delegate(niger)), roundPath());
	const [link = ""] = /\/en\/years\/2008\/consultations\/\w+\/statements\/\w+/.exec(text) ?? [];
	const file = await visit(site(delegate(niger)), link);
	expect([file.status, file.headers.get("content-type")]).toEqual([200, "application/pdf"]);
	expect((await visit(site(delegate(benin)), link)).status).toBe(404);
	expect((await visit(site(null), link)).to).toContain("/en/sign-in?");
});

test("a file that is none of those taken is said at its field, and what was typed is kept", async () => {
	const answer = await sendFile("a spreadsheet", { body: "Monsieur" });
	expect(answer.status).toBe(422);
	expect(answer.text).toContain('id="f-file-error"');
	expect(answer.text).toContain("Monsieur");
});

test("a file need not be chosen again where something else was refused", async () => {
	const answer = await sendFile("%PDF-1.4\n%%EOF\n", { received: "soon" });
	expect(answer.text).toContain('id="f-received-error"');
	const [, kept = ""] = /name="kept" value="(\w+)"/.exec(answer.text) ?? [];
	expect((await send(site(), path(), fields({ body: "", kept }))).status).toBe(303);
});

test("delegations enter nothing", async () => {
	expect((await visit(site(delegate(niger)), path())).status).toBe(403);
	expect((await send(site(delegate(niger)), path(), fields())).status).toBe(403);
});
