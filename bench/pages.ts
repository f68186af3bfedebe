// Pages per second, each beside a page of the same size that comes out of nothing: what the machine can do at most.
import autocannon, { type Options } from "autocannon";
import { type Engine, pglite, postgresql } from "./engines.ts";
import { buildPrograms, prepare, type Serving, startProduct, startYardstick } from "./programs.ts";
import type { World } from "./world.ts";

const seconds = 6;
const connections = 20;
const rate = 100;

await buildPrograms();
for (const open of [postgresql, pglite]) {
	const engine = await open();
	try {
		await measure(engine);
	} finally {
		await engine.remove();
	}
}

interface Page {
	readonly name: string;
	readonly path: string;
	readonly cookie: string;
}

function pagesOf({ delegates, open, released }: World): Page[] {
	const [first] = delegates;
	if (first === undefined) throw new Error("nobody to look");
	const cookie = first.cookies.map((header) => header.split(";")[0]).join("; ");
	return [
		{ name: "home", path: "/en", cookie: "" },
		{ name: "desk", path: `/en/desk/${first.member}`, cookie },
		{ name: "survey", path: `/en/desk/${first.member}/surveys/${open.id}`, cookie },
		{ name: "result", path: `/en/surveys/${released}`, cookie: "" },
	];
}

async function measure(engine: Engine): Promise<void> {
	console.log(`\n${engine.name}`);
	const pages = pagesOf(prepare(engine));
	const product = await startProduct(engine);
	for (const page of pages) await measurePage(product, page);
	console.log(`  ${(product.memory() / 1e6).toFixed(0)} MB at the end`);
	await product.stop();
}

async function measurePage({ origin }: Serving, { name, path, cookie }: Page): Promise<void> {
	const headers = { "accept-encoding": "gzip, br", ...(cookie && { cookie }) };
	const answer = await fetch(origin + path, { headers });
	const bytes = (await answer.text()).length;
	if (answer.status !== 200) throw new Error(`${path} is answered ${answer.status}`);
	const yardstick = await startYardstick(bytes);
	const most = await shoot({ url: yardstick.origin, connections, duration: seconds });
	await yardstick.stop();
	const target = { url: origin + path, headers, connections, duration: seconds };
	// The first run warms up.
	await shoot({ ...target, duration: 2 });
	const saturated = await shoot(target);
	const steady = await shoot({ ...target, overallRate: rate });
	const share = saturated.requests.average / most.requests.average;
	console.log(
		`  ${name} (${(bytes / 1000).toFixed(1)} kB): ${saturated.requests.average.toFixed(0)}/s, the yardstick ` +
			`${most.requests.average.toFixed(0)}/s (${(100 * share).toFixed(0)} %); half within ${saturated.latency.p50} ms, 99 % within ` +
			`${saturated.latency.p99} ms; at ${rate}/s ${steady.latency.p50} and ${steady.latency.p99} ms`,
	);
}

async function shoot(options: Options) {
	const result = await autocannon(options);
	if (result.errors + result.non2xx > 0)
		throw new Error(`${options.url}: ${result.errors + result.non2xx} not answered`);
	return result;
}
