export { auditLog } from "./audit.ts";
export { createKeyFile, loadSigner, restoringKey } from "./key.ts";
export { leavePending } from "./pending.ts";
export { type LedgerReceipt, receiptFor, receiptsFor } from "./receipt.ts";
export { seal } from "./seal.ts";
export { createSequencer } from "./sequencer.ts";
export { entriesBetween, latestCheckpoint, supersedingEntry, tileBytes } from "./store.ts";
