import type { Hono } from "hono";
import { beforeEach } from "vitest";
import { type Ctx, type Env, perform } from "../../app/acts/index.ts";
import { type Files, openFiles } from "../../app/files/index.ts";
import type { CalendarDate } from "../../app/kit/clock.ts";
import type { Reader } from "../../app/kit/reader.ts";
import { importRegister, membershipRoutes } from "../../app/modules/membership/index.ts";
import { temporaryFolder } from "./folder.ts";
import { actorOf, found, memberLike, niger, putPerson, stageOf, testNow } from "./register.ts";
import { siteOf } from "./site.ts";
import { type TestDatabase, testDatabase } from "./test-database.ts";

/** The day of `testNow` at the seat. */
export const today = "2007-06-28" as CalendarDate;

export const readerFrom = (person: string, known: Partial<Reader>): Reader => ({
	person,
	name: "Claire Rochat",
	email: "officer@example.org",
	language: "fr",
	zone: "Europe/Zurich",
	staff: [],
	seats: [],
	chairs: [],
	...known,
});

export let database: TestDatabase;
export let officer: Reader;
let files: Files;

/** Before each test of the calling file a register is written: the Niger, Côte d’Ivoire, and Ethiopia as an observer without a mailbox. */
export function beforeEachOnTheRegister(): void {
	beforeEach(async () => {
		database = await testDatabase();
		files = await openFiles(temporaryFolder());
		await writeRegister();
	});
}

async function writeRegister(): Promise<void> {
	await found(database);
	officer = readerFrom(await putPerson(database, "officer@example.org"), { staff: ["officer"] });
	const rows = [
		niger,
		memberLike("CIV", "Côte d’Ivoire"),
		memberLike("ETH", "Éthiopie", { class: "observerState", mailbox: null }),
	];
	await perform(
		stageOf(database),
		importRegister,
		{ rows },
		{ actor: actorOf(officer.person, "officer"), now: testNow },
	);
}

/** The register's pages. They use the clock and the key of nothing: what performing an act needs is real here, and files. */
export const site = (reader: Reader | null, db = database.db): Hono<Env> =>
	siteOf(membershipRoutes, { ctx: { ...stageOf({ db }), files } as Ctx, reader, now: testNow });

export async function get(path: string, reader: Reader | null = null): Promise<{ status: number; text: string }> {
	const answer = await site(reader).request(path);
	return { status: answer.status, text: await answer.text() };
}

export async function post(
	path: string,
	fields: Record<string, string | File>,
	reader: Reader | null,
): Promise<Response> {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.append(name, value);
	return await site(reader).request(path, { method: "POST", body, headers: { origin: "http://localhost" } });
}

/** What a browser would send back of the forms on a page: every input and chosen option, by name. */
export function fieldsIn(page: string): Record<string, string> {
	const read = (text: string) => text.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
	const fields: Record<string, string> = {};
	for (const [tag] of page.matchAll(/<input[^>]*>/g)) {
		const name = / name="([^"]*)"/.exec(tag)?.[1];
		if (name !== undefined && !/type="(radio|checkbox)"/.test(tag))
			fields[name] = read(/ value="([^"]*)"/.exec(tag)?.[1] ?? "");
	}
	for (const [, name = "", options = ""] of page.matchAll(/<select[^>]* name="([^"]*)"[^>]*>(.*?)<\/select>/gs))
		fields[name] = /value="([^"]*)" selected/.exec(options)?.[1] ?? /value="([^"]*)"/.exec(options)?.[1] ?? "";
	return fields;
}
