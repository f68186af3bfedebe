import { beforeEach, expect, test } from "vitest";
import { type Consultations, consultations, dayAfter } from "../../../../test/support/consultation.ts";
import { stageOf } from "../../../../test/support/register.ts";
import { send, siteOf, visit } from "../../../../test/support/site.ts";
import { staff } from "../../../../test/support/survey.ts";
import type { Ctx } from "../../../acts/index.ts";
import type { Reader } from "../../../kit/reader.ts";
import { consultationRoutes } from "../routes.tsx";
import { meetingRecord } from "./store.ts";

let stage: Consultations;
let officer: Reader;
beforeEach(async () => {
	stage = await consultations();
	officer = staff(stage.officer.person ?? "", "officer");
});

const site = (reader: Reader | null = officer) =>
	siteOf(consultationRoutes, { ctx: stageOf(stage.database) as Ctx, reader, now: dayAfter });
const path = (lang = "en", rest = "") => `/${lang}/office/rounds/${stage.round}/record${rest}`;
const record = () => meetingRecord(stage.db, stage.round);
const speaks = (called: string) => send(site(), path("en", "/speakers"), { called });

test.for([
	["en", "Who speaks next", "Niger"],
	["fr", "Intervention suivante", "Niger"],
	["es", "Quién interviene ahora", "Níger"],
] as const)("in %s, one field takes who speaks, and is ready for the next", async ([lang, label, niger]) => {
	const { to } = await speaks("ner");
	expect(to).toBe(path("en", "#f-called"));
	await speaks("Administration");
	const { text } = await visit(site(), path(lang));
	expect(text).toContain(label);
	expect(text).toContain(`<strong>${niger}</strong>`);
	expect(text).toContain("<strong>Administration</strong>");
	expect(text).toMatch(/<input[^>]*id="f-called"[^>]*list="f-called-list"/);
	expect(text).toContain('<option value="Bénin"');
});

test("nobody in particular speaks: it is said at the field", async () => {
	const answer = await speaks(" ");
	expect(answer.status).toBe(422);
	expect(answer.text).toContain('id="f-called-error"');
});

test("what an officer noted stays beside what a colleague noted meanwhile", async () => {
	await speaks("NER");
	const [{ id = "" } = {}] = (await record()).interventions;
	const note = (words: string) =>
		send(site(), path("en", `/speakers/${id}/note`), { version: "1", [`note-${id}`]: words });
	expect((await note("First words")).to).toBe(path("en", `#${id}`));
	const answer = await note("Second words");
	expect(answer.status).toBe(409);
	expect(answer.text).toContain("First words");
	expect(answer.text).toContain("Second words");
	expect((await record()).interventions[0]?.note).toBe("First words");
});

test("speakers are moved and removed by buttons of their own", async () => {
	await speaks("NER");
	await speaks("BEN");
	const [first, second] = (await record()).interventions;
	await send(site(), path("en", `/speakers/${second?.id}/place`), { by: "-1" });
	expect((await record()).interventions.map(({ id }) => id)).toEqual([second?.id, first?.id]);
	await send(site(), path("en", `/speakers/${second?.id}/removal`), {});
	expect((await record()).interventions.map(({ id }) => id)).toEqual([first?.id]);
});

test("attendance and points are kept as typed where they are refused", async () => {
	const point = { original: "en", "label.en": "Costs", "label.fr": "Coûts" };
	const refused = await send(site(), path("en", "/points"), point);
	expect(refused.text).toContain('id="f-label-es-error"');
	expect(refused.text).toContain('value="Coûts"');
	expect((await send(site(), path("en", "/points"), { ...point, "label.es": "Costos" })).to).toBe(
		path("en", "#points"),
	);
	const attendance = { version: "0", openedBy: "Ambassador Perera", closedBy: "", others: "ILO" };
	expect((await send(site(), path("en", "/attendance"), attendance)).to).toBe(path("en", "#attendance"));
	const stale = await send(site(), path("en", "/attendance"), { ...attendance, openedBy: "Somebody else" });
	expect(stale.status).toBe(409);
	expect(stale.text).toContain('value="Somebody else"');
	expect((await visit(site(), path("es"))).text).toContain("Costos");
});

test("neither the Chair nor delegations open the record", async () => {
	const chair = { ...staff(stage.chairing, "chair"), chairs: [stage.organ] };
	for (const reader of [chair, { ...officer, staff: [], seats: [{ member: "x", role: "head" as const }] }]) {
		expect((await visit(site(reader), path())).status).toBe(403);
		expect((await send(site(reader), path("en", "/speakers"), { called: "NER" })).status).toBe(403);
	}
	expect((await visit(site(null), path())).to).toContain("/en/sign-in?");
});
