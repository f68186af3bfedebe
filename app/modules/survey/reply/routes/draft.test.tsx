import { beforeEach, describe, expect, test } from "vitest";
import {
	aminata,
	autosave,
	base,
	beforeEachAtTheDesk,
	complete,
	database,
	field,
	gender,
	get,
	place,
	post,
	return_,
	save,
	submit,
	survey,
	versionIn,
} from "../../../../../test/support/delegation-desk.ts";
import { closes } from "../../../../../test/support/survey.ts";
import { plusMinutes } from "../../../../kit/calendar.ts";
import type { Reader } from "../../../../kit/reader.ts";
import { bodyLimits } from "../../../../web/index.ts";

beforeEachAtTheDesk();

describe("writing the draft", () => {
	test("saves, shows again what was saved, and leads to the check", async () => {
		const saved = await save(aminata);
		expect([saved.status, saved.to]).toEqual([303, `${base}/check`]);
		const { text } = await get(aminata, `${base}/reply`);
		expect(versionIn(text)).toBe("1");
		expect(text).toContain(`value="${return_()}" checked`);
		expect(text).toContain("Nous soutenons le retour.\nEn toute dignité.");
		const later = await post(aminata, `${base}/reply`, { ...complete({ version: "1" }), next: "save" });
		expect(later.to).toBe(`${base}?saved`);
	});

	test("keeps itself while it is written, and tells the script the version and the time", async () => {
		const kept = await autosave(aminata);
		expect(kept.status).toBe(200);
		expect(JSON.parse(kept.text)).toMatchObject({ version: 1, at: "06:00", submission: expect.any(String) });
	});

	test("saves what was typed after a sending that was still under way", async () => {
		const submission = "0123456789abcdef";
		await autosave(aminata, { submission });
		const then = await save(aminata, { submission, [field(survey.comment)]: "And one more sentence." });
		expect(then.status).toBe(303);
		expect((await get(aminata, `${base}/check`)).text).toContain("And one more sentence.");
	});

	test("tells which question is still to be answered, with what was typed", async () => {
		const { status, text } = await save(aminata, { [field(survey.choice)]: undefined });
		expect(status).toBe(422);
		expect(text).toContain(`href="#f-answers-${survey.choice.id}"`);
		expect(text).toContain("Please answer this question.");
		expect(text).toContain("En toute dignité.");
		expect(versionIn(text)).toBe("1");
	});

	test("takes no preference as an answer, in a choice and in a ranking", async () => {
		const none = { [place(0)]: "", [place(1)]: "", [`${field(survey.rank)}.none`]: "yes" };
		expect((await save(aminata, { ...none, [field(survey.choice)]: "none" })).status).toBe(303);
		const { text } = await get(aminata, `${base}/check`);
		expect(text.match(/No preference/g)).toHaveLength(2);
	});

	test("asks to decide between a ranking and no preference", async () => {
		const { status, text } = await save(aminata, { [`${field(survey.rank)}.none`]: "yes" });
		expect(status).toBe(422);
		expect(text).toContain("You have both ranked options and ticked");
	});

	test.each([
		["an option of another question", () => ({ [field(survey.choice)]: survey.rank.options[0] ?? "" })],
		["a place that does not exist", () => ({ [place(0)]: "4" })],
		["a fraction of a place", () => ({ [place(0)]: "1.5" })],
	])("refuses %s and keeps the text", async (_, change) => {
		const { status, text } = await save(aminata, change());
		expect(status).toBe(422);
		expect(text).toContain("This is not one of the options offered.");
		expect(text).toContain("En toute dignité.");
		expect((await get(aminata, base)).text).toContain(">Begin<");
	});

	test("takes a comment of 20,000 characters, and gives back a longer one whole", async () => {
		expect((await save(aminata, { [field(survey.comment)]: "é".repeat(20_000) })).status).toBe(303);
		const long = `${"é".repeat(20_000)}Ω`;
		const { status, text } = await save(aminata, { version: "1", [field(survey.comment)]: long });
		expect(status).toBe(422);
		expect(text).toContain("at most 20,000 characters, and there are 20,001");
		expect(text).toContain(long);
	});

	test("says in a sentence that a body is over the limit", async () => {
		const { status, text } = await save(aminata, { [field(survey.comment)]: "x".repeat(bodyLimits.form) });
		expect(status).toBe(413);
		expect(text).toContain("Please send");
	});

	test("gives the text back when the survey has closed meanwhile", async () => {
		const { status, text } = await save(aminata, {}, closes);
		expect(status).toBe(409);
		expect(text).toContain("The period for replies is over.");
		expect(text).toContain("En toute dignité.");
		expect(text).toContain("Return migration");
		expect((await get(aminata, `${base}/reply`, closes)).to).toBe(base);
	});

	test("takes the last draft one instant before the close", async () => {
		expect((await save(aminata, {}, plusMinutes(closes, -1))).status).toBe(303);
	});

	test("gives the text back to a person who has moved to another delegation", async () => {
		const moved = { ...aminata, seats: [{ member: survey.members.CIV ?? "", role: "drafter" as const }] };
		const { status, text } = await save(moved);
		expect(status).toBe(403);
		expect(text).toContain("You no longer serve");
		expect(text).toContain("En toute dignité.");
	});

	test("keeps the text through signing in when the session has ended", async () => {
		const { status, text } = await post(null, `${base}/reply`, complete());
		expect(status).toBe(401);
		expect(text).toContain("En toute dignité.");
		expect(text).toContain(return_());
		expect((await autosave(null)).status).toBe(401);
	});

	test("is not for those who only read for the delegation", async () => {
		const reader = await survey.join("NER", "Idrissa", "reader");
		await save(aminata);
		expect((await get(reader, `${base}/reply`)).to).toBe(`${base}/check`);
		const check = await get(reader, `${base}/check`);
		expect(check.text).toContain("En toute dignité.");
		expect(check.text).not.toContain("<form");
		const { status, text } = await save(reader, { version: "1" });
		expect(status).toBe(403);
		expect(text).toContain("En toute dignité.");
	});
});

