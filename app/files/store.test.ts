import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../test/support/test-database.ts";
import type { Database } from "../data/database.ts";
import { inTransaction } from "../data/transaction.ts";
import { parseInstant } from "../kit/clock.ts";
import { recordedFile, recordedHashes, recordFile } from "./index.ts";

let database: Database;
beforeAll(async () => {
	database = await testDatabase();
});

test("a file keeps the name and the time it first came under", async () => {
	const scan = {
		hash: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
		size: 3,
		mediaType: "application/pdf" as const,
		name: "réponse.pdf",
		at: parseInstant("2007-06-28T10:00:00Z"),
	};
	await inTransaction(database.db, (tx) => recordFile(tx, scan));
	await inTransaction(database.db, (tx) => recordFile(tx, { ...scan, name: "copy.pdf" }));
	expect(await recordedFile(database.db, scan.hash)).toEqual(scan);
	expect(await recordedHashes(database.db)).toEqual([scan.hash]);
	expect(await recordedFile(database.db, "0".repeat(64))).toBeUndefined();
});
