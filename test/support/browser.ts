import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
	interface ProvidedContext {
		/** The program file of the browser that the journeys are walked in. */
		browser: string;
	}
}

/** A global setup: a browser before the first journey begins. */
export default function setup(project: TestProject): void {
	project.provide("browser", ensureBrowser());
}

/**
 * The program file of a Chromium: the machine's; else Debian's package, installed now if we may; else the one that comes
 * as an npm package, which needs the libraries of a machine that has, or once had, a desktop.
 */
export function ensureBrowser(): string {
	const browser =
		browserOfThisMachine() ?? (installFromDebian() ? browserOfThisMachine() : undefined) ?? packagedBrowser();
	if (!runs(browser)) {
		throw new Error(
			`No browser for the journeys: ${browser} does not run on this machine. ` +
				"Install Chromium or Google Chrome so that it is found on PATH, and run the command again.",
		);
	}
	return browser;
}

function browserOfThisMachine(): string | undefined {
	const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
	const folders = (process.env.PATH ?? "").split(delimiter);
	return [
		...names.flatMap((name) => folders.map((folder) => join(folder, name))),
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
		"/Applications/Chromium.app/Contents/MacOS/Chromium",
	].find((file) => isProgram(file) && runs(file));
}

function isProgram(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** Whether it starts at all: a missing library, or a stand-in that only says what to install, shows here. */
function runs(browser: string): boolean {
	try {
		execFileSync(browser, ["--version"], { stdio: "ignore", timeout: 60_000 });
		return true;
	} catch {
		return false;
	}
}

function installFromDebian(): boolean {
	if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
	process.stderr.write("Installing Chromium from the system's packages (first time only)…\n");
	const install = ["install", "--yes", "--no-install-recommends", "chromium"];
	// A machine that never fetched its list of packages, or long ago, cannot install before it has.
	return aptGet(install) || (aptGet(["update"]) && aptGet(install));
}

function aptGet(args: string[]): boolean {
	try {
		execFileSync("apt-get", ["-qq", ...args], {
			env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
			stdio: "ignore",
		});
		return true;
	} catch {
		return false;
	}
}

/** Unpacks the browser of `@sparticuz/chromium` beside the packages, once. */
export function packagedBrowser(): string {
	const folder = fileURLToPath(new URL("../../node_modules/.cache/chromium", import.meta.url));
	mkdirSync(folder, { recursive: true });
	// It unpacks into the temporary directory, where a program left by anybody would be taken for it.
	const unpack =
		'import("@sparticuz/chromium").then(async (it) => process.stdout.write(await it.default.executablePath()))';
	return execFileSync(process.execPath, ["--eval", unpack], {
		env: { ...process.env, TMPDIR: folder },
		encoding: "utf8",
	});
}
