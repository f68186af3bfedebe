import { beforeEach, describe, expect, test } from "vitest";
import { choiceOfTheme, everywhere } from "../../test/support/choice.ts";
import { equalReplies } from "../../test/support/equality.ts";
import { councilOf, counting, found, putPerson, testNow } from "../../test/support/register.ts";
import { siteOf, visit } from "../../test/support/site.ts";
import { actNamed, closes, meanwhile, type OpenSurvey, openSurvey, staff } from "../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../test/support/test-database.ts";
import { perform } from "../acts/index.ts";
import { inTransaction } from "../data/transaction.ts";
import { recordFile } from "../files/index.ts";
import { systemActor } from "../kit/actor.ts";
import { plusMinutes } from "../kit/calendar.ts";
import { type Instant, parseInstant } from "../kit/clock.ts";
import type { Reader } from "../kit/reader.ts";
import { closeDueSurveys } from "../modules/survey/index.ts";
import { office } from "./office.tsx";

let database: TestDatabase;
let survey: OpenSurvey;

beforeEach(async () => {
	database = await testDatabase();
	survey = await openSurvey(database);
});

const claire = () => staff(survey.officer.person, "officer");
const daniel = () => staff(survey.approving.person, "approvingOfficer");

const site = (reader: Reader | null, now: Instant = meanwhile, db = database.db) =>
	siteOf(office, { ctx: { ...survey.ctx, db }, reader, now });
const get = (reader: Reader | null, now?: Instant, lang = "en") => visit(site(reader, now), `/${lang}/office`);
const does = (name: string, input: object) =>
	perform(survey.ctx, actNamed(name), input, { actor: survey.officer, now: meanwhile });

const reasons = { en: "Asked for.", fr: "Demandé.", es: "Solicitado." };
const afterClose = plusMinutes(closes, 1);

