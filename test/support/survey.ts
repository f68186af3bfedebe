import { generateKey, parseSigner } from "@intersession/ledger";
import type { Ctx } from "../../app/acts/index.ts";
import { type AnyAct, perform } from "../../app/acts/index.ts";
import type { Database } from "../../app/data/database.ts";
import { allActs } from "../../app/every-act.ts";
import type { Files } from "../../app/files/index.ts";
import type { Actor, DelegationRole } from "../../app/kit/actor.ts";
import { dateIn } from "../../app/kit/calendar.ts";
import { parseInstant } from "../../app/kit/clock.ts";
import type { Reader } from "../../app/kit/reader.ts";
import { createSequencer } from "../../app/ledger/index.ts";
import { appointDelegate, importRegister, membersOn } from "../../app/modules/membership/index.ts";
import { actorOf, councilOf, found, memberLike, niger, putPerson } from "./register.ts";

/** When the survey of the tests opens, Geneva 18:00; it closes two weeks later at the same hour. */
const opens = parseInstant("2007-06-21T16:00:00.000Z");
export const closes = parseInstant("2007-07-05T16:00:00.000Z");
/** While it is open, in the second week. */
export const meanwhile = parseInstant("2007-06-28T10:00:00.000Z");

const wording = (en: string, fr: string, es: string) => ({ bodies: { en, fr, es } });

const themes = [
	wording("Gender and migration", "Genre et migration", "Género y migración"),
	wording("Return migration", "Migrations de retour", "Migración de retorno"),
	wording("Labour mobility", "Mobilité de la main-d’œuvre", "Movilidad laboral"),
];
const account = wording("What the theme would cover.", "Ce que le thème couvrirait.", "Lo que abarcaría el tema.");

/** The log of one test run, and what acts and pages need of the running system. */
export function systemOn(db: Database["db"]): Ctx {
	const { privateKey, vkey } = generateKey("test.example.org/ledger");
	const { covered } = createSequencer(db, parseSigner(privateKey));
	return {
		db,
		baseUrl: "https://example.org",
		covered,
		ledgerKey: { vkey, fingerprint: "" },
		clock: { now: () => meanwhile },
		files: {} as Files,
	};
}

/** An act by its name. */
export function actNamed(name: string): AnyAct {
	const act = allActs.get(name);
	if (act === undefined) throw new Error(`no act ${name}`);
	return act;
}

/** A survey as it was opened: a choice, a ranking and a comment, put to three members and one observer. */
export interface OpenSurvey {
	readonly ctx: Ctx;
	readonly id: string;
	readonly officer: Actor;
	readonly approving: Actor;
	/** Ids of members by their code. */
	readonly members: Readonly<Record<string, string>>;
	readonly choice: { readonly id: string; readonly options: readonly string[] };
	readonly rank: { readonly id: string; readonly options: readonly string[] };
	readonly comment: { readonly id: string };
	/** Gives a new person, who lives by New York's clocks, a place in a delegation; the reader they then are. */
	readonly join: (code: string, name: string, role: DelegationRole) => Promise<Reader>;
}

/** Puts questions, and options of them, to a survey under preparation; answers their ids. */
export interface Preparing {
	readonly ask: (question: object) => Promise<string>;
	readonly option: (question: string, title: object) => Promise<string>;
}

/** One of the body's own people, at its seat; without a role, somebody who has none. */
export const staff = (person: string | null, ...roles: Reader["staff"]): Reader => ({
	person: person ?? "",
	name: "Somebody",
	email: "somebody@example.org",
	language: "en",
	zone: "Europe/Zurich",
	staff: roles,
	seats: [],
	chairs: [],
});

export async function openSurvey(
	database: Database,
	{
		level = "confidential",
		further,
		courtesyDays = 0,
		afterDateCounts = true,
	}: {
		level?: "recorded" | "confidential";
		/** Further questions, put before the opening is asked for. */
		further?: (preparing: Preparing) => Promise<void>;
		courtesyDays?: number;
		afterDateCounts?: boolean;
	} = {},
): Promise<OpenSurvey> {
	await found(database);
	const ctx = systemOn(database.db);
	const officer = actorOf(await putPerson(database, "officer@example.org"), "officer");
	const approving = actorOf(await putPerson(database, "approving@example.org"), "approvingOfficer");
	const rows = [
		niger,
		memberLike("CIV", "Côte d’Ivoire"),
		memberLike("BEN", "Bénin"),
		memberLike("ETH", "Éthiopie", { class: "observerState", mailbox: null }),
	];
	await perform(ctx, importRegister, { rows }, { actor: officer, now: opens });
	const registered = await membersOn(database.db, dateIn(opens, "Europe/Zurich"), "en");

	const does = (name: string, input: object, actor = officer) =>
		perform(ctx, actNamed(name), input, { actor, now: opens });
	const { survey: id } = await does("survey.prepare", {
		original: "en",
		title: wording("Theme of the dialogue", "Thème du dialogue", "Tema del diálogo"),
		introduction: wording("Two themes were proposed.", "Deux thèmes ont été proposés.", "Se propusieron dos temas."),
		organ: await councilOf(database),
		level,
		decides: ["memberState"],
		establishDays: 5,
		paperReplies: true,
		closingDate: null,
		courtesyDays,
		afterDateCounts,
	});
	let version = 1;
	const ask = async (kind: string, label: object, rule: string | null, options: readonly object[]) => {
		const put = { survey: id, version, question: null, kind, label, rule, equality: rule === null ? null : "chair" };
		const { question, ...after } = await does("survey.putQuestion", put);
		version = after.version;
		const made: string[] = [];
		for (const title of options) {
			const input = { survey: id, version, question, option: null, title, description: account };
			const { option, ...then } = await does("survey.putOption", input);
			version = then.version;
			made.push(option);
		}
		return { id: question as string, options: made };
	};
	const choice = await ask(
		"chooseOne",
		wording("Which theme?", "Quel thème\u202f?", "¿Qué tema?"),
		"plurality",
		themes.slice(0, 2),
	);
	const rank = await ask(
		"rank",
		wording("In which order?", "Dans quel ordre\u202f?", "¿En qué orden?"),
		"schulze",
		themes,
	);
	const comment = await ask("comment", wording("Comments", "Observations", "Observaciones"), null, []);
	await further?.({
		async ask(question) {
			const after = await does("survey.putQuestion", { survey: id, version, question: null, ...question });
			version = after.version;
			return after.question;
		},
		async option(question, title) {
			const input = { survey: id, version, question, option: null, title, description: account };
			const after = await does("survey.putOption", input);
			version = after.version;
			return after.option;
		},
	});
	await does("survey.requestOpening", { survey: id, version });
	await does("survey.open", { survey: id, version }, approving);

	const members = Object.fromEntries(registered.map((member) => [member.code, member.id]));
	return {
		ctx,
		id,
		officer,
		approving,
		members,
		choice,
		rank,
		comment,
		async join(code, name, role) {
			const delegation = members[code] ?? "";
			const email = `${name.toLowerCase()}@example.org`;
			const incoming = { name, email, language: "en" as const };
			const appointment = { delegation, incoming, role, function: "" };
			const { person } = await perform(ctx, appointDelegate, appointment, { actor: officer, now: opens });
			await database.db.updateTable("person").set({ zone: "America/New_York" }).where("id", "=", person).execute();
			return {
				person,
				name,
				email,
				language: "en",
				zone: "America/New_York",
				staff: [],
				seats: [{ member: delegation, role }],
				chairs: [],
			};
		},
	};
}
