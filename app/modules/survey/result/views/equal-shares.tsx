import type { AccountsStep } from "@intersession/tally";
import type { UiLang } from "../../../../kit/languages.ts";
import { fill, formatChoice, formatList, formatNumber, plural, quote } from "../../../../web/index.ts";
import { messages } from "../messages/index.ts";
import type { Round, ShownStep } from "../model.ts";

export const isRound = (step: ShownStep): step is Round => step.step === "purchase" || step.step === "completion";

interface Read {
	lang: UiLang;
	titles: readonly string[];
}

/** The distinct replies, how many gave each, and what every reply has: as it is sealed at recorded level alone. */
export const Accounts = ({ lang, titles, step: { accounts, budget } }: Read & { step: AccountsStep }) => {
	const words = messages[lang].equalShares;
	return (
		<>
			{fill(words.accounts, { budget })}
			<ul>
				{accounts.map(({ approves, replies }) => (
					<li>{fill(plural(lang, replies, words.account), { options: named({ lang, titles }, approves) })}</li>
				))}
			</ul>
		</>
	);
};

interface RoundProps extends Read {
	accounts: AccountsStep | undefined;
	round: Round;
	/** Of the whole count: rounds are numbered in this order. */
	rounds: readonly Round[];
}

/** One round: what was selected before, what costs its supporters least, and, where it may be shown, what each of them pays. */
export const RoundStep = ({ lang, titles, accounts, round, rounds }: RoundProps) => {
	const words = messages[lang].equalShares;
	const read = { lang, titles };
	const { selected, ways, take, price, load } = round;
	const number = fill(words.round, { n: rounds.indexOf(round) + 1 });
	const before = selected.map(({ from, places }) => oneOf(read, from, places));
	const gone = formatList(
		lang,
		ways.map(({ from }) => oneOf(read, from, 1)),
	);
	const amount = price ?? load;
	return (
		<>
			{[
				number,
				...(before.length === 0 ? [] : [fill(words.before, { options: formatList(lang, before) })]),
				fill(words[round.step], { options: gone }),
				...(amount === undefined ? [] : [fill(round.step === "purchase" ? words.price : words.load, { amount })]),
				...(take < ways.length ? [plural(lang, take, words.take)] : []),
			].join(" ")}
			{accounts !== undefined && (
				<ul>
					{ways
						.flatMap(({ paid }) => paid)
						.map(({ account, each, left }) => (
							<li>
								{fill(round.step === "purchase" ? words.paid : words.takenOn, {
									options: named(read, accounts.accounts[account]?.approves ?? []),
									n: formatNumber(lang, accounts.accounts[account]?.replies ?? 0),
									each,
									left,
									// What is left after a completion is the load, taken negative.
									load: left.replace("-", ""),
								})}
							</li>
						))}
				</ul>
			)}
		</>
	);
};

const named = ({ lang, titles }: Read, options: readonly number[]): string =>
	formatList(
		lang,
		options.map((index) => quote(lang, titles[index] ?? "")),
	);

/** Options that the same replies name are selected one for the other. */
function oneOf({ lang, titles }: Read, from: readonly number[], places: number): string {
	const options = from.map((index) => quote(lang, titles[index] ?? ""));
	if (places === from.length) return formatList(lang, options);
	return fill(plural(lang, places, messages[lang].equalShares.oneOf), { options: formatChoice(lang, options) });
}