describe("the office", () => {
	test("shows open surveys with their replies and deadline, and that nothing waits", async () => {
		const { text } = await get(claire());
		expect(text).toContain("Nothing awaits you at present.");
		expect(text).toContain("0 replies received, of 4, until Thursday 5\u00a0July 2007, 18:00 in Geneva");
		expect((await get(claire(), meanwhile, "fr")).text).toContain("0 réponse reçue sur 4");
	});

	test("puts a request before the officer who may grant it, and tells the one who asked that it waits", async () => {
		await does("survey.requestExtension", { survey: survey.id, closingDate: "2007-07-12", reasons });
		const link = `/en/office/surveys/${survey.id}/extension`;
		expect((await get(daniel())).text).toMatch(new RegExp(`${link}.*Awaits your decision`, "s"));
		const own = (await get(claire())).text;
		expect(own).toContain("Awaits another officer");
		expect(own).not.toContain("Awaits your decision");
		// Once the period is over it can no longer be granted, and waits for nobody.
		expect((await get(daniel(), afterClose)).text).not.toContain(link);
	});

	test("puts a requested role before an approving officer who did not ask for it", async () => {
		const other = await putPerson(database, "other@example.org");
		await perform(
			survey.ctx,
			actNamed("identity.appoint"),
			{ person: other, role: "approvingOfficer", from: "2007-01-01" },
			{ actor: systemActor, now: meanwhile },
		);
		await putPerson(database, "new@example.org");
		await perform(
			survey.ctx,
			actNamed("identity.requestRole"),
			{ email: "new@example.org", role: "officer", from: "2007-07-01" },
			{ actor: survey.approving, now: meanwhile },
		);
		const waits = /officers">A role for new@example.org.*Awaits your decision/s;
		expect((await get(staff(other, "approvingOfficer"))).text).toMatch(waits);
		for (const reader of [daniel(), claire()]) {
			const { text } = await get(reader);
			expect(text).toMatch(/A role for new@example.org.*Awaits another officer/s);
			expect(text).not.toContain("Awaits your decision");
		}
	});

	test("puts a Chair who was entered before an approving officer who did not enter it", async () => {
		const other = await putPerson(database, "other@example.org");
		await putPerson(database, "elected@example.org");
		await perform(
			survey.ctx,
			actNamed("identity.appoint"),
			{ person: other, role: "approvingOfficer", from: "2007-06-28" },
			{ actor: systemActor, now: meanwhile },
		);
		await perform(
			survey.ctx,
			actNamed("membership.enterChair"),
			{ organ: await councilOf(database), email: "elected@example.org", from: "2007-06-01" },
			{ actor: survey.approving, now: meanwhile },
		);
		const waits = /organs">Chair to be confirmed: elected@example.org.*Awaits your confirmation/s;
		expect((await get(staff(other, "approvingOfficer"))).text).toMatch(waits);
		for (const reader of [daniel(), claire()])
			expect((await get(reader)).text).toMatch(/Chair to be confirmed: elected@example.org.*Awaits another officer/s);
	});

	test("puts all letters that wait before every officer who did not enter them, with the close", async () => {
		const scan = "a".repeat(64);
		const file = { hash: scan, size: 3, mediaType: "application/pdf", name: "letter.pdf", at: meanwhile } as const;
		await inTransaction(database.db, (tx) => recordFile(tx, file));
		const answers = {
			[survey.choice.id]: { choose: null },
			[survey.rank.id]: { ranking: [] },
			[survey.comment.id]: { comment: "" },
		};
		const letter = { survey: survey.id, answers, received: meanwhile, reference: "NV/14", scan };
		for (const code of ["BEN", "CIV"])
			await does("survey.enterPaperReply", { ...letter, member: survey.members[code] });
		const { text } = await get(daniel());
		expect(text).toMatch(/2 replies entered from paper, to be confirmed.*before the close, Thursday 5.July 2007/s);
		expect(text).toContain("Awaits your confirmation");
		expect((await get(claire())).text).toContain("Awaits another officer");
	});

	test("leads the approving officer to the release, Chair and auditor to the result being established", async () => {
		expect((await get(daniel(), afterClose)).text).toContain(`/en/office/surveys/${survey.id}/release`);
		const chair = { ...staff("p", "chair"), chairs: [await councilOf(database)] };
		for (const reader of [chair, staff("p", "auditor")]) {
			const { text } = await get(reader, afterClose);
			expect(text).toContain(`href="/en/surveys/${survey.id}"`);
			expect(text).toContain("by Tuesday 10\u00a0July 2007 at the latest");
			expect(text).not.toContain("/office/register");
		}
		for (const reader of [claire(), { ...chair, chairs: ["another"] }])
			expect((await get(reader, afterClose)).text).toContain("Nothing awaits you at present.");
	});

	test("says that a result is overdue once its day is past, and not on that day", async () => {
		expect((await get(daniel(), plusMinutes(closes, 5 * 24 * 60))).text).not.toContain("Overdue");
		const { text } = await get(daniel(), plusMinutes(closes, 6 * 24 * 60), "fr");
		expect(text).toContain("Il devait être établi au plus tard le mardi 10\u00a0juillet 2007");
		expect(text).toContain("En retard");
	});

	test("puts an equality before the Chair, and tells the approving officer that it waits there", async () => {
		const equal = await equalReplies(database, survey);
		await closeDueSurveys({ ...equal.survey.ctx, clock: { now: () => afterClose } });
		const chair = { ...staff(equal.chair.person, "chair"), chairs: [equal.council] };
		const path = `/surveys/${equal.survey.id}/equality`;
		expect((await get(chair, afterClose, "es")).text).toMatch(
			new RegExp(`/es${path}.*Un empate espera su resolución`, "s"),
		);
		const waiting = (await get(daniel(), afterClose)).text;
		expect(waiting).toContain("An equality awaits the Chair");
		expect(waiting).not.toContain(path);
		expect((await get(claire(), afterClose)).text).not.toMatch(/equality/i);
	});

	test("names surveys in preparation with what is not ready", async () => {
		const title = { bodies: { en: "Topics of 2008", fr: "", es: "Temas de 2008" } };
		await does("survey.prepare", {
			original: "en",
			title,
			introduction: { bodies: { en: "", fr: "", es: "" } },
			organ: await councilOf(database),
			level: "recorded",
			decides: ["memberState"],
			establishDays: 5,
			paperReplies: false,
			closingDate: null,
		});
		const { text } = await get(claire());
		expect(text).toMatch(/Topics of 2008.*1 text is missing or not up to date\./s);
	});

	test("tells which messages could not be delivered, to officers alone", async () => {
		await database.db
			.updateTable("outbox")
			.set({ failure: "550 no such mailbox" })
			.where("address", "like", "mission.ben%")
			.execute();
		expect((await get(claire())).text).toMatch(/mission\.ben@example\.org.*550 no such mailbox/s);
		expect((await get(staff("p", "chair"))).text).not.toContain("550");
	});

	test("tells officers of no message that would betray a delegation’s draft or a result being established", async () => {
		await database.db
			.updateTable("outbox")
			.set({
				failure: "550 no such mailbox",
				occasion: `survey.equal:${survey.id}`,
				subject: "A survey awaits you as Chair",
			})
			.where("address", "like", "mission.ben%")
			.execute();
		const { text } = await get(claire());
		expect(text).toMatch(/mission\.ben@example\.org.*\(not shown to officers\)/s);
		expect(text).not.toContain("as Chair");
	});

	test("is for the body’s people", async () => {
		expect((await get(null)).to).toBe("/en/sign-in?return=%2Fen%2Foffice");
		expect((await get(staff(await putPerson(database, "nobody@example.org")))).status).toBe(403);
	});

	test.for([
		["en", "Begin with the register of members"],
		["fr", "Commencez par le registre des membres"],
		["es", "Comience por el registro de miembros"],
	] as const)("of a body without members says in %s what to begin with", async ([lang, sentence]) => {
		expect((await visit(site(claire()), `/${lang}/office`)).text).not.toContain(sentence);
		const fresh = await testDatabase();
		await found(fresh);
		const officer = staff(await putPerson(fresh, "first@example.org"), "officer");
		const { text } = await visit(site(officer, meanwhile, fresh.db), `/${lang}/office`);
		expect(text).toContain(sentence);
		expect(text).toContain(`/${lang}/office/register/import`);
	});

	test("needs at most eleven statements while no year was begun", async () => {
		const { db, statements } = counting(database.db);
		await (await site(claire(), meanwhile, db).request("/en/office")).text();
		expect(statements()).toBeLessThanOrEqual(11);
	});
});

