import { perform, type Stage } from "../../app/acts/index.ts";
import { parseInstant } from "../../app/kit/clock.ts";
import { material } from "../material.ts";
import { actNamed, wording } from "./acts.ts";
import type { Cast } from "./cast.ts";

const { original, earlier } = material.dialogue;
const nothing = { bodies: {}, checked: [] };

/** A year that was begun, with the choice of its theme. */
export interface Begun {
	readonly cycle: string;
	readonly choice: string;
}

/** What IC/2007/7 tells of the years before, entered from it: the survey of October and November 2006. */
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
}
