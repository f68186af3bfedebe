import { type No, no, type Verdict } from "../../../kit/refusal.ts";
import type { ChoiceSheet, DecisionContent, EarlierDecision } from "../../dialogue/index.ts";
import { openIn } from "../rules.ts";

type Fates = DecisionContent["fates"];

/** What there is of a choice here, beside what was entered. */
export interface HeldHere {
	readonly bases: readonly unknown[];
	/** Put before a second officer, whatever the answer. */
	readonly decisions: readonly unknown[];
	readonly silences: readonly unknown[];
	/** Whether a survey on it was opened. */
	readonly surveyed: boolean;
}

/** A decision is entered from elsewhere only where nothing on its choice was held here: else it is recorded, on that. */
export const nothingHeld = ({ bases, decisions, silences, surveyed }: HeldHere): Verdict<"decision.heldHere"> =>
	surveyed || bases.length + decisions.length + silences.length > 0 ? no("decision.heldHere") : undefined;

/** Something was selected, one theme for a year, and only of what is put forward; of the others it may not be known. */
export function fateFaults(
	sheet: Pick<ChoiceSheet, "options" | "choice">,
	fates: Fates,
): No<"decision.optionGone" | "decision.nothingSelected" | "decision.oneTheme">[] {
	const open = openIn(sheet).map(({ id }) => id);
	const selected = Object.values(fates).filter((fate) => fate === "selected").length;
	return [
		...(Object.keys(fates).some((id) => !open.includes(id)) ? [no("decision.optionGone")] : []),
		...(selected === 0 ? [no("decision.nothingSelected")] : []),
		...(sheet.choice.step === "theme" && selected > 1 ? [no("decision.oneTheme")] : []),
	];
}

/** What a second officer confirmed stays as it was confirmed. */
export function sameFates({ fates }: EarlierDecision, given: Fates): Verdict<"decision.fatesConfirmed"> {
	const options = new Set([...Object.keys(fates), ...Object.keys(given)]);
	const same = [...options].every((option) => fates[option] === given[option]);
	return same ? undefined : no("decision.fatesConfirmed");
}

/** Whoever confirms against the source has neither entered nor corrected what is confirmed. */
export const otherOfficer = (
	{ enteredBy, lastBy }: EarlierDecision,
	person: string,
): Verdict<"decision.secondOfficer"> =>
	person === enteredBy || person === lastBy ? no("decision.secondOfficer") : undefined;

/** A theme under which topics were opened stays decided. */
export const nothingUnder = ({
	cycle,
	choice,
}: Pick<ChoiceSheet, "cycle" | "choice">): Verdict<"decision.topicsUnder"> =>
	choice.step === "theme" && cycle.choices.topics !== undefined ? no("decision.topicsUnder") : undefined;
