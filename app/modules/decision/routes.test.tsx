import { beforeEach, describe, expect, test } from "vitest";
import { type ChoiceOfTheme, choiceOfTheme } from "../../../test/support/choice.ts";
import { testNow } from "../../../test/support/register.ts";
import { send, siteOf, visit } from "../../../test/support/site.ts";
import { staff } from "../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../test/support/test-database.ts";
import { plusMinutes } from "../../kit/calendar.ts";
import { type Instant, parseInstant } from "../../kit/clock.ts";
import type { Reader } from "../../kit/reader.ts";
import { decisionRoutes } from "./routes.tsx";

let database: TestDatabase;
let world: ChoiceOfTheme;
let officer: Reader;
let approving: Reader;
let chair: Reader;
let delegate: Reader;
let observer: Reader;
const expires = parseInstant("2007-07-03T16:00:00.000Z");
const session = parseInstant("2007-07-06T10:00:00.000Z");

beforeEach(async () => {
	database = await testDatabase();
	world = await choiceOfTheme(database);
	officer = staff(world.officer.person, "officer");
	approving = staff(world.approving.person, "approvingOfficer");
	chair = { ...staff(world.chair.person, "chair"), chairs: [world.council] };
	delegate = { ...staff(world.officer.person), seats: [{ member: world.members.NER ?? "", role: "head" }] };
	observer = { ...delegate, seats: [{ member: world.members.VAT ?? "", role: "head" }] };
});

const site = (reader: Reader | null, now: Instant = testNow) => siteOf(decisionRoutes, { ctx: world.ctx, reader, now });
const office = (rest = "") => `/en/office/decisions/${world.choice}${rest}`;
const fates = () => ({ [`fates.${world.options[0]}`]: "selected", [`fates.${world.options[1]}`]: "keptForLater" });
const text = {
	"text.en": "Return migration is selected.",
	"text.fr": "Les migrations de retour sont retenues.",
	"text.es": "Se elige la migración de retorno.",
};
const silenceFields = (more: Record<string, string> = {}) => ({
	organ: world.council,
	expires: "2007-07-03",
	original: "en",
	...fates(),
	...text,
	...more,
});

/** The address of the silence procedure, once it is opened. */
async function openSilence(): Promise<string> {
	await send(site(officer), office("/silence/new"), silenceFields());
	const { id } = await database.db.selectFrom("silence").select("id").executeTakeFirstOrThrow();
	await send(site(approving), office("/answer"), { kind: "silence", id, answer: "grant" });
	return `/years/2008/silences/${id}`;
}

