import { type Document, type Work, workOf } from "@intersession/document";
import type { Kysely } from "kysely";
import type { Schema } from "../../data/schema.ts";
import type { CalendarDate, Instant } from "../../kit/clock.ts";
import { type UiLang, uiLangs } from "../../kit/languages.ts";
import type { DelegationScope, MembershipScope, StaffScope } from "../../kit/reader.ts";
import { wordsOf, type Year, yearOf } from "../dialogue/index.ts";
import { documentsAt, worksOf } from "../document/index.ts";
import { correspondentsOn, memberOf, membersOn, nameOf, organNames } from "../membership/index.ts";
import { isInvited } from "./circle/queries.ts";
import type { Paper, Round } from "./model.ts";
import type { Outcome } from "./outcome/model.ts";
import { outcomesBy } from "./outcome/store.ts";
import { roundBefore } from "./rules.ts";
import { roundOf, roundRows, roundRowsAhead, roundRowsOn } from "./store.ts";

type Db = Kysely<Schema>;
type Names = Readonly<Record<string, string>>;

export interface Rounds {
	readonly year: Year;
	readonly rounds: readonly Round[];
	readonly organs: ReadonlyMap<string, Names>;
	/** What rounds came to, those that were corrected as well, in the order in which they were recorded. */
	readonly outcomes: readonly Outcome[];
}

/** A year's rounds, earliest first. Undefined when the year was not begun. Ten statements. */
export async function roundsOf(db: Db, scope: MembershipScope, year: number): Promise<Rounds | undefined> {
	const found = await yearOf(db, scope, year);
	if (found === undefined) return undefined;
	const rows = await roundRows(db, found.cycle.id);
	const works = await worksOf(db, ...rows.map(({ id }) => id));
	const organs = new Map((await organNames(db)).map(({ id, names }) => [id, names]));
	const outcomes = await outcomesBy(db, { rounds: rows.map(({ id }) => id) });
	return { year: found, rounds: rows.map((row) => roundOf(row, works)), organs, outcomes };
}

/** A round as the thread of its year names it. */
export interface RoundHeld extends Pick<Round, "id" | "choice" | "date"> {
	readonly cancelled: boolean;
	/** What it came to, as far as that is recorded. */
	readonly outcome: Outcome | undefined;
}

/** The rounds of a cycle, earliest first, each with what it came to. Three statements. */
export async function roundsHeld(db: Db, _scope: MembershipScope, cycle: string): Promise<RoundHeld[]> {
	const rows = await roundRows(db, cycle);
	const outcomes = await outcomesBy(db, { rounds: rows.map(({ id }) => id) });
	return rows.map(({ id, choice_id: choice, date, cancelled_at }) => ({
		id,
		choice,
		date,
		cancelled: cancelled_at !== null,
		outcome: outcomes.find(({ round, inForce }) => round === id && inForce),
	}));
}

/** The rounds on these choices that stand, earliest first, with how far the record of each has come. One statement. */
export const roundsOn = async (db: Db, _scope: StaffScope, choices: readonly string[]): Promise<RoundProgress[]> =>
	await roundRowsOn(db, choices);
export type RoundProgress = Awaited<ReturnType<typeof roundRowsOn>>[number];

/** A round to come, as a desk names it. */
export interface RoundAhead extends Pick<Round, "id" | "date" | "organ" | "invites"> {
	readonly year: number;
}

/** The rounds to come to which a delegation is invited, earliest first. Two statements, and one for each round of an organ. */
export async function roundsAhead(db: Db, { member: id }: DelegationScope, today: CalendarDate): Promise<RoundAhead[]> {
	const member = await memberOf(db, { id });
	const ahead: RoundAhead[] = [];
	for (const round of await roundRowsAhead(db, today))
		if (member !== undefined && (await isInvited(db, round, member))) ahead.push(round);
	return ahead;
}

