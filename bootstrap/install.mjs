import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { capture, environment, giveUp, root, say } from "./run.mjs";

const neededNode = 24;
const lockFile = join(root, "package-lock.json");
const installedLockFile = join(root, "node_modules", ".package-lock.json");
const broughtNode = join(root, "node_modules", ".bin", "node");

/**
 * Installs the packages that package-lock.json names, when they are missing or older than it, and makes sure that
 * `node` then means a Node this project runs on. Ends the process with a sentence when either cannot be had.
 */
export async function ensureInstalled() {
	if (majorOf(process.version) < 20) {
		giveUp(
			`Node.js 20 or newer is needed to begin, and this is ${process.version}. Install it and run the command again.`,
		);
	}
	if (!isInstalled()) {
		await install();
	}
	ensureNode();
}

function isInstalled() {
	return existsSync(installedLockFile) && statSync(installedLockFile).mtimeMs >= statSync(lockFile).mtimeMs;
}

/**
 * Exactly what the lock file names, and the lock file left as it is. Not `npm ci`: it refuses a lock file made where the
 * registry lacks some other platform's optional package, which no one here would have installed anyway.
 */
const installArguments = ["install", "--no-save", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];

async function install() {
	const first = !existsSync(installedLockFile);
	const what = first
		? "Installing packages (first time only)…"
		: "Installing packages (package-lock.json has changed)…";
	say(what);
	const started = performance.now();
	const expected = expectedPlaces();
	const progress = setInterval(() => {
		say(`  ${expected.filter(isThere).length} of ${expected.length} packages, ${secondsSince(started)}`);
	}, 5_000);
	const { code, output } = await runNpm(installArguments);
	clearInterval(progress);
	if (code !== 0) {
		say(output);
		giveUp(`${explain(output)}\nNothing else was changed: run the same command again afterwards.`);
	}
	const missing = expected.filter((place) => !isThere(place));
	if (missing.length > 0 || !existsSync(installedLockFile)) {
		// npm passes over an optional package that it could not fetch or write, but we run on this platform's.
		rmSync(installedLockFile, { force: true });
		giveUp(
			"npm ended well, but not all packages are there. Check the space on the disk and the network, and run the same command again. " +
				`Missing: ${missing.join(", ") || "the record of what is installed"}.`,
		);
	}
	say(`  done, ${secondsSince(started)}`);
}

/** The npm that runs us, under the Node it runs on: the one we bring is being replaced meanwhile. */
function runNpm(args) {
	const { npm_execpath: npm, npm_node_execpath: node } = process.env;
	return npm === undefined || node === undefined ? capture("npm", args) : capture(node, [npm, ...args]);
}

/** Where the lock file puts the packages that belong on this machine, from the root. */
function expectedPlaces() {
	return Object.entries(JSON.parse(readFileSync(lockFile, "utf8")).packages)
		.filter(([place, { optional, os, cpu, libc }]) => {
			// What is optional is there for some platforms only; without naming one, it serves those that do.
			if (place === "" || (optional && os === undefined && cpu === undefined)) return false;
			return includes(os, process.platform) && includes(cpu, process.arch) && includes(libc, libraryOfC());
		})
		.map(([place]) => place);
}

const includes = (list, value) => list === undefined || list.includes(value);

const isThere = (place) => existsSync(join(root, place, "package.json"));

/** As npm names it; undefined on systems that have but one. */
function libraryOfC() {
	if (process.platform !== "linux") return undefined;
	return process.report.getReport().header.glibcVersionRuntime === undefined ? "musl" : "glibc";
}

/** What npm's error codes mean for the person at the keyboard, and what to do. */
const explanations = [
	{
		codes: ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENETUNREACH", "ERR_SOCKET_TIMEOUT"],
		sentence:
			"The packages could not be fetched: the npm registry cannot be reached from here. Check the network, the registry (npm config get registry) and the proxy (npm config get https-proxy).",
	},
	{
		codes: ["E401", "E403", "E404", "ETARGET"],
		sentence:
			"The npm registry that is set here does not hand out a package this project needs. Check which one is set (npm config get registry) and that you may use it.",
	},
	{
		codes: ["EACCES", "EPERM", "EROFS"],
		sentence: `The packages could not be written. Make ${root} and npm's cache (npm config get cache) writable for this user.`,
	},
	{ codes: ["ENOSPC", "EDQUOT"], sentence: "The disk is full: the packages and npm's cache need about 1 GB." },
	{
		codes: ["EBADPLATFORM"],
		sentence: `A package this project needs does not exist for ${process.platform}-${process.arch}. Linux and macOS on x64 and arm64 are known to work.`,
	},
	{
		codes: ["EINTEGRITY"],
		sentence:
			"A package that was fetched is not the one package-lock.json names. Empty npm's cache with npm cache clean --force.",
	},
];

/** The sentence for the operator; npm's own words stand above it. */
function explain(output) {
	const code = /^npm error code (\S+)/m.exec(output)?.[1];
	const known = explanations.find(({ codes }) => codes.includes(code));
	return known?.sentence ?? "The packages could not be installed; npm says above why.";
}

/**
 * Node comes as an optional package for the common platforms. Where there is none, or it does not run (another C
 * library), a new enough Node on the machine does as well.
 */
function ensureNode() {
	if (existsSync(broughtNode) && versionOf("node") === undefined) {
		// A link that cannot run would still be found first, by npm and by us.
		rmSync(broughtNode);
	}
	const version = versionOf("node");
	if (version === undefined || majorOf(version) < neededNode) {
		giveUp(
			`This project runs on Node.js ${neededNode} and brings it along for the common platforms, but not for ${process.platform}-${process.arch}. ` +
				`Install Node.js ${neededNode} so that "node --version" says so (it says ${version ?? "nothing"}), and run the command again.`,
		);
	}
}

function versionOf(command) {
	try {
		return execFileSync(command, ["--version"], { env: environment, encoding: "utf8" }).trim();
	} catch {
		return undefined;
	}
}

function majorOf(version) {
	return Number(version.slice(1).split(".")[0]);
}

function secondsSince(started) {
	return `${Math.round((performance.now() - started) / 1000)} s`;
}
