import type { Kysely } from "kysely";
import type { Logger } from "pino";
import type { Schema } from "../data/schema.ts";
import { systemNow } from "../kit/clock.ts";
import { type Fact, markDone, waitingFacts } from "./store.ts";

/**
 * What follows from facts of one type that wait together, oldest first: all of it, or it throws. It may run twice, for other
 * groups, and after other facts' reactions that came later.
 */
export type Reaction = (facts: readonly Fact[]) => Promise<void>;

/** What follows from facts, by the fact's type. */
export type Reactions = Readonly<Record<string, readonly Reaction[]>>;

/**
 * Runs the reactions to every fact that waits, those of one type together. A fact is done when all its reactions have
 * succeeded. When they fail for several facts together, each fact is tried alone; one whose reactions fail is logged, the others
 * have their turn, and all of its reactions run again in the next round. A crash between the last reaction and the mark makes
 * them run again as well.
 */
export async function runReactions(
	db: Kysely<Schema>,
	reactions: Reactions,
	log: Logger,
	signal?: AbortSignal,
): Promise<void> {
	for (let after = 0; ; ) {
		const facts = await waitingFacts(db, after);
		for (const group of Map.groupBy(facts, ({ type }) => type).values()) {
			if (signal?.aborted === true) return;
			const done = await settle(group, reactions, log);
			if (done.length > 0) await markDone(db, done, systemNow());
		}
		const last = facts.at(-1);
		if (last === undefined) return;
		after = last.id;
	}
}

/** The facts of one type whose reactions have all succeeded. */
async function settle(facts: readonly Fact[], reactions: Reactions, log: Logger): Promise<readonly Fact[]> {
	try {
		for (const react of reactions[facts[0]?.type ?? ""] ?? []) await react(facts);
		return facts;
	} catch (error) {
		const [fact, ...others] = facts;
		if (fact === undefined || others.length > 0) {
			const done = [];
			for (const alone of facts) done.push(...(await settle([alone], reactions, log)));
			return done;
		}
		log.error({ err: error, fact: fact.id, type: fact.type }, "a reaction to a fact failed and is run again later");
		return [];
	}
}
