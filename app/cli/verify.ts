import { readFile } from "node:fs/promises";
import { sentenceOf, verifyExport } from "@intersession/ledger";
import { StartError } from "../data/start-error.ts";
import type { UiLang } from "../kit/languages.ts";
import { recount } from "../modules/survey/result/rules.ts";

/** Verifies an export without server or database. The exit code is 1 when something is wrong with it. */
export async function verifyFile(file: string, { key, lang }: { key?: string; lang: UiLang }): Promise<void> {
	const verdict = verifyExport(await readInput(file), { recount, ...(key !== undefined && { trustedKey: key }) });
	process.stdout.write(`${sentenceOf(verdict, lang)}\n`);
	if (!verdict.ok) process.exitCode = 1;
}

export async function readInput(file: string): Promise<Buffer> {
	return await readFile(file).catch((error: Error) => {
		throw new StartError(`${file} cannot be read: ${error.message}`);
	});
}
