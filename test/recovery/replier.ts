import { writeSync } from "node:fs";
import { consistencyProof, consistencyRefs, openCheckpoint, parseVerifier } from "@intersession/ledger";
import { perform } from "../../app/acts/index.ts";
import { openSystem } from "../../app/compose.ts";
import { readConfig } from "../../app/config.ts";
import type { Actor } from "../../app/kit/actor.ts";
import { newId } from "../../app/kit/ids.ts";
import { latestCheckpoint } from "../../app/ledger/index.ts";
import { nodesAt } from "../../app/ledger/store.ts";
import { draftOf } from "../../app/modules/survey/draft/store.ts";
import { saveDraft, submitReply } from "../../app/modules/survey/reply/acts/index.ts";
import { answersTo } from "../support/large-survey.ts";
import { readAll } from "./found.ts";
import type { Line, Task } from "./protocol.ts";

/**
 * A program: opens the system as the environment says, reports what is there, and then amends replies of several
 * delegations at once, as fast as it can, until it is killed. Its one argument is a `Task` as JSON.
 */
const task = JSON.parse(process.argv[2] ?? "") as Task;
/** Acknowledged replies of one delegation from one printed checkpoint to the next. */
const checkpointEvery = 8;

/** Written at once and not by way of a buffer of this process: what was said is not taken back by killing it. */
const say = (line: Line): void => void writeSync(1, `${JSON.stringify(line)}\n`);

const { ctx } = await openSystem(readConfig(process.env, { demo: false }));
const verifier = parseVerifier(ctx.ledgerKey.vkey);
const found = await readAll(ctx.db, verifier);
say({ found, proof: await proofFrom(task.checkpoint, found.checkpoint) });
await Promise.all(task.delegations.map((actor) => replyWithoutEnd(actor)));

/** Hashes, in hex, that lead from an earlier checkpoint to a later one, made of the nodes that the log has stored. */
async function proofFrom(earlier: string, later: string): Promise<string[]> {
	const [from, to] = [earlier, later].map((note) => openCheckpoint(note, verifier).size) as [number, number];
	const lookup = await nodesAt(ctx.db, consistencyRefs(from, to));
	return consistencyProof(from, to, lookup).map((hash) => Buffer.from(hash).toString("hex"));
}

async function replyWithoutEnd(actor: Actor): Promise<never> {
	const place = { survey: task.survey.id, delegation: actor.delegation ?? "" };
	const occasion = () => ({ actor, now: ctx.clock.now(), submission: newId() });
	const draft = await draftOf(ctx.db, { survey: place.survey, member: place.delegation });
	const answers = answersTo(task.survey);
	let { version } = await perform(ctx, saveDraft, { ...place, version: draft?.version ?? 0, answers }, occasion());
	for (let count = 1; ; count++) {
		const { reply } = await perform(ctx, submitReply, { ...place, version }, occasion());
		say({ acknowledged: reply });
		// A reply that was received moves the draft's version on.
		version += 1;
		if (count % checkpointEvery === 0) say({ checkpoint: (await latestCheckpoint(ctx.db))?.note ?? "" });
	}
}
