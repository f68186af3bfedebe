import { personOf, type Run } from "../../../acts/index.ts";
import { holds } from "../../../kit/actor.ts";
import { dateIn } from "../../../kit/calendar.ts";
import { no, Refusal } from "../../../kit/refusal.ts";
import { bodyOf, chairOf } from "../../membership/index.ts";
import { officers } from "../rules.ts";

/** The Chair of an organ today; undefined where nobody chairs it here. */
async function chairToday(run: Run, organ: string) {
	const { zone } = await bodyOf(run.tx);
	return await chairOf(run.tx, organ, dateIn(run.now, zone));
}

/** What only the Chair of the organ does, unless nobody chairs it here: an approving officer then records what the Chair stated. */
export async function onlyWithoutChair(
	run: Run,
	organ: string,
	refusal: "consultation.chairMarks" | "consultation.chairClears",
): Promise<void> {
	const chair = await chairToday(run, organ);
	if (chair?.person === personOf(run)) return;
	if (!holds(run.actor, ["approvingOfficer"])) throw new Refusal(no("consultation.notTheChair"));
	if (chair !== undefined) throw new Refusal(no(refusal));
}

/**
 * Who states what is recorded of a round: its organ's Chair of today, who records it, or the Chair whom an officer names – an officer who chairs
 * another organ as well. An officer states nothing.
 * @param named the Chair's name as an officer gives it
 */
export async function statedBy(
	run: Run,
	organ: string,
	named: string,
): Promise<{ readonly chair: string; readonly byChair: boolean }> {
	const chair = await chairToday(run, organ);
	if (chair?.person === personOf(run)) return { chair: chair.name, byChair: true };
	if (!holds(run.actor, officers)) throw new Refusal(no("consultation.notTheChair"));
	if (named === "") throw new Refusal(no("consultation.chairMissing", {}, "chair"));
	return { chair: named, byChair: false };
}
