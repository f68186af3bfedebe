import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { beforeEach, expect, it } from "vitest";
import { testDatabase, testEngine } from "../../test/support/test-database.ts";
import { openDatabase } from "./database.ts";
import { migrate } from "./migrate.ts";
import { type Migration, migrations } from "./migrations/index.ts";
import type { Schema } from "./schema.ts";
import { StartError } from "./start-error.ts";

let db: Kysely<Schema>;
beforeEach(async () => {
	db = (await testDatabase()).db;
	await sql`drop schema public cascade`.execute(db);
	await sql`create schema public`.execute(db);
});

const table = (name: string): Migration => ({
	up: async (tx) => void (await sql`create table ${sql.ref(name)} (id integer)`.execute(tx)),
});
const first = { "0001_a": table("a") };
const second = { ...first, "0002_b": table("b") };

const tables = async () =>
	(
		await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(
			db,
		)
	).rows.map(({ name }) => name);

it("applies what is missing, in the order of the names, once", async () => {
	expect(await migrate(db, first)).toEqual(["0001_a"]);
	expect(await migrate(db, second)).toEqual(["0002_b"]);
	expect(await migrate(db, second)).toEqual([]);
	expect(await tables()).toEqual(["a", "b", "migration"]);
});

it("lets two that start together take turns", async () => {
	const { place } = await testDatabase();
	// The embedded engine admits one process and has one connection: there, the two meet in its queue.
	const other = testEngine === "postgresql" ? await openDatabase(place) : undefined;
	const applied = await Promise.all([migrate(db, second), migrate(other?.db ?? db, second)]);
	await other?.close();
	expect(applied.flat().sort()).toEqual(["0001_a", "0002_b"]);
});

it("undoes the whole of one that fails, and keeps those before it", async () => {
	const half: Migration = {
		async up(tx) {
			await sql`create table half (id integer); insert into half values (1)`.execute(tx);
			await sql`insert into nowhere values (1)`.execute(tx);
		},
	};
	await expect(migrate(db, { ...first, "0002_half": half })).rejects.toThrow("nowhere");
	expect(await tables()).toEqual(["a", "migration"]);
	expect(await migrate(db, second)).toEqual(["0002_b"]);
});

it("refuses tables made by a newer version, and changes nothing", async () => {
	await migrate(db, second);
	const older = migrate(db, first);
	await expect(older).rejects.toThrow(StartError);
	await expect(older).rejects.toThrow(/newer version of this program \(0002_b\)/);
	expect(await tables()).toEqual(["a", "b", "migration"]);
});

it("refuses one that was put before one already applied", async () => {
	await migrate(db, second);
	await expect(migrate(db, { ...second, "0001_b": table("c") })).rejects.toThrow("0001_b comes before 0002_b");
});

/** The migrations that there were when `last` was the last one. */
const upTo = (last: string) => Object.fromEntries(Object.entries(migrations).filter(([name]) => name <= last));

/** Frees a table from its references, so that a row can be put into it without those to which it belongs. */
async function alone(name: string): Promise<void> {
	const { rows } = await sql<{ name: string }>`
		select conname as name from pg_constraint where conrelid = ${name}::regclass and contype = 'f'`.execute(db);
	for (const row of rows) await sql`alter table ${sql.ref(name)} drop constraint ${sql.ref(row.name)}`.execute(db);
}

it("keeps of a link to a draft that was made before only the digest of its secret", async () => {
	await migrate(db, upTo("0006_courtesy"));
	await alone("draft_link");
	await sql`insert into draft_link (id, survey_id, member_id, label, secret, created_by, created_at, expires_at)
		values ('1', '1', '1', 'Ministry', 'hè-secret', '1', '2007-06-20T10:00Z', '2007-06-28T10:00Z')`.execute(db);
	await migrate(db, upTo("0007_hashed_links"));
	const { rows } = await sql<Record<string, unknown>>`select * from draft_link`.execute(db);
	expect(rows[0]).toMatchObject({ label: "Ministry", digest: createHash("sha256").update("hè-secret").digest("hex") });
	expect(rows[0]).not.toHaveProperty("secret");
});

it("tells apart what was kept of requests as declined: those taken back, and those that an edit made void", async () => {
	await migrate(db, upTo("0015_dialogue"));
	await alone("survey_request");
	await sql`insert into survey_request
		(id, survey_id, kind, input, asked_by, asked_at, answered_by, answered_at, granted, remark) values
		('1 granted', 's', 'opening', '{}', 'a', '2007-06-20T10:00Z', 'b', '2007-06-20T11:00Z', true, ''),
		('2 declined', 's', 'opening', '{}', 'a', '2007-06-20T12:00Z', 'b', '2007-06-20T13:00Z', false, 'No.'),
		('3 taken back', 's', 'opening', '{}', 'a', '2007-06-20T14:00Z', 'a', '2007-06-20T15:00Z', false, ''),
		('4 edited by whoever asked', 's', 'opening', '{}', 'a', '2007-06-20T16:00Z', 'a', '2007-06-20T17:00Z', false, ''),
		('5 edited by another', 's', 'opening', '{}', 'a', '2007-06-20T18:00Z', 'b', '2007-06-20T19:00Z', false, ''),
		('6 waiting', 's', 'opening', '{}', 'a', '2007-06-20T20:00Z', null, null, null, '')`.execute(db);
	await sql`insert into act_record (act, at, person, roles, about) values
		('survey.takeBack', '2007-06-20T15:00Z', 'a', '{officer}', 's'),
		('survey.describe', '2007-06-20T17:00Z', 'a', '{officer}', 's')`.execute(db);
	await migrate(db, upTo("0016_request_answers"));
	const { rows } = await sql<{ answer: string | null }>`select answer from survey_request order by id`.execute(db);
	expect(rows.map(({ answer }) => answer)).toEqual(["granted", "declined", "takenBack", "void", "void", null]);
});

it("leaves no reference within a table that would keep a backup’s rows from coming back in the order in which they lie", async () => {
	await migrate(db);
	const within = (deferred: boolean) =>
		sql<{ name: string }>`
		select conname as name from pg_constraint
		where contype = 'f' and conrelid = confrelid and condeferred = ${deferred}`.execute(db);
	expect((await within(false)).rows).toEqual([]);
	expect((await within(true)).rows.length).toBeGreaterThan(0);
});
