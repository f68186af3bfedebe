import { type Kysely, sql } from "kysely";

/**
 * What delegations give to a round: views of its papers, of which every earlier one stays, and proposals on the wording of a paragraph, with
 * the Administration's advice and the Chair's mark. A version of a document says which record it was made for.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table delegation_view (
			round_id text not null,
			option_id text not null,
			member_id text not null references member,
			behalf text not null,
			number integer not null check (number > 0),
			position text check (position in ('prefers', 'couldSupport', 'wouldWelcomeChanges', 'awaitingInstructions')),
			remarks text not null,
			lang text not null,
			visibility text not null check (visibility in ('administrationAndChair', 'invited')),
			at timestamptz not null,
			by text not null references person,
			primary key (round_id, option_id, member_id, behalf, number),
			foreign key (round_id, option_id) references round_paper
		);
		create table proposal (
			id text primary key,
			round_id text not null,
			option_id text not null,
			element text not null,
			member_id text not null references member,
			behalf text not null,
			lang text not null,
			stood text not null,
			body text not null,
			explanation text not null,
			visibility text not null check (visibility in ('administrationAndChair', 'invited')),
			named boolean not null,
			at timestamptz not null,
			by text not null references person,
			taken_back_at timestamptz,
			taken_back_by text references person,
			foreign key (round_id, option_id) references round_paper,
			check ((taken_back_at is null) = (taken_back_by is null))
		);
		create index proposal_round on proposal (round_id);
		create table proposal_advice (
			proposal_id text not null references proposal,
			number integer not null check (number > 0),
			advice text not null check (advice in ('reflected', 'inPart', 'kept')),
			note text not null,
			body text,
			seen integer,
			at timestamptz not null,
			by text not null references person,
			primary key (proposal_id, number)
		);
		create table proposal_mark (
			proposal_id text primary key references proposal,
			mark text not null check (mark in ('reflected', 'inPart', 'kept')),
			advice integer not null,
			chair text not null,
			by_chair boolean not null,
			version integer,
			gone boolean not null,
			at timestamptz not null,
			by text not null references person,
			foreign key (proposal_id, advice) references proposal_advice
		);
		alter table document_version add column because text;
	`.execute(db);
}