/** A paper as it was circulated, as it was in the round before, and as it stands. */
export interface CirculatedPaper extends Paper {
	readonly circulated: Document;
	readonly before: { readonly version: number; readonly document: Document } | undefined;
	readonly now: { readonly version: number; readonly document: Document };
	readonly withdrawn: { readonly at: Instant; readonly reasons: Work } | null;
	/** Whether its option has gone into a merged wording. */
	readonly merged: boolean;
}

export interface RoundSheet extends Rounds {
	readonly round: Round;
	readonly previous: Round | undefined;
	readonly papers: readonly CirculatedPaper[];
}

/** One round with its papers. One statement more than the rounds of its year. */
export async function roundSheet(
	db: Db,
	scope: MembershipScope,
	year: number,
	id: string,
): Promise<RoundSheet | undefined> {
	const all = await roundsOf(db, scope, year);
	const round = all?.rounds.find((round) => round.id === id);
	if (all === undefined || round === undefined) return undefined;
	const previous = roundBefore(all.rounds, round);
	const documents = await documentsAt(db, [...round.papers, ...(previous?.papers ?? [])]);
	const at = ({ document, version }: Pick<Paper, "document" | "version">) => documents.get(`${document} ${version}`);
	return {
		...all,
		round,
		previous,
		papers: round.papers.flatMap((paper) => {
			const dossier = all.year.dossiers.find(({ option }) => option.id === paper.option);
			const circulated = at(paper);
			if (dossier === undefined || circulated === undefined) return [];
			const earlier = previous?.papers.find(({ option }) => option === paper.option);
			const before = earlier && at(earlier);
			return [
				{
					...paper,
					circulated,
					before: earlier && before && { version: earlier.version, document: before },
					now: { version: dossier.version, document: dossier.text },
					withdrawn: dossier.option.withdrawn,
					merged: dossier.option.fate?.fate === "merged",
				},
			];
		}),
	};
}

/** The titles of papers as they were circulated, in all their languages, by option. One statement. */
export async function paperWorks(db: Db, papers: readonly Paper[]): Promise<ReadonlyMap<string, Work>> {
	const documents = await documentsAt(db, papers);
	return new Map(
		papers.flatMap(({ option, document, version }) => {
			const text = documents.get(`${document} ${version}`);
			return text === undefined ? [] : [[option, workOf(text, text.title)] as const];
		}),
	);
}

/** The titles of a round's papers in plain words, in the reader's language if there is one, by option. One statement. */
export const paperTitles = async (
	db: Db,
	{ papers }: { readonly papers: readonly Paper[] },
	lang: UiLang,
): Promise<ReadonlyMap<string, string>> =>
	new Map([...(await paperWorks(db, papers))].map(([option, title]) => [option, wordsOf(title, lang)]));

/** A paper's title in plain words, in the reader's language if there is one. */
export const paperTitle = (document: Document, lang: UiLang): string => wordsOf(workOf(document, document.title), lang);

/** Whom a letter reaches: how many delegations at how many addresses, in which languages, and the delegations that have no address. */
export interface Reach {
	readonly delegations: number;
	readonly addresses: number;
	/** How many of the addresses are written to in a language. */
	readonly languages: readonly { readonly lang: UiLang; readonly addresses: number }[];
	readonly without: readonly string[];
}

/** Whom a letter to the whole membership of a day reaches, or to some of it. Two statements. */
export async function reachOf(db: Db, on: CalendarDate, lang: UiLang, only?: readonly string[]): Promise<Reach> {
	const members = (await membersOn(db, on, lang)).filter(({ id }) => only?.includes(id) !== false);
	const letters = await correspondentsOn(
		db,
		on,
		members.map(({ id }) => id),
	);
	const recipients = [...new Map(letters.map((letter) => [letter.recipient, letter])).values()];
	const reached = new Set(letters.map(({ member }) => member));
	return {
		delegations: members.length,
		addresses: recipients.length,
		languages: uiLangs.map((each) => ({
			lang: each,
			addresses: recipients.filter((letter) => letter.lang === each).length,
		})),
		without: members
			.filter(({ id }) => !reached.has(id))
			.map((member) => nameOf(member, lang, "short", on))
			.sort(new Intl.Collator(lang).compare),
	};
}
