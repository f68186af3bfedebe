import { beforeEach, expect, test } from "vitest";
import { afterwards, equalSurvey } from "../../../../test/support/equality.ts";
import { send, siteOf, visit } from "../../../../test/support/site.ts";
import { actNamed, type OpenSurvey } from "../../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { perform } from "../../../acts/index.ts";
import type { Reader } from "../../../kit/reader.ts";
import { surveyRoutes } from "../routes.tsx";

let database: TestDatabase;
let survey: OpenSurvey;
let chair: Reader;
let delegate: Reader;

beforeEach(async () => {
	database = await testDatabase();
	const equal = await equalSurvey(database);
	({ survey, delegate } = equal);
	chair = { ...delegate, person: equal.chair.person ?? "", staff: ["chair"], seats: [], chairs: [equal.council] };
});

const site = (reader: Reader | null, now = afterwards) => siteOf(surveyRoutes, { ctx: survey.ctx, reader, now });
const see = (reader: Reader | null, lang = "en", rest = "/equality") =>
	visit(site(reader), `/${lang}/surveys/${survey.id}${rest}`);
const post = (fields: Record<string, string>, reader: Reader | null = chair, lang = "en") =>
	send(site(reader), `/${lang}/surveys/${survey.id}/equality`, fields);

const said = (html: string): string => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

test("leads the Chair, and nobody else, to what is equal", async () => {
	const approving: Reader = { ...chair, person: "p", staff: ["approvingOfficer"], chairs: [] };
	const result = said((await see(chair, "en", "")).text);
	expect(result).toContain("“Gender and migration” and “Return migration” are equal.");
	expect(result).toContain("the Chair (Council) settles the equality before the result is released");
	expect((await see(chair, "en", "")).text).toContain(`/en/surveys/${survey.id}/equality`);
	expect((await see(approving, "en", "")).text).not.toContain(`/en/surveys/${survey.id}/equality`);
	for (const reader of [approving, delegate]) expect((await see(reader)).status).toBe(403);
	expect((await see(null)).to).toContain("/sign-in");
	expect(said((await see(delegate, "en", "")).text)).not.toContain("are equal");
});

test.each([["en"], ["fr"], ["es"]] as const)(
	"in %s, nothing chosen is refused with what was typed, and a choice is kept for the release",
	async (lang) => {
		const question = survey.choice.id;
		const none = await post({ question, "reasons.en": "It was wanted before." }, chair, lang);
		expect(none.status).toBe(422);
		expect(none.text).toContain("It was wanted before.");
		expect(none.text).toContain('href="#f-selected"');
		const selected = survey.choice.options[1] ?? "";
		const done = await post({ question, selected, "reasons.en": "", "reasons.fr": "", "reasons.es": "" }, chair, lang);
		expect(done.to).toBe(`/${lang}/surveys/${survey.id}/equality?settled`);
		const again = await post({ question, selected }, chair, lang);
		expect(again.status).toBe(409);
		await perform(
			survey.ctx,
			actNamed("survey.release"),
			{ survey: survey.id },
			{ actor: survey.approving, now: afterwards },
		);
		const sentences = {
			en: "As laid down at the opening, the Chair (Council) settled the equality and selected “Return migration”.",
			fr: "Comme prévu à l’ouverture, la présidence (Conseil) a tranché l’égalité et retenu «\u00a0Migrations de retour\u00a0».",
			es: "Según lo dispuesto en la apertura, la presidencia (Consejo) resolvió el empate y seleccionó «Migración de retorno».",
		};
		expect((await see(delegate, lang, "")).text).toContain(sentences[lang]);
	},
);

test("is in the history that officers read once the result is released, and not before", async () => {
	const officer: Reader = { ...chair, person: survey.officer.person ?? "", staff: ["officer"], chairs: [] };
	const history = async () => said((await visit(site(officer), `/en/office/surveys/${survey.id}/history`)).text);
	await post({ question: survey.choice.id, selected: survey.choice.options[1] ?? "" });
	expect(await history()).toContain("Opened the survey");
	expect(await history()).not.toContain("equality");
	await perform(
		survey.ctx,
		actNamed("survey.release"),
		{ survey: survey.id },
		{ actor: survey.approving, now: afterwards },
	);
	expect(await history()).toContain("Settled an equality, as the Chair");
});
