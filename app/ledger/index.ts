export { auditLog } from "./audit.ts";
export { createKeyFile, loadSigner } from "./key.ts";
export { leavePending } from "./pending.ts";
export { type LedgerReceipt, receiptFor } from "./receipt.ts";
export { createSequencer, type Sequencer } from "./sequencer.ts";
export { entriesBetween, latestCheckpoint, type StoredCheckpoint, tileBytes } from "./store.ts";
