export { acts } from "./acts.ts";
export { languageStates } from "./messages/index.ts";
export { refusals } from "./refusals.ts";
export { documentRoutes } from "./routes.tsx";
export { may } from "./rules.ts";
export { createDocument, documentsOf, findDocument, titlesOf } from "./store.ts";
export { ReadDocument } from "./views/text.tsx";
export { createWork, removeWorks, worksOf, writeWork } from "./work/store.ts";
export { asInput, languageOf, versionField, versionsOf, WordingFields, wordingFrom } from "./work/views.tsx";
