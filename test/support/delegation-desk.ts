import { beforeEach } from "vitest";
import type { Instant } from "../../app/kit/clock.ts";
import type { Reader } from "../../app/kit/reader.ts";
import { replyRoutes } from "../../app/modules/survey/reply/routes.tsx";
import { type Answer, send, siteOf, visit } from "./site.ts";
import { meanwhile, type OpenSurvey, openSurvey } from "./survey.ts";
import { type TestDatabase, testDatabase } from "./test-database.ts";

/** What stands before each test; `base` is the address of the delegation's page. */
export let database: TestDatabase;
export let survey: OpenSurvey;
export let aminata: Reader;
export let base: string;

/** Before each test of the calling file a survey is open, and Aminata is the focal point of the Niger. */
export function beforeEachAtTheDesk(): void {
	beforeEach(() => sitDown());
}

/** Begins anew with a survey of that kind. */
export async function sitDown(kind?: Parameters<typeof openSurvey>[1]): Promise<void> {
	database = await testDatabase();
	survey = await openSurvey(database, kind);
	aminata = await survey.join("NER", "Aminata", "focalPoint");
	base = `/en/desk/${survey.members.NER}/surveys/${survey.id}`;
}

export const site = (reader: Reader | null, now: Instant = meanwhile, db = database.db) =>
	siteOf(replyRoutes, { ctx: { ...survey.ctx, db }, reader, now });

export const get = (reader: Reader | null, path: string, now?: Instant) => visit(site(reader, now), path);

export const post = (reader: Reader | null, path: string, fields: Record<string, string>, now?: Instant) =>
	send(site(reader, now), path, fields);

export const autosave = (reader: Reader | null, change: Change = {}) =>
	send(site(reader), `${base}/reply`, { ...complete(change), autosave: "1" }, true);

export const gender = () => survey.choice.options[0] ?? "";

export const return_ = () => survey.choice.options[1] ?? "";

export const field = (question: { id: string }) => `answers.${question.id}`;

export const place = (option: number) => `${field(survey.rank)}.${survey.rank.options[option]}`;

/** A form filled in to the end; the third option of the ranking is left unranked. */
export const complete = (change: Change = {}): Record<string, string> => {
	const form: Change = {
		version: "0",
		[field(survey.choice)]: return_(),
		[place(0)]: "2",
		[place(1)]: "1",
		[place(2)]: "",
		[field(survey.comment)]: "Nous soutenons le retour.\nEn toute dignité.",
		...change,
	};
	return Object.fromEntries(
		Object.entries(form).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
	);
};

/** Other values; undefined leaves a field out, as a browser does with a choice that was not made. */
type Change = Record<string, string | undefined>;

export const save = (reader: Reader, change: Change = {}, now?: Instant) =>
	post(reader, `${base}/reply`, { ...complete(change), next: "check" }, now);

export const versionIn = (page: string): string => /name="version" value="(\d+)"/.exec(page)?.[1] ?? "";

/** Checks and sends what is saved. */
export async function submit(reader: Reader): Promise<Answer> {
	const { text } = await get(reader, `${base}/check`);
	return await post(reader, `${base}/check`, { version: versionIn(text) });
}
