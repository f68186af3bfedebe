import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateKey, parseSigner, parseVerifier } from "@intersession/ledger";
import { afterAll } from "vitest";
import type { Ctx } from "../../app/acts/index.ts";
import type { Database } from "../../app/data/database.ts";
import { openFiles } from "../../app/files/index.ts";
import { createSequencer } from "../../app/ledger/index.ts";
import { demoClock } from "../../demo/clock.ts";

const { privateKey, vkey } = generateKey("demonstration.example.org/ledger");
const folder = mkdtempSync(join(tmpdir(), "intersession-demo-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a start of the demonstration makes of an opened database; called again, it is the next start. */
export async function startedOn({ db }: Pick<Database, "db">): Promise<Ctx> {
	return {
		db,
		clock: await demoClock(db),
		files: await openFiles(join(folder, "files")),
		baseUrl: "http://localhost:3000",
		covered: createSequencer(db, parseSigner(privateKey)).covered,
		ledgerKey: { vkey, fingerprint: parseVerifier(vkey).fingerprint },
	};
}
