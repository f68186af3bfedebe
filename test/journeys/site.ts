import { mkdtempSync, rmSync } from "node:fs";
import { BlockList, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ServerType } from "@hono/node-server";
import type { Page } from "playwright-core";
import type { Ctx } from "../../app/acts/index.ts";
import { compose, openSystem } from "../../app/compose.ts";
import { type Config, readSecret } from "../../app/config.ts";
import { type Clock, type Instant, milliseconds, shiftedClock, systemNow } from "../../app/kit/clock.ts";
import { openLog } from "../../app/kit/log.ts";
import { listen } from "../../app/serve.ts";
import { foundWithCast } from "./cast.ts";
import { type MailServer, startMailServer } from "./mail-server.ts";

/** A clock that goes on from where it is set. */
export interface TestClock extends Clock {
	moveTo(at: Instant): void;
}

export function clockAt(start: Instant): TestClock {
	const offsetTo = (at: Instant) => milliseconds(at) - milliseconds(systemNow());
	let offset = offsetTo(start);
	return {
		...shiftedClock(() => offset),
		moveTo(at) {
			offset = offsetTo(at);
		},
	};
}

/** The whole product, as a body runs it: listening, with its own embedded database, jobs and a mail server. */
export interface Site {
	/** Without a final slash. */
	readonly url: string;
	readonly ctx: Ctx;
	readonly clock: TestClock;
	readonly mail: MailServer;
	/** What sessions and sign-in links are signed with. */
	readonly secret: string;
	/** Ids of the members by their codes. */
	readonly members: Readonly<Record<string, string>>;
	/** Asks for a mail, follows its link and presses the button; the page is then where signing in leads. */
	signIn(page: Page, email: string): Promise<void>;
	stop(): Promise<void>;
}

/** What the build made; `npm test` builds before it tests. */
const dist = join(import.meta.dirname, "../../dist");

export async function startSite(clock: TestClock): Promise<Site> {
	const data = mkdtempSync(join(tmpdir(), "intersession-site-"));
	const mail = await startMailServer();
	const port = await freePort();
	const config: Config = {
		demo: false,
		reset: false,
		port,
		host: "127.0.0.1",
		baseUrl: `http://127.0.0.1:${port}`,
		data,
		trustedProxies: new BlockList(),
		databaseUrl: undefined,
		smtpUrl: mail.url,
		mailFrom: "Secretariat <secretariat@example.org>",
		secretFile: join(data, "secret.key"),
		ledgerKeyFile: join(data, "ledger.key"),
	};
	// As `intersession init` does it, before the first start.
	const founding = await openSystem(config, clock);
	const members = await foundWithCast(founding.ctx, clock.now());
	await founding.database.close();

	const log = openLog("error");
	const running = await compose(config, log, dist, clock);
	const server = await listen(running.app, config);
	return {
		url: config.baseUrl,
		ctx: running.ctx,
		clock,
		mail,
		secret: await readSecret(config.secretFile),
		members,
		signIn: (page, email) => signIn(page, config.baseUrl, mail, email),
		async stop() {
			await stopListening(server);
			await running.stop();
			await mail.goDown();
			rmSync(data, { recursive: true });
		},
	};
}

const aboutSigningIn = /sign in|connexion|iniciar sesión/;

/** Asks for a mail about signing in, on the page that asks for the address; returns its link. */
export async function askForLink(page: Page, mail: MailServer, email: string): Promise<string> {
	const before = mail.inbox.length;
	await page.fill("input[name=email]", email);
	await page.click("main button");
	const { text } = await mail.mailTo(email, aboutSigningIn, before);
	const link = /^http\S+\/sign-in\/enter\S+$/m.exec(text)?.[0];
	if (link === undefined) throw new Error(`no link in the mail to ${email}:\n${text}`);
	return link;
}

async function signIn(page: Page, url: string, mail: MailServer, email: string): Promise<void> {
	await page.goto(`${url}/en/sign-in`);
	await page.goto(await askForLink(page, mail, email));
	await page.click("main button");
	await page.waitForURL(/\/(desk|office)(\/|$)/);
}

/** Browsers keep their connections for the next page; nobody asks for one any more. */
function stopListening(server: ServerType): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve());
		if ("closeAllConnections" in server) server.closeAllConnections();
	});
}

function freePort(): Promise<number> {
	const probe = createServer();
	return new Promise((resolve, reject) => {
		probe.once("error", reject);
		probe.listen(0, "127.0.0.1", () => {
			const address = probe.address();
			probe.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject()));
		});
	});
}
