export { type Distribution, distribute, medianOf } from "./distribution.ts";
export type { Fraction } from "./fraction.ts";
export { type Outcome, type RuleSpec, tally, VERSION } from "./outcome.ts";
export { compile, MAX_OPTIONS, type Profile } from "./profile.ts";
export type { Issue, IssueCode, Reply, ReplyKind, Tiers } from "./reply.ts";
export type { Change } from "./robustness/search.ts";
export { type Robustness, robustness } from "./robustness.ts";
export { MAX_ROUNDS } from "./rounds.ts";
export type { Rule } from "./rule.ts";
export { type RuleId, rules } from "./rules/index.ts";
export { MAX_OUTCOMES } from "./select.ts";
export { verifyOutcome } from "./verify.ts";
export type {
	Account,
	AccountsStep,
	ComparisonStep,
	CompletionStep,
	CondorcetStep,
	CountStep,
	Exact,
	PathsStep,
	Payment,
	PurchaseStep,
	ResultStep,
	Share,
	Status,
	Step,
	StrongestPath,
	SumStep,
} from "./working.ts";
