import type { Child } from "hono/jsx";
import type { UiLang } from "../../../../kit/languages.ts";
import {
	type Frame,
	fill,
	formatInstant,
	formatPeriod,
	Notice,
	Page,
	State,
	SummaryList,
	type SummaryRow,
	Table,
} from "../../../../web/index.ts";
import { outcomeWord, Reading, standingWords, stepWord, ThreadNav, yearHref } from "../../views/page.tsx";
import { messages } from "../messages/index.ts";
import { type DecisionContent, type EarlierOption, type SurveyContent, workOfText } from "../model.ts";
import type { DecisionSheet, RecordVersion, SurveySheet } from "../queries.ts";
import {
	countWords,
	EarlierOptionTitle,
	earlierDecisionTitle,
	earlierHref,
	earlierSurveyTitle,
	sourceWords,
} from "./words.tsx";

interface RecordProps<Sheet> {
	readonly frame: Frame;
	readonly sheet: Sheet;
	/** The version that is read: the one that stands, unless another one is asked for. */
	readonly number: number;
	readonly zone: string;
	/** What an officer can do with it. */
	readonly work?: Child;
}

/** An earlier survey, as what it is: entered from its source, and proved by nothing. */
export const EarlierSurveyPage = ({ frame, sheet, number, ...page }: RecordProps<SurveySheet>) => {
	const { lang } = frame;
	const content = contentOf(sheet, number);
	return (
		<RecordPage {...page} {...{ frame, sheet, number }} title={earlierSurveyTitle(lang, content)}>
			<SurveyFacts lang={lang} sheet={sheet} content={content} />
		</RecordPage>
	);
};

/** What is known of an earlier survey and of its options. */
export const SurveyFacts = ({ lang, sheet, content }: { lang: UiLang; sheet: SurveySheet; content: SurveyContent }) => {
	const say = messages[lang];
	const { facts } = say;
	return (
		<>
			<SummaryList
				lang={lang}
				rows={[
					{ label: facts.year, value: yearLink(lang, sheet.year) },
					{ label: facts.step, value: stepWord(lang, content.step) },
					{ label: facts.organ, value: organName(lang, sheet, content.organ) },
					{ label: facts.period, value: formatPeriod(lang, content.begins, content.ends) },
					{ label: facts.toSelect, value: countWords(lang, content.toSelect) },
					{ label: facts.consulted, value: countWords(lang, content.consulted) },
					{ label: facts.replies, value: countWords(lang, content.replies) },
					...foundIn(lang, content),
				]}
			/>
			<Table
				caption={say.options}
				columns={say.columns.map((label, at) => ({ label, number: at === 2 }))}
				rows={content.options.map((option) => [
					<>
						<EarlierOptionTitle lang={lang} option={option} titles={sheet.titles} />
						{option.account && (
							<div class="soft small">
								<Reading work={workOfText(option.account)} lang={lang} />
							</div>
						)}
					</>,
					<State kind={kinds[option.standing]}>{say.standings[option.standing]}</State>,
					countWords(lang, option.inFavour),
					option.outcome === null ? say.notKnown : outcomeWord(lang, option.outcome),
				])}
			/>
		</>
	);
};

const kinds = { selected: "done", notSelected: "closed", notKnown: "ahead" } as const satisfies Record<
	EarlierOption["standing"],
	string
>;

/** An earlier decision on a choice, likewise. */
export const EarlierDecisionPage = ({ frame, sheet, number, ...page }: RecordProps<DecisionSheet>) => {
	const { lang } = frame;
	const content = contentOf(sheet, number);
	return (
		<RecordPage {...page} {...{ frame, sheet, number }} title={earlierDecisionTitle(lang, sheet.step, content)}>
			<DecisionFacts lang={lang} sheet={sheet} content={content} />
		</RecordPage>
	);
};

interface DecisionFactsProps {
	readonly lang: UiLang;
	readonly sheet: DecisionSheet;
	readonly content: DecisionContent;
}

