import { beforeEach, expect, test } from "vitest";
import { type Consultations, consultations, dayAfter } from "../../../../test/support/consultation.ts";
import { type Delegate, delegateOf } from "../../../../test/support/delegation.ts";
import { stageOf, testNow } from "../../../../test/support/register.ts";
import { send, siteOf, visit } from "../../../../test/support/site.ts";
import { staff } from "../../../../test/support/survey.ts";
import type { Ctx } from "../../../acts/index.ts";
import type { Reader } from "../../../kit/reader.ts";
import { capital } from "../../../web/index.ts";
import { documentRoutes, findDocument } from "../../document/index.ts";
import { consultationRoutes } from "../routes.tsx";

let stage: Consultations;
let ner: Delegate;
let ben: Delegate;
let officer: Reader;
let chair: Reader;

beforeEach(async () => {
	stage = await consultations();
	ner = await delegateOf(stage, "NER");
	ben = await delegateOf(stage, "BEN", "reader");
	officer = staff(stage.officer.person, "officer");
	chair = { ...staff(stage.chairing, "chair"), chairs: [stage.organ] };
});

const site = (reader: Reader | null, now = testNow) =>
	siteOf(consultationRoutes, { ctx: stageOf(stage.database) as Ctx, reader, now });
const paperPath = (lang = "en", { member } = ner) =>
	`/${lang}/desk/${member}/consultations/${stage.round}/papers/${stage.options[0]}`;
const roundPath = (lang = "en") => `/${lang}/years/2008/consultations/${stage.round}`;
const fields = (more: Record<string, string> = {}) => ({
	...{ behalf: "itself", lang: "en", body: "Return migration", explanation: "It is wider." },
	...{ visibility: "administrationAndChair" },
	...more,
});
/** The address of a proposal that was made, without its language. */
const made = async (more: Record<string, string> = {}): Promise<string> => {
	const { to } = await send(site(ner.reader), `${paperPath()}/e1`, fields(more));
	return String(to).replace(/^\/en/, "");
};
const advice = (more: Record<string, string> = {}) => ({
	...{ advice: "reflected", note: "Agreed", body: "Return migration", seen: "1", after: "0" },
	...more,
});

test.for([
	["en", "Propose wording for this", "Who may read it", "Not yet marked by the Chair", "reflected – the Chair,"],
	[
		"fr",
		"Proposer une formulation pour ce texte",
		"Qui peut en prendre connaissance",
		"La présidence ne s’est pas",
		"prise en compte – la présidence,",
	],
	[
		"es",
		"Proponer una redacción para este texto",
		"Quién puede leerlo",
		"La Presidencia aún no se ha",
		"recogida – la Presidencia,",
	],
])(
	"in %s a delegation proposes words, an officer advises, the Chair marks, and the delegation reads what became of it",
	async ([lang = "", choose = "", visibility = "", open = "", marked = ""]) => {
		expect((await visit(site(ner.reader), paperPath(lang))).text).toContain(choose);
		const form = await visit(site(ner.reader), `${paperPath(lang)}/e1?in=en`);
		expect(form.text).toContain(">\nReturn</textarea>");
		expect(form.text.indexOf(visibility)).toBeLessThan(form.text.indexOf("<textarea"));
		const { to } = await send(site(ner.reader), `${paperPath(lang)}/e1`, fields());
		const own = await visit(site(ner.reader), String(to));
		for (const words of [open, "<ins>", "It is wider."]) expect(own.text).toContain(words);
		expect(own.text).not.toContain('name="advice"');

		expect((await send(site(officer), `${to}/advice`, advice())).to).toBe(to);
		expect((await visit(site(officer), String(to))).text).not.toContain('name="mark"');
		expect((await visit(site(chair), String(to))).text).toContain('name="mark"');
		expect((await send(site(chair), `${to}/mark`, { mark: "reflected", advice: "1", chair: "" })).to).toBe(to);

		expect((await visit(site(ner.reader), String(to))).text).toContain(capital(marked));
		const round = await visit(site(ner.reader), roundPath(lang));
		expect(round.text).toContain(marked);
		expect(round.text).toContain(`href="${to}"`);
		expect((await visit(site(ner.reader), String(to))).text).not.toContain("Agreed");
	},
);

