import type { Run } from "../../../../acts/index.ts";
import { no, Refusal } from "../../../../kit/refusal.ts";
import { lockOrgan } from "../store.ts";

/** The organ, held against every other change of its composition and its Chair until the transaction ends. */
export async function heldOrgan(tx: Run["tx"], id: string) {
	const organ = await lockOrgan(tx, id);
	if (organ === undefined) throw new Refusal(no("membership.organUnknown"));
	return organ;
}
