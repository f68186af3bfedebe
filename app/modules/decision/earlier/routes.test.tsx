import { beforeEach, describe, expect, test } from "vitest";
import { type ChoiceOfTheme, choiceOfTheme } from "../../../../test/support/choice.ts";
import { testNow as now } from "../../../../test/support/register.ts";
import { send, siteOf, visit } from "../../../../test/support/site.ts";
import { staff } from "../../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import type { Reader } from "../../../kit/reader.ts";
import { decisionRoutes } from "../routes.tsx";

let database: TestDatabase;
let world: ChoiceOfTheme;
let officer: Reader;
let approving: Reader;

beforeEach(async () => {
	database = await testDatabase();
	world = await choiceOfTheme(database);
	officer = staff(world.officer.person, "officer");
	approving = staff(world.approving.person, "approvingOfficer");
});

const site = (reader: Reader | null) => siteOf(decisionRoutes, { ctx: world.ctx, reader, now });
const at = (rest = "", lang = "en") => `/${lang}/office/decisions/${world.choice}${rest}`;
const fields = (more: Record<string, string> = {}) => ({
	...{ organ: "", date: "", survey: "", symbol: "IC/2007/7", paragraphs: "5", original: "en" },
	[`fates.${world.options[0]}`]: "selected",
	[`fates.${world.options[1]}`]: "notKnown",
	...more,
});
const enter = (more: Record<string, string> = {}, lang = "en") =>
	send(site(officer), at("/earlier", lang), fields(more));

describe.each([
	["en", "Enter a decision taken before", "It waits for an approving officer", "Confirm it against its source"],
	["fr", "Inscrire une décision antérieure", "Elle attend un fonctionnaire habilité", "La confirmer d’après sa source"],
	["es", "Inscribir una decisión anterior", "Espera a un funcionario habilitado", "Confirmarla según su fuente"],
])("in %s", (lang, begin, waits, confirm) => {
	test("a decision is entered by its form, confirmed by another officer, and its choice is decided", async () => {
		expect((await visit(site(officer), at("", lang))).text).toContain(begin);
		expect((await visit(site(officer), at("/earlier", lang))).text).toContain(begin);
		expect((await enter({}, lang)).to).toBe(at("", lang));
		const own = await visit(site(officer), at("", lang));
		expect([own.text.includes(waits), own.text.includes(confirm)]).toEqual([true, false]);
		// Whoever confirms it reads there what it says.
		const { text } = await visit(site(approving), at("", lang));
		for (const words of [confirm, "IC/2007/7"]) expect(text).toContain(words);
		expect((await send(site(approving), at("/earlier/confirmation", lang), { version: "1" })).to).toBe(at("", lang));
		const decided = await visit(site(approving), at("", lang));
		expect(decided.text).not.toContain(confirm);
		expect(decided.text).not.toContain(at("/new", lang));
	});

	test("what is refused is said at its field, with what was typed", async () => {
		const answer = await enter({ date: "2010-01", "remark.en": "Kept words" }, lang);
		expect(answer.status).toBe(422);
		expect(answer.text).toContain('id="f-date-error"');
		expect(answer.text).toContain("Kept words");
		expect(answer.text).toContain('value="selected" checked');
	});
});

test("it is corrected by its form, and a form of before shows that a colleague was faster", async () => {
	await enter();
	const form = await visit(site(officer), at("/earlier"));
	expect(form.text).toContain('value="IC/2007/7"');
	const corrected = fields({ version: "1", reason: "The minutes say when", date: "2006-11" });
	expect((await send(site(officer), at("/earlier"), corrected)).to).toBe(at());
	const late = await send(site(officer), at("/earlier"), fields({ version: "1", reason: "Also", date: "2006-12" }));
	expect(late.status).toBe(409);
	for (const words of ["A colleague has corrected it meanwhile.", 'value="2006-12"', 'name="version" value="2"'])
		expect(late.text).toContain(words);
	expect((await send(site(approving), at("/earlier/confirmation"), { version: "1" })).status).toBe(409);
});

test("it is withdrawn with a reason, and can then be entered anew", async () => {
	await enter();
	const withdraw = (reason: string) => send(site(officer), at("/earlier/withdrawal"), { version: "1", reason });
	expect((await withdraw("")).text).toContain('id="f-reason-error"');
	expect((await withdraw("Of another year")).to).toBe(at());
	expect((await visit(site(officer), at())).text).toContain("Enter a decision taken before");
});

test("it is entered by officers and by nobody else", async () => {
	const delegate = { ...officer, staff: [], seats: [{ member: world.members.NER ?? "", role: "head" as const }] };
	expect((await visit(site(delegate), at("/earlier"))).status).toBe(403);
	expect((await visit(site(null), at("/earlier"))).to).toContain("/en/sign-in?");
	await enter();
	expect((await send(site(officer), at("/earlier/confirmation"), { version: "1" })).status).toBe(403);
});
