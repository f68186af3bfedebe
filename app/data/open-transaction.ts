import { AsyncLocalStorage } from "node:async_hooks";

// The mark is an object that is struck out at the end, so that work left running after its transaction is not mistaken for it.
const mark = new AsyncLocalStorage<{ open: boolean }>();

/** Runs `work` so that everything it calls, however deep, is known to be inside an open transaction. */
export function markOpen<T>(work: () => Promise<T>): Promise<T> {
	const transaction = { open: true };
	return mark.run(transaction, work).finally(() => {
		transaction.open = false;
	});
}

/**
 * Throws when the caller is inside a transaction. With a single connection the outer handle would wait for the very
 * transaction that waits for it; with many it would silently read and write beside it. It is the same mistake on both.
 */
export function assertOutsideTransaction(): void {
	if (mark.getStore()?.open)
		throw new Error("a transaction is open here: pass its handle (tx) down to this call instead of the outer one (db)");
}
