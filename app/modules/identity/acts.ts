import { z } from "zod";
import { act } from "../../acts/index.ts";
import { no, Refusal, refuseIf } from "../../kit/refusal.ts";
import { personEmail, personId, personLanguage, personName, personZone } from "./model.ts";
import { roleActs } from "./role/acts.ts";
import { type IdentityRefusal, may, mayEdit } from "./rules.ts";
import { insertPerson, updatePerson } from "./store.ts";

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
		"Language and zone are the person’s own to change; officers may change all three. What the person did under a former name " +
		"stands under it.",
	input: z.object({
		person: personId,
		name: personName.optional(),
		language: personLanguage.optional(),
		zone: personZone.optional(),
	}),
	may: may["identity.editPerson"],
	run: async ({ tx, actor, now }, { person, ...edit }) => {
		refuseIf(mayEdit(actor, person, edit));
		if (!(await updatePerson(tx, person, edit, now)))
			throw new Refusal(no<IdentityRefusal>("identity.unknownPerson", {}, "person"));
	},
});

export const acts = [registerPerson, editPerson, ...roleActs];
