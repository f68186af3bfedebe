export { acts } from "./acts.ts";
export type { Step } from "./model.ts";
export { choiceWithDossiers, type Dossier, openOptions, type Year, yearOf } from "./queries.ts";
export { refusals } from "./refusals.ts";
export { dialogueRoutes } from "./routes.tsx";
export { may } from "./rules.ts";
export { withdrawnAmong } from "./store.ts";
export { briefOf } from "./views/brief.tsx";
export { stepWord, wordsOf, yearHref } from "./views/page.tsx";
