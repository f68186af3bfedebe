import { z } from "zod";
import { type DelegationRole, delegationRoles } from "../../../kit/actor.ts";
import type { CalendarDate, Instant } from "../../../kit/clock.ts";
import { uiLangs } from "../../../kit/languages.ts";
import type { Seat } from "../../../kit/reader.ts";
import { wordsSchema } from "../model.ts";
import type { MemberName } from "../name/model.ts";

/** One person's place in a delegation. */
export interface Delegate {
	readonly person: string;
	readonly name: string;
	readonly email: string;
	readonly language: string;
	readonly role: DelegationRole;
	/** As the delegation itself titles it, in the language submitted: “Permanent Representative”, « Première secrétaire ». */
	readonly function: string;
	readonly from: CalendarDate;
}

/** What is done with a delegation's places, as the record of acts calls it. */
export const placeActs = [
	"membership.appointDelegate",
	"membership.changeDelegateRole",
	"membership.endDelegate",
	"membership.handOver",
] as const;

/** One such act: when, by whom and about whom, each under the name borne then. */
export interface PlaceDeed {
	readonly act: (typeof placeActs)[number];
	readonly at: Instant;
	readonly by: string | null;
	/** Whether an officer did it, and not the delegation itself. */
	readonly bySecretariat: boolean;
	readonly whom: string | null;
	/** Who took over from them. */
	readonly successor: string | null;
}

/** A delegation that a person serves, named for the switch between several. */
export interface Served extends Seat {
	readonly code: string;
	readonly names: readonly MemberName[];
}

/** What a person may do on a day, beyond roles in the body itself. */
export interface Places {
	readonly seats: readonly Seat[];
	/** The organs that the person chairs. */
	readonly chairs: readonly string[];
}

export const roleSchema = z.enum(delegationRoles);
export const functionSchema = wordsSchema(200).default("");

/**
 * Who takes a place. An address already registered is that person, whatever name is typed: one person may serve two
 * delegations, and a colleague may take another place.
 */
export const incomingSchema = z.strictObject({
	name: wordsSchema(200).pipe(z.string().min(1)),
	email: z.string().trim().toLowerCase().min(1).max(254),
	/** The language in which the system speaks to the person; without it the delegation's own. */
	language: z.enum(uiLangs).optional(),
});
export type Incoming = z.output<typeof incomingSchema>;
