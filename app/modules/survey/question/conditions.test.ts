import {
	buildExport,
	commit,
	type Entry,
	entryBytes,
	generateKey,
	type Kind,
	leafHash,
	Opening,
	parseSigner,
	type Reply,
	type Result,
	rootOf,
	type Sealed,
	signCheckpoint,
	verifyExport,
} from "@intersession/ledger";
import fc from "fast-check";
import { expect, test } from "vitest";
import { closes, opening, survey } from "../../../../test/support/sealed-survey.ts";
import type { Answer, Answers } from "../draft/model.ts";
import { answersFit, notReady, onlyAsked, sealable } from "../reply/rules.ts";
import { mint } from "../result/model.ts";
import { recount, resultOf } from "../result/rules.ts";

type Question = Opening["questions"][number];

const option = (id: string) => ({ id, title: { en: id }, description: {} });
const kinds = {
	chooseOne: { rule: "plurality", select: 1, options: ["a", "b", "c"] },
	rank: { rule: "schulze", select: 1, options: ["a", "b", "c"] },
	approve: { rule: "mes+phragmen", select: 2, options: ["a", "b", "c"] },
	chooseK: { rule: "approval", select: 2, options: ["a", "b", "c"] },
	rate: { rule: null, select: 0, options: [] },
	yesNo: { rule: null, select: 0, options: [] },
	comment: { rule: null, select: 0, options: [] },
} as const;
const kind = fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[]));

/** What can be asked for of a question; a condition is drawn from the answers of those before it. */
const drawn = fc.record({
	kind,
	beside: fc.boolean(),
	hangsOn: fc.option(fc.nat(9)),
	on: fc.array(fc.nat(2), { minLength: 1 }),
});

const answersOf = ({ kind: of, options }: Pick<Question, "kind" | "options">): string[] => {
	if (of === "yesNo") return ["yes", "no"];
	return of === "chooseOne" || of === "approve" || of === "chooseK" ? options.map(({ id }) => id) : [];
};

/** Random questions, half of which are follow-ups, of follow-ups among others. */
const questionnaire = fc.array(drawn, { minLength: 2, maxLength: 6 }).map((draws) => {
	const questions: Question[] = [];
	for (const { kind: of, beside, hangsOn, on } of draws) {
		const { rule, select, options } = kinds[of];
		const before = questions.filter((one) => answersOf(one).length > 0);
		const parent = hangsOn === null ? undefined : before[hangsOn % Math.max(before.length, 1)];
		const possible = parent === undefined ? [] : answersOf(parent);
		const answers = [...new Set(on.map((n) => possible[n % Math.max(possible.length, 1)] ?? ""))];
		questions.push({
			id: `q${questions.length}`,
			kind: of,
			label: {},
			options: options.map(option),
			rule,
			select,
			equality: null,
			...(of === "rate" && { scale: { lowest: {}, highest: {} } }),
			...(beside && of !== "comment" && { withComment: true as const }),
			...(parent !== undefined && { condition: { question: parent.id, answers } }),
		});
	}
	return questions;
});

const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
	fc.option(fc.constantFrom("a", "b", "c")).map((choose) => ({ choose })),
	fc.subarray(["a", "b", "c"]).map((ids) => ({ ranking: ids.map((id) => [id]) })),
	fc.subarray(["a", "b", "c"]).map((approve) => ({ approve })),
	fc.option(fc.constantFrom(1 as const, 3 as const)).map((rate) => ({ rate })),
	fc.option(fc.constantFrom("yes" as const, "no" as const)).map((answer) => ({ answer })),
	fc.constantFrom("", "So.").map((comment) => ({ comment })),
);
const member: Readonly<Record<Question["kind"], string>> = {
	chooseOne: "choose",
	rank: "ranking",
	approve: "approve",
	chooseK: "approve",
	rate: "rate",
	yesNo: "answer",
	comment: "comment",
};
/** For each question an answer of its kind, mostly; sometimes none, with a comment, or whatever else. */
const replyTo = (questions: readonly Question[]): fc.Arbitrary<Answers> =>
	fc
		.tuple(
			...questions.map(({ kind: of }) =>
				fc.record({
					answer: anyAnswer.filter((answer) => Object.keys(answer)[0] === member[of]),
					other: anyAnswer,
					odd: fc.nat(29),
					left: fc.nat(9),
					comment: fc.option(fc.constantFrom("", "Because."), { freq: 3 }),
				}),
			),
		)
		.map((given) =>
			Object.fromEntries(
				given.flatMap(({ answer, other, odd, left, comment }, i) => {
					if (left === 0) return [];
					const beside = comment !== null && questions[i]?.withComment === true ? { comment } : {};
					return [[`q${i}`, odd === 0 ? other : { ...answer, ...beside }]];
				}),
			),
		);

