import { type Expression, sql } from "kysely";
import type { z } from "zod";
import { perform, type Stage } from "../../app/acts/index.ts";
import type { Database } from "../../app/data/database.ts";
import { inTransaction } from "../../app/data/transaction.ts";
import { type Actor, systemActor } from "../../app/kit/actor.ts";
import { type CalendarDate, parseInstant } from "../../app/kit/clock.ts";
import { newId } from "../../app/kit/ids.ts";
import { insertChair, updateChairEnd } from "../../app/modules/membership/chair/store.ts";
import { type admissionSchema, foundBody, organNames, placesOf } from "../../app/modules/membership/index.ts";

/** Noon in Geneva on the day on which tests take place, unless they say otherwise. */
export const testNow = parseInstant("2007-06-28T10:00:00.000Z");

export const stageOf = ({ db }: Pick<Database, "db">): Stage => ({
	db,
	baseUrl: "https://example.org",
	covered: async () => {},
});

const texts = (en: string, fr: string, es: string) => ({ en, fr, es });
const forms = (singular: string, plural: string) => ({ singular, plural, article: singular, pluralArticle: plural });

/** A body with two classes, a Council of all Member States and a Steering Group of members seated one by one. */
export const testBody: z.input<typeof foundBody.input> = {
	names: texts("Organization for Tests", "Organisation pour les essais", "Organización de Pruebas"),
	shortNames: texts("OT", "OE", "OP"),
	languages: ["en", "fr", "es"],
	seat: texts("Geneva", "Genève", "Ginebra"),
	zone: "Europe/Zurich",
	holidays: [
		{ date: "2007-08-01", names: texts("Swiss National Day", "Fête nationale suisse", "Fiesta nacional suiza") },
	],
	classes: [
		{
			code: "memberState",
			isState: true,
			names: {
				en: forms("Member State", "Member States"),
				fr: forms("État Membre", "États Membres"),
				es: forms("Estado Miembro", "Estados Miembros"),
			},
		},
		{
			code: "observerState",
			isState: true,
			names: {
				en: forms("observer State", "observer States"),
				fr: forms("État observateur", "États observateurs"),
				es: forms("Estado observador", "Estados observadores"),
			},
		},
	],
	organs: [
		{ code: "council", names: texts("Council", "Conseil", "Consejo"), composedOf: "memberState" },
		{ code: "steeringGroup", names: texts("Steering Group", "Groupe directeur", "Grupo Directivo") },
	],
};

/** The organ whose Chair settles equalities in the surveys of the tests: the body's first. */
export const councilOf = async ({ db }: Pick<Database, "db">): Promise<string> => (await organNames(db))[0]?.id ?? "";

export const found = async (database: Pick<Database, "db">): Promise<void> => {
	await perform(stageOf(database), foundBody, testBody, { actor: systemActor, now: testNow });
};

type Entry = z.input<typeof admissionSchema>;
const name = (short: string, article: string, of: string, at: string, formal: string, formalOf: string) => ({
	short,
	article,
	of,
	at,
	formal,
	formalArticle: "",
	formalOf,
});

/** The Niger: every preposition differs from language to language. */
export const niger: Entry = {
	code: "NER",
	class: "memberState",
	since: "2001-06-05",
	iso2: "NE",
	m49: "562",
	region: "Africa",
	group: "AFR",
	language: "fr",
	zone: "Europe/Zurich",
	city: texts("Geneva", "Genève", "Ginebra"),
	mailbox: "mission.ner@example.org",
	namesSince: "",
	names: {
		en: name("Niger", "the", "of the", "in the", "Republic of the Niger", "of the"),
		fr: name("Niger", "le", "du", "au", "République du Niger", "de la"),
		es: name("Níger", "el", "del", "en el", "República del Níger", "de la"),
	},
};

/** Another member, like the Niger but for its code, address and name. */
export const memberLike = (code: string, short: string, change: Partial<Entry> = {}): Entry => ({
	...niger,
	code,
	mailbox: `mission.${code.toLowerCase()}@example.org`,
	names: {
		en: name(short, "", "of", "in", `Republic of ${short}`, "of the"),
		fr: name(short, "", /^[AEIOUÉ]/.test(short) ? "d’" : "de", "en", `République de ${short}`, "de la"),
		es: name(short, "", "de", "en", `República de ${short}`, "de la"),
	},
	...change,
});

/** A person, put in the database directly: for tests whose subject is not how people come there. */
export async function putPerson({ db }: Pick<Database, "db">, email: string): Promise<string> {
	const id = newId();
	await db
		.insertInto("person")
		.values({ id, name: email, email, language: "en", zone: "UTC", created_at: testNow, updated_at: testNow })
		.execute();
	return id;
}

/** A Chair of an organ from a day on, put in the database directly; whoever chaired it before did so until that day. */
export async function putChair(
	{ db }: Pick<Database, "db">,
	{ organ, person, from }: { organ: string; person: string; from: CalendarDate },
): Promise<void> {
	await inTransaction(db, async (tx) => {
		await updateChairEnd(tx, organ, from);
		await insertChair(tx, organ, person, from);
	});
}

export const actorOf = (person: string, ...roles: Actor["roles"]): Actor => ({ person, roles, delegation: null });

/** The same database, counting the statements sent through it. */
export function counting(db: Database["db"]): { db: Database["db"]; statements: () => number } {
	let statements = 0;
	const counted = db.withPlugin({
		// A query inside another one is transformed as well, and sends nothing by itself: answers are counted.
		transformQuery: ({ node }) => node,
		async transformResult({ result }) {
			statements++;
			return result;
		},
	});
	return { db: counted, statements: () => statements };
}

/** What the gate reads of a person on a day: their places in delegations, and whether they chair an organ. */
export async function placesOn({ db }: Pick<Database, "db">, person: string, on: CalendarDate) {
	const places = placesOf(sql<string>`${person}::text`, on);
	return (
		await db
			.selectNoFrom(sql<typeof places extends Expression<infer P> ? P : never>`${places}`.as("places"))
			.executeTakeFirstOrThrow()
	).places;
}
