import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";

type Db = Kysely<Schema>;

const ofRounds = (db: Db) =>
	db
		.selectFrom("round")
		.innerJoin("choice", "choice.id", "round.choice_id")
		.innerJoin("cycle", "cycle.id", "choice.cycle_id")
		.select(["round.id as round", "round.date", "cycle.year"]);

/** The view that a member gave last on each paper of every year, for itself and for its group. */
export const viewRowsBy = async (db: Db, member: string) =>
	await ofRounds(db)
		.innerJoin("delegation_view", "delegation_view.round_id", "round.id")
		.innerJoin("choice_option", "choice_option.id", "delegation_view.option_id")
		.distinctOn(["delegation_view.round_id", "delegation_view.option_id", "behalf"])
		.select(["delegation_view.option_id as option", "subject_id as subject", "behalf", "position", "at"])
		.where("member_id", "=", member)
		.orderBy("delegation_view.round_id")
		.orderBy("delegation_view.option_id")
		.orderBy("behalf")
		.orderBy("number", "desc")
		.execute();

/** The proposals that a member made in every year, with what became of them. */
export const proposalRowsBy = async (db: Db, member: string) =>
	await ofRounds(db)
		.innerJoin("proposal", "proposal.round_id", "round.id")
		.innerJoin("choice_option", "choice_option.id", "proposal.option_id")
		.leftJoin("proposal_mark", "proposal_mark.proposal_id", "proposal.id")
		.select(["proposal.id", "proposal.option_id as option", "subject_id as subject", "behalf", "proposal.at"])
		.select(["taken_back_at as takenBack", "mark"])
		.where("member_id", "=", member)
		.execute();

/** The statements that a member handed in, in every year. */
export const statementRowsBy = async (db: Db, member: string) =>
	await ofRounds(db)
		.innerJoin("statement", "statement.round_id", "round.id")
		.select(["statement.id", "received"])
		.where("member_id", "=", member)
		.execute();
