import type { ColumnType, Generated } from "kysely";
import type { CalendarDate, Instant } from "../../kit/clock.ts";
import type { Json, JsonOrNull } from "./columns.ts";

/** Surveys from their preparation on, and the replies to them. */
export interface Surveys {
	survey: SurveyTable;
	late_reply: LateReplyTable;
	corrigendum_confirmation: {
		survey_id: string;
		number: number;
		member_id: string;
		at: Instant;
		person_id: string;
	};
	survey_question: SurveyQuestionTable;
	survey_option: SurveyOptionTable;
	survey_request: SurveyRequestTable;
	survey_extension: SurveyExtensionTable;
	survey_settlement: SurveySettlementTable;
	survey_reminder: { survey_id: string; number: number; at: Instant; person_id: string; recipients: number };
	addressee: AddresseeTable;
	reply: ReplyTable;
	draft: DraftTable;
	draft_link: DraftLinkTable;
	draft_comment: DraftCommentTable;
	paper_reply: PaperReplyTable;
}

interface SurveyTable {
	id: string;
	version: Generated<number>;
	created_at: Instant;
	created_by: string;
	/** Null in what an earlier version left under preparation in a body without organs. */
	organ_id: string | null;
	original: string;
	title: string;
	introduction: string;
	level: "recorded" | "confidential";
	decides: string[];
	establish_days: number;
	paper_replies: boolean;
	closing_date: CalendarDate | null;
	/** Working days after the close in which replies are still received. */
	courtesy_days: number;
	/** Whether those replies count. */
	after_date_counts: boolean;
	/** The end of the courtesy period in force; null where there is none. */
	courtesy_until: Instant | null;
	opens: Instant | null;
	closes: Instant | null;
	opening: JsonOrNull<unknown>;
	opening_salt: string | null;
	opened_by: string | null;
	closed_at: Instant | null;
	annulled_at: Instant | null;
	annulment: JsonOrNull<unknown>;
	annulment_salt: string | null;
	released_at: Instant | null;
	released_by: string | null;
	result: JsonOrNull<unknown>;
	result_salt: string | null;
	publicity: JsonOrNull<unknown>;
	publicity_salt: string | null;
	public_since: Instant | null;
	choice_id: string | null;
	copied_from: string | null;
	reissues: string | null;
	corrigenda: ColumnType<unknown, string | undefined, string>;
}

interface SurveyQuestionTable {
	id: string;
	survey_id: string;
	position: number;
	kind: "chooseOne" | "rank" | "approve" | "chooseK" | "rate" | "yesNo" | "comment";
	label: string;
	rule: "plurality" | "approval" | "borda" | "schulze" | "mes+phragmen" | null;
	equality: "chair" | null;
	to_select: Generated<number>;
	/** Works: what the two ends of the scale of a rating say. */
	lowest: string | null;
	highest: string | null;
	with_comment: Generated<boolean>;
	/** The earlier question, and the answers to it, after which alone this one is put. */
	after_question: string | null;
	after_answers: string[] | null;
}

interface SurveyOptionTable {
	id: string;
	survey_id: string;
	question_id: string;
	position: number;
	title: string;
	description: string;
	/** What was put forward, and the versions in which it and its dossier were copied; all null in an option that is written freely. */
	option_id: string | null;
	option_version: number | null;
	document_id: string | null;
	document_version: number | null;
}

interface SurveyRequestTable {
	id: string;
	survey_id: string;
	kind: "opening" | "extension" | "annulment" | "publicity" | "corrigendum";
	input: Json<Record<string, unknown>>;
	asked_by: string;
	asked_at: Instant;
	answered_by: string | null;
	answered_at: Instant | null;
	/** Null while the request waits. */
	answer: "granted" | "declined" | "takenBack" | "void" | null;
	remark: Generated<string>;
}

interface SurveyExtensionTable {
	survey_id: string;
	number: number;
	at: Instant;
	closes_before: Instant;
	document: Json<unknown>;
	salt: string;
}

interface SurveySettlementTable {
	survey_id: string;
	question_id: string;
	document: Json<unknown>;
	settled_by: string;
	settled_at: Instant;
}

interface AddresseeTable {
	survey_id: string;
	member_id: string;
	class: string;
	regional_group: string | null;
	lang: string;
}

interface ReplyTable {
	id: string;
	survey_id: string;
	member_id: string;
	number: number;
	document: Json<unknown>;
	salt: string;
	commitment: string;
	received: Instant;
	person_id: string | null;
	scan: string | null;
	entered_by: string | null;
	confirmed_by: string | null;
	pending: number;
	withdrawn_at: Instant | null;
	withdrawn_by: string | null;
	withdrawal_pending: number | null;
}

/** A reply received after the date that does not count. */
type LateReplyTable = Omit<ReplyTable, "withdrawn_at" | "withdrawn_by" | "withdrawal_pending">;

interface DraftTable {
	survey_id: string;
	member_id: string;
	version: number;
	answers: Json<unknown>;
	edited_by: string;
	edited_at: Instant;
	cleared_version: number | null;
	cleared_by: string | null;
	cleared_at: Instant | null;
}

interface DraftLinkTable {
	id: string;
	survey_id: string;
	member_id: string;
	label: string;
	/** SHA-256 of the link’s secret, in hexadecimal. */
	digest: string;
	created_by: string;
	created_at: Instant;
	expires_at: Instant;
	revoked_at: Instant | null;
}

interface DraftCommentTable {
	id: string;
	survey_id: string;
	member_id: string;
	at: Instant;
	/** System time. */
	taken_at: Instant;
	person_id: string | null;
	link_id: string | null;
	author: string;
	body: string;
}

interface PaperReplyTable {
	id: string;
	survey_id: string;
	member_id: string;
	answers: Json<unknown>;
	received: Instant;
	reference: string;
	scan: string;
	entered_by: string;
	entered_at: Instant;
	answered_by: string | null;
	answered_at: Instant | null;
	reply_id: string | null;
	/** The reply received after the date that it became, and that is kept without counting. */
	late_reply_id: Generated<string | null>;
	remark: Generated<string>;
}
