import { asked, type Reply, verifyExport } from "@intersession/ledger";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { chairing } from "../../../../test/support/equality.ts";
import { afterwards, fullReply, type KindsSurvey, openKinds, replies } from "../../../../test/support/kinds.ts";
import { councilOf } from "../../../../test/support/register.ts";
import { actNamed, meanwhile, staff } from "../../../../test/support/survey.ts";
import { testDatabase } from "../../../../test/support/test-database.ts";
import { perform } from "../../../acts/index.ts";
import type { Actor } from "../../../kit/actor.ts";
import type { Reader } from "../../../kit/reader.ts";
import type { No, Refusal } from "../../../kit/refusal.ts";
import type { Answer, Answers } from "../draft/model.ts";
import { isSealed } from "../model.ts";
import { notReady, onlyAsked, sealable } from "../reply/rules.ts";
import { exportOf } from "../result/queries.ts";
import { equalitiesIn, recount } from "../result/rules.ts";
import { findSurvey } from "../store.ts";

let survey: KindsSurvey;
let niger: Reader;
let chair: Actor;

const opened = async (options: Parameters<typeof openKinds>[1] = {}) => {
	const database = await testDatabase();
	survey = await openKinds(database, options);
	chair = await chairing(database, await councilOf(database), "chair@example.org");
	niger = await survey.join("NER", "Aminata", "head");
};

const refused = (doing: Promise<unknown>): Promise<readonly No[]> =>
	doing.then(
		() => expect.fail("nothing was refused"),
		(refusal: Refusal) => refusal.reasons,
	);

const openingOf = async () => {
	const found = await findSurvey(survey.ctx.db, survey.id);
	if (found === undefined || !isSealed(found)) throw new Error("not opened");
	return found.opening;
};

const release = () =>
	perform(survey.ctx, actNamed("survey.release"), { survey: survey.id }, { actor: survey.approving, now: afterwards });

const resultNow = async () => {
	const found = await findSurvey(survey.ctx.db, survey.id);
	return new Map((found?.result?.questions ?? []).map((question) => [question.id, question]));
};

