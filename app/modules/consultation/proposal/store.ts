import type { Kysely, Transaction } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import type { Schema } from "../../../data/schema.ts";
import type { Instant } from "../../../kit/clock.ts";
import type { Advice, AdvisedProposal, Mark, Proposal } from "./model.ts";

type Db = Kysely<Schema>;
type Tx = Transaction<Schema>;

const proposals = (db: Db) =>
	db
		.selectFrom("proposal")
		.innerJoin("round_paper", (join) =>
			join
				.onRef("round_paper.round_id", "=", "proposal.round_id")
				.onRef("round_paper.option_id", "=", "proposal.option_id"),
		)
		.select(["id", "proposal.round_id as round", "proposal.option_id as option", "document_id as document"])
		.select("round_paper.version")
		.select([
			"element",
			"member_id as member",
			"behalf",
			"lang",
			"stood",
			"body",
			"deletes",
			"explanation",
			"visibility",
			"named",
		])
		.select("explanation_lang as explanationLang")
		.select(["proposal.at", "taken_back_at as takenBack"])
		.select((eb) => [
			jsonObjectFrom(
				eb
					.selectFrom("proposal_advice")
					.select(["number", "advice", "note", "body", "seen", "by"])
					.whereRef("proposal_id", "=", "proposal.id")
					.orderBy("number", "desc")
					.limit(1),
			).as("advice"),
		])
		.leftJoin("proposal_mark", "proposal_mark.proposal_id", "proposal.id")
		.select([
			"mark",
			"chair",
			"by_chair",
			"gone",
			"proposal_mark.version as reflectedIn",
			"proposal_mark.at as markedAt",
		]);

type Row = Awaited<ReturnType<ReturnType<typeof proposals>["execute"]>>[number];

const proposalOf = ({ mark, chair, by_chair, gone, reflectedIn, markedAt, ...row }: Row): AdvisedProposal => ({
	...row,
	mark:
		mark === null || chair === null || markedAt === null
			? null
			: { mark, chair, byChair: by_chair === true, version: reflectedIn, gone: gone === true, at: markedAt },
});

/** Every proposal made in a round, by whomever, in the order received: for rules that say who reads it. One statement. */
export const proposalsOf = async (db: Db, round: string): Promise<AdvisedProposal[]> =>
	(await proposals(db).where("proposal.round_id", "=", round).orderBy("proposal.at").orderBy("id").execute()).map(
		proposalOf,
	);

export async function findProposal(db: Db, id: string): Promise<AdvisedProposal | undefined> {
	const row = await proposals(db).where("id", "=", id).executeTakeFirst();
	return row && proposalOf(row);
}

/** The proposal with its row locked: advice, mark and taking back come one after the other. */
export async function lockProposal(tx: Tx, id: string): Promise<AdvisedProposal | undefined> {
	await tx.selectFrom("proposal").select("id").where("id", "=", id).forUpdate().execute();
	return await findProposal(tx, id);
}

export async function insertProposal(
	tx: Tx,
	proposal: Omit<Proposal, "document" | "version" | "takenBack" | "mark">,
	by: string,
): Promise<void> {
	const { round, option, member, explanationLang, ...words } = proposal;
	await tx
		.insertInto("proposal")
		.values({ round_id: round, option_id: option, member_id: member, explanation_lang: explanationLang, ...words, by })
		.execute();
}

export async function takeBack(tx: Tx, id: string, by: string, at: Instant): Promise<void> {
	await tx.updateTable("proposal").set({ taken_back_at: at, taken_back_by: by }).where("id", "=", id).execute();
}

export async function insertAdvice(tx: Tx, proposal: string, advice: Advice, at: Instant): Promise<void> {
	await tx
		.insertInto("proposal_advice")
		.values({ proposal_id: proposal, ...advice, at })
		.execute();
}

export async function insertMark(
	tx: Tx,
	proposal: string,
	{ byChair, ...mark }: Mark & { readonly advice: number; readonly by: string },
): Promise<void> {
	await tx
		.insertInto("proposal_mark")
		.values({ proposal_id: proposal, by_chair: byChair, ...mark })
		.execute();
}
