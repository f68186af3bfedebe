import type { Work } from "@intersession/document";
import { z } from "zod";

/** What somebody is called in a record, in a line. */
export const Line = z.string().trim().max(200);

/** Somebody who spoke, in the order in which they did. */
export interface Intervention {
	readonly id: string;
	readonly place: number;
	/** The delegation; null for anybody else, who is then `called` by name or function. */
	readonly member: string | null;
	readonly called: string | null;
	/** Private to officers. */
	readonly note: string;
	/** What was spoken about: papers by their options, and points. */
	readonly tags: readonly string[];
	readonly version: number;
}

/** A matter on which delegations spoke, beside the papers themselves: said in every language, for the summary. */
export interface Point {
	readonly id: string;
	readonly label: Work;
}

/** What officers keep of a round as it is held. */
export interface MeetingRecord {
	/** Counts the changes of what follows, up to `present`. */
	readonly version: number;
	readonly openedBy: string;
	readonly closedBy: string;
	/** Who was present and is not in the register, one on a line. */
	readonly others: string;
	/** The members present. */
	readonly present: readonly string[];
	readonly points: readonly Point[];
	readonly interventions: readonly Intervention[];
}