describe("a silence procedure", () => {
	test("is read in three languages by the membership, with its expiry at the seat, and by nobody before it is opened", async () => {
		await send(site(officer), office("/silence/new"), silenceFields());
		const { id } = await database.db.selectFrom("silence").select("id").executeTakeFirstOrThrow();
		const path = `/years/2008/silences/${id}`;
		expect((await visit(site(delegate), `/en${path}`)).status).toBe(404);
		await send(site(approving), office("/answer"), { kind: "silence", id, answer: "grant" });
		expect((await visit(site(delegate), `/en${path}`)).text).toMatch(/Tuesday 3\sJuly\s2007/);
		expect((await visit(site(delegate), `/fr${path}`)).text).toContain("Les migrations de retour sont retenues.");
		expect((await visit(site(delegate), `/es${path}`)).text).toContain("Procedimiento de acuerdo tácito");
		expect((await visit(site(null), `/en${path}`)).to).toContain("/en/sign-in?");
		expect((await visit(site(staff(world.officer.person)), `/en${path}`)).status).toBe(403);
	});

	test("is broken on a page that says what follows; who broke it is for itself, the officers and the Chair", async () => {
		const path = await openSilence();
		const id = path.split("/").at(-1);
		const breaking = `/en/desk/${world.members.NER}/silences/${id}`;
		expect((await visit(site(delegate), `/en${path}`)).text).toContain(`/en/desk/${world.members.NER}/silences/${id}`);
		expect((await visit(site(observer), `/en${path}`)).text).not.toContain("/en/desk/");
		expect((await visit(site(observer), `/en/desk/${world.members.VAT}/silences/${id}`)).status).toBe(403);
		expect((await visit(site(observer), breaking)).status).toBe(403);
		expect((await visit(site(delegate), breaking)).text).toContain("It cannot be undone");
		const fields = { named: "no", remarks: "Instructions are awaited" };
		const checking = String((await send(site(delegate), breaking, fields)).to);
		expect(checking).toMatch(new RegExp(`^${breaking}\\?check=`));
		const check = await visit(site(delegate), checking);
		for (const said of ["for the delegation of the Niger", "Instructions are awaited", "The silence was broken."])
			expect(check.text).toContain(said);
		expect((await visit(site(observer), `/en${path}`)).text).not.toContain("The silence was broken on");
		expect((await visit(site(delegate), checking.replace("check=", "change="))).text).toContain(
			"Instructions are awaited",
		);
		const confirmed = { ...fields, confirmed: "yes", submission: checking.split("check=").at(-1) ?? "" };
		expect((await send(site(delegate), breaking, confirmed)).to).toBe(`/en${path}?broken`);
		// Gone back to and confirmed once more.
		expect((await send(site(delegate), breaking, confirmed)).to).toBe(`/en${path}?broken`);
		const own = await visit(site(delegate), `/en${path}?broken`);
		expect(own.text).toContain("You broke the silence for your delegation");
		expect(own.text).toMatch(/Only you, the Secretariat and the Chair[\s\S]*Instructions are awaited/);
		const other = { ...delegate, seats: [{ member: world.members.TGO ?? "", role: "head" as const }] };
		for (const reader of [other, observer, staff(world.officer.person, "auditor")]) {
			const page = await visit(site(reader), `/en${path}`);
			expect(page.text).toContain("The silence was broken on");
			expect(page.text).not.toMatch(/by the delegation|Instructions are awaited/);
		}
		for (const reader of [officer, chair])
			expect((await visit(site(reader), `/en${path}`)).text).toMatch(
				/by the delegation of the Niger[\s\S]*Instructions are awaited/,
			);
	});

	test("is confirmed by the Chair once its time is over", async () => {
		const path = await openSilence();
		expect((await visit(site(chair), `/en${path}`)).text).not.toContain("Confirm that nobody broke it");
		expect((await visit(site(chair, expires), `/en${path}`)).text).toContain("Confirm that nobody broke it");
		expect((await visit(site(officer, expires), `/en${path}`)).text).not.toContain("Confirm that nobody broke it");
		const { to } = await send(site(chair, expires), `/en${path}/confirmation`, {});
		expect((await visit(site(chair, expires), String(to))).text).toContain("The silence is confirmed.");
		expect((await visit(site(delegate, session), `/fr${path}`)).text).toContain("personne n’a rompu le silence");
	});

	test("that is suspended without reasons keeps what the Chair typed", async () => {
		const path = await openSilence();
		const answer = await send(site(chair), `/en${path}/suspension`, {
			original: "en",
			"reasons.en": "Wording is awaited",
		});
		expect(answer.status).toBe(422);
		expect(answer.text).toContain("Wording is awaited");
		expect(answer.text).toContain('id="f-reasons-fr-error"');
	});

	test("is suspended by the Chair once what all members will read was checked", async () => {
		const path = await openSilence();
		const reasons = {
			original: "en",
			"reasons.en": "Wording is awaited",
			"reasons.fr": "Un texte est attendu",
			"reasons.es": "Se espera un texto",
		};
		const { to } = await send(site(chair), `/en${path}/suspension`, reasons);
		const check = await visit(site(chair), String(to).replace("/en/", "/fr/"));
		for (const said of ["Un texte est attendu", "Se espera un texto", "Destinataires"])
			expect(check.text).toContain(said);
		expect((await visit(site(delegate), `/fr${path}`)).text).not.toContain("Un texte est attendu");
		const done = await send(site(chair), `/en${path}/suspension`, { ...reasons, confirmed: "yes" });
		expect((await visit(site(chair), String(done.to))).text).toContain("The procedure is suspended.");
		expect((await visit(site(delegate), `/fr${path}`)).text).toContain("Un texte est attendu");
	});
});

