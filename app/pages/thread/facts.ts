import type { Ctx } from "../../acts/index.ts";
import type { Instant } from "../../kit/clock.ts";
import type { MembershipScope, Reader } from "../../kit/reader.ts";
import { type Circulation, circulationsIn, type RoundHeld, roundsHeld } from "../../modules/consultation/index.ts";
import { type Decision, decisionsTaken, type Silence, silencesOpened } from "../../modules/decision/index.ts";
import { type Year, yearOf } from "../../modules/dialogue/index.ts";
import { bodyOf } from "../../modules/membership/index.ts";
import { type SurveyOn, surveysOn } from "../../modules/survey/index.ts";

/** Everything that happened along the way of a year, as far as the reader may know of it. */
export interface YearFacts {
	readonly year: Year;
	/** Earliest first, each. */
	readonly rounds: readonly RoundHeld[];
	readonly circulations: readonly Circulation[];
	readonly surveys: readonly SurveyOn[];
	readonly silences: readonly Silence[];
	readonly decisions: readonly Decision[];
	readonly zone: string;
	readonly now: Instant;
}

/** Seventeen statements, whatever the year holds. Undefined when the year was not begun. */
export async function yearFacts(
	{ db }: Pick<Ctx, "db">,
	{ scope, reader, now }: { scope: MembershipScope; reader: Reader | null; now: Instant },
	year: number,
): Promise<YearFacts | undefined> {
	const found = await yearOf(db, scope, year);
	if (found === undefined) return undefined;
	const choices = Object.values(found.cycle.choices).map(({ id }) => id);
	return {
		year: found,
		rounds: await roundsHeld(db, scope, found.cycle.id),
		circulations: (await circulationsIn(db, found)).toReversed(),
		surveys: await surveysOn(db, reader, choices, now),
		silences: await silencesOpened(db, scope, choices),
		decisions: await decisionsTaken(db, scope, choices),
		zone: (await bodyOf(db)).zone,
		now,
	};
}

/** What belongs to one step of the year. */
export const ofChoice = <Of extends { readonly choice: string }>(
	all: readonly Of[],
	choice: string | undefined,
): Of[] => all.filter((one) => one.choice === choice);
