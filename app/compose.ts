import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { LedgerError, openCheckpoint, parseVerifier, type Signer, vkeyOf } from "@intersession/ledger";
import { Hono } from "hono";
import type { Logger } from "pino";
import { demoClock, demoRoutes, loadDemo, resetDemo } from "../demo/index.ts";
import { type Ctx, deleteForgottenForms, type Env } from "./acts/index.ts";
import { api } from "./api.ts";
import { type Config, readSecret } from "./config.ts";
import { type Database, openDatabase } from "./data/database.ts";
import { migrate } from "./data/migrate.ts";
import { StartError } from "./data/start-error.ts";
import { tableNames } from "./data/tables.ts";
import { openFiles } from "./files/index.ts";
import { gate } from "./gate.ts";
import { runReactions, startJobs } from "./jobs/index.ts";
import { type Clock, systemClock, systemNow } from "./kit/clock.ts";
import { createKeyFile, createSequencer, latestCheckpoint, loadSigner, restoringKey } from "./ledger/index.ts";
import { deleteExpiredMails, deliverOutbox, smtpTransport, type Transport } from "./mail/index.ts";
import { consultationRoutes } from "./modules/consultation/index.ts";
import { decisionRoutes } from "./modules/decision/index.ts";
import { dialogueRoutes } from "./modules/dialogue/index.ts";
import { documentRoutes } from "./modules/document/index.ts";
import { deleteEndedSessions, identityRoutes, openAuth } from "./modules/identity/index.ts";
import { bodyOf, foundedBody, membershipRoutes } from "./modules/membership/index.ts";
import { closeDueSurveys, surveyRoutes, tellChairsInOffice, warnOfWaitingPapers } from "./modules/survey/index.ts";
import { contract } from "./openapi.ts";
import { ledgerForPrograms, pages } from "./pages/index.ts";
import { reactionsFor } from "./reactions.ts";
import { allRefusals } from "./refusals.ts";
import {
	compress,
	errorPages,
	langPrefix,
	languageRoot,
	languages,
	loadAssets,
	security,
	staticAssets,
} from "./web/index.ts";

/** The product, running but not listening. */
export interface Running {
	readonly app: Hono<Env>;
	readonly ctx: Ctx;
	readonly database: Database;
	stop(): Promise<void>;
}

/**
 * What every command works with: the data, opened and brought up to date, with the log's pending rows integrated.
 * @param clock the dialogue's time; the demonstration brings its own
 */
export async function openSystem(
	config: Config,
	clock: Clock = systemClock,
): Promise<{ ctx: Ctx; database: Database }> {
	const database = await openDatabase({
		...(config.databaseUrl !== undefined && { url: config.databaseUrl }),
		directory: join(config.data, "database"),
	});
	try {
		if ((await tableNames(database.db)).includes("body")) await refuseOtherKind(database, config);
		await migrate(database.db);
		if (config.demo && config.reset) await beginAnew(database, config);
		const signer = await signerOf(database, config);
		const vkey = vkeyOf(signer);
		const ctx: Ctx = {
			db: database.db,
			clock: config.demo ? await demoClock(database.db) : clock,
			files: await openFiles(join(config.data, "files")),
			baseUrl: config.baseUrl,
			ledgerKey: { vkey, fingerprint: parseVerifier(vkey).fingerprint },
			covered: createSequencer(database.db, signer).covered,
		};
		// Rows that a crash left pending are integrated by the ordinary path, before anybody is answered.
		await ctx.covered();
		if (config.demo) await loadDemo(ctx);
		return { ctx, database };
	} catch (error) {
		await database.close();
		throw error;
	}
}

/** Mounts every module, starts the jobs. `dist` is the directory of what the build made. */
export async function compose(config: Config, log: Logger, dist: string, clock: Clock = systemClock): Promise<Running> {
	const { ctx, database } = await openSystem(config, clock);
	if ((await foundedBody(ctx.db)) === undefined) {
		await database.close();
		throw new StartError(`No body is founded in ${placeOf(config)}. Found it first: npx intersession init FILE`);
	}
	const auth = await openAuth({
		db: ctx.db,
		baseUrl: config.baseUrl,
		secret: await readSecret(config.secretFile),
		log,
	});
	const { identify, frameOf, clientAddress } = await gate({
		ctx,
		auth,
		assets: loadAssets(dist),
		demo: config.demo,
		trustedProxies: config.trustedProxies,
	});

	const app = new Hono<Env>();
	errorPages(app, { refusals: allRefusals, frameOf, log });
	app.route("/", staticAssets(dist));
	// No address of ours holds a null character, and no database takes one.
	app.use(async (c, next) => (c.req.path.includes("\0") || c.req.url.includes("%00") ? c.notFound() : await next()));
	app.use(languages, security(new URL(config.baseUrl)), compress, identify);
	app.route("/", languageRoot);
	app.route("/", api);
	app.route("/", contract);
	app.route("/", ledgerForPrograms);
	const site = new Hono<Env>();
	for (const routes of [
		identityRoutes({ auth, clientAddress, demo: config.demo, zoneOf: async ({ db }) => (await bodyOf(db)).zone }),
		membershipRoutes,
		documentRoutes,
		dialogueRoutes,
		consultationRoutes,
		surveyRoutes,
		decisionRoutes,
		pages,
		...(config.demo ? [demoRoutes] : []),
	])
		site.route("/", routes);
	app.route(langPrefix, site);

	const transport = config.smtpUrl === undefined ? undefined : smtpTransport(config.smtpUrl, config.mailFrom);
	const stopJobs = await startJobs(database, log, jobsOf(ctx, transport, log));
	return {
		app,
		ctx,
		database,
		async stop() {
			await stopJobs();
			// A connection kept for the next mail would keep the process, and the mail server, waiting.
			transport?.close();
			await database.close();
		},
	};
}

