import type { UiLang } from "../kit/languages.ts";
import type { Reader } from "../kit/reader.ts";
import { href, type ReaderLink } from "../web/index.ts";
import { messages } from "./messages/index.ts";

type Target = keyof (typeof messages)["en"]["nav"];

const paths: Readonly<Record<Target, string>> = {
	desk: "/desk",
	office: "/office",
	dialogue: "/office/dialogue",
	years: "/years",
	surveys: "/office/surveys",
	register: "/office/register",
	members: "/members",
	check: "/check",
	settings: "/my/settings",
	signIn: "/sign-in",
	signOut: "/sign-out",
};

/** Pages that belong to a link and stand elsewhere. */
const more: Readonly<Partial<Record<Target, readonly string[]>>> = {
	dialogue: [
		"/office/documents",
		"/office/consultations",
		"/office/rounds",
		"/office/decisions",
		"/years",
		"/proposals",
	],
	years: ["/proposals"],
};

/** The links at the head of every page: what this reader works with first, then what is open to everybody. */
export function linksFor(lang: UiLang, path: string, reader: Reader | null): ReaderLink[] {
	const { nav } = messages[lang];
	const targets = targetsFor(reader);
	const current = targets
		.filter((target) => [paths[target], ...(more[target] ?? [])].some((at) => path === at || path.startsWith(`${at}/`)))
		.sort((a, b) => paths[b].length - paths[a].length)[0];
	return targets.map((target) => ({
		href: href(lang, paths[target]),
		label: nav[target],
		current: target === current,
	}));
}

function targetsFor(reader: Reader | null): Target[] {
	if (reader === null) return ["members", "check", "signIn"];
	const keepsRegister = reader.staff.some((role) => role === "officer" || role === "approvingOfficer");
	return [
		...(reader.seats.length > 0 ? (["desk"] as const) : []),
		...(reader.staff.length > 0 ? (["office"] as const) : []),
		keepsRegister ? "dialogue" : "years",
		...(reader.staff.length > 0 ? (["surveys"] as const) : []),
		...(keepsRegister ? (["register"] as const) : []),
		"members",
		"check",
		"settings",
		"signOut",
	];
}
