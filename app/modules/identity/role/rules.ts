import type { CalendarDate } from "../../../kit/clock.ts";
import { no, type Verdict } from "../../../kit/refusal.ts";
import type { Elsewhere, Grant, GrantedRole } from "./model.ts";

export type RoleRefusal =
	| "identity.addressUnknown"
	| "identity.beginsPast"
	| "identity.ownRole"
	| "identity.ownRequest"
	| "identity.nobodyGrants"
	| "identity.servesDelegation"
	| "identity.chairsOrgan"
	| "identity.roleRequested"
	| "identity.requestDecided"
	| "identity.roleHeld"
	| "identity.roleNotHeld"
	| "identity.endBeforeBeginning"
	| "identity.lastApproving";

/** Nobody changes their own roles. */
export const mayChangeRolesOf = (actor: string | null, person: string): Verdict<RoleRefusal> =>
	actor === person ? no("identity.ownRole") : undefined;

/**
 * A role is requested where somebody can grant it.
 * @param others the approving officers who are neither the one who asks nor the one it is for
 */
export const mayRequest = (others: number): Verdict<RoleRefusal> =>
	others === 0 ? no("identity.nobodyGrants") : undefined;

/**
 * Whoever runs a consultation for the body answers it for no delegation, and does not settle as Chair what they release.
 * @param field the form's field of the person, where one is typed
 */
export function mayWorkForTheBody(
	{ servesDelegation, chairsOrgan }: Elsewhere,
	field?: string,
): Verdict<"identity.servesDelegation" | "identity.chairsOrgan"> {
	if (servesDelegation) return no("identity.servesDelegation", {}, field);
	return chairsOrgan ? no("identity.chairsOrgan", {}, field) : undefined;
}

/**
 * A role of the Secretariat begins with a grant and never before it was asked for.
 * @param today the day where it is earliest on earth, because the seat's zone is not known here: a day is past when it is past everywhere
 */
export const mayBeginOn = (from: CalendarDate, today: CalendarDate): Verdict<RoleRefusal> =>
	from < today ? no("identity.beginsPast", {}, "from") : undefined;

/**
 * A role is granted by another person than the one who requested it, so that nobody registers a second self with a mailbox of
 * their own and gives it a role.
 */
export const mayDecide = (
	actor: string,
	{ person, requestedBy }: { readonly person: string; readonly requestedBy: string },
): Verdict<RoleRefusal> =>
	mayChangeRolesOf(actor, person) ?? (actor === requestedBy ? no("identity.ownRequest") : undefined);

export const mayGrant = (held: readonly Grant[], role: GrantedRole, from: CalendarDate): Verdict<RoleRefusal> =>
	held.some((grant) => grant.role === role && (grant.until === null || from < grant.until))
		? no("identity.roleHeld", {}, "role")
		: undefined;

/** The grant that an end on this day would shorten; undefined when none would be. */
export const grantEndedBy = (held: readonly Grant[], role: GrantedRole, until: CalendarDate): Grant | undefined =>
	held.find((grant) => grant.role === role && (grant.until === null || until < grant.until));

export function mayRevoke(grant: Grant | undefined, until: CalendarDate): Verdict<RoleRefusal> {
	if (grant === undefined) return no("identity.roleNotHeld", {}, "role");
	return until < grant.from ? no("identity.endBeforeBeginning", {}, "until") : undefined;
}

/**
 * An approving officer whose role has no end remains, whoever else leaves and in whatever order: without one nothing could be
 * opened, released or granted any more.
 * @param standing the approving officers whose role has no end
 */
export const oneRemains = (standing: readonly string[], person: string): Verdict<RoleRefusal> =>
	standing.some((other) => other !== person) ? undefined : no("identity.lastApproving", {}, "role");
