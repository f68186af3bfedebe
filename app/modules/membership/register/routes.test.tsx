import { describe, expect, test } from "vitest";
import { actorOf, stageOf, testNow } from "../../../../test/support/register.ts";
import {
	beforeEachOnTheRegister,
	database,
	fieldsIn,
	get,
	officer,
	post,
	readerFrom,
	site,
	today,
} from "../../../../test/support/register-site.ts";
import { perform } from "../../../acts/index.ts";
import { appointDelegate, memberOf, membersOn } from "../index.ts";

beforeEachOnTheRegister();

describe("the officers’ register", () => {
	test("is for officers: others sign in first, or are told that their role does not allow it", async () => {
		const anonymous = await site(null).request("/fr/office/register");
		expect(anonymous.status).toBe(303);
		expect(anonymous.headers.get("location")).toContain("/fr/sign-in?return=%2Ffr%2Foffice%2Fregister");
		const auditor = readerFrom(officer.person, { staff: ["auditor"] });
		for (const path of [
			"/fr/office/register",
			"/fr/office/register/NER",
			"/fr/office/register/export.csv",
			"/fr/office/organs",
		])
			expect((await get(path, auditor)).status, path).toBe(403);
	});

	test("marks a missing mailbox, and narrows to those", async () => {
		const { text } = await get("/en/office/register?missing=yes", officer);
		expect(text).toContain("no mailbox");
		expect(text).toContain("/en/office/register/ETH");
		expect(text).not.toContain("/en/office/register/NER");
	});

	test("names those whom nothing reaches, until somebody of theirs is registered", async () => {
		const warned = async () => (await get("/en/office/register", officer)).text.includes("Without any address: 1");
		expect(await warned()).toBe(true);
		const delegation = (await memberOf(database.db, { code: "ETH" }))!.id;
		const incoming = { name: "Abebe", email: "abebe@example.org" };
		const occasion = { actor: actorOf(officer.person, "officer"), now: testNow };
		await perform(stageOf(database), appointDelegate, { delegation, incoming, role: "focalPoint" }, occasion);
		expect(await warned()).toBe(false);
	});

	test("is that of the day asked for, and keeps those who left", async () => {
		await post("/en/office/register/ETH/end", { until: "2007-06-01" }, officer);
		const before = await get("/en/office/register?on=2007-05-31", officer);
		expect(before.text).toContain("3 members and observers on 31\u00a0May 2007");
		expect(before.text).not.toContain("Former members");
		for (const [path, reader] of [
			["/en/office/register", officer],
			["/en/members", null],
		] as const) {
			const { text } = await get(path, reader);
			expect(text).toContain("Former members and observers: 1");
			expect(text).toMatch(/Éthiopie<\/a>.*1\u00a0June 2007/s);
		}
	});

	test("saves an edited entry", async () => {
		const fields = fieldsIn((await get("/en/office/register/NER", officer)).text);
		const answer = await post("/en/office/register/NER", { ...fields, zone: "Africa/Niamey" }, officer);
		expect(answer.headers.get("location")).toBe("/en/office/register/NER?saved");
		expect(await memberOf(database.db, { code: "NER" })).toMatchObject({ zone: "Africa/Niamey", version: 2 });
	});

	test("keeps what was typed when something is wrong, with the sentence at its field", async () => {
		const fields = fieldsIn((await get("/fr/office/register/NER", officer)).text);
		const typed = { ...fields, zone: "Niamey", formal_fr: "", mailbox: "neu@example.org" };
		const answer = await post("/fr/office/register/NER", typed, officer);
		const text = await answer.text();
		expect(answer.status).toBe(422);
		expect(text).toContain("«\u00a0Niamey\u00a0» n’est pas un fuseau horaire connu");
		expect(text).toContain('href="#f-formal_fr"');
		expect(fieldsIn(text)).toMatchObject({ zone: "Niamey", formal_fr: "", mailbox: "neu@example.org", version: "1" });
	});

	test("shows both texts when somebody else saved first, and then saves mine knowingly", async () => {
		const fields = fieldsIn((await get("/en/office/register/NER", officer)).text);
		await post("/en/office/register/NER", { ...fields, mailbox: "theirs@example.org" }, officer);
		const mine = await post(
			"/en/office/register/NER",
			{ ...fields, submission: "other", mailbox: "mine@example.org" },
			officer,
		);
		const text = await mine.text();
		expect(mine.status).toBe(409);
		expect(text).toContain("theirs@example.org");
		expect(text).toContain("mine@example.org");
		const again = await post("/en/office/register/NER", fieldsIn(text), officer);
		expect(again.status).toBe(303);
		expect((await memberOf(database.db, { code: "NER" }))?.mailbox).toBe("mine@example.org");
	});

	test("changes a class and ends a membership from the entry, and says when it cannot", async () => {
		const early = await post("/en/office/register/ETH/class", { class: "memberState", from: "2001-06-05" }, officer);
		expect(early.status).toBe(422);
		expect(await early.text()).toContain("A period must not begin");
		await post("/en/office/register/ETH/class", { class: "memberState", from: "2007-06-01" }, officer);
		expect((await memberOf(database.db, { code: "ETH" }))?.classes.at(-1)?.class).toBe("memberState");
		await post("/en/office/register/ETH/end", { until: "2007-06-28" }, officer);
		expect((await membersOn(database.db, today, "en")).map(({ code }) => code)).not.toContain("ETH");
	});

	test("admits a member from the form", async () => {
		const fields = fieldsIn((await get("/en/office/register/new", officer)).text);
		const benin = {
			code: "ben",
			formal_en: "Republic of Benin",
			of_en: "of",
			at_en: "in",
			formal_of_en: "of the",
			short_en: "Benin",
		};
		const inLang = (lang: string) =>
			Object.entries(benin).map(([name, value]) => [name.replace("_en", `_${lang}`), value]);
		const typed = { ...fields, ...Object.fromEntries(["en", "fr", "es"].flatMap(inLang)), class: "memberState" };
		const answer = await post("/en/office/register/new", typed, officer);
		expect(answer.headers.get("location")).toBe("/en/office/register/BEN?saved");
		expect(await memberOf(database.db, { code: "BEN" })).toMatchObject({ region: null, mailbox: null });
	});
});
