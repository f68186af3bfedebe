import type { AnyAct } from "../../app/acts/index.ts";
import { acts as consultation } from "../../app/modules/consultation/index.ts";
import { acts as decision } from "../../app/modules/decision/index.ts";
import { acts as dialogue } from "../../app/modules/dialogue/index.ts";
import { acts as document } from "../../app/modules/document/index.ts";
import { acts as survey } from "../../app/modules/survey/index.ts";
import type { Material } from "../material.ts";

const known = [...document, ...dialogue, ...consultation, ...survey, ...decision];

/** One of the acts that these modules offer as a list, by its name. */
export function actNamed(
	name: `${"document" | "dialogue" | "consultation" | "survey" | "decision"}.${string}`,
): AnyAct {
	const act = known.find((act) => act.name === name);
	if (act === undefined) throw new Error(`there is no act ${name}`);
	return act;
}

/** A text of the data as an act takes it: in all languages at once, so that every version follows the original. */
export const wording = (texts: Material["survey"]["title"]) => ({ bodies: texts, checked: [] });
