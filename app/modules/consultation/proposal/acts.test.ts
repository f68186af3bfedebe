import type { Change, Document } from "@intersession/document";
import { beforeEach, describe, expect, test } from "vitest";
import { type Consultations, consultations, everywhere } from "../../../../test/support/consultation.ts";
import { type Delegate, delegateOf } from "../../../../test/support/delegation.ts";
import { actorOf, memberLike, putPerson } from "../../../../test/support/register.ts";
import type { Actor } from "../../../kit/actor.ts";
import { parseDate } from "../../../kit/clock.ts";
import type { Reader } from "../../../kit/reader.ts";
import { findDocument } from "../../document/index.ts";
import { roundFacts } from "../circle/store.ts";
import { proposalFor } from "./queries.ts";

let stage: Consultations;
let ner: Delegate;
let ben: Delegate;
let paper: { document: string; version: number };
const today = parseDate("2007-07-21");
const officerReader = (): Reader => ({ ...ner.reader, staff: ["officer"], seats: [] });

beforeEach(async () => {
	stage = await consultations();
	ner = await delegateOf(stage, "NER");
	ben = await delegateOf(stage, "BEN");
	const facts = await roundFacts(stage.db, stage.round);
	paper = facts?.papers[0] ?? expect.fail("no paper");
});

/** The title: the one element that a dossier has before anybody writes it. */
const proposed = (more: object = {}, { member } = ner) => ({
	...{ round: stage.round, option: stage.options[0], delegation: member, behalf: "itself", element: "e1", lang: "en" },
	...{ body: "Return migration", explanation: "", visibility: "administrationAndChair", named: false },
	...more,
});
const propose = async (more: object = {}, delegate = ner): Promise<string> =>
	(await stage.does("consultation.propose", proposed(more, delegate), delegate.actor)).proposal;
const refused = (more: object = {}, delegate = ner) =>
	stage.refusal("consultation.propose", proposed(more, delegate), delegate.actor);
const advice = (proposal: string, more: object = {}) => ({
	...{ proposal, advice: "reflected", note: "Agreed", body: "Return migration", seen: 1, after: 0 },
	...more,
});
const advise = (proposal: string, more: object = {}) => stage.does("consultation.advise", advice(proposal, more));
const marking = (proposal: string, more: object = {}) => ({ proposal, mark: "reflected", advice: 1, ...more });
const mark = (proposal: string, more: object = {}, actor: Actor = stage.chair) =>
	stage.does("consultation.mark", marking(proposal, more), actor);
const notMarked = (proposal: string, more: object = {}, actor: Actor = stage.chair) =>
	stage.refusal("consultation.mark", marking(proposal, more), actor);
const edit = (changes: Change[]) =>
	stage.does("document.edit", { document: paper.document, changes, reason: "Drafting" });
const write = (body: string, seen: number): Change => ({
	kind: "write",
	id: "e1",
	lang: "en",
	body,
	seen,
	follows: null,
});
const standing = async (): Promise<Document> =>
	(await findDocument(stage.db, paper.document))?.document ?? expect.fail("no document");
const versions = async () =>
	await stage.db
		.selectFrom("document_version")
		.select(["number", "reason", "because", "person_id"])
		.where("document_id", "=", paper.document)
		.orderBy("number", "desc")
		.execute();
const sheet = async (id: string, reader: Reader = officerReader()) => await proposalFor(stage.db, reader, id, today);

