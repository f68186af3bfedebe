import { personOf, type Run } from "../../../acts/index.ts";
import { holds } from "../../../kit/actor.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { bodyOf, chairOf } from "../../membership/index.ts";

/** What only the Chair does, unless nobody chairs the organ here: an officer then records what the Chair stated. */
export async function onlyWithoutChair(
	run: Run,
	organ: string,
	refusal: "consultation.chairMarks" | "consultation.chairClears",
): Promise<void> {
	if (holds(run.actor, ["chair"])) return;
	const { zone } = await bodyOf(run.tx);
	if ((await chairOf(run.tx, organ, dateIn(run.now, zone))) !== undefined) throw new Refusal(no(refusal));
}

/**
 * Who states what is recorded of a round: its organ's Chair of today, who records it, or the Chair whom an officer names. An officer states nothing.
 * @param named the Chair's name as an officer gives it
 */
export async function statedBy(
	run: Run,
	organ: string,
	named: string,
): Promise<{ readonly chair: string; readonly byChair: boolean }> {
	if (!holds(run.actor, ["chair"])) {
		if (named === "") throw new Refusal(no("consultation.chairMissing", {}, "chair"));
		return { chair: named, byChair: false };
	}
	const { zone } = await bodyOf(run.tx);
	const chair = await chairOf(run.tx, organ, dateIn(run.now, zone));
	if (chair?.person !== personOf(run)) throw new Refusal(no("consultation.notTheChair"));
	return { chair: chair.name, byChair: true };
}
