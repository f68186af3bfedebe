import { cpSync, mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { compose, openSystem, type Running } from "../../app/compose.ts";
import { type Config, readConfig, readSecret } from "../../app/config.ts";
import type { Actor } from "../../app/kit/actor.ts";
import { openLog } from "../../app/kit/log.ts";
import { openAuth } from "../../app/modules/identity/index.ts";
import { listen } from "../../app/serve.ts";
import { createDatabase } from "../support/database.ts";
import { type LargeSurvey, openLargeSurvey } from "../support/large-survey.ts";
import { testEngine } from "../support/test-database.ts";
import { Visitor } from "../support/visitor.ts";

/** The whole product on a port of its own, with a survey open to many. */
export interface Site {
	readonly running: Running;
	readonly survey: LargeSurvey;
	/** What the product complained of. */
	readonly complaints: readonly string[];
	/** A browser in which the person is signed in, in a session of its own. */
	visit(who: Actor): Promise<Visitor>;
	close(): Promise<void>;
}

export async function openSite(members: number): Promise<Site> {
	const folder = mkdtempSync(join(tmpdir(), "intersession-site-"));
	const database = testEngine === "pglite" ? undefined : await createDatabase();
	if (database === undefined) cpSync(inject("pgliteTemplate"), join(folder, "database"), { recursive: true });
	const environment = { INTERSESSION_DATA: folder, ...(database && { DATABASE_URL: database.url }) };
	const config = readConfig(environment, { demo: false });
	const survey = await foundedBefore(config, members);

	const complaints: string[] = [];
	const log = openLog("warn", { write: (line: string) => void complaints.push(line) });
	const running = await compose(config, log, "dist");
	const server = await listen(running.app, { ...config, port: 0 });
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const secret = await readSecret(config.secretFile);
	const auth = await openAuth({ db: running.ctx.db, baseUrl: config.baseUrl, secret, log });
	return {
		running,
		survey,
		complaints,
		visit: async ({ person }) => new Visitor(origin, (await auth.as(person ?? "")).cookies),
		async close() {
			await new Promise((resolve) => server.close(resolve));
			await running.stop();
			await database?.drop();
			rmSync(folder, { recursive: true });
		},
	};
}

/** The product starts on a body that was founded already. */
async function foundedBefore(config: Config, members: number): Promise<LargeSurvey> {
	const { ctx, database } = await openSystem(config);
	const survey = await openLargeSurvey(ctx, ctx.clock.now(), members);
	await database.close();
	return survey;
}
