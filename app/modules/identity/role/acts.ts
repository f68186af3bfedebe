import { z } from "zod";
import { act, personOf, type Run } from "../../../acts/index.ts";
import { dateIn } from "../../../kit/calendar.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import { no, Refusal, refuseIf } from "../../../kit/refusal.ts";
import { calendarDate, personEmail, personId } from "../model.ts";
import { type IdentityRefusal, may } from "../rules.ts";
import { personByEmail } from "../store.ts";
import { type GrantedRole, grantedRoles } from "./model.ts";
import {
	grantEndedBy,
	mayBeginOn,
	mayChangeRolesOf,
	mayDecide,
	mayGrant,
	mayRequest,
	mayRevoke,
	mayWorkForTheBody,
	oneRemains,
	type RoleRefusal,
} from "./rules.ts";
import {
	approvingBeside,
	decideRequest,
	elsewhereFrom,
	endGrant,
	grantsOf,
	insertGrant,
	insertRequest,
	lockPerson,
	lockRequest,
	lockStandingApproving,
} from "./store.ts";

const role = z.enum(grantedRoles);
const requestId = z.string().max(32);

export const appoint = act({
	name: "identity.appoint",
	effect:
		"Gives a person one of the body’s roles from a day on, without a second approving officer: to the first officers when the " +
		"body is founded, and by its operator’s command when it has fewer than two. The page of officers shows it as given by the operator.",
	input: z.object({ person: personId, role, from: calendarDate }),
	may: may["identity.appoint"],
	run: async ({ tx }, { person, role, from }) => await grant(tx, person, role, from),
});

export const requestRole = act({
	name: "identity.requestRole",
	effect:
		"Asks for one of the body’s roles for a registered person, from today or a later day on. Another approving officer grants it or declines. " +
		"Nobody asks for themselves.",
	input: z.object({ email: personEmail, role, from: calendarDate }),
	may: may["identity.requestRole"],
	run: async (run, { email, role, from }) => {
		const { tx, now } = run;
		const by = personOf(run);
		const person = await personByEmail(tx, email);
		if (person === undefined) throw new Refusal(no<RoleRefusal>("identity.addressUnknown", {}, "email"));
		refuseIf(mayChangeRolesOf(by, person.id) ?? mayBeginOn(from, dateIn(now, "Etc/GMT+12")));
		await lockPerson(tx, person.id);
		refuseIf(mayGrant(await grantsOf(tx, person.id), role, from));
		refuseIf(mayWorkForTheBody(await elsewhereFrom(tx, person.id, from), "email"));
		refuseIf(mayRequest(await approvingBeside(tx, [by, person.id], now)));
		const request = await insertRequest(tx, { person: person.id, role, from }, by, now);
		if (request === undefined) throw new Refusal(no<RoleRefusal>("identity.roleRequested", {}, "role"));
		return { person: person.id, request };
	},
});

export const grantRole = act({
	name: "identity.grantRole",
	effect:
		"Grants the role that another approving officer requested: the person holds it from the day that the request names. " +
		"Who requested and who granted it stays on record.",
	input: z.object({ request: requestId }),
	may: may["identity.grantRole"],
	run: async (run, { request }) => {
		const { person, role, from, requestedBy } = await waiting(run, request);
		refuseIf(mayDecide(personOf(run), { person, requestedBy }));
		await grant(run.tx, person, role, from);
		await decideRequest(run.tx, request, true, personOf(run), run.now);
		return { person };
	},
});

export const declineRole = act({
	name: "identity.declineRole",
	effect:
		"Declines a role that was requested, or withdraws one’s own request. Nobody’s roles change; who declined stays on record.",
	input: z.object({ request: requestId }),
	may: may["identity.declineRole"],
	run: async (run, { request }) => {
		const { person } = await waiting(run, request);
		await decideRequest(run.tx, request, false, personOf(run), run.now);
		return { person };
	},
});

export const revokeRole = act({
	name: "identity.revokeRole",
	effect:
		"Ends one of the body’s roles of a person; the day given is the first on which they no longer hold it. " +
		"Nobody ends a role of their own.",
	input: z.object({ person: personId, role, until: calendarDate }),
	may: may["identity.revokeRole"],
	run: async ({ tx, actor }, { person, role, until }) => {
		refuseIf(mayChangeRolesOf(actor.person, person));
		await lockOrRefuse(tx, person);
		const grant = grantEndedBy(await grantsOf(tx, person), role, until);
		refuseIf(mayRevoke(grant, until));
		if (role === "approvingOfficer") refuseIf(oneRemains(await lockStandingApproving(tx), person));
		if (grant !== undefined) await endGrant(tx, person, grant, until);
	},
});

export const roleActs = [appoint, requestRole, grantRole, declineRole, revokeRole];

async function grant(tx: Run["tx"], person: string, role: GrantedRole, from: CalendarDate): Promise<void> {
	await lockOrRefuse(tx, person);
	refuseIf(mayGrant(await grantsOf(tx, person), role, from));
	refuseIf(mayWorkForTheBody(await elsewhereFrom(tx, person, from)));
	await insertGrant(tx, person, role, from);
}

async function lockOrRefuse(tx: Run["tx"], person: string): Promise<void> {
	if (!(await lockPerson(tx, person))) throw new Refusal(no<IdentityRefusal>("identity.unknownPerson", {}, "person"));
}

async function waiting({ tx }: Run, id: string) {
	const request = await lockRequest(tx, id);
	if (request === undefined) throw new Refusal(no<RoleRefusal>("identity.requestDecided"));
	return request;
}
