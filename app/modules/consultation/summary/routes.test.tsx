import { beforeEach, expect, test } from "vitest";
import { type Consultations, consultations, dayAfter } from "../../../../test/support/consultation.ts";
import { stageOf } from "../../../../test/support/register.ts";
import { send, siteOf, visit } from "../../../../test/support/site.ts";
import { staff } from "../../../../test/support/survey.ts";
import type { Ctx } from "../../../acts/index.ts";
import type { Reader } from "../../../kit/reader.ts";
import { consultationRoutes } from "../routes.tsx";

let stage: Consultations;
let officer: Reader;
let chair: Reader;
let delegate: Reader;
beforeEach(async () => {
	stage = await consultations();
	officer = staff(stage.officer.person ?? "", "officer");
	chair = { ...staff(stage.chairing, "chair"), chairs: [stage.organ] };
	const { id: member } = await stage.db
		.selectFrom("member")
		.select("id")
		.where("code", "=", "BEN")
		.executeTakeFirstOrThrow();
	delegate = { ...officer, staff: [], seats: [{ member, role: "reader" }] };
});

const site = (reader: Reader | null) =>
	siteOf(consultationRoutes, { ctx: stageOf(stage.database) as Ctx, reader, now: dayAfter });
const path = (lang = "en", rest = "") => `/${lang}/office/rounds/${stage.round}/summary${rest}`;
const readPath = (lang = "en") => `/${lang}/years/2008/consultations/${stage.round}/summary`;

test.for([
	["en", "Chair’s summary", "No delegation took the floor.", "Read the Chair’s summary"],
	["fr", "Résumé de la présidence", "Aucune délégation n’est intervenue.", "Lire le résumé de la présidence"],
	["es", "Resumen de la Presidencia", "No intervino ninguna delegación.", "Leer el resumen de la Presidencia"],
] as const)(
	"drafted by an officer and cleared by the Chair, it is read in %s by those invited",
	async ([lang, title, words, link]) => {
		expect((await send(site(officer), path(), {})).to).toBe(path());
		const page = await visit(site(chair), path(lang));
		expect(page.text).toContain(title);
		expect(page.text).toContain(words);
		expect(page.text).not.toContain('name="chair"');
		expect((await visit(site(delegate), readPath(lang))).status).toBe(404);
		expect((await send(site(chair), path("en", "/clearance"), { version: "1" })).to).toBe(path());
		const read = await visit(site(delegate), readPath(lang));
		expect(read.text).toContain(words);
		expect(read.text).toContain("chair@example.org");
		expect((await visit(site(delegate), readPath(lang).replace("/summary", ""))).text).toContain(link);
	},
);

test("what it names is to be confirmed by the Chair, one by one", async () => {
	await stage.does("consultation.addSpeaker", { round: stage.round, called: "NER" }, stage.officer, dayAfter);
	const opened = { openedBy: "Ambassador Perera of the Niger", closedBy: "", others: "", present: [] };
	await stage.does(
		"consultation.recordAttendance",
		{ round: stage.round, version: 0, ...opened },
		stage.officer,
		dayAfter,
	);
	await send(site(officer), path(), {});
	const { text } = await visit(site(chair), path());
	const [, niger = ""] = /type="checkbox" name="named" value="(\w+)"/.exec(text) ?? [];
	const refused = await send(site(chair), path("en", "/clearance"), { version: "1" });
	expect(refused.status).toBe(422);
	expect(refused.text).toContain('id="f-named-error"');
	expect((await send(site(chair), path("en", "/clearance"), { version: "1", named: niger })).status).toBe(303);
});

test("an officer does not clear it, and nobody else comes near", async () => {
	await send(site(officer), path(), {});
	expect((await visit(site(officer), path())).text).not.toContain("/summary/clearance");
	expect((await send(site(officer), path("en", "/clearance"), { version: "1", chair: "Somebody" })).status).toBe(403);
	for (const reader of [delegate, { ...chair, chairs: [] }]) {
		expect((await visit(site(reader), path())).status).toBe(403);
		expect((await send(site(reader), path("en", "/clearance"), { version: "1" })).status).toBe(403);
	}
	const approving = staff(stage.colleague.person ?? "", "approvingOfficer");
	expect((await visit(site(approving), path())).text).toContain('value="chair@example.org"');
});
