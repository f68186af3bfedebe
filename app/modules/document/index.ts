export { createWork, removeWorks, worksOf, writeWork } from "./store.ts";
