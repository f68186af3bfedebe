/** Roles in the body itself. */
export const staffRoles = ["officer", "approvingOfficer", "chair", "auditor"] as const;
/** Roles in a delegation; they hold for the actor's own delegation only. */
export const delegationRoles = ["head", "focalPoint", "drafter", "reader"] as const;

export type StaffRole = (typeof staffRoles)[number];
export type DelegationRole = (typeof delegationRoles)[number];
/** `public` is anybody, signed in or not; `system` is a job. */
export type Role = StaffRole | DelegationRole | "public" | "system";

/**
 * Who acts, in which capacity: minted at the gate for one request, from the session and the path.
 * Someone who serves two delegations is two actors, never one with both.
 */
export interface Actor {
	readonly person: string | null;
	readonly roles: readonly Role[];
	/** The member on whose behalf delegation roles act. */
	readonly delegation: string | null;
}

export const publicActor: Actor = { person: null, roles: ["public"], delegation: null };
export const systemActor: Actor = { person: null, roles: ["system"], delegation: null };

export const holds = (actor: Actor, roles: readonly Role[]): boolean =>
	actor.roles.some((role) => roles.includes(role));
