import { createHash } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { choiceOfTheme, everywhere, inEnglish } from "../../test/support/choice.ts";
import { counting, putPerson, testNow } from "../../test/support/register.ts";
import { siteOf, visit } from "../../test/support/site.ts";
import { actNamed, closes, meanwhile, type OpenSurvey, openSurvey, staff } from "../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../test/support/test-database.ts";
import { perform } from "../acts/index.ts";
import { publicActor } from "../kit/actor.ts";
import { plusMinutes } from "../kit/calendar.ts";
import { type Instant, parseInstant } from "../kit/clock.ts";
import { asDelegate, type Reader } from "../kit/reader.ts";
import { desk } from "./desk.tsx";

let database: TestDatabase;
let survey: OpenSurvey;
let aminata: Reader;
let niger: string;

beforeEach(async () => {
	database = await testDatabase();
	survey = await openSurvey(database);
	aminata = await survey.join("NER", "Aminata", "focalPoint");
	niger = survey.members.NER ?? "";
});

const get = (reader: Reader | null, path: string, now: Instant = meanwhile, db = database.db) =>
	visit(siteOf(desk, { ctx: { ...survey.ctx, db }, reader, now }), path);

const does = (name: string, input: object, now = meanwhile) =>
	perform(
		survey.ctx,
		actNamed(name),
		{ survey: survey.id, delegation: niger, ...input },
		{ actor: asDelegate(aminata, niger), now },
	);
const choice = () => ({ [survey.choice.id]: { choose: null } });
const complete = () => ({ ...choice(), [survey.rank.id]: { ranking: [] } });

test("shows the one thing that awaits, with its deadline at the seat and where the reader is", async () => {
	const { db, statements } = counting(database.db);
	const { status, text } = await get(aminata, "/en/desk", meanwhile, db);
	expect(status).toBe(200);
	expect(statements()).toBeLessThanOrEqual(15);
	expect(text).toContain("Delegation of the Niger");
	expect(text).toContain("This awaits you");
	expect(text).toContain("Theme of the dialogue");
	expect(text).toContain("Thursday 5\u00a0July 2007, 18:00 in Geneva – 12:00 where you are");
	expect(text).toContain(`href="/en/desk/${niger}/surveys/${survey.id}" class="button primary">Begin<`);
});

test.each([
	["en", "This awaits you", "Delegation of the Niger"],
	["fr", "Ceci vous attend", "Délégation du Niger"],
	["es", "Pendiente de usted", "Delegación del Níger"],
])("speaks %s", async (lang, awaits, delegation) => {
	const { text } = await get(aminata, `/${lang}/desk`);
	expect(text).toContain(awaits);
	expect(text).toContain(delegation);
});

test("says in words how far the reply is", async () => {
	const state = async (now: Instant = meanwhile) => (await get(aminata, "/en/desk", now)).text;
	await does("survey.saveDraft", { version: 0, answers: choice() });
	expect(await state()).toContain("A draft is saved; it has not been sent.");

	await perform(
		survey.ctx,
		actNamed("membership.setClearance"),
		{ delegation: niger, clearance: true },
		{ actor: asDelegate(aminata, niger), now: meanwhile },
	);
	expect(await state()).toContain("A draft is saved");
	await does("survey.saveDraft", { version: 1, answers: complete() });
	expect(await state()).toContain("A draft awaits the clearance of your focal point or head.");

	const { reply } = await does("survey.submitReply", { version: 2 });
	expect(await state()).toContain("all open surveys have been answered");
	expect(await state()).toContain("Reply received");

	const later = plusMinutes(meanwhile, 1);
	await does("survey.saveDraft", { version: 3, answers: choice() }, later);
	expect(await state(later)).toContain("the draft has been changed since");

	await does("survey.withdrawReply", { reply }, plusMinutes(later, 1));
	expect(await state(plusMinutes(later, 1))).toContain("has withdrawn its reply");
});

