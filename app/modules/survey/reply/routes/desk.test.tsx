import { describe, expect, test } from "vitest";
import {
	aminata,
	base,
	beforeEachAtTheDesk,
	database,
	field,
	gender,
	get,
	save,
	sitDown,
	site,
	submit,
	survey,
} from "../../../../../test/support/delegation-desk.ts";
import { counting } from "../../../../../test/support/register.ts";
import { actNamed, closes, meanwhile } from "../../../../../test/support/survey.ts";
import { perform } from "../../../../acts/index.ts";
import { systemActor } from "../../../../kit/actor.ts";

beforeEachAtTheDesk();

describe("the first page", () => {
	test.each(["en", "fr", "es"])("says first, in %s, who will see the answer, and that it is no vote", async (lang) => {
		const { status, text } = await get(aminata, base.replace("/en/", `/${lang}/`));
		expect(status).toBe(200);
		const said = { en: "Who will see your answer", fr: "Qui verra votre réponse", es: "Quién verá su respuesta" }[lang];
		const noVote = { en: "It is not a vote", fr: "ne constitue pas un vote", es: "No constituye una votación" }[lang];
		expect(text).toContain(noVote);
		expect(text.indexOf(said ?? "?")).toBeLessThan(text.indexOf(`${base.replace("/en/", `/${lang}/`)}/reply`));
	});

	test("follows the level that was sealed", async () => {
		const { text: start } = await get(aminata, base);
		expect(start).toContain("Replies are confidential");
		expect(start).toContain("Where fewer than five replies decide, only what they lead to is shown");
		expect(start).toContain(
			"From the close on, the scan of a reply sent on paper is open to the independent verifier alone",
		);
		await sitDown({ level: "recorded" });
		const { text } = await get(aminata, base);
		expect(text).toContain("Replies are recorded");
		expect(text).not.toContain("Replies are confidential");
		expect(text).toContain(
			"once the result is released, to every officer and every Chair; after an annulment, to nobody",
		);
	});

	test("shows the deadline at the seat and where the reader is, and the options with their original marked", async () => {
		const { text } = await get(aminata, base.replace("/en/", "/fr/"));
		expect(text).toContain("jeudi 5\u00a0juillet 2007 à 18\u00a0h\u00a000 à Genève");
		expect(text).toContain("12\u00a0h\u00a000");
		expect(text).toContain("Migrations de retour");
		expect(text).toContain("L’original est en anglais");
	});

	test("goes from begin to continue to amend", async () => {
		expect((await get(aminata, base)).text).toContain(">Begin<");
		await save(aminata);
		const begun = (await get(aminata, base)).text;
		expect(begun).toContain(">Continue<");
		expect(begun).toContain("Last saved by Aminata");
		await submit(aminata);
		expect((await get(aminata, base)).text).toContain(">Amend your reply<");
	});

	test("and every page behind it take few statements", async () => {
		// One of each reads the body, which a running product has read before.
		const expected = { "": 4, "/reply": 2, "/check": 3, "/share": 4, "/questionnaire": 2, "/receipt": 4 };
		const taken = async (page: string) => {
			const { db, statements } = counting(database.db);
			expect((await site(aminata, meanwhile, db).request(base + page)).status, page).toBe(200);
			return [page, statements()];
		};
		await save(aminata);
		const before = await Promise.all(["", "/reply", "/check", "/share", "/questionnaire"].map(taken));
		await submit(aminata);
		expect(Object.fromEntries([...before, await taken("/receipt")])).toEqual(expected);
	});

	test("is for the delegation's people alone", async () => {
		const other = await survey.join("CIV", "Kouadio", "focalPoint");
		expect((await get(other, base)).status).toBe(403);
		const officer = { ...aminata, person: survey.officer.person ?? "", staff: ["officer" as const], seats: [] };
		await save(aminata);
		for (const page of ["", "/reply", "/check", "/share", "/receipt", "/reply.json"])
			expect((await get(officer, base + page)).status, page).toBe(403);
		const signedOut = await get(null, base);
		expect(signedOut.status).toBe(303);
		expect(signedOut.to).toBe(`/en/sign-in?${new URLSearchParams({ return: base })}`);
	});

	test("does not exist for an unknown survey", async () => {
		expect((await get(aminata, base.replace(survey.id, "0000000000000000"))).status).toBe(404);
	});

	test("prints a blank questionnaire in each language", async () => {
		await save(aminata);
		for (const lang of ["en", "fr", "es"]) {
			const { text } = await get(aminata, `${base.replace("/en/", `/${lang}/`)}/questionnaire`);
			expect(text).not.toContain("<form");
			expect(text).not.toContain("checked");
			expect(text).not.toContain("Nous soutenons");
			expect(text).toContain('type="radio"');
			expect(text).toContain(survey.id);
		}
	});
});

/** A letter of the Niger, entered by one officer; another one confirms it or does not. */
async function letterEntered(): Promise<string> {
	const { ctx, id, officer, members } = survey;
	const scan = "0".repeat(64);
	await database.db
		.insertInto("file")
		.values({ hash: scan, size: 1, media_type: "application/pdf", name: "note.pdf", at: meanwhile })
		.execute();
	const { paper } = await perform(
		ctx,
		actNamed("survey.enterPaperReply"),
		{
			survey: id,
			member: members.NER,
			answers: {
				[survey.choice.id]: { choose: gender() },
				[survey.rank.id]: { ranking: [survey.rank.options] },
			},
			received: "2007-06-27T10:00:00.000Z",
			reference: "NV 12/2007",
			scan,
		},
		{ actor: officer, now: meanwhile },
	);
	return paper;
}

test("a reply on paper shows as entered by the Secretariat and confirmed by a second officer", async () => {
	const paper = await letterEntered();
	const { ctx, id, approving } = survey;
	await perform(ctx, actNamed("survey.confirmPaperReply"), { survey: id, paper }, { actor: approving, now: meanwhile });
	const { text } = await get(aminata, `${base}/receipt`);
	expect(text).toContain("Your reply on paper has been received");
	expect(text).toContain("confirmed by a second officer");
	expect((await get(aminata, `${base}/reply`)).text).toContain(`value="${gender()}" checked`);
});

test("a letter that nobody confirmed before the close is said to be kept and not counted", async () => {
	await letterEntered();
	await perform(survey.ctx, actNamed("survey.close"), { survey: survey.id }, { actor: systemActor, now: closes });
	const { text } = await get(aminata, base, closes);
	expect(text).toContain("(reference NV 12/2007, received on Wednesday 27\u00a0June 2007, 12:00 in Geneva)");
	expect(text).toContain("could not be counted");
	expect(text).not.toContain("No reply of your delegation was received.");
});

test("after an annulment the page says so, with the reasons, and takes nothing", async () => {
	await save(aminata);
	const reasons = { en: "A slip of substance.", fr: "Une erreur de fond.", es: "Un error de fondo." };
	const { ctx, id, officer, approving } = survey;
	await perform(ctx, actNamed("survey.requestAnnulment"), { survey: id, reasons }, { actor: officer, now: meanwhile });
	await perform(ctx, actNamed("survey.annul"), { survey: id }, { actor: approving, now: meanwhile });
	const { text } = await get(aminata, base.replace("/en/", "/fr/"));
	expect(text).toContain("Cette enquête a été annulée");
	expect(text).toContain("Une erreur de fond.");
	expect((await save(aminata, { version: "1", [field(survey.comment)]: "More" })).status).toBe(409);
});
