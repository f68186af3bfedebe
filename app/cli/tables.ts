/**
 * Every table of the product, each after those it refers to. Queues of the job library are not among them: a job that was
 * under way is found again by looking at what is due.
 */
export const tables = [
	"migration",
	"body",
	"holiday",
	"demo_clock",
	"act_record",
	"submission",
	"fact",
	"outbox",
	"file",
	"ledger_pending",
	"ledger_entry",
	"ledger_node",
	"ledger_checkpoint",
	"person",
	"person_former_name",
	"account",
	"staff_role",
	"role_request",
	"member_class",
	"member",
	"membership",
	"member_name",
	"organ",
	"organ_seat",
	"organ_chair",
	"chair_entry",
	"delegate",
	"work",
	"expression",
	"document",
	"document_version",
	"document_wording",
	"cycle",
	"choice",
	"subject",
	"choice_option",
	"interest",
	"round",
	"round_paper",
	"survey",
	"survey_question",
	"survey_option",
	"survey_request",
	"survey_extension",
	"survey_settlement",
	"survey_reminder",
	"addressee",
	"reply",
	"draft",
	"draft_link",
	"draft_comment",
	"paper_reply",
] as const;

/** Tables whose rows the database numbers. The numbering goes on after a restore: a number once given is never given again. */
export const numbered = ["act_record", "fact", "outbox", "ledger_pending"] as const;

/** Sessions and sign-in links are left behind on purpose: a backup is no way into somebody's account. */
export const leftBehind = ["session", "verification"] as const;