test.for([
	["en", "Delete this paragraph altogether", "The paragraph is to be deleted."],
	["fr", "Supprimer entièrement ce paragraphe", "Le paragraphe est à supprimer."],
	["es", "Suprimir este párrafo por completo", "El párrafo debe suprimirse."],
])(
	"in %s a paragraph is proposed to be deleted, its explanation in its own language; the title is not",
	async ([lang = "", asked = "", said = ""]) => {
		const { document_id: document } = await stage.db
			.selectFrom("round_paper")
			.select("document_id")
			.where("option_id", "=", stage.options[0] ?? "")
			.executeTakeFirstOrThrow();
		const drafts = [{ kind: "paragraph", numbered: true, body: "Returns are few." }];
		const changes = [{ kind: "add", after: null, drafts }];
		await stage.does("document.edit", { document, changes, reason: "Drafting" });
		const element = (await findDocument(stage.db, document))?.document.elements[0]?.id;
		const { round } = await stage.does("consultation.convene", stage.convening("2007-07-25"));
		stage = { ...stage, round };
		expect((await visit(site(ner.reader), `${paperPath(lang)}/e1`)).text).not.toContain(asked);
		const path = `${paperPath(lang)}/${element}?in=en`;
		expect((await visit(site(ner.reader), path)).text).toContain(asked);
		const more = { deletes: "yes", body: "Returns are few.", explanation: "Oui.", explanationLang: "pt" };
		const { to } = await send(site(ner.reader), path, fields(more));
		const page = await visit(site(officer), String(to));
		expect(page.text).toContain(said);
		expect(page.text).toContain("<del>Returns are few.</del>");
		expect(page.text).toMatch(/lang="pt" dir="auto">Oui\./);
		expect((await send(site(officer), `${to}/advice`, advice({ body: "" }))).to).toBe(to);
	},
);

test("others who were invited read what was shared from the next day on, and a name by consent without the words", async () => {
	const shared = await made({ visibility: "invited", body: "Shared words" });
	const named = await made({ named: "yes", body: "Words for the Chair" });
	const silent = await made({ body: "Other words for the Chair" });
	expect((await visit(site(ben.reader), `/en${shared}`)).status).toBe(404);
	expect((await visit(site(ben.reader, dayAfter), `/en${shared}`)).text).toContain("Shared");
	for (const path of [named, silent]) expect((await visit(site(ben.reader, dayAfter), `/en${path}`)).status).toBe(404);
	const before = (await visit(site(ben.reader, dayAfter), roundPath())).text;
	expect(before).toContain(`/en${shared}`);
	expect(before).not.toContain("Reflects");

	await send(site(officer), `/en${named}/advice`, advice());
	await send(site(chair), `/en${named}/mark`, { mark: "reflected", advice: "1", chair: "" });
	const { text } = await visit(site(ben.reader), roundPath());
	expect(text).toContain("Version 2: Reflects a proposal by the Niger");
	expect(text).not.toContain("Words for the Chair");
	expect(text).not.toContain(named);
});

test("where the paragraph changed since the advice, both texts are shown, and what was typed is kept", async () => {
	const path = await made();
	await send(site(officer), `/en${path}/advice`, advice());
	const { db } = stage;
	const paper = await db
		.selectFrom("round_paper")
		.select("document_id")
		.where("option_id", "=", stage.options[0] ?? "")
		.executeTakeFirstOrThrow();
	const change = { kind: "write", id: "e1", lang: "en", body: "Return and work", seen: 1, follows: null };
	await stage.does("document.edit", { document: paper.document_id, changes: [change], reason: "Drafting" });
	const marked = await send(site(chair), `/en${path}/mark`, { mark: "reflected", advice: "1", chair: "" });
	expect(marked.status).toBe(409);
	for (const words of ["The paragraph has changed since", "and", "work", "migration", 'value="reflected" checked'])
		expect(marked.text).toContain(words);

	const again = await send(site(officer), `/en${path}/advice`, advice({ after: "1", note: "What I typed" }));
	expect(again.status).toBe(409);
	for (const words of ["What I typed", 'name="seen" value="2"', "Return and work"]) expect(again.text).toContain(words);
	expect((await send(site(officer), `/en${path}/advice`, advice({ after: "1", seen: "2" }))).to).toBe(`/en${path}`);
});

