import type { Generated } from "kysely";
import type { CalendarDate, Instant } from "../../kit/clock.ts";

/** Rounds, what delegations gave in them, and what they came to. */
export interface Consultation {
	round: RoundTable;
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
