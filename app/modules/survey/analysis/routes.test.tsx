import { beforeEach, describe, expect, test } from "vitest";
import { afterwards, fullReply, type KindsSurvey, openKinds, replies } from "../../../../test/support/kinds.ts";
import { siteOf, visit } from "../../../../test/support/site.ts";
import { meanwhile, staff } from "../../../../test/support/survey.ts";
import { testDatabase } from "../../../../test/support/test-database.ts";
import type { Instant } from "../../../kit/clock.ts";
import type { Reader } from "../../../kit/reader.ts";
import { surveyRoutes } from "../routes.tsx";

let survey: KindsSurvey;
let niger: Reader;

async function opened(level: "recorded" | "confidential"): Promise<void> {
	survey = await openKinds(await testDatabase(), { level });
	niger = await survey.join("NER", "Aminata", "head");
	await replies(survey, niger, fullReply(survey));
	const topics = (...places: number[]) => ({
		[survey.topics.id]: { approve: places.map((place) => survey.topics.options[place] ?? "") },
	});
	await replies(survey, await survey.join("CIV", "Koffi", "head"), fullReply(survey, topics(0, 2)));
	await replies(survey, await survey.join("ETH", "Hanna", "head"), fullReply(survey, topics(3)));
}

const see = (reader: Reader | null, { now = afterwards, lang = "en" }: { now?: Instant; lang?: string } = {}) =>
	visit(siteOf(surveyRoutes, { ctx: survey.ctx, reader, now }), `/${lang}/office/surveys/${survey.id}/analysis`);

describe("the analysis of a recorded survey", () => {
	beforeEach(() => opened("recorded"));

	test("is for officers and auditors: between close and release for those who establish the result, and before the close for nobody", async () => {
		for (const role of ["officer", "approvingOfficer", "auditor"] as const)
			expect((await see(staff(null, role), { now: meanwhile })).status, role).toBe(409);
		expect((await see(staff(null, "officer"))).status).toBe(409);
		for (const role of ["approvingOfficer", "auditor"] as const)
			expect((await see(staff(null, role))).status, role).toBe(200);
		for (const reader of [staff(null, "chair"), niger]) expect((await see(reader)).status).toBe(403);
	});

	test.each([
		["en", "This is not part of the result", "If other classes decided", "Equal shares", "would have to be"],
		[
			"fr",
			"Ceci ne fait pas partie du résultat",
			"Si d’autres catégories",
			"Indiquées dans le plus de réponses",
			"devrai",
		],
		[
			"es",
			"Esto no forma parte del resultado",
			"Si fueran determinantes otras",
			"Indicadas en más respuestas",
			"tendría",
		],
	])("says so, and what it would be if one thing were otherwise (%s)", async (lang, ...sentences) => {
		const { text } = await see(staff(null, "auditor"), { lang });
		for (const sentence of sentences) expect(text).toContain(sentence);
	});

	test("is led to from the result, by those for whom it is alone", async () => {
		const page = async (reader: Reader) =>
			(await visit(siteOf(surveyRoutes, { ctx: survey.ctx, reader, now: afterwards }), `/en/surveys/${survey.id}`))
				.text;
		expect(await page(staff(null, "auditor"))).toContain("/analysis");
		expect(await page(niger)).not.toContain("/analysis");
	});
});

test("of a confidential survey that few decide withholds what another rule selects, how firm it is, and every part", async () => {
	await opened("confidential");
	const { text } = await see(staff(null, "auditor"));
	expect(text).toContain("what would show single replies is withheld");
	expect(text).toContain("How many replies would have to be other ones is withheld");
	expect(text).not.toMatch(/would have to be (an)?other ones? for another outcome/);
	expect(text).toContain("Withheld");
});
