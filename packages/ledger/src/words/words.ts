import type { Fault } from "../fault.ts";

/** The words of a verdict. Numbers arrive formatted and stand in brackets, so that no sentence depends on a plural. */
export interface Words {
	agrees(survey: string, found: string, key: string): string;
	recounted(replies: string): string;
	notRecounted(replies: string): string;
	closed(replies: string): string;
	open(replies: string): string;
	annulled: string;
	late(replies: string): string;
	trustedKey(name: string): string;
	otherKey(name: string, fingerprint: string): string;
	/** `where` is a path into the export, for the technician to whom the reader will pass the sentence. */
	unreliable(fault: string, where?: string): string;
	receiptStands(position: string, size: string): string;
	decisionStands(position: string, size: string): string;
	receiptUnreliable(fault: string): string;
	/** The fault `format`, of files that are no acknowledgement. */
	receiptFormat: string;
	faults: Record<Fault, string>;
}
