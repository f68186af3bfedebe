export { acts } from "./acts.ts";
export { openOptions, type Year, yearOf } from "./queries.ts";
export { refusals } from "./refusals.ts";
export { dialogueRoutes } from "./routes.tsx";
export { may } from "./rules.ts";
export { wordsOf } from "./views/page.tsx";
