import { modules } from "./layers.ts";
import type { Source } from "./source.ts";

/** Knowing one module is knowing all: the files a module, or a second noun in it, may have. */
const files =
	/^(index\.ts|model\.ts|rules\.ts|store\.ts|acts\.ts|queries\.ts|reactions\.ts|refusals\.ts|routes\.tsx|views\.tsx|acts\/[a-z-]+\.ts|(routes|views)\/[a-z-]+\.tsx|messages\/(index|en|fr|es)\.ts)$/;

const test = /\.test\.tsx?$/;

/** Other names, each with the reason why nothing in the list says what the file is. */
export const otherNames: Record<string, string> = {
	"app/modules/identity/sign-in/auth.ts": "the sign-in library, over our tables",
	"app/modules/identity/sign-in/token.ts": "a link's token, which says of itself until when it is good",
	"app/modules/membership/import/csv.ts": "the format of register files, read and written",
};

export function nameFaults(sources: readonly Source[]): string[] {
	return sources.flatMap(({ path }) => {
		const [, module, rest] = /^app\/modules\/([^/]+)\/(.+)$/.exec(path) ?? [];
		if (module === undefined || rest === undefined) return [];
		if (!modules.includes(module))
			return [`${path}: the order of modules does not know ${module}; give it its place there.`];
		// A second noun has a folder of its own, with the same names in it.
		const inNoun = rest.replace(/^(?!acts\/|routes\/|views\/|messages\/)[a-z-]+\//, "");
		if (test.test(path) || files.test(rest) || files.test(inNoun) || path in otherNames) return [];
		return [
			`${path}: a module has index, model, rules, store, acts, queries, reactions, refusals, routes, views, messages/{en,fr,es}. ` +
				"Decisions go to rules, SQL to store, what happens to acts, words to messages; a second noun gets a folder with the same names.",
		];
	});
}
