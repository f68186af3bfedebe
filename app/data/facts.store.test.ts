import { expect, it } from "vitest";
import { testDatabase } from "../../test/support/test-database.ts";
import type { Instant } from "../kit/clock.ts";
import { recordFact } from "./facts.ts";
import { inTransaction } from "./transaction.ts";

const fact = {
	type: "survey.closed",
	at: "2007-07-13T16:00:00.000Z" as Instant,
	subject: "s1",
	data: { replies: 87, classes: ["state", "observer"], note: null },
};

it("leaves a fact that waits, exactly as it was recorded", async () => {
	const { db } = await testDatabase();
	await inTransaction(db, (tx) => recordFact(tx, fact));
	expect(await db.selectFrom("fact").selectAll().execute()).toEqual([{ id: 1, ...fact, done_at: null }]);
});

it("leaves none when the act that recorded it is undone", async () => {
	const { db } = await testDatabase();
	const undone = inTransaction(db, async (tx) => {
		await recordFact(tx, fact);
		throw new Error("undone");
	});
	await expect(undone).rejects.toThrow("undone");
	expect(await db.selectFrom("fact").selectAll().execute()).toEqual([]);
});
