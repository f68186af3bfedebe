export {
	type AcknowledgementVerdict,
	formatKeptDecision,
	formatKeptReply,
	type KeptDecision,
	type KeptReply,
	verifyAcknowledgement,
} from "./acknowledgement.ts";
export { canonicalJson, parseCanonical } from "./canonical.ts";
export {
	type Checkpoint,
	formatCheckpoint,
	openCheckpoint,
	parseCheckpoint,
	signCheckpoint,
} from "./checkpoint.ts";
export { commit, type Kind } from "./commitment.ts";
export { answersTo, asked, hangsTogether } from "./condition.ts";
export { corrected } from "./corrected.ts";
export { Entry, entryBytes, parseEntry } from "./entry.ts";
export { buildExport, type ExportSource, type Sealed } from "./export.ts";
export { type Fault, LedgerError } from "./fault.ts";
export type { State } from "./history.ts";
export { generateKey, parseSigner, parseVerifier, type Signer, type Verifier, vkeyOf } from "./key.ts";
export {
	append,
	consistencyProof,
	consistencyRefs,
	edgeRefs,
	inclusionProof,
	inclusionRefs,
	type Lookup,
	type Node,
	type NodeRef,
} from "./nodes.ts";
export { type OpenedNote, openNote, signNote } from "./note.ts";
export { type Answer, type Condition, type Question, SCALE } from "./question.ts";
export { formatReceipt, parseReceipt, type Receipt, type ReceiptVerdict, verifyReceipt } from "./receipt.ts";
export {
	Annulment,
	Corrigendum,
	type Counted,
	Decision,
	Extension,
	Opening,
	Publicity,
	Reply,
	Result,
	Settlement,
} from "./record.ts";
export { classesOf } from "./result.ts";
export { receiptSentenceOf, type SentenceLanguage, sentenceOf } from "./sentence.ts";
export { encodeBundle, parseTilePath, TILE_WIDTH, type Tile, tilePath, tileRefs, tileWidth } from "./tiles.ts";
export { type Hash, leafHash, nodeHash, rootOf, verifyConsistency, verifyInclusion } from "./tree.ts";
export { type Verdict, type VerifyOptions, verifyExport } from "./verify.ts";
