import type { Result } from "@intersession/ledger";
import type { Ctx } from "../../../../acts/index.ts";
import { dateIn, plusDays } from "../../../../kit/calendar.ts";
import type { UiLang } from "../../../../kit/languages.ts";
import {
	Actions,
	colon,
	Deadline,
	Details,
	type Frame,
	fill,
	formatDate,
	formatInstant,
	Hash,
	href,
	LinkButton,
	Notice,
	Page,
	plural,
	State,
	type StateKind,
} from "../../../../web/index.ts";
import type { Body, MemberClass } from "../../../membership/index.ts";
import { messages as surveyMessages } from "../../messages/index.ts";
import type { SealedSurvey, SurveyState } from "../../model.ts";
import { Languages, Prose, Questions, wordsIn } from "../../reply/views/text.tsx";
import { messages } from "../messages/index.ts";
import type { SurveyPage as SurveyPageData } from "../queries.ts";
import { withholds } from "../rules.ts";
import { Comments, ofClasses, Received, Replies, Results, type Sheet, StillEstablishing } from "./sections.tsx";
import { firstSentence } from "./sentence.tsx";

interface SurveyPageProps {
	frame: Frame;
	page: SurveyPageData;
	body: Body;
	classes: readonly MemberClass[];
	readerZone: string | undefined;
	/** The delegations of the reader that are consulted: the way to their own page. */
	own: readonly string[];
	/** May download the verifier's record with all replies. */
	auditor: boolean;
	/** The organs that the reader chairs. */
	chairs: readonly string[];
	ledgerKey: Ctx["ledgerKey"];
}

/** What a survey's page says to whoever may read it: first where it stands, after the release the result. */
export const SurveyPage = (props: SurveyPageProps) => {
	const { frame, page, body, classes } = props;
	const { survey, result } = page;
	const { lang } = frame;
	const words = messages[lang];
	const { opening } = survey;
	const sheet: Sheet = { lang, opening, classes };
	const introduction = wordsIn(opening.introduction, lang, opening.original);
	return (
		<Page
			frame={frame}
			kicker={words.survey}
			title={wordsIn(opening.title, lang, opening.original)}
			lead={result === null ? introduction : firstSentence(sheet, result)}
			marginalia={<Facts page={page} lang={lang} body={body} readerZone={props.readerZone} />}
		>
			{result === null ? <Standing {...props} /> : <Established {...props} sheet={sheet} result={result} />}
			<h2>{words.options}</h2>
			{result !== null && <Prose text={introduction} />}
			<Languages lang={lang} path={frame.path} opening={opening} />
			<Questions lang={lang} opening={opening} />
			{result === null && (
				<>
					<h2>{words.whoDecidesTitle}</h2>
					<p>{whoDecides(sheet)}</p>
				</>
			)}
		</Page>
	);
};

/** Where the survey stands, while there is no result to be shown to this reader. */
const Standing = ({ frame: { lang }, page: { survey, state, received }, own }: SurveyPageProps) => {
	const words = messages[lang];
	switch (state) {
		case "open":
			return (
				<>
					<p>
						{plural(lang, received, words.receivedSoFar)}. {words.nothingBeforeClose}
					</p>
					<Actions>
						{own.map((member) => (
							<LinkButton href={href(lang, `/desk/${member}/surveys/${survey.id}`)}>{words.toDesk}</LinkButton>
						))}
					</Actions>
				</>
			);
		case "annulled":
			return (
				<Notice kind="warning" title={words.states.annulled}>
					<p>
						{words.annulledFor}
						{colon[lang]} {wordsIn(survey.annulment?.reasons ?? {}, lang, survey.opening.original)}
					</p>
				</Notice>
			);
		default:
			return <p>{establishing(survey, lang)}</p>;
	}
};

/** The result: picture, steps, who took part, how to check it, and what was said. */
const Established = (props: SurveyPageProps & { sheet: Sheet; result: Result }) => {
	const { page, sheet, result } = props;
	const { lang, opening } = sheet;
	const words = messages[lang];
	return (
		<>
			{page.state === "establishing" && <StillEstablishing lang={lang} />}
			{page.state === "establishing" && <AwaitsChair {...props} />}
			<Results sheet={sheet} result={result} />
			<p>
				{surveyMessages[lang].notAVote} {words.basis}
			</p>
			<h2>{words.classesTitle}</h2>
			<Received sheet={sheet} result={result} />
			{page.lapsed > 0 && <p>{plural(lang, page.lapsed, words.lapsed)}</p>}
			<Check {...props} />
			{opening.questions.some(({ kind }) => kind === "comment") && (
				<>
					<h2>{words.commentsTitle}</h2>
					<Comments sheet={sheet} comments={page.comments} />
				</>
			)}
			{page.replies !== null && (
				<>
					<h2>{words.repliesTitle}</h2>
					<p>{words.repliesNote}</p>
					<Details summary={words.repliesTitle}>
						<Replies sheet={sheet} replies={page.replies} />
					</Details>
				</>
			)}
		</>
	);
};

