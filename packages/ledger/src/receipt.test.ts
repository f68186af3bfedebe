import { expect, test } from "vitest";
import { type Entry, entryBytes } from "./entry.ts";
import { generateKey, parseVerifier } from "./key.ts";
import { formatReceipt, parseReceipt, verifyReceipt } from "./receipt.ts";
import { MemoryLog, verifier } from "./testing/log.ts";

const entry = (n: number): Entry => ({
	v: 1,
	survey: "s",
	type: "reply",
	commitment: n.toString(16).padStart(64, "0"),
});
const log = new MemoryLog();
for (let i = 0; i < 11; i += 1) log.add(entry(i));

test("every entry has a receipt", () => {
	for (let i = 0; i < 11; i += 1) {
		const receipt = log.receipt(i);
		expect(verifyReceipt(receipt, entryBytes(entry(i)), verifier)).toMatchObject({ ok: true, index: i, size: 11 });
		expect(formatReceipt(parseReceipt(receipt))).toBe(receipt);
	}
});

test("the text is the one of c2sp.org/tlog-proof", () => {
	expect(log.receipt(5)).toMatch(
		/^c2sp\.org\/tlog-proof@v1\nindex 5\n([A-Za-z0-9+/]{43}=\n){4}\nlog\.example\/test\n11\n[A-Za-z0-9+/]{43}=\n\n— log\.example\/test \S+\n$/,
	);
});

test("a receipt proves its own entry only", () => {
	expect(verifyReceipt(log.receipt(5), entryBytes(entry(4)), verifier)).toEqual({ ok: false, code: "inclusion" });
	const moved = log.receipt(5).replace("index 5", "index 4");
	expect(verifyReceipt(moved, entryBytes(entry(5)), verifier)).toEqual({ ok: false, code: "inclusion" });
	const beyond = log.receipt(5).replace("index 5", "index 11");
	expect(verifyReceipt(beyond, entryBytes(entry(5)), verifier)).toEqual({ ok: false, code: "inclusion" });
});

test("a receipt under another key, of the same name or another, is refused", () => {
	for (const name of ["log.example/test", "other.example/log"]) {
		const other = parseVerifier(generateKey(name).vkey);
		expect(verifyReceipt(log.receipt(5), entryBytes(entry(5)), other)).toEqual({ ok: false, code: "signature" });
	}
});

test("a forged entry is not in the log, whatever proof comes with it", () => {
	const forger = new MemoryLog();
	for (let i = 0; i < 11; i += 1) forger.add(entry(i + (i === 5 ? 100 : 0)));
	const { index, proof } = parseReceipt(forger.receipt(5));
	const forged = formatReceipt({ index, proof, checkpoint: log.checkpoint() });
	expect(verifyReceipt(forged, entryBytes(entry(105)), verifier)).toEqual({ ok: false, code: "inclusion" });
});

test("no byte of a receipt can change", () => {
	const bytes = Buffer.from(log.receipt(6));
	for (let i = 0; i < bytes.length; i += 1) {
		for (const flip of [1, 2, 4, 8, 16, 32, 64, 128]) {
			const altered = Buffer.from(bytes);
			altered[i] = bytes[i]! ^ flip;
			expect(verifyReceipt(altered.toString(), entryBytes(entry(6)), verifier).ok).toBe(false);
		}
		expect(verifyReceipt(bytes.toString("utf8", 0, i), entryBytes(entry(6)), verifier).ok).toBe(false);
	}
});

test.each([
	["another version", (text: string) => text.replace("@v1", "@v2")],
	["an extra line, which nobody signs", (text: string) => text.replace("index", "extra AAAA\nindex")],
	["a leading zero", (text: string) => text.replace("index 5", "index 05")],
	["no index", (text: string) => text.replace("index 5\n", "")],
	["an unsafe index", (text: string) => text.replace("index 5", "index 9007199254740993")],
	["a hash of 33 bytes", (text: string) => text.replace("index 5\n", `index 5\n${"A".repeat(44)}\n`)],
	["nothing", () => ""],
])("a receipt with %s is refused", (_, change) => {
	expect(verifyReceipt(change(log.receipt(5)), entryBytes(entry(5)), verifier)).toEqual({ ok: false, code: "proof" });
});
