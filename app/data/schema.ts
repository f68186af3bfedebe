import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { DelegationRole, Role, StaffRole } from "../kit/actor.ts";
import type { CalendarDate, Instant } from "../kit/clock.ts";
import type { Texts } from "../kit/languages.ts";

/** The tables, as the migrations leave them. A type here and the SQL there change together; a test compares them. */
export interface Schema {
	body: BodyTable;
	holiday: { date: CalendarDate; names: Json<Texts> };
	demo_clock: { only_row: Generated<boolean>; ahead_ms: number };
	act_record: ActRecordTable;
	submission: SubmissionTable;
	/** What was typed in a form that its page of checking has yet to confirm; `at` is system time. */
	kept_form: { id: string; person: string; path: string; form: Json<FormTyped>; at: Instant };
	fact: FactTable;
	outbox: OutboxTable;
	file: FileTable;
	ledger_pending: { id: Generated<number>; entry: string };
	/** `survey` is null in the entry of a decision. */
	ledger_entry: { index: number; pending: number; survey: string | null; entry: string };
	ledger_node: { level: number; index: number; hash: Buffer };
	ledger_checkpoint: { size: number; root: Buffer; note: string };

	person: PersonTable;
	person_former_name: { person_id: string; until: Instant; name: string };
	session: SessionTable;
	account: AccountTable;
	verification: VerificationTable;
	staff_role: {
		person_id: string;
		role: Exclude<StaffRole, "chair">;
		from_date: CalendarDate;
		until_date: CalendarDate | null;
	};
	role_request: RoleRequestTable;

	member_class: MemberClassTable;
	member: MemberTable;
	membership: { member_id: string; class: string; from_date: CalendarDate; until_date: CalendarDate | null };
	member_name: MemberNameTable;
	/** `composed_of`: every member of that class sits on it; its composition is the register itself and takes no seats. */
	organ: { id: string; code: string; position: number; names: Json<Texts>; composed_of: string | null };
	organ_seat: { organ_id: string; member_id: string; from_date: CalendarDate; until_date: CalendarDate | null };
	organ_chair: { organ_id: string; person_id: string; from_date: CalendarDate; until_date: CalendarDate | null };
	chair_entry: ChairEntryTable;
	delegate: DelegateTable;

	work: { id: string; owner: string; original: string };
	expression: ExpressionTable;
	document: { id: string; owner: string; version: number };
	document_version: DocumentVersionTable;
	document_wording: DocumentWordingTable;

