/** The interface's languages, in the order in which they are offered. A content language is a BCP 47 tag in a row, never a column. */
export const uiLangs = ["en", "fr", "es"] as const;
export type UiLang = (typeof uiLangs)[number];

/** One text in every interface language: a missing language does not compile. */
export type Texts = Readonly<Record<UiLang, string>>;

export const isUiLang = (tag: string): tag is UiLang => (uiLangs as readonly string[]).includes(tag);

/**
 * The interface language a reader most likely wants, from an Accept-Language header (RFC 9110 §12.5.4).
 * Only the primary subtag counts: `fr-CH` reads the French pages.
 */
export function preferredLang(header: string | undefined, fallback: UiLang = "en"): UiLang {
	const wanted = (header ?? "")
		.split(",")
		.map((part) => {
			const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
			const weight = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q !== undefined);
			return { lang: tag.split("-")[0] ?? "", weight: weight === undefined ? 1 : Number(weight) };
		})
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight);
	return wanted.map(({ lang }) => lang).find(isUiLang) ?? fallback;
}

const displayNames = new Map<UiLang, Intl.DisplayNames>();

/** The name of the language `tag` in the language `lang`: "French", « français », «francés». */
export function languageName(tag: string, lang: UiLang): string {
	const names = displayNames.get(lang) ?? new Intl.DisplayNames(lang, { type: "language" });
	displayNames.set(lang, names);
	return names.of(tag) ?? tag;
}