test("the versions of the paper lead to the proposal that one of them reflects", async () => {
	const path = await made();
	await send(site(officer), `/en${path}/advice`, advice());
	await send(site(chair), `/en${path}/mark`, { mark: "inPart", advice: "1", chair: "" });
	const [, document] = /documents\/(\w+)\/versions/.exec((await visit(site(officer), `/en${path}`)).text) ?? [];
	const office = siteOf(documentRoutes, { ctx: stageOf(stage.database) as Ctx, reader: officer, now: testNow });
	for (const page of ["versions", "comparison?from=1&to=2"]) {
		const { text } = await visit(office, `/fr/office/documents/${document}/${page}`);
		expect(text).toContain(`href="/fr${path}"`);
		expect(text).toContain("Reflects in part a proposal made in the consultations of 20\u00a0July 2007");
	}
});

test("where nobody chairs the organ here, an approving officer records what the Chair stated, and the page says so", async () => {
	await stage.db.deleteFrom("organ_chair").execute();
	const approving = staff(stage.colleague.person, "approvingOfficer");
	const path = await made();
	await send(site(officer), `/en${path}/advice`, advice({ advice: "kept" }));
	const empty = await send(site(approving), `/en${path}/mark`, { mark: "kept", advice: "1", chair: "" });
	expect(empty.text).toContain('id="f-chair-error"');
	await send(site(approving), `/en${path}/mark`, { mark: "kept", advice: "1", chair: "Ambassador Perera" });
	expect((await visit(site(ner.reader), `/en${path}`)).text).toContain("as stated by the Chair, Ambassador Perera");
});

test("every error is said at its field, and what was typed is kept, in the language of the proposal", async () => {
	const answer = await send(
		site(ner.reader),
		`${paperPath()}/e1`,
		fields({ lang: "fr", body: "<b>Retour</b>", visibility: "", explanation: "Parce que", named: "yes" }),
	);
	expect(answer.status).toBe(422);
	for (const words of ['id="f-visibility-error"', "&lt;b&gt;Retour&lt;/b&gt;", "Parce que", 'name="lang" value="fr"'])
		expect(answer.text).toContain(words);
	const markup = await send(site(ner.reader), `${paperPath()}/e1`, fields({ body: "<b>Return</b>" }));
	expect(markup.text).toContain('id="f-body-error"');
});

test("it is taken back on its page, and its words stay for those to whom they were given", async () => {
	const path = await made();
	expect((await visit(site(ner.reader), `/en${path}`)).text).toContain("/takeBack");
	expect((await send(site(officer), `/en${path}/takeBack`, {})).status).toBe(403);
	await send(site(ner.reader), `/en${path}/takeBack`, {});
	const { text } = await visit(site(ner.reader), `/en${path}`);
	expect(text).toContain("Taken back");
	expect(text).not.toContain("/takeBack");
});

test("who is not of the delegation proposes nothing, and nobody is led to what they do not read", async () => {
	for (const reader of [ben.reader, officer]) {
		expect((await visit(site(reader), paperPath())).status).toBe(403);
		expect((await visit(site(reader), `${paperPath()}/e1`)).status).toBe(403);
		expect((await send(site(reader), `${paperPath()}/e1`, fields())).status).toBe(403);
	}
	expect((await visit(site(ner.reader), `${paperPath()}/e99`)).status).toBe(404);
	expect((await visit(site(ner.reader), "/en/proposals/0000000000000000")).status).toBe(404);
	expect((await visit(site(null), "/en/proposals/0000000000000000")).to).toContain("/en/sign-in?");
});