describe("two people at once", () => {
	let moussa: Reader;
	beforeEach(async () => {
		moussa = await survey.join("NER", "Moussa", "drafter");
	});

	test("a stale version shows both texts, and mine is still in the form", async () => {
		await save(moussa, { [field(survey.choice)]: gender(), [field(survey.comment)]: "Moussa’s words" });
		const { status, text } = await save(aminata);
		expect(status).toBe(409);
		expect(text).toContain("Moussa saved the draft");
		expect(text).toContain("Moussa’s words");
		expect(text).toContain("En toute dignité.");
		expect(text).toContain(`value="${return_()}" checked`);
		expect(versionIn(text)).toBe("1");
		expect(text).not.toContain("autosave");

		const mine = await post(aminata, `${base}/reply`, { ...complete({ version: versionIn(text) }), next: "stay" });
		expect(mine.to).toBe(`${base}/reply`);
		expect((await get(moussa, `${base}/check`)).text).toContain("En toute dignité.");
	});

	test("saving in the same instant keeps one and shows the other both", async () => {
		const answers = await Promise.all([save(aminata), save(moussa, { [field(survey.comment)]: "Moussa’s words" })]);
		expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
		const refused = answers.find(({ status }) => status === 409)?.text ?? "";
		expect(refused).toContain("Moussa’s words");
		expect(refused).toContain("En toute dignité.");
	});

	test("the same text saved twice is no conflict", async () => {
		expect((await save(moussa)).status).toBe(303);
		expect((await save(aminata)).status).toBe(303);
		expect(versionIn((await get(aminata, `${base}/reply`)).text)).toBe("1");
	});

	test("the script learns of a conflict and keeps its text to itself", async () => {
		await save(moussa, { [field(survey.comment)]: "Moussa’s words" });
		const { status } = await autosave(aminata);
		expect(status).toBe(409);
	});

	test("submitting in the same instant: one counts, and both understand what happened", async () => {
		await save(aminata);
		const version = versionIn((await get(aminata, `${base}/check`)).text);
		const answers = await Promise.all([aminata, moussa].map((reader) => post(reader, `${base}/check`, { version })));
		expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
		const other = answers.find(({ status }) => status === 409)?.text ?? "";
		expect(other).toContain("A colleague of your delegation has just submitted the reply");
		expect(other).toContain("Acknowledgement of receipt");
		expect(await database.db.selectFrom("reply").select("id").execute()).toHaveLength(1);
	});

	test("submitting what a colleague has changed since shows the draft as it stands now", async () => {
		await save(aminata);
		const checked = versionIn((await get(aminata, `${base}/check`)).text);
		await save(moussa, { version: "1", [field(survey.comment)]: "Moussa’s words" });
		const { status, text } = await post(aminata, `${base}/check`, { version: checked });
		expect(status).toBe(409);
		expect(text).toContain("changed by a colleague");
		expect(text).toContain("Moussa’s words");
		expect(await database.db.selectFrom("reply").select("id").execute()).toHaveLength(0);
	});

	test("writing on while a colleague submits is told apart from a mere change", async () => {
		await save(moussa);
		await submit(moussa);
		const { status, text } = await save(aminata, { version: "1", [field(survey.comment)]: "Too late?" });
		expect(status).toBe(409);
		expect(text).toContain("was submitted meanwhile");
		expect(text).toContain("Too late?");
	});
});
