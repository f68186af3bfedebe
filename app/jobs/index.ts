export { type Job, startJobs } from "./jobs.ts";
export { type Reaction, type Reactions, runReactions } from "./reactions.ts";
export type { Fact } from "./store.ts";