test("says that colleagues commented through a link, before the reply is sent and after", async () => {
	const digest = createHash("sha256").update("secret").digest("hex");
	await does("survey.saveDraft", { version: 0, answers: complete() });
	await does("survey.shareDraft", { label: "Ministry", days: 3, digest });
	const comment = (body: string, now: Instant) =>
		perform(
			survey.ctx,
			actNamed("survey.commentByLink"),
			{ secret: "secret", author: "Mariama", body },
			{ actor: publicActor, now },
		);
	await comment("Please mention transit.", meanwhile);
	const { text } = await get(aminata, "/en/desk");
	expect(text).toContain(`href="/en/desk/${niger}/surveys/${survey.id}/share">1 comment from a colleague, by link, on`);
	await comment("And labour.", plusMinutes(meanwhile, 1));
	await does("survey.submitReply", { version: 1 });
	expect((await get(aminata, "/fr/desk")).text).toContain("2 commentaires de collègues, reçus par un lien, le dernier");
	const benin = survey.members.BEN ?? "";
	await survey.join("BEN", "Aminata", "focalPoint");
	const both = { ...aminata, seats: [{ member: benin, role: "focalPoint" as const }] };
	expect((await get(both, `/en/desk/${benin}`)).text).not.toContain("comment");
});

test("lists what is over under earlier surveys, and says what is empty", async () => {
	const { text } = await get(aminata, "/en/desk", closes);
	expect(text).toContain("Nothing awaits your delegation at present.");
	expect(text).toContain("Earlier surveys");
	expect(text).toContain("No reply");
});

test("someone who serves two delegations switches between them by name", async () => {
	const benin = survey.members.BEN ?? "";
	await survey.join("BEN", "Aminata", "focalPoint");
	const both = { ...aminata, seats: [...aminata.seats, { member: benin, role: "focalPoint" as const }] };
	const { text } = await get(both, `/en/desk/${benin}`);
	expect(text).toContain(`href="/en/desk/${niger}">Delegation of the Niger – a reply is awaited<`);
	expect(text).toContain(`href="/en/desk/${benin}" aria-current="page"`);
	expect(text).toContain(`/en/desk/${benin}/surveys/${survey.id}`);
	expect(text).not.toContain(`/en/desk/${niger}/surveys/`);
	// Once the survey is closed, nothing waits on either desk.
	expect((await get(both, `/en/desk/${benin}`, closes)).text).toContain(">Delegation of the Niger<");
});

test("asks the database no more often for someone who serves three delegations", async () => {
	const codes = ["BEN", "CIV"];
	const once = counting(database.db);
	await get(aminata, "/en/desk", meanwhile, once.db);
	for (const code of codes) await survey.join(code, "Aminata", "focalPoint");
	const seats = codes.map((code) => ({ member: survey.members[code] ?? "", role: "focalPoint" as const }));
	const thrice = counting(database.db);
	const { text } = await get({ ...aminata, seats: [...aminata.seats, ...seats] }, "/en/desk", meanwhile, thrice.db);
	expect(text.match(/a reply is awaited</g)).toHaveLength(2);
	expect(thrice.statements()).toBe(once.statements());
});

test("is for the delegation's own people; staff have an office, and nobody else gets past signing in", async () => {
	const signedOut = await get(null, "/en/desk");
	expect([signedOut.status, signedOut.to]).toEqual([303, "/en/sign-in?return=%2Fen%2Fdesk"]);
	const officer: Reader = { ...aminata, staff: ["officer"], seats: [] };
	expect((await get(officer, "/en/desk")).to).toBe("/en/office");
	expect((await get(officer, `/en/desk/${niger}`)).status).toBe(403);
	expect((await get({ ...aminata, seats: [] }, "/en/desk")).status).toBe(403);
	expect((await get(aminata, `/en/desk/${survey.members.CIV}`)).status).toBe(403);
});

