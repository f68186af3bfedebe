import type { Generated } from "kysely";
import type { CalendarDate, Instant } from "../../kit/clock.ts";
import type { Json } from "./columns.ts";

/** Years, what is put forward in them, and the catalogue; what was held and decided before. */
export interface Dialogue {
	cycle: { id: string; year: number; title: string; created_at: Instant; created_by: string };
	choice: ChoiceTable;
	subject: { id: string; kind: "theme" | "topic"; document_id: string; created_at: Instant; created_by: string };
	choice_option: ChoiceOptionTable;
	interest: InterestTable;
	earlier_record: EarlierRecordTable;
	earlier_version: EarlierVersionTable;
}

interface ChoiceTable {
	id: string;
	cycle_id: string;
	step: "theme" | "topics";
	to_select: number;
	begun_at: Instant;
	begun_by: string;
}

export interface ChoiceOptionTable {
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
