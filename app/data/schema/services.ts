import type { Generated } from "kysely";
import type { Role } from "../../kit/actor.ts";
import type { Instant } from "../../kit/clock.ts";
import type { Id, Json, JsonOrNull } from "./columns.ts";

/** What acts, the log, mail and files keep, whatever module they serve. */
export interface Services {
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
