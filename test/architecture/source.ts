import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync, Visitor } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A source file, as far as its place in the whole is concerned. */
export interface Source {
	/** From the root of the project, with forward slashes: `app/modules/survey/rules.ts`. */
	readonly path: string;
	readonly imports: readonly Import[];
	/** Expressions that read the machine's clock, or look like SQL that does. */
	readonly clockReadings: readonly Mention[];
}

export interface Import {
	/** The file of ours that it means, as a path from the root; undefined for what comes from elsewhere. */
	readonly target: string | undefined;
	readonly specifier: string;
	/** Names as the other file exports them; `*` for all of it. */
	readonly names: readonly string[];
	readonly typeOnly: boolean;
	readonly line: number;
}

export interface Mention {
	readonly text: string;
	readonly line: number;
}

/** Every TypeScript file of the product and its tests that is on the disk. */
export function readSources(): Source[] {
	return ["app", "packages", "demo", "test", "bench"]
		.filter((folder) => existsSync(join(root, folder)))
		.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name).slice(root.length).split(sep).join("/"))
		.filter((path) => !path.split("/").includes("node_modules"))
		.sort()
		.map((path) => parseSource(path, readFileSync(join(root, path), "utf8")));
}

/** Throws when the text cannot be parsed: a file that was not understood has not been checked. */
export function parseSource(path: string, text: string): Source {
	const { program, module, errors } = parseSync(path, text);
	if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
	const lineOf = (offset: number) => text.slice(0, offset).split("\n").length;
	const imports: Import[] = [];
	const add = (specifier: string, names: string[], typeOnly: boolean, offset: number) =>
		imports.push({ specifier, target: targetOf(path, specifier), names, typeOnly, line: lineOf(offset) });

	for (const { moduleRequest, entries, start } of module.staticImports) {
		const names = entries.map((entry) => entry.importName.name ?? "*");
		add(moduleRequest.value, names, entries.length > 0 && entries.every((entry) => entry.isType), start);
	}
	for (const { start, entries } of module.staticExports) {
		const again = entries.filter((entry) => entry.moduleRequest !== null);
		const names = again.map((entry) => entry.importName.name ?? "*");
		const from = again[0]?.moduleRequest?.value;
		if (from !== undefined)
			add(
				from,
				names,
				again.every((entry) => entry.isType),
				start,
			);
	}

	const clockReadings: Mention[] = [];
	const reads = (text: string, offset: number) => clockReadings.push({ text, line: lineOf(offset) });
	new Visitor({
		ImportExpression({ source, start }) {
			if (source.type === "Literal") add(String(source.value), ["*"], false, start);
		},
		TSImportType({ source, start }) {
			add(source.value, ["*"], true, start);
		},
		NewExpression({ callee, start }) {
			if (callee.type === "Identifier" && callee.name === "Date") reads("new Date()", start);
		},
		CallExpression({ callee, start }) {
			if (callee.type === "Identifier" && callee.name === "Date") reads("Date()", start);
			if (callee.type !== "MemberExpression") return;
			const called = text.slice(callee.start, callee.end);
			if (/^(Date\.now|Temporal\.Now\.\w+)$/.test(called)) reads(`${called}()`, start);
		},
		TemplateElement({ value, start }) {
			const found = clockInSql.exec(value.raw);
			if (found) reads(found[0], start);
		},
		Literal({ value, start }) {
			const found = typeof value === "string" ? clockInSql.exec(value) : null;
			if (found) reads(found[0], start);
		},
	}).visit(program);
	return { path, imports, clockReadings };
}

const clockInSql =
	/\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(\s*\)|\b(current_(date|time|timestamp)|localtime(stamp)?)\b/i;

function targetOf(path: string, specifier: string): string | undefined {
	if (specifier.startsWith(".")) return posix.join(posix.dirname(path), specifier);
	const [, name, door] = /^@intersession\/([^/]+)(\/html)?$/.exec(specifier) ?? [];
	if (name === undefined) return undefined;
	return door === undefined ? `packages/${name}/src/index.ts` : `packages/${name}/src/html/index.tsx`;
}

/** What only tests use: it may reach everywhere, and nothing of the product may reach it. */
export function isForTests(path: string): boolean {
	return (
		/\.test\.tsx?$/.test(path) || /^(test|bench)\//.test(path) || /^packages\/[^/]+\/(src\/testing|test)\//.test(path)
	);
}
