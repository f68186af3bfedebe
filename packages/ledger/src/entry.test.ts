import { expect, test } from "vitest";
import { canonicalJson } from "./canonical.ts";
import { commit } from "./commitment.ts";
import { type Entry, entryBytes, parseEntry } from "./entry.ts";
import { LedgerError } from "./fault.ts";

const c = "c".repeat(64);
const d = "d".repeat(64);
const base = { v: 1, survey: "s-1" } as const;
const entries: Entry[] = [
	{ ...base, type: "opening", commitment: c },
	{ ...base, type: "reply", commitment: c },
	{ ...base, type: "reply", commitment: c, supersedes: d },
	{ ...base, type: "withdrawal", supersedes: d },
	{ ...base, type: "extension", commitment: c },
	{ ...base, type: "annulment", commitment: c },
	{ ...base, type: "closing", replies: 63 },
	{ ...base, type: "result", commitment: c },
	{ ...base, type: "publicity", commitment: c },
	{ v: 2, decision: "d-1", type: "decision", commitment: c },
	{ v: 3, decision: "d-2", type: "decisionCorrection", corrects: "d-1", commitment: c },
];

test("published bytes are frozen", () => {
	const texts = entries.map((entry) => Buffer.from(entryBytes(entry)).toString());
	expect(texts).toEqual([
		`{"commitment":"${c}","survey":"s-1","type":"opening","v":1}`,
		`{"commitment":"${c}","survey":"s-1","type":"reply","v":1}`,
		`{"commitment":"${c}","supersedes":"${d}","survey":"s-1","type":"reply","v":1}`,
		`{"supersedes":"${d}","survey":"s-1","type":"withdrawal","v":1}`,
		`{"commitment":"${c}","survey":"s-1","type":"extension","v":1}`,
		`{"commitment":"${c}","survey":"s-1","type":"annulment","v":1}`,
		'{"replies":63,"survey":"s-1","type":"closing","v":1}',
		`{"commitment":"${c}","survey":"s-1","type":"result","v":1}`,
		`{"commitment":"${c}","survey":"s-1","type":"publicity","v":1}`,
		`{"commitment":"${c}","decision":"d-1","type":"decision","v":2}`,
		`{"commitment":"${c}","corrects":"d-1","decision":"d-2","type":"decisionCorrection","v":3}`,
	]);
	expect(texts.map((text) => parseEntry(text))).toEqual(entries);
});

test("the longest entry fits a bundle many times over", () => {
	const longest: Entry = { v: 1, survey: "s".repeat(64), type: "reply", commitment: c, supersedes: d };
	expect(entryBytes(longest).length).toBeLessThan(300);
});

test.each([
	["another type", { ...base, type: "vote", commitment: c }],
	["another version", { ...base, v: 2, type: "reply", commitment: c }],
	["a name", { ...base, type: "reply", commitment: c, member: "m1" }],
	["an instant", { ...base, type: "closing", replies: 1, at: "2007-06-29T16:00:00.000Z" }],
	["a short commitment", { ...base, type: "reply", commitment: "cc" }],
	["a commitment in capitals", { ...base, type: "reply", commitment: c.toUpperCase() }],
	["no commitment", { ...base, type: "reply" }],
	["a closing without a number", { ...base, type: "closing" }],
	["a negative number", { ...base, type: "closing", replies: -1 }],
	["a survey that says too much", { ...base, survey: "Themes for 2008", type: "reply", commitment: c }],
	["a decision of a survey", { ...base, type: "decision", commitment: c }],
	["null", null],
	["a list", []],
])("an entry with %s is not on the list", (_, entry) => {
	expect(() => parseEntry(canonicalJson(entry), "entries[3]")).toThrow(
		expect.objectContaining({ code: "entry", where: "entries[3]" }),
	);
	expect(() => entryBytes(entry as Entry)).toThrow();
});

test("an entry in other bytes is not an entry", () => {
	const text = Buffer.from(entryBytes(entries[1]!)).toString();
	expect(() => parseEntry(` ${text}`)).toThrow(LedgerError);
	expect(() => parseEntry(JSON.stringify(entries[1]))).toThrow(LedgerError);
});

test("commitments: bytes as specified, bound to kind, salt and document", () => {
	const salt = Buffer.alloc(32, 7);
	const reply = { survey: "s-1", member: "m1" };
	// printf 'intersession/reply/v1\0' with 32 bytes 07 and {"member":"m1","survey":"s-1"}, through sha256sum
	expect(commit("reply", salt, reply)).toBe("cc2b18f49ce002e8cbc6b69a85c593ac5f005f562b503ce3b82dd9b6c824d2ed");
	const others = [
		commit("result", salt, reply),
		commit("reply", Buffer.alloc(32, 8), reply),
		commit("reply", salt, { ...reply, member: "m2" }),
	];
	for (const other of others) expect(other).not.toBe(commit("reply", salt, reply));
	expect(() => commit("reply", salt.subarray(1), reply)).toThrow(RangeError);
	expect(() => commit("reply", salt, { weight: 0.5 })).toThrow(LedgerError);
});
