import type { UiLang } from "../../../kit/languages.ts";
import {
	capital,
	type Frame,
	fill,
	formatList,
	formatNumber,
	href,
	Notice,
	Page,
	plural,
	Suppressed,
	Table,
} from "../../../web/index.ts";
import type { MemberClass } from "../../membership/index.ts";
import { groupNamed } from "../monitor/views/consulted.tsx";
import { messages as preparation } from "../preparation/messages/index.ts";
import { wordsIn } from "../reply/views/text.tsx";
import { messages as result } from "../result/messages/index.ts";
import { headed } from "../result/views/outcome.tsx";
import { cells, ranks } from "../result/views/results.tsx";
import { counted, spread } from "../result/views/sentence.tsx";
import { className, type Sheet } from "../result/views/sheet.tsx";
import { messages } from "./messages/index.ts";
import type { Analysis } from "./queries.ts";
import type { Analysed, Part, Selection } from "./rules.ts";

interface AnalysisPageProps {
	readonly frame: Frame;
	readonly analysis: Analysis;
	readonly classes: readonly MemberClass[];
}

/** A closed survey from other sides than the sealed one, question by question; that it is no part of the result stands first. */
export const AnalysisPage = ({ frame, analysis: { survey, questions }, classes }: AnalysisPageProps) => {
	const { lang } = frame;
	const { opening } = survey;
	const say = messages[lang];
	const sheet: Sheet = { lang, opening, classes };
	return (
		<Page
			frame={frame}
			kicker={wordsIn(opening.title, lang, opening.original)}
			title={say.title}
			lead={say.lead}
			width="desk"
			sections={[{ href: href(lang, `/surveys/${survey.id}`), label: say.back }]}
		>
			<Notice kind="warning" title={say.notTheResult}>
				<p>{say.forWhom}</p>
				{opening.level === "confidential" && <p>{say.confidential}</p>}
			</Notice>
			{questions.map((analysed) => (
				<Question sheet={sheet} analysed={analysed} several={questions.length > 1} />
			))}
		</Page>
	);
};

interface QuestionProps {
	sheet: Sheet;
	analysed: Analysed;
}

/** A question’s options or steps as the reader reads them, and whether it is answered by an order. */
function columnsOf(sheet: Sheet, { id, selection }: Analysed): { titles: readonly string[]; ranked: boolean } {
	if (selection === null) return { titles: spread(sheet, id, true).titles, ranked: false };
	const { titles, rule } = counted(sheet, { id, settled: null }, true);
	return { titles, ranked: ranks(rule) };
}

const Question = ({ sheet, analysed, several }: QuestionProps & { several: boolean }) => {
	const { lang, opening } = sheet;
	const say = messages[lang];
	const { titles } = columnsOf(sheet, analysed);
	const { selection, classes, rules, changes } = analysed;
	const label = wordsIn(opening.questions.find(({ id }) => id === analysed.id)?.label ?? {}, lang, opening.original);
	const caption = (words: string) => headed(words, several ? label : undefined);
	const otherwise = (other: Selection | null): [string, string] => {
		if (other === null) return [say.withheld, ""];
		return [selectionWords(lang, titles, other), same(selection, other) ? say.same : say.different];
	};
	const ifSo = [{ label: say.what }, { label: say.selection }, { label: say.compared }];
	return (
		<section class="flow">
			<h2>{label}</h2>
			{selection !== null && <p>{fill(say.sealed, { selection: selectionWords(lang, titles, selection) })}</p>}
			{changes === null && <p>{say.changesWithheld}</p>}
			{changes && <p>{changesWords(lang, changes)}</p>}
			{classes.length > 0 && (
				<Table
					caption={caption(say.classesTitle)}
					columns={ifSo}
					rows={classes.map(({ what, selection: other }) => [
						fill(what.decides ? say.without : say.withClass, { class: className(sheet, what.class) }),
						...otherwise(other),
					])}
				/>
			)}
			{rules.length > 0 && (
				<Table
					caption={caption(say.rulesTitle)}
					columns={ifSo}
					rows={rules.map(({ what, selection: other }) => [preparation[lang].rules[what], ...otherwise(other)])}
				/>
			)}
			<Parts
				sheet={sheet}
				analysed={analysed}
				parts={analysed.groups}
				caption={caption(say.groupsTitle)}
				label={say.group}
				name={(code) => groupNamed(lang, code)}
			/>
			<Parts
				sheet={sheet}
				analysed={analysed}
				parts={analysed.byClass}
				caption={caption(say.byClassTitle)}
				label={result[lang].columns.class}
				name={(code) => capital(className(sheet, code ?? ""))}
			/>
		</section>
	);
};

interface PartsProps extends QuestionProps {
	parts: readonly Part[];
	caption: string;
	/** What the parts are. */
	label: string;
	name: (code: string | null) => string;
}

/** The parts of the replies, a line each: none where there is but one. */
const Parts = ({ sheet, analysed, parts, caption, label, name }: PartsProps) => {
	if (parts.length < 2) return null;
	const { lang } = sheet;
	const words = result[lang];
	const { titles, ranked } = columnsOf(sheet, analysed);
	const columns = ranked ? [words.order] : [...titles, words.noPreference];
	const { compare } = new Intl.Collator(lang);
	return (
		<Table
			caption={caption}
			columns={[
				{ label },
				{ label: words.columns.consulted, number: true },
				{ label: words.columns.received, number: true },
				...columns.map((column) => ({ label: column, number: !ranked })),
			]}
			rows={parts
				.toSorted((a, b) => compare(name(a.code), name(b.code)))
				.map(({ code, consulted, received, counted: found }) => [
					name(code),
					formatNumber(lang, consulted),
					formatNumber(lang, received),
					...(found === null ? columns.map(() => <Suppressed lang={lang} />) : cells(lang, titles, found)),
				])}
		/>
	);
};

const same = (a: Selection | null, b: Selection): boolean => JSON.stringify(a?.winners) === JSON.stringify(b.winners);

/** More equal selections than these are said by their number. */
const LISTED = 6;

function selectionWords(lang: UiLang, titles: readonly string[], { status, winners }: Selection): string {
	const say = messages[lang];
	const named = winners.map((options) =>
		formatList(
			lang,
			options.map((index) => titles[index] ?? ""),
		),
	);
	if (status === "empty") return result[lang].sentences.empty;
	if (winners.length === 0) return result[lang].sentences[status === "tooHard" ? "tooHard" : "tooManyTies"];
	if (winners.length === 1) return named[0] ?? "";
	return winners.length > LISTED
		? plural(lang, winners.length, say.manyEqual)
		: fill(say.equal, { selections: named.join(" / ") });
}

function changesWords(lang: UiLang, { lower, upper }: { lower: number; upper: number }): string {
	const say = messages[lang];
	if (lower === upper) return plural(lang, lower, say.exactly);
	return fill(say.between, { lower: formatNumber(lang, lower), upper: formatNumber(lang, upper) });
}
