import { beforeEach, expect, test } from "vitest";
import {
	actorOf,
	councilOf,
	found,
	memberLike,
	niger,
	putPerson,
	stageOf,
	testNow,
} from "../../../test/support/register.ts";
import { type TestDatabase, testDatabase } from "../../../test/support/test-database.ts";
import { type AnyAct, perform } from "../../acts/index.ts";
import { type Actor, systemActor } from "../../kit/actor.ts";
import type { Refusal } from "../../kit/refusal.ts";
import { acts as dialogue } from "../dialogue/index.ts";
import { acts as document, documentsOf } from "../document/index.ts";
import { importRegister } from "../membership/index.ts";
import { convene } from "./acts/convene.ts";
import { roundSheet, roundsOf } from "./queries.ts";

let database: TestDatabase;
let officer: Actor;
let choice: string;
let option: { option: string; subject: string };
let council: string;
const scope = {} as Parameters<typeof roundsOf>[1];

beforeEach(async () => {
	database = await testDatabase();
	await found(database);
	officer = actorOf(await putPerson(database, "officer@example.org"), "officer");
	const rows = [niger, memberLike("BEN", "Bénin")];
	await perform(stageOf(database), importRegister, { rows }, { actor: systemActor, now: testNow });
	council = await councilOf(database);
	({ choice } = await named(dialogue, "dialogue.beginCycle", { year: 2008, original: "en", title: text("Dialogue") }));
	option = await putForward("Return migration");
});

const text = (en: string) => ({ bodies: { en, fr: "", es: "" }, checked: [] });
const everywhere = (words: string) => ({ bodies: { en: words, fr: words, es: words }, checked: [] });
const does = (act: AnyAct, input: unknown) => perform(stageOf(database), act, input, { actor: officer, now: testNow });
const named = (acts: readonly AnyAct[], name: string, input: object) => {
	const act = acts.find((act) => act.name === name);
	return act === undefined ? expect.fail(name) : does(act, input);
};
const putForward = (title: string) =>
	named(dialogue, "dialogue.putForward", {
		choice,
		subject: null,
		original: "en",
		title: text(title),
		origin: text("Members"),
		estimate: null,
	});
const round = (date: string, more: object = {}) => ({
	choice,
	organ: council,
	date,
	invites: "membership",
	original: "en",
	place: everywhere("Room XII"),
	covers: everywhere("Two themes"),
	...more,
});
const refusal = (input: object) =>
	does(convene, input).then(
		() => expect.fail("nothing was refused"),
		({ reasons }: Refusal) => reasons.map(({ code, field }) => [code, field]),
	);
const mails = async () =>
	await database.db
		.selectFrom("outbox")
		.select(["recipient", "subject", "body"])
		.where("occasion", "like", "consultation.%")
		.execute();

test("those invited are written to once, each in its language, with what is covered and the way to the papers", async () => {
	const { round: id } = await does(convene, round("2007-07-20"));
	const written = await mails();
	expect(written.length).toBeGreaterThan(0);
	const french = written.find(({ subject }) => subject.includes("Consultations informelles du"));
	expect(french?.body).toContain(`/fr/years/2008/consultations/${id}`);
	expect(french?.body).toContain("Two themes");
});

test("a round of a day that is past is recorded, and nobody is written to", async () => {
	await does(convene, round("2007-03-02"));
	expect(await mails()).toEqual([]);
	expect((await roundsOf(database.db, scope, 2008))?.rounds.map(({ date }) => date)).toEqual(["2007-03-02"]);
});

test("only the delegations of an organ are invited where it is the organ's", async () => {
	await database.db.updateTable("organ").set({ composed_of: null }).execute();
	await does(convene, round("2007-07-20", { invites: "organ" }));
	expect(await mails()).toEqual([]);
});

test("the next round sees what changed in the papers since the one before it, and what changed since", async () => {
	const { subject } = option;
	const edit = async (body: string) => {
		const [kept] = await documentsOf(database.db, [subject]);
		const seen = kept?.document.title.text.en?.revision ?? 0;
		const change = { kind: "write", id: "e1", lang: "en", body, seen, follows: null };
		await named(document, "document.edit", { document: kept?.id, changes: [change], reason: "Consultations" });
	};
	await does(convene, round("2007-03-02"));
	await edit("Return migration, as modified");
	const { round: id } = await does(convene, round("2007-07-20"));
	await edit("Return migration, once more");
	const sheet = await roundSheet(database.db, scope, 2008, id);
	expect(sheet?.previous?.date).toBe("2007-03-02");
	const title = ({ title }: { title: { text: Record<string, { body: string }> } } | never) => title.text.en?.body;
	const [paper] = sheet?.papers ?? [];
	expect(
		paper && [paper.before && title(paper.before.document), title(paper.circulated), title(paper.now.document)],
	).toEqual(["Return migration", "Return migration, as modified", "Return migration, once more"]);
});

test.for([
	[
		"a language that is missing",
		{ covers: text("Two themes") },
		[
			["consultation.languageMissing", "covers.bodies.fr"],
			["consultation.languageMissing", "covers.bodies.es"],
		],
	],
	["an organ that is none", { organ: "0000000000000000" }, [["consultation.organUnknown", "organ"]]],
	["a choice that is none", { choice: "0000000000000000" }, [["dialogue.notFound", undefined]]],
	["a day that is none", { date: "soon" }, [["input.invalid", "date"]]],
] as [string, object, [string, string | undefined][]][])("%s is refused", async ([, more, reasons]) => {
	expect(await refusal(round("2007-07-20", more))).toEqual(reasons);
});

test("two rounds on one choice are not convened for one day, nor any on what is withdrawn", async () => {
	await does(convene, round("2007-07-20"));
	expect(await refusal(round("2007-07-20"))).toEqual([["consultation.dateTaken", "date"]]);
	await named(dialogue, "dialogue.withdrawOption", {
		option: option.option,
		original: "en",
		reasons: text("Its proposer asked"),
	});
	expect(await refusal(round("2007-07-21"))).toEqual([["consultation.nothingPutForward", undefined]]);
});
