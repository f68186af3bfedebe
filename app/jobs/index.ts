export { startJobs } from "./jobs.ts";
export { type Reactions, runReactions } from "./reactions.ts";
