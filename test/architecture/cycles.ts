import { dirname } from "node:path";
import { isForTests, type Source } from "./source.ts";

type Graph = Map<string, Set<string>>;

/** Files that import each other, directly or by way of others, be it only for their types. */
export function fileCycleFaults(sources: readonly Source[]): string[] {
	return cyclesIn(importsBetween(sources)).map(
		(files) => `${files.join(" → ")} → ${files[0]}: move what they share into a file that both import.`,
	);
}

/** Folders side by side that import each other, even if no file does. A folder and the folder it lies in are one thing. */
export function folderCycleFaults(sources: readonly Source[]): string[] {
	const bySide = new Map<string, Graph>();
	for (const [from, targets] of importsBetween(sources)) {
		for (const to of targets) {
			const side = sidesOf(from, to);
			if (side === undefined) continue;
			const graph = bySide.get(side.parent) ?? new Map<string, Set<string>>();
			bySide.set(side.parent, graph);
			graph.set(side.from, (graph.get(side.from) ?? new Set()).add(side.to));
		}
	}
	return [...bySide.values()]
		.flatMap(cyclesIn)
		.map(
			(folders) =>
				`${folders.join(" → ")} → ${folders[0]}: decide which comes first, and move what it needs of the other.`,
		);
}

/** The two neighbouring folders in which the files lie, where they part. */
function sidesOf(from: string, to: string): { parent: string; from: string; to: string } | undefined {
	const [a, b] = [folderOf(from), folderOf(to)];
	const parting = a.findIndex((name, depth) => b[depth] !== name);
	// At the very top the layers say what comes first: app/compose.ts stands above demo/, and that on app's modules.
	if (parting < 1 || b[parting] === undefined) return undefined;
	const upTo = (folders: string[]) => folders.slice(0, parting + 1).join("/");
	return { parent: a.slice(0, parting).join("/"), from: upTo(a), to: upTo(b) };
}

/** A module's acts/, routes/, views/ and messages/ are a file grown into several, not a folder beside the others. */
function folderOf(path: string): string[] {
	return dirname(path)
		.replace(/\/(acts|routes|views|messages)$/, "")
		.split("/");
}

function importsBetween(sources: readonly Source[]): Graph {
	const product = sources.filter(({ path }) => !isForTests(path));
	const known = new Set(product.map(({ path }) => path));
	return new Map(
		product.map(({ path, imports }) => [
			path,
			new Set(imports.flatMap(({ target }) => (target !== undefined && known.has(target) ? [target] : []))),
		]),
	);
}

/** One cycle for each way back that a walk through the graph finds, as the nodes on it in order. */
function cyclesIn(graph: Graph): string[][] {
	const cycles: string[][] = [];
	const done = new Set<string>();
	const way: string[] = [];
	const walk = (node: string): void => {
		const met = way.indexOf(node);
		if (met !== -1) {
			cycles.push(way.slice(met));
			return;
		}
		if (done.has(node)) return;
		way.push(node);
		for (const next of graph.get(node) ?? []) walk(next);
		way.pop();
		done.add(node);
	};
	for (const node of graph.keys()) walk(node);
	return cycles;
}
