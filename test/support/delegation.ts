import type { Actor, DelegationRole } from "../../app/kit/actor.ts";
import { parseDate } from "../../app/kit/clock.ts";
import type { Reader } from "../../app/kit/reader.ts";
import { memberOf } from "../../app/modules/membership/index.ts";
import type { Consultations } from "./consultation.ts";
import { putPerson } from "./register.ts";

/** Somebody of a delegation: as acts see them, and as pages do. */
export interface Delegate {
	readonly member: string;
	readonly actor: Actor;
	readonly reader: Reader;
}

/** A person who serves in the delegation of the member with that code. */
export async function delegateOf(
	{ database }: Pick<Consultations, "database">,
	code: string,
	role: DelegationRole = "head",
): Promise<Delegate> {
	const email = `${role.toLowerCase()}.${code.toLowerCase()}@example.org`;
	const person = await putPerson(database, email);
	const member = (await memberOf(database.db, { code }))?.id ?? "";
	const place = { person_id: person, member_id: member, role, from_date: parseDate("2007-01-01"), until_date: null };
	await database.db.insertInto("delegate").values(place).execute();
	return {
		member,
		actor: { person, roles: [role], delegation: member },
		reader: {
			...{ person, name: email, email, language: "en", zone: "UTC" },
			...{ staff: [], seats: [{ member, role }], chairs: [] },
		},
	};
}
