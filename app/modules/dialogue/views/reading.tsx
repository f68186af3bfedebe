import { sectionOf } from "@intersession/document";
import type { Child } from "hono/jsx";
import type { UiLang } from "../../../kit/languages.ts";
import { Empty, type Frame, fill, LinkButton, Page, plural } from "../../../web/index.ts";
import { ReadDocument } from "../../document/index.ts";
import { selectedIn, standingFor } from "../earlier/model.ts";
import { EarlierSelection, EarlierSettled } from "../earlier/views/list.tsx";
import { messages } from "../messages/index.ts";
import { type Choice, type Cycle, type Step, sections, stateOf, steps } from "../model.ts";
import type { Dossier, Year } from "../queries.ts";
import { withoutEmptySections } from "../rules.ts";
import { Facts } from "./facts.tsx";
import {
	lettered,
	OptionMark,
	officeHref,
	Reading,
	ThreadNav,
	threadHref,
	titleOf,
	wordsOf,
	yearHref,
} from "./page.tsx";

/** Every year that was begun. */
export const YearsReadPage = ({ frame, cycles }: { frame: Frame; cycles: readonly Cycle[] }) => {
	const { lang } = frame;
	const { years: say } = messages[lang];
	return (
		<Page frame={frame} title={say.title} lead={say.lead}>
			{cycles.length === 0 ? (
				<Empty>{say.none}</Empty>
			) : (
				<ul class="tasks">
					{cycles.map(({ year, title }) => (
						<li>
							<a class="title" href={yearHref(lang, year)}>
								<Reading work={title} lang={lang} />
							</a>
						</li>
					))}
				</ul>
			)}
		</Page>
	);
};

interface YearPageProps {
	readonly frame: Frame;
	readonly year: Year;
	readonly zone: string;
	/** The way of the year, which later modules know. */
	readonly path: Child;
	/** Whether the reader works on it as well. */
	readonly officer: boolean;
}

/** A year as the membership reads it: what is put forward in each step, with the dossiers. */
export const YearPage = ({ frame, year, zone, path, officer }: YearPageProps) => {
	const { lang } = frame;
	const say = messages[lang];
	const { cycle, dossiers } = year;
	return (
		<Page
			frame={frame}
			title={wordsOf(cycle.title, lang)}
			lead={fill(say.reading.lead, { year: cycle.year })}
			sections={[
				{ href: yearHref(lang, cycle.year, "/consultations"), label: say.nav.consultations },
				{ href: yearHref(lang, cycle.year, "/surveys"), label: say.nav.surveys },
				{ href: threadHref(lang, cycle.year), label: say.thread.title },
				...(officer ? [{ href: officeHref(lang, `/years/${cycle.year}`), label: say.nav.office }] : []),
			]}
		>
			{path}
			{steps.map((step) => {
				const choice = cycle.choices[step];
				const own = dossiers.filter(({ option }) => option.choice === choice?.id);
				return (
					<section class="flow">
						<h2>{say.steps[step]}</h2>
						<EarlierOf lang={lang} year={year} step={step} />
						{choice === undefined ? (
							selectedIn(year.earlier, step) ? null : (
								<Empty>{say.year.noTopics}</Empty>
							)
						) : (
							<Options lang={lang} year={cycle.year} step={step} choice={choice} dossiers={own} zone={zone} />
						)}
					</section>
				);
			})}
		</Page>
	);
};

/** What was asked and decided about a step before it was done here. */
export const EarlierOf = ({ lang, year: { cycle, earlier }, step }: { lang: UiLang; year: Year; step: Step }) => (
	<>
		<EarlierSettled lang={lang} decision={standingFor(earlier, cycle.choices[step]?.id)} />
		{earlier.surveys
			.filter((survey) => survey.step === step)
			.map((survey) => (
				<EarlierSelection lang={lang} survey={survey} titles={earlier.titles} />
			))}
	</>
);

interface OptionsProps {
	lang: UiLang;
	year: number;
	step: Step;
	choice: Choice;
	dossiers: readonly Dossier[];
	zone: string;
}

const Options = ({ lang, year, step, choice, dossiers, zone }: OptionsProps) => {
	const { year: say, option } = messages[lang];
	if (dossiers.length === 0) return <Empty>{step === "theme" ? say.noThemes : say.noTopicsYet}</Empty>;
	return (
		<>
			{step === "topics" && <p>{plural(lang, choice.toSelect, say.toSelect)}</p>}
			{dossiers.map((dossier) => (
				<article class="flow option">
					<h3>{lettered(lang, dossier.option, titleOf(dossier.text, lang))}</h3>
					{stateOf(dossier.option) !== "putForward" && <OptionMark lang={lang} option={dossier.option} />}
					<Facts lang={lang} dossier={dossier} zone={zone} />
					<p>
						<a href={yearHref(lang, year, `/options/${dossier.option.id}`)}>
							{option.read}
							<span class="heard">: {titleOf(dossier.text, lang)}</span>
						</a>
					</p>
				</article>
			))}
			{dossiers.length > 1 && <LinkButton href={yearHref(lang, year, `/${step}`)}>{say.sideBySide}</LinkButton>}
		</>
	);
};

interface DossierPageProps {
	readonly frame: Frame;
	readonly year: number;
	readonly dossier: Dossier;
	readonly zone: string;
}

/** One dossier: what is said beside it, then its text. */
export const DossierPage = ({ frame, year, dossier, zone }: DossierPageProps) => {
	const { lang } = frame;
	const { reading } = messages[lang];
	return (
		<Page
			frame={frame}
			title={lettered(lang, dossier.option, titleOf(dossier.text, lang))}
			sections={[{ href: yearHref(lang, year), label: reading.back }]}
		>
			<Facts lang={lang} dossier={dossier} zone={zone} />
			<ReadDocument document={withoutEmptySections(dossier.text)} lang={lang} />
			<ThreadNav lang={lang} year={year} record={dossier.option.choice} />
		</Page>
	);
};

interface BesidePageProps {
	readonly frame: Frame;
	readonly year: number;
	readonly step: Step;
	readonly dossiers: readonly Dossier[];
	readonly zone: string;
}

/** The options of a choice side by side, section by section; one under the other on a phone. */
export const BesidePage = ({ frame, year, step, dossiers, zone }: BesidePageProps) => {
	const { lang } = frame;
	const { reading, steps: names } = messages[lang];
	const open = dossiers.filter(({ option }) => stateOf(option) !== "withdrawn");
	const row = (label: string, cell: (dossier: Dossier) => Child) => (
		<section class="flow">
			<h2>{label}</h2>
			<div class="abreast">
				{open.map((dossier) => (
					<article class="flow">
						<h3>{lettered(lang, dossier.option, titleOf(dossier.text, lang))}</h3>
						{cell(dossier)}
					</article>
				))}
			</div>
		</section>
	);
	return (
		<Page
			frame={frame}
			title={reading.beside}
			kicker={`${names[step]}, ${year}`}
			sections={[{ href: yearHref(lang, year), label: reading.back }]}
			width="desk"
		>
			{row(reading.brief, (dossier) => (
				<Facts lang={lang} dossier={dossier} zone={zone} />
			))}
			{Object.entries(sections).map(([part, label]) =>
				open.some(({ text }) => sectionOf(text, part).length > 0)
					? row(label[lang], ({ option, text }) =>
							sectionOf(text, part).length === 0 ? (
								<p class="soft">{reading.nothing}</p>
							) : (
								<ReadDocument document={text} lang={lang} part={part} prefix={`${option.place}-`} level={4} />
							),
						)
					: null,
			)}
		</Page>
	);
};
