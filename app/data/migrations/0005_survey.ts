import { type Kysely, sql } from "kysely";

/** Surveys: what is being prepared, what was sealed, what came in. States are derived from these dates, never stored. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`
		create table survey (
			id text primary key,
			version integer not null default 1,
			created_at timestamptz not null,
			created_by text not null references person,
			original text not null,
			title text not null references work,
			introduction text not null references work,
			level text not null check (level in ('recorded', 'confidential')),
			decides text[] not null,
			courtesy_days integer not null check (courtesy_days between 0 and 10),
			establish_days integer not null check (establish_days between 1 and 30),
			paper_replies boolean not null,
			closing_date date,
			opens timestamptz,
			closes timestamptz check (closes > opens),
			opening jsonb,
			opening_salt text,
			opened_by text references person,
			closed_at timestamptz,
			annulled_at timestamptz,
			annulment jsonb,
			annulment_salt text,
			released_at timestamptz,
			released_by text references person,
			result jsonb,
			result_salt text,
			publicity jsonb
		);
		create table survey_question (
			id text primary key,
			survey_id text not null references survey on delete cascade,
			position integer not null,
			kind text not null check (kind in ('chooseOne', 'rank', 'comment')),
			label text not null references work,
			rule text check (rule in ('plurality', 'approval', 'borda', 'schulze')),
			equality text check (equality in ('chair'))
		);
		create index survey_question_survey on survey_question (survey_id);
		create table survey_option (
			id text primary key,
			survey_id text not null references survey on delete cascade,
			question_id text not null references survey_question on delete cascade,
			position integer not null,
			title text not null references work,
			description text not null references work
		);
		create index survey_option_survey on survey_option (survey_id);
		create table survey_request (
			id text primary key,
			survey_id text not null references survey on delete cascade,
			kind text not null check (kind in ('opening', 'extension', 'annulment')),
			input jsonb not null,
			asked_by text not null references person,
			asked_at timestamptz not null,
			answered_by text references person,
			answered_at timestamptz,
			granted boolean,
			remark text not null default ''
		);
		create unique index survey_request_waiting on survey_request (survey_id, kind) where answered_at is null;
		create table survey_extension (
			survey_id text not null references survey,
			number integer not null,
			at timestamptz not null,
			closes_before timestamptz not null,
			document jsonb not null,
			salt text not null,
			primary key (survey_id, number)
		);
		create table survey_reminder (
			survey_id text not null references survey,
			number integer not null,
			at timestamptz not null,
			person_id text not null references person,
			recipients integer not null,
			primary key (survey_id, number)
		);
		create table addressee (
			survey_id text not null references survey,
			member_id text not null references member,
			class text not null,
			regional_group text,
			lang text not null,
			primary key (survey_id, member_id)
		);
		create index addressee_member on addressee (member_id);
		create table reply (
			id text primary key,
			survey_id text not null,
			member_id text not null,
			number integer not null,
			document jsonb not null,
			salt text not null,
			commitment text not null,
			received timestamptz not null,
			person_id text references person,
			scan text references file,
			entered_by text references person,
			confirmed_by text references person,
			pending bigint not null unique,
			withdrawn_at timestamptz,
			withdrawn_by text references person,
			withdrawal_pending bigint unique,
			unique (survey_id, member_id, number),
			foreign key (survey_id, member_id) references addressee
		);
		create table draft (
			survey_id text not null,
			member_id text not null,
			version integer not null,
			answers jsonb not null,
			edited_by text not null references person,
			edited_at timestamptz not null,
			cleared_version integer,
			cleared_by text references person,
			cleared_at timestamptz,
			primary key (survey_id, member_id),
			foreign key (survey_id, member_id) references addressee
		);
		create table draft_link (
			id text primary key,
			survey_id text not null,
			member_id text not null,
			label text not null,
			secret text not null unique,
			created_by text not null references person,
			created_at timestamptz not null,
			expires_at timestamptz not null,
			revoked_at timestamptz,
			foreign key (survey_id, member_id) references addressee
		);
		create table draft_comment (
			id text primary key,
			survey_id text not null,
			member_id text not null,
			at timestamptz not null,
			person_id text references person,
			link_id text references draft_link,
			author text not null,
			body text not null,
			foreign key (survey_id, member_id) references addressee
		);
		create index draft_comment_of on draft_comment (survey_id, member_id);
		create table paper_reply (
			id text primary key,
			survey_id text not null,
			member_id text not null,
			answers jsonb not null,
			received timestamptz not null,
			reference text not null,
			scan text not null references file,
			entered_by text not null references person,
			entered_at timestamptz not null,
			answered_by text references person,
			answered_at timestamptz,
			reply_id text references reply,
			remark text not null default '',
			foreign key (survey_id, member_id) references addressee
		);
		create unique index paper_reply_waiting on paper_reply (survey_id, member_id) where answered_at is null;
	`.execute(db);
}
