import { progressIn } from "@intersession/document";
import { languageName, type UiLang } from "../../../kit/languages.ts";
import {
	Actions,
	Button,
	Details,
	Empty,
	ErrorSummary,
	type FieldErrors,
	Form,
	type Frame,
	fill,
	formatList,
	href,
	LinkButton,
	Notice,
	plural,
	Table,
	TextField,
	Trouble,
} from "../../../web/index.ts";
import { selectedIn } from "../earlier/model.ts";
import { BeginEarlierSurvey } from "../earlier/views/list.tsx";
import { messages } from "../messages/index.ts";
import { type Choice, type Cycle, kindIn, type Step, stateOf, steps } from "../model.ts";
import type { Dossier, Year } from "../queries.ts";
import { isDecided } from "../rules.ts";
import { amountWords } from "./facts.tsx";
import { DialogueOfficePage, lettered, OptionMark, officeHref, Reading, titleOf, wordsOf, yearHref } from "./page.tsx";
import { EarlierOf } from "./reading.tsx";

interface YearsPageProps {
	readonly frame: Frame;
	readonly cycles: readonly Cycle[];
}

/** Every year of the dialogue, and where the next is begun. */
export const YearsPage = ({ frame, cycles }: YearsPageProps) => {
	const { lang } = frame;
	const { years: say } = messages[lang];
	return (
		<DialogueOfficePage frame={frame} title={say.title} lead={say.lead}>
			{cycles.length === 0 ? (
				<Empty>{say.none}</Empty>
			) : (
				<Table
					caption={say.caption}
					columns={say.columns.map((label) => ({ label }))}
					rows={cycles.map(({ year, title }) => [
						<a href={officeHref(lang, `/years/${year}`)}>{year}</a>,
						<Reading work={title} lang={lang} />,
					])}
				/>
			)}
			<Actions>
				<LinkButton href={officeHref(lang, "/years/new")}>{say.begin}</LinkButton>
			</Actions>
		</DialogueOfficePage>
	);
};

interface OfficeYearPageProps {
	readonly frame: Frame;
	readonly year: Year;
	readonly languages: readonly string[];
	readonly submission: string;
	/** What was typed where the topics are begun. */
	readonly toSelect?: string;
	readonly errors?: FieldErrors;
	readonly trouble?: readonly string[];
}

/** A year as the Secretariat works on it: the options of each step, how far their languages are, and what can be done. */
export const OfficeYearPage = (page: OfficeYearPageProps) => {
	const { frame, year, errors = {}, trouble = [] } = page;
	const { lang } = frame;
	const { cycle, dossiers } = year;
	const say = messages[lang];
	const themes = dossiers.filter(({ option }) => option.choice === cycle.choices.theme?.id);
	return (
		<DialogueOfficePage
			frame={frame}
			year={cycle.year}
			title={wordsOf(cycle.title, lang)}
			lead={themes.length === 0 ? undefined : plural(lang, themes.length, say.year.lead)}
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary lang={lang} errors={errors} labels={{ toSelect: say.year.howMany }} />
			{steps.map((step) => (
				<section class="flow">
					<h2>{say.steps[step]}</h2>
					<EarlierOf lang={lang} year={year} step={step} />
					<StepOptions {...page} step={step} />
				</section>
			))}
			<BeginEarlierSurvey lang={lang} cycle={cycle.id} />
		</DialogueOfficePage>
	);
};

const StepOptions = ({ step, ...page }: OfficeYearPageProps & { step: Step }) => {
	const { frame, year, languages } = page;
	const { lang } = frame;
	const { year: say } = messages[lang];
	const choice = year.cycle.choices[step];
	if (choice === undefined) return <BeginTopics {...page} />;
	const dossiers = year.dossiers.filter(({ option }) => option.choice === choice.id);
	return (
		<>
			{step === "topics" && <p>{plural(lang, choice.toSelect, say.toSelect)}</p>}
			<TooFew {...{ lang, choice, dossiers }} />
			{dossiers.length === 0 ? (
				<Empty>{step === "theme" ? say.noThemes : say.noTopicsYet}</Empty>
			) : (
				<OptionTable lang={lang} step={step} dossiers={dossiers} languages={languages} />
			)}
			<StepActions lang={lang} year={year.cycle.year} step={step} choice={choice} dossiers={dossiers} />
		</>
	);
};

interface TooFewProps {
	lang: UiLang;
	choice: Choice;
	dossiers: readonly Dossier[];
}

