import { beforeEach, expect, test } from "vitest";
import { type Consultations, consultations, dayAfter } from "../../../../test/support/consultation.ts";
import { putPerson, stageOf } from "../../../../test/support/register.ts";
import { send, siteOf, visit } from "../../../../test/support/site.ts";
import { staff } from "../../../../test/support/survey.ts";
import type { Ctx } from "../../../acts/index.ts";
import type { Reader } from "../../../kit/reader.ts";
import { consultationRoutes } from "../routes.tsx";

let stage: Consultations;
let officer: Reader;
let delegate: Reader;
let chair: Reader;

beforeEach(async () => {
	stage = await consultations();
	officer = staff(stage.officer.person ?? "", "officer");
	delegate = { ...officer, staff: [], seats: [{ member: "x", role: "reader" }] };
	chair = { ...staff(stage.chairing, "chair"), chairs: [stage.organ] };
});

const site = (reader: Reader | null, now = dayAfter) =>
	siteOf(consultationRoutes, { ctx: stageOf(stage.database) as Ctx, reader, now });
const path = (lang = "en") => `/${lang}/office/rounds/${stage.round}/outcome`;
const roundPath = (lang: string) => `/${lang}/years/2008/consultations/${stage.round}`;
const fields = (more: Record<string, string> = {}) => ({
	kind: "merged",
	options: stage.options[0] ?? "",
	first: stage.options[1] ?? "",
	"title.en": "Both",
	"title.fr": "Les deux",
	"title.es": "Ambos",
	date: "2007-07-20",
	chair: "Ambassador Perera",
	original: "en",
	"statement.en": "The Chair noted agreement.",
	"statement.fr": "La présidence a constaté l’accord.",
	"statement.es": "La Presidencia constató el acuerdo.",
	...more,
});
/** A form in which a field is sent more than once. */
const sendBoth = async (reader: Reader, more: Record<string, string> = {}) => {
	const body = new URLSearchParams(fields({ confirmed: "yes", ...more }));
	body.append("options", stage.options[1] ?? "");
	const answer = await site(reader).request(path(), {
		method: "POST",
		body,
		headers: { origin: "http://localhost" },
	});
	return { status: answer.status, text: await answer.text(), to: answer.headers.get("location") };
};

test.for([
	["en", "Outcome of the consultations", "“Work” and “Return”: “Both”.", "The Chair noted agreement."],
	[
		"fr",
		"Issue des consultations",
		"«\u00a0Work (fr)\u00a0» et «\u00a0Return (fr)\u00a0»\u00a0: «\u00a0Les deux\u00a0».",
		"La présidence a constaté",
	],
	["es", "Resultado de las consultas", "«Work (es)» y «Return (es)»: «Ambos».", "La Presidencia constató"],
] as const)("a merger that an officer records is read in %s on the page of the round", async ([lang, ...words]) => {
	expect((await sendBoth(officer)).to).toBe(`${roundPath("en")}?outcome`);
	const { text } = await visit(site(delegate), roundPath(lang));
	for (const said of words) expect(text).toContain(said);
	expect(text).not.toContain("/office/rounds/");
	expect((await visit(site(delegate), `/${lang}/years/2008/consultations`)).text).toContain(words[1]);
});

test("the Chair is not asked for a name, and an officer finds the one who chaired on the day", async () => {
	expect((await visit(site(officer), path())).text).toContain('value="chair@example.org"');
	expect((await visit(site(chair), path())).text).not.toContain('name="chair"');
	expect((await sendBoth(chair, { chair: "" })).status).toBe(303);
	const { text } = await visit(site(chair), roundPath("en"));
	expect(text).toContain("Stated by chair@example.org, Chair, on 20\u00a0July 2007.");
	expect(text).toContain("Correct the outcome");
});

test("what an officer typed stays when a colleague was first, beside what the colleague recorded", async () => {
	await sendBoth(officer);
	const answer = await send(site(officer), path(), fields({ kind: "deferred", "statement.en": "Typed in vain?" }));
	expect(answer.status).toBe(409);
	expect(answer.text).toContain("Typed in vain?");
	expect(answer.text).toContain("The Chair noted agreement.");
	expect(answer.text).toContain("A colleague has recorded the outcome");
});

