import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compose, openSystem, type Running } from "../../app/compose.ts";
import { readConfig, readSecret } from "../../app/config.ts";
import { type Instant, parseInstant } from "../../app/kit/clock.ts";
import { openLog } from "../../app/kit/log.ts";
import { type Auth, openAuth } from "../../app/modules/identity/index.ts";
import { foundWithCast } from "../journeys/cast.ts";
import { type Opened, openByActs } from "../journeys/dialogue.ts";
import { clockAt, type TestClock } from "../journeys/site.ts";
import { createDatabase } from "../support/database.ts";

/** The whole product as a body runs it, with every kind of person and an open survey; asked without a port. */
export interface Product extends Opened {
	readonly running: Running;
	readonly clock: TestClock;
	readonly auth: Auth;
	/** Ids of the members by their codes. */
	readonly members: Readonly<Record<string, string>>;
	/** A person’s id by their address. */
	person(email: string): Promise<string>;
	/** The cookie of a new session of theirs. */
	session(email: string): Promise<string>;
	/** Sends a form of ours as whoever has this cookie. */
	send(path: string, fields: Readonly<Record<string, string | File>>, cookie?: string): Promise<Response>;
	/** Asks as whoever has this cookie. */
	ask(path: string, cookie?: string, init?: RequestInit): Promise<Response>;
	stop(): Promise<void>;
}

/** Thursday 21 June 2007, 18:00 in Geneva. */
const opens = parseInstant("2007-06-21T16:00:00.000Z");

export async function startProduct(start: Instant = opens): Promise<Product> {
	const folder = mkdtempSync(join(tmpdir(), "intersession-product-"));
	const database = await createDatabase();
	const config = readConfig({ INTERSESSION_DATA: folder, DATABASE_URL: database.url }, { demo: false });
	const clock = clockAt(start);
	const founding = await openSystem(config, clock);
	const members = await foundWithCast(founding.ctx, clock.now());
	const opened = await openByActs({ ctx: founding.ctx, clock, members });
	await founding.database.close();

	const log = openLog("error");
	const running = await compose(config, log, "dist", clock);
	const { db } = running.ctx;
	const auth = await openAuth({ db, baseUrl: config.baseUrl, secret: await readSecret(config.secretFile), log });
	const person = async (email: string) =>
		(await db.selectFrom("person").select("id").where("email", "=", email).executeTakeFirstOrThrow()).id;
	const ask: Product["ask"] = async (path, cookie = "", init = {}) => {
		const headers = { ...(init.headers as Record<string, string>), ...(cookie && { cookie }) };
		return await running.app.request(config.baseUrl + path, { ...init, headers });
	};
	return {
		...opened,
		running,
		clock,
		auth,
		members,
		person,
		session: async (email) =>
			(await auth.as(await person(email))).cookies.map((header) => header.split(";")[0]).join("; "),
		ask,
		async send(path, fields, cookie) {
			const upload = Object.values(fields).some((value) => value instanceof File);
			const body = upload ? new FormData() : new URLSearchParams();
			for (const [name, value] of Object.entries(fields)) body.set(name, value as string);
			return await ask(path, cookie, { method: "POST", body, headers: { origin: config.baseUrl } });
		},
		async stop() {
			await running.stop();
			await database.drop();
			rmSync(folder, { recursive: true });
		},
	};
}
