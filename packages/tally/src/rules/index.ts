import type { Rule } from "../rule.ts";
import { approval } from "./approval.ts";
import { borda } from "./borda.ts";
import { mesPhragmen } from "./mes+phragmen.ts";
import { plurality } from "./plurality.ts";
import { schulze } from "./schulze.ts";

/** Every counting rule there is. A new one is a new file and a line here. */
export const rules = { plurality, approval, borda, schulze, "mes+phragmen": mesPhragmen } satisfies Record<
	string,
	Rule
>;

export type RuleId = keyof typeof rules;
