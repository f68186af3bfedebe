import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { RoundFacts, Standing } from "../circle/model.ts";
import { meetingRecord } from "../meeting/store.ts";
import { proposalsOf } from "../proposal/store.ts";
import { paperWorks } from "../queries.ts";
import type { Summary, SummaryFacts } from "./model.ts";
import { quantityOf } from "./rules.ts";
import { findSummary } from "./store.ts";

type Db = Kysely<Schema>;

/** The summary that whoever stands so to a round reads: once it is cleared, those invited as well as the Administration and the Chair. */
export async function summaryFor(db: Db, standing: Standing, round: string): Promise<Summary | undefined> {
	const summary = await findSummary(db, round);
	const reads = standing.administration || standing.delegations.some(({ invited }) => invited);
	return summary?.clearance != null && reads ? summary : undefined;
}

/** What a summary says of a round: how many, on what, and what became of proposals given to those invited. Nobody’s name but of who presided, and no note. */
export async function factsOf(db: Db, { id, papers }: RoundFacts): Promise<SummaryFacts> {
	const { openedBy, closedBy, present, points, interventions } = await meetingRecord(db, id);
	const titles = await paperWorks(db, papers);
	// What was given to the Administration and the Chair alone is not in what goes to all: not even that there is any.
	const marked = (await proposalsOf(db, id)).filter(
		({ takenBack, visibility }) => takenBack === null && visibility === "invited",
	);
	const reflected = new Set(
		marked.filter(({ mark }) => mark !== null && mark.mark !== "kept").map(({ option }) => option),
	);
	const spoken = interventions.filter(({ member }) => member !== null);
	const speakersOn = (tag: string) =>
		new Set(spoken.filter(({ tags }) => tags.includes(tag)).map(({ member }) => member)).size;
	const named = [...titles].map(([tag, label]) => ({ tag, label }));
	return {
		openedBy,
		closedBy,
		present: quantityOf(present.length),
		spoke: quantityOf(new Set(spoken.map(({ member }) => member)).size),
		papers: named.map(({ label }) => label),
		topics: [...named, ...points.map(({ id: tag, label }) => ({ tag, label }))]
			.map(({ tag, label }) => ({ label, spoke: quantityOf(speakersOn(tag)) }))
			.filter(({ spoke }) => spoke !== "none"),
		reflected: named.filter(({ tag }) => reflected.has(tag)).map(({ label }) => label),
		kept: marked.some(({ mark }) => mark?.mark === "kept"),
	};
}
