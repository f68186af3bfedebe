import type { UiLang } from "../../kit/languages.ts";
import { fill, formatNumber, plural } from "../format.ts";
import { messages } from "../messages/index.ts";

interface PagerProps {
	lang: UiLang;
	/** The page shown, from 1, and how many there are. */
	page: number;
	pages: number;
	/** Lines on all pages together. */
	total: number;
	hrefOf: (page: number) => string;
}

export const Pager = ({ lang, page, pages, total, hrefOf }: PagerProps) => {
	const words = messages[lang];
	return (
		<nav class="pager" aria-label={words.pages}>
			{page > 1 && (
				<a href={hrefOf(page - 1)} rel="prev">
					{words.previous}
				</a>
			)}
			<span>{fill(words.pageOf, { n: formatNumber(lang, page), of: formatNumber(lang, pages) })}</span>
			{page < pages && (
				<a href={hrefOf(page + 1)} rel="next">
					{words.next}
				</a>
			)}
			<span class="soft">{plural(lang, total, words.rowsOf)}</span>
		</nav>
	);
};
