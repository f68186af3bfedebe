import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface CpuProfile {
	readonly nodes: readonly {
		readonly id: number;
		readonly callFrame: { readonly functionName: string; readonly url: string };
	}[];
	readonly samples: readonly number[];
	readonly timeDeltas: readonly number[];
}

/** Where a process spent its time, the waiting left out: milliseconds in all, and the share of each package and function. */
export function summarise(folder: string): {
	busy: number;
	places: [string, number][];
	functions: [string, number][];
} {
	const [file] = readdirSync(folder).filter((name) => name.endsWith(".cpuprofile"));
	if (file === undefined) throw new Error(`no profile in ${folder}`);
	const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, file), "utf8")) as CpuProfile;
	const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
	const places = new Map<string, number>();
	const functions = new Map<string, number>();
	let total = 0;
	for (const [index, id] of samples.entries()) {
		const { functionName, url } = frames.get(id) ?? { functionName: "", url: "" };
		const time = timeDeltas[index] ?? 0;
		if (functionName === "(idle)") continue;
		const place = url === "" ? functionName || "(native)" : placeOf(url);
		total += time;
		places.set(place, (places.get(place) ?? 0) + time);
		const name = `${functionName || "(anonymous)"} in ${place}`;
		functions.set(name, (functions.get(name) ?? 0) + time);
	}
	const shares = (times: Map<string, number>): [string, number][] =>
		[...times].map(([name, time]): [string, number] => [name, time / total]).sort(([, a], [, b]) => b - a);
	return { busy: total / 1_000, places: shares(places), functions: shares(functions) };
}

function placeOf(url: string): string {
	if (url.startsWith("node:")) return "Node";
	if (url.startsWith("wasm:")) return "PGlite's engine";
	return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? "Intersession";
}
