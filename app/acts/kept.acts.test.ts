import { Hono } from "hono";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { putPerson, stageOf, testNow } from "../../test/support/register.ts";
import { send, siteOf, visit } from "../../test/support/site.ts";
import { staff } from "../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../test/support/test-database.ts";
import { plusMinutes } from "../kit/calendar.ts";
import { systemNow } from "../kit/clock.ts";
import { newId } from "../kit/ids.ts";
import { asStaff, type Reader } from "../kit/reader.ts";
import { no, Refusal } from "../kit/refusal.ts";
import { readForm, typed } from "../web/index.ts";
import { act, attemptOnceChecked, type Ctx, deleteForgottenForms, type Env, keptForm, refusals } from "./index.ts";

/** An act of the tests alone: it leaves a row, and refuses one name. */
const enter = act({
	name: "test.enter",
	effect: "Enters a person.",
	input: z.strictObject({ name: z.string().min(1) }),
	may: ["officer"],
	async run({ tx, now }, { name }) {
		const row = { id: newId(), name, email: `${name}@example.org`, language: "en", zone: "UTC" } as const;
		await tx
			.insertInto("person")
			.values({ ...row, created_at: now, updated_at: now })
			.execute();
		if (name === "nobody") throw new Refusal(no("input.invalid", {}, "name"));
	},
});

const routes = new Hono<Env>()
	.get("/entering", async (c) => {
		const kept = await keptForm(c);
		return c.text(kept === undefined ? "empty" : `${kept.checking ? "check" : "form"} ${typed(kept.form, "name")}`);
	})
	.post("/entering", async (c) => {
		const form = await readForm(c);
		return await attemptOnceChecked(c, refusals, form, {
			act: enter,
			actor: asStaff(c.var.reader),
			input: { name: typed(form, "name") },
			form,
			done: () => "/done",
			again: ({ errors }) => c.text(JSON.stringify(errors), 422),
		});
	});

let database: TestDatabase;
let officer: Reader;
beforeEach(async () => {
	database = await testDatabase();
	officer = staff(await putPerson(database, "officer@example.org"), "officer");
});

const site = (reader: Reader | null = officer) =>
	siteOf(routes, { ctx: stageOf(database) as Ctx, reader, now: testNow });
const people = async () => (await database.db.selectFrom("person").select("email").execute()).length;

test("nothing is done before it is checked, and what was typed is at an address that one can return to", async () => {
	const { to } = await send(site(), "/en/entering", { name: "ama" });
	expect(await people()).toBe(1);
	expect((await visit(site(), String(to))).text).toBe("check ama");
	expect((await visit(site(), String(to).replace("/en/", "/fr/"))).text).toBe("check ama");
	expect((await visit(site(), String(to).replace("check", "change"))).text).toBe("form ama");
	expect((await send(site(), "/en/entering", { name: "ama", confirmed: "yes" })).to).toBe("/done");
	expect(await people()).toBe(2);
});

test("what would be refused is refused before it is to be checked", async () => {
	expect((await send(site(), "/en/entering", { name: "nobody" })).status).toBe(422);
	expect((await send(site(), "/en/entering", { name: "" })).status).toBe(422);
	expect(await people()).toBe(1);
	expect(await database.db.selectFrom("kept_form").select("id").execute()).toEqual([]);
});

test("what was typed is read by whoever typed it alone, and for a day", async () => {
	const { to } = await send(site(), "/en/entering", { name: "ama" });
	const colleague = staff(await putPerson(database, "colleague@example.org"), "officer");
	for (const reader of [colleague, null]) expect((await visit(site(reader), String(to))).status).toBe(404);
	await deleteForgottenForms(database.db);
	expect((await visit(site(), String(to))).status).toBe(200);
	const at = plusMinutes(systemNow(), -24 * 60 - 1);
	await database.db.updateTable("kept_form").set({ at }).execute();
	await deleteForgottenForms(database.db);
	const gone = await visit(site(), String(to).replace("/en/", "/fr/"));
	expect(gone.status).toBe(404);
	expect(gone.text).toContain("veuillez recommencer");
});
