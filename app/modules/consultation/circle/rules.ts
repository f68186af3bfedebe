import type { Role } from "../../../kit/actor.ts";
import { no, type Verdict } from "../../../kit/refusal.ts";
import type { Member } from "../../membership/index.ts";
import type { Behalf, Given, PaperBefore, RoundFacts, Standing } from "./model.ts";

/** Whether what a delegation gave is read by whoever stands so to its round. Its own people always read it. */
export function reads({ administration, past, delegations }: Standing, { member, visibility }: Given): boolean {
	if (administration || delegations.some((served) => served.member.id === member)) return true;
	return visibility === "invited" && past && delegations.some(({ invited }) => invited);
}

/** Whether somebody of a delegation reads what it gave as its own. */
export const isOwn = ({ delegations }: Standing, { member }: Pick<Given, "member">): boolean =>
	delegations.some((served) => served.member.id === member);

/** A group is spoken for by a delegation that belongs to it. */
export const ofGroup = ({ group }: Pick<Member, "group">, behalf: Behalf): Verdict<"consultation.notOfGroup"> =>
	behalf === "itself" || behalf === group ? undefined : no("consultation.notOfGroup", {}, "behalf");

/** Where a delegation wants its replies cleared, what it gives in consultations is given by those who clear. */
export const cleared = (
	{ clearance }: Pick<Member, "clearance">,
	roles: readonly Role[],
): Verdict<"consultation.notCleared"> =>
	!clearance || roles.includes("head") || roles.includes("focalPoint") ? undefined : no("consultation.notCleared");

/** A delegation is heard on a paper until the round is concluded and while the option is put forward. */
export function stillHeard(
	{ concluded }: Pick<RoundFacts, "concluded">,
	paper: PaperBefore | undefined,
): Verdict<"consultation.roundConcluded" | "consultation.notFound" | "consultation.noLongerPutForward"> {
	if (paper === undefined) return no("consultation.notFound");
	if (concluded) return no("consultation.roundConcluded");
	return paper.open ? undefined : no("consultation.noLongerPutForward");
}
