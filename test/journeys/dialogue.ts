import { type AnyAct, perform } from "../../app/acts/index.ts";
import { allActs } from "../../app/every-act.ts";
import { actorOf, councilOf } from "../support/register.ts";
import { people } from "./cast.ts";
import type { Site } from "./site.ts";

const texts = (en: string, fr: string, es: string) => ({ en, fr, es });

/** What the journeys ask the membership: a choice, a ranking of three, a comment; and, where a journey is about it, a follow-up to the choice. */
export const asked = {
	title: texts("Theme of the dialogue in 2008", "Thème du dialogue en 2008", "Tema del diálogo en 2008"),
	introduction: texts(
		"Two themes were proposed in the informal consultations.",
		"Deux thèmes ont été proposés lors des consultations informelles.",
		"En las consultas oficiosas se propusieron dos temas.",
	),
	theme: {
		label: texts(
			"Which theme does your delegation prefer?",
			"Quel thème votre délégation préfère-t-elle\u202f?",
			"¿Qué tema prefiere su delegación?",
		),
		options: [
			texts("Gender and migration", "Genre et migration", "Género y migración"),
			texts("Return migration", "Migrations de retour", "Migración de retorno"),
		],
	},
	order: {
		label: texts(
			"In which order should workshops be held?",
			"Dans quel ordre tenir les ateliers\u202f?",
			"¿En qué orden deberían celebrarse los talleres?",
		),
		options: [
			texts("Labour mobility", "Mobilité de la main-d’œuvre", "Movilidad laboral"),
			texts("Data and research", "Données et recherche", "Datos e investigación"),
			texts("Health of migrants", "Santé des migrants", "Salud de los migrantes"),
		],
	},
	comment: texts("Comments", "Observations", "Observaciones"),
	/** Asked only of those who choose the second theme. */
	followUp: texts(
		"What should be said of return?",
		"Que faudrait-il dire du retour\u202f?",
		"¿Qué debería decirse del retorno?",
	),
	description: texts("What it would cover.", "Ce qu’il couvrirait.", "Lo que abarcaría."),
} as const;

export type Text = typeof asked.title;

interface Condition {
	readonly question: string;
	readonly answers: readonly string[];
}

export interface Opened {
	readonly survey: string;
	/** Where a delegation finds it, without the language. */
	deskOf(member: string): string;
}

const wording = (bodies: Text) => ({ bodies, checked: [] });

/** The survey prepared, asked for and opened by acts: for journeys that begin when it is open. */
export async function openByActs(
	site: Pick<Site, "ctx" | "clock" | "members">,
	{ followUp = false } = {},
): Promise<Opened> {
	const { ctx, clock } = site;
	const person = async (email: string) =>
		(await ctx.db.selectFrom("person").select("id").where("email", "=", email).executeTakeFirstOrThrow()).id;
	const officer = actorOf(await person(people.officer), "officer");
	const approving = actorOf(await person(people.approving), "approvingOfficer");
	const does = (name: string, input: object, actor = officer) =>
		perform(ctx, actNamed(name), input, { actor, now: clock.now() });
	const { survey } = await does("survey.prepare", {
		original: "en",
		title: wording(asked.title),
		introduction: wording(asked.introduction),
		organ: await councilOf(ctx),
		level: "recorded",
		decides: ["memberState"],
		establishDays: 5,
		paperReplies: true,
		closingDate: null,
	});
	let version = 1;
	const put = async (
		kind: string,
		label: Text,
		rule: string | null,
		options: readonly Text[],
		condition?: Condition,
	) => {
		const equality = rule === null ? null : "chair";
		const question = { survey, version, question: null, kind, label: wording(label), rule, equality, condition };
		const placed = await does("survey.putQuestion", question);
		version = placed.version;
		const ids: string[] = [];
		for (const title of options) {
			const option = { option: null, title: wording(title), description: wording(asked.description) };
			const offered = await does("survey.putOption", { survey, version, question: placed.question, ...option });
			version = offered.version;
			ids.push(offered.option);
		}
		return { question: String(placed.question), options: ids };
	};
	const theme = await put("chooseOne", asked.theme.label, "plurality", asked.theme.options);
	if (followUp) {
		const condition = { question: theme.question, answers: theme.options.slice(1) };
		await put("comment", asked.followUp, null, [], condition);
	}
	await put("rank", asked.order.label, "schulze", asked.order.options);
	await put("comment", asked.comment, null, []);
	await does("survey.requestOpening", { survey, version });
	await does("survey.open", { survey, version }, approving);
	return { survey, deskOf: (member) => `/desk/${site.members[member]}/surveys/${survey}` };
}

function actNamed(name: string): AnyAct {
	const act = allActs.get(name);
	if (act === undefined) throw new Error(`no act ${name}`);
	return act;
}
