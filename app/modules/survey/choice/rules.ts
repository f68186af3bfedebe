import type { Wording } from "@intersession/document";
import type { Instant } from "../../../kit/clock.ts";
import { type No, no, type Verdict } from "../../../kit/refusal.ts";
import type { Circulation } from "../../consultation/index.ts";
import type { Dossier } from "../../dialogue/index.ts";
import type { Copied, Question } from "../model.ts";

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
}

/** Every option that was taken from what is put forward. */
export const linkedIn = (questions: readonly Question[], dossiers: readonly Dossier[]): Linked[] =>
	questions.flatMap(({ id, options }, q) =>
		options.flatMap(({ id: option, dossier: copied }, o) => {
			const dossier = dossiers.find((one) => one.option.id === copied?.option);
			return copied === null || dossier === undefined
				? []
				: [{ question: { id, n: q + 1 }, option: { id: option, n: o + 1 }, copied, dossier }];
		}),
	);

/** What of the circulation to all who will be asked is not as it should be before a survey is opened. */
export type Uncirculated =
	| { readonly kind: "none" }
	| { readonly kind: "running"; readonly until: Instant }
	/** Places in the questionnaire, from 1, of the options whose dossiers moved on after they were circulated. */
	| { readonly kind: "changed"; readonly options: readonly number[] };

/** Undefined where the options stand as they were circulated and the period for remarks is over. */
export function uncirculated(
	circulation: Circulation | undefined,
	linked: readonly Linked[],
	now: Instant,
): Uncirculated | undefined {
	if (circulation === undefined) return { kind: "none" };
	const sent = new Map(circulation.papers.map(({ option, version }) => [option, version]));
	const changed = linked.filter(({ copied }) => sent.get(copied.option) !== copied.version);
	if (changed.length > 0) return { kind: "changed", options: changed.map(({ option }) => option.n) };
	return now < circulation.until ? { kind: "running", until: circulation.until } : undefined;
}

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
