import type { Kysely } from "kysely";
import type { Schema } from "../../../data/schema.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import type { Reader } from "../../../kit/reader.ts";
import { holdsOn, type Member, memberOf, membersOfOrgan, membersOn } from "../../membership/index.ts";
import type { RoundFacts, Served, Standing } from "./model.ts";

type Db = Kysely<Schema>;
type Invited = Pick<RoundFacts, "organ" | "date" | "invites">;

/**
 * Whether a round invites a member: by the register and the organ's composition on the day of the round, whenever it was convened. One statement
 * where the organ's delegations are invited.
 */
export const isInvited = async (
	db: Db,
	{ organ, date, invites }: Invited,
	member: Pick<Member, "id" | "classes">,
): Promise<boolean> =>
	member.classes.some((period) => holdsOn(period, date)) &&
	(invites === "membership" || (await membersOfOrgan(db, organ, date)).includes(member.id));

/**
 * All the members that `isInvited` finds invited on any of these days, as far as the register knows them now. One or two statements for each day.
 * @param days that of the round, and another that was said before
 */
export async function membersInvited(
	db: Db,
	{ organ, invites }: Pick<Invited, "organ" | "invites">,
	days: readonly CalendarDate[],
): Promise<string[]> {
	const invited = new Set<string>();
	for (const day of new Set(days)) {
		const sitting = invites === "organ" ? await membersOfOrgan(db, organ, day) : undefined;
		for (const { id } of await membersOn(db, day)) if (sitting?.includes(id) !== false) invited.add(id);
	}
	return [...invited];
}

/** How a reader stands to a round. One or two statements for each delegation that they serve. */
export async function standingIn(db: Db, reader: Reader, round: Invited, today: CalendarDate): Promise<Standing> {
	const chair = reader.chairs.includes(round.organ);
	const delegations: Served[] = [];
	for (const { member: id, role } of reader.seats) {
		const member = await memberOf(db, { id });
		if (member !== undefined) delegations.push({ member, role, invited: await isInvited(db, round, member) });
	}
	return {
		administration: chair || reader.staff.some((role) => role === "officer" || role === "approvingOfficer"),
		chair,
		past: round.date < today,
		delegations,
	};
}
