import type { AnyAct } from "./acts/index.ts";
import { acts as consultation } from "./modules/consultation/index.ts";
import { acts as decision } from "./modules/decision/index.ts";
import { acts as dialogue } from "./modules/dialogue/index.ts";
import { acts as document } from "./modules/document/index.ts";
import { acts as identity } from "./modules/identity/index.ts";
import { acts as membership } from "./modules/membership/index.ts";
import { acts as survey } from "./modules/survey/index.ts";

/** Everything that can be done, by name: what the JSON route offers, the contract pages say and the role test tries. */
export const allActs: ReadonlyMap<string, AnyAct> = new Map(
	[...identity, ...membership, ...document, ...dialogue, ...consultation, ...survey, ...decision].map(
		(act): [string, AnyAct] => [act.name, act],
	),
);
