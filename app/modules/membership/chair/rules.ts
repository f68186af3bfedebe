import type { CalendarDate } from "../../../kit/clock.ts";
import { no, type Verdict } from "../../../kit/refusal.ts";
import { holdsFrom, type Period } from "../model.ts";

interface ToChair {
	readonly person: string;
	readonly from: CalendarDate;
}

/** What stands beside a Chair to be: the organ's last term, and the person's roles of the Secretariat with their days. */
interface Beside {
	readonly last: Period | undefined;
	readonly roles: readonly Period[];
}

/** A Chair follows another after the day on which that one took office, and not before a term that has ended did. */
const mayFollow = (last: Period | undefined, from: CalendarDate): Verdict<"membership.placeOverlaps"> =>
	last !== undefined && (last.until === null ? from <= last.from : from < last.until)
		? no("membership.placeOverlaps", { day: last.from })
		: undefined;

/** The Chair settles equalities: nobody enters or confirms themselves as one, and nobody settles what they release. */
function mayChair(
	{ person, from }: ToChair,
	by: string,
	roles: readonly Period[],
): Verdict<"membership.notOneself" | "membership.officerIsNoChair"> {
	if (person === by) return no("membership.notOneself");
	return roles.some((role) => holdsFrom(role, from)) ? no("membership.officerIsNoChair") : undefined;
}

/**
 * A Chair is entered where somebody can confirm it.
 * @param others the approving officers beside the one who enters
 */
export function mayEnter(chair: ToChair, by: string, { last, roles, others }: Beside & { readonly others: number }) {
	const [day, person] = [mayFollow(last, chair.from), mayChair(chair, by, roles)];
	if (day !== undefined) return { ...day, field: "from" };
	if (person !== undefined) return { ...person, field: "email" };
	return others === 0 ? no("membership.nobodyConfirms") : undefined;
}

/**
 * A Chair is confirmed by another person than the one who entered it, so that nobody registers a second self with a mailbox of
 * their own and settles an equality by it; and under the name that was shown, because a person can be renamed after the entry.
 */
export function mayConfirm(
	entry: ToChair & { readonly name: string; readonly enteredBy: string },
	{ by, shown }: { readonly by: string; readonly shown: string },
	{ last, roles }: Beside,
) {
	const person = mayChair(entry, by, roles);
	if (person !== undefined) return person;
	if (by === entry.enteredBy) return no("membership.ownEntry");
	if (shown !== entry.name) return no("membership.entryChanged");
	return mayFollow(last, entry.from);
}
