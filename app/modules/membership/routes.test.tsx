import { describe, expect, test } from "vitest";
import { actorOf, counting, memberLike, stageOf, testNow } from "../../../test/support/register.ts";
import { beforeEachOnTheRegister, database, get, officer, site, today } from "../../../test/support/register-site.ts";
import { perform } from "../../acts/index.ts";
import { changeClass, importRegister, memberOf, membersOn } from "./index.ts";

beforeEachOnTheRegister();

describe("the public list", () => {
	test("shows members by class in the reader’s language and order", async () => {
		const { status, text } = await get("/fr/members");
		expect(status).toBe(200);
		expect(text).toContain("États Membres\u00a0: 2");
		expect(text).toContain("États observateurs\u00a0: 1");
		expect(text.indexOf("Côte d’Ivoire")).toBeLessThan(text.indexOf(">Niger<"));
		expect(text).toContain("États d’Afrique");
	});

	test("is searched without script, without accents", async () => {
		const { text } = await get("/en/members?q=cote");
		expect(text).toContain("/en/members/CIV");
		expect(text).not.toContain("/en/members/NER");
		expect((await get("/es/members?q=zzz")).text).toContain("Ningún miembro");
	});

	test("is that of another day when asked, and says so when the day cannot be read", async () => {
		const [member] = await membersOn(database.db, today, "en");
		const id = (await memberOf(database.db, { code: "ETH" }))!.id;
		const occasion = { actor: actorOf(officer.person, "officer"), now: testNow };
		await perform(stageOf(database), changeClass, { member: id, class: "memberState", from: "2008-01-01" }, occasion);
		expect(member).toBeDefined();
		expect((await get("/en/members?on=2007-12-31")).text).toContain("Observer States: 1");
		expect((await get("/en/members?on=2008-01-01")).text).toContain("Member States: 3");
		expect((await get("/en/members?on=31.12.2007")).text).toContain("Write the day as in 2007-06-28");
	});

	test("needs no more than five statements, whatever its size", async () => {
		const { db, statements } = counting(database.db);
		const app = site(null, db);
		await app.request("/en/members");
		const first = statements();
		expect(first).toBeLessThanOrEqual(5);
		const rows = Array.from({ length: 60 }, (_, index) => memberLike(`X${index + 100}`, `Land ${index}`));
		await perform(
			stageOf(database),
			importRegister,
			{ rows },
			{ actor: actorOf(officer.person, "officer"), now: testNow },
		);
		const text = await (await app.request("/en/members")).text();
		expect(text).toContain("Land 59");
		expect(statements() - first).toBeLessThanOrEqual(first);
	});

	test("leads to each member’s page, with names, history and organs; an unknown code is not found", async () => {
		const { text } = await get("/es/members/ner");
		expect(text).toContain("República del Níger");
		expect(text).toContain("République du Niger");
		expect(text).toContain("Consejo");
		expect(text).toContain("5 de junio de 2001".replace(" de junio", "\u00a0de junio"));
		expect((await get("/en/members/XYZ")).status).toBe(404);
	});
});
