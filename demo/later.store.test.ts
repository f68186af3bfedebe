import { parseVerifier } from "@intersession/ledger";
import { beforeEach, describe, expect, test } from "vitest";
import { type Ctx, perform } from "../app/acts/index.ts";
import { plusMinutes } from "../app/kit/calendar.ts";
import { parseInstant } from "../app/kit/clock.ts";
import { auditLog } from "../app/ledger/index.ts";
import { startedOn } from "../test/support/demo-start.ts";
import { testDatabase } from "../test/support/test-database.ts";
import { loadDemo } from "./index.ts";
import { ends, material } from "./material.ts";
import { standing } from "./store.ts";
import { actNamed } from "./story/acts.ts";
import { castIn } from "./story/cast.ts";
import { continueStory, nextScene, scenes } from "./story/later.ts";

let ctx: Ctx;

beforeEach(async () => {
	ctx = await startedOn(await testDatabase());
	await loadDemo(ctx);
});

const selected = async (choice: string | null) =>
	(
		await ctx.db
			.selectFrom("choice_option")
			.select("fate")
			.where("choice_id", "=", choice ?? "")
			.orderBy("place")
			.execute()
	).map(({ fate }) => fate);

describe("the story, told on by moving the clock", () => {
	test("goes from the result to the decision on the theme, four topics, their confidential survey and two selected", async () => {
		await continueStory(ctx, parseInstant("2007-12-01T10:00:00.000Z"));
		const { theme, topics } = await standing(ctx.db);
		expect(theme).toMatchObject({ closed: true, released: true, decided: true });
		expect((await selected(theme.choice)).toSorted()).toEqual(["keptForLater", "selected"]);
		expect(topics).toMatchObject({ options: 4, rounds: 1, closed: true, released: true, decided: true });
		expect((await selected(topics.choice)).filter((fate) => fate === "selected")).toHaveLength(2);
		const { level, opening } = await ctx.db
			.selectFrom("survey")
			.select(["level", "opening"])
			.where("id", "=", topics.survey ?? "")
			.executeTakeFirstOrThrow();
		expect(level).toBe("confidential");
		// Its options had gone to all, and the days for remarks were over.
		expect(opening).not.toBeNull();
		expect(opening).not.toHaveProperty("circulationWaiver");
		expect(topics.replies).toBeGreaterThan(30);
		// Two decisions stand in the log beside everything about the two surveys.
		const decisions = await ctx.db.selectFrom("ledger_entry").select("survey").where("survey", "is", null).execute();
		expect(decisions).toHaveLength(2);
		await expect(auditLog(ctx.db, parseVerifier(ctx.ledgerKey.vkey))).resolves.toBeGreaterThan(80);
	});

	test("is the same whether the clock is moved at once or scene by scene", async () => {
		for (const name of scenes) {
			const next = nextScene(ctx.clock.now());
			expect(next?.name).toBe(name);
			if (next !== undefined) await continueStory(ctx, next.at);
		}
		expect(nextScene(ctx.clock.now())).toBeUndefined();
		expect((await standing(ctx.db)).topics.decided).toBe(true);
		await continueStory(ctx, ends);
	});

	test("does not do again what a visitor has done", async () => {
		const { closes } = material.survey;
		await continueStory(ctx, parseInstant(closes));
		const cast = await castIn(ctx.db);
		const { theme } = await standing(ctx.db);
		const now = plusMinutes(ctx.clock.now(), 5);
		await perform(
			ctx,
			actNamed("survey.release"),
			{ survey: theme.survey },
			{ actor: cast.staff("approvingOfficer"), now },
		);
		await continueStory(ctx, parseInstant("2007-07-07T10:00:00.000Z"));
		const mails = await ctx.db
			.selectFrom("outbox")
			.select("id")
			.where("occasion", "like", `survey.released:${theme.survey}:%`)
			.execute();
		expect(mails.length).toBeGreaterThan(100);
		expect((await standing(ctx.db)).theme).toMatchObject({ released: true, decided: false });
	});
});
