import { type Actor, type DelegationRole, holds, type Role } from "../../kit/actor.ts";
import type { CalendarDate } from "../../kit/clock.ts";
import { no, type Verdict } from "../../kit/refusal.ts";
import type { Period } from "./model.ts";

const officers = ["officer", "approvingOfficer"] as const;
const ownPeople = [...officers, "head", "focalPoint"] as const;

/** Who may do what. Delegation roles act for their own delegation alone; that is checked where acts are performed. */
export const may = {
	"membership.foundBody": ["system"],
	"membership.editBody": officers,
	"membership.importRegister": [...officers, "system"],
	"membership.admitMember": officers,
	"membership.editMember": officers,
	"membership.changeClass": officers,
	"membership.endMembership": officers,
	"membership.seatOnOrgan": officers,
	"membership.endSeat": officers,
	// The Chair reads results being established and settles equalities.
	"membership.enterChair": ["approvingOfficer"],
	"membership.confirmChair": ["approvingOfficer"],
	"membership.declineChair": ["approvingOfficer"],
	"membership.endChair": ["approvingOfficer"],
	"membership.appointDelegate": ownPeople,
	"membership.changeDelegateRole": ownPeople,
	"membership.endDelegate": ownPeople,
	"membership.handOver": ownPeople,
	// Clearance is the delegation's own setting: the Secretariat does not make it.
	"membership.setClearance": ["head", "focalPoint"],
} as const satisfies Record<`membership.${string}`, readonly Role[]>;

/**
 * Whose places in a delegation each role gives, changes and ends. The Secretariat registers whom the State has communicated,
 * so it may all; a head names the focal point as the State's own choice; a focal point runs the daily business.
 */
const manages: Partial<Record<Role, readonly DelegationRole[]>> = {
	officer: ["head", "focalPoint", "drafter", "reader"],
	approvingOfficer: ["head", "focalPoint", "drafter", "reader"],
	head: ["focalPoint", "drafter", "reader"],
	focalPoint: ["drafter", "reader"],
};

/** The places in a delegation that the actor may give, change or end. */
export const managedBy = (actor: Actor): readonly DelegationRole[] =>
	(["head", "focalPoint", "drafter", "reader"] as const).filter((role) =>
		actor.roles.some((held) => manages[held]?.includes(role)),
	);

/** Whether the actor keeps the register. */
export const keepsRegister = (actor: Actor): boolean => holds(actor, officers);

/** A seat or a term lasts a day at least. */
export const mayEndTerm = (term: Period, until: CalendarDate): Verdict<"membership.endBeforeBeginning"> =>
	until > term.from ? undefined : no("membership.endBeforeBeginning", { day: term.from }, "until");