describe("a reply to questions of every kind", () => {
	beforeEach(() => opened({ level: "recorded" }));

	test("is sealed as it reads, counted as it reads, and verified", async () => {
		const { topics, agree, host, rate, where, why } = survey;
		const [return_ = "", gender = "", labour = ""] = topics.options;
		await replies(survey, niger, fullReply(survey, { [topics.id]: { approve: [gender, return_], comment: "Both." } }));
		const ivory = await survey.join("CIV", "Koffi", "head");
		const yes: Answers = {
			[host]: { answer: "yes", comment: "Gladly." },
			[where.id]: { choose: where.options[1] ?? "" },
		};
		await replies(
			survey,
			ivory,
			fullReply(survey, { ...yes, [topics.id]: { approve: [gender] }, [rate]: { rate: 1 } }),
		);
		const benin = await survey.join("BEN", "Adjoa", "head");
		const no: Answers = { [host]: { answer: "no" }, [why]: { comment: "Too small." } };
		await replies(
			survey,
			benin,
			fullReply(survey, { ...no, [topics.id]: { approve: [labour] }, [rate]: { rate: null } }),
		);
		await perform(
			survey.ctx,
			actNamed("survey.close"),
			{ survey: survey.id },
			{ actor: survey.officer, now: afterwards },
		);
		await settleAll();
		await release();
		const result = await resultNow();
		expect(result.get(host)).toMatchObject({ decides: { counts: [1, 1], counted: 2, blank: 1 }, order: [], equal: [] });
		expect(result.get(rate)?.decides).toEqual({ counts: [1, 0, 0, 1, 0], counted: 2, blank: 1 });
		expect(result.get(where.id)?.decides).toMatchObject({ counted: 1, winners: [[1]] });
		expect(result.get(agree.id)?.decides).toMatchObject({ scores: [3, 3, 0], counted: 3 });
		expect(result.get(topics.id)?.decides).toMatchObject({
			scores: [1, 2, 1, 0],
			spec: { rule: "mes+phragmen", seats: 2 },
		});
		expect(result.has(why)).toBe(false);
		expect(await verified("public")).toMatchObject({ ok: true, recomputed: true });
	});

	test.each<[string, () => Answers, string]>([
		[
			"more than can be chosen",
			() => ({ [survey.topics.id]: { approve: survey.topics.options.slice(0, 3) } }),
			"reply.tooMany",
		],
		["a follow-up that is not put", () => ({ [survey.why]: { comment: "Because." } }), "reply.notAsked"],
		["a follow-up left open", () => ({ [survey.host]: { answer: "yes" } }), "reply.unanswered"],
		["a comment and no answer", () => ({ [survey.host]: { comment: "Perhaps." } }), "reply.unanswered"],
	])("is kept as a draft and refused when submitted with %s", async (_, changes, code) => {
		const [reason] = await refused(replies(survey, niger, fullReply(survey, changes())));
		expect(reason?.code).toBe(code);
		const { answers } = await survey.ctx.db.selectFrom("draft").select("answers").executeTakeFirstOrThrow();
		expect(answers).toMatchObject(changes());
	});

	test.each<[string, () => Answers]>([
		["an option of another question", () => ({ [survey.topics.id]: { approve: [survey.agree.options[0] ?? ""] } })],
		["an option twice", () => ({ [survey.agree.id]: { approve: Array(2).fill(survey.agree.options[0]) } })],
		["an answer of another kind", () => ({ [survey.host]: { rate: 3 } })],
		["a comment where none is asked for", () => ({ [survey.rate]: { rate: 3, comment: "Well." } })],
	])("is not even kept with %s", async (_, changes) => {
		const [reason] = await refused(replies(survey, niger, fullReply(survey, changes())));
		expect(reason?.code).toBe("reply.notOffered");
	});
});

describe("several options to be selected, and replies that are equal", () => {
	beforeEach(() => opened({ level: "recorded", rule: "approval" }));

	test("are settled by the Chair among whole selections, and the record of it is verified", async () => {
		const [return_ = "", gender = "", labour = ""] = survey.topics.options;
		await replies(survey, niger, fullReply(survey, { [survey.topics.id]: { approve: [return_, gender] } }));
		const ivory = await survey.join("CIV", "Koffi", "head");
		await replies(survey, ivory, fullReply(survey, { [survey.topics.id]: { approve: [return_, labour] } }));
		const settle = (selected: readonly string[]) =>
			perform(
				survey.ctx,
				actNamed("survey.settleEquality"),
				{ survey: survey.id, question: survey.topics.id, selected },
				{ actor: chair, now: afterwards },
			);
		for (const selected of [[gender], [gender, labour], [labour, return_]])
			expect((await refused(settle(selected)))[0]?.code).toBe("survey.notEqual");
		await settle([return_, labour]);
		await settleAll(survey.topics.id);
		await release();
		const topics = (await resultNow()).get(survey.topics.id);
		expect(topics).toMatchObject({
			equal: [
				[return_, gender],
				[return_, labour],
			],
			settled: { selected: [return_, labour] },
		});
		expect(await verified("public")).toMatchObject({ ok: true, recomputed: true });
	});
});

describe("at confidential level", () => {
	beforeEach(() => opened({ level: "confidential" }));

	test("the rounds of Equal Shares are sealed without what single replies pay", async () => {
		for (const code of ["NER", "CIV", "BEN"])
			await replies(
				survey,
				code === "NER" ? niger : await survey.join(code, `Head${code}`, "head"),
				fullReply(survey, { [survey.topics.id]: { approve: [survey.topics.options[code === "BEN" ? 2 : 1] ?? ""] } }),
			);
		await perform(
			survey.ctx,
			actNamed("survey.close"),
			{ survey: survey.id },
			{ actor: survey.officer, now: afterwards },
		);
		await settleAll();
		await release();
		const sealed = JSON.stringify((await resultNow()).get(survey.topics.id)?.decides);
		expect(sealed).toContain('"step":"completion"');
		expect(sealed).not.toMatch(/accounts|price|load|"each"|"left"|budget/);
		expect(await verified("auditor")).toMatchObject({ ok: true, recomputed: true });
	});
});

