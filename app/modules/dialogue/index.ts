export { acts } from "./acts.ts";
export { refusals } from "./refusals.ts";
export { may } from "./rules.ts";