describe("a proposal that is reflected", () => {
	test("makes a version with the advised wording, made by the Chair, which names nobody without consent and leads to the proposal", async () => {
		const id = await propose();
		await advise(id);
		expect(await mark(id)).toEqual({ proposal: id, version: paper.version + 1 });
		expect((await standing()).title.text.en).toEqual({ revision: 2, follows: null, body: "Return migration" });
		const [made] = await versions();
		expect(made).toEqual({
			number: paper.version + 1,
			reason: "Reflects a proposal made in the consultations of 20\u00a0July 2007",
			because: `/proposals/${id}`,
			person_id: stage.chairing,
		});
		expect((await sheet(id))?.proposal.mark).toMatchObject({
			...{ mark: "reflected", version: paper.version + 1, gone: false, byChair: true },
		});
	});

	test("makes its translations stale, as any change of the original does", async () => {
		const id = await propose();
		await advise(id);
		await mark(id);
		const { fr, en } = (await standing()).title.text;
		expect([fr?.follows, en?.revision]).toEqual([1, 2]);
	});

	test.for([
		["reflected", "itself", "Reflects a proposal by the Niger"],
		["inPart", "AFR", "Reflects in part a proposal by the Niger, made on behalf of the Group of African States"],
	])("%s for %s, with consent, names the proposer", async ([given, behalf, reason]) => {
		const id = await propose({ named: true, behalf });
		await advise(id, { advice: "inPart" });
		await mark(id, { mark: given });
		expect((await versions())[0]?.reason).toBe(reason);
	});

	test("says it in the language of the text", async () => {
		const created = await stage.does("dialogue.putForward", {
			...{ choice: stage.choice, subject: null, original: "fr", title: everywhere("Travail"), estimate: null },
			origin: { bodies: { fr: "Les Membres", en: "", es: "" }, checked: [] },
		});
		const { round } = await stage.does("consultation.convene", stage.convening("2007-07-27"));
		const id = await propose({ round, option: created.option, lang: "fr", named: true });
		await advise(id);
		await mark(id);
		const { proposal } = (await sheet(id)) ?? expect.fail("no proposal");
		const reasons = await stage.db
			.selectFrom("document_version")
			.select("reason")
			.where("document_id", "=", proposal.document)
			.where("number", "=", 2)
			.execute();
		expect(reasons).toEqual([{ reason: "Tient compte d’une proposition du Niger" }]);
	});

	test("whose wording the text has already makes no version, and is linked to the one that stands", async () => {
		const id = await propose();
		await advise(id);
		await edit([write("Return migration", 1)]);
		expect(await mark(id)).toEqual({ proposal: id, version: paper.version + 1 });
		expect(await versions()).toHaveLength(paper.version + 1);
	});
});

describe("a proposal to delete a paragraph", () => {
	let paragraph: string;
	let deleting: object;
	beforeEach(async () => {
		const body = "Returns are few.";
		await edit([{ kind: "add", after: null, drafts: [{ kind: "paragraph", numbered: true, body }] }]);
		paragraph =
			(await standing()).elements.find(({ text }) => text.en?.body === body)?.id ?? expect.fail("no paragraph");
		const { round } = await stage.does("consultation.convene", stage.convening("2007-07-25"));
		deleting = { round, element: paragraph, body: "Returns are few.", deletes: true };
	});

	test("that is reflected makes a version without it; in part, with other words", async () => {
		const first = await propose(deleting);
		const second = await propose({ ...deleting, body: "" }, ben);
		expect((await sheet(first))?.proposal).toMatchObject({ stood: "Returns are few.", body: "", deletes: true });
		expect(await stage.refusal("consultation.advise", advice(first, { advice: "inPart", body: "" }))).toEqual([
			["input.missing", "body"],
		]);
		await advise(first, { advice: "inPart", body: "Returns are rare." });
		const inPart = await mark(first, { mark: "inPart" });
		expect((await standing()).elements.find(({ id }) => id === paragraph)?.text.en?.body).toBe("Returns are rare.");
		await advise(second, { body: "left out of account", seen: 2 });
		expect((await sheet(second))?.proposal.advice).toMatchObject({ body: "", seen: 2 });
		const { version } = await mark(second);
		expect(version).toBe(inPart.version + 1);
		expect((await standing()).elements.some(({ id }) => id === paragraph)).toBe(false);
		expect((await versions())[0]).toMatchObject({ because: `/proposals/${second}`, person_id: stage.chair.person });
	});

	test("is held against the words that its adviser saw", async () => {
		const id = await propose(deleting);
		await advise(id);
		await edit([{ kind: "write", id: paragraph, lang: "en", body: "Returns are many.", seen: 1, follows: null }]);
		expect(await notMarked(id)).toEqual([["consultation.paragraphChanged", undefined]]);
		expect((await standing()).elements.some((element) => element.id === paragraph)).toBe(true);
	});

	test("is refused for the title", async () => {
		expect(await refused({ ...deleting, element: "e1" })).toEqual([["consultation.titleStays", "deletes"]]);
	});
});

