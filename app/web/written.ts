/** The scripts in use that are read from right to left (Unicode, property Bidi_Class of their letters). */
const rightToLeft = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"]);

/**
 * How an element says in which language its text is written, where that is not the page’s, and which way it is read. A page in English
 * may hold a title in Arabic, and a page in Arabic one in English.
 * @param tag BCP 47; undefined where the text is in the page’s language
 */
export function writtenIn(tag: string | undefined): { lang?: string; dir?: "ltr" | "rtl" } {
	if (tag === undefined) return {};
	const { script = "" } = new Intl.Locale(tag).maximize();
	return { lang: tag, dir: rightToLeft.has(script) ? "rtl" : "ltr" };
}
