import { perform, type Stage } from "../../app/acts/index.ts";
import { type Actor, systemActor } from "../../app/kit/actor.ts";
import { dateIn } from "../../app/kit/calendar.ts";
import { parseInstant } from "../../app/kit/clock.ts";
import { appoint, registerPerson } from "../../app/modules/identity/index.ts";
import {
	appointDelegate,
	confirmChair,
	enterChair,
	foundBody,
	importRegister,
	organNames,
} from "../../app/modules/membership/index.ts";
import { type Material, material, memberEntry, nameOfPerson } from "../material.ts";
import { membersByCode, peopleAt } from "../store.ts";
import { type Cast, castIn, found, simulatedAddress } from "./cast.ts";

const founded = parseInstant("2007-01-08T08:00:00.000Z");
const appointed = parseInstant("2007-01-15T09:30:00.000Z");

/** Founds the body, keeps its register and appoints its people. */
export async function assembleBody(stage: Stage): Promise<Cast> {
	await perform(stage, foundBody, founding(material), { actor: systemActor, now: founded });
	await perform(stage, importRegister, { rows: register(material) }, { actor: systemActor, now: founded });
	await appointStaff(stage);
	await appointDelegations(stage, await membersByCode(stage.db));
	await electChair(stage);
	return await castIn(stage.db);
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

/** The people of the body itself. The Chair comes from a delegation and is elected later. */
async function appointStaff(stage: Stage): Promise<void> {
	const occasion = { actor: systemActor, now: founded };
	const { people, zone } = material.body;
	for (const person of people) {
		const { email, language, staff: role } = person;
		if (role === null || role === "chair") continue;
		const entry = { name: nameOfPerson(person), email, language, zone };
		const { person: id } = await perform(stage, registerPerson, entry, occasion);
		await perform(stage, appoint, { person: id, role, from: dateIn(founded, zone) }, occasion);
	}
}

/** The people of the cast, and a focal point for every other delegation whose reply is simulated. */
async function appointDelegations(stage: Stage, members: ReadonlyMap<string, string>): Promise<void> {
	const { people } = material.body;
	const named = people.flatMap((person) =>
		person.delegations.map(({ member, role }) => ({
			member,
			role,
			function: person.function[person.language],
			incoming: { name: nameOfPerson(person), email: person.email, language: person.language },
		})),
	);
	const served = new Set(named.map(({ member }) => member));
	const simulated = material.survey.replies
		.filter(({ member }) => !served.has(member))
		.map(({ member }) => focalPoint(member));
	const actor = (await staffIn(stage)).officer;
	for (const { member, ...place } of [...named, ...simulated]) {
		const input = { delegation: found(members.get(member), member), ...place };
		await perform(stage, appointDelegate, input, { actor, now: appointed });
	}
}

/** The officer, and the two approving officers, as the data name them. */
async function staffIn({ db }: Stage): Promise<{ officer: Actor; approving: readonly Actor[] }> {
	const own = material.body.people.filter(({ staff }) => staff === "officer" || staff === "approvingOfficer");
	const ids = await peopleAt(
		db,
		own.map(({ email }) => email),
	);
	const actors = own.map(({ staff, email }): Actor => {
		const roles = staff === null ? [] : [staff];
		return { person: found(ids.get(email), email), roles, delegation: null };
	});
	const officer = found(
		actors.find(({ roles }) => roles.includes("officer")),
		"officer",
	);
	return { officer, approving: actors.filter(({ roles }) => roles.includes("approvingOfficer")) };
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
		role: "focalPoint" as const,
		function: "",
		incoming: {
			name: focalPointName[language](of + short),
			email: simulatedAddress(code),
			language,
		},
	};
}

/** Of the Council, and so of its Steering Group: entered by one approving officer, confirmed by another. */
async function electChair(stage: Stage): Promise<void> {
	const chair = found(
		material.body.people.find(({ staff }) => staff === "chair"),
		"chair",
	);
	const [entering, confirming] = (await staffIn(stage)).approving;
	if (entering === undefined || confirming === undefined)
		throw new Error("the demonstration has no two approving officers");
	const from = dateIn(appointed, material.body.zone);
	for (const { id: organ } of await organNames(stage.db)) {
		const entry = { organ, email: chair.email, from };
		const { entry: id } = await perform(stage, enterChair, entry, { actor: entering, now: appointed });
		const confirmed = { organ, entry: id, name: nameOfPerson(chair) };
		await perform(stage, confirmChair, confirmed, { actor: confirming, now: appointed });
	}
}
