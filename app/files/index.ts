export { type Files, openFiles } from "./files.ts";
export { type MediaType, maximumSize, mediaTypes, type RecordedFile } from "./model.ts";
export { refusals } from "./refusals.ts";
export { type FileRefusal, mayKeep, sniff } from "./rules.ts";
export { recordedFile, recordedHashes, recordFile } from "./store.ts";
