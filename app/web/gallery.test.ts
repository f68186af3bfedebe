import { expect, test } from "vitest";
import { uiLangs } from "../kit/languages.ts";
import { gallery } from "./gallery.tsx";

const app = gallery((lang, path, query) => ({
	lang,
	path,
	query,
	body: { name: "Body", short: "B" },
	reader: null,
	links: [],
	demo: null,
	assets: { style: "/app.css", fonts: [], islands: { rank: "/rank.js", autosave: "/autosave.js" } },
}));

test.each(uiLangs.flatMap((lang) => ["", "?width=desk"].map((query) => [lang, query])))(
	"the gallery shows every component in %s%s, each with its own ids and no style or script inside",
	async (lang, query) => {
		const page = await (await app.request(`/${lang}/gallery${query}`)).text();
		const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const [, list] of page.matchAll(/ (?:for|aria-describedby|aria-labelledby)="([^"]+)"/g))
			for (const id of (list as string).split(" ")) expect(ids).toContain(id);
		if (query === "") expect(page.match(/lang="ar" dir="rtl"/g)).toHaveLength(2);
		expect(page).not.toMatch(/<style| style=| onclick=|undefined|\[object/);
	},
);
