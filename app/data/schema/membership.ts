import type { Generated } from "kysely";
import type { DelegationRole } from "../../kit/actor.ts";
import type { CalendarDate, Instant } from "../../kit/clock.ts";
import type { Texts } from "../../kit/languages.ts";
import type { Json } from "./columns.ts";

/** The body, its register, its organs, and who serves in delegations. */
export interface Membership {
	body: BodyTable;
	holiday: { date: CalendarDate; names: Json<Texts> };
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
}

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
