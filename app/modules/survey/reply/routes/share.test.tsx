import { describe, expect, test } from "vitest";
import {
	aminata,
	base,
	beforeEachAtTheDesk,
	database,
	field,
	gender,
	get,
	post,
	save,
	submit,
	survey,
	versionIn,
} from "../../../../../test/support/delegation-desk.ts";
import { closes, meanwhile } from "../../../../../test/support/survey.ts";
import { plusMinutes } from "../../../../kit/calendar.ts";
import { systemNow } from "../../../../kit/clock.ts";

beforeEachAtTheDesk();

describe("a link for a colleague in capital", () => {
	async function makeLink(): Promise<string> {
		return linkIn((await post(aminata, `${base}/share`, { label: "Ministry", days: "3" })).text);
	}

	const linkIn = (text: string): string => /https:\/\/example\.org(\/en\/shared\/[\w-]+)/.exec(text)?.[1] ?? "";

	test("is shown once, the same when the form is sent twice, and nothing that is kept opens the draft", async () => {
		await save(aminata);
		const form = await get(aminata, `${base}/share`);
		const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(form.text)?.[1] ?? "";
		const sent = { label: "Ministry", days: "3", secret: field("secret"), submission: field("submission") };
		const [first, again] = [await post(aminata, `${base}/share`, sent), await post(aminata, `${base}/share`, sent)];
		expect(first.text).toContain("shown this once");
		expect(linkIn(again.text)).toBe(linkIn(first.text));
		expect((await get(null, linkIn(first.text))).status).toBe(200);

		const list = await get(aminata, `${base}/share`);
		expect(list.text).toContain("Ministry");
		expect(linkIn(list.text)).toBe("");
		for (const table of ["draft_link", "submission", "act_record", "fact", "outbox"] as const)
			for (const row of await database.db.selectFrom(table).selectAll().execute()) {
				expect(JSON.stringify(row), table).not.toContain(sent.secret);
				if ("digest" in row) expect((await get(null, `/en/shared/${row.digest}`)).status).toBe(410);
			}
	});

	test("has a secret of ours, whatever the form is made to say", async () => {
		const { text } = await post(aminata, `${base}/share`, { label: "Ministry", days: "3", secret: "guessed" });
		expect(linkIn(text)).toMatch(/\/shared\/[\w-]{43}$/);
	});

	test("reads the draft and comments without an account; the delegation sees the comment", async () => {
		await save(aminata);
		const link = await makeLink();
		const page = await get(null, link);
		expect(page.status).toBe(200);
		expect(page.headers.get("x-robots-tag")).toContain("noindex");
		expect(page.text).toContain("En toute dignité.");
		expect(page.text).not.toContain(`${base}/reply`);
		const said = await post(null, link, { author: "Mariama", body: "Please mention transit." });
		expect(said.to).toBe(`${link}?added`);
		expect((await get(aminata, `${base}/share`)).text).toContain("Please mention transit.");
		// Nobody is written to, so whoever continues the draft or is about to send it is told.
		for (const path of ["", "/reply", "/check"])
			expect((await get(aminata, base + path)).text, path).toContain("1 comment from a colleague, by link, on");
		await post(aminata, `${base}/share/comments`, { body: "Done." });
		expect((await get(null, link)).text).toContain("Done.");
	});

	test("keeps what was typed when something in it is wrong", async () => {
		const link = await makeLink();
		const { status, text } = await post(null, link, { author: "", body: "Please mention transit." });
		expect(status).toBe(422);
		expect(text).toContain("Please mention transit.");
		const days = await post(aminata, `${base}/share`, { label: "Ministry of Justice", days: "90" });
		expect(days.status).toBe(422);
		expect(days.text).toContain("Ministry of Justice");
	});

	test("takes so many comments within an hour, gives a further one back, and takes it later", async () => {
		const link = await makeLink();
		for (let n = 1; n <= 20; n++)
			expect((await post(null, link, { author: "Mariama", body: `Comment ${n}` })).status).toBe(303);
		const more = { author: "Mariama", body: "Please mention transit." };
		for (const [lang, sentence] of [
			["en", "Many comments have come through this link within the hour"],
			["fr", "De nombreuses observations sont parvenues par ce lien"],
			["es", "Por este enlace han llegado muchos comentarios"],
		] as const) {
			const refused = await post(null, link.replace("/en/", `/${lang}/`), more);
			expect(refused.status).toBe(429);
			expect(refused.text).toContain(sentence);
			expect(refused.text).toContain("Please mention transit.");
		}
		expect((await post(null, await makeLink(), more)).status).toBe(303);
		// The hour is one of the machine's, whatever time it is in the dialogue.
		expect((await post(null, link, more, plusMinutes(meanwhile, 61))).status).toBe(429);
		await database.db
			.updateTable("draft_comment")
			.set({ taken_at: plusMinutes(systemNow(), -61) })
			.execute();
		expect((await post(null, link, more)).status).toBe(303);
	});

	test("ends when it expires, is revoked, or the survey closes, and gives a comment back", async () => {
		const link = await makeLink();
		const expired = await get(null, link, plusMinutes(meanwhile, 3 * 24 * 60));
		expect(expired.status).toBe(410);
		expect(expired.text).toContain("This link no longer works");
		const late = await post(null, link, { author: "Mariama", body: "Please mention transit." }, closes);
		expect(late.status).toBe(410);
		expect(late.text).toContain("Please mention transit.");
		const revoke = /action="([^"]+\/revocation)"/.exec((await get(aminata, `${base}/share`)).text)?.[1] ?? "";
		await post(aminata, revoke, {});
		expect((await get(null, link)).status).toBe(410);
		expect((await get(null, "/en/shared/unknown")).status).toBe(410);
	});

	test("says whether a reply is in force, and that the draft would amend it", async () => {
		await save(aminata);
		const link = await makeLink();
		expect((await get(null, link)).text).toContain("no reply of the delegation is in force");
		expect((await get(null, link)).text).toContain("This is a draft");
		await submit(aminata);
		const sent = (await get(null, link)).text;
		expect(sent).toMatch(/The reply as it stands here was received on [^.]* and is in force/);
		expect(sent).toContain("<h1>Reply of the delegation</h1>");
		expect(sent).not.toMatch(/[Dd]raft/);
		const amending = await get(aminata, `${base}/reply`);
		expect(amending.text).toContain("stands until a new one is sent");
		await save(
			aminata,
			{ version: versionIn(amending.text), [field(survey.choice)]: gender() },
			plusMinutes(meanwhile, 1),
		);
		expect((await get(null, link)).text).toContain("This draft would amend it and has not been sent.");
		await submit(aminata);
		expect((await get(aminata, `${base}/receipt`)).text).toContain("Replaces the reply received");
	});

	test("another delegation can neither see nor revoke it", async () => {
		await makeLink();
		const revoke = /action="([^"]+\/revocation)"/.exec((await get(aminata, `${base}/share`)).text)?.[1] ?? "";
		const other = await survey.join("CIV", "Kouadio", "focalPoint");
		expect((await post(other, revoke, {})).status).toBe(403);
		const mine = revoke.replace(survey.members.NER ?? "", survey.members.CIV ?? "");
		expect((await post(other, mine, {})).status).toBe(410);
	});
});
