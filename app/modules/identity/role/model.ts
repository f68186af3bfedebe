import type { StaffRole } from "../../../kit/actor.ts";
import type { CalendarDate, Instant } from "../../../kit/clock.ts";

/** The body's own roles that are granted to a person; the Chair is the Chair of an organ, and belongs to the membership. */
export const grantedRoles = ["officer", "approvingOfficer", "auditor"] as const satisfies readonly StaffRole[];
export type GrantedRole = (typeof grantedRoles)[number];

/** A role from its first day until the first day on which it no longer holds; null while no end is known. */
export interface Grant {
	readonly role: GrantedRole;
	readonly from: CalendarDate;
	readonly until: CalendarDate | null;
}

/** What a person has that nobody with a role has, on the day on which one would begin or later. */
export interface Elsewhere {
	readonly servesDelegation: boolean;
	readonly chairsOrgan: boolean;
}

/** A grant and whose it is, as the page of officers lists it. */
export interface HeldGrant extends Grant {
	readonly person: string;
	readonly name: string;
	readonly email: string;
	/** The approving officer who granted it; null when the operator gave it: at the founding, or by command. */
	readonly grantedBy: string | null;
}

/** What one approving officer asks another to grant. */
export interface RoleRequest {
	readonly id: string;
	readonly person: string;
	readonly name: string;
	readonly email: string;
	readonly role: GrantedRole;
	readonly from: CalendarDate;
	readonly requestedBy: { readonly person: string; readonly name: string };
	readonly requestedAt: Instant;
}

/** A request that was granted or declined: kept for ever, with both names. */
export interface DecidedRequest extends RoleRequest {
	readonly granted: boolean;
	readonly decidedBy: string;
	readonly decidedAt: Instant;
}
