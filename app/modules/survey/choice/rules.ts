import type { Wording } from "@intersession/document";
import type { Opening } from "@intersession/ledger";
import type { Instant } from "../../../kit/clock.ts";
import { type No, no, type Verdict } from "../../../kit/refusal.ts";
import type { Circulation } from "../../consultation/index.ts";
import type { Dossier } from "../../dialogue/index.ts";
import type { Copied } from "../model.ts";

/** What a survey asks about now, in its order: whatever nothing became of yet. */
export const openDossiers = (dossiers: readonly Dossier[]): Dossier[] => dossiers.filter(isOpen);

const isOpen = ({ option: { withdrawn, fate } }: Dossier): boolean => withdrawn === null && fate === null;

export const copiedFrom = ({ option, document, version }: Dossier): Copied => ({
	option: option.id,
	optionVersion: option.version,
	document,
	version,
});

/** An option must have a title in the survey's original language. */
export const textsGiven = (
	original: string,
	{ bodies }: Wording,
	place: number,
): Verdict<"survey.dossierLacksLanguage"> =>
	(bodies[original] ?? "") === "" ? no("survey.dossierLacksLanguage", { language: original, place }) : undefined;

/** An option of a survey under preparation beside the dossier from which its words were taken, as it now stands. */
export interface Linked {
	/** Its place in the questionnaire, from 1. */
	readonly question: { readonly id: string; readonly n: number };
	readonly option: { readonly id: string; readonly n: number };
	readonly copied: Copied;
	readonly dossier: Dossier;
	/** Its title was edited in the survey, and is no longer the one that the dossier had when it was taken over. */
	readonly retitled: boolean;
}

/** How a circulation to all who will be asked is not what opening the survey needs. */
export type Uncirculated =
	| { readonly lacks: "notCirculated" }
	| { readonly lacks: "daysRunning"; readonly until: Instant }
	/** Places in the questionnaire, from 1, of the options that are asked about, or stand, otherwise than they were circulated. */
	| { readonly lacks: "changedSince"; readonly options: readonly number[] };

/**
 * Undefined where the options are asked about as they were circulated last, still stand so, and the days for remarks are over.
 * What is edited after a circulation is another wording: only circulating it again, for its days, makes up for that.
 */
export function uncirculated(
	circulation: Circulation | undefined,
	linked: readonly Linked[],
	now: Instant,
): Uncirculated | undefined {
	if (circulation === undefined) return { lacks: "notCirculated" };
	const sent = new Map(circulation.papers.map(({ option, version }) => [option, version]));
	const changed = linked.filter(({ copied, dossier, retitled }) => {
		const version = sent.get(copied.option);
		return version !== copied.version || version !== dossier.version || retitled;
	});
	if (changed.length > 0) return { lacks: "changedSince", options: changed.map(({ option }) => option.n) };
	return now < circulation.until ? { lacks: "daysRunning", until: circulation.until } : undefined;
}

/** A reason is given for the very lack that the officer read of; a lack that has become another asks for another. */
export const circulated = (
	found: Uncirculated | undefined,
	waiver: Opening["circulationWaiver"],
): Verdict<"survey.optionsNotCirculated"> =>
	found === undefined || found.lacks === waiver?.lacks
		? undefined
		: no("survey.optionsNotCirculated", { lacks: found.lacks });

/** Whether the dossier, or what is said beside it of cost and money, changed since its words were taken. */
export const hasMoved = ({ copied, dossier }: Linked): boolean =>
	copied.version !== dossier.version || copied.optionVersion !== dossier.option.version;

/** What is withdrawn, went into another wording, or was decided already, is not asked about. */
export function stillPutForward(
	linked: readonly Linked[],
	dossiers: readonly Dossier[],
): No<"survey.choiceDecided" | "survey.optionWithdrawn">[] {
	if (dossiers.some(({ option: { fate } }) => fate !== null && fate.fate !== "merged"))
		return [no("survey.choiceDecided")];
	return linked
		.filter(({ dossier }) => !isOpen(dossier))
		.map(({ question, option }) => no("survey.optionWithdrawn", { question: question.n, option: option.n }));
}
