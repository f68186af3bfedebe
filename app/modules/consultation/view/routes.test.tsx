import { beforeEach, expect, test } from "vitest";
import { type Consultations, consultations, dayAfter } from "../../../../test/support/consultation.ts";
import { type Delegate, delegateOf } from "../../../../test/support/delegation.ts";
import { stageOf, testNow } from "../../../../test/support/register.ts";
import { send, siteOf, visit } from "../../../../test/support/site.ts";
import type { Ctx } from "../../../acts/index.ts";
import type { Reader } from "../../../kit/reader.ts";
import { consultationRoutes } from "../routes.tsx";

let stage: Consultations;
let ner: Delegate;
let ben: Delegate;
let officer: Reader;

beforeEach(async () => {
	stage = await consultations();
	ner = await delegateOf(stage, "NER");
	ben = await delegateOf(stage, "BEN", "reader");
	officer = { ...ner.reader, seats: [], staff: ["officer"] };
});

const site = (reader: Reader | null, now = testNow) =>
	siteOf(consultationRoutes, { ctx: stageOf(stage.database) as Ctx, reader, now });
const path = (lang = "en", { member } = ner) =>
	`/${lang}/desk/${member}/consultations/${stage.round}/views/${stage.options[0]}`;
const roundPath = (lang = "en") => `/${lang}/years/2008/consultations/${stage.round}`;
const received = (lang = "en") => `/${lang}/office/rounds/${stage.round}/received`;
const fields = (more: Record<string, string> = {}) => ({
	...{ behalf: "itself", seen: "0", position: "couldSupport", remarks: "À condition qu’il soit plus court." },
	...{ lang: "fr", visibility: "administrationAndChair" },
	...more,
});

test.for([
	["en", "Who may read it", "Niger: could support", "Also read", "For the Administration and the Chair"],
	[
		"fr",
		"Qui peut en prendre connaissance",
		"Niger\u00a0: pourrait appuyer",
		"",
		"Pour l’Administration et la présidence",
	],
	["es", "Quién puede leerlo", "Níger: podría apoyar", "", "Para la Administración y la presidencia"],
])(
	"in %s the form says who will read before anything is typed, and the delegation finds its view on the round's page",
	async ([lang = "", asked = "", said = "", , readBy = ""]) => {
		const form = await visit(site(ner.reader), path(lang));
		expect(form.text.indexOf(asked)).toBeGreaterThan(0);
		expect(form.text.indexOf(asked)).toBeLessThan(form.text.indexOf("<textarea"));
		const { to } = await send(site(ner.reader), path(lang), fields());
		expect(to).toBe(`${roundPath(lang)}#paper-${stage.options[0]}`);
		const page = await visit(site(ner.reader), roundPath(lang));
		for (const words of [said, readBy, "À condition qu’il soit plus court."]) expect(page.text).toContain(words);
		expect((await visit(site(officer), received(lang))).text).toContain(said);
	},
);

test("others who were invited read what was given to them from the next day on, and never what was not", async () => {
	await send(site(ner.reader), path(), fields({ visibility: "invited", remarks: "For all" }));
	await send(site(ner.reader), path(), fields({ behalf: "AFR", remarks: "For the Chair" }));
	expect((await visit(site(ben.reader), roundPath())).text).not.toContain("For all");
	const later = await visit(site(ben.reader, dayAfter), roundPath());
	expect(later.text).toContain("For all");
	expect(later.text).not.toContain("For the Chair");
	expect((await visit(site(ben.reader, dayAfter), received())).status).toBe(403);
});

test("a view that a colleague changed meanwhile is shown above what was typed, and nothing is lost", async () => {
	await send(site(ner.reader), path(), fields({ remarks: "Theirs" }));
	const answer = await send(site(ner.reader), path(), fields({ remarks: "Mine", position: "prefers" }));
	expect(answer.status).toBe(409);
	for (const words of ["Theirs", "Mine", 'name="seen" value="1"']) expect(answer.text).toContain(words);
});

test("every error is said at its field, and what was typed is kept", async () => {
	const answer = await send(site(ner.reader), path(), fields({ position: "", visibility: "all", remarks: "Kept" }));
	expect(answer.status).toBe(422);
	for (const words of ['id="f-position-error"', 'id="f-visibility-error"', "Kept"])
		expect(answer.text).toContain(words);
});

test("remarks in a script that runs from right to left, with a word without end and with mark-up, are set as text", async () => {
	const remarks = `\u0645\u0631\u062d\u0628\u0627 <script>${"x".repeat(400)}`;
	await send(site(ner.reader), path(), fields({ remarks, lang: "ar" }));
	const { text } = await visit(site(ner.reader), roundPath());
	expect(text).toContain('lang="ar" dir="auto"');
	expect(text).toContain("&lt;script&gt;");
});

test("it is withdrawn from the round's page", async () => {
	await send(site(ner.reader), path(), fields());
	const form = { behalf: "itself", seen: "1" };
	expect((await send(site(ner.reader), `${path()}/withdrawal`, form)).to).toContain(roundPath());
	expect((await visit(site(ner.reader), roundPath())).text).toContain("Niger: withdrawn");
});

test("whoever only reads, serves elsewhere or works for the body gives no view", async () => {
	for (const reader of [ben.reader, officer]) {
		expect((await visit(site(reader), path())).status).toBe(403);
		expect((await send(site(reader), path(), fields())).status).toBe(403);
	}
	expect((await visit(site(ben.reader), path("en", ben))).status).toBe(403);
	expect((await visit(site(null), path())).to).toContain("/en/sign-in?");
});
