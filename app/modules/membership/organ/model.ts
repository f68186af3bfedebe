import type { Texts } from "../../../kit/languages.ts";
import type { Period } from "../model.ts";
import type { MemberName } from "../name/model.ts";

/** An organ of the body as it is composed on a day. */
export interface Organ {
	readonly id: string;
	readonly code: string;
	readonly names: Texts;
	/** The class whose every member sits on it: its composition is the register's. Null when members are seated one by one. */
	readonly composedOf: string | null;
	/** Who chairs it on that day; null while the Chair is vacant. */
	readonly chair: ChairTerm | null;
	/** Every term recorded, the latest first. */
	readonly terms: readonly ChairTerm[];
	/** The members seated; empty for an organ composed of a class. */
	readonly seats: readonly { readonly member: string; readonly code: string; readonly names: readonly MemberName[] }[];
}

/** One person's time as Chair of an organ. */
export interface ChairTerm extends Period {
	readonly person: string;
	readonly name: string;
}

/** Who chairs an organ, as somebody to write to. */
export interface Chair {
	readonly person: string;
	readonly name: string;
	readonly address: string;
	readonly lang: string;
}
