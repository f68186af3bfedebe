import type { Kysely } from "kysely";
import type { Schema } from "../../app/data/schema.ts";
import type { Actor } from "../../app/kit/actor.ts";
import { material } from "../material.ts";
import { membersByCode, peopleAt, placesIn } from "../store.ts";

/** Who acts in the story, and for which members: found again whenever the story goes on. */
export interface Cast {
	/** One of the body’s people, in the one capacity that the data give them: of several, the first. */
	staff(role: "officer" | "approvingOfficer" | "chair"): Actor;
	/** One of a delegation's people: by key, or the simulated focal point when the data name nobody. */
	delegate(code: string, key?: string): Actor;
	/** A member's id, by its code. */
	member(code: string): string;
}

/** The address of the focal point of a delegation whose replies are simulated. */
export const simulatedAddress = (code: string): string => `focal.point.${code.toLowerCase()}@example.org`;

/** Three statements. */
export async function castIn(db: Kysely<Schema>): Promise<Cast> {
	const { people } = material.body;
	const ids = await peopleAt(
		db,
		people.map(({ email }) => email),
	);
	const members = await membersByCode(db);
	const places = await placesIn(db);
	const addressOf = (code: string, key: string | undefined): string =>
		people.find((person) => person.key === key)?.email ?? simulatedAddress(code);
	return {
		staff(role) {
			const is = found(people.find(({ staff }) => staff === role)?.email, role);
			return { person: found(ids.get(is), is), roles: [role], delegation: null };
		},
		delegate(code, key) {
			const place = found(places.get(`${code} ${addressOf(code, key)}`), `${code} ${key ?? "simulated"}`);
			return { person: place.person, roles: [place.role], delegation: place.member };
		},
		member: (code) => found(members.get(code), code),
	};
}

export function found<T>(value: T | undefined, name: string): T {
	if (value === undefined) throw new Error(`the demonstration knows nobody as ${name}`);
	return value;
}
