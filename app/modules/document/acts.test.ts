import type { Change } from "@intersession/document";
import { beforeEach, describe, expect, test } from "vitest";
import { kept, written } from "../../../test/support/document.ts";
import { actorOf, found, putPerson, stageOf, testNow } from "../../../test/support/register.ts";
import { type TestDatabase, testDatabase } from "../../../test/support/test-database.ts";
import { perform } from "../../acts/index.ts";
import type { Actor } from "../../kit/actor.ts";
import type { Refusal } from "../../kit/refusal.ts";
import { editDocument } from "./acts.ts";
import { documentAt, findDocument, followedKey, originalsFollowed, versionsOf } from "./store.ts";

let database: TestDatabase;
let officer: Actor;
let colleague: Actor;
let document: string;

beforeEach(async () => {
	database = await testDatabase();
	await found(database);
	officer = actorOf(await putPerson(database, "officer@example.org"), "officer");
	colleague = actorOf(await putPerson(database, "colleague@example.org"), "officer");
	const paragraphs = ["First", "Second"].map((body) => ({ kind: "paragraph" as const, numbered: true, body }));
	document = await kept(database, written("Note", ...paragraphs), officer.person);
});

const does = (changes: readonly Change[], actor = officer, reason = "Drafting") =>
	perform(stageOf(database), editDocument, { document, changes, reason }, { actor, now: testNow });
const refusal = (changes: readonly Change[], actor = officer) =>
	does(changes, actor).then(
		() => expect.fail("nothing was refused"),
		({ reasons }: Refusal) => reasons.map(({ code, field }) => [code, field]),
	);
const write = (id: string, lang: string, body: string, seen: number, follows: number | null = null): Change => ({
	kind: "write",
	id,
	lang,
	body,
	seen,
	follows,
});
const wordsNow = async (id: string, lang: string) =>
	(await findDocument(database.db, document))?.document.elements.find((element) => element.id === id)?.text[lang]?.body;

test("every edit is a version with author and reason, and each can be read again", async () => {
	await does([write("e2", "en", "First, changed", 1)], officer, "Comments");
	await does([{ kind: "remove", id: "e3" }], colleague, "Shorter");
	const versions = await versionsOf(database.db, document);
	expect(versions.map(({ number, by, reason }) => [number, by, reason])).toEqual([
		[3, "colleague@example.org", "Shorter"],
		[2, "officer@example.org", "Comments"],
		[1, "officer@example.org", "Drafting"],
	]);
	const bodies = async (number: number) =>
		(await documentAt(database.db, document, number))?.elements.map(({ text }) => text.en?.body);
	expect([await bodies(1), await bodies(2), await bodies(3)]).toEqual([
		["First", "Second"],
		["First, changed", "Second"],
		["First, changed"],
	]);
	expect(await documentAt(database.db, document, 4)).toBeUndefined();
});

test("an edit that changes nothing makes no version", async () => {
	expect(await does([write("e2", "en", "First", 1)])).toEqual({ version: 1 });
});

describe("two officers at the same time", () => {
	test("who write different paragraphs both have their way", async () => {
		await Promise.all([does([write("e2", "en", "One", 1)]), does([write("e3", "en", "Other", 1)], colleague)]);
		expect([await wordsNow("e2", "en"), await wordsNow("e3", "en")]).toEqual(["One", "Other"]);
		expect((await versionsOf(database.db, document)).length).toBe(3);
	});

	test("who write the same paragraph: one is told, at the field, and nothing of theirs is done", async () => {
		await does([write("e2", "en", "One", 1)]);
		const late = [write("e3", "en", "Mine", 1), write("e2", "en", "Mine", 1)];
		expect(await refusal(late, colleague)).toEqual([["document.changed", "e2.en"]]);
		expect(await wordsNow("e3", "en")).toBe("Second");
	});

	test("one translates while the other changes the original: both stand, and the translator sees what changed", async () => {
		await does([write("e2", "en", "First of all", 1)]);
		await does([write("e2", "fr", "Premier", 0, 1)], colleague);
		const now = await findDocument(database.db, document);
		const followed = now && (await originalsFollowed(database.db, now));
		expect(followed?.get(followedKey("e2", 1))).toBe("First");
	});

	test("one writes what the other has removed: told, at the field", async () => {
		await does([{ kind: "remove", id: "e2" }]);
		expect(await refusal([write("e2", "fr", "Perdu", 0, 1)], colleague)).toEqual([["document.gone", "e2.fr"]]);
	});
});

test.for([
	["a paragraph", write("e2", "en", '<p class="MsoNormal">First</p>', 1), "e2.en"],
	[
		"an addition",
		{ kind: "add", after: null, drafts: [{ kind: "paragraph", numbered: false, body: "<o:p></o:p>x" }] },
		"text",
	],
] as [string, Change, string][])("markup pasted into %s is refused where it stands", async ([, change, field]) => {
	expect(await refusal([change])).toEqual([["document.markup", field]]);
});

test("a sign that is not markup, text from right to left and a very long word are kept as they are", async () => {
	const body = `Less than < 5 % and > 3; مرحبا; ${"x".repeat(5_000)}`;
	await does([write("e2", "en", body, 1)]);
	expect(await wordsNow("e2", "en")).toBe(body);
});

test("a document that is not there is not edited", async () => {
	document = "zzzzzzzzzzzzzzzz";
	expect(await refusal([{ kind: "remove", id: "e2" }])).toEqual([["document.notFound", undefined]]);
});
