import type { Generated } from "kysely";
import type { CalendarDate, Instant } from "../../kit/clock.ts";
import type { JsonOrNull } from "./columns.ts";
import type { ChoiceOptionTable } from "./dialogue.ts";

/** Silence procedures and decisions. */
export interface Decisions {
	silence: SilenceTable;
	silence_option: { silence_id: string; option_id: string; fate: NonNullable<ChoiceOptionTable["fate"]> };
	decision: DecisionTable;
	decision_option: { decision_id: string; option_id: string; fate: NonNullable<ChoiceOptionTable["fate"]> };
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
