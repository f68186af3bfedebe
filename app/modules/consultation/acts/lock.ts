import type { Run } from "../../../acts/index.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { lockedChoice } from "../../dialogue/index.ts";
import { type FoundRound, findRound } from "../store.ts";

/** A round as it stands once every other act on its choice is kept waiting: what was read before may have been cancelled or moved meanwhile. */
export async function lockedRound(run: Run, id: string): Promise<FoundRound> {
	const found = await findRound(run.tx, id);
	if (found === undefined) throw new Refusal(no("consultation.notFound"));
	await lockedChoice(run, found.choice);
	const round = await findRound(run.tx, id);
	if (round === undefined) throw new Refusal(no("consultation.notFound"));
	return round;
}
