import { describe, expect, test } from "vitest";
import {
	beforeEachOnTheRegister,
	database,
	fieldsIn,
	get,
	officer,
	post,
	site,
	today,
} from "../../../../test/support/register-site.ts";
import { memberOf, membersOn } from "../index.ts";

beforeEachOnTheRegister();

describe("a register file", () => {
	const file = (text: string | Uint8Array<ArrayBuffer>) => new File([text], "register.csv", { type: "text/csv" });
	const exported = async () => await (await site(officer).request("/en/office/register/export.csv")).text();
	const upload = async (content: string | Uint8Array<ArrayBuffer>, lang = "en") =>
		await post(`/${lang}/office/register/import`, { file: file(content) }, officer);
	/** The preview of a file and where it is. */
	const preview = async (content: string | Uint8Array<ArrayBuffer>, lang = "en") => {
		const at = String((await upload(content, lang)).headers.get("location"));
		return { at, ...(await get(at, officer)) };
	};

	test("without a file says so, and not that the file is empty", async () => {
		const answer = await post("/en/office/register/import", { file: new File([], "") }, officer);
		expect(answer.status).toBe(422);
		expect(await answer.text()).toContain("No file was chosen.");
	});

	test("shows in words what its codes stand for", async () => {
		const { text } = await preview((await exported()).replace(",AFR,", ",GRULAC,"));
		expect(text).toContain("Latin American and Caribbean");
		expect(text).not.toContain("<td>GRULAC</td>");
	});

	test("goes out and comes in unchanged", async () => {
		const { text } = await preview(await exported());
		expect(text).toContain("3 unchanged");
		expect(text).toContain("There is nothing to import");
	});

	test("is previewed at an address of its own, then imported whole, and the register says so", async () => {
		const changed = (await exported()).replace("mission.ner@example.org", "niger@example.org");
		const { at, text } = await preview(changed);
		expect(text).toMatch(/<th scope="row">Niger<\/th><td>Official mailbox<\/td>/);
		expect(text).toContain("mission.ner@example.org</td><td>niger@example.org");
		expect((await get(at.replace("/en/", "/fr/"), officer)).text).toContain("Adresse officielle");
		expect((await memberOf(database.db, { code: "NER" }))?.mailbox).toBe("mission.ner@example.org");
		const confirmed = await post(at, fieldsIn(text), officer);
		const done = await get(String(confirmed.headers.get("location")), officer);
		expect(done.text).toContain("Imported: 0 new, 1 changed, 0 ended, 2 unchanged.");
		expect((await memberOf(database.db, { code: "NER" }))?.mailbox).toBe("niger@example.org");
		expect((await get(at, officer)).text).toContain("There is nothing to import");
	});

	test("shows by name whom it enters, ends and does not name", async () => {
		const [header, ...rows] = (await exported()).trimEnd().split("\r\n");
		const row = (code: string) => String(rows.find((line) => line.startsWith(code)));
		const ended = row("CIV").replace("2001-06-05,,", "2001-06-05,2007-07-01,");
		const entered = row("CIV")
			.replaceAll("CIV", "BDI")
			.replaceAll("Côte d’Ivoire", "Burundi")
			.replace("mission.civ", "mission.bdi");
		const { text } = await preview([header, ended, entered].join("\r\n"));
		expect(text).toContain("Burundi");
		expect(text).toContain("ends on 1\u00a0July 2007");
		expect(text).toContain("In the register, not in the file: 2");
	});

	test("with wrong rows shows each with row, column, value and sentence, and cannot be confirmed", async () => {
		const wrong = (await exported()).replace("Europe/Zurich", "Genève").replace("2001-06-05", "5.6.2001");
		const { at, text } = await preview(wrong, "fr");
		expect(text).toMatch(/<th scope="row">2<\/th><td><code>zone<\/code><\/td><td>Genève<\/td>/);
		expect(text).toMatch(/<code>since<\/code><\/td><td>5\.6\.2001/);
		expect(text).toContain("«\u00a0Genève\u00a0» n’est pas un fuseau horaire connu");
		expect(text).not.toContain("Tout importer");
		expect((await post(at, { previewed: "" }, officer)).status).toBe(422);
		expect((await membersOn(database.db, today, "en")).every(({ zone }) => zone === "Europe/Zurich")).toBe(true);
	});

	test("is previewed anew when the register changed meanwhile", async () => {
		const { at, text } = await preview((await exported()).replace("mission.ner@example.org", "niger@example.org"));
		await post("/en/office/register/ETH/end", { until: "2007-06-28" }, officer);
		const confirmed = await post(at, fieldsIn(text), officer);
		expect(confirmed.status).toBe(409);
		expect(await confirmed.text()).toContain("The register changed since you saw this preview");
		expect((await memberOf(database.db, { code: "NER" }))?.mailbox).toBe("mission.ner@example.org");
	});

	test("saved by a spreadsheet in its own code page is read, and says so", async () => {
		const text = (await exported()).replaceAll(",", ";").replaceAll("’", "'");
		const saved = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
		const { text: page } = await preview(saved, "fr");
		expect(page).toContain("Le fichier a été lu comme Windows-1252");
		expect(page).toContain("3 sans changement");
	});

	test("that is no text, or no file at all, is refused with what to do", async () => {
		const answer = await upload(new Uint8Array([0x63, 0x00, 0x74, 0x00]), "fr");
		expect(answer.status).toBe(422);
		expect(await answer.text()).toContain("n’est pas un fichier texte lisible");
		expect((await post("/fr/office/register/import", {}, officer)).status).toBe(422);
		expect((await get(`/fr/office/register/import/${"0".repeat(64)}`, officer)).status).toBe(404);
	});

	test("is begun from an example that can be imported as it is", async () => {
		const example = await (await site(officer).request("/es/office/register/import/example.csv")).text();
		const { text } = await preview(example, "es");
		expect(text).toContain("Haití");
		expect(text).toContain("Importar todo");
		expect((await get("/fr/office/register/import", officer)).text).toContain("formal_article_fr");
	});
});
