import { basename } from "node:path";
import { type Import, isForTests, type Source } from "./source.ts";

/** Each may use the ones before it, through their `index.ts`. */
export const modules = [
	"identity",
	"membership",
	"document",
	"dialogue",
	"consultation",
	"survey",
	"decision",
	"funding",
	"event",
	"exchange",
	"publication",
	"notice",
];

const services = ["app/ledger", "app/mail", "app/files", "app/jobs"];

/** What each part may use beside itself. A module's earlier modules are checked apart. */
const mayUse: Record<string, readonly string[]> = {
	packages: ["packages"],
	"app/kit": [],
	"app/data": ["app/kit"],
	"app/web": ["app/kit"],
	...Object.fromEntries(services.map((service) => [service, ["app/kit", "app/data", "packages"]])),
	"app/acts": ["app/kit", "app/data", "app/web", "packages", ...services],
	"app/modules": ["app/kit", "app/data", "app/web", "app/acts", "packages", ...services],
	// The log of all surveys belongs to no module, so its pages stand here.
	"app/pages": ["app/kit", "app/web", "app/acts", "app/modules", "app/ledger", "packages"],
	demo: ["app/kit", "app/data", "app/web", "app/acts", "app/modules", "packages", ...services],
	// What puts the product together: app/main.ts, app/compose.ts, their neighbours and the commands.
	app: ["app/kit", "app/data", "app/web", "app/acts", "app/modules", "app/pages", "demo", "packages", ...services],
};

/** Parts that are entered by their front door only. */
const entered = new Set(["packages", "app/acts", "app/modules", ...services]);

/** `app/modules/survey/rules.ts` → part `app/modules`, unit `app/modules/survey`: what has one front door. */
function placeOf(path: string): { part: string; unit: string } {
	const [first = "", second = "", third = ""] = path.split("/");
	if (first === "packages") return { part: first, unit: `${first}/${second}` };
	if (first === "app" && second === "modules") return { part: "app/modules", unit: `app/modules/${third}` };
	const part = `${first}/${second}`;
	if (first === "app" && part in mayUse) return { part, unit: part };
	return { part: first, unit: first };
}

function frontDoorOf(path: string): string {
	const { part, unit } = placeOf(path);
	return part === "packages" ? `${unit}/src/index.ts` : `${unit}/index.ts`;
}

/** What a package has for pages is JSX, which Node alone does not read: it has a door of its own. */
const pagesDoorOf = (path: string) =>
	path.startsWith("packages/") ? `${placeOf(path).unit}/src/html/index.tsx` : undefined;

/** Who imports whom, and by which door. */
export function layerFaults(sources: readonly Source[]): string[] {
	return product(sources).flatMap((source) =>
		source.imports.flatMap((it) => {
			const complaint = it.target === undefined ? undefined : complaintAbout(source.path, it.target);
			return complaint === undefined ? [] : [`${at(source, it)} imports ${it.target ?? it.specifier}: ${complaint}`];
		}),
	);
}

function complaintAbout(from: string, to: string): string | undefined {
	const here = placeOf(from);
	const there = placeOf(to);
	if (isForTests(to)) return "what only tests use stays with the tests; move what the product needs into the product.";
	if (here.unit === there.unit) return undefined;
	if (here.part === "app/modules" && there.part === "app/modules") {
		const [user, used] = [here.unit, there.unit].map((unit) => modules.indexOf(basename(unit)));
		if (user === -1 || used === -1) return "the order of modules does not know one of them; give it its place there.";
		if (used! > user!)
			return "a later module is not used; leave a fact and let app/reactions.ts say what follows, or compose both in app/pages.";
	} else if (here.part !== there.part && !mayUse[here.part]?.includes(there.part)) {
		return hint(here.part, there.part);
	}
	if (entered.has(there.part) && to !== frontDoorOf(to) && to !== pagesDoorOf(to)) {
		return `it is entered by its front door; export what you need from ${frontDoorOf(to)}.`;
	}
	return undefined;
}

function hint(here: string, there: string): string {
	const allowed = mayUse[here] ?? [];
	const own = allowed.length === 0 ? "nothing else of ours" : `only ${allowed.join(", ")}`;
	const instead =
		there === "app/modules" || there === "app/pages"
			? "code that needs a module belongs in a module after it, in app/pages or in app/compose.ts"
			: "pass the value in, or move the code up to where both are known";
	return `${here} uses ${own}; ${instead}.`;
}

/** A module's decisions are plain functions of plain values: no database, no page, no service. */
export function purityFaults(sources: readonly Source[]): string[] {
	return product(sources)
		.filter(({ path }) => path.startsWith("app/modules/") && isPure(path))
		.flatMap((source) =>
			source.imports
				.filter((it) => !isPureImport(source.path, it))
				.map(
					(it) =>
						`${at(source, it)} imports ${it.specifier}: model.ts and rules.ts use only kit, packages, zod, each other, and types ` +
						"of earlier modules; hand the value in, or do this in store.ts, acts.ts or queries.ts.",
				),
		);
}

const isPure = (path: string) => ["model.ts", "rules.ts"].includes(basename(path));

function isPureImport(from: string, it: Import): boolean {
	if (it.target === undefined) return it.specifier === "zod";
	const { part, unit } = placeOf(it.target);
	if (part === "app/kit" || part === "packages") return true;
	if (part !== "app/modules") return false;
	return unit === placeOf(from).unit ? isPure(it.target) : it.typeOnly;
}

/** SQL is written in one kind of place, where rows become values of the model. */
export function sqlFaults(sources: readonly Source[]): string[] {
	return product(sources)
		.filter(({ path }) => basename(path) !== "store.ts" && placeOf(path).part !== "app/data")
		.flatMap((source) =>
			source.imports
				.filter((it) => it.specifier === "kysely" && it.names.includes("sql"))
				.map(
					(it) =>
						`${at(source, it)} writes SQL: it belongs in a store.ts, or in app/data when it is about the database itself.`,
				),
		);
}

const product = (sources: readonly Source[]) => sources.filter(({ path }) => !isForTests(path));

const at = (source: Source, it: Import) => `${source.path}:${it.line}`;
