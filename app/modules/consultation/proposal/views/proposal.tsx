import type { UiLang } from "../../../../kit/languages.ts";
import {
	Button,
	capital,
	ErrorSummary,
	Form,
	fill,
	formatDate,
	formatInstant,
	href,
	Notice,
	Page,
	SummaryList,
	Trouble,
} from "../../../../web/index.ts";
import { WordsRedline } from "../../../document/index.ts";
import { messages as circleWords } from "../../circle/messages/index.ts";
import { Typed, whoOf } from "../../circle/views.tsx";
import { roundsHref } from "../../views/page.tsx";
import { messages } from "../messages/index.ts";
import type { Mark, Proposal } from "../model.ts";
import { nodeIn } from "../rules.ts";
import { AdviceSection, MarkForm } from "./advice.tsx";
import type { ProposalPageProps } from "./page.tsx";
import { labelOf, proposalHref } from "./place.tsx";

/** A proposal, what the paragraph said and says, the advice and the mark. */
export const ProposalPage = (page: ProposalPageProps) => {
	const { frame, proposal, round, standing, kept, gone, circulated, title, may, errors, trouble } = page;
	const { lang } = frame;
	const { page: say } = messages[lang];
	const { original } = kept.document;
	const now = nodeIn(kept.document, proposal.element)?.text[proposal.lang]?.body ?? "";
	return (
		<Page
			frame={frame}
			title={say.title}
			kicker={`${title} – ${labelOf(lang, circulated, proposal.element)}`}
			sections={[
				{ href: `${roundsHref(lang, round.year, `/${round.id}`)}#paper-${proposal.option}`, label: say.round },
				...(standing.administration && !standing.chair
					? [{ href: href(lang, `/office/documents/${kept.id}/versions`), label: say.versions }]
					: []),
			]}
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary lang={lang} errors={errors} labels={fieldLabels(lang)} />
			<SummaryList lang={lang} rows={factsOf(lang, page)} />
			<h2>{say.proposed}</h2>
			{proposal.deletes && <p>{say.deletes}</p>}
			<WordsRedline before={proposal.stood} after={proposal.body} tag={proposal.lang} />
			<p class="hint">{fill(say.against, { n: proposal.version })}</p>
			{proposal.explanation !== "" && (
				<>
					<h2>{say.explanation}</h2>
					<Typed text={proposal.explanation} tag={proposal.explanationLang ?? "und"} />
				</>
			)}
			{gone !== undefined && (
				<Notice>
					<p>{fill(say.gone, { n: gone })}</p>
				</Notice>
			)}
			{gone === undefined && now !== proposal.stood && (
				<>
					<h2>{say.asItStands}</h2>
					<WordsRedline before={now} after={now} tag={proposal.lang} />
				</>
			)}
			{may.takeBack && (
				<Form action={proposalHref(lang, proposal.id, "/takeBack")} submission={page.submission()}>
					<p>{say.takeBackLead}</p>
					<Button kind="quiet">{say.takeBack}</Button>
				</Form>
			)}
			{standing.administration && <AdviceSection {...page} original={original} />}
			{may.mark && proposal.advice !== null && <MarkForm {...page} advice={proposal.advice} />}
		</Page>
	);
};

function fieldLabels(lang: UiLang): Record<string, string> {
	const { advice, mark } = messages[lang];
	return { advice: advice.advice, note: advice.note, body: advice.wording, mark: mark.mark, chair: mark.chair };
}

function factsOf(lang: UiLang, { proposal, round, standing, kept, names, zone }: ProposalPageProps) {
	const { page: say } = messages[lang];
	const { facts } = say;
	const version = proposal.mark?.version ?? null;
	return [
		{ label: facts.by, value: whoOf(lang, proposal, names) },
		{
			label: facts.round,
			value: formatDate(lang, round.date, "long"),
		},
		{ label: facts.at, value: formatInstant(lang, proposal.at, zone) },
		{ label: facts.readBy, value: circleWords[lang].readBy[proposal.visibility] },
		{ label: facts.named, value: proposal.named ? say.yes : say.no },
		{ label: facts.state, value: capital(stateIn(lang, proposal, zone)) },
		...(version === null
			? []
			: [
					{
						label: facts.version,
						value:
							standing.administration && !standing.chair && version > 1 ? (
								<a href={href(lang, `/office/documents/${kept.id}/comparison?from=${version - 1}&to=${version}`)}>
									{version}
								</a>
							) : (
								`${version}`
							),
					},
				]),
	];
}

/** How a proposal stands: open, taken back, or as the Chair marked it. */
export function stateIn(lang: UiLang, { takenBack, mark }: Pick<Proposal, "takenBack" | "mark">, zone: string): string {
	const { states } = messages[lang];
	if (mark === null) return takenBack === null ? states.open : states.takenBack;
	return markedIn(lang, mark, zone);
}

function markedIn(lang: UiLang, { mark, chair, byChair, at }: Mark, zone: string): string {
	const { marks, page: say } = messages[lang];
	const date = formatInstant(lang, at, zone, "short");
	return fill(byChair ? say.statedBy : say.asStated, { mark: marks[mark], chair, date });
}
