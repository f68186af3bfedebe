import { beforeEach, expect, test } from "vitest";
import {
	type Consultations,
	consultations,
	dayAfter,
	everywhere,
	inEnglish,
} from "../../../../test/support/consultation.ts";
import { actorOf, memberLike, putPerson, stageOf, testNow } from "../../../../test/support/register.ts";
import { perform } from "../../../acts/index.ts";
import { type Actor, systemActor } from "../../../kit/actor.ts";
import { importRegister } from "../../membership/index.ts";
import { findSummary } from "./store.ts";

let stage: Consultations;
beforeEach(async () => {
	stage = await consultations();
});

const does = (name: string, input: object, actor: Actor = stage.officer) =>
	stage.does(`consultation.${name}`, input, actor, dayAfter);
const clearing = (more: object = {}) => ({ round: stage.round, version: 1, named: [], chair: "", ...more });
const refused = (more: object = {}, actor: Actor = stage.chair) =>
	stage.refusal("consultation.clearSummary", clearing(more), actor, dayAfter);
const speaks = async (called: string, note = "", tags: readonly string[] = []) => {
	const { intervention } = await does("addSpeaker", { round: stage.round, called });
	await does("noteIntervention", { intervention, version: 1, note, tags });
};
const summary = () => findSummary(stage.db, stage.round);
const draft = () => does("draftSummary", { round: stage.round });
/** The summary’s words in a language. */
const words = async (lang: string): Promise<string> => {
	const found = await summary();
	const nodes = found === undefined ? [] : [found.text.title, ...found.text.elements];
	return nodes.map(({ text }) => text[lang]?.body ?? "").join("\n");
};
const edit = async (body: string, lang = "en") => {
	const found = await summary();
	const node = found?.text.elements[0];
	const seen = node?.text[lang]?.revision ?? 0;
	const change = {
		kind: "write",
		id: node?.id,
		lang,
		body,
		seen,
		follows: lang === "en" ? null : (node?.text.en?.revision ?? 0),
	};
	await stage.does("document.edit", { document: found?.document, changes: [change], reason: "Read again" });
};
const member = async (code: string) =>
	(await stage.db.selectFrom("member").select("id").where("code", "=", code).executeTakeFirstOrThrow()).id;

test("it drafts itself in every language from the record, without attribution", async () => {
	const [first = ""] = stage.options;
	const { point } = await does("addPoint", { round: stage.round, original: "en", label: everywhere("Costs") });
	const present = [await member("NER"), await member("BEN")];
	const meeting = { round: stage.round, version: 0, openedBy: "Ambassador Perera", closedBy: "", others: "", present };
	await does("recordAttendance", meeting);
	await speaks("The Chair", "Opened late");
	await speaks("NER", "Cannot support it at all, whatever is offered", [first, point]);
	await speaks("BEN", "Could live with it", [first]);
	await speaks("NER", "Again", [first]);
	await does("recordOutcome", {
		...{ round: stage.round, kind: "notAgreed", options: [], later: [], title: inEnglish(""), date: "2007-07-20" },
		...{
			chair: "Ambassador Perera",
			original: "en",
			statement: everywhere("No"),
			corrects: null,
			reasons: inEnglish(""),
		},
	});
	await draft();
	expect((await words("en")).split("\n")).toEqual([
		"Chair’s summary: informal consultations of 20\u00a0July 2007",
		"The informal consultations of 20\u00a0July 2007 were opened by Ambassador Perera. Several delegations took part.",
		"The consultations had the following before them: “Return” and “Work”.",
		"Several delegations took the floor. Several delegations spoke on “Return”. A delegation spoke on “Costs”.",
		"The Chair stated the outcome as follows. No agreement was reached.",
	]);
	expect(await words("fr")).toContain(
		"Plusieurs délégations se sont exprimées sur «\u00a0Return (fr)\u00a0». Une délégation s’est exprimée sur «\u00a0Costs (fr)\u00a0».",
	);
	expect(await words("es")).toContain("La Presidencia declaró el resultado como sigue. No hubo acuerdo.");
	for (const lang of ["en", "fr", "es"])
		expect(await words(lang)).not.toMatch(/Niger|Níger|Bénin|support it|live with/);
	expect(await stage.refusal("consultation.draftSummary", { round: stage.round }, stage.officer, dayAfter)).toEqual([
		["consultation.summaryDrafted", undefined],
	]);
});

test("how many spoke is said in words, by thresholds", async () => {
	const codes = Array.from({ length: 15 }, (_, index) => `X${String.fromCharCode(65 + index)}X`);
	const rows = codes.map((code) => memberLike(code, `Land ${code}`));
	await perform(stageOf(stage.database), importRegister, { rows }, { actor: systemActor, now: testNow });
	const said: string[] = [];
	for (const [index, code] of codes.entries()) {
		await speaks(code);
		if (![0, 1, 4, 13, 14].includes(index)) continue;
		await stage.db.deleteFrom("summary").execute();
		await draft();
		said.push(/\n(.*) took the floor/.exec(await words("en"))?.[1] ?? "");
	}
	expect(said).toEqual([
		"A delegation",
		"Several delegations",
		"A number of delegations",
		"A number of delegations",
		"Many delegations",
	]);
});

