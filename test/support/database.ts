import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";

export interface TestDatabase {
	readonly url: string;
	/** Removes the database, whoever is still connected. */
	drop(): Promise<void>;
}

/** A state that databases begin in: made by `fill` once per run, then copied. */
export interface Template {
	readonly name: string;
	fill(url: string): Promise<void>;
}

/**
 * A new database on the run's PostgreSQL server for the calling test file alone: empty, or a copy of a template.
 *
 * `fill` must have closed its connections when it resolves: PostgreSQL copies only a database that nobody uses.
 */
export async function createDatabase(template?: Template): Promise<TestDatabase> {
	const name = `test_${randomBytes(8).toString("hex")}`;
	await asAdministrator(async (admin) => {
		if (template) await ensureTemplate(admin, template);
		await admin.query(`create database ${name} template ${template ? templateName(template) : "template0"}`);
	});
	return {
		url: addressOf(name),
		drop: () => asAdministrator(async (admin) => void (await admin.query(`drop database ${name} with (force)`))),
	};
}

/** Test files run side by side: the first one here makes the template while the others wait. */
async function ensureTemplate(admin: Client, template: Template): Promise<void> {
	const name = templateName(template);
	await admin.query("select pg_advisory_lock(hashtext($1))", [name]);
	try {
		const { rowCount } = await admin.query("select from pg_database where datname = $1", [name]);
		if (rowCount === 0) {
			// It gets its name only when it is whole, so a failed attempt is never copied.
			await admin.query(`drop database if exists ${name}_unfinished with (force)`);
			await admin.query(`create database ${name}_unfinished template template0`);
			await template.fill(addressOf(`${name}_unfinished`));
			await admin.query(`alter database ${name}_unfinished rename to ${name}`);
		}
	} finally {
		await admin.query("select pg_advisory_unlock(hashtext($1))", [name]);
	}
}

function templateName(template: Template): string {
	return `template_${template.name}`;
}

function addressOf(name: string): string {
	const url = new URL(inject("postgresUrl"));
	url.pathname = name;
	return url.href;
}

async function asAdministrator(work: (admin: Client) => Promise<void>): Promise<void> {
	const admin = new Client({ connectionString: inject("postgresUrl") });
	await admin.connect();
	try {
		await work(admin);
	} finally {
		await admin.end();
	}
}
