import { refusals as acts } from "./acts/refusals.ts";
import { refusals as data } from "./data/refusals.ts";
import { refusals as files } from "./files/index.ts";
import type { Refusals } from "./kit/refusal.ts";
import { refusals as identity } from "./modules/identity/index.ts";
import { refusals as membership } from "./modules/membership/index.ts";
import { refusals as survey } from "./modules/survey/index.ts";
import { webRefusals } from "./web/index.ts";

type Distinct<Tables extends readonly Refusals[]> = Tables extends readonly [
	infer First extends Refusals,
	...infer Rest extends readonly Refusals[],
]
	? keyof First & keyof Rest[number] extends never
		? Distinct<Rest>
		: { readonly "two modules declare": keyof First & keyof Rest[number] }
	: unknown;

/** Merges the modules' refusals; a code declared twice does not compile. */
function merge<const Tables extends readonly Refusals[]>(...tables: Tables & Distinct<Tables>): Refusals {
	return Object.assign({}, ...(tables as readonly Refusals[]));
}

/** Every expected "no" of the product, and how it is said. */
export const allRefusals: Refusals = merge(acts, data, files, identity, membership, survey, webRefusals);
