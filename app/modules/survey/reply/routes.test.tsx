import { parseVerifier, verifyAcknowledgement } from "@intersession/ledger";
import { beforeEach, describe, expect, test } from "vitest";
import { counting } from "../../../../test/support/register.ts";
import { type Answer, send, siteOf, visit } from "../../../../test/support/site.ts";
import { actNamed, closes, meanwhile, type OpenSurvey, openSurvey } from "../../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { perform } from "../../../acts/index.ts";
import { systemActor } from "../../../kit/actor.ts";
import { plusMinutes } from "../../../kit/calendar.ts";
import type { Instant } from "../../../kit/clock.ts";
import { asDelegate, type Reader } from "../../../kit/reader.ts";
import { bodyLimits } from "../../../web/index.ts";
import { replyRoutes } from "./routes.tsx";

let database: TestDatabase;
let survey: OpenSurvey;
let aminata: Reader;
let base: string;

beforeEach(async () => {
	database = await testDatabase();
	survey = await openSurvey(database);
	aminata = await survey.join("NER", "Aminata", "focalPoint");
	base = `/en/desk/${survey.members.NER}/surveys/${survey.id}`;
});

const site = (reader: Reader | null, now: Instant = meanwhile, db = database.db) =>
	siteOf(replyRoutes, { ctx: { ...survey.ctx, db }, reader, now });

const get = (reader: Reader | null, path: string, now?: Instant) => visit(site(reader, now), path);

const post = (reader: Reader | null, path: string, fields: Record<string, string>, now?: Instant) =>
	send(site(reader, now), path, fields);

const autosave = (reader: Reader | null, change: Change = {}) =>
	send(site(reader), `${base}/reply`, { ...complete(change), autosave: "1" }, true);

const [gender, return_] = [() => survey.choice.options[0] ?? "", () => survey.choice.options[1] ?? ""];
const field = (question: { id: string }) => `answers.${question.id}`;
const place = (option: number) => `${field(survey.rank)}.${survey.rank.options[option]}`;

/** A form filled in to the end; the third option of the ranking is left unranked. */
const complete = (change: Change = {}): Record<string, string> => {
	const form: Change = {
		version: "0",
		[field(survey.choice)]: return_(),
		[place(0)]: "2",
		[place(1)]: "1",
		[place(2)]: "",
		[field(survey.comment)]: "Nous soutenons le retour.\nEn toute dignité.",
		...change,
	};
	return Object.fromEntries(
		Object.entries(form).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
	);
};
/** Other values; undefined leaves a field out, as a browser does with a choice that was not made. */
type Change = Record<string, string | undefined>;

const save = (reader: Reader, change: Change = {}, now?: Instant) =>
	post(reader, `${base}/reply`, { ...complete(change), next: "check" }, now);

const versionIn = (page: string): string => /name="version" value="(\d+)"/.exec(page)?.[1] ?? "";

/** Checks and sends what is saved. */
async function submit(reader: Reader): Promise<Answer> {
	const { text } = await get(reader, `${base}/check`);
	return await post(reader, `${base}/check`, { version: versionIn(text) });
}

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
		database = await testDatabase();
		survey = await openSurvey(database, { level: "recorded" });
		aminata = await survey.join("NER", "Aminata", "focalPoint");
		base = `/en/desk/${survey.members.NER}/surveys/${survey.id}`;
		const { text } = await get(aminata, base);
		expect(text).toContain("Replies are recorded");
		expect(text).not.toContain("Replies are confidential");
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
		const expected = { "": 5, "/reply": 2, "/check": 3, "/share": 4, "/questionnaire": 2, "/receipt": 4 };
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

