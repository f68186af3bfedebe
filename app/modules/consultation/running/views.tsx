import type { Document } from "@intersession/document";
import type { UiLang } from "../../../kit/languages.ts";
import {
	Actions,
	Empty,
	type Frame,
	fill,
	formatDate,
	formatInstant,
	href,
	LinkButton,
	Page,
	plural,
	SummaryList,
} from "../../../web/index.ts";
import { messages as circleWords } from "../circle/messages/index.ts";
import { type Names, Typed, whoOf } from "../circle/views.tsx";
import type { Intervention } from "../meeting/model.ts";
import { roundTitle } from "../messages/index.ts";
import type { Paper, Round } from "../model.ts";
import { messages as outcomeWords } from "../outcome/messages/index.ts";
import { messages as proposalWords } from "../proposal/messages/index.ts";
import type { AdvisedProposal } from "../proposal/model.ts";
import { labelOf, proposalHref } from "../proposal/views/place.tsx";
import type { Held } from "../routes/held.tsx";
import { messages as statementWords } from "../statement/messages/index.ts";
import type { Statement } from "../statement/model.ts";
import { messages as viewWords } from "../view/messages/index.ts";
import { officeHref, roundsHref, titleIn } from "../views/page.tsx";
import { factsOf } from "../views/rounds.tsx";
import { messages } from "./messages/index.ts";

interface RunningOrderProps extends Held {
	readonly frame: Frame;
	readonly zone: string;
	/** The round before on the same choice. */
	readonly previous: Round | undefined;
	/** The papers as they were circulated, by document and version. */
	readonly texts: ReadonlyMap<string, Document>;
	/** Those that the Chair has not marked, in the order received. */
	readonly proposals: readonly AdvisedProposal[];
	/** In the order in which they asked. */
	readonly speakers: readonly Intervention[];
	readonly statements: readonly Statement[];
	readonly names: Names;
}

/** What is before a round, as its Chair takes it into the room: a page that prints as a paper. */
export const RunningOrderPage = (props: RunningOrderProps) => {
	const { frame, round, organs, year } = props;
	const { lang } = frame;
	const say = messages[lang];
	return (
		<Page
			frame={frame}
			kicker={roundTitle(lang, round.date)}
			title={say.title}
			lead={say.lead}
			sections={[
				{ href: roundsHref(lang, year.cycle.year, `/${round.id}`), label: statementWords[lang].back },
				{ href: officeHref(lang, round.id, "/received"), label: viewWords[lang].received.title },
			]}
		>
			<SummaryList lang={lang} rows={factsOf(lang, round, organs.get(round.organ)?.[lang] ?? "")} />
			<h2>{say.papers}</h2>
			{round.papers.length === 0 && <Empty>{say.noPapers}</Empty>}
			<ol>
				{round.papers.map((paper) => (
					<PaperItem {...props} paper={paper} />
				))}
			</ol>
			<h2>{say.speakers}</h2>
			<Speakers {...props} />
			<h2>{say.statements}</h2>
			<StatementList {...props} />
			<Actions>
				<LinkButton href={officeHref(lang, round.id, "/outcome")}>{outcomeWords[lang].record}</LinkButton>
			</Actions>
		</Page>
	);
};

/** A paper with what became of it since the round before, and the proposals on it that are to be marked. */
const PaperItem = ({ paper, ...props }: RunningOrderProps & { paper: Paper }) => {
	const { frame, year, texts, proposals } = props;
	const { lang } = frame;
	const say = messages[lang];
	const text = texts.get(`${paper.document} ${paper.version}`);
	if (text === undefined) return null;
	const own = proposals.filter(({ option }) => option === paper.option);
	return (
		<li class="flow">
			<p>
				<a href={href(lang, `/years/${year.cycle.year}/options/${paper.option}`)}>{titleIn(text, lang)}</a>
				<br />
				<span class="soft">{standingOf(lang, props, paper)}</span>
			</p>
			{own.length === 0 ? <p class="soft">{say.noProposals}</p> : <p>{plural(lang, own.length, say.proposals)}</p>}
			{own.length > 0 && (
				<ul>
					{own.map((proposal) => (
						<ProposalItem {...props} text={text} proposal={proposal} />
					))}
				</ul>
			)}
		</li>
	);
};

/** In which version it was circulated, whether that is another than the round before had, and what became of it since. */
function standingOf(
	lang: UiLang,
	{ previous, year }: Pick<RunningOrderProps, "previous" | "year">,
	{ option, version }: Paper,
): string {
	const say = messages[lang];
	const before = previous?.papers.find((paper) => paper.option === option);
	const date = previous === undefined ? "" : formatDate(lang, previous.date);
	const dossier = year.dossiers.find((one) => one.option.id === option);
	return [
		fill(say.circulated, { n: version }),
		before === undefined ? say.first : fill(before.version === version ? say.unchanged : say.changed, { date }),
		...(dossier === undefined || dossier.version === version ? [] : [fill(say.now, { n: dossier.version })]),
		...(dossier?.option.withdrawn == null ? [] : [say.withdrawn]),
		...(dossier?.option.fate?.fate === "merged" ? [say.merged] : []),
	].join(", ");
}

const ProposalItem = ({
	frame: { lang },
	zone,
	names,
	text,
	proposal,
}: RunningOrderProps & { text: Document; proposal: AdvisedProposal }) => {
	const say = messages[lang];
	const { received, readBy } = circleWords[lang];
	return (
		<li>
			<a href={proposalHref(lang, proposal.id)}>
				{labelOf(lang, text, proposal.element)} – {whoOf(lang, proposal, names)}
			</a>
			<br />
			<span class="soft small">
				{readBy[proposal.visibility]}, {fill(received, { at: formatInstant(lang, proposal.at, zone, "short") })}.{" "}
				{proposal.advice === null ? say.notAdvised : say.advised}
			</span>
			{proposal.deletes && <p>{proposalWords[lang].page.deletes}</p>}
			{proposal.body !== "" && <Typed text={proposal.body} tag={proposal.lang} />}
		</li>
	);
};

/** Who spoke or asked to, without what officers noted. */
const Speakers = ({ frame: { lang }, speakers, names }: RunningOrderProps) =>
	speakers.length === 0 ? (
		<Empty>{messages[lang].noSpeakers}</Empty>
	) : (
		<ol>
			{speakers.map(({ member, called }) => (
				<li>{member === null ? (called ?? "") : whoOf(lang, { member, behalf: "itself" }, names)}</li>
			))}
		</ol>
	);

const StatementList = ({ frame: { lang }, statements, names, year, round }: RunningOrderProps) =>
	statements.length === 0 ? (
		<Empty>{messages[lang].noStatements}</Empty>
	) : (
		<ul>
			{statements.map(({ id, member, received, visibility, file }) => (
				<li>
					{fill(statementWords[lang].of, {
						member: whoOf(lang, { member, behalf: "itself" }, names),
						date: formatDate(lang, received),
					})}
					{` – ${circleWords[lang].readBy[visibility]}`}
					{file !== null && (
						<>
							{" – "}
							<a href={roundsHref(lang, year.cycle.year, `/${round.id}/statements/${id}`)}>
								{statementWords[lang].file}
							</a>
						</>
					)}
				</li>
			))}
		</ul>
	);
