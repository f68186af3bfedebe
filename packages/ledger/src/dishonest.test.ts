import { describe, expect, test } from "vitest";
import { canonicalJson } from "./canonical.ts";
import type { Export } from "./export.ts";
import { generateKey, parseSigner } from "./key.ts";
import { openNote, signNote } from "./note.ts";
import { verifier, vkey } from "./testing/log.ts";
import { Conduct, conducted, established, recount, SURVEY, settled } from "./testing/survey.ts";
import { type Verdict, verifyExport } from "./verify.ts";

/** With a trusted key, as an independent verifier would. */
const verify = (bytes: Uint8Array): Verdict => verifyExport(bytes, { trustedKey: vkey, recount });
/** An export changed by someone who knows the format; the log's key stays out of reach. */
const changed = (bytes: Uint8Array, change: (document: Export) => void): Uint8Array => {
	const document: Export = JSON.parse(Buffer.from(bytes).toString());
	change(document);
	return Buffer.from(canonicalJson(document));
};

const addSignature = (document: Export, line: string) => {
	document.checkpoint += line;
};

describe("a dishonest export of an honest log", () => {
	const survey = established();
	const bytes = survey.export();
	const superseded = [...survey.sealed.values()][1]!;

	test.each<[string, string, (document: Export) => void]>([
		["a dropped entry", "root", ({ entries }) => entries.splice(5, 1)],
		["swapped entries", "root", ({ entries }) => entries.splice(3, 2, entries[4]!, entries[3]!)],
		["an added entry", "root", ({ entries }) => entries.push(entries[0]!)],
		["a dropped reply", "missing", ({ replies }) => replies?.splice(1, 1)],
		["swapped replies", "commitment", ({ replies }) => replies?.reverse()],
		["a reply twice", "commitment", ({ replies }) => replies?.push(replies[0]!)],
		["a superseded reply as in force", "notInForce", ({ replies }) => replies?.splice(1, 1, superseded)],
		["no replies", "missing", (document) => Object.assign(document, { replies: null })],
		["an altered reply", "commitment", ({ replies }) => Object.assign(replies![0]!.document!, { member: "m3" })],
		["an altered salt", "commitment", ({ replies }) => Object.assign(replies![0]!, { salt: "0".repeat(64) })],
		["an altered opening", "commitment", ({ opening }) => Object.assign(opening.document!, { level: "confidential" })],
		["a dropped extension", "missing", ({ extensions }) => extensions.pop()],
		[
			"a decision of the body from nowhere",
			"commitment",
			(document) => Object.assign(document, { publicity: superseded }),
		],
		["an annulment from nowhere", "commitment", (document) => Object.assign(document, { annulment: superseded })],
		["a missing result", "missing", (document) => Object.assign(document, { result: null })],
		["an altered result", "commitment", ({ result }) => Object.assign(result!.document!, { software: "test/2" })],
		["another reader", "disclosure", (document) => Object.assign(document, { kind: "auditor" })],
		["another survey", "sequence", (document) => Object.assign(document, { survey: "elsewhere" })],
		["the survey of another", "commitment", (document) => Object.assign(document, { survey: "other" })],
		["an unknown member", "format", (document) => Object.assign(document, { note: "trust me" })],
		["another version", "format", (document) => Object.assign(document, { v: 2 })],
		["a second signature", "signature", (document) => addSignature(document, `— w.example ${"A".repeat(88)}\n`)],
		[
			"the same signature twice",
			"signature",
			(document) => addSignature(document, document.checkpoint.split("\n\n")[1]!),
		],
		[
			"an older checkpoint",
			"root",
			(document) => Object.assign(document, { checkpoint: conducted().log.checkpoint() }),
		],
		["a damaged key", "key", (document) => Object.assign(document, { key: document.key.replace("AQ", "AR") })],
	])("with %s is found out: %s", (_, code, change) => {
		expect(verify(changed(bytes, change))).toMatchObject({ ok: false, code });
	});

	test("signed again by another key, whatever its name", () => {
		for (const name of ["log.example/test", "other.example/log"]) {
			const other = generateKey(name);
			const resigned = changed(bytes, (document) => {
				document.key = other.vkey;
				const text = openNote(document.checkpoint, [verifier]).text.replace(verifier.name, name);
				document.checkpoint = signNote(text, parseSigner(other.privateKey));
			});
			expect(verify(resigned)).toEqual({ ok: false, code: "untrustedKey", where: "key" });
			expect(verifyExport(resigned, { recount })).toMatchObject({ ok: true, trusted: false, key: { name } });
		}
	});

	test("that opens a confidential reply to the public, or a reply before the close", () => {
		const confidential = established({ level: "confidential" });
		const leak = changed(confidential.export("auditor"), (document) => Object.assign(document, { kind: "public" }));
		expect(verify(leak)).toEqual({ ok: false, code: "disclosure", where: "replies" });
		const open = conducted();
		for (const kind of ["public", "auditor"] as const) {
			const early = changed(open.export(), (document) => Object.assign(document, { kind, replies: [] }));
			expect(verify(early)).toMatchObject({ ok: false, code: "disclosure" });
		}
	});

	test.each([
		["with a byte order mark", Buffer.concat([Buffer.from("\ufeff"), bytes])],
		["that is empty", Buffer.alloc(0)],
		["with a final newline", Buffer.concat([bytes, Buffer.from("\n")])],
	])("%s", (_, file) => {
		expect(verify(file)).toEqual({ ok: false, code: "notCanonical" });
	});

	test.each([
		["that is no text", Buffer.from([0xff, 0xfe])],
		["that is another document", Buffer.from('{\n  "name": "something"\n}\n')],
		["that is a reply which a delegation kept", Buffer.from('{"document":{},"entry":""}')],
	])("%s is told apart from one that was altered", (_, file) => {
		expect(verify(file)).toEqual({ ok: false, code: "format" });
	});

	test("laid out anew by another program is altered", () => {
		const indented = Buffer.from(JSON.stringify(JSON.parse(Buffer.from(bytes).toString()), null, 2));
		expect(verify(indented)).toEqual({ ok: false, code: "notCanonical" });
	});
});

