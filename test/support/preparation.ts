import { beforeEach, expect } from "vitest";
import { type Ctx, perform } from "../../app/acts/index.ts";
import { systemActor } from "../../app/kit/actor.ts";
import { parseInstant } from "../../app/kit/clock.ts";
import type { Reader } from "../../app/kit/reader.ts";
import { importRegister } from "../../app/modules/membership/index.ts";
import { surveyRoutes } from "../../app/modules/survey/routes.tsx";
import { councilOf, found, memberLike, niger, putPerson, stageOf } from "./register.ts";
import { type Answer, send, siteOf, visit } from "./site.ts";
import { type TestDatabase, testDatabase } from "./test-database.ts";

const now = parseInstant("2007-06-21T16:00:00.000Z");

export let database: TestDatabase;
export let claire: Reader;
export let daniel: Reader;

/** Before each test of the calling file the body stands with two members, an officer and an approving officer. */
export function beforeEachAtTheOffice(): void {
	beforeEach(async () => {
		database = await testDatabase();
		await found(database);
		settings.organ = await councilOf(database);
		const rows = [niger, memberLike("BEN", "Bénin", { mailbox: null })];
		await perform(stageOf(database), importRegister, { rows }, { actor: systemActor, now });
		claire = await staff("Claire", "officer");
		daniel = await staff("Daniel", "approvingOfficer");
	});
}

export async function staff(name: string, ...roles: Reader["staff"]): Promise<Reader> {
	const email = `${name.toLowerCase()}@example.org`;
	const person = await putPerson(database, email);
	for (const role of roles)
		if (role !== "chair")
			await database.db
				.insertInto("staff_role")
				.values({ person_id: person, role, from_date: "2000-01-01" as never, until_date: null })
				.execute();
	return { person, name, email, language: "en", zone: "Europe/Zurich", staff: roles, seats: [], chairs: [] };
}

export const site = (reader: Reader | null, db = database.db) =>
	siteOf(surveyRoutes, { ctx: { ...stageOf(database), db } as Ctx, reader, now });

export const get = (path: string, reader: Reader | null = claire) => visit(site(reader), path);

export const post = (path: string, fields: Fields, reader: Reader | null = claire) => send(site(reader), path, fields);

type Fields = Record<string, string>;

export const settings: Fields = {
	original: "en",
	"title.en": "Theme of 2008",
	"title.fr": "Thème de 2008",
	"title.es": "Tema de 2008",
	"introduction.en": "Two themes were proposed.",
	"introduction.fr": "Deux thèmes ont été proposés.",
	"introduction.es": "Se propusieron dos temas.",
	level: "confidential",
	decides: "memberState",
	paperReplies: "yes",
	closingDate: "",
	establishDays: "5",
};

export async function begun(fields: Fields = {}): Promise<string> {
	const { to } = await post("/en/office/surveys/new", { ...settings, ...fields });
	return to ?? expect.fail("the survey was not begun");
}

export const versionIn = ({ text }: Answer) => /name="version" value="(\d+)"/.exec(text)?.[1] ?? "";

export const linkTo = ({ text }: Answer, pattern: RegExp) =>
	pattern.exec(text)?.[1] ?? expect.fail(`no link ${pattern}`);

export const question: Fields = {
	"label.en": "Which theme?",
	"label.fr": "Quel thème ?",
	"label.es": "¿Qué tema?",
	rule: "rank.schulze",
	equality: "chair",
};

const option = (title: string): Fields => ({
	"title.en": title,
	"title.fr": `${title} (fr)`,
	"title.es": `${title} (es)`,
	"description.en": "",
	"description.fr": "",
	"description.es": "",
});

/** A survey written by forms alone, to the end. */
export async function written(): Promise<{ base: string; question: string }> {
	const base = await begun();
	const write = async (path: string, fields: Fields) => {
		const version = versionIn(await get(`${base}${path}`));
		const sent = await post(`${base}${path}`, { ...fields, version });
		expect(sent.status, sent.text).toBe(303);
	};
	await write("/questions/new", question);
	const id = linkTo(await get(base), /\/questions\/([0-9a-z]{16})"/);
	for (const title of ["Gender", "Return"]) await write(`/questions/${id}/options/new`, option(title));
	return { base, question: id };
}
