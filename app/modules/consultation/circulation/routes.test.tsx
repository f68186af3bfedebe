import { beforeEach, expect, test } from "vitest";
import { type Consultations, consultations, dayAfter } from "../../../../test/support/consultation.ts";
import { stageOf } from "../../../../test/support/register.ts";
import { send, siteOf, visit } from "../../../../test/support/site.ts";
import { staff } from "../../../../test/support/survey.ts";
import type { Ctx } from "../../../acts/index.ts";
import { type Instant, parseInstant } from "../../../kit/clock.ts";
import type { Reader } from "../../../kit/reader.ts";
import { consultationRoutes } from "../routes.tsx";

let stage: Consultations;
let officer: Reader;
let delegate: Reader;

beforeEach(async () => {
	stage = await consultations();
	officer = staff(stage.officer.person ?? "", "officer");
	delegate = { ...officer, staff: [], seats: [{ member: "x", role: "reader" }], zone: "America/New_York" };
	await stage.retitle(stage.options[0] ?? "", "Return, as discussed", parseInstant("2007-07-20T18:00:00Z"));
});

const site = (reader: Reader | null, now: Instant = dayAfter) =>
	siteOf(consultationRoutes, { ctx: stageOf(stage.database) as Ctx, reader, now });
const circulating = () => `/en/office/consultations/${stage.choice}/circulation`;

test.for([
	["en", "until <time", "What changed since the round of 20\u00a0July 2007"],
	["fr", "jusqu’au <time", "Ce qui a changé depuis les consultations du 20\u00a0juillet 2007"],
	["es", "hasta el <time", "Lo que ha cambiado desde las consultas del 20\u00a0de julio de 2007"],
] as const)("what was circulated is read in %s, with what changed", async ([lang, until, since]) => {
	const { to } = await send(site(officer), circulating(), { workingDays: "2" });
	expect(to).toMatch(/^\/en\/years\/2008\/circulations\/\w+$/);
	const { text } = await visit(site(delegate), String(to).replace("/en/", `/${lang}/`));
	expect(text).toContain(until);
	expect(text).toContain(since);
	expect(text).toMatch(/18.{1,3}00.* – .*12.{1,3}00/);
	const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(text).toContain("<ins");
	const list = await visit(site(delegate), `/${lang}/years/2008/consultations`);
	expect(list.text).toContain(String(to).replace("/en/", `/${lang}/`));
});

test("an officer sees beforehand whom it reaches, and two working days are proposed", async () => {
	await stage.db.updateTable("member").set({ mailbox: null }).where("code", "=", "BEN").execute();
	const { text } = await visit(site(officer), circulating().replace("/en/", "/fr/"));
	expect(text).toContain("3 délégations");
	expect(text).toContain("2 adresses");
	expect(text).toContain("Aucune adresse n’est enregistrée pour Bénin");
	expect(text).toContain('value="2"');
	expect(text).toContain("Return, as discussed (fr)");
});

test("a number of days that is none is said at its field, and kept", async () => {
	const answer = await send(site(officer), circulating(), { workingDays: "soon" });
	expect(answer.status).toBe(422);
	expect(answer.text).toContain('id="f-workingDays-error"');
	expect(answer.text).toContain('value="soon"');
});

test("after the period the page says that it is over, and that an option was changed since", async () => {
	const { to } = await send(site(officer), circulating(), { workingDays: "1" });
	await stage.retitle(stage.options[1] ?? "", "Work, late", parseInstant("2007-07-25T10:00:00Z"));
	const { text } = await visit(site(delegate, parseInstant("2007-07-25T12:00:00Z")), String(to));
	expect(text).toContain("The period for remarks ended on");
	expect(text).toContain("This option was changed after it was circulated.");
});

test("delegations circulate nothing, and nobody else reads it", async () => {
	expect((await visit(site(delegate), circulating())).status).toBe(403);
	expect((await send(site(delegate), circulating(), { workingDays: "2" })).status).toBe(403);
	const { to } = await send(site(officer), circulating(), { workingDays: "2" });
	expect((await visit(site(null), String(to))).to).toContain("/en/sign-in?");
	expect((await visit(site({ ...delegate, seats: [] }), String(to))).status).toBe(403);
	expect((await visit(site(delegate), String(to).replace("2008", "1999"))).status).toBe(404);
});