function jobsOf(ctx: Ctx, transport: Transport | undefined, log: Logger) {
	return [
		{ name: "close-surveys", everySeconds: 60, run: () => closeDueSurveys(ctx) },
		{ name: "warn-of-waiting-papers", everySeconds: 60, run: () => warnOfWaitingPapers(ctx) },
		{
			name: "reactions",
			everySeconds: 5,
			run: (signal: AbortSignal) => runReactions(ctx.db, reactionsFor(ctx), log, signal),
		},
		{ name: "chairs-in-office", everySeconds: 3600, run: () => tellChairsInOffice(ctx) },
		{ name: "sessions", everySeconds: 3600, run: () => deleteEndedSessions(ctx.db, systemNow()) },
		{ name: "forgotten-forms", everySeconds: 3600, run: () => deleteForgottenForms(ctx.db) },
		{ name: "expired-mails", everySeconds: 3600, run: () => deleteExpiredMails(ctx.db, systemNow()) },
		// Without a mail server the outbox keeps its mails, and the demonstration shows them on its mailbox page.
		...(transport === undefined
			? []
			: [
					{
						name: "mail",
						everySeconds: 3,
						run: (signal: AbortSignal) => deliverOutbox(ctx.db, transport, log, signal),
					},
				]),
	];
}

/** The demonstration never opens what a real body keeps, nor the other way round. */
async function refuseOtherKind({ db }: Database, config: Config): Promise<void> {
	const body = await foundedBody(db);
	if (body === undefined || body.demo === config.demo) return;
	const place = placeOf(config);
	throw new StartError(
		config.demo
			? `${place} holds the data of ${body.names.en}, which is no demonstration. Start it with: npx intersession start`
			: `${place} holds the demonstration’s data. Start it with npm start, or give another place in INTERSESSION_DATA.`,
	);
}

const placeOf = ({ data, databaseUrl }: Config): string =>
	databaseUrl === undefined ? data : "the database at DATABASE_URL";

const DEMO_ORIGIN = "demonstration.example.org/ledger";

function signedBy(note: string, signer: Signer): boolean {
	try {
		openCheckpoint(note, parseVerifier(vkeyOf(signer)));
		return true;
	} catch (error) {
		if (error instanceof LedgerError) return false;
		throw error;
	}
}

/** A log that begins again is another log, so that it gets another key. */
async function beginAnew({ db }: Database, { ledgerKeyFile }: Config): Promise<void> {
	await resetDemo(db);
	if (!existsSync(ledgerKeyFile)) return;
	const { name } = await loadSigner(ledgerKeyFile);
	if (name !== DEMO_ORIGIN)
		throw new StartError(`${ledgerKeyFile} holds the key of ${name}, not the demonstration’s. It was left alone.`);
	await rm(ledgerKeyFile);
}

/** The name of the log of a product that people reach at this address. */
export const originOf = (baseUrl: string): string => `${new URL(baseUrl).host}/ledger`;

/** The log is named after the address at which people reach the product, for good. */
async function signerOf({ db }: Database, { ledgerKeyFile, baseUrl, demo }: Config): Promise<Signer> {
	const origin = demo ? DEMO_ORIGIN : originOf(baseUrl);
	const checkpoint = await latestCheckpoint(db);
	if (!existsSync(ledgerKeyFile)) {
		if (existsSync(restoringKey(ledgerKeyFile)))
			throw new StartError(
				`A restore was interrupted: ${restoringKey(ledgerKeyFile)} is there still. Run the same restore again, and it is finished.`,
			);
		if (checkpoint !== undefined)
			throw new StartError(
				`The key that signed the ledger is not at ${ledgerKeyFile}. Bring it back, or say where it is in INTERSESSION_LEDGER_KEY_FILE; a new key would make another log of it.`,
			);
		await createKeyFile(ledgerKeyFile, origin);
	}
	const signer = await loadSigner(ledgerKeyFile);
	if (checkpoint !== undefined && !signedBy(checkpoint.note, signer))
		throw new StartError(
			`The key at ${ledgerKeyFile} is not the one that signed this ledger. Give the right one in INTERSESSION_LEDGER_KEY_FILE.`,
		);
	return signer;
}
