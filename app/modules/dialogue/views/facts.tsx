import type { UiLang } from "../../../kit/languages.ts";
import {
	capital,
	fill,
	formatAmount,
	formatDate,
	formatInstant,
	SummaryList,
	type SummaryRow,
} from "../../../web/index.ts";
import { messages } from "../messages/index.ts";
import type { Interest, Option } from "../model.ts";
import type { Dossier } from "../queries.ts";
import { wordsOf } from "./page.tsx";

/** What is said beside a dossier: at whose wish, at what cost, with what money, and what came of it before. */
export const Facts = ({
	lang,
	dossier: { option, interest },
	zone,
}: {
	lang: UiLang;
	dossier: Dossier;
	zone: string;
}) => {
	const { option: say } = messages[lang];
	const rows: SummaryRow[] = [
		{ label: say.origin, value: wordsOf(option.origin, lang) },
		{ label: say.cost, value: amountWords(lang, option.cost) },
		{ label: say.secured, value: amountWords(lang, option.secured) },
		{ label: say.interest, value: interest.map((it) => interestWords(lang, it)).join("\n") || say.none },
	];
	return (
		<>
			{option.withdrawn && <p class="said">{withdrawnWords(lang, option.withdrawn, zone)}</p>}
			<SummaryList lang={lang} rows={rows} />
		</>
	);
};

export const amountWords = (lang: UiLang, amount: Option["cost"]): string =>
	amount === null ? messages[lang].option.unknown : formatAmount(lang, amount);

export function interestWords(lang: UiLang, { date, occasion, account, outcome }: Interest): string {
	const { option, occasions, outcomes } = messages[lang];
	return capital(
		fill(option.interestLine, {
			// Where only the month is known, its first day is noted.
			date: formatDate(lang, date, date.endsWith("-01") ? "month" : "short"),
			occasion: occasions[occasion].toLocaleLowerCase(lang),
			account: wordsOf(account, lang),
			outcome: outcomes[outcome],
		}),
	);
}

const withdrawnWords = (lang: UiLang, { at, reasons }: NonNullable<Option["withdrawn"]>, zone: string): string =>
	fill(messages[lang].option.withdrawn, {
		date: formatInstant(lang, at, zone, "date"),
		reasons: wordsOf(reasons, lang),
	});