/** That the Chair of the competent organ has something to settle, for those who establish the result; for the Chair, the way to it. */
const AwaitsChair = ({ frame: { lang }, page: { survey, awaitsChair }, chairs }: SurveyPageProps) => {
	if (!awaitsChair) return null;
	const words = messages[lang];
	const { organ, original } = survey.opening;
	return (
		<Notice kind="awaiting">
			<p>{fill(words.equalityAwaits, { organ: wordsIn(organ.name, lang, original) })}</p>
			{chairs.includes(organ.id) && (
				<Actions>
					<LinkButton href={href(lang, `/surveys/${survey.id}/equality`)}>{words.toEquality}</LinkButton>
				</Actions>
			)}
		</Notice>
	);
};

/** Who decides, and who is tabulated separately. */
function whoDecides(sheet: Sheet): string {
	const { lang, opening } = sheet;
	const words = messages[lang];
	const decides = ofClasses(sheet, opening.decides);
	const others = [...new Set(opening.consulted.map(({ class: code }) => code))].filter(
		(code) => !opening.decides.includes(code),
	);
	return others.length === 0
		? fill(words.whoDecidesAll, { decides })
		: fill(words.whoDecides, { decides, others: ofClasses(sheet, others) });
}

const kinds: Readonly<Record<SurveyState, StateKind>> = {
	preparation: "ahead",
	open: "open",
	establishing: "closed",
	released: "done",
	annulled: "void",
};

interface FactsProps {
	page: Pick<SurveyPageData, "survey" | "state" | "extensions">;
	lang: UiLang;
	body: Body;
	readerZone: string | undefined;
}

const Facts = ({ page: { survey, state, extensions }, lang, body, readerZone }: FactsProps) => {
	const words = messages[lang];
	const { opening, publicity } = survey;
	return (
		<>
			{state !== "preparation" && (
				<p>
					<State kind={kinds[state]}>{words.states[state]}</State>
				</p>
			)}
			<p>
				{words.opened} {formatInstant(lang, survey.opens, opening.zone, "short")}
			</p>
			<p>
				{state === "open" ? words.closes : words.closed}{" "}
				<Deadline
					lang={lang}
					at={survey.closes}
					seat={{ zone: opening.zone, where: `(${body.seat[lang]})` }}
					readerZone={readerZone}
				/>
			</p>
			{extensions.map(({ at, closes, reasons }) => (
				<p>
					{fill(words.extendedTo, {
						at: formatInstant(lang, at, opening.zone, "short"),
						closes: formatInstant(lang, closes, opening.zone, "short"),
						reasons: wordsIn(reasons, lang, opening.original),
					})}
				</p>
			))}
			{survey.releasedAt !== null && (
				<p>
					{words.released} {formatInstant(lang, survey.releasedAt, opening.zone, "short")}
				</p>
			)}
			<p>{plural(lang, opening.consulted.length, words.consultedCount)}</p>
			<p>{surveyMessages[lang].levels[opening.level]}</p>
			<p>
				{publicity === null
					? words.forThoseConsulted
					: fill(words.public, { decision: wordsIn(publicity.decision, lang, opening.original) })}
			</p>
		</>
	);
};

function establishing({ opening, closes }: SealedSurvey, lang: UiLang): string {
	const by = plusDays(dateIn(closes, opening.zone), opening.establishDays);
	return fill(messages[lang].establishing, { by: formatDate(lang, by, "long") });
}

const Check = ({ frame: { lang }, page: { survey }, auditor, ledgerKey }: SurveyPageProps) => {
	const words = messages[lang].check;
	const file = `survey-${survey.id}.json`;
	const confidential = survey.opening.level === "confidential";
	// Opened, the sealed result would say what the page withholds.
	const closed = survey.result !== null && withholds(survey.opening, survey.result);
	return (
		<>
			<h2 id="check">{words.title}</h2>
			<p>{words.text}</p>
			{confidential && <p>{closed ? words.closedRecord : words.outline}</p>}
			<Actions>
				{!closed && (
					<LinkButton kind="quiet" href={href(lang, `/surveys/${survey.id}/${file}`)}>
						{words.download}
					</LinkButton>
				)}
				{auditor && confidential && (
					<LinkButton kind="quiet" href={href(lang, `/surveys/${survey.id}/auditor-${file}`)}>
						{words.auditor}
					</LinkButton>
				)}
			</Actions>
			<p>
				{words.command} <code>{`npx intersession verify ${file}`}</code>
			</p>
			<p>
				{words.key} <code class="key">{ledgerKey.vkey}</code>
				<br />
				<Hash>{ledgerKey.fingerprint}</Hash>
			</p>
			<p>
				<a href={href(lang, "/check")}>{words.page}</a>
			</p>
		</>
	);
};
