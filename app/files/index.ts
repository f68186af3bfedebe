export { type Files, filesIn, openFiles } from "./files.ts";
export { maximumSize, type RecordedFile } from "./model.ts";
export { refusals } from "./refusals.ts";
export { mayKeep, sniff } from "./rules.ts";
export { recordedFile, recordedHashes, recordFile } from "./store.ts";
