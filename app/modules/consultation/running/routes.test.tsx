import { beforeEach, expect, test } from "vitest";
import { type Consultations, consultations } from "../../../../test/support/consultation.ts";
import { type Delegate, delegateOf } from "../../../../test/support/delegation.ts";
import { stageOf } from "../../../../test/support/register.ts";
import { siteOf, visit } from "../../../../test/support/site.ts";
import { staff } from "../../../../test/support/survey.ts";
import type { Ctx } from "../../../acts/index.ts";
import { parseInstant } from "../../../kit/clock.ts";
import type { Reader } from "../../../kit/reader.ts";
import { findDocument } from "../../document/index.ts";
import { consultationRoutes } from "../routes.tsx";

/** The morning of the round. */
const now = parseInstant("2007-07-20T07:00:00.000Z");

let stage: Consultations;
let ner: Delegate;
let chair: Reader;

beforeEach(async () => {
	stage = await consultations();
	ner = await delegateOf(stage, "NER");
	chair = { ...staff(stage.chairing, "chair"), chairs: [stage.organ] };
});

const get = (reader: Reader | null, lang = "en", round = stage.round) =>
	visit(
		siteOf(consultationRoutes, { ctx: stageOf(stage.database) as Ctx, reader, now }),
		`/${lang}/office/rounds/${round}/running-order`,
	);
const propose = async (body: string, option = stage.options[0], round = stage.round): Promise<string> =>
	(
		await stage.does(
			"consultation.propose",
			{
				...{ round, option, delegation: ner.member, behalf: "itself", element: "e1", lang: "en", body },
				...{ explanation: "", visibility: "administrationAndChair", named: false },
			},
			ner.actor,
		)
	).proposal;

test.each([
	[
		"en",
		"Running order",
		"1 proposal to be marked",
		"For the Administration and the Chair",
		"Nobody has asked to speak",
	],
	["fr", "Déroulement", "1 proposition sur laquelle se prononcer", "l’Administration et la présidence", "Personne n’a"],
	[
		"es",
		"Orden de la sesión",
		"1 propuesta sobre la que",
		"Para la Administración y la presidencia",
		"Nadie ha pedido aún",
	],
])(
	"in %s, the Chair reads what is before the round and which proposals wait",
	async (lang, title, waits, readBy, none) => {
		const proposal = await propose("Return <migration>");
		const { status, text } = await get(chair, lang);
		expect(status).toBe(200);
		for (const words of [`<h1>${title}</h1>`, waits, readBy, none, "Return &lt;migration&gt;"])
			expect(text).toContain(words);
		for (const option of stage.options) expect(text).toContain(`href="/${lang}/years/2008/options/${option}"`);
		expect(text).toContain(`href="/${lang}/proposals/${proposal}"`);
		expect(text).toContain(`href="/${lang}/office/rounds/${stage.round}/outcome"`);
	},
);

test("a proposal that is marked or was taken back is no longer on it", async () => {
	const [kept, back] = [await propose("Kept words"), await propose("Words taken back", stage.options[1])];
	const advice = { proposal: kept, advice: "kept", note: "Later", body: "", seen: 1, after: 0 };
	await stage.does("consultation.advise", advice);
	expect((await get(chair)).text).toContain("The Administration has advised.");
	await stage.does("consultation.mark", { proposal: kept, mark: "kept", advice: 1 }, stage.chair);
	await stage.does("consultation.takeBackProposal", { proposal: back, delegation: ner.member }, ner.actor);
	const { text } = await get(chair);
	expect(text).not.toMatch(/Kept words|Words taken back|to be marked by/);
	expect(text.match(/No proposal is to be marked/g)).toHaveLength(2);
});

test("says of a proposal that it would delete the paragraph", async () => {
	const [kept] = await stage.db
		.selectFrom("document")
		.innerJoin("choice_option", "choice_option.subject_id", "document.owner")
		.select("document.id")
		.where("choice_option.id", "=", stage.options[0] ?? "")
		.execute();
	const drafts = [{ kind: "paragraph", numbered: true, body: "Returns are few." }];
	const change = { kind: "add", after: null, drafts };
	await stage.does("document.edit", { document: kept?.id, changes: [change], reason: "Drafting" });
	const document = await findDocument(stage.db, kept?.id ?? "");
	const element = document?.document.elements.find(({ text }) => text.en?.body === "Returns are few.")?.id;
	const { round } = await stage.does("consultation.convene", stage.convening("2007-07-24"));
	await stage.does(
		"consultation.propose",
		{
			...{ round, option: stage.options[0], delegation: ner.member, behalf: "itself", element, lang: "en", body: "" },
			...{ deletes: true, explanation: "", visibility: "administrationAndChair", named: false },
		},
		ner.actor,
	);
	expect((await get(chair, "en", round)).text).toContain("The paragraph is to be deleted.");
});

test("says which papers changed since the round before, and what became of them since", async () => {
	expect((await get(chair)).text).toContain("Circulated in version 1, for the first time");
	const [first, second] = stage.options;
	await stage.retitle(first ?? "", "Return, as discussed");
	const { round } = await stage.does("consultation.convene", stage.convening("2007-07-24"));
	const reasons = { original: "en", reasons: { bodies: { en: "Its proposer asked" }, checked: [] } };
	await stage.does("dialogue.withdrawOption", { option: second, ...reasons });
	const { text } = await get(chair, "en", round);
	expect(text).toContain("Circulated in version 2, changed since the consultations of 20\u00a0July 2007");
	expect(text).toContain(
		"Circulated in version 1, unchanged since the consultations of 20\u00a0July 2007, withdrawn since",
	);
	expect((await get(chair)).text).toContain("for the first time, now in version 2");
});

test("names the speakers in the order in which they asked, without what officers noted, and the statements received", async () => {
	for (const called of ["BEN", "A colleague of the secretariat"])
		await stage.does("consultation.addSpeaker", { round: stage.round, called }, stage.officer, now);
	const [intervention] = await stage.db.selectFrom("intervention").select("id").orderBy("place").execute();
	const note = { intervention: intervention?.id, version: 1, note: "Zugzwang", tags: [] };
	await stage.does("consultation.noteIntervention", note, stage.officer, now);
	const statement = { visibility: "invited", lang: "en", body: "Peroration", file: null, received: "2007-07-19" };
	await stage.does(
		"consultation.receiveStatement",
		{ round: stage.round, member: ner.member, ...statement },
		stage.officer,
		now,
	);
	const { text } = await get(chair);
	expect(text).toMatch(/<li>Bénin<\/li><li>A colleague of the secretariat<\/li>/);
	expect(text).not.toContain("Zugzwang");
	expect(text).toMatch(/Niger, received on 19.July 2007 – Also for those invited/);
});

test("is for the Chair of the round’s organ and for officers", async () => {
	expect((await get(staff(stage.officer.person ?? "", "officer"))).status).toBe(200);
	expect((await get({ ...chair, chairs: ["0000000000000000"] })).status).toBe(403);
	for (const reader of [ner.reader, staff(stage.chairing, "auditor")]) expect((await get(reader)).status).toBe(403);
	expect((await get(null)).to).toContain("/en/sign-in");
	expect((await get(chair, "en", "0000000000000000")).status).toBe(404);
});
