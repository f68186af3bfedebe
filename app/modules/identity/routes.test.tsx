import { describe, expect, test } from "vitest";
import {
	beforeEachAtTheDoor,
	cookieFrom,
	database,
	get,
	hiddenFields,
	post,
	signedInByCode,
} from "../../../test/support/identity-site.ts";

beforeEachAtTheDoor();

describe("my settings", () => {
	test("change language and zone, and go on in the new language", async () => {
		const cookie = cookieFrom(await signedInByCode());
		const page = await (await get("/en/my/settings", cookie)).text();
		const { submission = "" } = hiddenFields(page);
		expect(page).toContain('<option value="America/Lima" selected');
		const saved = await post("/en/my/settings", { submission, language: "fr", zone: "Europe/Zurich" }, cookie);
		expect([saved.status, saved.headers.get("location")]).toEqual([303, "/fr/my/settings?saved"]);
		expect(await (await get("/fr/my/settings?saved", cookie)).text()).toContain("Vos réglages sont enregistrés.");
		const row = await database.db.selectFrom("person").select(["language", "zone"]).executeTakeFirst();
		expect(row).toEqual({ language: "fr", zone: "Europe/Zurich" });
	});

	test("refuse what is not offered, keeping the rest", async () => {
		const cookie = cookieFrom(await signedInByCode());
		const answer = await post("/en/my/settings", { language: "fr", zone: "Mars/Olympus" }, cookie);
		expect(answer.status).toBe(422);
		expect(await answer.text()).toContain('href="#f-zone"');
	});
});
