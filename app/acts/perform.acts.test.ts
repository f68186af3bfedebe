import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { putPerson, stageOf, testNow } from "../../test/support/register.ts";
import { type TestDatabase, testDatabase } from "../../test/support/test-database.ts";
import { Busy } from "../data/busy.ts";
import { newId } from "../kit/ids.ts";
import { type No, Refusal } from "../kit/refusal.ts";
import { act, parse, perform } from "./index.ts";
import { refusals } from "./refusals.ts";

// An act of the tests alone: what performing does for any.
const note = act({
	name: "test.note",
	effect: "Counts how often it ran.",
	input: z.strictObject({ text: z.string() }),
	may: ["officer"],
	async run({ pending }) {
		pending.push(1);
		return { times: ++times };
	},
});
let times: number;
let database: TestDatabase;
let person: string;
beforeEach(async () => {
	times = 0;
	database = await testDatabase();
	person = await putPerson(database, "officer@example.org");
});

const does = (text: string, submission?: string, covered = async () => {}) =>
	perform(
		{ ...stageOf(database), covered },
		note,
		{ text },
		{
			actor: { person, roles: ["officer"], delegation: null },
			now: testNow,
			submission,
		},
	);

const codeOf = async (attempt: Promise<unknown>): Promise<string | undefined> => {
	const error = await attempt.then(
		() => undefined,
		(thrown) => thrown,
	);
	return error instanceof Refusal ? error.reasons[0]?.code : undefined;
};

test("a form sent twice is answered twice and done once", async () => {
	const submission = newId();
	expect(await does("a", submission)).toEqual({ times: 1 });
	expect(await does("a", submission)).toEqual({ times: 1 });
	expect(times).toBe(1);
});

test("two sendings at the same moment are one", async () => {
	const submission = newId();
	const answers = await Promise.all([does("a", submission), does("a", submission)]);
	expect(answers).toEqual([{ times: 1 }, { times: 1 }]);
});

test("the same form with another text is not called done", async () => {
	const submission = newId();
	await does("a", submission);
	expect(await codeOf(does("b", submission))).toBe("act.sentBefore");
	expect(times).toBe(1);
});

test("what no database keeps is refused before one is asked", async () => {
	expect(await codeOf(does("a\0b"))).toBe("input.invalid");
	expect(await codeOf(does("\ud800"))).toBe("input.invalid");
	expect(times).toBe(0);
});

test("what was recorded and cannot be acknowledged yet is not called unrecorded", async () => {
	const covered = async () => {
		throw new Busy();
	};
	expect(await codeOf(does("a", undefined, covered))).toBe("act.notYetAcknowledged");
	expect(await database.db.selectFrom("act_record").select("act").execute()).toEqual([{ act: "test.note" }]);
});

test.each([
	["99 days", { days: "99" }, "at most 30", "30 au maximum", "30 como máximo"],
	["no day", { days: "0" }, "at least 1", "1 au minimum", "1 como mínimo"],
	["a word for a number", { days: "soon" }, "in figures", "en chiffres", "en cifras"],
	["half a day", { days: "1.5" }, "in figures", "en chiffres", "en cifras"],
	["a long text", { name: "abcdef" }, "at most 5 characters", "5 caractères au maximum", "5 caracteres como máximo"],
	["a short text", { name: "ab" }, "at least 3 characters", "3 caractères au minimum", "3 caracteres como mínimo"],
	["too many", { list: ["a", "b", "c"] }, "too many: at most 2", "trop\u00a0: 2 au maximum", "demasiados: 2 como"],
	["an empty list", { list: [] }, "needed", "nécessaire", "necesario"],
	["nothing at all", { name: undefined }, "needed", "nécessaire", "necesario"],
])("%s is refused in words that fit what was asked for", (_, change, en, fr, es) => {
	const schema = z.strictObject({
		days: z.coerce.number().int().min(1).max(30),
		name: z.string().min(3).max(5),
		list: z.array(z.string()).min(1).max(2),
	});
	try {
		parse(schema, { days: "2", name: "abc", list: ["a"], ...change });
	} catch (thrown) {
		const [{ code, field, params }] = (thrown as Refusal).reasons as [No];
		const { say } = refusals[code as keyof typeof refusals];
		expect(field).toBe(Object.keys(change)[0]);
		expect(say.en(params)).toContain(en);
		expect(say.fr(params)).toContain(fr);
		expect(say.es(params)).toContain(es);
		return;
	}
	expect.fail("nothing was refused");
});
