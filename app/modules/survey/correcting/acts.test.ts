import { verifyExport } from "@intersession/ledger";
import { beforeEach, describe, expect, test } from "vitest";
import { actNamed, meanwhile, type OpenSurvey, openSurvey, staff } from "../../../../test/support/survey.ts";
import { type TestDatabase, testDatabase } from "../../../../test/support/test-database.ts";
import { perform } from "../../../acts/index.ts";
import type { Actor } from "../../../kit/actor.ts";
import { plusMinutes } from "../../../kit/calendar.ts";
import { type Instant, parseInstant } from "../../../kit/clock.ts";
import { asDelegate, type Reader } from "../../../kit/reader.ts";
import type { Refusal } from "../../../kit/refusal.ts";
import { confirmations } from "../corrigendum/store.ts";
import { questionsOf } from "../question/store.ts";
import { exportOf } from "../result/queries.ts";
import { recount } from "../result/rules.ts";
import { findSurvey, reissueOf } from "../store.ts";

let database: TestDatabase;
let survey: OpenSurvey;
let ner: Reader;

beforeEach(async () => {
	database = await testDatabase();
	survey = await openSurvey(database, { level: "recorded" });
	ner = await survey.join("NER", "Aminata", "head");
});

const does = (name: string, input: object = {}, actor: Actor = survey.officer, now: Instant = meanwhile) =>
	perform(survey.ctx, actNamed(name), { survey: survey.id, ...input }, { actor, now });
const grants = (name: string, input: object = {}, now?: Instant) => does(name, input, survey.approving, now);
const refusal = (doing: Promise<unknown>) =>
	doing.then(
		() => expect.fail("nothing was refused"),
		({ reasons }: Refusal) => reasons.map(({ code, field }) => [code, field]),
	);
const reasons = { en: "A slip.", fr: "Une coquille.", es: "Una errata." };
const slip = (change: object = {}) => ({
	slip: { field: "title", question: null, option: null, language: "fr", after: "Thème du dialogue de 2008", ...change },
	reasons,
});
const now = async () => (await findSurvey(database.db, survey.id)) ?? expect.fail("no survey");

async function replies(reader: Reader, at: Instant = meanwhile): Promise<string> {
	const delegation = reader.seats[0]?.member ?? "";
	const actor = asDelegate(reader, delegation);
	const draft = await database.db.selectFrom("draft").select("version").executeTakeFirst();
	const answers = { [survey.choice.id]: { choose: null }, [survey.rank.id]: { ranking: [] } };
	const place = { survey: survey.id, delegation };
	const saved = await does("survey.saveDraft", { ...place, version: draft?.version ?? 0, answers }, actor, at);
	return (await does("survey.submitReply", { ...place, version: saved.version }, actor, at)).reply;
}

