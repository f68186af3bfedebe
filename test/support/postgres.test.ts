import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { afterAll, afterEach, beforeEach, expect, inject, test, vi } from "vitest";
import { startPostgres } from "./postgres.ts";

const setting = async (url: string, name: string): Promise<string> => {
	const client = new Client({ connectionString: url });
	await client.connect();
	const { rows } = await client.query("select current_setting($1) as value", [name]);
	await client.end();
	return rows[0].value;
};

/** A temporary directory of the test's own: other runs on this machine come and go in the common one. */
const temporary = mkdtempSync(join(tmpdir(), "intersession-test-"));
chmodSync(temporary, 0o755);
beforeEach(() => void vi.stubEnv("TMPDIR", temporary));
afterEach(() => void vi.unstubAllEnvs());
afterAll(() => rmSync(temporary, { recursive: true }));

test("the run's server is at least the oldest supported version, and syncs", async () => {
	const url = inject("postgresUrl");
	expect(Number(await setting(url, "server_version_num"))).toBeGreaterThanOrEqual(150_000);
	expect(await setting(url, "fsync")).toBe("on");
	expect(await setting(url, "synchronous_commit")).toBe("on");
});

test("the packaged server does where the machine has none", async () => {
	vi.stubEnv("INTERSESSION_TEST_PG", "embedded");
	const server = await startPostgres();
	expect(Number(await setting(server.url, "server_version_num"))).toBeGreaterThanOrEqual(180_000);
	expect(await setting(server.url, "fsync")).toBe("on");
	await server.stop();
	expect(readdirSync(temporary)).toEqual([]);
});

test("a run that is killed leaves neither server nor folder behind", async () => {
	const module = fileURLToPath(new URL("postgres.ts", import.meta.url));
	const program = `const { startPostgres } = await import(${JSON.stringify(module)}); console.log((await startPostgres()).url);`;
	const killed = spawn(process.execPath, ["--input-type=module", "--eval", program], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	const url = await new Promise<string>((resolve) => {
		killed.stdout.setEncoding("utf8").once("data", (line: string) => resolve(line.trim()));
	});
	expect(await setting(url, "fsync")).toBe("on");
	killed.kill("SIGKILL");
	await vi.waitFor(() => expect(readdirSync(temporary)).toEqual([]), { timeout: 20_000 });
	await expect(setting(url, "fsync")).rejects.toThrow();
});