/** Whether a question is put after these answers: from the question back, where the verifier goes forward. */
function isPut(questions: readonly Question[], id: string, answers: Readonly<Record<string, Answer>>): boolean {
	const condition = questions.find((question) => question.id === id)?.condition;
	if (condition === undefined) return true;
	if (!isPut(questions, condition.question, answers)) return false;
	const { comment: _, ...answer } = answers[condition.question] ?? { comment: "" };
	const named = Object.values(answer).flat(2);
	return condition.answers.some((wanted) => named.includes(wanted));
}

const key = generateKey("test.example.org/ledger");

/**
 * The record of a survey with one reply, as the product would publish it.
 * @param counted the reply as it is counted: another one where the product would never have sealed this
 */
function recordOf(asked: Opening, reply: Reply, counted: Reply): Uint8Array {
	const closed = mint(survey("recorded", { opening: asked, closedAt: closes }));
	const result: Result = resultOf({ ...closed, replies: [counted] }, new Map());
	const sealed = new Map<string, Sealed>();
	const seal = (of: Kind, document: Sealed["document"]): string => {
		const salt = Buffer.alloc(32, sealed.size);
		const commitment = commit(of, salt, document);
		sealed.set(commitment, { salt: salt.toString("hex"), document });
		return commitment;
	};
	const plain = <Document>(document: Document): Sealed["document"] => JSON.parse(JSON.stringify(document));
	const entries: Entry[] = [
		{ v: 1, survey: "s1", type: "opening", commitment: seal("opening", plain(asked)) },
		{ v: 1, survey: "s1", type: "reply", commitment: seal("reply", plain(reply)) },
		{ v: 1, survey: "s1", type: "closing", replies: 1 },
		{ v: 1, survey: "s1", type: "result", commitment: seal("result", plain(result)) },
	];
	const texts = entries.map((entry) => Buffer.from(entryBytes(entry)).toString());
	const root = rootOf(texts.map((text) => leafHash(Buffer.from(text))));
	const checkpoint = signCheckpoint({ origin: "test.example.org/ledger", size: 4, root }, parseSigner(key.privateKey));
	return buildExport({ reader: "public", survey: "s1", key: key.vkey, checkpoint, entries: texts, sealed });
}

test("random questionnaires and replies: the server accepts what the verifier does, and each reply is counted where it was asked", () => {
	const seen = { accepted: 0, notAsked: 0, followed: 0 };
	const both = questionnaire.chain((questions) => fc.tuple(fc.constant(questions), replyTo(questions), fc.boolean()));
	fc.assert(
		fc.property(both, ([questions, written, mended]) => {
			const asked = Opening.parse({ ...opening("recorded"), questions });
			const answers = mended ? onlyAsked(asked, written) : written;
			if (answersFit(asked, answers) !== undefined) return;
			const given = sealable(answers);
			const reasons = notReady(asked, answers);
			const unasked = Object.keys(given).filter((id) => !isPut(questions, id, given));
			const refused = reasons.filter(({ code }) => code === "reply.notAsked").map(({ field }) => field);
			expect(refused.toSorted()).toEqual(unasked.map((id) => `answers.${id}`).toSorted());
			expect(notReady(asked, onlyAsked(asked, answers)).map(({ code }) => code)).not.toContain("reply.notAsked");
			seen.notAsked += unasked.length;

			const reply: Reply = {
				survey: "s1",
				member: "member0",
				answers: given,
				channel: "online",
				received: "2007-06-28T10:00:00.000Z",
			};
			// A verifier is not told that a question was left open: silence is no reply to it.
			const impossible = reasons.filter(
				({ code, field }) => code !== "reply.unanswered" || given[String(field).slice("answers.".length)] !== undefined,
			);
			const counted = impossible.length === 0 ? reply : { ...reply, answers: {} };
			const verdict = verifyExport(recordOf(asked, reply, counted), { recount, trustedKey: key.vkey });
			if (impossible.length > 0) expect(verdict).toMatchObject({ ok: false, code: "invalidAnswer" });
			else expect(verdict).toMatchObject({ ok: true, recomputed: true });
			if (reasons.length > 0) return;
			seen.accepted += 1;
			for (const { id, decides } of recount(asked, [reply])) {
				const { counted: named, blank } = decides as unknown as { counted: number; blank: number };
				expect(named + blank, id).toBe(isPut(questions, id, given) ? 1 : 0);
				if (named === 1 && questions.find((question) => question.id === id)?.condition !== undefined)
					seen.followed += 1;
			}
		}),
		{ numRuns: 600 },
	);
	expect(Math.min(seen.accepted, seen.notAsked, seen.followed), JSON.stringify(seen)).toBeGreaterThan(20);
});
