import type { UiLang } from "../kit/languages.ts";

/** What the build made, by entry, as addresses from the root of the site. */
export interface Assets {
	readonly style: string;
	/** Fonts that the first screen needs. */
	readonly fonts: readonly string[];
	readonly islands: Readonly<Record<string, string>>;
}

export interface Link {
	readonly href: string;
	readonly label: string;
	readonly current?: boolean | undefined;
}

export interface ReaderLink extends Link {
	/** How many things await the reader there. */
	readonly awaits?: number | undefined;
}

/** What a page needs to know of its request: whose paper it is, who reads it, in which language. */
export interface Frame {
	readonly lang: UiLang;
	/** Without the language prefix: `/desk`. */
	readonly path: string;
	/** As in the address, with its question mark, or empty. */
	readonly query: string;
	readonly body: { readonly name: string; readonly short: string };
	readonly reader: { readonly name: string } | null;
	/** At the head of the page: where this reader may go. */
	readonly links: readonly ReaderLink[];
	/** Set while the site is a demonstration: its clock in words, and where it is moved. */
	readonly demo: { readonly now: string; readonly href: string } | null;
	readonly assets: Assets;
}

/** The address of a page in a language: `href("fr", "/desk")` is `/fr/desk`. */
export const href = (lang: UiLang, path: string): string => `/${lang}${path === "/" ? "" : path}`;
