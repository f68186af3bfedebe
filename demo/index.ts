export { demoClock } from "./clock.ts";
export { loadDemo } from "./load.ts";
export { demoRoutes } from "./routes.tsx";
export { resetDemo } from "./store.ts";
