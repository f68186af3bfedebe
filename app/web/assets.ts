import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Assets } from "./frame.ts";

/** What is read of Vite's manifest: https://vite.dev/guide/backend-integration */
const manifestSchema = z.record(
	z.string(),
	z.object({ file: z.string(), isEntry: z.boolean().optional(), assets: z.array(z.string()).optional() }),
);

/** Both faces in upright Latin: every page sets its first words in them. */
const firstScreen = /source-(serif-4|sans-3)-latin-wght-normal/;

/** Reads what the build left in `distDirectory/client`, once at start; throws a sentence that says what to do when it is not there. */
export function loadAssets(distDirectory: string): Assets {
	const file = join(distDirectory, "client", ".vite", "manifest.json");
	if (!existsSync(file))
		throw new Error(`The pages’ styles and scripts are not built: ${file} is missing. Run “npm run build”.`);
	const manifest = manifestSchema.parse(JSON.parse(readFileSync(file, "utf8")));
	const chunks = Object.entries(manifest);
	const style = chunks.find(([source]) => source.endsWith("styles/app.css"))?.[1];
	if (style === undefined) throw new Error(`${file} names no styles/app.css. Run “npm run build”.`);
	const islands = chunks.flatMap(([source, chunk]) => {
		const name = /islands\/([\w-]+)\.ts$/.exec(source)?.[1];
		return name !== undefined && chunk.isEntry === true ? [[name, `/${chunk.file}`] as const] : [];
	});
	const fonts = chunks.flatMap(([, chunk]) => [chunk.file, ...(chunk.assets ?? [])]).filter((f) => firstScreen.test(f));
	return {
		style: `/${style.file}`,
		fonts: [...new Set(fonts)].map((font) => `/${font}`),
		islands: Object.fromEntries(islands),
	};
}
