import { workOf } from "@intersession/document";
import type { Child } from "hono/jsx";
import type { UiLang } from "../../../kit/languages.ts";
import {
	Actions,
	Details,
	Empty,
	type Frame,
	fill,
	formatDate,
	formatInstant,
	href,
	LinkButton,
	Notice,
	Page,
	SummaryList,
	Table,
} from "../../../web/index.ts";
import { Reading, ThreadNav, wordsOf } from "../../dialogue/index.ts";
import { DocumentRedline, ReadDocument } from "../../document/index.ts";
import { messages as circulationWords } from "../circulation/messages/index.ts";
import type { Circulation } from "../circulation/model.ts";
import { messages } from "../messages/index.ts";
import type { Round } from "../model.ts";
import { messages as outcomeWords, sentenceOf } from "../outcome/messages/index.ts";
import { OutcomeRecord } from "../outcome/views/text.tsx";
import type { CirculatedPaper, RoundSheet, Rounds } from "../queries.ts";
import { messages as viewWords } from "../view/messages/index.ts";
import { officeHref, roundsHref, titleIn, yearHref } from "./page.tsx";

interface RoundsPageProps extends Rounds {
	readonly frame: Frame;
	/** What went to all before a survey, the latest first. */
	readonly circulations: readonly Circulation[];
	/** The seat’s time zone. */
	readonly zone: string;
	readonly officer: boolean;
}

/** The rounds of a year, earliest first: the chain of what each covered since the last. */
export const RoundsPage = ({
	frame,
	year: { cycle, dossiers },
	rounds,
	organs,
	outcomes,
	circulations,
	zone,
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
	const stepOf = (id: string): string =>
		Object.values(cycle.choices).flatMap((choice) => (choice.id === id ? [say.steps[choice.step]] : []))[0] ?? "";
	return (
		<Page
			frame={frame}
			title={say.title}
			lead={fill(say.lead, { year: cycle.year })}
			sections={[{ href: yearHref(lang, cycle.year, officer), label: say.back }]}
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
						round.cancelled === null ? outcomeIn(round.id) : say.cancel.mark,
					])}
				/>
			)}
			{circulations.length > 0 && (
				<section class="flow">
					<h2>{circulationWords[lang].list}</h2>
					<ul>
						{circulations.map(({ id, at, choice }) => (
							<li>
								<a href={href(lang, `/years/${cycle.year}/circulations/${id}`)}>
									{`${stepOf(choice)} – ${fill(circulationWords[lang].kicker, { date: formatInstant(lang, at, zone, "short") })}`}
								</a>
							</li>
						))}
					</ul>
				</section>
			)}
			{officer && <Convening lang={lang} cycle={cycle} open={isOpen} />}
		</Page>
	);
};

interface ConveningProps {
	lang: UiLang;
	cycle: Rounds["year"]["cycle"];
	/** Whether something is put forward in a choice on which nobody has decided. */
	open: (choice: { readonly id: string }) => boolean;
}

/** What an officer may do next, for each choice on which something is put forward. */
const Convening = ({ lang, cycle, open }: ConveningProps) => {
	const { convene, steps } = messages[lang];
	return (
		<>
			{Object.values(cycle.choices)
				.filter(open)
				.map(({ id, step }) => (
					<section class="flow">
						<h2>{steps[step]}</h2>
						<Actions>
							<LinkButton
								kind={step === "topics" || cycle.choices.topics === undefined ? "primary" : "quiet"}
								href={href(lang, `/office/consultations/${id}/new`)}
							>
								{convene.title}
							</LinkButton>
							<LinkButton kind="quiet" href={href(lang, `/office/consultations/${id}/circulation`)}>
								{circulationWords[lang].form.title}
							</LinkButton>
						</Actions>
					</section>
				))}
		</>
	);
};

