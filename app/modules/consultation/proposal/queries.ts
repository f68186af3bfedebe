import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import type { Reader } from "../../../kit/reader.ts";
import { findDocument, goneSince, type KeptDocument } from "../../document/index.ts";
import type { RoundFacts, Standing } from "../circle/model.ts";
import { standingIn } from "../circle/queries.ts";
import { roundFacts } from "../circle/store.ts";
import type { AdvisedProposal } from "./model.ts";
import { nodeIn, type ProposalsRead, proposalsRead } from "./rules.ts";
import { findProposal, proposalsOf } from "./store.ts";

type Db = Kysely<Schema>;

/** What somebody reads of the proposals made in a round, in the order received. One statement. */
export const proposalsFor = async (
	db: Db,
	standing: Standing,
	{ id }: Pick<RoundFacts, "id">,
): Promise<ProposalsRead> => proposalsRead(standing, await proposalsOf(db, id));

/** A proposal with what its page shows beside it. */
export interface ProposalSheet {
	readonly proposal: AdvisedProposal;
	readonly round: RoundFacts;
	readonly standing: Standing;
	/** The paper as it stands. */
	readonly kept: KeptDocument;
	/** The version since which the element is no longer in it. */
	readonly gone: number | undefined;
}

/** One proposal, for whoever reads it; undefined for everybody else. Four statements and those of the reader's standing. */
export async function proposalFor(
	db: Db,
	reader: Reader,
	id: string,
	today: CalendarDate,
): Promise<ProposalSheet | undefined> {
	const found = await findProposal(db, id);
	const round = found && (await roundFacts(db, found.round));
	if (found === undefined || round === undefined) return undefined;
	const standing = await standingIn(db, reader, round, today);
	const [proposal] = proposalsRead(standing, [found]).proposals;
	const kept = proposal && (await findDocument(db, proposal.document));
	if (proposal === undefined || kept === undefined) return undefined;
	const missing = nodeIn(kept.document, proposal.element) === undefined ? [proposal] : [];
	const gone = (await goneSince(db, missing)).get(`${proposal.document} ${proposal.element}`);
	return { proposal, round, standing, kept, gone };
}
