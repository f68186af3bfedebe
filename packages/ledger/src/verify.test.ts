import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "./canonical.ts";
import type { Export } from "./export.ts";
import { sentenceOf } from "./sentence.ts";
import { establishedKinds } from "./testing/kinds.ts";
import { verifier, vkey } from "./testing/log.ts";
import {
	Conduct,
	conducted,
	courtesy,
	equal,
	established,
	opening,
	recount,
	SURVEY,
	settled,
	uncirculated,
} from "./testing/survey.ts";
import { type Verdict, verifyExport } from "./verify.ts";

const verify = (bytes: Uint8Array): Verdict => verifyExport(bytes, { trustedKey: vkey, recount });
const read = (bytes: Uint8Array): Export => JSON.parse(Buffer.from(bytes).toString());
describe("an honest record verifies", () => {
	test("recorded, for the public: the result is counted again", () => {
		const survey = established();
		const bytes = survey.export();
		expect(verify(bytes)).toEqual({
			ok: true,
			survey: SURVEY,
			level: "recorded",
			state: "established",
			recomputed: true,
			replies: 4,
			late: 0,
			superseded: 1,
			withdrawn: 1,
			size: 13,
			root: survey.log.checkpoint().split("\n")[2],
			key: { name: verifier.name, fingerprint: verifier.fingerprint },
			trusted: true,
		});
		expect(read(bytes).kind).toBe("public");
	});

	test("the auditor's export of a recorded survey is the public one", () => {
		const survey = established();
		expect(survey.export("auditor")).toEqual(survey.export("public"));
	});

	test("confidential, for the public: everything but the sum, and no reply in it", () => {
		const bytes = established({ level: "confidential" }).export();
		expect(verify(bytes)).toMatchObject({ ok: true, state: "established", recomputed: false, replies: 4 });
		expect(read(bytes).replies).toBeNull();
		expect(Buffer.from(bytes).toString()).not.toContain("Agreed.");
	});

	test("confidential, for the auditor: the result is counted again", () => {
		const bytes = established({ level: "confidential" }).export("auditor");
		expect(verify(bytes)).toMatchObject({ ok: true, level: "confidential", recomputed: true });
		expect(read(bytes).kind).toBe("auditor");
	});

	test.each(["public", "auditor"] as const)("open, for the %s: no reply is opened", (reader) => {
		const bytes = conducted().export(reader);
		expect(verify(bytes)).toMatchObject({ ok: true, state: "open", recomputed: false, replies: 4 });
		expect(read(bytes)).toMatchObject({ kind: "public", replies: null });
	});

	test("closed, the result being established: only the auditor opens the replies", () => {
		const survey = conducted();
		survey.close();
		expect(verify(survey.export())).toMatchObject({ ok: true, state: "closed", recomputed: false });
		expect(read(survey.export()).replies).toBeNull();
		expect(verify(survey.export("auditor"))).toMatchObject({ ok: true, state: "closed", recomputed: false });
		expect(read(survey.export("auditor")).replies).toHaveLength(4);
	});

	test.each(["open", "closed"])("annulled while %s: replies are kept and not opened", (state) => {
		const survey = conducted();
		if (state === "closed") survey.close();
		survey.annul();
		const bytes = survey.export("auditor");
		expect(verify(bytes)).toMatchObject({ ok: true, state: "annulled", recomputed: false });
		expect(read(bytes).replies).toBeNull();
	});

	test("public by decision of the body: told once, before or after the result", () => {
		const survey = conducted();
		survey.publish();
		survey.close();
		survey.establish();
		expect(verify(survey.export())).toMatchObject({ ok: true, state: "established" });
		const later = established();
		later.publish();
		expect(verify(later.export())).toMatchObject({ ok: true, state: "established" });
		expect(read(later.export()).publicity?.document).toMatchObject({ decision: { en: "Decision No. 1" } });
		later.publish();
		expect(verify(later.exportAsIs())).toMatchObject({ ok: false, code: "sequence" });
	});

	test("an equality, settled by the Chair with one of the equal outcomes", () => {
		const survey = equal();
		survey.establish({ questions: settled(survey.opening, recount(survey.opening, [...survey.replies.values()]), 1) });
		expect(verify(survey.export())).toMatchObject({ ok: true, recomputed: true });
		expect(read(survey.export()).result?.document).toMatchObject({ questions: [{ settled: { selected: ["b"] } }, {}] });
	});

	test("an equality that nobody was to settle stands as it is", () => {
		const survey = equal({ questions: opening.questions.map((question) => ({ ...question, equality: null })) });
		survey.establish();
		expect(verify(survey.export())).toMatchObject({ ok: true, recomputed: true });
	});

	test("no reply at all", () => {
		const survey = new Conduct();
		survey.close();
		survey.establish();
		expect(verify(survey.export())).toMatchObject({ ok: true, recomputed: true, replies: 0 });
	});

	test("a reply in the courtesy period counts, to the millisecond", () => {
		const told = (received: string) => {
			const survey = new Conduct({ courtesyUntil: "2007-07-01T16:00:00.000Z" });
			survey.reply("m1", { received });
			survey.close();
			survey.establish();
			return verify(survey.export()).ok;
		};
		expect(told("2007-07-01T15:59:59.999Z")).toBe(true);
		expect(told("2007-07-01T16:00:00.000Z")).toBe(false);
	});

	test("a reply received after the date is kept where the opening says so: it is reported and not counted", () => {
		const survey = new Conduct({ courtesyUntil: "2007-07-04T16:00:00.000Z", receivedAfterDate: "kept" });
		survey.reply("m1");
		survey.replyLate("m2", undefined);
		survey.replyLate("m2", survey.replyLate("m1"));
		survey.close();
		survey.establish();
		const verdict = verify(survey.export());
		expect(verdict).toMatchObject({ ok: true, recomputed: true, replies: 1, late: 2 });
		expect(sentenceOf(verdict, "en")).toContain("received after the date are kept and not counted (2)");
	});

	test("a corrigendum leaves what decides as it was, and another may correct it again", () => {
		const survey = new Conduct();
		survey.correct();
		survey.correct({ before: "Thèmes de 2008", after: "Thèmes du dialogue" });
		survey.correct({ field: "label", question: "theme", language: "fr", before: "", after: "Thème préféré" });
		survey.correct({ question: "topics", option: "x", before: "Thème x", after: "Sujet x" });
		survey.reply("m1");
		survey.close();
		survey.establish();
		expect(verify(survey.export())).toMatchObject({ ok: true, recomputed: true, replies: 1 });
		const dropped = JSON.parse(Buffer.from(survey.export()).toString());
		dropped.corrigenda.pop();
		expect(verify(Buffer.from(canonicalJson(dropped)))).toMatchObject({ ok: false, code: "missing" });
	});

	test("a reply in the very instant of the opening counts", () => {
		const survey = new Conduct();
		survey.reply("m1", { received: survey.opening.opens });
		survey.close();
		survey.establish();
		expect(verify(survey.export())).toMatchObject({ ok: true, replies: 1 });
	});

	test("a paper reply counts where the opening says so", () => {
		const survey = new Conduct({ paper: "confirmedBySecondOfficer" });
		survey.reply("m1", { channel: "paper" });
		survey.close();
		survey.establish();
		expect(verify(survey.export())).toMatchObject({ ok: true, replies: 1 });
	});

	test("without a key to trust, the verdict says that none was named", () => {
		expect(verifyExport(established().export(), { recount })).toMatchObject({ ok: true, trusted: false });
	});
});

