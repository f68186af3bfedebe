/**
 * Why a text, a proof or an export was not accepted. The list is closed and part of the format: SPEC.md §9 gives the
 * meaning of each code and the order in which a verifier reports them.
 */
export type Fault =
	| "notCanonical"
	| "format"
	| "key"
	| "untrustedKey"
	| "signature"
	| "checkpoint"
	| "root"
	| "proof"
	| "inclusion"
	| "entry"
	| "sequence"
	| "count"
	| "commitment"
	| "document"
	| "missing"
	| "disclosure"
	| "notInForce"
	| "notConsulted"
	| "secondReply"
	| "invalidAnswer"
	| "outsidePeriod"
	| "paperNotAccepted"
	| "result";

/**
 * Thrown by everything in this package that reads what somebody else wrote. `where` is a path into what was read
 * (`entries[3]`), never its content: it may end up on a page.
 */
export class LedgerError extends Error {
	readonly code: Fault;
	readonly where: string | undefined;

	constructor(code: Fault, where?: string) {
		super(where === undefined ? code : `${code} at ${where}`);
		this.name = "LedgerError";
		this.code = code;
		this.where = where;
	}
}