test("the language of an explanation is kept, and none where nothing is explained", async () => {
	const id = await propose({ explanation: "Plus clair.", explanationLang: "fr" });
	expect((await sheet(id))?.proposal.explanationLang).toBe("fr");
	const other = await propose({ explanationLang: "fr", body: "Other words" });
	expect((await sheet(other))?.proposal.explanationLang).toBeNull();
});

test("its proposer is told, each of its addresses in its language, and nothing of the words", async () => {
	const id = await propose({ body: "Return and reintegration" });
	await advise(id, { advice: "kept", note: "For next year" });
	await mark(id, { mark: "kept" });
	const mails = await stage.mails("consultation.mark");
	expect(mails.map(({ recipient, lang }) => [recipient.split(":")[0], lang])).toEqual([
		["member", "fr"],
		["person", "en"],
	]);
	expect(mails[0]?.subject).toContain("réservée pour un examen ultérieur");
	expect(mails[1]?.body).toContain(`/en/proposals/${id}`);
	expect(JSON.stringify(mails)).not.toMatch(/reintegration|next year/);
	expect(await versions()).toHaveLength(paper.version);
});

describe("two proposals on one paragraph", () => {
	test("that two officers advise to reflect: the second mark is refused, and made after new advice", async () => {
		const [first, second] = [await propose(), await propose({ body: "Return and work" }, ben)];
		await advise(first);
		await advise(second, { body: "Return and work" });
		await mark(first);
		expect(await notMarked(second)).toEqual([["consultation.paragraphChanged", undefined]]);
		expect((await sheet(second))?.proposal.mark).toBeNull();
		expect(await stage.refusal("consultation.advise", advice(second, { seen: 1, after: 1 }))).toEqual([
			["consultation.paragraphChanged", undefined],
		]);
		await advise(second, { body: "Return migration and work", seen: 2, after: 1 });
		await mark(second, { advice: 2, mark: "inPart" });
		expect((await standing()).title.text.en?.body).toBe("Return migration and work");
		expect((await versions()).map(({ because }) => because).slice(0, 2)).toEqual([
			`/proposals/${second}`,
			`/proposals/${first}`,
		]);
	});

	test("marked at the same moment: one is reflected, and nothing is lost", async () => {
		const [first, second] = [await propose(), await propose({ body: "Return and work" }, ben)];
		await advise(first);
		await advise(second, { body: "Return and work" });
		const both = await Promise.allSettled([mark(first), mark(second)]);
		expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		expect(await versions()).toHaveLength(paper.version + 1);
	});
});

describe("a paragraph that was removed", () => {
	let id: string;
	beforeEach(async () => {
		const paragraph = { kind: "paragraph", numbered: true, body: "Countries of origin and of transit." } as const;
		const { version } = await edit([{ kind: "add", after: null, drafts: [paragraph] }]);
		const element = (await standing()).elements[0]?.id ?? "";
		const { round } = await stage.does("consultation.convene", stage.convening("2007-07-25"));
		id = await propose({ round, element, body: "Countries of origin, of transit and of destination." });
		await advise(id, { body: "Countries of origin, of transit and of destination." });
		await edit([{ kind: "remove", id: element }]);
		await edit([write("Return, at last", 1)]);
		expect(version).toBe(paper.version + 1);
	});

	test("is said to be gone since the version that removed it; what it said, and the proposal, are kept", async () => {
		const found = await sheet(id);
		expect(found?.gone).toBe(paper.version + 2);
		expect(found?.proposal).toMatchObject({
			stood: "Countries of origin and of transit.",
			body: "Countries of origin, of transit and of destination.",
		});
	});

	test("is marked without a version once the Chair was shown that it is gone, and linked to the version that removed it", async () => {
		expect(await notMarked(id)).toEqual([["consultation.paragraphGone", undefined]]);
		expect(await mark(id, { gone: true })).toEqual({ proposal: id, version: paper.version + 2 });
		expect(await versions()).toHaveLength(paper.version + 3);
		expect((await sheet(id))?.proposal.mark).toMatchObject({ gone: true, version: paper.version + 2 });
	});

	test("is advised on without wording", async () => {
		await advise(id, { body: "", seen: 0, after: 1 });
		expect((await sheet(id))?.proposal.advice).toMatchObject({ number: 2, body: null, seen: null });
	});
});