/** The Chair settles what is equal, by the first of the equal outcomes of each question but one. */
async function settleAll(besides = ""): Promise<void> {
	const opening = await openingOf();
	const documents = await survey.ctx.db.selectFrom("reply").select("document").execute();
	const replied = documents.map(({ document }) => document as Reply);
	for (const { question, equal } of equalitiesIn({ opening, replies: replied }))
		if (question !== besides)
			await perform(
				survey.ctx,
				actNamed("survey.settleEquality"),
				{ survey: survey.id, question, selected: equal[0] },
				{ actor: chair, now: afterwards },
			);
}

async function verified(kind: "public" | "auditor") {
	const bytes = await exportOf(survey.ctx, staff(null, "auditor"), survey.id, kind, afterwards);
	return verifyExport(bytes ?? new Uint8Array(), { recount, trustedKey: survey.ctx.ledgerKey.vkey });
}

test("whatever is answered, what may be submitted is what the verifier accepts, and leaving out what is not asked mends it", async () => {
	await opened({ level: "recorded" });
	const opening = await openingOf();
	const options = (ids: readonly string[]) => fc.subarray([...ids]);
	const anAnswer = (kind: string, ids: readonly string[]): fc.Arbitrary<Answer> => {
		switch (kind) {
			case "chooseOne":
				return fc.option(fc.constantFrom(...ids)).map((choose) => ({ choose }));
			case "rank":
				return options(ids).map((ranked) => ({ ranking: ranked.map((id) => [id]) }));
			case "approve":
			case "chooseK":
				return options(ids).map((approve) => ({ approve }));
			case "rate":
				return fc.option(fc.constantFrom(1 as const, 5 as const)).map((rate) => ({ rate }));
			case "yesNo":
				return fc.option(fc.constantFrom("yes" as const, "no" as const)).map((answer) => ({ answer }));
			default:
				return fc.record({ comment: fc.constantFrom("", "So.") });
		}
	};
	const anyReply = fc
		.record(
			Object.fromEntries(
				opening.questions.map(({ id, kind, options }) => [
					id,
					fc.option(
						anAnswer(
							kind,
							options.map((option) => option.id),
						),
						{ nil: undefined, freq: 6 },
					),
				]),
			),
		)
		.map(
			(answers) => Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined)) as Answers,
		);
	const seen = { ready: 0, notAsked: 0 };
	fc.assert(
		fc.property(anyReply, (answers) => {
			const reasons = notReady(opening, answers);
			const given = sealable(answers);
			const put = asked(opening.questions, given);
			const unasked = Object.keys(given).filter((id) => !put.has(id));
			expect(reasons.filter(({ code }) => code === "reply.notAsked")).toHaveLength(unasked.length);
			const mended = notReady(opening, onlyAsked(opening, answers));
			expect(mended).toEqual(reasons.filter(({ code }) => code !== "reply.notAsked"));
			seen.notAsked += unasked.length;
			if (reasons.length > 0) return;
			seen.ready += 1;
			// Each question counts exactly those replies that are asked it and answer.
			const reply = { survey: survey.id, member: survey.members.NER ?? "", answers: given };
			const counted = recount(opening, [{ ...reply, channel: "online", received: meanwhile }]);
			for (const { id, decides } of counted) {
				const { counted: n, blank } = decides as unknown as { counted: number; blank: number };
				expect(n + blank, id).toBe(put.has(id) ? 1 : 0);
			}
		}),
		{ numRuns: 300 },
	);
	expect(seen.ready).toBeGreaterThan(5);
	expect(seen.notAsked).toBeGreaterThan(20);
});