describe("a corrigendum", () => {
	test("asked for by one officer and issued by a second one is read by all, and leaves what was sealed", async () => {
		await does("survey.requestCorrigendum", slip());
		expect((await now()).opening?.title.fr).toBe("Thème du dialogue");
		await grants("survey.correct");
		const { opening, sealedOpening, corrigenda } = await now();
		expect(opening?.title.fr).toBe("Thème du dialogue de 2008");
		expect(sealedOpening?.title.fr).toBe("Thème du dialogue");
		expect(corrigenda.map(({ document }) => document.changes[0]?.before)).toEqual(["Thème du dialogue"]);
		const told = await database.db
			.selectFrom("outbox")
			.select(["address", "lang", "body"])
			.where("occasion", "like", "survey.corrected:%")
			.execute();
		expect(told.map(({ address }) => address).sort()).toEqual([
			"aminata@example.org",
			"mission.ben@example.org",
			"mission.civ@example.org",
			"mission.ner@example.org",
		]);
		const french = told.find(({ lang }) => lang === "fr")?.body;
		for (const words of ["Thème du dialogue de 2008", "Une coquille.", "au lieu de"]) expect(french).toContain(words);
		await does("survey.close", {}, survey.officer, parseInstant("2007-07-05T16:00:00.000Z"));
		await grants("survey.release", {}, parseInstant("2007-07-05T16:00:00.000Z"));
		const at = parseInstant("2007-07-06T16:00:00.000Z");
		const bytes = await exportOf(survey.ctx, staff("p", "approvingOfficer"), survey.id, "public", at);
		const { vkey } = survey.ctx.ledgerKey;
		expect(verifyExport(bytes ?? expect.fail(), { trustedKey: vkey, recount })).toMatchObject({ ok: true });
	});

	test("of any text: the introduction, a question, an option, its description; a copy begins from the words as corrected", async () => {
		const option = survey.choice.options[1] ?? null;
		const { id: question } = survey.choice;
		const texts = [
			{ field: "introduction", after: "Deux thèmes furent proposés." },
			{ field: "label", question, after: "Quel thème préférez-vous ?" },
			{ field: "title", question, option, after: "Migrations et retour" },
			{ field: "description", question, option, language: "en", after: "What this theme would cover." },
		];
		for (const text of texts) {
			await does("survey.requestCorrigendum", slip(text));
			await grants("survey.correct");
		}
		const read = ({ opening }: { opening: Awaited<ReturnType<typeof now>>["opening"] }) => {
			const asked = opening?.questions.find(({ id }) => id === question);
			const offered = asked?.options.find(({ id }) => id === option);
			return [opening?.introduction.fr, asked?.label.fr, offered?.title.fr, offered?.description.en];
		};
		expect(read(await now())).toEqual(texts.map(({ after }) => after));
		const { survey: copy } = await does("survey.copy");
		const [copied] = await questionsOf(database.db, copy);
		const bodies = await database.db
			.selectFrom("expression")
			.select(["lang", "body"])
			.where("work_id", "=", copied?.options[1]?.description ?? "")
			.orderBy("lang")
			.execute();
		// The other versions still follow an original of which only a slip was corrected.
		expect(bodies.map(({ lang }) => lang)).toEqual(["en", "es", "fr"]);
		expect(bodies[0]?.body).toBe("What this theme would cover.");
	});

	test.each([
		["that corrects nothing", { after: "Thème du dialogue" }, [["corrigendum.nothing", "slip.after"]]],
		["of a question that is not asked", { field: "label", question: "q" }, [["survey.notFound", undefined]]],
		["in a language that is not the survey’s", { language: "ar" }, [["survey.notFound", undefined]]],
		["that empties a text", { after: " " }, [["input.missing", "slip.after"]]],
	])("%s is refused", async (_, change, codes) => {
		expect(await refusal(does("survey.requestCorrigendum", slip(change)))).toEqual(codes);
	});

	test("needs a second officer and reasons in every language, and is too late after the close", async () => {
		expect(await refusal(does("survey.requestCorrigendum", { ...slip(), reasons: { en: "A slip." } }))).toEqual([
			["survey.languageMissing", "reasons.fr"],
			["survey.languageMissing", "reasons.es"],
		]);
		await does("survey.requestCorrigendum", slip(), survey.approving);
		expect(await refusal(grants("survey.correct"))).toEqual([["survey.secondOfficer", undefined]]);
		expect(await refusal(does("survey.requestCorrigendum", slip()))).toEqual([["survey.alreadyRequested", undefined]]);
		const closed = parseInstant("2007-07-05T16:00:00.000Z");
		expect(await refusal(does("survey.requestCorrigendum", slip(), survey.officer, closed))).toEqual([
			["survey.notNow", undefined],
		]);
	});

	test("asks those who replied before it to confirm; their replies stand all the same, and nobody else is asked", async () => {
		const reply = await replies(ner);
		const delegation = ner.seats[0]?.member ?? "";
		const confirms = (id = reply) =>
			does("survey.confirmReply", { delegation, reply: id }, asDelegate(ner, delegation), plusMinutes(meanwhile, 9));
		await confirms();
		expect([...(await confirmations(database.db, survey.id))]).toEqual([]);
		await does("survey.requestCorrigendum", slip());
		await grants("survey.correct", {}, plusMinutes(meanwhile, 5));
		await confirms();
		await confirms();
		expect([...(await confirmations(database.db, survey.id))]).toEqual([[1, 1]]);
		expect(await refusal(confirms("0000000000000000"))).toEqual([["reply.notInForce", undefined]]);
	});
});

describe("a survey in the place of an annulled one", () => {
	const annulled = async () => {
		await replies(ner);
		await does("survey.requestAnnulment", { reasons });
		await grants("survey.annul");
	};

	test("is begun once, names the other in its opening, and is told to all; the replies to that one stay and do not count", async () => {
		expect(await refusal(does("survey.reissue"))).toEqual([["survey.notAnnulled", undefined]]);
		await annulled();
		const { survey: again } = await does("survey.reissue");
		expect(await refusal(does("survey.reissue"))).toEqual([["survey.reissuedAlready", undefined]]);
		await does("survey.requestOpening", { survey: again, version: 1 });
		await grants("survey.open", { survey: again, version: 1 }, plusMinutes(meanwhile, 5));
		expect((await reissueOf(database.db, survey.id))?.opening).toMatchObject({ survey: again, reissues: survey.id });
		const invited = await database.db
			.selectFrom("outbox")
			.select("body")
			.where("occasion", "like", `survey.opened:${again}:%`)
			.execute();
		expect(invited.length).toBeGreaterThan(2);
		for (const { body } of invited) expect(body).toMatch(/annulled|annulée|anulada/);
		expect(await database.db.selectFrom("reply").select("survey_id").execute()).toEqual([{ survey_id: survey.id }]);
	});
});
