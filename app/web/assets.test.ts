import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadAssets } from "./assets.ts";
import { staticAssets } from "./http/static.ts";

let dist: string;
beforeEach(() => {
	dist = mkdtempSync(join(tmpdir(), "assets-"));
});
afterEach(() => rmSync(dist, { recursive: true }));

const fonts = ["source-serif-4-latin-wght-normal-x.woff2", "source-serif-4-latin-ext-wght-normal-x.woff2"];

function build(): void {
	mkdirSync(join(dist, "client/.vite"), { recursive: true });
	mkdirSync(join(dist, "client/assets"));
	const manifest = {
		"app/web/styles/app.css": {
			file: "assets/app-1.css",
			isEntry: true,
			assets: fonts.map((name) => `assets/${name}`),
		},
		"app/web/islands/rank.ts": { file: "assets/rank-2.js", isEntry: true },
		"_shared.js": { file: "assets/shared-3.js" },
	};
	writeFileSync(join(dist, "client/.vite/manifest.json"), JSON.stringify(manifest));
	writeFileSync(join(dist, "client/assets/app-1.css"), "body{margin:0}".repeat(50));
	writeFileSync(join(dist, "client/assets", fonts[0] as string), "font");
}

test("a page's style, its first fonts and its islands are read from the build", () => {
	build();
	expect(loadAssets(dist)).toEqual({
		style: "/assets/app-1.css",
		fonts: [`/assets/${fonts[0]}`],
		islands: { rank: "/assets/rank-2.js" },
	});
});

test("without a build the sentence says what to do", () => {
	expect(() => loadAssets(dist)).toThrow(/npm run build/);
});

test("what the build made is served compressed and for ever, and nothing beside it", async () => {
	build();
	const app = staticAssets(dist);
	const style = await app.request("/assets/app-1.css", { headers: { "accept-encoding": "br" } });
	expect(brotliDecompressSync(Buffer.from(await style.arrayBuffer())).toString()).toBe("body{margin:0}".repeat(50));
	expect(style.headers.get("cache-control")).toContain("immutable");
	const font = await app.request(`/assets/${fonts[0]}`, { headers: { "accept-encoding": "br" } });
	expect(font.headers.get("content-encoding")).toBeNull();
	expect(await font.text()).toBe("font");
	expect((await app.request("/assets/..%2f.vite%2fmanifest.json")).status).toBe(404);
});
