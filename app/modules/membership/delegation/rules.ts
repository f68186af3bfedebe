import { z } from "zod";
import type { Actor, DelegationRole } from "../../../kit/actor.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import { no, type Verdict } from "../../../kit/refusal.ts";
import { holdsFrom, type Period } from "../model.ts";
import { managedBy } from "../rules.ts";
import type { Delegate } from "./model.ts";

type Held = Pick<Delegate, "person" | "role">;

export const addressForm = (email: string): Verdict<"membership.mailboxForm"> =>
	z.email().safeParse(email).success ? undefined : no("membership.mailboxForm", { mailbox: email }, "email");

/** Whether the actor gives, changes and ends places of all these roles. */
export const mayManage = (actor: Actor, ...roles: readonly DelegationRole[]): Verdict<"membership.notYourPlace"> => {
	const managed = managedBy(actor);
	const role = roles.find((asked) => !managed.includes(asked));
	return role === undefined ? undefined : no("membership.notYourPlace", { role }, "role");
};

/** Whoever holds a place may hand it over; so may those who manage it. */
export const mayHandOver = (actor: Actor, { person, role }: Held): Verdict<"membership.notYourPlace"> =>
	actor.person === person ? undefined : mayManage(actor, role);

/**
 * Whoever runs the consultation for the body answers it for nobody, and reads no delegation's drafts: on the day on which the place
 * begins, or later.
 * @param roles the person's roles of the Secretariat, with their days
 */
export const mayActFor = (roles: readonly Period[], from: CalendarDate): Verdict<"membership.servesTheBody"> =>
	roles.some((role) => holdsFrom(role, from)) ? no("membership.servesTheBody", {}, "email") : undefined;

/** A person has one place in a delegation, and a delegation one head. */
export function mayServe(
	people: readonly Held[],
	{ person, role }: Held,
): Verdict<"membership.servesAlready" | "membership.headAlready"> {
	if (people.some((held) => held.person === person)) return no("membership.servesAlready", {}, "email");
	return oneHead(people, { person, role });
}

export const oneHead = (people: readonly Held[], { person, role }: Held): Verdict<"membership.headAlready"> =>
	role === "head" && people.some((held) => held.role === "head" && held.person !== person)
		? no("membership.headAlready", {}, "role")
		: undefined;

/**
 * A place is handed to somebody else. A colleague leaves the place held so far for it, which only those may bring about who manage
 * that place too: otherwise a focal point could make the head a drafter.
 */
export function maySucceed(
	actor: Actor,
	people: readonly Held[],
	from: Held,
	successor: string,
): Verdict<"membership.handedToSelf" | "membership.notYourPlace"> {
	if (from.person === successor) return no("membership.handedToSelf", {}, "email");
	const colleague = people.find(({ person }) => person === successor);
	return colleague === undefined ? undefined : mayManage(actor, colleague.role);
}