describe("a dishonest log of a survey that keeps what comes after the date", () => {
	const kept = { courtesyUntil: "2007-07-04T16:00:00.000Z", receivedAfterDate: "kept" } as const;

	test.each<[string, string, (survey: Conduct) => void]>([
		[
			"a reply of the courtesy period that is counted",
			"outsidePeriod",
			(survey) => survey.reply("m1", { received: survey.opening.closes }),
		],
		["a reply in force that a late one replaces", "sequence", (survey) => survey.replyLate("m1", survey.reply("m1"))],
		["a late reply that replaces nothing", "sequence", (survey) => survey.replyLate("m1", "9".repeat(64))],
		[
			"a late reply that replaces one that was replaced",
			"sequence",
			(survey) => {
				const first = survey.replyLate("m1");
				survey.replyLate("m1", first);
				survey.replyLate("m1", first);
			},
		],
		["a late reply that is withdrawn", "sequence", (survey) => survey.withdraw(survey.replyLate("m1"))],
		["a late reply after the close", "sequence", (survey) => void [survey.close(), survey.replyLate("m1")]],
		["a late reply counted at the close", "count", (survey) => void [survey.replyLate("m1"), survey.close(1)]],
	])("with %s is found out: %s", (_, code, conduct) => {
		const survey = new Conduct(kept);
		conduct(survey);
		if (!survey.ended) survey.close();
		survey.establish();
		expect(verify(survey.exportAsIs())).toMatchObject({ ok: false, code });
	});
});

