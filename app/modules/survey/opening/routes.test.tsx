import { describe, expect, test } from "vitest";
import {
	beforeEachAtTheOffice,
	begun,
	daniel,
	get,
	linkTo,
	post,
	settings,
	staff,
	versionIn,
	written,
} from "../../../../test/support/preparation.ts";

beforeEachAtTheOffice();

describe("opening by two officers", () => {
	test("lays out everything that will be sealed, and who can open it", async () => {
		const { base } = await written();
		const { text } = await get(`${base}/opening`);
		for (const said of [
			"Theme of 2008",
			"Thème de 2008",
			"Tema de 2008",
			"Comparisons two by two (Schulze)",
			"The Chair settles it",
			"there is no courtesy period",
			"Thursday 5\u00a0July 2007, 18:00 in Geneva",
			"1 member has no address on file and must be invited on paper: Bénin.",
			"It can be opened by daniel@example.org.",
		])
			expect(text).toContain(said);
	});

	test("is granted by another person, who is told beforehand and after", async () => {
		const { base } = await written();
		const both = await staff("Both", "officer", "approvingOfficer");
		await post(`${base}/opening`, { version: versionIn(await get(`${base}/opening`)) }, both);
		expect((await get(base)).text).toContain("waits for a second officer");
		const own = await get(`${base}/opening`, both);
		expect(own.text).toContain("You asked for the opening.");
		expect(own.text).not.toContain(">Open the survey<");
		expect((await get(`${base}/opening`)).text).toContain("opened by an approving officer");
		const page = await get(`${base}/opening`, daniel);
		expect(page.text).toContain(">Open the survey<");
		const version = versionIn(page);
		expect((await post(`${base}/opening/grant`, { version }, both)).status).toBe(403);
		const opened = await post(`${base}/opening/grant`, { version }, daniel);
		expect(opened.to).toBe(`${base}?opened`);
		expect((await get(`${base}?opened`)).text).toContain("The survey is open, and the invitations are on their way.");
	});

	test("declined with a remark, leaves it to be mended and asked for again", async () => {
		const { base } = await written();
		await post(`${base}/opening`, { version: versionIn(await get(`${base}/opening`)) });
		const request = linkTo(await get(`${base}/opening`, daniel), /name="request" value="([^"]+)"/);
		const long = await post(`${base}/opening/refusal`, { request, remark: "x".repeat(2_001) }, daniel);
		expect(long.status).toBe(422);
		expect(long.text).toContain("xxxx");
		await post(`${base}/opening/refusal`, { request, remark: "Please add a description." }, daniel);
		expect((await get(base)).text).toContain("Please add a description.");
		expect((await get(`${base}/opening`)).text).toContain(">Ask for the opening<");
		expect((await get(`${base}/history`)).text).toMatch(/Declined by daniel@example.org.*Please add a description/s);
	});

	test.each([
		["en", "The request is void", "claire@example.org changed, on", "Void: what was to be opened was changed by"],
		["fr", "La demande est devenue caduque", "a été modifié par claire@example.org", "Devenue caduque\u00a0:"],
		["es", "La solicitud quedó sin efecto", "fue modificado por claire@example.org", "Sin efecto:"],
	])("void because the survey was edited, was declined by nobody (%s)", async (lang, title, text, history) => {
		const { base } = await written();
		await post(`${base}/opening`, { version: versionIn(await get(`${base}/opening`)) });
		await post(`${base}/describe`, { ...settings, version: versionIn(await get(`${base}/describe`)) });
		const said = base.replace("/en/", `/${lang}/`);
		const sheet = await get(said);
		for (const words of [title, text]) expect(sheet.text).toContain(words);
		expect((await get(`${said}/history`)).text).toContain(history);
		for (const page of [sheet, await get(`${said}/history`)])
			expect(page.text).not.toMatch(/ declined|Declined by|refusée|[Rr]echazada/);
	});

	test.each([
		["en", "The request was taken back", "claire@example.org took back, on", "Taken back by claire@example.org"],
		["fr", "La demande a été retirée", "a été retirée par claire@example.org", "Retirée par claire@example.org"],
		["es", "La solicitud fue retirada", "fue retirada por claire@example.org", "Retirada por claire@example.org"],
	])("taken back, was declined by nobody (%s)", async (lang, title, text, history) => {
		const { base } = await written();
		await post(`${base}/opening`, { version: versionIn(await get(`${base}/opening`)) });
		const request = linkTo(await get(`${base}/opening`), /name="request" value="([^"]+)"/);
		await post(`${base}/opening/retreat`, { request });
		const said = base.replace("/en/", `/${lang}/`);
		const sheet = await get(said);
		for (const words of [title, text]) expect(sheet.text).toContain(words);
		expect((await get(`${said}/history`)).text).toContain(history);
		expect(sheet.text).not.toMatch(/ declined|refusée|[Rr]echazada/);
	});

	test("with a language that is not ready asks for a reason in it, keeps what was typed, and prints it", async () => {
		const { base } = await written();
		const version = versionIn(await get(`${base}/describe`));
		await post(`${base}/describe`, { ...settings, "title.fr": "", version });
		// It is noted, and does not stand under what hinders.
		const sheet = await get(base);
		expect(sheet.text).toContain("This does not prevent the opening");
		expect(sheet.text).not.toContain("Before it can be opened");
		expect(sheet.text).toContain(">Ask for the opening<");
		await post(`${base}/opening`, { version: versionIn(await get(`${base}/opening`)) });
		const [own, others] = [await get(base), await get(base, daniel)];
		expect(own.text).toContain("See your request, or take it back");
		expect(others.text).toContain("Read it and decide");
		for (const { text } of [own, others]) expect(text).not.toContain(">Ask for the opening<");
		const page = await get(`${base}/opening`, daniel);
		expect(page.text).toContain('name="waivers.fr.en"');
		expect(page.text).not.toContain('name="waivers.es.en"');
		const refused = await post(`${base}/opening/grant`, { version: versionIn(page), "waivers.fr.en": "" }, daniel);
		expect(refused.status).toBe(422);
		expect(refused.text).toContain("A text is missing in French");
		expect(refused.text).toContain('href="#f-waivers-fr-en"');
		const reason = { "waivers.fr.en": "The translation follows.", "waivers.fr.fr": "", "waivers.fr.es": "" };
		await post(`${base}/opening/grant`, { version: versionIn(page), ...reason }, daniel);
		expect((await get(`${base}/sealed`)).text).toContain("The translation follows.");
	});

	test("of what was changed while it was read, is put before the officer again", async () => {
		const { base } = await written();
		await post(`${base}/opening`, { version: versionIn(await get(`${base}/opening`)) });
		const page = await get(`${base}/opening`, daniel);
		const version = versionIn(await get(`${base}/describe`));
		await post(`${base}/describe`, { ...settings, "title.en": "Another theme", version });
		const again = await post(`${base}/opening/grant`, { version: versionIn(page) }, daniel);
		expect(again.status).toBe(409);
		expect(again.text).toContain("please read it again");
		expect(again.text).toContain("Another theme");
	});

	test("is not offered while something else stands in the way, and says what", async () => {
		const base = await begun();
		for (const path of ["", "/opening"]) {
			const { text } = await get(base + path);
			expect(text).toContain("at least one question that is counted");
			expect(text).not.toContain('name="version"');
			expect(text).not.toMatch(/<(a|button)[^>]*>Ask for the opening</);
		}
	});
});
