import { perform, type Stage } from "../../app/acts/index.ts";
import { parseInstant } from "../../app/kit/clock.ts";
import { material } from "../material.ts";
import { optionsOf } from "../store.ts";
import { actNamed, wording } from "./acts.ts";
import type { Cast } from "./cast.ts";

const { original, earlier } = material.dialogue;
const nothing = { bodies: {}, checked: [] };

/** A year that was begun, with the choice of its theme. */
export interface Begun {
	readonly cycle: string;
	readonly choice: string;
}

/** What IC/2007/7 tells of what was before, entered from it: the survey of October and November 2006, and that the theme of 2007 was decided. */
export async function enterEarlier(
	stage: Stage,
	cast: Cast,
	years: ReadonlyMap<number, Begun>,
	subjects: ReadonlyMap<string, string>,
): Promise<void> {
	const { entered, year, options, remark, ...survey } = earlier.survey;
	const held = {
		...{ ...survey, cycle: years.get(year)?.cycle, step: "topics", organ: null, consulted: null, replies: null },
		options: options.map(({ subject, account, ...known }) => ({
			...{ ...known, id: null, subject: subjects.get(subject), title: nothing, inFavour: null },
			account: wording(account),
		})),
		...{ source: nothing, remark: wording(remark), original },
	};
	const occasion = { actor: cast.staff("officer"), now: parseInstant(entered) };
	await perform(stage, actNamed("dialogue.enterEarlierSurvey"), held, occasion);
	await enterDecision(stage, cast, years);
}

/** Entered by one officer, confirmed against the note by another. */
async function enterDecision(stage: Stage, cast: Cast, years: ReadonlyMap<number, Begun>): Promise<void> {
	const { entered, confirmed, year, remark, ...source } = earlier.decision;
	const choice = years.get(year)?.choice ?? "";
	const fates = Object.fromEntries((await optionsOf(stage.db, choice)).map(({ option }) => [option, "selected"]));
	const taken = {
		...{ ...source, choice, fates, organ: null, date: null, survey: null, original },
		...{ source: nothing, remark: wording(remark) },
	};
	const occasion = { actor: cast.staff("officer"), now: parseInstant(entered) };
	const { record } = await perform(stage, actNamed("decision.enterEarlier"), taken, occasion);
	await perform(
		stage,
		actNamed("decision.confirmEarlier"),
		{ record, version: 1 },
		{ actor: cast.staff("approvingOfficer"), now: parseInstant(confirmed) },
	);
}