describe("a dishonest log, signed all the same", () => {
	const closing = (replies: number) => `{"replies":${replies},"survey":"${SURVEY}","type":"closing","v":1}`;

	test.each<[string, string, (survey: Conduct) => void]>([
		["a reply by a non-member", "notConsulted", (survey) => survey.reply("m9")],
		["a member replying twice", "secondReply", (survey) => void [survey.reply("m1"), survey.reply("m1")]],
		["an option not offered", "invalidAnswer", (survey) => survey.reply("m1", { answers: { theme: { choose: "c" } } })],
		[
			"an option ranked twice",
			"invalidAnswer",
			(survey) => survey.reply("m1", { answers: { topics: { ranking: [["x"], ["x"]] } } }),
		],
		["a question not asked", "invalidAnswer", (survey) => survey.reply("m1", { answers: { else: { choose: null } } })],
		[
			"an inherited question",
			"invalidAnswer",
			(survey) => survey.reply("m1", { answers: { constructor: { comment: "" } } }),
		],
		[
			"a choice where a ranking was asked",
			"invalidAnswer",
			(survey) => survey.reply("m1", { answers: { topics: { choose: "x" } } }),
		],
		[
			"a comment where a choice was asked",
			"invalidAnswer",
			(survey) => survey.reply("m1", { answers: { theme: { comment: "a" } } }),
		],
		[
			"a ranking where a comment was asked",
			"invalidAnswer",
			(survey) => survey.reply("m1", { answers: { views: { ranking: [] } } }),
		],
		["a reply on paper", "paperNotAccepted", (survey) => survey.reply("m1", { channel: "paper" })],
		["a reply at the close", "outsidePeriod", (survey) => survey.reply("m1", { received: survey.opening.closes })],
		[
			"a reply before the opening",
			"outsidePeriod",
			(survey) => survey.reply("m1", { received: "2007-06-15T09:59:59.999Z" }),
		],
		[
			"a late reply that an extension comes to help",
			"outsidePeriod",
			(survey) => {
				survey.reply("m1", { received: "2007-06-29T16:00:00.000Z" });
				survey.extend("2007-07-06T16:00:00.000Z");
			},
		],
		["an extension that does not extend", "document", (survey) => survey.extend(survey.opening.closes)],
		["an extension that shortens", "document", (survey) => survey.extend("2007-06-28T16:00:00.000Z")],
		["a reply kept that was to count", "sequence", (survey) => survey.replyLate("m1")],
		["a corrigendum of what does not stand there", "document", (survey) => survey.correct({ before: "Sujets" })],
		["a corrigendum in a language of nobody", "document", (survey) => survey.correct({ language: "es", before: "" })],
		[
			"a corrigendum of a question not asked",
			"document",
			(survey) => survey.correct({ question: "q", field: "label" }),
		],
		["a corrigendum that names an option alone", "document", (survey) => survey.correct({ option: "a" })],
		["the same corrigendum twice", "document", (survey) => void [survey.correct(), survey.correct()]],
		["a corrigendum after the close", "sequence", (survey) => void [survey.close(), survey.correct()]],
		["a corrigendum that corrects nothing", "document", (survey) => survey.correct({ after: "Thèmes pour 2008" })],
		["a reply of another survey", "document", (survey) => survey.reply("m1", { survey: "other" })],
		["a reply of another form", "document", (survey) => survey.reply("m1", { channel: "telephone" as "online" })],
		["a reply that supersedes nothing in force", "sequence", (survey) => survey.reply("m1", {}, "9".repeat(64))],
		["a withdrawal of nothing in force", "sequence", (survey) => survey.withdraw("9".repeat(64))],
		["a second opening", "sequence", (survey) => survey.log.addText(survey.log.entries[0]!)],
		[
			"a commitment used twice",
			"sequence",
			(survey) => void [survey.reply("m1"), survey.log.addText(survey.log.entries.at(-1)!)],
		],
		["a reply after the close", "sequence", (survey) => void [survey.close(), survey.reply("m1")]],
		[
			"a withdrawal after the close",
			"sequence",
			(survey) => {
				const reply = survey.reply("m1");
				survey.close();
				survey.withdraw(reply);
			},
		],
		[
			"an extension after the close",
			"sequence",
			(survey) => void [survey.close(), survey.extend("2007-07-06T16:00:00.000Z")],
		],
		["a second closing", "sequence", (survey) => void [survey.close(), survey.close()]],
		["a result before the close", "sequence", (survey) => survey.establish()],
		[
			"a second result",
			"sequence",
			(survey) => void [survey.close(), survey.establish(), survey.establish({ software: "2" })],
		],
		[
			"an annulment after the result",
			"sequence",
			(survey) => void [survey.close(), survey.establish(), survey.annul()],
		],
		["a survey made public twice", "sequence", (survey) => void [survey.publish(), survey.publish()]],
		["a survey made public after it was annulled", "sequence", (survey) => void [survey.annul(), survey.publish()]],
		["anything after an annulment", "sequence", (survey) => void [survey.annul(), survey.reply("m1")]],
		["a wrong number at the close", "count", (survey) => survey.close(7)],
		["an entry off the list", "entry", (survey) => survey.log.addText('{"v":1}')],
		["an entry in other bytes", "entry", (survey) => survey.log.addText(closing(0).replace(":", ": "))],
		[
			"a result that does not follow",
			"result",
			(survey) => {
				survey.reply("m1");
				survey.close();
				survey.establish({ questions: settled(survey.opening, recount(survey.opening, [])) });
			},
		],
		[
			"an equality settled by what is not equal",
			"result",
			(survey) => {
				survey.reply("m1");
				survey.close();
				const [theme, topics] = settled(survey.opening, recount(survey.opening, [...survey.replies.values()]));
				survey.establish({ questions: [{ ...theme!, settled: { selected: ["b"], reasons: {} } }, topics!] });
			},
		],
		[
			"an equality that is none",
			"result",
			(survey) => {
				survey.reply("m1");
				survey.close();
				const equal = [["a"], ["b"]];
				const [theme, topics] = recount(survey.opening, [...survey.replies.values()]);
				survey.establish({ questions: settled(survey.opening, [{ ...theme!, equal }, topics!]) });
			},
		],
		[
			"replies received by another class",
			"result",
			(survey) => {
				survey.reply("m1");
				survey.close();
				survey.establish({
					classes: [
						{ class: "member", consulted: 4, received: 0 },
						{ class: "observer", consulted: 2, received: 1 },
					],
				});
			},
		],
		[
			"replies received that do not add up",
			"result",
			(survey) => {
				survey.close();
				survey.establish({ classes: [{ class: "member", consulted: 4, received: 1 }] });
			},
		],
		[
			"a result of another form",
			"document",
			(survey) => {
				survey.close();
				survey.establish({ classes: null as unknown as [] });
			},
		],
	])("with %s is found out: %s", (_, code, tell) => {
		const survey = new Conduct();
		tell(survey);
		if (!survey.ended) {
			survey.close();
			survey.establish();
		}
		expect(verify(survey.exportAsIs())).toMatchObject({ ok: false, code });
	});
});

