export { acts } from "./acts/index.ts";
export { refusals } from "./refusals.ts";
export { decisionRoutes } from "./routes.tsx";
export { may } from "./rules.ts";
