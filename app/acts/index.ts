export { type Attempt, attempt, attemptOnceChecked, type Refused, refusedBy } from "./attempt.ts";
export type { Ctx, Env } from "./env.ts";
export { deleteForgottenForms, type Kept, keptForm, leadTo } from "./kept.ts";
export { parse, perform, type Stage } from "./perform.ts";
export { refusals } from "./refusals.ts";
export { type AnyAct, act, personOf, type Run } from "./run.ts";