/** What is known of an earlier decision and of what became of the options. */
export const DecisionFacts = ({ lang, sheet, content }: DecisionFactsProps) => {
	const say = messages[lang];
	const { facts } = say;
	return (
		<>
			<SummaryList
				lang={lang}
				rows={[
					{ label: facts.year, value: yearLink(lang, sheet.year) },
					{ label: facts.organ, value: organName(lang, sheet, content.organ) },
					{
						label: facts.date,
						value: content.date === null ? say.notKnown : formatPeriod(lang, content.date, content.date),
					},
					{
						label: facts.basis,
						value: sheet.basis ? (
							<a href={earlierHref(lang, sheet.basis.id)}>{earlierSurveyTitle(lang, sheet.basis)}</a>
						) : (
							say.notKnown
						),
					},
					...foundIn(lang, content),
				]}
			/>
			<Table
				caption={say.fates}
				columns={say.fateColumns.map((label) => ({ label }))}
				rows={[...sheet.titles].map(([option, title]) => {
					const fate = content.fates[option];
					return [<Reading work={title} lang={lang} />, fate === undefined ? say.notKnown : standingWords(lang, fate)];
				})}
			/>
		</>
	);
};

const yearLink = (lang: UiLang, year: number | undefined): Child =>
	year === undefined ? messages[lang].notKnown : <a href={yearHref(lang, year)}>{year}</a>;

const organName = (lang: UiLang, { organs }: Pick<SurveySheet, "organs">, organ: string | null): string =>
	(organ === null ? undefined : organs.get(organ)?.[lang]) ?? messages[lang].notKnown;

/** Where it was found, and what was remarked on it. */
const foundIn = (lang: UiLang, { source, remark }: Pick<SurveyContent, "source" | "remark">): SummaryRow[] => {
	const { facts } = messages[lang];
	return [
		{ label: facts.source, value: sourceWords(lang, source) },
		{
			label: facts.remark,
			value: remark === null ? facts.noRemark : <Reading work={workOfText(remark)} lang={lang} />,
		},
	];
};

function contentOf<Content>({ versions }: { readonly versions: readonly RecordVersion<Content>[] }, number: number) {
	const found = versions.find((version) => version.number === number);
	if (found === undefined) throw new Error(`no version ${number} was read`);
	return found.content;
}

interface RecordPageProps extends RecordProps<SurveySheet | DecisionSheet> {
	readonly title: string;
	readonly children: Child;
}

/** A record that was entered: that it is one first of all, then what it says, and every version of it. */
const RecordPage = ({ frame, sheet, number, zone, title, work, children }: RecordPageProps) => {
	const { lang } = frame;
	const say = messages[lang];
	const { record, kind, year, confirmed, withdrawn } = sheet;
	const first = sheet.versions.at(-1);
	const on = (at: Parameters<typeof formatInstant>[1]) => formatInstant(lang, at, zone, "date");
	return (
		<Page
			frame={frame}
			title={title}
			kicker={say.kicker}
			sections={year === undefined ? undefined : [{ href: yearHref(lang, year), label: say.back.year }]}
		>
			<Notice kind={withdrawn === undefined ? "info" : "warning"}>
				{withdrawn && (
					<p>{fill(say.withdrawn, { who: withdrawn.by, date: on(withdrawn.at), reason: withdrawn.reason })}</p>
				)}
				<p>{first && fill(say.entered[kind], { date: on(first.at), who: first.by })}</p>
				{confirmed && <p>{fill(say.confirmed, { who: confirmed.by, date: on(confirmed.at) })}</p>}
				{kind === "decision" && !confirmed && !withdrawn && <p>{say.waits}</p>}
			</Notice>
			{number !== record.version && (
				<Notice kind="warning">
					<p>
						{fill(say.versions.old, { n: number })} <a href={earlierHref(lang, record.id)}>{say.versions.standing}</a>
					</p>
				</Notice>
			)}
			{children}
			{sheet.versions.length > 1 && (
				<>
					<h2>{say.versions.title}</h2>
					<Table
						caption={say.versions.caption}
						columns={say.versions.columns.map((label) => ({ label }))}
						rows={sheet.versions.map((version) => [
							<a href={earlierHref(lang, record.id, `?version=${version.number}`)}>
								{fill(say.versions.number, { n: version.number })}
							</a>,
							formatInstant(lang, version.at, zone, "short"),
							version.by,
							version.reason || say.versions.first,
						])}
					/>
				</>
			)}
			{work}
			{year !== undefined && withdrawn === undefined && <ThreadNav lang={lang} year={year} record={record.id} />}
		</Page>
	);
};
