import {
	cpSync,
	existsSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { openSystem } from "../../app/compose.ts";
import { readConfig } from "../../app/config.ts";
import { inTransaction } from "../../app/data/transaction.ts";
import { recordFile } from "../../app/files/index.ts";
import { createDatabase } from "../support/database.ts";
import { temporaryFolder } from "../support/folder.ts";
import { testBody } from "../support/register.ts";
import { dataDirectory, demonstration, intersession, started } from "./run.ts";

const officers = ["a", "b"].map((name) => ({
	name: `Officer ${name}`,
	email: `${name}@example.org`,
	language: "en",
	zone: "Europe/Zurich",
	roles: ["officer", "approvingOfficer"],
}));

/** What under a directory anybody but its owner could read, write or enter. */
const openToOthers = (directory: string): string[] =>
	[directory, ...readdirSync(directory, { recursive: true, encoding: "utf8" }).map((name) => join(directory, name))]
		// The embedded database’s own files lie behind its directory, which is closed.
		.filter((name) => !name.includes(join("database", "")) && (statSync(name).mode & 0o077) !== 0);

function bodyFile(body: unknown): string {
	const file = join(temporaryFolder(), "body.json");
	writeFileSync(file, JSON.stringify(body));
	return file;
}

test("--help names every command", async () => {
	const { code, out } = await intersession(["--help"]);
	expect(code).toBe(0);
	for (const command of ["init", "appoint", "start", "backup", "restore", "tally", "verify"])
		expect(out).toContain(command);
});

describe("a body from its founding to its restored backup", () => {
	const data = temporaryFolder();
	const home = { INTERSESSION_DATA: data };

	test("is founded from a file, and each officer gets a sign-in link", async () => {
		const { code, out, err } = await intersession(["init", bodyFile({ ...testBody, officers })], home);
		expect(err).toBe("");
		expect(code).toBe(0);
		expect(out.match(/\/en\/sign-in\/enter\?token=/g)).toHaveLength(2);
		expect(out).toMatch(/localhost:3000\/ledger\+[0-9a-f]{8}\+/);
	});

	test("is not founded twice", async () => {
		const { code, err } = await intersession(["init", bodyFile({ ...testBody, officers })], home);
		expect(code).toBe(1);
		expect(err).toContain("A body is founded here already. Nothing was changed");
	});

	test("gets an approving officer by the operator's command, registered on the way", async () => {
		const args = ["appoint", "c@example.org", "approvingOfficer"];
		expect((await intersession(args, home)).err).toContain("Nobody is registered with c@example.org");
		const done = await intersession([...args, "--name", "Officer c", "--lang", "fr"], home);
		expect(done.err).toBe("");
		expect(done.out).toMatch(/\/fr\/sign-in\/enter\?token=/);
		expect((await intersession(args, home)).err).toContain("holds this role on that day already");
		expect((await intersession(["appoint", "c@example.org", "director"], home)).err).toContain("approvingOfficer");
	});

	test("starts, answers, and stops when told to", async () => {
		const running = await started("cli.js", ["start"], { ...home, PORT: "3471" });
		const page = await fetch(`${running.url}/fr`);
		expect(page.status).toBe(200);
		expect(await page.text()).toContain("Organisation pour les essais");
		const second = await intersession(["start"], { ...home, PORT: "3472" });
		expect(second.err).toMatch(/is in use by another process|another process/i);
		const form = new URLSearchParams({ email: "a@example.org" });
		const origin = { origin: running.url };
		expect((await fetch(`${running.url}/en/sign-in`, { method: "POST", body: form, headers: origin })).status).toBe(
			200,
		);
		expect(await running.stop()).toBe(0);
	});

	test("is not opened by the demonstration", async () => {
		const { code, err } = await demonstration([], { ...home, PORT: "3473" });
		expect(code).toBe(1);
		expect(err).toContain("holds the data of Organization for Tests, which is no demonstration");
	});

	const backup = join(temporaryFolder(), "backup");
	let letter = "";

	test("keeps what it writes from every other user, whatever the machine’s habit", async () => {
		const { ctx, database } = await openSystem(readConfig(home, { demo: false }));
		const { hash, size } = await ctx.files.put(Buffer.from("%PDF-1.4\n%%EOF\n"));
		const file = { hash, size, mediaType: "application/pdf", name: "letter.pdf", at: ctx.clock.now() } as const;
		await inTransaction(database.db, (tx) => recordFile(tx, file));
		await database.close();
		letter = join("files", hash.slice(0, 2), hash.slice(2, 4), hash);

		const habit = process.umask(0);
		expect((await intersession(["backup", backup], home)).err).toBe("");
		const elsewhere = join(temporaryFolder(), "data");
		expect((await intersession(["restore", backup], { INTERSESSION_DATA: elsewhere })).err).toBe("");
		process.umask(habit);
		for (const place of [backup, elsewhere]) expect(openToOthers(place)).toEqual([]);
		expect(readFileSync(join(elsewhere, letter))).toEqual(readFileSync(join(data, letter)));
	});

	test("is backed up without anything that lets somebody in", () => {
		const tables = readdirSync(join(backup, "tables"));
		expect(tables).not.toContain("session.jsonl");
		expect(tables).not.toContain("verification.jsonl");
		expect(readFileSync(join(backup, "tables", "outbox.jsonl"), "utf8")).toBe("");
	});

	describe("is not restored by halves", () => {
		const key = (place: string) => join(place, "ledger.key");
		const copyOf = (): string => {
			const copy = join(temporaryFolder(), "copy");
			cpSync(backup, copy, { recursive: true });
			return copy;
		};

		test.each<[string, (copy: string) => void, string]>([
			["a letter that is missing", (copy) => rmSync(join(copy, letter)), "these are missing or changed"],
			[
				"a letter that was changed",
				(copy) => writeFileSync(join(copy, letter), "other"),
				"these are missing or changed",
			],
			["a table that is missing", (copy) => rmSync(join(copy, "tables", "person.jsonl")), "person.jsonl is missing"],
			[
				"a table that was cut",
				(copy) => truncateSync(join(copy, "tables", "person.jsonl"), 20),
				"person.jsonl is damaged",
			],
			["a key that is missing", (copy) => rmSync(join(copy, "ledger.key")), "key cannot be read"],
		])("from %s", async (_, damage, sentence) => {
			const copy = copyOf();
			damage(copy);
			const place = { INTERSESSION_DATA: dataDirectory() };
			const { code, err } = await intersession(["restore", copy], place);
			expect([code, err]).toEqual([1, expect.stringContaining(sentence)]);
			expect(err).not.toMatch(/\n\s+at /);
			expect(readdirSync(place.INTERSESSION_DATA)).toEqual(["database"]);
			expect((await intersession(["restore", backup], place)).err).toBe("");
		});

		test("into a place that cannot be written", async () => {
			const place = { INTERSESSION_DATA: dataDirectory() };
			writeFileSync(join(place.INTERSESSION_DATA, "files"), "");
			expect((await intersession(["restore", backup], place)).err).toContain("The files cannot be written");
			rmSync(join(place.INTERSESSION_DATA, "files"));
			expect((await intersession(["restore", backup], place)).err).toBe("");
		});

		test("by a kill: the place is empty still, or finished by the same command", async () => {
			const place = { INTERSESSION_DATA: dataDirectory() };
			const killed = intersession(["restore", backup], place, (restore) => {
				const waiting = setInterval(() => {
					if (!existsSync(`${key(place.INTERSESSION_DATA)}.restoring`)) return;
					clearInterval(waiting);
					restore.kill("SIGKILL");
				}, 1);
			});
			expect((await killed).code).toBe(null);
			expect((await intersession(["start"], { ...place, PORT: "3481" })).err).toContain("A restore was interrupted");
			expect((await intersession(["restore", backup], place)).out).toContain("The ledger was verified");
		});

		test("by a kill after the commit", async () => {
			const place = { INTERSESSION_DATA: dataDirectory() };
			expect((await intersession(["restore", backup], place)).err).toBe("");
			// What is left then: all but the key’s name.
			renameSync(key(place.INTERSESSION_DATA), `${key(place.INTERSESSION_DATA)}.restoring`);
			expect((await intersession(["start"], { ...place, PORT: "3481" })).err).toContain("A restore was interrupted");
			expect((await intersession(["restore", backup], place)).out).toContain("The ledger was verified");
			expect(existsSync(key(place.INTERSESSION_DATA))).toBe(true);
		});
	});

	test("is restored on the other database, and its ledger verified", async () => {
		expect((await intersession(["backup", backup], home)).err).toContain("exists already");

		const { url, drop } = await createDatabase();
		const elsewhere = { INTERSESSION_DATA: temporaryFolder(), DATABASE_URL: url };
		const restored = await intersession(["restore", backup], elsewhere);
		expect(restored.err).toBe("");
		expect(restored.out).toContain("The ledger was verified from its first entry");
		expect(readFileSync(join(elsewhere.INTERSESSION_DATA, "ledger.key"), "utf8")).toBe(
			readFileSync(join(data, "ledger.key"), "utf8"),
		);
		expect((await intersession(["restore", backup], elsewhere)).err).toContain("exists already");
		const running = await started("cli.js", ["start"], { ...elsewhere, PORT: "3474" });
		expect(await (await fetch(`${running.url}/en/members`)).text()).toContain("Organization for Tests");
		await running.stop();
		await drop();
	});

	test("is not restored from what is no whole backup", async () => {
		const { code, err } = await intersession(["restore", temporaryFolder()], { INTERSESSION_DATA: dataDirectory() });
		expect(code).toBe(1);
		expect(err).toContain("is not a whole backup");
	});
});

describe("a wrong setting is one clear sentence, and nothing starts", () => {
	const data = dataDirectory();
	test.each<[string, Record<string, string>, string]>([
		["port", { PORT: "eighty" }, "PORT is not a number"],
		["port out of range", { PORT: "70000" }, "PORT is above 65535"],
		["address", { BASE_URL: "dialogue.example.org" }, "BASE_URL is not an http or https address"],
		["address with a path", { BASE_URL: "https://example.org/dialogue" }, "BASE_URL has a path"],
		["proxies", { TRUSTED_PROXIES: "127.0.0.1, proxy.example.org" }, "TRUSTED_PROXIES is not a list of addresses"],
		["database", { DATABASE_URL: "mysql://localhost/x" }, "DATABASE_URL is not a PostgreSQL address"],
		["database that is not there", { DATABASE_URL: "postgresql://127.0.0.1:1/x" }, "DATABASE_URL"],
		["mail server", { SMTP_URL: "mail.example.org" }, "SMTP_URL is not a mail server"],
		["mail server without a sender", { SMTP_URL: "smtp://127.0.0.1:2" }, "MAIL_FROM is not"],
		["sender", { MAIL_FROM: "Secretariat" }, "MAIL_FROM is not a sender"],
		["no body founded", {}, "No body is founded in"],
	])("%s", async (_, variables, sentence) => {
		const { code, err } = await intersession(["start"], { INTERSESSION_DATA: data, PORT: "3475", ...variables });
		expect(code).toBe(1);
		expect(err).toContain(sentence);
		expect(err).not.toMatch(/\n\s+at /);
	});

	test("a port that is taken", async () => {
		const other = createServer().listen(3476, "127.0.0.1");
		await new Promise((resolve) => other.once("listening", resolve));
		const { err } = await demonstration([], { INTERSESSION_DATA: dataDirectory(), PORT: "3476" });
		other.close();
		expect(err).toContain("Port 3476 is taken by another program");
	});

	test("a host that is not this machine", async () => {
		const variables = { INTERSESSION_DATA: dataDirectory(), HOST: "192.0.2.1", PORT: "3479" };
		const { err } = await demonstration(["--open-to-network"], variables);
		expect(err).toContain("HOST=192.0.2.1 is not an address of this machine");
	});

	test("a secret that is too short", async () => {
		const home = dataDirectory();
		const file = join(home, "secret");
		writeFileSync(file, "short");
		const { err } = await demonstration([], {
			INTERSESSION_DATA: home,
			INTERSESSION_SECRET_FILE: file,
			PORT: "3477",
		});
		expect(err).toContain("shorter than 32 characters");
	});

	test("a demonstration for everybody, unless said twice", async () => {
		const { err } = await demonstration([], { INTERSESSION_DATA: temporaryFolder(), HOST: "0.0.0.0", PORT: "3478" });
		expect(err).toContain("The demonstration lets anybody be anybody");
	});
});

test("a ledger without its key is not given another one", async () => {
	const home = { INTERSESSION_DATA: temporaryFolder(), PORT: "3480" };
	await (await started("main.js", [], home)).stop();
	const key = join(home.INTERSESSION_DATA, "ledger.key");
	const kept = readFileSync(key);
	rmSync(key);
	expect((await demonstration([], home)).err).toContain("The key that signed the ledger is not at");
	expect(existsSync(key)).toBe(false);
	writeFileSync(key, kept);
	await (await started("main.js", [], home)).stop();
});

describe("verify and tally need nothing but a file", () => {
	test("a file that is no record", async () => {
		const { code, out } = await intersession(["verify", bodyFile({}), "--lang", "fr"]);
		expect(code).toBe(1);
		expect(out).toMatch(/\S/);
	});

	test("a file that is not there", async () => {
		const { code, err } = await intersession(["verify", "/nowhere.json"]);
		expect(code).toBe(1);
		expect(err).toContain("/nowhere.json is not there.");
		expect(err).not.toContain("ENOENT");
	});

	test("replies are counted with their steps", async () => {
		const file = bodyFile({
			options: ["Gender", "Return"],
			rule: "plurality",
			replies: [{ choose: 1 }, { choose: 1 }, { choose: 0 }, { choose: null }],
		});
		const { out } = await intersession(["tally", file]);
		expect(JSON.parse(out)).toMatchObject({ status: "decided", winners: [[1]], counted: 3, blank: 1 });
	});

	test("a rule that does not exist", async () => {
		const { err } = await intersession(["tally", bodyFile({ options: ["a"], rule: "lottery", replies: [] })]);
		expect(err).toContain("is not a file to count");
	});
});

beforeAll(() => {
	if (!existsSync(join(import.meta.dirname, "../../dist/server/cli.js")))
		throw new Error("The commands are tested as built: run `npm run build`, or `npm test`, which builds first.");
});