describe("writing the draft", () => {
	test("saves, shows again what was saved, and leads to the check", async () => {
		const saved = await save(aminata);
		expect([saved.status, saved.to]).toEqual([303, `${base}/check`]);
		const { text } = await get(aminata, `${base}/reply`);
		expect(versionIn(text)).toBe("1");
		expect(text).toContain(`value="${return_()}" checked`);
		expect(text).toContain("Nous soutenons le retour.\nEn toute dignité.");
		const later = await post(aminata, `${base}/reply`, { ...complete({ version: "1" }), next: "save" });
		expect(later.to).toBe(`${base}?saved`);
	});

	test("keeps itself while it is written, and tells the script the version and the time", async () => {
		const kept = await autosave(aminata);
		expect(kept.status).toBe(200);
		expect(JSON.parse(kept.text)).toMatchObject({ version: 1, at: "06:00", submission: expect.any(String) });
	});

	test("saves what was typed after a sending that was still under way", async () => {
		const submission = "0123456789abcdef";
		await autosave(aminata, { submission });
		const then = await save(aminata, { submission, [field(survey.comment)]: "And one more sentence." });
		expect(then.status).toBe(303);
		expect((await get(aminata, `${base}/check`)).text).toContain("And one more sentence.");
	});

	test("tells which question is still to be answered, with what was typed", async () => {
		const { status, text } = await save(aminata, { [field(survey.choice)]: undefined });
		expect(status).toBe(422);
		expect(text).toContain(`href="#f-answers-${survey.choice.id}"`);
		expect(text).toContain("Please answer this question.");
		expect(text).toContain("En toute dignité.");
		expect(versionIn(text)).toBe("1");
	});

	test("takes no preference as an answer, in a choice and in a ranking", async () => {
		const none = { [place(0)]: "", [place(1)]: "", [`${field(survey.rank)}.none`]: "yes" };
		expect((await save(aminata, { ...none, [field(survey.choice)]: "none" })).status).toBe(303);
		const { text } = await get(aminata, `${base}/check`);
		expect(text.match(/No preference/g)).toHaveLength(2);
	});

	test("asks to decide between a ranking and no preference", async () => {
		const { status, text } = await save(aminata, { [`${field(survey.rank)}.none`]: "yes" });
		expect(status).toBe(422);
		expect(text).toContain("You have both ranked options and ticked");
	});

	test.each([
		["an option of another question", () => ({ [field(survey.choice)]: survey.rank.options[0] ?? "" })],
		["a place that does not exist", () => ({ [place(0)]: "4" })],
		["a fraction of a place", () => ({ [place(0)]: "1.5" })],
	])("refuses %s and keeps the text", async (_, change) => {
		const { status, text } = await save(aminata, change());
		expect(status).toBe(422);
		expect(text).toContain("This is not one of the options offered.");
		expect(text).toContain("En toute dignité.");
		expect((await get(aminata, base)).text).toContain(">Begin<");
	});

	test("takes a comment of 20,000 characters, and gives back a longer one whole", async () => {
		expect((await save(aminata, { [field(survey.comment)]: "é".repeat(20_000) })).status).toBe(303);
		const long = `${"é".repeat(20_000)}Ω`;
		const { status, text } = await save(aminata, { version: "1", [field(survey.comment)]: long });
		expect(status).toBe(422);
		expect(text).toContain("at most 20,000 characters, and there are 20,001");
		expect(text).toContain(long);
	});

	test("says in a sentence that a body is over the limit", async () => {
		const { status, text } = await save(aminata, { [field(survey.comment)]: "x".repeat(bodyLimits.form) });
		expect(status).toBe(413);
		expect(text).toContain("Please send");
	});

	test("gives the text back when the survey has closed meanwhile", async () => {
		const { status, text } = await save(aminata, {}, closes);
		expect(status).toBe(409);
		expect(text).toContain("The period for replies is over.");
		expect(text).toContain("En toute dignité.");
		expect(text).toContain("Return migration");
		expect((await get(aminata, `${base}/reply`, closes)).to).toBe(base);
	});

	test("takes the last draft one instant before the close", async () => {
		expect((await save(aminata, {}, plusMinutes(closes, -1))).status).toBe(303);
	});

	test("gives the text back to a person who has moved to another delegation", async () => {
		const moved = { ...aminata, seats: [{ member: survey.members.CIV ?? "", role: "drafter" as const }] };
		const { status, text } = await save(moved);
		expect(status).toBe(403);
		expect(text).toContain("You no longer serve");
		expect(text).toContain("En toute dignité.");
	});

	test("keeps the text through signing in when the session has ended", async () => {
		const { status, text } = await post(null, `${base}/reply`, complete());
		expect(status).toBe(401);
		expect(text).toContain("En toute dignité.");
		expect(text).toContain(return_());
		expect((await autosave(null)).status).toBe(401);
	});

	test("is not for those who only read for the delegation", async () => {
		const reader = await survey.join("NER", "Idrissa", "reader");
		await save(aminata);
		expect((await get(reader, `${base}/reply`)).to).toBe(`${base}/check`);
		const check = await get(reader, `${base}/check`);
		expect(check.text).toContain("En toute dignité.");
		expect(check.text).not.toContain("<form");
		const { status, text } = await save(reader, { version: "1" });
		expect(status).toBe(403);
		expect(text).toContain("En toute dignité.");
	});
});

