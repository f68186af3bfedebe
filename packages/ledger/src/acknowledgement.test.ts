import { describe, expect, test } from "vitest";
import { formatKeptDecision, formatKeptReply, verifyAcknowledgement } from "./acknowledgement.ts";
import { signCheckpoint } from "./checkpoint.ts";
import { commit } from "./commitment.ts";
import { entryBytes } from "./entry.ts";
import { historyOf } from "./history.ts";
import { generateKey, parseSigner, parseVerifier } from "./key.ts";
import { formatReceipt } from "./receipt.ts";
import { Decision, type Reply } from "./record.ts";
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

describe("a decision", () => {
	const text = { en: "The theme is selected." };
	const decision: Decision = {
		decision: "d1",
		body: { en: "Organization" },
		organ: { id: "o1", name: { en: "Council" } },
		date: "2007-07-06",
		year: 2008,
		step: "theme",
		original: "en",
		text,
		reasons: {},
		deliberations: {},
		basis: { kind: "survey", id: "s1" },
		departs: false,
		options: [{ id: "a", title: { en: "Return migration" }, fate: "selected" }],
	};
	const sealed = (of: Decision, id = "d1") => {
		const commitment = commit("decision", Buffer.from(salt, "hex"), of);
		const entry = Buffer.from(entryBytes({ v: 2, type: "decision", decision: id, commitment })).toString();
		const root = rootOf([leafHash(Buffer.from(entry))]);
		const note = signCheckpoint({ origin: "example.org/ledger", size: 1, root }, parseSigner(key.privateKey));
		return { entry, receipt: formatReceipt({ index: 0, proof: [], checkpoint: note }) };
	};

	test("is verified from what is kept of it, and says what it is", () => {
		const { entry, receipt } = sealed(decision);
		expect(
			verifyAcknowledgement(receipt, formatKeptDecision({ entry, salt, document: decision }), verifier),
		).toMatchObject({ ok: true, kind: "decision", decision: { text } });
	});

	test("of which a word is another, or which is kept with the entry of another, is refused", () => {
		const { entry, receipt } = sealed(decision);
		const altered = { ...decision, text: { en: "The theme is not selected." } };
		expect(verifyAcknowledgement(receipt, formatKeptDecision({ entry, salt, document: altered }), verifier)).toEqual({
			ok: false,
			code: "commitment",
		});
		const other = sealed(decision, "d2");
		expect(
			verifyAcknowledgement(
				other.receipt,
				formatKeptDecision({ entry: other.entry, salt, document: decision }),
				verifier,
			),
		).toEqual({ ok: false, code: "commitment" });
	});

	test("that corrects another is genuine only with an entry that names the same one", () => {
		const correction: Decision = { ...decision, decision: "d2", corrects: "d1", correction: { en: "A slip." } };
		const commitment = commit("decision", Buffer.from(salt, "hex"), correction);
		const entryText = (of: Parameters<typeof entryBytes>[0]) => Buffer.from(entryBytes(of)).toString();
		const check = (entry: string) => {
			const root = rootOf([leafHash(Buffer.from(entry))]);
			const note = signCheckpoint({ origin: "example.org/ledger", size: 1, root }, parseSigner(key.privateKey));
			const receipt = formatReceipt({ index: 0, proof: [], checkpoint: note });
			return verifyAcknowledgement(receipt, formatKeptDecision({ entry, salt, document: correction }), verifier);
		};
		const named = { v: 3, type: "decisionCorrection", decision: "d2", commitment } as const;
		expect(check(entryText({ ...named, corrects: "d1" }))).toMatchObject({ ok: true, decision: { corrects: "d1" } });
		for (const other of [
			entryText({ ...named, corrects: "d0" }),
			entryText({ v: 2, type: "decision", decision: "d2", commitment }),
		])
			expect(check(other)).toEqual({ ok: false, code: "commitment" });
		expect(Decision.safeParse({ ...decision, corrects: "d1" }).success).toBe(false);
	});

	test("stands between the entries of surveys and is no part of one", () => {
		const opening = { v: 1, type: "opening", survey: "s1", commitment: "a".repeat(64) } as const;
		const between = { v: 2, type: "decision", decision: "s1", commitment: "b".repeat(64) } as const;
		const after = {
			v: 3,
			type: "decisionCorrection",
			decision: "s2",
			corrects: "s1",
			commitment: "c".repeat(64),
		} as const;
		expect(historyOf([opening, between, after], "s1").state).toBe("open");
	});
});
