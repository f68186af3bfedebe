import type { Actor, DelegationRole, StaffRole } from "./actor.ts";
import { publicActor } from "./actor.ts";

/** Who is signed in, with every capacity they have today. A page chooses one capacity; an act never sees more than one. */
export interface Reader {
	readonly person: string;
	readonly name: string;
	readonly email: string;
	readonly language: string;
	readonly zone: string;
	readonly staff: readonly StaffRole[];
	readonly seats: readonly Seat[];
	/** The organs that they chair. */
	readonly chairs: readonly string[];
}

/** A place in one delegation. */
export interface Seat {
	readonly member: string;
	readonly role: DelegationRole;
}

/** The reader as one of the body's people: officer's pages, results being established. */
export const asStaff = (reader: Reader | null): Actor =>
	reader === null || reader.staff.length === 0
		? publicActor
		: { person: reader.person, roles: reader.staff, delegation: null };

/** The reader as one of a delegation's people; `public` when they do not, or no longer, serve in it. */
export function asDelegate(reader: Reader | null, member: string): Actor {
	const seat = reader?.seats.find((held) => held.member === member);
	return reader === null || seat === undefined
		? publicActor
		: { person: reader.person, roles: [seat.role], delegation: member };
}

declare const scope: unique symbol;

/** Permission to read what is one delegation's own: drafts, comments, replies. Minted here alone, from a session. */
export interface DelegationScope {
	readonly [scope]: "delegation";
	readonly person: string;
	readonly member: string;
	readonly role: DelegationRole;
}
/** Permission to read what is for the body's people, each according to their roles. */
export interface StaffScope {
	readonly [scope]: "staff";
	readonly person: string;
	readonly roles: readonly StaffRole[];
}

/** Permission to read what is put before the membership: themes, topics, papers, rounds. Everybody of a delegation and of the body has it. */
export interface MembershipScope {
	readonly [scope]: "membership";
}

export const membershipScope = (reader: Reader | null): MembershipScope | undefined =>
	reader === null || (reader.seats.length === 0 && reader.staff.length === 0) ? undefined : ({} as MembershipScope);

export function delegationScope(reader: Reader | null, member: string): DelegationScope | undefined {
	const seat = reader?.seats.find((held) => held.member === member);
	if (reader === null || seat === undefined) return undefined;
	return { person: reader.person, member, role: seat.role } as DelegationScope;
}

/** Staff who hold at least one of these roles. */
export function staffScope(reader: Reader | null, roles: readonly StaffRole[]): StaffScope | undefined {
	if (reader === null || !reader.staff.some((role) => roles.includes(role))) return undefined;
	return { person: reader.person, roles: reader.staff } as StaffScope;
}
