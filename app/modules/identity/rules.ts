import type { Role } from "../../kit/actor.ts";
import type { CalendarDate } from "../../kit/clock.ts";
import { no, type Verdict } from "../../kit/refusal.ts";
import type { Grant, GrantedRole } from "./model.ts";

/** Who may do what. `public` stands for anybody signed in acting about themselves, which `mayEdit` checks. */
export const may = {
	"identity.registerPerson": ["officer", "approvingOfficer", "system"],
	"identity.editPerson": ["public", "officer", "approvingOfficer"],
	"identity.grantRole": ["approvingOfficer", "system"],
	"identity.revokeRole": ["approvingOfficer"],
} as const satisfies Record<string, readonly Role[]>;

export type IdentityRefusal =
	| "identity.addressTaken"
	| "identity.unknownPerson"
	| "identity.notSignedIn"
	| "identity.ownSettingsOnly"
	| "identity.nameByOfficer"
	| "identity.ownRole"
	| "identity.roleHeld"
	| "identity.roleNotHeld"
	| "identity.endBeforeBeginning";

interface Editor {
	readonly person: string | null;
	readonly roles: readonly Role[];
}

/** One's own language and zone are one's own affair; the name, which appears in records, and other people are the officers'. */
export function mayEdit(editor: Editor, person: string, edit: { name?: string | undefined }): Verdict<IdentityRefusal> {
	if (editor.roles.includes("officer") || editor.roles.includes("approvingOfficer")) return undefined;
	if (editor.person === null) return no("identity.notSignedIn");
	if (editor.person !== person) return no("identity.ownSettingsOnly");
	return edit.name === undefined ? undefined : no("identity.nameByOfficer", {}, "name");
}

/**
 * Nobody changes their own roles, so that a second approving officer stands behind every change. For the same reason the last
 * approving officer cannot be removed: whoever could do it remains.
 */
export const mayChangeRolesOf = (actor: string | null, person: string): Verdict<IdentityRefusal> =>
	actor === person ? no("identity.ownRole") : undefined;

export const mayGrant = (held: readonly Grant[], role: GrantedRole, from: CalendarDate): Verdict<IdentityRefusal> =>
	held.some((grant) => grant.role === role && (grant.until === null || from < grant.until))
		? no("identity.roleHeld", {}, "role")
		: undefined;

/** The grant that an end on this day would shorten; undefined when none would be. */
export const grantEndedBy = (held: readonly Grant[], role: GrantedRole, until: CalendarDate): Grant | undefined =>
	held.find((grant) => grant.role === role && (grant.until === null || until < grant.until));

export function mayRevoke(grant: Grant | undefined, until: CalendarDate): Verdict<IdentityRefusal> {
	if (grant === undefined) return no("identity.roleNotHeld", {}, "role");
	return until < grant.from ? no("identity.endBeforeBeginning", {}, "until") : undefined;
}
