import type { Generated } from "kysely";
import type { StaffRole } from "../../kit/actor.ts";
import type { CalendarDate, Instant } from "../../kit/clock.ts";

/** People, how they sign in, and their roles in the body itself. */
export interface Identity {
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
