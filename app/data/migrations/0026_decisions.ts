import { type Kysely, sql } from "kysely";

/**
 * Decisions of an organ on a choice, and silence procedures: each is put before a second officer first, and stays on record whatever the
 * answer. An entry of the log may be of a decision, which belongs to no survey.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table silence (
			id text primary key,
			choice_id text not null references choice,
			organ_id text not null references organ,
			text text not null references work,
			expires timestamptz not null,
			asked_by text not null references person,
			asked_at timestamptz not null,
			answer text check (answer in ('granted', 'declined', 'takenBack')),
			answered_by text references person,
			answered_at timestamptz,
			remark text not null default '',
			ended text check (ended in ('broken', 'suspended', 'confirmed')),
			ended_at timestamptz,
			ended_by text references person,
			broken_by text references member,
			named boolean not null default false,
			remarks text not null default '',
			suspension text references work,
			check ((answer is null) = (answered_at is null)),
			check ((ended is not distinct from 'suspended') = (suspension is not null)),
			check ((ended is null) = (ended_at is null)),
			check ((ended is not distinct from 'broken') = (broken_by is not null))
		);
		create table silence_option (
			silence_id text not null references silence,
			option_id text not null references choice_option,
			fate text not null check (fate in ('selected', 'keptForLater', 'notSelected', 'merged')),
			primary key (silence_id, option_id)
		);
		create table decision (
			id text primary key,
			choice_id text not null references choice,
			organ_id text not null references organ,
			date date not null,
			defers boolean not null,
			basis text not null check (basis in ('consultation', 'silence', 'survey')),
			basis_id text not null,
			departs boolean not null,
			text text not null references work,
			reasons text not null references work,
			deliberations text not null references work,
			asked_by text not null references person,
			asked_at timestamptz not null,
			answer text check (answer in ('granted', 'declined', 'takenBack')),
			answered_by text references person,
			answered_at timestamptz,
			remark text not null default '',
			sealed jsonb,
			salt text,
			pending bigint,
			check ((answer is null) = (answered_at is null)),
			check ((answer is not distinct from 'granted') = (sealed is not null)),
			check ((sealed is null) = (salt is null) and (sealed is null) = (pending is null))
		);
		create table decision_option (
			decision_id text not null references decision,
			option_id text not null references choice_option,
			fate text not null check (fate in ('selected', 'keptForLater', 'notSelected', 'merged')),
			primary key (decision_id, option_id)
		);
		create index silence_choice on silence (choice_id);
		create index decision_choice on decision (choice_id);
		create unique index silence_waiting on silence (choice_id) where answer is null;
		create unique index decision_waiting on decision (choice_id) where answer is null;
		create unique index decision_taken on decision (choice_id) where answer = 'granted' and not defers;
		alter table ledger_entry alter column survey drop not null;
	`.execute(db);
}
