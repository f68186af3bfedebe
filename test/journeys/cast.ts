import { perform, type Stage } from "../../app/acts/index.ts";
import { type DelegationRole, systemActor } from "../../app/kit/actor.ts";
import { dateIn } from "../../app/kit/calendar.ts";
import type { Instant } from "../../app/kit/clock.ts";
import type { UiLang } from "../../app/kit/languages.ts";
import { appoint, type GrantedRole, personByEmail, registerPerson } from "../../app/modules/identity/index.ts";
import { appointDelegate, foundBody, importRegister, membersOn, organsOn } from "../../app/modules/membership/index.ts";
import { actorOf, memberLike, niger, putChair, testBody } from "../support/register.ts";

const forms = (singular: string, plural: string) => ({ singular, plural, article: singular, pluralArticle: plural });

/** A body of three classes: Member States, observer States, observer organizations. */
const body = {
	...testBody,
	classes: [
		...testBody.classes,
		{
			code: "organization",
			isState: false,
			names: {
				en: forms("observer organization", "observer organizations"),
				fr: forms("organisation observatrice", "organisations observatrices"),
				es: forms("organización observadora", "organizaciones observadoras"),
			},
		},
	],
};

/** Twelve in all. Nobody has an address of Nauru: neither a mailbox nor a person. */
const register = [
	niger,
	memberLike("BEN", "Benin"),
	memberLike("TGO", "Togo"),
	memberLike("PER", "Peru", { language: "es", iso2: "PE", m49: "604", region: "Americas", group: "GRULAC" }),
	memberLike("BOL", "Bolivia", { language: "es", iso2: "BO", m49: "068", region: "Americas", group: "GRULAC" }),
	memberLike("KEN", "Kenya", { language: "en", iso2: "KE", m49: "404" }),
	memberLike("JPN", "Japan", { language: "en", iso2: "JP", m49: "392", region: "Asia", group: "APG" }),
	memberLike("GHA", "Ghana", { language: "en", iso2: "GH", m49: "288" }),
	memberLike("NRU", "Nauru", {
		language: "en",
		iso2: "NR",
		m49: "520",
		region: "Oceania",
		group: "APG",
		mailbox: null,
	}),
	memberLike("QAT", "Qatar", { class: "observerState", language: "en", iso2: "QA", m49: "634", group: "APG" }),
	memberLike("TTO", "Trinidad", { class: "observerState", language: "en", iso2: "TT", m49: "780", group: "GRULAC" }),
	memberLike("RCM", "Relief Committee", {
		class: "organization",
		language: "en",
		iso2: null,
		m49: null,
		region: null,
		group: null,
	}),
];

/** Who plays which part. Addresses are unique, so a person is known by theirs. */
export const people = {
	officer: "officer@example.org",
	colleague: "second.officer@example.org",
	approving: "approving@example.org",
	auditor: "auditor@example.org",
	chair: "chair@example.org",
	niger: "aissa@example.org",
	peru: "lucia@example.org",
	peruDrafter: "julio@example.org",
	kenya: "wanjiru@example.org",
	benin: "afi@example.org",
	beninDrafter: "kossi@example.org",
	beninReader: "sena@example.org",
	two: "ebrima@example.org",
} as const;

const staff: readonly [keyof typeof people, string, GrantedRole, UiLang][] = [
	["officer", "Ada Officer", "officer", "en"],
	["colleague", "Bela Officer", "officer", "en"],
	["approving", "Cora Approving", "approvingOfficer", "en"],
	["auditor", "Dara Verifier", "auditor", "en"],
];

const delegates: readonly [keyof typeof people, string, string, DelegationRole, UiLang][] = [
	["niger", "NER", "Aïssa Niger", "focalPoint", "fr"],
	["peru", "PER", "Lucía Perú", "head", "es"],
	["peruDrafter", "PER", "Julio Perú", "drafter", "es"],
	["kenya", "KEN", "Wanjiru Kenya", "focalPoint", "en"],
	["benin", "BEN", "Afi Bénin", "focalPoint", "fr"],
	["beninDrafter", "BEN", "Kossi Bénin", "drafter", "fr"],
	["beninReader", "BEN", "Sena Bénin", "reader", "fr"],
	["two", "GHA", "Ebrima Two Missions", "focalPoint", "en"],
	["two", "TTO", "Ebrima Two Missions", "focalPoint", "en"],
	["chair", "BOL", "Rafael Presidente", "head", "es"],
];

/** Founds the body with its register and people, through acts. Returns the members’ ids by their codes. */
export async function foundWithCast(stage: Stage, now: Instant): Promise<Readonly<Record<string, string>>> {
	const bySystem = { actor: systemActor, now };
	await perform(stage, foundBody, body, bySystem);
	const from = dateIn(now, body.zone);
	const ids: Partial<Record<keyof typeof people, string>> = {};
	for (const [key, name, role, language] of staff) {
		const registered = { name, email: people[key], language, zone: body.zone };
		const { person } = await perform(stage, registerPerson, registered, bySystem);
		await perform(stage, appoint, { person, role, from }, bySystem);
		ids[key] = person;
	}
	const byOfficer = { actor: actorOf(ids.officer ?? "", "officer"), now };
	await perform(stage, importRegister, { rows: register }, byOfficer);
	const members = Object.fromEntries((await membersOn(stage.db, from)).map(({ code, id }) => [code, id]));
	for (const [key, member, name, role, language] of delegates) {
		const appointment = { delegation: members[member] ?? "", role, function: "" };
		const incoming = { name, email: people[key], language };
		await perform(stage, appointDelegate, { ...appointment, incoming }, byOfficer);
	}
	const [council] = await organsOn(stage.db, from, "en");
	const chair = await personByEmail(stage.db, people.chair);
	await putChair(stage, { organ: council?.id ?? "", person: chair?.id ?? "", from });
	return members;
}
