import { describe, expect, test } from "vitest";
import { formatKeptReply, verifyAcknowledgement } from "./acknowledgement.ts";
import { signCheckpoint } from "./checkpoint.ts";
import { commit } from "./commitment.ts";
import { entryBytes } from "./entry.ts";
import { generateKey, parseSigner, parseVerifier } from "./key.ts";
import { formatReceipt } from "./receipt.ts";
import type { Reply } from "./record.ts";
import { leafHash, rootOf } from "./tree.ts";

const key = generateKey("example.org/ledger");
const verifier = parseVerifier(key.vkey);
const document: Reply = {
	survey: "s1",
	member: "m1",
	answers: { q1: { choose: "a" } },
	channel: "online",
	received: "2007-06-28T10:00:00.000Z",
};
const salt = "07".repeat(32);
const entry = Buffer.from(
	entryBytes({ v: 1, type: "reply", survey: "s1", commitment: commit("reply", Buffer.from(salt, "hex"), document) }),
).toString();
const root = rootOf([leafHash(Buffer.from(entry))]);
const checkpoint = signCheckpoint({ origin: "example.org/ledger", size: 1, root }, parseSigner(key.privateKey));
const receipt = formatReceipt({ index: 0, proof: [], checkpoint });
const kept = formatKeptReply({ entry, salt, document });

describe("an acknowledgement", () => {
	test("is verified from the two files that a delegation keeps", () => {
		expect(verifyAcknowledgement(receipt, kept, verifier)).toMatchObject({ ok: true, index: 0, size: 1 });
	});

	test("does not verify when any character of either file is another", () => {
		for (const [text, check] of [
			[kept, (forged: string) => verifyAcknowledgement(receipt, forged, verifier)],
			[receipt, (forged: string) => verifyAcknowledgement(forged, kept, verifier)],
		] as const)
			for (let i = 0; i < text.length; i++) {
				const other = text[i] === "1" ? "2" : "1";
				expect(check(text.slice(0, i) + other + text.slice(i + 1)).ok, `character ${i}`).toBe(false);
			}
	});

	test("of a reply that says something else than the entry sealed is refused as such", () => {
		const altered = formatKeptReply({ entry, salt, document: { ...document, answers: { q1: { choose: "b" } } } });
		expect(verifyAcknowledgement(receipt, altered, verifier)).toEqual({ ok: false, code: "commitment" });
	});

	test("signed by another key is refused", () => {
		const other = parseVerifier(generateKey("example.org/ledger").vkey);
		expect(verifyAcknowledgement(receipt, kept, other)).toEqual({ ok: false, code: "signature" });
	});
});