test("the kind of outcome is chosen first, then its fields alone are asked; what was typed for another kind stays", async () => {
	const first = await visit(site(officer), path("fr"));
	expect(first.text).not.toContain("f-statement-fr");
	expect(first.text).not.toMatch(/name="kind" value="\w+" checked/);
	const second = await send(site(officer), path("fr"), fields({ kind: "deferred", step: "kind" }));
	const deferred = await visit(site(officer), String(second.to));
	expect(deferred.text).toContain("La présidence a constaté l’accord.");
	expect(deferred.text).toContain("Question reportée");
	for (const absent of ["f-options", "f-later", "f-title-fr", "f-first"])
		expect(deferred.text).not.toContain(`id="${absent}"`);
	const third = await send(site(officer), path("fr"), fields({ kind: "deferred", other: "yes" }));
	expect((await visit(site(officer), String(third.to))).text).toContain('name="title.fr" value="Les deux"');
	const fourth = await send(site(officer), path("fr"), fields({ kind: "merged", step: "kind" }));
	const merged = await visit(site(officer), String(fourth.to));
	expect(merged.text).toMatch(/id="f-title-fr"[^>]*value="Les deux"/);
	expect(merged.text).not.toContain('id="f-later"');
});

test("an outcome is checked before it is recorded: what it says, and whom it reaches", async () => {
	const { to } = await sendBoth(officer, { confirmed: "" });
	const check = await visit(site(officer), String(to).replace("/en/", "/es/"));
	for (const said of ["Acuerdo sobre un texto", "Work (es)", "Ambos", "Ambassador Perera", "La Presidencia constató"])
		expect(check.text).toContain(said);
	expect((await visit(site(delegate), roundPath("es"))).text).not.toContain("La Presidencia constató");
});

test("a correction shows the earlier record and why it was corrected", async () => {
	await sendBoth(officer);
	const { text } = await visit(site(officer), path("fr"));
	const [, corrects = ""] = /name="corrects" value="(\w+)"/.exec(text) ?? [];
	expect(text).toContain("La présidence a constaté");
	const reasons = { "reasons.en": "A slip", "reasons.fr": "Une erreur", "reasons.es": "Un error" };
	const refused = await send(site(officer), path(), fields({ kind: "notAgreed", corrects }));
	expect(refused.text).toContain('id="f-reasons-fr-error"');
	const given = fields({ kind: "notAgreed", corrects, ...reasons, confirmed: "yes" });
	expect((await send(site(officer), path(), given)).to).toBe(`${roundPath("en")}?outcome`);
	const page = await visit(site(delegate), roundPath("es"));
	expect(page.text).toContain("No hubo acuerdo.");
	expect(page.text).toContain("Un error");
	expect(page.text).toContain("Constancia anterior, corregida después");
});

test.for([
	["no kind", { kind: "" }, "kind"],
	["no Chair", { chair: "" }, "chair"],
	["a statement and a day missing", { date: "", "statement.es": "" }, "statement-es"],
	["one option alone", {}, "options"],
] as [string, Record<string, string>, string][])("%s is said at its field", async ([, more, field]) => {
	const answer = await send(site(officer), path(), fields(more));
	expect(answer.status).toBe(422);
	expect(answer.text).toContain(`id="f-${field}-error"`);
	expect(answer.text).toContain('value="Les deux"');
});

test("delegations, auditors and the Chair of another organ record nothing", async () => {
	const others = [
		delegate,
		staff(await putPerson(stage.database, "audit@example.org"), "auditor"),
		{ ...chair, chairs: [] },
	];
	for (const reader of others) {
		expect((await visit(site(reader), path())).status).toBe(403);
		expect((await send(site(reader), path(), fields())).status).toBe(403);
	}
	expect((await visit(site(null), path())).to).toContain("/en/sign-in?");
	expect((await visit(site(officer), path().replace(stage.round, "0000000000000000"))).status).toBe(404);
});

test("before its day nobody is led to the outcome of a round", async () => {
	const { text } = await visit(site(officer, "2007-07-19T10:00:00.000Z" as typeof dayAfter), roundPath("en"));
	expect(text).not.toContain("/outcome");
});