describe("a confidential result, which the public cannot count again", () => {
	const classes = [
		{ class: "member", consulted: 4, received: 1 },
		{ class: "observer", consulted: 2, received: 0 },
	];
	const survey = new Conduct({ level: "confidential" });
	const [theme, topics] = settled(survey.opening, recount(survey.opening, []));
	const one = (selected: string[]) => ({ selected, reasons: {} });
	const equal = [["a"], ["b"]];

	test.each([
		["more replies than were in force", { classes: [classes[0]!, { ...classes[1]!, received: 1 }] }],
		[
			"more replies than were asked for",
			{
				classes: [
					{ ...classes[0]!, received: 9 },
					{ ...classes[1]!, received: -8 },
				],
			},
		],
		["a class left out", { classes: [classes[0]!] }],
		["classes in another order", { classes: classes.toReversed() }],
		["other numbers consulted", { classes: [{ ...classes[0]!, consulted: 5 }, classes[1]!] }],
		["a question left out", { questions: [theme!] }],
		["questions in another order", { questions: [topics!, theme!] }],
		["a question added", { questions: [theme!, topics!, { ...topics!, id: "views" }] }],
		["an option that was not offered", { questions: [{ ...theme!, order: ["c"] }, topics!] }],
		["an option twice", { questions: [{ ...theme!, order: ["a", "a"] }, topics!] }],
		["an equality of one", { questions: [{ ...theme!, equal: [["a"]] }, topics!] }],
		["an equality that nobody settled", { questions: [{ ...theme!, equal }, topics!] }],
		["another outcome than those equal", { questions: [{ ...theme!, equal, settled: one(["a", "b"]) }, topics!] }],
		["a settlement where there is no equality", { questions: [{ ...theme!, settled: one(["a"]) }, topics!] }],
		[
			"a settlement that was not the Chair’s",
			{ questions: [theme!, { ...topics!, equal: [["x"], ["y"]], settled: one(["x"]) }] },
		],
	])("with %s is found out", (_, changes) => {
		const told = new Conduct({ level: "confidential" });
		told.reply("m1");
		told.close();
		told.establish(changes);
		expect(verify(told.export())).toMatchObject({ ok: false, code: expect.stringMatching(/^(result|document)$/) });
	});

	test("and stands when these agree, whatever the sum", () => {
		const told = new Conduct({ level: "confidential" });
		told.reply("m1");
		told.close();
		told.establish({ classes, questions: settled(told.opening, recount(told.opening, [])) });
		expect(verify(told.export())).toMatchObject({ ok: true, recomputed: false });
		expect(verify(told.export("auditor"))).toEqual({ ok: false, code: "result", where: "result.questions" });
	});
});
