import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { putPerson, stageOf, testNow } from "../../test/support/register.ts";
import { type TestDatabase, testDatabase } from "../../test/support/test-database.ts";
import { Busy } from "../data/busy.ts";
import { newId } from "../kit/ids.ts";
import { Refusal } from "../kit/refusal.ts";
import { act, perform } from "./index.ts";

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
