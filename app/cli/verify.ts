import { sentenceOf, verifyExport } from "@intersession/ledger";
import type { UiLang } from "../kit/languages.ts";
import { recount } from "../modules/survey/index.ts";
import { readBytes } from "./input.ts";

/** Verifies an export without server or database. The exit code is 1 when something is wrong with it. */
export async function verifyFile(file: string, { key, lang }: { key?: string; lang: UiLang }): Promise<void> {
	const verdict = verifyExport(await readBytes(file), { recount, ...(key !== undefined && { trustedKey: key }) });
	process.stdout.write(`${sentenceOf(verdict, lang)}\n`);
	if (!verdict.ok) process.exitCode = 1;
}
