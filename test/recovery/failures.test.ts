import { generateKey, parseSigner, parseVerifier, verifyReceipt } from "@intersession/ledger";
import { beforeAll, expect, test } from "vitest";
import { perform, type Stage } from "../../app/acts/index.ts";
import { newId } from "../../app/kit/ids.ts";
import { createSequencer, receiptFor } from "../../app/ledger/index.ts";
import { draftOf } from "../../app/modules/survey/draft/store.ts";
import { saveDraft, submitReply } from "../../app/modules/survey/reply/acts/index.ts";
import { answersTo, type ConsultedDelegation, type LargeSurvey, openLargeSurvey } from "../support/large-survey.ts";
import { stageOf, testNow } from "../support/register.ts";
import { type TestDatabase, testDatabase } from "../support/test-database.ts";
import { breaking, ConnectionBroke } from "./breaking.ts";
import { beginsWith, faultsIn, readAll } from "./found.ts";

const { privateKey, vkey } = generateKey("log.example.org/ledger");
const signer = parseSigner(privateKey);
const verifier = parseVerifier(vkey);

let database: TestDatabase;
let survey: LargeSurvey;
let delegation: ConsultedDelegation;

/** The system as it works over one set of connections, begun like any other start: pending rows first. */
const started = async (db: Stage["db"]): Promise<Stage> => {
	const { covered } = createSequencer(db, signer);
	await covered();
	return { ...stageOf({ db }), covered };
};

beforeAll(async () => {
	database = await testDatabase();
	const stage = await started(database.db);
	survey = await openLargeSurvey(stage, testNow, 2);
	delegation = survey.delegations[0]!;
	const draft = { survey: survey.id, delegation: delegation.member, version: 0, answers: answersTo(survey) };
	await perform(stage, saveDraft, draft, { actor: delegation.drafter, now: testNow });
});

/** Submits the draft as it stands; undefined when a connection broke before the reply was acknowledged. */
async function submit(stage: Stage, submission: string, version: number): Promise<string | undefined> {
	const input = { survey: survey.id, delegation: delegation.member, version };
	try {
		return (await perform(stage, submitReply, input, { actor: delegation.drafter, now: testNow, submission })).reply;
	} catch (error) {
		if (error instanceof ConnectionBroke) return undefined;
		throw error;
	}
}

/** One reply during which a connection breaks; returns the statements sent, or undefined when there were fewer than that. */
async function breakOnce(at: number, done: boolean): Promise<string[] | undefined> {
	const { db, pool } = database;
	const before = await readAll(db, verifier);
	const version = (await draftOf(db, { survey: survey.id, member: delegation.member }))?.version ?? 0;
	const submission = newId();
	const { db: breakable, texts } = breaking(pool, { at, done });
	const { covered } = createSequencer(breakable, signer);
	const acknowledged = await submit({ ...stageOf({ db: breakable }), covered }, submission, version);
	const broke = texts.length >= at;
	expect(acknowledged === undefined).toBe(broke);

	const stage = await started(db);
	const after = await readAll(db, verifier);
	expect(faultsIn(after, [])).toEqual([]);
	expect(after.waiting).toEqual([]);
	expect(beginsWith(after, before.checkpoint, verifier)).toBe(true);
	const committed = texts.indexOf("commit") + 1;
	const kept = committed > 0 && (at > committed || (at === committed && done));
	expect(after.replies.length - before.replies.length).toBe(kept ? 1 : 0);

	// Whoever was not answered sends the same form again.
	const reply = await submit(stage, submission, version);
	const last = await readAll(db, verifier);
	expect(faultsIn(last, [reply!])).toEqual([]);
	expect(last.replies.length - before.replies.length).toBe(1);
	const receipt = await receiptFor(db, last.replies.find(({ id }) => id === reply)!.pending);
	expect(verifyReceipt(receipt!.proof, Buffer.from(receipt!.entry), verifier)).toMatchObject({ ok: true });
	return broke ? texts : undefined;
}

test.for([
	{ how: "is lost", done: false },
	{ how: "is done but unreported", done: true },
])(
	"whichever statement of a reply $how, the reply is there wholly or not at all, and sent again counts once",
	async ({ done }) => {
		const brokeAt: string[] = [];
		for (let at = 1; ; at++) {
			const texts = await breakOnce(at, done);
			if (texts === undefined) break;
			brokeAt.push(texts[at - 1]!);
		}
		// Every write was among them: those of the act, of the log, and both commits.
		const written = ["submission", "ledger_pending", "reply", "fact", "act_record"];
		for (const table of [...written, "ledger_entry", "ledger_node", "ledger_checkpoint"])
			expect(brokeAt).toContainEqual(expect.stringMatching(new RegExp(`insert into "?${table}"?`)));
		expect(brokeAt).toContainEqual(expect.stringContaining('delete from "ledger_pending"'));
		expect(brokeAt.filter((text) => text === "commit")).toHaveLength(2);
	},
);
