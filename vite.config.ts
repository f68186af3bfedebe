import { globSync } from "node:fs";
import { defineConfig } from "vite";

/**
 * Two builds from one file. `vite build` makes what browsers load: the stylesheet and one script for each island, with
 * a manifest from which the server learns their hashed names. `vite build --ssr` makes what Node runs; packages from
 * the registry stay outside, our own are bundled.
 */
export default defineConfig(({ isSsrBuild }) => ({
	appType: "custom",
	publicDir: false,
	build: isSsrBuild ? server : client,
	ssr: { noExternal: [/^@intersession\//] },
}));

const server = {
	outDir: "dist/server",
	target: "node24",
	sourcemap: true,
	rolldownOptions: {
		input: { main: "app/main.ts", cli: "app/cli/main.ts" },
		output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
	},
};

const client = {
	outDir: "dist/client",
	manifest: true,
	// Every byte of a page is served by us under its own name; nothing hides in a data: address.
	assetsInlineLimit: 0,
	modulePreload: { polyfill: false },
	rolldownOptions: {
		input: ["app/web/styles/app.css", ...globSync("app/web/islands/*.ts", { exclude: ["**/*.test.ts"] })],
	},
};