test.each([
	["recorded.export", () => established().export()],
	["confidential.export", () => established({ level: "confidential" }).export()],
	["auditor.export", () => established({ level: "confidential" }).export("auditor")],
	["kinds.export", () => establishedKinds().export()],
	["courtesy.export", () => courtesy().export()],
	["circulation.export", () => uncirculated().export()],
	["reply.tlog-proof", () => established().log.receipt(3)],
])("%s is frozen", (name, make) => {
	const published = readFileSync(new URL(`../vectors/${name}`, import.meta.url), "utf8");
	expect(Buffer.from(make()).toString()).toBe(published);
});

test("random surveys verify", () => {
	const consulted = ["m1", "m2", "m3", "m4", "o1", "o2"];
	const answers = fc.record(
		{
			theme: fc.constantFrom("a", "b", null).map((choose) => ({ choose })),
			topics: fc
				.tuple(fc.shuffledSubarray(["x", "y", "z"]), fc.boolean())
				.map(([ids, tied]) => ({ ranking: tied && ids.length > 0 ? [ids] : ids.map((id) => [id]) })),
			views: fc.string({ unit: "grapheme" }).map((comment) => ({ comment })),
		},
		{ requiredKeys: [] },
	);
	const step = fc.record({
		from: fc.constantFrom(...consulted),
		answers,
		withdraw: fc.boolean(),
		elsewhere: fc.boolean(),
	});
	const level = fc.constantFrom("recorded" as const, "confidential" as const);
	fc.assert(
		fc.property(fc.array(step, { maxLength: 20 }), level, fc.nat(3), (steps, sealedLevel, end) => {
			const survey = new Conduct({ level: sealedLevel });
			const inForce = new Map<string, string>();
			for (const [i, { from, answers: given, withdraw, elsewhere }] of steps.entries()) {
				const before = inForce.get(from);
				if (elsewhere) survey.log.add({ v: 1, survey: "other", type: "closing", replies: i });
				if (before && withdraw) {
					survey.withdraw(before);
					inForce.delete(from);
				} else inForce.set(from, survey.reply(from, { answers: given }, before));
			}
			if (end > 0) survey.close();
			if (end === 2) survey.annul();
			if (end === 3) survey.establish();
			for (const reader of ["public", "auditor"] as const) {
				const verdict = verify(survey.export(reader));
				const recomputed = end === 3 && (reader === "auditor" || sealedLevel === "recorded");
				expect(verdict).toMatchObject({ ok: true, replies: inForce.size, recomputed });
			}
		}),
		{ numRuns: 60 },
	);
});

test("what goes wrong in the recount is the caller's, not a fault of the export", () => {
	const bytes = established().export();
	const failing = () => {
		throw new Error("no such rule");
	};
	expect(() => verifyExport(bytes, { recount: failing })).toThrow("no such rule");
	expect(() => verifyExport(bytes, { recount: () => 0.5 as never })).toThrow(TypeError);
});

test("an export is not built when a document or the survey is not there", () => {
	const survey = established();
	survey.sealed.delete([...survey.sealed.keys()].at(-1)!);
	expect(() => survey.export()).toThrow(expect.objectContaining({ code: "missing" }));
	const elsewhere = new Conduct();
	elsewhere.log.entries.splice(0);
	expect(() => elsewhere.export()).toThrow(expect.objectContaining({ code: "sequence" }));
});