test("the Chair clears the version shown; an edit after that voids it", async () => {
	await draft();
	expect(await summary()).toMatchObject({ version: 1, clearance: null, clearedBefore: false });
	await does("clearSummary", clearing(), stage.chair);
	expect((await summary())?.clearance).toMatchObject({ chair: "chair@example.org", byChair: true });
	expect(await refused()).toEqual([["consultation.summaryCleared", undefined]]);
	await edit("Better said.");
	expect(await summary()).toMatchObject({ version: 2, clearance: null, clearedBefore: true });
	expect(await refused()).toEqual([["consultation.summaryChanged", undefined]]);
});

test("a summary that lacks a language is not cleared", async () => {
	await draft();
	await edit("Better said.");
	expect(await refused({ version: 2 })).toEqual([
		["consultation.notInLanguage", undefined],
		["consultation.notInLanguage", undefined],
	]);
	await edit("Mieux dit.", "fr");
	await edit("Mejor dicho.", "es");
	await does("clearSummary", clearing({ version: 4 }), stage.chair);
});

const rewrite = async (english: string) => {
	await edit(english);
	await edit("Voir l’anglais.", "fr");
	await edit("Véase el inglés.", "es");
};

test("a delegation is named with its consent only, and a private note is never quoted", async () => {
	await speaks("NER", "The delegation will not agree before the Council has met in November");
	await draft();
	await rewrite("The Niger asked for more time.");
	expect(await refused({ version: 4 })).toEqual([["consultation.summaryNames", "named"]]);
	await rewrite("It was said that the delegation will not agree before the Council meets.");
	expect(await refused({ version: 7 })).toEqual([["consultation.summaryQuotes", undefined]]);
	await rewrite("The Niger asked for more time, and not to agree before November.");
	await does("clearSummary", clearing({ version: 10, named: [await member("NER")] }), stage.chair);
	expect((await summary())?.clearance?.version).toBe(10);
});

test.for([
	["a short note, whole", "Will yield on Monday", "One delegation will yield on Monday.", true],
	["a sentence of a longer note", "Against (b). Cannot pay for it; asks others", "It cannot pay for it.", true],
	["two words that anybody writes", "In favour", "Most were in favour.", false],
	["the title of what was spoken about", "Against Return and rights, today", "Return and rights was spoken of.", false],
] as const)("in a summary, %s", async ([, note, english, quoted]) => {
	await stage.retitle(stage.options[0] ?? "", "Return and rights");
	const { round } = await stage.does("consultation.convene", stage.convening("2007-07-19"));
	stage = { ...stage, round };
	await speaks("NER", note);
	await draft();
	await rewrite(english);
	if (quoted) expect(await refused({ version: 4 })).toEqual([["consultation.summaryQuotes", undefined]]);
	else await does("clearSummary", clearing({ version: 4 }), stage.chair);
});

test("of proposals, it tells what was given to those invited and nothing of what was given to the Administration and the Chair", async () => {
	const delegate = actorOf(await putPerson(stage.database, "head@example.org"), "head");
	const [first = "", second = ""] = stage.options;
	const about = { round: stage.round, delegation: await member("NER"), behalf: "itself", lang: "en" };
	const proposed = async (option: string, visibility: string) => {
		const given = { ...about, option, visibility, element: "e1", body: `Better than ${option}` };
		const actor = { ...delegate, delegation: about.delegation };
		const { proposal } = await stage.does("consultation.propose", given, actor);
		await stage.does("consultation.advise", { proposal, advice: "kept", seen: 0, after: 0 });
		await stage.does("consultation.mark", { proposal, mark: "kept", advice: 1 }, stage.chair);
	};
	await proposed(first, "administrationAndChair");
	await draft();
	expect(await words("en")).not.toContain("Proposals");
	await stage.db.deleteFrom("summary").execute();
	await proposed(second, "invited");
	await draft();
	expect(await words("en")).toContain("Proposals on the wording are kept for later consideration.");
});

test("an approving officer clears it as stated by the Chair whom they name, where nobody chairs the organ here; nobody else does", async () => {
	await draft();
	expect(await refused({ chair: "Ambassador Perera" }, stage.colleague)).toEqual([
		["consultation.chairClears", undefined],
	]);
	expect(await refused({ chair: "Ambassador Perera" }, stage.officer)).toEqual([["act.notAllowed", undefined]]);
	expect(await refused({}, { ...stage.chair, person: stage.officer.person })).toEqual([
		["consultation.notTheChair", undefined],
	]);
	await stage.db.deleteFrom("organ_chair").execute();
	expect(await refused({ chair: "Ambassador Perera" }, { ...stage.officer, roles: ["officer", "chair"] })).toEqual([
		["consultation.notTheChair", undefined],
	]);
	expect(await refused({}, stage.colleague)).toEqual([["consultation.chairMissing", "chair"]]);
	await does("clearSummary", clearing({ chair: "Ambassador Perera" }), stage.colleague);
	expect((await summary())?.clearance).toMatchObject({ chair: "Ambassador Perera", byChair: false });
});

test("nothing is drafted before the round is held, and nothing cleared that was not drafted", async () => {
	expect(await stage.refusal("consultation.draftSummary", { round: stage.round })).toEqual([
		["consultation.notMetYet", undefined],
	]);
	expect(await refused()).toEqual([["consultation.notFound", undefined]]);
});
