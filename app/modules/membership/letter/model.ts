import type { DelegationRole } from "../../../kit/actor.ts";
import type { UiLang } from "../../../kit/languages.ts";

/** An address at which a member is written to: its official mailbox always, and its head and focal points. */
export interface Correspondent {
	readonly member: string;
	readonly recipient: `member:${string}` | `person:${string}`;
	readonly address: string;
	readonly lang: UiLang;
	readonly zone: string;
}

/** What changes in a delegation: one of its people, or the mailbox at which it is written to. */
export type Change =
	| { readonly kind: "placed" | "ended"; readonly of: Concerned; readonly role: DelegationRole }
	| { readonly kind: "handedOver"; readonly of: Concerned; readonly role: DelegationRole; readonly to: Concerned }
	| {
			readonly kind: "roleChanged";
			readonly of: Concerned;
			readonly roleBefore: DelegationRole;
			readonly role: DelegationRole;
	  }
	| { readonly kind: "mailboxChanged"; readonly mailboxBefore: string | null; readonly mailbox: string | null };

interface Concerned {
	readonly person: string;
	readonly name: string;
	readonly email: string;
	readonly language: string;
}
