import type { Role } from "../../kit/actor.ts";
import { no, type Verdict } from "../../kit/refusal.ts";

/** Who may do what. `public` stands for anybody signed in acting about themselves, which `mayEdit` checks. */
export const may = {
	"identity.registerPerson": ["officer", "approvingOfficer", "system"],
	"identity.editPerson": ["public", "officer", "approvingOfficer"],
	"identity.appoint": ["system"],
	"identity.requestRole": ["approvingOfficer"],
	"identity.grantRole": ["approvingOfficer"],
	"identity.declineRole": ["approvingOfficer"],
	"identity.revokeRole": ["approvingOfficer"],
} as const satisfies Record<string, readonly Role[]>;

export type IdentityRefusal =
	| "identity.addressTaken"
	| "identity.unknownPerson"
	| "identity.notSignedIn"
	| "identity.ownSettingsOnly"
	| "identity.nameByOfficer";

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
