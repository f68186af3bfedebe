export { acts } from "./acts.ts";
export { refusals } from "./refusals.ts";
export { consultationRoutes } from "./routes.tsx";
export { may } from "./rules.ts";
