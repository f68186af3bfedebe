import type { Work } from "@intersession/document";
import { z } from "zod";
import type { CalendarDate, Instant } from "../../kit/clock.ts";
import type { Texts } from "../../kit/languages.ts";

export const Id = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/);

/** What is chosen, in this order: one overarching theme for the year, then topics under it (IC/2007/7, paragraph 11). */
export const steps = ["theme", "topics"] as const;
export type Step = (typeof steps)[number];

/** A year of the dialogue. */
export interface Cycle {
	readonly id: string;
	readonly year: number;
	readonly title: Work;
	/** By step; the topics' choice is there once an officer has begun it. */
	readonly choices: Readonly<Partial<Record<Step, Choice>>>;
}

export interface Choice {
	readonly id: string;
	readonly step: Step;
	/** How many of its options are to be selected: one theme, or as many topics as there will be workshops. */
	readonly toSelect: number;
	readonly begun: Instant;
}

/** What became of an option when the competent organ decided; `merged` went into the wording of another. */
export const fates = ["selected", "keptForLater", "notSelected", "merged"] as const;
export type Fate = (typeof fates)[number];

/** An amount in the smallest unit of its currency. */
export interface Amount {
	readonly currency: string;
	readonly units: number;
}

/** A subject of the catalogue put forward in one choice. */
export interface Option {
	readonly id: string;
	readonly choice: string;
	readonly subject: string;
	readonly version: number;
	/** Its place among the options of its choice, from 1: (a), (b), … */
	readonly place: number;
	/** At whose wish it is put forward. */
	readonly origin: Work;
	readonly cost: Amount | null;
	/** What of the cost is secured. */
	readonly secured: Amount | null;
	readonly putForward: Instant;
	readonly withdrawn: { readonly at: Instant; readonly reasons: Work } | null;
	readonly fate: { readonly fate: Fate; readonly at: Instant } | null;
}

/** How an option stands: derived, never stored. */
export type OptionState = "putForward" | "withdrawn" | Fate;

export const stateOf = ({ withdrawn, fate }: Pick<Option, "withdrawn" | "fate">): OptionState =>
	withdrawn !== null ? "withdrawn" : (fate?.fate ?? "putForward");

export const kinds = ["theme", "topic"] as const;
export type Kind = (typeof kinds)[number];

/** What a step puts forward. */
export const kindIn: Readonly<Record<Step, Kind>> = { theme: "theme", topics: "topic" };

/** That members were interested in a subject before, and what came of it, as an officer noted it. What an earlier survey showed is read from that survey. */
export interface Interest {
	readonly id: string;
	readonly subject: string;
	readonly date: CalendarDate;
	readonly occasion: "consultation" | "survey";
	readonly account: Work;
	readonly outcome: (typeof outcomes)[number];
}
export const outcomes = ["open", "organised", "notOrganised", "keptForLater"] as const;

/** Money as a form asks for it: whole units of a currency. */
export const Estimate = z.strictObject({
	currency: z.string().regex(/^[A-Z]{3}$/),
	/** In the smallest unit; null where it is not known. */
	cost: z.int().min(0).max(1_000_000_000_00).nullable(),
	secured: z.int().min(0).max(1_000_000_000_00).nullable(),
});
export type Estimate = z.output<typeof Estimate>;

/** The sections of a dossier, in their order; each is found by its name in every dossier, whatever its heading has become. */
export const sections = {
	rationale: { en: "Rationale", fr: "Justification", es: "Justificación" },
	figures: { en: "Figures", fr: "Données", es: "Datos" },
	contexts: { en: "Contexts", fr: "Contextes", es: "Contextos" },
	questions: { en: "Guiding questions", fr: "Questions directrices", es: "Preguntas orientativas" },
} as const satisfies Record<string, Texts>;

/** Whether a code is a currency's (ISO 4217), as far as the system knows them. */
export const isCurrency = (code: string): boolean => Intl.supportedValuesOf("currency").includes(code);