/** That what is put forward leaves nothing to choose between, said while more can still be put forward. */
const TooFew = ({ lang, choice, dossiers }: TooFewProps) => {
	const { tooFew: say } = messages[lang].year;
	const open = openIn(dossiers).length;
	if (open === 0 || open > choice.toSelect || hasDecision(choice, dossiers)) return null;
	return (
		<Notice kind="warning" title={fill(say[choice.step].title, { select: choice.toSelect })}>
			<p>{fill(plural(lang, open, say[choice.step].why), { select: choice.toSelect })}</p>
			<p>{say.ways}</p>
		</Notice>
	);
};

const openIn = (dossiers: readonly Dossier[]) => dossiers.filter(({ option }) => stateOf(option) === "putForward");

const hasDecision = ({ id }: Choice, dossiers: readonly Dossier[]): boolean =>
	isDecided(
		id,
		dossiers.map(({ option }) => option),
	);

interface OptionTableProps {
	lang: UiLang;
	step: Step;
	dossiers: readonly Dossier[];
	languages: readonly string[];
}

const OptionTable = ({ lang, step, dossiers, languages }: OptionTableProps) => {
	const { option: say, kinds, year: words } = messages[lang];
	return (
		<Table
			caption={words.options[step]}
			columns={[
				{ label: kinds[kindIn[step]] },
				{ label: say.state },
				{ label: say.cost, number: true },
				{ label: say.secured, number: true },
				{ label: words.languages },
				{ label: words.change },
			]}
			rows={dossiers.map(({ option, document, text }) => [
				<a href={href(lang, `/office/documents/${document}`)}>{lettered(lang, option, titleOf(text, lang))}</a>,
				<OptionMark lang={lang} option={option} />,
				amountWords(lang, option.cost),
				amountWords(lang, option.secured),
				languageWords(lang, text, languages),
				<a href={officeHref(lang, `/options/${option.id}`)}>
					{words.describe}
					<span class="heard">: {titleOf(text, lang)}</span>
				</a>,
			])}
		/>
	);
};

function languageWords(lang: UiLang, text: Dossier["text"], languages: readonly string[]): string {
	const { year } = messages[lang];
	const lacking = languages.filter((tag) => {
		const { stale, missing } = progressIn(text, tag);
		return stale + missing > 0;
	});
	if (lacking.length === 0) return year.ready;
	return fill(year.lacking, {
		languages: formatList(
			lang,
			lacking.map((tag) => languageName(tag, lang)),
		),
	});
}

interface StepActionsProps {
	lang: UiLang;
	year: number;
	step: Step;
	choice: Choice;
	dossiers: readonly Dossier[];
}

const StepActions = ({ lang, year, step, choice, dossiers }: StepActionsProps) => {
	const { year: say } = messages[lang];
	return (
		<Actions>
			{!hasDecision(choice, dossiers) && (
				<LinkButton href={officeHref(lang, `/choices/${choice.id}/options/new`)}>
					{step === "theme" ? say.putForward : say.putTopicForward}
				</LinkButton>
			)}
			{openIn(dossiers).length > choice.toSelect && (
				<LinkButton kind="quiet" href={`${href(lang, "/office/surveys/new")}?choice=${choice.id}`}>
					{say.survey[step]}
				</LinkButton>
			)}
			{dossiers.length > 0 && (
				<LinkButton kind="quiet" href={href(lang, `/office/decisions/${choice.id}`)}>
					{say.decision}
				</LinkButton>
			)}
			{dossiers.length > 1 && (
				<LinkButton kind="quiet" href={yearHref(lang, year, `/${step}`)}>
					{say.sideBySide}
				</LinkButton>
			)}
		</Actions>
	);
};

/** Nothing begins by itself: an officer opens the proposal of topics, once the theme is decided. */
const BeginTopics = ({ frame, year, submission, toSelect = "2", errors = {} }: OfficeYearPageProps) => {
	const { lang } = frame;
	const { year: say } = messages[lang];
	if (!year.dossiers.some(({ option }) => stateOf(option) === "selected"))
		return selectedIn(year.earlier, "topics") ? null : <Empty>{say.noTopics}</Empty>;
	return (
		<Details summary={say.beginTopics} open={!selectedIn(year.earlier, "topics")}>
			<p>{say.beginTopicsLead}</p>
			<Form action={officeHref(lang, `/years/${year.cycle.year}/topics`)} submission={submission}>
				<TextField
					lang={lang}
					name="toSelect"
					label={say.howMany}
					value={toSelect}
					inputmode="numeric"
					error={errors.toSelect}
				/>
				<Actions>
					<Button>{say.beginTopics}</Button>
				</Actions>
			</Form>
		</Details>
	);
};
