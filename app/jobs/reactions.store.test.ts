import { beforeEach, expect, test } from "vitest";
import { testDatabase } from "../../test/support/test-database.ts";
import type { Database } from "../data/database.ts";
import { inTransaction } from "../data/transaction.ts";
import { parseInstant } from "../kit/clock.ts";
import { openLog } from "../kit/log.ts";
import { runReactions } from "./index.ts";

const said: string[] = [];
const log = openLog("info", { write: (line: string) => void said.push(line) });

let database: Database;
beforeEach(async () => {
	database = await testDatabase();
});

const at = parseInstant("2007-06-28T10:00:00Z");
const record = (...types: string[]) =>
	database.db
		.insertInto("fact")
		.values(types.map((type) => ({ type, at, subject: "s1", data: JSON.stringify({ n: 1 }) })))
		.execute();

test("every fact has its reactions once, in order, each free to open a transaction", async () => {
	const seen: string[] = [];
	await record("opened", "noted", "closed");
	const reactions = {
		opened: [
			async () => void seen.push("first"),
			async ([fact]: readonly { subject: string; data: unknown }[]) => {
				await inTransaction(database.db, async (tx) => await tx.selectFrom("fact").select("id").execute());
				seen.push(`second ${fact?.subject} ${JSON.stringify(fact?.data)}`);
			},
		],
		closed: [async () => void seen.push("third")],
	};
	await runReactions(database.db, reactions, log);
	await runReactions(database.db, reactions, log);
	expect(seen).toEqual(["first", 'second s1 {"n":1}', "third"]);
});

test("one that fails is logged and comes again; those after it do not wait", async () => {
	const seen: string[] = [];
	let broken = true;
	await record("opened", ...Array.from({ length: 120 }, () => "noted"));
	const reactions = {
		opened: [
			async () => void seen.push("opened"),
			async () => {
				if (broken) throw new Error("no mailbox");
			},
		],
		noted: [async (facts: readonly unknown[]) => void seen.push(...facts.map(() => "noted"))],
	};
	await runReactions(database.db, reactions, log);
	expect(seen.filter((word) => word === "noted")).toHaveLength(120);
	expect(said.join()).toContain("no mailbox");
	broken = false;
	await runReactions(database.db, reactions, log);
	expect(seen.filter((word) => word === "opened")).toHaveLength(2);
	await runReactions(database.db, reactions, log);
	expect(seen).toHaveLength(122);
});

test("one whose row the database refuses leaves nothing of that row in the log", async () => {
	said.length = 0;
	await record("replied");
	const refused = async () => {
		const mail = { occasion: "o", recipient: "person:p", lang: "en", subject: "s", body: "THE REPLY OF THE NIGER", at };
		await database.db
			.insertInto("outbox")
			.values({ ...mail, address: null as never, attachments: "[]" })
			.execute();
	};
	await runReactions(database.db, { replied: [refused] }, log);
	expect(said.join()).toMatch(/a reaction to a fact failed/);
	expect(JSON.parse(said[0] ?? "").err).toMatchObject({ code: "23502", table: "outbox", column: "address" });
	expect(said.join()).not.toContain("THE REPLY");
});

test("those of one type run together; when one of them fails, the others are done", async () => {
	const seen: string[][] = [];
	const noted = async (facts: readonly { subject: string }[]) => {
		const subjects = facts.map(({ subject }) => subject);
		seen.push(subjects);
		if (subjects.includes("bad")) throw new Error("no mailbox");
	};
	const rows = ["a", "bad", "b"].map((subject) => ({ type: "noted", at, subject, data: "{}" }));
	await database.db.insertInto("fact").values(rows).execute();
	await runReactions(database.db, { noted: [noted] }, log);
	expect(seen).toEqual([["a", "bad", "b"], ["a"], ["bad"], ["b"]]);
	const waiting = await database.db.selectFrom("fact").select("subject").where("done_at", "is", null).execute();
	expect(waiting).toEqual([{ subject: "bad" }]);
});