describe("the Chair", () => {
	test("alone marks: no officer, nor the Chair of another organ, as long as the organ has one here", async () => {
		const id = await propose();
		await advise(id);
		expect(await notMarked(id, { chair: "Ambassador Perera" }, stage.colleague)).toEqual([
			["consultation.chairMarks", undefined],
		]);
		const other = actorOf(await putPerson(stage.database, "other@example.org"), "chair");
		expect(await notMarked(id, {}, other)).toEqual([["consultation.notTheChair", undefined]]);
		expect(await notMarked(id, {}, stage.officer)).toEqual([["act.notAllowed", undefined]]);
	});

	test("who has no account here is quoted by an approving officer who did not give the advice, and the record says so", async () => {
		await stage.db.deleteFrom("organ_chair").execute();
		const id = await propose();
		await stage.does("consultation.advise", advice(id), stage.colleague);
		expect(await notMarked(id, { chair: "Ambassador Perera" }, stage.colleague)).toEqual([
			["consultation.ownAdvice", undefined],
		]);
		const second = actorOf(await putPerson(stage.database, "second@example.org"), "approvingOfficer");
		expect(await notMarked(id, {}, second)).toEqual([["consultation.chairMissing", "chair"]]);
		await mark(id, { chair: "Ambassador Perera" }, second);
		expect((await sheet(id))?.proposal.mark).toMatchObject({ chair: "Ambassador Perera", byChair: false });
	});

	test("keeps what was advised to be reflected, and reflects nothing that was advised to be kept", async () => {
		const [first, second] = [await propose(), await propose({ body: "Return and work" }, ben)];
		await advise(first);
		await advise(second, { advice: "kept" });
		await mark(first, { mark: "kept" });
		expect(await notMarked(second)).toEqual([["consultation.notAdvised", "mark"]]);
		expect(await versions()).toHaveLength(paper.version);
	});

	test("marks once, on the advice that was shown, and not without any", async () => {
		const id = await propose();
		expect(await notMarked(id)).toEqual([["consultation.adviceChanged", undefined]]);
		await advise(id);
		await advise(id, { note: "Corrected", after: 1 });
		expect(await notMarked(id)).toEqual([["consultation.adviceChanged", undefined]]);
		await mark(id, { advice: 2 });
		expect(await notMarked(id, { advice: 2 })).toEqual([["consultation.marked", undefined]]);
	});
});

describe("the advice", () => {
	test("is given by officers, needs wording where the text is to change, and follows the advice that was shown", async () => {
		const id = await propose();
		const not = (more: object, actor = stage.officer) => stage.refusal("consultation.advise", advice(id, more), actor);
		expect(await not({}, stage.chair)).toEqual([["act.notAllowed", undefined]]);
		expect(await not({ body: "" })).toEqual([["input.missing", "body"]]);
		expect(await not({ body: '<p class="MsoNormal">Return</p>' })).toEqual([["document.markup", "body"]]);
		expect(await not({ after: 3 })).toEqual([["consultation.adviceChanged", undefined]]);
	});

	test("is not shown to the delegation, whatever it says", async () => {
		const id = await propose();
		await advise(id, { note: "Not on the record" });
		expect((await sheet(id, ner.reader))?.proposal.advice).toBeNull();
		expect((await sheet(id))?.proposal.advice?.note).toBe("Not on the record");
	});
});

