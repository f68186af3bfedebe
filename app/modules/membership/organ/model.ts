import type { Texts } from "../../../kit/languages.ts";
import type { Chaired } from "../chair/model.ts";
import type { MemberName } from "../name/model.ts";

/** An organ of the body as it is composed on a day. */
export interface Organ extends Chaired {
	readonly id: string;
	readonly names: Texts;
	/** The class whose every member sits on it: its composition is the register's. Null when members are seated one by one. */
	readonly composedOf: string | null;
	/** The members seated; empty for an organ composed of a class. */
	readonly seats: readonly { readonly member: string; readonly code: string; readonly names: readonly MemberName[] }[];
}
