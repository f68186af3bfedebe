import type { Kysely } from "kysely";
import type { Schema } from "../../data/schema.ts";
import type { Instant } from "../../kit/clock.ts";
import type { DelegationScope, MembershipScope, StaffScope } from "../../kit/reader.ts";
import { outcome, outcomesOf } from "../consultation/index.ts";
import { type ChoiceSheet, choiceSheet } from "../dialogue/index.ts";
import { releasedOn } from "../survey/index.ts";
import { type Answer, type Basis, type Decision, isGranted, isWaiting } from "./model.ts";
import { basisOfOutcome, basisOfSurvey } from "./rules.ts";
import { basisOfSilence, type Silence } from "./silence/model.ts";
import { choiceOfSilence, silenceRowsConfirmed, silenceRowsOpen, silencesOn } from "./silence/store.ts";
import { basesRested, choiceOfDecision, decisionRowsLast, decisionRowsWaiting, decisionsOn } from "./store.ts";

type Db = Kysely<Schema>;

/** What decisions on a choice can rest on, the latest last. */
export async function basesOf(
	db: Db,
	{ cycle, choice }: Pick<ChoiceSheet, "cycle" | "choice">,
): Promise<readonly Basis[]> {
	const outcomes = (await outcomesOf(db, choice.id)).map((stated) => basisOfOutcome(stated, cycle.year));
	const surveys = (await releasedOn(db, choice.id)).map(basisOfSurvey);
	const silences = (await silencesOn(db, [choice.id])).flatMap((silence) => basisOfSilence(silence, cycle.year) ?? []);
	return [...outcomes, ...surveys, ...silences].toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

/** A choice as officers take it to the organ: what there is to rest on, what waits, and what was tried before. */
export interface OfficeSheet extends ChoiceSheet {
	readonly bases: readonly Basis[];
	readonly decisions: readonly Decision[];
	readonly silences: readonly Silence[];
}

/** Refuses a choice that is not there. */
export async function officeSheet(db: Db, _scope: StaffScope, choice: string): Promise<OfficeSheet> {
	const sheet = await choiceSheet(db, choice);
	const decisions = await decisionsOn(db, [choice]);
	const corrects = decisions.find(isWaiting)?.corrects?.decision;
	return {
		...sheet,
		bases: await basesFor(
			db,
			sheet,
			decisions.find(({ id }) => id === corrects),
		),
		decisions,
		silences: await silencesOn(db, [choice]),
	};
}

/** A recorded decision, with its choice and what it rests on. */
export interface DecisionSheet extends ChoiceSheet {
	readonly decision: Decision;
	/** The decision that it corrects. */
	readonly corrected: Decision | undefined;
	readonly basis: Basis | undefined;
}

export async function decisionSheet(db: Db, _scope: MembershipScope, id: string): Promise<DecisionSheet | undefined> {
	const choice = await choiceOfDecision(db, id);
	if (choice === undefined) return undefined;
	const decisions = await decisionsOn(db, [choice]);
	const decision = decisions.find((one) => one.id === id);
	if (decision === undefined || !isGranted(decision)) return undefined;
	const corrected = decisions.find((one) => one.id === decision.corrects?.decision);
	const sheet = await choiceSheet(db, choice);
	return { ...sheet, decision, corrected, basis: await basisOf(db, sheet, decision) };
}

/** What a decision rests on. An outcome that was corrected since is still what it was taken on. */
async function basisOf(
	db: Db,
	sheet: ChoiceSheet,
	{ basis: { kind, id } }: Pick<Decision, "basis">,
): Promise<Basis | undefined> {
	const standing = (await basesOf(db, sheet)).find((one) => one.kind === kind && one.id === id);
	const stated = standing === undefined && kind === "consultation" ? await outcome(db, id) : undefined;
	return standing ?? (stated && basisOfOutcome(stated, sheet.cycle.year));
}

/** What a decision on a choice can rest on; one that corrects another, also on what that one rests on. The latest last. */
export async function basesFor(db: Db, sheet: ChoiceSheet, corrected: Decision | undefined): Promise<readonly Basis[]> {
	const bases = await basesOf(db, sheet);
	const own = corrected && (await basisOf(db, sheet, corrected));
	return own === undefined || bases.some(({ id }) => id === own.id) ? bases : [own, ...bases];
}

/** A silence procedure that was opened, with its choice. */
export interface SilenceSheet extends ChoiceSheet {
	readonly silence: Silence;
}

export async function silenceSheet(db: Db, _scope: MembershipScope, id: string): Promise<SilenceSheet | undefined> {
	const choice = await choiceOfSilence(db, id);
	const silence = choice && (await silencesOn(db, [choice])).find((one) => one.id === id);
	if (choice === undefined || silence === undefined || silence === "" || !isGranted(silence)) return undefined;
	return { ...(await choiceSheet(db, choice)), silence };
}

/** The decisions that were recorded on these choices, those that were corrected as well, in the order in which they were put. Two statements. */
export const decisionsTaken = async (
	db: Db,
	_scope: MembershipScope,
	choices: readonly string[],
): Promise<Decision[]> => (await decisionsOn(db, choices)).filter(isGranted);

/** The silence procedures that were opened on these choices, in their order. Two statements. */
export const silencesOpened = async (db: Db, _scope: MembershipScope, choices: readonly string[]): Promise<Silence[]> =>
	(await silencesOn(db, choices)).filter(isGranted);

/** A silence that runs, as a desk names it. */
export interface SilenceOpen {
	readonly id: string;
	readonly year: number;
	readonly choice: string;
	readonly step: "theme" | "topics";
	readonly organ: string;
	readonly expires: Instant;
	/** Null while it waits for a second officer. */
	readonly answer: Answer | null;
	readonly askedBy: string;
}

/** The silences that members of these organs can still break, earliest expiry first. One statement. */
export const silencesRunning = async (
	db: Db,
	_scope: DelegationScope,
	{ organs, now }: { organs: readonly string[]; now: Instant },
): Promise<SilenceOpen[]> =>
	(await silenceRowsOpen(db)).filter(
		({ organ, answer, expires }) => answer === "granted" && now < expires && organs.includes(organ),
	);

/** What waits for officers and Chairs: decisions and silences for a second officer, silences whose time is over. Two statements. */
export const waitingForOrgan = async (db: Db, _scope: StaffScope) => ({
	decisions: await decisionRowsWaiting(db),
	silences: await silenceRowsOpen(db),
});

/** What of these choices organs decided, and on what, and which silences their Chairs confirmed. Two statements. */
export const settledOn = async (db: Db, _scope: StaffScope, choices: readonly string[]) => ({
	rested: await basesRested(db, choices),
	confirmed: await silenceRowsConfirmed(db, choices),
});

/** What organs decided last, latest first. One statement. */
export const lastDecisions = async (db: Db, _scope: MembershipScope, most: number) => await decisionRowsLast(db, most);
