import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, open, readFile } from "node:fs/promises";
import { BlockList, isIP } from "node:net";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { StartError } from "./data/start-error.ts";

/** How the product is set up: by its environment alone. */
export interface Config {
	readonly demo: boolean;
	/** The demonstration begins anew: what was done in it is forgotten. */
	readonly reset: boolean;
	readonly port: number;
	readonly host: string;
	/** Where people reach it, without a final slash. */
	readonly baseUrl: string;
	/** Directory of the embedded database, files and keys. */
	readonly data: string;
	/** Whose `X-Forwarded-For` is believed. Nobody’s, unless said. */
	readonly trustedProxies: BlockList;
	readonly databaseUrl: string | undefined;
	readonly smtpUrl: string | undefined;
	readonly mailFrom: string;
	readonly secretFile: string;
	readonly ledgerKeyFile: string;
}

const loopback = ["127.0.0.1", "::1", "localhost"];

const isUrl = (protocols: readonly string[]) => (text: string) =>
	URL.canParse(text) && protocols.includes(new URL(text).protocol);

/** Addresses and networks in CIDR notation as one list; undefined when one of them is neither. */
function networks(entries: readonly string[]): BlockList | undefined {
	const list = new BlockList();
	for (const entry of entries) {
		const [address = "", prefix, ...more] = entry.split("/");
		const version = isIP(address);
		const bits = version === 6 ? 128 : 32;
		if (version === 0 || more.length > 0) return undefined;
		if (prefix !== undefined && (!/^\d{1,3}$/.test(prefix) || Number(prefix) > bits)) return undefined;
		list.addSubnet(address, Number(prefix ?? bits), version === 6 ? "ipv6" : "ipv4");
	}
	return list;
}

const Environment = z.object({
	PORT: z.coerce
		.number("PORT is not a number. Give a port between 1 and 65535, for example PORT=3000.")
		.int("PORT is not a whole number.")
		.min(1, "PORT is below 1. Give a port between 1 and 65535.")
		.max(65_535, "PORT is above 65535. Give a port between 1 and 65535.")
		.default(3000),
	HOST: z.string().min(1, "HOST is empty. Leave it out to listen on this machine only.").default("127.0.0.1"),
	BASE_URL: z
		.string()
		.refine(
			isUrl(["http:", "https:"]),
			"BASE_URL is not an http or https address. Give what people type, for example https://dialogue.example.org.",
		)
		.refine(
			(text) => !URL.canParse(text) || new URL(text).pathname === "/",
			"BASE_URL has a path. The product lives at the root of its address.",
		)
		.optional(),
	TRUSTED_PROXIES: z
		.string()
		.default("")
		.transform((text, context) => {
			const entries = text.split(",").map((entry) => entry.trim());
			const list = networks(entries.filter((entry) => entry !== ""));
			if (list !== undefined) return list;
			context.addIssue(
				"TRUSTED_PROXIES is not a list of addresses. Give those of your proxies, with commas between, for example 127.0.0.1,10.0.0.0/8.",
			);
			return z.NEVER;
		}),
	INTERSESSION_DATA: z.string().min(1, "INTERSESSION_DATA is empty. Give a directory, or leave it out.").optional(),
	DATABASE_URL: z
		.string()
		.refine(
			isUrl(["postgres:", "postgresql:"]),
			"DATABASE_URL is not a PostgreSQL address. It looks like postgresql://user:password@host:5432/name.",
		)
		.optional(),
	SMTP_URL: z
		.string()
		.refine(
			isUrl(["smtp:", "smtps:"]),
			"SMTP_URL is not a mail server’s address. It looks like smtps://user:password@mail.example.org.",
		)
		.optional(),
	MAIL_FROM: z
		.string()
		.regex(
			/^[^<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/,
			"MAIL_FROM is not a sender. It looks like: Secretariat <dialogue@example.org>",
		)
		.optional(),
	INTERSESSION_SECRET_FILE: z.string().min(1, "INTERSESSION_SECRET_FILE is empty.").optional(),
	INTERSESSION_LEDGER_KEY_FILE: z.string().min(1, "INTERSESSION_LEDGER_KEY_FILE is empty.").optional(),
});

/**
 * Reads the environment. Throws `StartError` with one sentence for each value that is wrong. A demonstration signs anybody in
 * as anybody, so it listens beyond this machine only when told so twice: by HOST and by `openToNetwork`.
 */
export function readConfig(
	environment: Readonly<Record<string, string | undefined>>,
	{ demo, openToNetwork = false, reset = false }: { demo: boolean; openToNetwork?: boolean; reset?: boolean },
): Config {
	const parsed = Environment.safeParse(environment);
	if (!parsed.success) throw new StartError(parsed.error.issues.map(({ message }) => message).join("\n"));
	const given = parsed.data;
	if (demo && !loopback.includes(given.HOST) && !openToNetwork)
		throw new StartError(
			`The demonstration lets anybody be anybody, and HOST=${given.HOST} would open it to the network. Leave HOST out, or say it a second time: npm start -- --open-to-network`,
		);
	if (given.SMTP_URL !== undefined && given.MAIL_FROM === undefined)
		throw new StartError(
			"SMTP_URL is set and MAIL_FROM is not. Say who mails come from: MAIL_FROM='Secretariat <dialogue@example.org>'",
		);
	const data = resolve(given.INTERSESSION_DATA ?? join(".intersession", demo ? "demo" : "data"));
	return {
		demo,
		reset,
		port: given.PORT,
		host: given.HOST,
		baseUrl: new URL(given.BASE_URL ?? `http://localhost:${given.PORT}`).origin,
		data,
		trustedProxies: given.TRUSTED_PROXIES,
		databaseUrl: given.DATABASE_URL,
		smtpUrl: given.SMTP_URL,
		mailFrom: given.MAIL_FROM ?? "demonstration@example.org",
		secretFile: given.INTERSESSION_SECRET_FILE ?? join(data, "secret.key"),
		ledgerKeyFile: given.INTERSESSION_LEDGER_KEY_FILE ?? join(data, "ledger.key"),
	};
}

/** The secret that signs sessions: read from its file, made there the first time. */
export async function readSecret(file: string): Promise<string> {
	const known = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return undefined;
		throw new StartError(`The secret file ${file} cannot be read: ${error.message}`);
	});
	if (known === undefined) return await makeSecret(file);
	if (known.trim().length < 32) throw new StartError(`The secret in ${file} is shorter than 32 characters.`);
	return known.trim();
}

async function makeSecret(file: string): Promise<string> {
	const secret = randomBytes(32).toString("base64url");
	await mkdir(dirname(file), { recursive: true, mode: 0o700 });
	const handle = await open(file, "wx", 0o600);
	try {
		await handle.writeFile(`${secret}\n`);
		await handle.sync();
	} finally {
		await handle.close();
	}
	return secret;
}

/** The product's version, as package.json says. */
export const versionOf = (packageFile: string): string =>
	z.object({ version: z.string() }).parse(JSON.parse(readFileSync(packageFile, "utf8"))).version;