describe("taking back", () => {
	const back = (proposal: string, { member, actor } = ner) =>
		stage.does("consultation.takeBackProposal", { proposal, delegation: member }, actor);
	const notBack = (proposal: string, { member, actor } = ner) =>
		stage.refusal("consultation.takeBackProposal", { proposal, delegation: member }, actor);

	test("is its proposer's until it is marked; what was taken back is not advised on or marked", async () => {
		const id = await propose({ visibility: "invited" });
		expect(await sheet(id, ben.reader)).toBeDefined();
		expect(await notBack(id, ben)).toEqual([["consultation.noProposal", undefined]]);
		await back(id);
		expect(await sheet(id, ben.reader)).toBeUndefined();
		expect((await sheet(id))?.proposal.takenBack).not.toBeNull();
		expect(await stage.refusal("consultation.advise", advice(id))).toEqual([["consultation.takenBack", undefined]]);
		expect(await notMarked(id)).toEqual([["consultation.takenBack", undefined]]);
		expect(await notBack(id)).toEqual([["consultation.takenBack", undefined]]);
	});

	test("comes too late after the mark", async () => {
		const id = await propose();
		await advise(id);
		await mark(id);
		expect(await notBack(id)).toEqual([["consultation.marked", undefined]]);
	});
});

test.for<[string, object, [string, string | undefined][]]>([
	["a paragraph that is none", { element: "e99" }, [["consultation.noParagraph", undefined]]],
	["a language that is not official", { lang: "ar" }, [["consultation.notOfficial", "lang"]]],
	["what the paragraph says already", { body: " Return " }, [["consultation.nothingProposed", "body"]]],
	["no wording", { body: " " }, [["input.missing", "body"]]],
	["Word's mark-up", { body: "<o:p>Return</o:p> migration" }, [["document.markup", "body"]]],
	["mark-up in the explanation", { explanation: '<span lang="EN">' }, [["document.markup", "explanation"]]],
	["a group that is not its own", { behalf: "EEG" }, [["consultation.notOfGroup", "behalf"]]],
	["a paper that is none", { option: "0000000000000000" }, [["consultation.notFound", undefined]]],
])("%s is refused", async ([, more, reasons]) => {
	expect(await refused(more)).toEqual(reasons);
});

test("what Word leaves in a text is left out, lines are joined, and any script or length of a word is kept", async () => {
	const word = "x".repeat(2_000);
	const id = await propose({
		body: `Re\u00adturn\r\nmigration ${word}`,
		explanation: "\u0645\u0631\u062d\u0628\u0627 \u2013 right to left",
	});
	expect((await sheet(id, ner.reader))?.proposal).toMatchObject({
		body: `Return migration ${word}`,
		explanation: "\u0645\u0631\u062d\u0628\u0627 \u2013 right to left",
	});
});

test("it is made on the paper as it was circulated, whatever became of the paragraph since", async () => {
	await edit([write("Return, as changed since", 1)]);
	const id = await propose({ lang: "fr", body: "Migration de retour" });
	expect((await sheet(id))?.proposal).toMatchObject({ stood: "Return (fr)", version: paper.version });
});

test("observers propose; whoever was admitted later, and a concluded round, are refused", async () => {
	const observer = await delegateOf(stage, "HOL");
	await propose({}, observer);
	await stage.does(
		"membership.admitMember",
		memberLike("TGO", "Togo", { since: "2007-07-21", iso2: "TG", m49: "768" }),
	);
	expect(await refused({}, await delegateOf(stage, "TGO"))).toEqual([["consultation.notInvited", undefined]]);
	await stage.does("consultation.convene", stage.convening("2007-08-20"));
	expect(await refused()).toEqual([["consultation.roundConcluded", undefined]]);
});

test("the record of acts has nothing of the words", async () => {
	const id = await propose({ body: "Secret wording" });
	await advise(id, { note: "Secret note" });
	await mark(id, { mark: "kept" });
	const records = await stage.db.selectFrom("act_record").selectAll().where("act", "like", "consultation.%").execute();
	expect(records.map(({ act }) => act)).toContain("consultation.mark");
	expect(JSON.stringify(records)).not.toContain("Secret");
});