	cycle: { id: string; year: number; title: string; created_at: Instant; created_by: string };
	choice: ChoiceTable;
	subject: { id: string; kind: "theme" | "topic"; document_id: string; created_at: Instant; created_by: string };
	choice_option: ChoiceOptionTable;
	interest: InterestTable;
	earlier_record: EarlierRecordTable;
	earlier_version: EarlierVersionTable;
	round: RoundTable;
	silence: SilenceTable;
	silence_option: { silence_id: string; option_id: string; fate: NonNullable<ChoiceOptionTable["fate"]> };
	decision: DecisionTable;
	decision_option: { decision_id: string; option_id: string; fate: NonNullable<ChoiceOptionTable["fate"]> };
	round_paper: { round_id: string; option_id: string; document_id: string; version: number };
	delegation_view: DelegationViewTable;
	proposal: ProposalTable;
	proposal_advice: ProposalAdviceTable;
	proposal_mark: ProposalMarkTable;
	round_correction: RoundCorrectionTable;
	outcome: OutcomeTable;
	outcome_option: { outcome_id: string; option_id: string; place: number; later: boolean };
	circulation: { id: string; choice_id: string; working_days: number; until: Instant; at: Instant; by: string };
	circulation_paper: { circulation_id: string; option_id: string; document_id: string; version: number };
	meeting: MeetingTable;
	attendance: { round_id: string; member_id: string };
	point: { id: string; round_id: string; label: string };
	intervention: InterventionTable;
	statement: StatementTable;
	summary: { round_id: string; document_id: string };
	summary_clearance: SummaryClearanceTable;

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

/** JSON goes in as text and comes out parsed. */
type Json<T> = JSONColumnType<T & object, string, string>;
type JsonOrNull<T> = ColumnType<T | null, string | null, string | null>;
type Id = Generated<number>;

interface BodyTable {
	only_row: Generated<boolean>;
	names: Json<Texts>;
	short_names: Json<Texts>;
	languages: string[];
	seat: Json<Texts>;
	zone: string;
	demo: boolean;
	version: Generated<number>;
}
interface ActRecordTable {
	id: Id;
	act: string;
	at: Instant;
	person: string | null;
	roles: Role[];
	/** For whom it was done: by its own people, or by an officer who named it. */
	delegation: string | null;
	about: string | null;
	/** The second record that it is about, as the person who takes over from the first. */
	also_about: Generated<string | null>;
}
interface SubmissionTable {
	id: string;
	act: string;
	person: string | null;
	/** SHA-256 of what was sent: the same id with another text is no repetition. */
	digest: string;
	at: Instant;
	answer: JsonOrNull<unknown>;
}
type FormTyped = Readonly<Record<string, string | string[]>>;
interface FactTable {
	id: Id;
	type: string;
	at: Instant;
	subject: string;
	data: Json<Record<string, unknown>>;
	done_at: Generated<Instant | null>;
}
interface OutboxTable {
	id: Id;
	occasion: string;
	recipient: string;
	address: string;
	lang: string;
	subject: string;
	body: string;
	attachments: Json<{ name: string; mediaType: string; text: string }[]>;
	at: Instant;
	attempts: Generated<number>;
	next_attempt: Instant | null;
	sent_at: Generated<Instant | null>;
	failure: Generated<string | null>;
	secret_until: Generated<Instant | null>;
}
interface FileTable {
	hash: string;
	size: number;
	media_type: string;
	name: string;
	at: Instant;
}

interface PersonTable {
	id: string;
	name: string;
	email: string;
	email_verified: Generated<boolean>;
	image: Generated<string | null>;
	language: string;
	zone: string;
	created_at: Instant;
	updated_at: Instant;
}
interface SessionTable {
	id: string;
	token: string;
	person_id: string;
	expires_at: Instant;
	ip_address: string | null;
	user_agent: string | null;
	created_at: Instant;
	updated_at: Instant;
}
interface AccountTable {
	id: string;
	account_id: string;
	provider_id: string;
	person_id: string;
	access_token: string | null;
	refresh_token: string | null;
	id_token: string | null;
	access_token_expires_at: Instant | null;
	refresh_token_expires_at: Instant | null;
	scope: string | null;
	password: string | null;
	created_at: Instant;
	updated_at: Instant;
}
interface VerificationTable {
	id: string;
	identifier: string;
	value: string;
	expires_at: Instant;
	created_at: Instant;
	updated_at: Instant;
}

interface ChairEntryTable {
	id: string;
	organ_id: string;
	person_id: string;
	from_date: CalendarDate;
	entered_by: string;
	entered_at: Instant;
	confirmed: boolean | null;
	decided_by: string | null;
	decided_at: Instant | null;
}
interface RoleRequestTable {
	id: string;
	person_id: string;
	role: Exclude<StaffRole, "chair">;
	from_date: CalendarDate;
	requested_by: string;
	requested_at: Instant;
	/** Null while the request waits. */
	granted: boolean | null;
	decided_by: string | null;
	decided_at: Instant | null;
}
interface MemberClassTable {
	code: string;
	position: number;
	is_state: boolean;
	names: Json<Record<string, unknown>>;
}
interface MemberTable {
	id: string;
	code: string;
	iso2: string | null;
	m49: string | null;
	region: string | null;
	regional_group: string | null;
	language: string;
	zone: string;
	city: Json<Record<string, string>>;
	mailbox: string | null;
	clearance: Generated<boolean>;
	illustrative: Generated<boolean>;
	version: Generated<number>;
}
interface MemberNameTable {
	member_id: string;
	lang: string;
	from_date: CalendarDate;
	until_date: CalendarDate | null;
	short: string;
	article: string;
	of: string;
	at: string;
	formal: string;
	formal_article: string;
	formal_of: string;
	sort: string;
}
interface DelegateTable {
	person_id: string;
	member_id: string;
	role: DelegationRole;
	function: Generated<string>;
	from_date: CalendarDate;
	until_date: CalendarDate | null;
}

interface ExpressionTable {
	work_id: string;
	lang: string;
	revision: number;
	follows: number | null;
	body: string;
	at: Instant;
	person_id: string | null;
}

interface DocumentVersionTable {
	document_id: string;
	number: number;
	tree: Json<unknown>;
	reason: string;
	at: Instant;
	person_id: string | null;
	/** The id of the record for which it was made: a proposal that it reflects. */
	because: Generated<string | null>;
}

interface DocumentWordingTable {
	document_id: string;
	element: string;
	lang: string;
	revision: number;
	body: string;
	at: Instant;
	person_id: string | null;
}

interface ChoiceTable {
	id: string;
	cycle_id: string;
	step: "theme" | "topics";
	to_select: number;
	begun_at: Instant;
	begun_by: string;
}

interface ChoiceOptionTable {
	id: string;
	choice_id: string;
	subject_id: string;
	version: Generated<number>;
	place: number;
	/** A work. */
	origin: string;
	currency: string | null;
	/** In the smallest unit of the currency. */
	cost: number | null;
	secured: number | null;
	put_forward_at: Instant;
	put_forward_by: string;
	withdrawn_at: Instant | null;
	withdrawn_by: string | null;
	/** A work: the reasons. */
	withdrawal: string | null;
	fate: "selected" | "keptForLater" | "notSelected" | "merged" | null;
	fate_at: Instant | null;
}

interface InterestTable {
	id: string;
	subject_id: string;
	date: CalendarDate;
	occasion: "consultation" | "survey";
	/** A work. */
	account: string;
	outcome: "open" | "organised" | "notOrganised" | "keptForLater";
	noted_at: Instant;
	noted_by: string;
}

/** What was asked or decided before it was done here, entered from its source. */
interface EarlierRecordTable {
	id: string;
	kind: "survey" | "decision";
	version: Generated<number>;
	confirmed_at: Generated<Instant | null>;
	confirmed_by: Generated<string | null>;
	withdrawn_at: Generated<Instant | null>;
	withdrawn_by: Generated<string | null>;
	withdrawal: Generated<string>;
}

interface EarlierVersionTable {
	record_id: string;
	number: number;
	/** What is known, whole. */
	content: Json<unknown>;
	at: Instant;
	by: string;
	reason: string;
}

interface DelegationViewTable {
	round_id: string;
	option_id: string;
	member_id: string;
	/** The delegation itself, or the regional group on whose behalf it is given. */
	behalf: "itself" | "AFR" | "APG" | "EEG" | "GRULAC" | "WEOG";
	number: number;
	/** Null: withdrawn. */
	position: "prefers" | "couldSupport" | "wouldWelcomeChanges" | "awaitingInstructions" | null;
	remarks: string;
	lang: string;
	visibility: "administrationAndChair" | "invited";
	at: Instant;
	by: string;
}

interface ProposalTable {
	id: string;
	round_id: string;
	option_id: string;
	element: string;
	member_id: string;
	behalf: "itself" | "AFR" | "APG" | "EEG" | "GRULAC" | "WEOG";
	lang: string;
	/** What the paragraph said in that language, as it was circulated. */
	stood: string;
	/** Empty where the paragraph is to be deleted. */
	body: string;
	deletes: boolean;
	explanation: string;
	explanation_lang: string | null;
	visibility: "administrationAndChair" | "invited";
	/** Whether a version may name the proposer. */
	named: boolean;
	at: Instant;
	by: string;
	taken_back_at: Instant | null;
	taken_back_by: string | null;
}

interface ProposalAdviceTable {
	proposal_id: string;
	number: number;
	advice: "reflected" | "inPart" | "kept";
	note: string;
	/** The paragraph's new wording in the document's original language. */
	body: string | null;
	/** The revision of the paragraph's original that it replaces. */
	seen: number | null;
	at: Instant;
	by: string;
}

interface ProposalMarkTable {
	proposal_id: string;
	mark: "reflected" | "inPart" | "kept";
	/** The number of the advice on which it was marked. */
	advice: number;
	chair: string;
	/** Whether it was the Chair who recorded it. */
	by_chair: boolean;
	/** The version that reflects it, or that in which the paragraph was gone. */
	version: number | null;
	gone: boolean;
	at: Instant;
	by: string;
}

interface RoundTable {
	id: string;
	choice_id: string;
	organ_id: string;
	date: CalendarDate;
	/** Works. */
	place: string;
	covers: string;
	invites: "organ" | "membership";
	convened_at: Instant;
	convened_by: string;
	cancelled_at: Generated<Instant | null>;
	cancelled_by: Generated<string | null>;
	/** A work: the reasons. */
	cancellation: Generated<string | null>;
}

/** What was said of a round before it was corrected, and why it was. */
interface RoundCorrectionTable {
	round_id: string;
	number: number;
	date: CalendarDate;
	/** Works. */
	place: string;
	covers: string;
	reasons: string;
	at: Instant;
	by: string;
}

interface OutcomeTable {
	id: string;
	round_id: string;
	kind: "agreed" | "merged" | "nowAndLater" | "deferred" | "notAgreed";
	/** On which the Chair stated it. */
	date: CalendarDate;
	/** The Chair's name on that day. */
	chair: string;
	/** Whether the Chair recorded it, and not an officer as stated by the Chair. */
	stated_by_chair: boolean;
	/** A work. */
	statement: string;
	/** The option with the merged wording. */
	resulting: string | null;
	corrects: string | null;
	/** A work: why an earlier record is corrected. */
	reasons: string | null;
	recorded_at: Instant;
	recorded_by: string;
}

interface MeetingTable {
	round_id: string;
	version: Generated<number>;
	opened_by: string;
	closed_by: string;
	/** Who was present and is not in the register, one on a line. */
	others: string;
}

interface InterventionTable {
	id: string;
	round_id: string;
	place: number;
	/** The delegation that spoke; null for anybody else, who is then `called` by their function. */
	member_id: string | null;
	called: string | null;
	/** Private to officers. */
	note: Generated<string>;
	/** What was spoken about: papers' options and the round's points, by their ids. */
	tags: Generated<string[]>;
	version: Generated<number>;
}

interface StatementTable {
	id: string;
	round_id: string;
	member_id: string;
	visibility: "administrationAndChair" | "invited";
	/** In which it was delivered. */
	lang: string;
	body: string;
	file_hash: string | null;
	received: CalendarDate;
	at: Instant;
	by: string;
}

interface SummaryClearanceTable {
	round_id: string;
	/** Of its document: another version is not cleared. */
	version: number;
	chair: string;
	/** Whether the Chair cleared it, and not an officer as stated by the Chair. */
	by_chair: boolean;
	/** The delegations that it names with their consent. */
	named: string[];
	at: Instant;
	by: string;
}

/** What one officer put before a second one, and the answer; null until there is one. */
interface AskedColumns {
	asked_by: string;
	asked_at: Instant;
	answer: "granted" | "declined" | "takenBack" | null;
	answered_by: string | null;
	answered_at: Instant | null;
	remark: Generated<string>;
}

interface SilenceTable extends AskedColumns {
	id: string;
	choice_id: string;
	organ_id: string;
	/** A work. */
	text: string;
	expires: Instant;
	ended: "broken" | "suspended" | "confirmed" | null;
	ended_at: Instant | null;
	ended_by: string | null;
	broken_by: string | null;
	/** Whether the member that broke it wishes to be named. */
	named: Generated<boolean>;
	/** What that member says to the Administration and the Chair. */
	remarks: Generated<string>;
	/** A work: why the Chair suspended it. */
	suspension: string | null;
}

interface DecisionTable extends AskedColumns {
	id: string;
	choice_id: string;
	organ_id: string;
	date: CalendarDate;
	defers: boolean;
	basis: "consultation" | "silence" | "survey";
	basis_id: string;
	departs: boolean;
	/** Works. */
	text: string;
	reasons: string;
	deliberations: string;
	/** The decision that it corrects, and a work: why. */
	corrects: string | null;
	correction: string | null;
	sealed: JsonOrNull<unknown>;
	salt: string | null;
	/** The number of its row in the log. */
	pending: number | null;
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
