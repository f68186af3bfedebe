import { type Document, workOf } from "@intersession/document";
import type { Child } from "hono/jsx";
import type { UiLang } from "../../../kit/languages.ts";
import {
	Actions,
	Details,
	Empty,
	type Frame,
	fill,
	formatDate,
	href,
	LinkButton,
	Page,
	SummaryList,
	Table,
} from "../../../web/index.ts";
import { wordsOf } from "../../dialogue/index.ts";
import { DocumentRedline, ReadDocument } from "../../document/index.ts";
import { messages } from "../messages/index.ts";
import type { Round } from "../model.ts";
import { messages as outcomeWords, sentenceOf } from "../outcome/messages/index.ts";
import { OutcomeRecord } from "../outcome/views/text.tsx";
import type { CirculatedPaper, RoundSheet, Rounds } from "../queries.ts";
import { messages as viewWords } from "../view/messages/index.ts";
import { officeHref, roundsHref } from "./page.tsx";

interface RoundsPageProps extends Rounds {
	readonly frame: Frame;
	/** The choices on which an officer may convene a round; none for everybody else. */
	readonly officer: boolean;
}

/** The rounds of a year, earliest first: the chain of what each covered since the last. */
export const RoundsPage = ({
	frame,
	year: { cycle, dossiers },
	rounds,
	organs,
	outcomes,
	officer,
}: RoundsPageProps) => {
	const { lang } = frame;
	const outcomeIn = (id: string): string => {
		const outcome = outcomes.find(({ round, inForce }) => round === id && inForce);
		return outcome === undefined ? "" : sentenceOf(lang, outcome, cycle.year, titlesIn(dossiers));
	};
	const isOpen = ({ id }: { readonly id: string }) =>
		dossiers.some(({ option }) => option.choice === id && option.withdrawn === null && option.fate === null);
	const say = messages[lang];
	return (
		<Page
			frame={frame}
			title={say.title}
			lead={fill(say.lead, { year: cycle.year })}
			sections={[{ href: href(lang, `/years/${cycle.year}`), label: say.back }]}
		>
			{rounds.length === 0 ? (
				<Empty>{say.none}</Empty>
			) : (
				<Table
					caption={say.title}
					columns={[say.facts.date, say.facts.organ, say.facts.covers, say.facts.outcome].map((label) => ({ label }))}
					rows={rounds.map((round) => [
						<a href={roundsHref(lang, cycle.year, `/${round.id}`)}>{formatDate(lang, round.date)}</a>,
						organs.get(round.organ)?.[lang] ?? "",
						wordsOf(round.covers, lang),
						outcomeIn(round.id),
					])}
				/>
			)}
			{officer && (
				<Actions>
					{Object.values(cycle.choices)
						.filter(isOpen)
						.map(({ id, step }) => (
							<LinkButton
								kind={step === "topics" || cycle.choices.topics === undefined ? "primary" : "quiet"}
								href={href(lang, `/office/consultations/${id}/new`)}
							>
								{`${say.convene.title} – ${say.steps[step]}`}
							</LinkButton>
						))}
				</Actions>
			)}
		</Page>
	);
};

interface RoundPageProps extends RoundSheet {
	readonly frame: Frame;
	/** Whether the reader records what becomes of it: an officer, or the Chair of its organ. */
	readonly handles: boolean;
	/** Whether its day has come. */
	readonly held: boolean;
	/** What delegations gave on a paper, as far as the reader reads it, and the way to give it. */
	readonly given: (option: string) => Child;
}

/** One round: its facts, what it came to, and every paper with what changed in it since the round before. */
export const RoundPage = ({
	frame,
	year: { cycle, dossiers },
	round,
	previous,
	papers,
	organs,
	outcomes,
	handles,
	held,
	given,
}: RoundPageProps) => {
	const { lang } = frame;
	const say = messages[lang];
	const own = outcomes.filter((outcome) => outcome.round === round.id);
	return (
		<Page
			frame={frame}
			title={fill(say.onDay, { date: formatDate(lang, round.date) })}
			sections={[
				{ href: href(lang, `/years/${cycle.year}`), label: say.back },
				{ href: roundsHref(lang, cycle.year), label: say.all },
				{ href: href(lang, `/years/${cycle.year}/surveys`), label: say.surveys },
			]}
		>
			<SummaryList lang={lang} rows={factsOf(lang, round, organs.get(round.organ)?.[lang] ?? "")} />
			<OutcomeRecord lang={lang} year={cycle.year} outcomes={own} titleOf={titlesIn(dossiers)} />
			{handles && held && (
				<Actions>
					<LinkButton kind={own.length === 0 ? "primary" : "quiet"} href={officeHref(lang, round.id, "/outcome")}>
						{own.length === 0 ? outcomeWords[lang].record : outcomeWords[lang].correct}
					</LinkButton>
				</Actions>
			)}
			{handles && (
				<p>
					<a href={officeHref(lang, round.id, "/received")}>{viewWords[lang].received.link}</a>
				</p>
			)}
			<h2>{say.papers}</h2>
			{papers.map((paper, index) => (
				<PaperText lang={lang} paper={paper} previous={previous} prefix={`${index + 1}-`}>
					{given(paper.option)}
				</PaperText>
			))}
		</Page>
	);
};

function factsOf(lang: UiLang, round: Round, organ: string) {
	const { facts, invites } = messages[lang];
	return [
		{ label: facts.date, value: formatDate(lang, round.date, "long") },
		{ label: facts.place, value: wordsOf(round.place, lang) },
		{ label: facts.organ, value: organ },
		{ label: facts.invited, value: invites[round.invites] },
		{ label: facts.covers, value: wordsOf(round.covers, lang) },
	];
}

interface PaperTextProps {
	lang: UiLang;
	paper: CirculatedPaper;
	previous: Round | undefined;
	prefix: string;
	children: Child;
}

const PaperText = ({ lang, paper, previous, prefix, children }: PaperTextProps) => {
	const say = messages[lang];
	const { circulated, version, before, now } = paper;
	const since = previous && formatDate(lang, previous.date);
	return (
		<article class="flow" id={`paper-${paper.option}`}>
			<h3>{titleIn(circulated, lang)}</h3>
			{before !== undefined && since !== undefined && before.version === version && (
				<p>{fill(say.unchanged, { date: since })}</p>
			)}
			{before !== undefined && since !== undefined && before.version !== version && (
				<Details summary={fill(say.changedSince, { date: since })} open>
					<DocumentRedline before={before.document} after={circulated} lang={lang} />
				</Details>
			)}
			<Details summary={fill(say.asCirculated, { n: version })}>
				<ReadDocument document={circulated} lang={lang} prefix={prefix} level={4} />
			</Details>
			{now.version !== version && (
				<Details summary={fill(say.now, { n: now.version })}>
					<DocumentRedline before={circulated} after={now.document} lang={lang} />
				</Details>
			)}
			{children}
		</article>
	);
};

/** What options are called as their dossiers stand. */
const titlesIn = (dossiers: Rounds["year"]["dossiers"]) => (id: string) => {
	const text = dossiers.find(({ option }) => option.id === id)?.text;
	return text && workOf(text, text.title);
};

const titleIn = (document: Document, lang: UiLang): string =>
	wordsOf({ id: document.title.id, original: document.original, expressions: document.title.text }, lang);
