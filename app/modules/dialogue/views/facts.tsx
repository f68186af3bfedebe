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
import type { EarlierInterest } from "../earlier/model.ts";
import { earlierHref, surveyedWords } from "../earlier/views/words.tsx";
import { messages } from "../messages/index.ts";
import type { Option } from "../model.ts";
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
		{
			label: say.interest,
			value: interest.length === 0 ? say.none : <InterestLines lang={lang} interest={interest} />,
		},
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

/** Earlier interest, line by line; what a survey showed leads to that survey. */
export const InterestLines = ({ lang, interest }: { lang: UiLang; interest: readonly EarlierInterest[] }) => (
	<ul class="lines">
		{interest.map((it) => (
			<li>
				{"survey" in it ? (
					<a href={earlierHref(lang, it.survey)}>{interestWords(lang, it)}</a>
				) : (
					interestWords(lang, it)
				)}
			</li>
		))}
	</ul>
);

export function interestWords(lang: UiLang, interest: EarlierInterest): string {
	if ("survey" in interest) return capital(surveyedWords(lang, interest));
	const { date, occasion, account, outcome } = interest;
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