describe("a decision", () => {
	const put = async (more: Record<string, string> = {}) => {
		const path = await openSilence();
		await send(site(chair, expires), `/en${path}/confirmation`, {});
		const page = await visit(site(officer, session), office("/new"));
		const basis = /name="basis" value="([^"]+)"/.exec(page.text)?.[1] ?? "";
		const fields = {
			organ: world.council,
			date: "2007-07-06",
			basis,
			defers: "no",
			original: "en",
			...fates(),
			...text,
		};
		return await send(site(officer, session), office("/new"), { ...fields, ...more });
	};
	const recorded = async () => {
		await put();
		const { id } = await database.db.selectFrom("decision").select("id").executeTakeFirstOrThrow();
		const { to } = await send(site(approving, session), office("/answer"), { kind: "decision", id, answer: "grant" });
		expect(to).toBe(office("?recorded"));
		return `/years/2008/decisions/${id}`;
	};

	test("begins from the silence that was confirmed, with its text and what becomes of the options", async () => {
		const path = await openSilence();
		await send(site(chair, expires), `/en${path}/confirmation`, {});
		const page = await visit(site(officer, session), office("/new"));
		expect(page.text).toContain("Les migrations de retour sont retenues.");
		expect(page.text).toMatch(new RegExp(`name="fates.${world.options[0]}" value="selected" checked`));
	});

	test("that departs without reasons says so at their fields, and keeps the rest", async () => {
		const answer = await put({
			[`fates.${world.options[0]}`]: "notSelected",
			[`fates.${world.options[1]}`]: "selected",
		});
		expect(answer.status).toBe(422);
		expect(answer.text).toContain('id="f-reasons-es-error"');
		expect(answer.text).toContain("Les migrations de retour sont retenues.");
	});

	test("says everything that is lacking at once, each at its field, and keeps the rest", async () => {
		const path = await openSilence();
		await send(site(chair, expires), `/en${path}/confirmation`, {});
		const basis =
			/name="basis" value="([^"]+)"/.exec((await visit(site(officer, session), office("/new"))).text)?.[1] ?? "";
		const kept = { organ: "", date: "2007-07-09", basis, defers: "no", original: "en", "text.fr": "Texte" };
		const answer = await send(site(officer, session), office("/new"), kept);
		expect(answer.status).toBe(422);
		for (const field of [
			"organ",
			"date",
			`fates-${world.options[0]}`,
			`fates-${world.options[1]}`,
			"text-en",
			"text-es",
		])
			expect(answer.text).toContain(`id="f-${field}-error"`);
		expect(answer.text).not.toContain('id="f-text-fr-error"');
		expect(answer.text).toContain("English is missing");
		expect(answer.text).toContain('name="defers" value="no" checked');
		const silence = await send(site(officer), office("/silence/new"), {
			organ: "",
			expires: "2007-06-29",
			original: "en",
		});
		for (const field of ["organ", "expires", `fates-${world.options[0]}`, "text-en", "text-fr"])
			expect(silence.text).toContain(`id="f-${field}-error"`);
	});

	test("rests on nothing beforehand where there are several records, and nothing says beforehand what was decided", async () => {
		const path = await openSilence();
		await send(site(chair, expires), `/en${path}/confirmation`, {});
		const one = await visit(site(officer, session), office("/new"));
		expect(one.text).toMatch(/name="basis" value="[^"]+" checked/);
		expect(one.text).not.toMatch(/name="defers" value="\w+" checked/);
		await send(site(officer, session), office("/silence/new"), silenceFields({ expires: "2007-07-12" }));
		const { id } = await database.db
			.selectFrom("silence")
			.select("id")
			.where("answer", "is", null)
			.executeTakeFirstOrThrow();
		await send(site(approving, session), office("/answer"), { kind: "silence", id, answer: "grant" });
		const later = parseInstant("2007-07-12T16:00:00.000Z");
		await send(site(chair, later), `/en/years/2008/silences/${id}/confirmation`, {});
		const several = await visit(site(officer, later), office("/new"));
		expect(several.text).not.toMatch(/name="basis" value="[^"]+" checked/);
		expect(several.text).not.toContain("Les migrations de retour sont retenues.");
	});

	test("recorded in error is corrected by a form that begins from it; both are read in three languages, each with the way to the other", async () => {
		const path = await recorded();
		const later = plusMinutes(session, 60);
		const sheet = await visit(site(officer, later), office());
		const form = /href="([^"]+corrects=\w+)"/.exec(sheet.text)?.[1] ?? "";
		const page = await visit(site(officer, later), form);
		expect(page.text).toContain("Correct a decision recorded in error");
		expect(page.text).toContain("Les migrations de retour sont retenues.");
		const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page.text)?.[1] ?? "";
		const fields = {
			...{ organ: world.council, date: "2007-07-06", basis: hidden("basis"), defers: "no", original: "en" },
			...{ ...fates(), ...text, "text.en": "Return migration is selected for 2008.", corrects: hidden("corrects") },
		};
		const lacking = await send(site(officer, later), office("/new"), { ...fields, "correction.en": "A slip" });
		expect(lacking.status).toBe(422);
		for (const kept of ["A slip", 'id="f-correction-fr-error"', "Return migration is selected for 2008."])
			expect(lacking.text).toContain(kept);
		const why = { "correction.en": "A slip", "correction.fr": "Une coquille", "correction.es": "Una errata" };
		expect((await send(site(officer, later), office("/new"), { ...fields, ...why })).to).toBe(office("?put"));
		const waiting = await visit(site(approving, later), office());
		expect(waiting.text).toContain("It corrects the decision recorded on");
		expect(waiting.text).toContain("Una errata");
		const { id } = await database.db
			.selectFrom("decision")
			.select("id")
			.where("corrects", "is not", null)
			.executeTakeFirstOrThrow();
		expect((await visit(site(delegate, later), `/en/years/2008/decisions/${id}`)).status).toBe(404);
		await send(site(approving, later), office("/answer"), { kind: "decision", id, answer: "grant" });
		for (const [lang, reason, said] of [
			["en", "A slip", "The decision in force"],
			["fr", "Une coquille", "La décision en vigueur"],
			["es", "Una errata", "La decisión en vigor"],
		] as const) {
			const correction = await visit(site(delegate, later), `/${lang}/years/2008/decisions/${id}`);
			expect(correction.text).toContain(reason);
			expect(correction.text).toContain(`href="/${lang}${path}"`);
			const earlier = await visit(site(delegate, later), `/${lang}${path}`);
			expect(earlier.text).toContain(`href="/${lang}/years/2008/decisions/${id}">${said}`);
		}
		expect((await visit(site(delegate, later), `/en/years/2008/decisions/${id}`)).text).toMatch(/<ins[^>]*>[^<]*2008/);
		expect((await visit(site(officer, later), form)).status).toBe(409);
	});

	test("is read by the membership in three languages, with what it rests on and how to check it", async () => {
		const path = await recorded();
		const page = await visit(site(observer, session), `/en${path}`);
		expect(page.text).toContain("Return migration is selected.");
		expect(page.text).toMatch(/href="\/en\/years\/2008\/silences\/\w+">Silence procedure confirmed on 3\sJuly\s2007/);
		expect(page.text).toContain("Kept for a later year");
		expect((await visit(site(observer, session), `/fr${path}`)).text).toContain("Réservé pour une année ultérieure");
		expect((await visit(site(observer, session), `/es${path}`)).text).toContain("Se elige la migración de retorno.");
		const file = await visit(site(observer, session), `/en${path}/decision.json`);
		expect(JSON.parse(file.text)).toMatchObject({ format: "intersession/decision", document: { year: 2008 } });
		expect((await visit(site(observer, session), `/en${path}/receipt.txt`)).text).toContain("c2sp.org/tlog-proof@v1");
		expect((await visit(site(null, session), `/en${path}`)).to).toContain("/en/sign-in?");
		expect((await visit(site(observer, session), `/en${path.replace("2008", "2007")}`)).status).toBe(404);
	});

	test("that waits is read by officers alone, and declined with a remark", async () => {
		await put();
		const { id } = await database.db.selectFrom("decision").select("id").executeTakeFirstOrThrow();
		expect((await visit(site(delegate, session), `/en/years/2008/decisions/${id}`)).status).toBe(404);
		expect((await visit(site(delegate, session), office())).status).toBe(403);
		expect((await visit(site(officer, session), office())).text).toContain("Take it back");
		expect((await visit(site(approving, session), office())).text).toContain("Record the decision");
		const empty = await send(site(approving, session), office("/answer"), { kind: "decision", id, answer: "decline" });
		expect(empty.status).toBe(422);
		expect(empty.text).toContain('id="f-remark-error"');
		await send(site(approving, session), office("/answer"), {
			kind: "decision",
			id,
			answer: "decline",
			remark: "Another date",
		});
		const page = await visit(site(officer, session), office());
		expect(page.text).toContain("Another date");
		expect((await visit(site(officer, session), office(`/new?from=${id}`))).text).toContain('value="2007-07-06"');
	});

	test("is put by officers alone", async () => {
		for (const path of [office("/new"), office("/silence/new")]) {
			expect((await visit(site(delegate), path)).status).toBe(403);
			expect((await send(site(delegate), path, silenceFields())).status).toBe(403);
		}
	});
});