test("names what is coming – consultations and a silence that can be broken – and what was decided", async () => {
	database = await testDatabase();
	const world = await choiceOfTheme(database);
	const { members, council: organ, choice } = world;
	const reader = (code: string): Reader => ({
		...staff(world.officer.person),
		seats: [{ member: members[code] ?? "", role: "head" }],
	});
	const deskOf = async (code: string, lang = "en", now = testNow) =>
		(await visit(siteOf(desk, { ctx: world.ctx, reader: reader(code), now }), `/${lang}/desk`)).text;
	expect(await deskOf("NER")).not.toContain("What is coming");
	const round = { choice, organ, original: "en", place: everywhere("Room XII"), covers: everywhere("Two themes") };
	await world.does("consultation.convene", { ...round, date: "2007-07-04", invites: "organ" });
	const fates = { [world.options[0]]: "selected", [world.options[1]]: "keptForLater" };
	const text = { choice, organ, expires: "2007-07-03", fates, original: "en", text: everywhere("Return migration") };
	const { silence } = (await world.does("decision.requestSilence", text)) as { silence: string };
	await world.does("decision.openSilence", { silence }, world.approving);
	const own = await deskOf("NER");
	expect(own).toContain("Informal consultations of 4\u00a0July 2007");
	expect(own).toContain("silence until Tuesday 3\u00a0July 2007, 18:00 in Geneva");
	// An observer has no place on the Council: it is invited to nothing of its own, and breaks no silence.
	expect(await deskOf("VAT")).not.toContain("What is coming");
	const expired = parseInstant("2007-07-03T16:00:00.000Z");
	await world.does("decision.confirmSilence", { silence }, world.chair, expired);
	const decided = {
		choice,
		organ,
		date: "2007-07-03",
		defers: false,
		fates,
		original: "en",
		text: everywhere("Decided"),
	};
	const rests = { basis: { kind: "silence", id: silence }, reasons: inEnglish(""), deliberations: inEnglish("") };
	const { decision } = (await world.does(
		"decision.requestRecording",
		{ ...decided, ...rests },
		world.officer,
		expired,
	)) as {
		decision: string;
	};
	await world.does("decision.record", { decision }, world.approving, expired);
	for (const code of ["NER", "VAT"]) expect(await deskOf(code, "fr", expired)).toContain("Ce qui a été décidé");
});

test("names what the delegation said before in consultations, each with the way to its record, to its own people alone", async () => {
	database = await testDatabase();
	const world = await choiceOfTheme(database);
	const { members, council: organ, choice } = world;
	const round = { choice, organ, original: "en", place: everywhere("Room XII"), covers: everywhere("Two themes") };
	const convened = await world.does("consultation.convene", { ...round, date: "2007-07-04", invites: "membership" });
	const { round: held } = convened as { round: string };
	const person = await putPerson(database, "head@example.org");
	const own: Reader = { ...staff(person), seats: [{ member: members.NER ?? "", role: "head" }] };
	const actor = asDelegate(own, members.NER ?? "");
	const said = { round: held, delegation: members.NER, behalf: "itself", lang: "en", visibility: "invited" };
	const view = { ...said, option: world.options[0], position: "couldSupport", remarks: "", seen: 0 };
	await world.does("consultation.giveView", view, actor);
	const words = { element: "e1", body: "Gender", explanation: "", named: false };
	const { proposal } = (await world.does(
		"consultation.propose",
		{ ...said, option: world.options[1], ...words },
		actor,
	)) as { proposal: string };
	const deskOf = async (reader: Reader, lang: string) =>
		(await visit(siteOf(desk, { ctx: world.ctx, reader, now: testNow }), `/${lang}/desk`)).text;
	const page = await deskOf(own, "en");
	expect(page).toContain("What your delegation said in consultations");
	expect(page).toContain(
		`href="/en/years/2008/consultations/${held}#paper-${world.options[0]}">View: Return migration</a>`,
	);
	expect(page).toMatch(/Informal consultations of 4.July 2007.*Could support/s);
	expect(page).toContain(`href="/en/proposals/${proposal}">Proposal: Gender and migration</a>`);
	expect(page).toContain("Not yet marked by the Chair");
	expect(await deskOf(own, "fr")).toContain("Ce que votre délégation a dit lors de consultations");
	expect(await deskOf(own, "es")).toContain("Lo que su delegación dijo en consultas");
	const other = { ...own, seats: [{ member: members.BEN ?? "", role: "head" as const }] };
	expect(await deskOf(other, "en")).not.toContain("said in consultations");
});
