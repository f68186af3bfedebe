import { perform, type Stage } from "../../app/acts/index.ts";
import { type Actor, systemActor } from "../../app/kit/actor.ts";
import { dateIn } from "../../app/kit/calendar.ts";
import { type Instant, parseInstant } from "../../app/kit/clock.ts";
import { appoint, registerPerson } from "../../app/modules/identity/index.ts";
import {
	appointDelegate,
	confirmChair,
	enterChair,
	foundBody,
	importRegister,
	membersOn,
	organsOn,
} from "../../app/modules/membership/index.ts";
import { type Material, material, memberEntry, nameOfPerson } from "../material.ts";

const founded = parseInstant("2007-01-08T08:00:00.000Z");
const appointed = parseInstant("2007-01-15T09:30:00.000Z");

/** Who acts in the story, and for which members. */
export interface Cast {
	/** One of the body’s people, in the one capacity that the data give them: of several, the first. */
	staff(role: "officer" | "approvingOfficer"): Actor;
	/** One of a delegation's people: by key, or the simulated focal point when the data name nobody. */
	delegate(code: string, key?: string): Actor;
	/** A member's id, by its code. */
	member(code: string): string;
}

/** Founds the body, keeps its register and appoints its people. */
export async function assembleBody(stage: Stage): Promise<Cast> {
	await perform(stage, foundBody, founding(material), { actor: systemActor, now: founded });
	await perform(stage, importRegister, { rows: register(material) }, { actor: systemActor, now: founded });
	const members = await memberIds(stage, founded);
	const staff = await appointStaff(stage);
	const one = (role: "officer" | "approvingOfficer") => found(staff.get(role)?.[0], role);
	const delegates = await appointDelegations(stage, one("officer"), members);
	await electChair(stage, staff.get("approvingOfficer") ?? []);
	return {
		staff: one,
		delegate: (code, key = "simulated") => found(delegates.get(`${code} ${key}`), `${code} ${key}`),
		member: (code) => found(members.get(code), code),
	};
}

function found<T>(value: T | undefined, name: string): T {
	if (value === undefined) throw new Error(`the demonstration knows nobody as ${name}`);
	return value;
}

/** No list of the Steering Group's members of 2007 was found; here it is open to every Member State, as the Council is. */
const founding = ({ body, classes }: Material) => ({
	names: body.name,
	shortNames: body.shortName,
	languages: body.languages,
	seat: body.cities[body.seat],
	zone: body.zone,
	demo: true,
	holidays: body.holidays,
	classes: classes.map(({ code, state, names }) => ({ code, isState: state, names })),
	organs: body.organs.map((organ) => ({ ...organ, composedOf: "memberState" })),
});

const register = ({ body, members }: Material) =>
	members.map(
		({ code, iso2, m49, region, group, language, zone, mailbox, names, from, city, illustrative, ...member }) => ({
			...{ code, iso2, m49, region, group, language, zone, mailbox, names, illustrative },
			class: member.class,
			city: body.cities[city],
			since: from ?? "",
			namesSince: "",
		}),
	);

async function memberIds({ db }: Stage, at: Instant): Promise<ReadonlyMap<string, string>> {
	const members = await membersOn(db, dateIn(at, material.body.zone), "en");
	return new Map(members.map(({ code, id }) => [code, id]));
}

/** The people of the body itself. The Chair comes from a delegation and is elected later. */
async function appointStaff(stage: Stage): Promise<ReadonlyMap<string, readonly Actor[]>> {
	const occasion = { actor: systemActor, now: founded };
	const { people, zone } = material.body;
	const staff = new Map<string, Actor[]>();
	for (const person of people) {
		const { email, language, staff: role } = person;
		if (role === null || role === "chair") continue;
		const entry = { name: nameOfPerson(person), email, language, zone };
		const { person: id } = await perform(stage, registerPerson, entry, occasion);
		await perform(stage, appoint, { person: id, role, from: dateIn(founded, zone) }, occasion);
		staff.set(role, [...(staff.get(role) ?? []), { person: id, roles: [role], delegation: null }]);
	}
	return staff;
}

/** The people of the cast, by member and key; and a focal point for every other delegation whose reply is simulated. */
async function appointDelegations(
	stage: Stage,
	officer: Actor,
	members: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Actor>> {
	const { people } = material.body;
	const named = people.flatMap((person) =>
		person.delegations.map(({ member, role }) => ({
			member,
			role,
			key: person.key,
			function: person.function[person.language],
			incoming: { name: nameOfPerson(person), email: person.email, language: person.language },
		})),
	);
	const served = new Set(named.map(({ member }) => member));
	const simulated = material.survey.replies
		.filter(({ member }) => !served.has(member))
		.map(({ member }) => focalPoint(member));
	const delegates = new Map<string, Actor>();
	for (const { key, member, ...place } of [...named, ...simulated]) {
		const delegation = found(members.get(member), member);
		const input = { delegation, ...place };
		const { person } = await perform(stage, appointDelegate, input, { actor: officer, now: appointed });
		delegates.set(`${member} ${key}`, { person, roles: [place.role], delegation });
	}
	return delegates;
}

const focalPointName = {
	en: (ofMember: string) => `Focal point ${ofMember} (simulated)`,
	fr: (ofMember: string) => `Point focal ${ofMember} (simulé)`,
	es: (ofMember: string) => `Punto focal ${ofMember} (simulado)`,
};

function focalPoint(code: string) {
	const { language, names } = memberEntry(code);
	const { of, short } = names[language];
	return {
		member: code,
		key: "simulated",
		role: "focalPoint" as const,
		function: "",
		incoming: {
			name: focalPointName[language](of + short),
			email: `focal.point.${code.toLowerCase()}@example.org`,
			language,
		},
	};
}

/** Entered by one approving officer, confirmed by another. */
async function electChair(stage: Stage, [entering, confirming]: readonly Actor[]): Promise<void> {
	const chair = material.body.people.find(({ staff }) => staff === "chair");
	const from = dateIn(appointed, material.body.zone);
	const council = (await organsOn(stage.db, from, "en")).find(({ code }) => code === "council");
	if (chair === undefined || council === undefined || entering === undefined || confirming === undefined)
		throw new Error("the demonstration has no Council, no Chair or no two approving officers");
	const organ = council.id;
	const occasion = { now: appointed };
	const { entry } = await perform(
		stage,
		enterChair,
		{ organ, email: chair.email, from },
		{ ...occasion, actor: entering },
	);
	await perform(stage, confirmChair, { organ, entry, name: nameOfPerson(chair) }, { ...occasion, actor: confirming });
}