describe("two people at once", () => {
	let moussa: Reader;
	beforeEach(async () => {
		moussa = await survey.join("NER", "Moussa", "drafter");
	});

	test("a stale version shows both texts, and mine is still in the form", async () => {
		await save(moussa, { [field(survey.choice)]: gender(), [field(survey.comment)]: "Moussa’s words" });
		const { status, text } = await save(aminata);
		expect(status).toBe(409);
		expect(text).toContain("Moussa saved the draft");
		expect(text).toContain("Moussa’s words");
		expect(text).toContain("En toute dignité.");
		expect(text).toContain(`value="${return_()}" checked`);
		expect(versionIn(text)).toBe("1");
		expect(text).not.toContain("autosave");

		const mine = await post(aminata, `${base}/reply`, { ...complete({ version: versionIn(text) }), next: "stay" });
		expect(mine.to).toBe(`${base}/reply`);
		expect((await get(moussa, `${base}/check`)).text).toContain("En toute dignité.");
	});

	test("saving in the same instant keeps one and shows the other both", async () => {
		const answers = await Promise.all([save(aminata), save(moussa, { [field(survey.comment)]: "Moussa’s words" })]);
		expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
		const refused = answers.find(({ status }) => status === 409)?.text ?? "";
		expect(refused).toContain("Moussa’s words");
		expect(refused).toContain("En toute dignité.");
	});

	test("the same text saved twice is no conflict", async () => {
		expect((await save(moussa)).status).toBe(303);
		expect((await save(aminata)).status).toBe(303);
		expect(versionIn((await get(aminata, `${base}/reply`)).text)).toBe("1");
	});

	test("the script learns of a conflict and keeps its text to itself", async () => {
		await save(moussa, { [field(survey.comment)]: "Moussa’s words" });
		const { status } = await autosave(aminata);
		expect(status).toBe(409);
	});

	test("submitting in the same instant: one counts, and both understand what happened", async () => {
		await save(aminata);
		const version = versionIn((await get(aminata, `${base}/check`)).text);
		const answers = await Promise.all([aminata, moussa].map((reader) => post(reader, `${base}/check`, { version })));
		expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
		const other = answers.find(({ status }) => status === 409)?.text ?? "";
		expect(other).toContain("A colleague of your delegation has just submitted the reply");
		expect(other).toContain("Acknowledgement of receipt");
		expect(await database.db.selectFrom("reply").select("id").execute()).toHaveLength(1);
	});

	test("submitting what a colleague has changed since shows the draft as it stands now", async () => {
		await save(aminata);
		const checked = versionIn((await get(aminata, `${base}/check`)).text);
		await save(moussa, { version: "1", [field(survey.comment)]: "Moussa’s words" });
		const { status, text } = await post(aminata, `${base}/check`, { version: checked });
		expect(status).toBe(409);
		expect(text).toContain("changed by a colleague");
		expect(text).toContain("Moussa’s words");
		expect(await database.db.selectFrom("reply").select("id").execute()).toHaveLength(0);
	});

	test("writing on while a colleague submits is told apart from a mere change", async () => {
		await save(moussa);
		await submit(moussa);
		const { status, text } = await save(aminata, { version: "1", [field(survey.comment)]: "Too late?" });
		expect(status).toBe(409);
		expect(text).toContain("was submitted meanwhile");
		expect(text).toContain("Too late?");
	});
});