interface RoundPageProps extends RoundSheet {
	readonly frame: Frame;
	/** Whether the reader records what becomes of it: an officer, or the Chair of its organ. */
	readonly handles: boolean;
	readonly officer: boolean;
	/** Whether its day has come. */
	readonly held: boolean;
	/** The seat’s time zone. */
	readonly zone: string;
	/** What delegations gave on a paper, as far as the reader reads it, and the way to give it. */
	readonly given: (option: string) => Child;
	/** What the reader just did with it. */
	readonly done: string | undefined;
	/** How it was held, as far as the reader reads it. */
	readonly also: Child;
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
	officer,
	held,
	zone,
	given,
	done,
	also,
}: RoundPageProps) => {
	const { lang } = frame;
	const say = messages[lang];
	const own = outcomes.filter((outcome) => outcome.round === round.id);
	return (
		<Page
			frame={frame}
			title={fill(say.onDay, { date: formatDate(lang, round.date) })}
			sections={[
				{ href: yearHref(lang, cycle.year, officer), label: say.back },
				{ href: roundsHref(lang, cycle.year), label: say.all },
				{ href: href(lang, `/years/${cycle.year}/surveys`), label: say.surveys },
			]}
		>
			{done !== undefined && (
				<Notice kind="success">
					<p>{done}</p>
				</Notice>
			)}
			{round.cancelled && (
				<Notice kind="warning">
					<p>{fill(say.cancel.done, { date: formatInstant(lang, round.cancelled.at, zone, "date") })}</p>
					<p>
						<Reading work={round.cancelled.reasons} lang={lang} />
					</p>
				</Notice>
			)}
			<SummaryList lang={lang} rows={factsOf(lang, round, organs.get(round.organ)?.[lang] ?? "")} />
			{round.corrections.toReversed().map((correction) => (
				<Details summary={fill(say.correct.done, { date: formatInstant(lang, correction.at, zone, "short") })}>
					<SummaryList
						lang={lang}
						rows={[
							{ label: say.facts.date, value: formatDate(lang, correction.date, "long") },
							{ label: say.facts.place, value: <Reading work={correction.place} lang={lang} /> },
							{ label: say.facts.covers, value: <Reading work={correction.covers} lang={lang} /> },
							{ label: say.correct.reasons, value: <Reading work={correction.reasons} lang={lang} /> },
						]}
					/>
				</Details>
			))}
			<OutcomeRecord lang={lang} year={cycle.year} outcomes={own} titleOf={titlesIn(dossiers)} />
			{handles && round.cancelled === null && (
				<Actions>
					{held && (
						<LinkButton kind={own.length === 0 ? "primary" : "quiet"} href={officeHref(lang, round.id, "/outcome")}>
							{own.length === 0 ? outcomeWords[lang].record : outcomeWords[lang].correct}
						</LinkButton>
					)}
					{officer && (
						<LinkButton kind="quiet" href={officeHref(lang, round.id, "/correction")}>
							{say.correct.title}
						</LinkButton>
					)}
					{officer && own.length === 0 && (
						<LinkButton kind="quiet" href={officeHref(lang, round.id, "/cancellation")}>
							{say.cancel.title}
						</LinkButton>
					)}
				</Actions>
			)}
			{handles && (
				<p>
					<a href={officeHref(lang, round.id, "/received")}>{viewWords[lang].received.link}</a>
				</p>
			)}
			{also}
			<h2>{say.papers}</h2>
			{papers.map((paper, index) => (
				<PaperText {...{ lang, paper, previous, zone }} prefix={`${index + 1}-`}>
					{given(paper.option)}
				</PaperText>
			))}
			<ThreadNav lang={lang} year={cycle.year} record={round.id} />
		</Page>
	);
};

/** When, where, before whom and on what a round is held. */
export function factsOf(lang: UiLang, round: Round, organ: string) {
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
	zone: string;
	prefix: string;
	children: Child;
}

const PaperText = ({ lang, paper, previous, zone, prefix, children }: PaperTextProps) => {
	const say = messages[lang];
	const { circulated, version, before, now, withdrawn, merged } = paper;
	const since = previous && formatDate(lang, previous.date);
	return (
		<article class="flow" id={`paper-${paper.option}`}>
			<h3>{titleIn(circulated, lang)}</h3>
			{withdrawn && (
				<Notice kind="warning">
					<p>
						{fill(say.withdrawn, { date: formatInstant(lang, withdrawn.at, zone, "date") })}{" "}
						<Reading work={withdrawn.reasons} lang={lang} />
					</p>
				</Notice>
			)}
			{merged && (
				<Notice>
					<p>{say.merged}</p>
				</Notice>
			)}
			{before !== undefined && since !== undefined && before.version === version && (
				<p>{fill(say.unchanged, { date: since })}</p>
			)}
			{before !== undefined && since !== undefined && before.version !== version && (
				<Details summary={fill(say.changedSince, { date: since })} open>
					<DocumentRedline before={before.document} after={circulated} lang={lang} prefix={`${prefix}since-`} />
				</Details>
			)}
			<Details summary={fill(say.asCirculated, { n: version })}>
				<ReadDocument document={circulated} lang={lang} prefix={prefix} level={4} />
			</Details>
			{now.version !== version && (
				<Details summary={fill(say.now, { n: now.version })} open={before === undefined}>
					<DocumentRedline before={circulated} after={now.document} lang={lang} prefix={`${prefix}now-`} />
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