describe("what an organ is to decide", () => {
	test("waits for an approving officer who did not put it, and a silence whose time is over for the Chair", async () => {
		database = await testDatabase();
		const world = await choiceOfTheme(database);
		const fates = { [world.options[0]]: "selected", [world.options[1]]: "keptForLater" };
		const text = { choice: world.choice, organ: world.council, expires: "2007-07-03", fates, original: "en" };
		const put = { ...text, text: everywhere("Return migration") };
		const { silence } = (await world.does("decision.requestSilence", put)) as { silence: string };
		const officeOf = async (reader: Reader, now = testNow) =>
			(await visit(siteOf(office, { ctx: world.ctx, reader, now }), "/en/office")).text;
		const approving = staff(world.approving.person, "approvingOfficer");
		expect(await officeOf(approving)).toMatch(/A silence procedure to be opened.*Awaits your decision/s);
		expect(await officeOf(staff(world.officer.person, "officer"))).toMatch(
			/A silence procedure to be opened.*Awaits another officer/s,
		);
		await world.does("decision.openSilence", { silence }, world.approving);
		const chair = { ...staff(world.chair.person, "chair"), chairs: [world.council] };
		expect(await officeOf(chair)).not.toContain("A silence to be confirmed");
		const expired = parseInstant("2007-07-03T16:00:00.000Z");
		expect(await officeOf(chair, expired)).toContain("A silence to be confirmed");
		expect(await officeOf(approving, expired)).toMatch(/A silence to be confirmed.*Awaits the Chair/s);
		expect(await officeOf(approving)).toMatch(
			/A silence procedure runs.*until Tuesday 3\u00a0July 2007, 18:00 in Geneva.*Awaits delegations/s,
		);
	});
});
