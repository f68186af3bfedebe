import { z } from "zod";
import { act } from "../../acts/index.ts";
import { no, Refusal, refuseIf } from "../../kit/refusal.ts";
import { calendarDate, grantedRoles, personEmail, personId, personLanguage, personName, personZone } from "./model.ts";
import { grantEndedBy, type IdentityRefusal, may, mayChangeRolesOf, mayEdit, mayGrant, mayRevoke } from "./rules.ts";
import { endGrant, grantsOf, insertGrant, insertPerson, lockPerson, updatePerson } from "./store.ts";

const unknownPerson = () => new Refusal(no<IdentityRefusal>("identity.unknownPerson", {}, "person"));

export const registerPerson = act({
	name: "identity.registerPerson",
	effect: "Registers a person, who can then ask for a sign-in link at this address. Nothing is sent.",
	input: z.object({ name: personName, email: personEmail, language: personLanguage, zone: personZone }),
	may: may["identity.registerPerson"],
	run: async ({ tx, now }, input) => {
		const person = await insertPerson(tx, input, now);
		if (person === undefined) throw new Refusal(no<IdentityRefusal>("identity.addressTaken", {}, "email"));
		return { person };
	},
});

export const editPerson = act({
	name: "identity.editPerson",
	effect:
		"Changes the language in which a person reads pages and mails, the time zone in which they see deadlines, or their name. " +
		"Language and zone are the person’s own to change; officers may change all three.",
	input: z.object({
		person: personId,
		name: personName.optional(),
		language: personLanguage.optional(),
		zone: personZone.optional(),
	}),
	may: may["identity.editPerson"],
	run: async ({ tx, actor, now }, { person, ...edit }) => {
		refuseIf(mayEdit(actor, person, edit));
		if (!(await updatePerson(tx, person, edit, now))) throw unknownPerson();
	},
});

export const grantRole = act({
	name: "identity.grantRole",
	effect: "Gives a person one of the body’s roles from a day on. Nobody gives themselves a role.",
	input: z.object({ person: personId, role: z.enum(grantedRoles), from: calendarDate }),
	may: may["identity.grantRole"],
	run: async ({ tx, actor }, { person, role, from }) => {
		refuseIf(mayChangeRolesOf(actor.person, person));
		if (!(await lockPerson(tx, person))) throw unknownPerson();
		refuseIf(mayGrant(await grantsOf(tx, person), role, from));
		await insertGrant(tx, person, role, from);
	},
});

export const revokeRole = act({
	name: "identity.revokeRole",
	effect:
		"Ends one of the body’s roles of a person; the day given is the first on which they no longer hold it. " +
		"Nobody ends a role of their own.",
	input: z.object({ person: personId, role: z.enum(grantedRoles), until: calendarDate }),
	may: may["identity.revokeRole"],
	run: async ({ tx, actor }, { person, role, until }) => {
		refuseIf(mayChangeRolesOf(actor.person, person));
		if (!(await lockPerson(tx, person))) throw unknownPerson();
		const grant = grantEndedBy(await grantsOf(tx, person), role, until);
		refuseIf(mayRevoke(grant, until));
		if (grant !== undefined) await endGrant(tx, person, grant, until);
	},
});

export const acts = [registerPerson, editPerson, grantRole, revokeRole];
