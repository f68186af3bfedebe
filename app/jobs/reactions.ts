import type { Kysely } from "kysely";
import type { Logger } from "pino";
import type { Schema } from "../data/schema.ts";
import { systemNow } from "../kit/clock.ts";
import { type Fact, markDone, waitingFacts } from "./store.ts";

/** What follows from one fact. It may run twice, and after other facts' reactions that came later. */
export type Reaction = (db: Kysely<Schema>, fact: Fact) => Promise<void>;

/** What follows from facts, by the fact's type. */
export type Reactions = Readonly<Record<string, readonly Reaction[]>>;

/**
 * Runs the reactions to every fact that waits, in the order in which the facts were recorded. A fact is done when all its
 * reactions have succeeded; if one fails, that is logged, the later facts have their turn, and all of its reactions run again in
 * the next round. A crash between the last reaction and its mark makes them run again as well.
 */
export async function runReactions(
	db: Kysely<Schema>,
	reactions: Reactions,
	log: Logger,
	signal?: AbortSignal,
): Promise<void> {
	for (let after = 0; ; ) {
		const facts = await waitingFacts(db, after);
		for (const fact of facts) {
			if (signal?.aborted === true) return;
			after = fact.id;
			if (await succeeded(db, reactions[fact.type] ?? [], fact, log)) await markDone(db, fact.id, systemNow());
		}
		if (facts.length === 0) return;
	}
}

async function succeeded(
	db: Kysely<Schema>,
	reactions: readonly Reaction[],
	fact: Fact,
	log: Logger,
): Promise<boolean> {
	try {
		for (const react of reactions) await react(db, fact);
		return true;
	} catch (error) {
		log.error({ err: error, fact: fact.id, type: fact.type }, "a reaction to a fact failed and is run again later");
		return false;
	}
}