describe("checking and submitting", () => {
	test("says how unranked options count, who will see it, and leads back to each question", async () => {
		await save(aminata);
		const { text } = await get(aminata, `${base}/check`);
		expect(text).toContain("Not ranked: Labour mobility. These count as equal, after those ranked.");
		expect(text).toContain("Replies are confidential: no delegation is told what another replied");
		expect(text).toContain(`href="${base}/reply#f-answers-${survey.choice.id}"`);
	});

	test("acknowledges with two files that prove the entry without this site", async () => {
		await save(aminata);
		const sent = await submit(aminata);
		expect([sent.status, sent.to]).toEqual([303, `${base}/receipt`]);
		const { text } = await get(aminata, `${base}/receipt`);
		expect(text).toContain("Thursday 28\u00a0June 2007, 12:00 in Geneva – 06:00 where you are");
		expect(text).toContain("Aminata");
		const proof = await get(aminata, `${base}/receipt.txt`);
		const kept = await get(aminata, `${base}/reply.json`);
		expect(proof.headers.get("content-disposition")).toContain("attachment");
		const verdict = verifyAcknowledgement(proof.text, kept.text, parseVerifier(survey.ctx.ledgerKey.vkey));
		expect(verdict.ok).toBe(true);
		const forged = verifyAcknowledgement(
			proof.text,
			kept.text.replace("dignité", "rigueur"),
			parseVerifier(survey.ctx.ledgerKey.vkey),
		);
		expect(forged.ok).toBe(false);
	});

	test("the same sending twice is one reply", async () => {
		await save(aminata);
		const form = { version: "1", submission: "0123456789abcdef" };
		const answers = await Promise.all([post(aminata, `${base}/check`, form), post(aminata, `${base}/check`, form)]);
		expect(answers.map(({ status }) => status)).toEqual([303, 303]);
		expect(await database.db.selectFrom("reply").select("id").execute()).toHaveLength(1);
	});

	test("after the close shows the draft, says so, and counts nothing", async () => {
		await save(aminata);
		const { status, text } = await post(aminata, `${base}/check`, { version: "1" }, closes);
		expect(status).toBe(409);
		expect(text).toContain("The period for replies is over.");
		expect(text).toContain("En toute dignité.");
		expect(text).not.toContain("Submit the reply");
		expect(await database.db.selectFrom("reply").select("id").execute()).toHaveLength(0);
	});

	test("an incomplete draft is not offered for submission, and is refused all the same", async () => {
		await post(aminata, `${base}/reply`, { ...complete({ [field(survey.choice)]: undefined }), next: "save" });
		expect((await get(aminata, `${base}/check`)).text).not.toContain("<form");
		const { status, text } = await post(aminata, `${base}/check`, { version: "1" });
		expect(status).toBe(422);
		expect(text).toContain("Which theme?");
	});

	test("a reply is amended: the draft begins with it, and the last one counts", async () => {
		await save(aminata);
		await submit(aminata);
		const form = (await get(aminata, `${base}/reply`)).text;
		expect(form).toContain("En toute dignité.");
		await save(aminata, { version: versionIn(form), [field(survey.choice)]: gender() }, plusMinutes(meanwhile, 1));
		expect((await get(aminata, `${base}/receipt`)).text).toContain("has been changed since this reply was sent");
		await submit(aminata);
		expect((await get(aminata, `${base}/receipt`)).text).toContain("Gender and migration");
	});

	test("a reply is withdrawn after one more question, by those who may", async () => {
		await save(aminata);
		await submit(aminata);
		const moussa = await survey.join("NER", "Moussa", "drafter");
		expect((await get(moussa, `${base}/receipt`)).text).not.toContain(`${base}/withdrawal`);
		const { text } = await get(aminata, `${base}/withdrawal`);
		const reply = /name="reply" value="([^"]+)"/.exec(text)?.[1] ?? "";
		expect((await post(moussa, `${base}/withdrawal`, { reply })).status).toBe(403);
		expect((await post(aminata, `${base}/withdrawal`, { reply })).to).toBe(`${base}?withdrawn`);
		expect((await get(aminata, `${base}?withdrawn`)).text).toContain("The reply has been withdrawn");
		expect((await get(aminata, `${base}/receipt`)).to).toBe(base);
		expect((await post(aminata, `${base}/withdrawal`, { reply })).status).toBe(409);
	});
});

describe("clearance, where the delegation wants it", () => {
	test("the drafter is told who clears; the focal point clears for a colleague, or clears and submits", async () => {
		const moussa = await survey.join("NER", "Moussa", "drafter");
		const actor = asDelegate(aminata, survey.members.NER ?? "");
		await perform(
			survey.ctx,
			actNamed("membership.setClearance"),
			{ delegation: survey.members.NER, clearance: true },
			{ actor, now: meanwhile },
		);
		await save(moussa);
		const waiting = (await get(moussa, `${base}/check`)).text;
		expect(waiting).toContain("This reply awaits clearance");
		expect(waiting).toContain("Aminata will find it on the desk");
		expect(waiting).not.toContain(`action="${base}/check"`);
		expect((await post(moussa, `${base}/clearance/request`, { version: "1" })).to).toBe(`${base}/check?asked`);
		const letters = await database.db
			.selectFrom("outbox")
			.selectAll()
			.where("recipient", "=", `person:${aminata.person}`)
			.execute();
		expect(letters.filter(({ subject }) => subject.endsWith("a draft reply awaits your clearance"))).toHaveLength(1);
		const refused = await post(moussa, `${base}/check`, { version: "1" });
		expect(refused.status).toBe(403);
		expect(refused.text).toContain("wants its focal point or head to clear");

		expect((await get(aminata, `${base}/check`)).text).toContain("Clear and submit");
		expect((await post(aminata, `${base}/clearance`, { version: "1" })).to).toBe(`${base}/check`);
		expect((await get(moussa, `${base}/check`)).text).toContain("Cleared by Aminata.");
		expect((await submit(moussa)).to).toBe(`${base}/receipt`);
	});
});

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
		await submit(aminata);
		expect((await get(null, link)).text).toMatch(/The reply as it stands here was received on [^.]* and is in force/);
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
