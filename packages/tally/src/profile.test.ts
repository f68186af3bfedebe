import { describe, expect, test } from "vitest";
import { compile, MAX_OPTIONS, type Reply, tally } from "./index.ts";

const options = ["A", "B", "C"];

describe("a reply with a fault is set aside whole", () => {
	const faulty: [string, object, string][] = [
		["an option that was not offered", { choose: 3 }, "unknownOption"],
		["a negative option", { approve: [0, -1] }, "unknownOption"],
		["half an option", { ranking: [[0], [1.5]] }, "unknownOption"],
		["an option as text", { choose: "1" }, "unknownOption"],
		["nothing where an option belongs", { choose: undefined }, "unknownOption"],
		["an option approved twice", { approve: [1, 1] }, "duplicateOption"],
		["an option in two tiers", { ranking: [[0], [1, 0]] }, "duplicateOption"],
		["an option twice in a tier", { ranking: [[2, 2]] }, "duplicateOption"],
		["an empty tier", { ranking: [[0], [], [1]] }, "emptyTier"],
		["a ranking of one empty tier", { ranking: [[]] }, "emptyTier"],
		["weight 0", { weight: 0, choose: 1 }, "badWeight"],
		["a negative weight", { weight: -1, choose: 1 }, "badWeight"],
		["a fractional weight", { weight: 0.5, choose: 1 }, "badWeight"],
		["an unsafe weight", { weight: 2 ** 53, choose: 1 }, "badWeight"],
		["a weight that is no number", { weight: "2", choose: 1 }, "badWeight"],
		["no weight where one was to be", { weight: null, choose: 1 }, "badWeight"],
		["a bad weight on a blank reply", { weight: 0, choose: null }, "badWeight"],
		["no answer", {}, "wrongKind"],
		["two kinds of answer", { choose: 1, approve: [1] }, "wrongKind"],
		["approvals that are no list", { approve: 1 }, "wrongKind"],
		["a ranking without tiers", { ranking: [0, 1] }, "wrongKind"],
		["a ranking that is no list", { ranking: null }, "wrongKind"],
	];

	test.each(faulty)("%s", (_, reply, code) => {
		const replies = [{ choose: 1 }, { id: "x", ...reply }, { choose: null }] as Reply[];
		const outcome = tally(compile(options, replies), { rule: "plurality", seats: 1 });
		expect(outcome.invalid).toEqual([{ reply: 1, id: "x", code }]);
		expect(outcome.scores).toEqual([0, 1, 0]);
		expect(outcome).toMatchObject({ counted: 1, blank: 1 });
	});

	test("one issue for a reply with several faults: the first", () => {
		const { invalid } = compile(options, [{ ranking: [[0], [], [7]] }]);
		expect(invalid).toEqual([{ reply: 0, code: "emptyTier" }]);
	});
});

test("equal preferences are one group, however they were written", () => {
	const profile = compile(options, [
		{ ranking: [[1], [0, 2]] },
		{ weight: 2, ranking: [[1]] },
		{ ranking: [[1], [2, 0]] },
	]);
	expect(profile.groups.ranking.weights).toEqual([4]);
	expect([...profile.groups.ranking.places]).toEqual([1, 0, 1]);
});

test("a reply that names no option is blank; naming all of them is not", () => {
	const blank: Reply[] = [{ choose: null }, { approve: [] }, { weight: 3, ranking: [] }];
	const { groups } = compile(options, [...blank, { approve: [0, 1, 2] }, { ranking: [[0, 1, 2]] }]);
	expect(groups.choose).toMatchObject({ counted: 0, blank: 1 });
	expect(groups.approve).toMatchObject({ counted: 1, blank: 1 });
	expect(groups.ranking).toMatchObject({ counted: 1, blank: 3 });
});

test("replies may come from anything that can be iterated, once", () => {
	function* received(): Generator<Reply> {
		yield { choose: 2 };
		yield { choose: 2 };
	}
	expect(compile(options, received()).groups.choose.weights).toEqual([2]);
});

describe("options that cannot be compiled", () => {
	test("none", () => expect(() => compile([], [])).toThrow(RangeError));
	test("the same one twice", () => expect(() => compile(["A", "A"], [])).toThrow(RangeError));
	test(`more than ${MAX_OPTIONS}`, () => {
		const many = Array.from({ length: MAX_OPTIONS + 1 }, (_, i) => `${i}`);
		expect(() => compile(many, [])).toThrow(RangeError);
		expect(compile(many.slice(1), []).options).toHaveLength(MAX_OPTIONS);
	});
});

test("weights that could not be added exactly are refused, to the last unit", () => {
	const most = Math.floor(Number.MAX_SAFE_INTEGER / 3);
	const heavy: Reply[] = [{ weight: most - 1, ranking: [[0], [1], [2]] }, { ranking: [[2]] }];
	const { scores } = tally(compile(options, heavy), { rule: "borda", seats: 1 });
	expect(scores).toEqual([2 * (most - 1) - 1, -1, -2 * (most - 1) + 2]);
	expect(scores.every(Number.isSafeInteger)).toBe(true);
	expect(() => compile(options, [...heavy, { choose: null }])).toThrow(RangeError);
});
