import { refusals as acts } from "./acts/index.ts";
import { refusals as data } from "./data/busy.ts";
import { refusals as files } from "./files/index.ts";
import type { Refusals } from "./kit/refusal.ts";
import { refusals as consultation } from "./modules/consultation/index.ts";
import { refusals as decision } from "./modules/decision/index.ts";
import { refusals as dialogue } from "./modules/dialogue/index.ts";
import { refusals as document } from "./modules/document/index.ts";
import { refusals as identity } from "./modules/identity/index.ts";
import { refusals as membership } from "./modules/membership/index.ts";
import { refusals as survey } from "./modules/survey/index.ts";
import { webRefusals } from "./web/index.ts";

type Distinct<Tables extends readonly Refusals[]> = Tables extends readonly [
	infer First extends Refusals,
	...infer Rest extends readonly Refusals[],
]
	? keyof First & CodesOf<Rest[number]> extends never
		? Distinct<Rest>
		: { readonly "two modules declare": keyof First & CodesOf<Rest[number]> }
	: unknown;

/** The codes of any of several tables; `keyof` a union would be those of all of them. */
type CodesOf<Table> = Table extends Refusals ? keyof Table : never;

/** Merges the modules' refusals; a code declared twice does not compile. */
function merge<const Tables extends readonly Refusals[]>(...tables: Tables & Distinct<Tables>): Refusals {
	return Object.assign({}, ...(tables as readonly Refusals[]));
}

/** Every expected "no" of the product, and how it is said. */
export const allRefusals: Refusals = merge(
	acts,
	data,
	files,
	identity,
	membership,
	document,
	dialogue,
	consultation,
	survey,
	decision,
	webRefusals,
);
