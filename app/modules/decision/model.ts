import type { Work } from "@intersession/document";
import { z } from "zod";
import type { CalendarDate, Instant } from "../../kit/clock.ts";
import { idPattern } from "../../kit/ids.ts";
import type { Fate } from "../dialogue/index.ts";

export const Id = z.string().regex(idPattern);

/** What a decision can rest on: what consultations came to, silence on a text, or the result of a survey (IC/2007/7, paragraph 13). */
export const bases = ["consultation", "silence", "survey"] as const;
export type BasisKind = (typeof bases)[number];

/** A record on which a decision on a choice may rest. */
export interface Basis {
	readonly kind: BasisKind;
	readonly id: string;
	/** When it was reached. */
	readonly at: Instant;
	/** The day by which it is named, where that is another than the day of `at`. */
	readonly date?: CalendarDate;
	/** Where it is read, under the language. */
	readonly path: string;
	/** What it says becomes of options; undefined where it selects none. Of an option that it does not mention it says nothing. */
	readonly names: Fates | undefined;
}

/** A basis as one text, as a form sends it. */
export const basisKey = ({ kind, id }: Pick<Basis, "kind" | "id">): string => `${kind}:${id}`;

/** What becomes of options, by their ids. */
export type Fates = Readonly<Record<string, Fate>>;

/** What became of what an officer put before a second one. */
export type Answer = "granted" | "declined" | "takenBack";

/** Somebody who acted, under the name borne then. */
export interface Named {
	readonly person: string;
	readonly name: string;
}

/** What one officer put before a second one. */
export interface Asked {
	readonly askedBy: Named;
	readonly askedAt: Instant;
	/** Null while it waits. */
	readonly answered: {
		readonly answer: Answer;
		readonly by: Named;
		readonly at: Instant;
		readonly remark: string;
	} | null;
}

/** A decision of an organ on a choice, as one officer put it and a second one recorded it. */
export interface Decision extends Asked {
	readonly id: string;
	readonly choice: string;
	readonly organ: string;
	readonly date: CalendarDate;
	readonly defers: boolean;
	readonly basis: Pick<Basis, "kind" | "id">;
	/** Whether something else becomes of options than its basis says. */
	readonly departs: boolean;
	readonly fates: Fates;
	readonly text: Work;
	readonly reasons: Work;
	readonly deliberations: Work;
	/** The recorded decision that it corrects, and why that one was recorded in error. */
	readonly corrects: { readonly decision: string; readonly correction: Work } | null;
	/** The recorded decision that corrects this one. */
	readonly correctedBy: string | null;
	/** What was sealed in the log, once it is recorded. */
	readonly sealed: { readonly document: unknown; readonly salt: string; readonly pending: number } | null;
}

export const isWaiting = ({ answered }: Asked): boolean => answered === null;
/** A recorded decision that no other one corrects. */
export const isInForce = (decision: Decision): boolean => isGranted(decision) && decision.correctedBy === null;

export const isGranted = ({ answered }: Asked): boolean => answered?.answer === "granted";
