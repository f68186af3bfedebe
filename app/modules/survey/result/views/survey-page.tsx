import type { Result } from "@intersession/ledger";
import type { Ctx } from "../../../../acts/index.ts";
import type { Instant } from "../../../../kit/clock.ts";
import {
	Actions,
	colon,
	Details,
	type Frame,
	fill,
	formatDate,
	href,
	LinkButton,
	Notice,
	Page,
	plural,
} from "../../../../web/index.ts";
import { ThreadNav } from "../../../dialogue/index.ts";
import type { Body, MemberClass } from "../../../membership/index.ts";
import { About } from "../../choice/views/about.tsx";
import { Corrigenda, Reissue } from "../../corrigendum/views.tsx";
import { AfterDate } from "../../late/views.tsx";
import { messages as surveyMessages } from "../../messages/index.ts";
import { takesComment } from "../../model.ts";
import { Languages, Prose, Questions, wordsIn } from "../../reply/views/text.tsx";
import { establishment } from "../../rules.ts";
import { Waivers } from "../../waiver/views.tsx";
import { messages } from "../messages/index.ts";
import type { SurveyPage as SurveyPageData } from "../queries.ts";
import { Check } from "./check.tsx";
import { Comments } from "./comments.tsx";
import { Contents } from "./contents.tsx";
import { Facts } from "./facts.tsx";
import { Received } from "./received.tsx";
import { Replies } from "./replies.tsx";
import { Results } from "./results.tsx";
import { firstSentence } from "./sentence.tsx";
import { ofClasses, type Sheet } from "./sheet.tsx";

interface SurveyPageProps {
	frame: Frame;
	page: SurveyPageData;
	body: Body;
	classes: readonly MemberClass[];
	readerZone: string | undefined;
	/** The delegations of the reader that are consulted: the way to their own page. */
	own: readonly string[];
	/** May read the analysis beside the result. */
	analysis: boolean;
	/** May download the verifier's record with all replies. */
	auditor: boolean;
	/** The organs that the reader chairs. */
	chairs: readonly string[];
	ledgerKey: Ctx["ledgerKey"];
	now: Instant;
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
			<Reissue lang={lang} survey={survey} reissuedAs={page.reissuedAs} />
			<Corrigenda lang={lang} survey={survey} />
			<About lang={lang} opening={opening} withdrawn={page.withdrawn} />
			{result === null ? <Standing {...props} /> : <Established {...props} sheet={sheet} result={result} />}
			<h2 id="options">{words.options}</h2>
			{result !== null && <Prose text={introduction} />}
			<Languages lang={lang} path={frame.path} opening={opening} />
			<Waivers lang={lang} opening={opening} />
			<Questions lang={lang} opening={opening} />
			{result === null && (
				<>
					<h2>{words.whoDecidesTitle}</h2>
					<p>{whoDecides(sheet)}</p>
				</>
			)}
			{opening.about !== undefined && <ThreadNav lang={lang} year={opening.about.year} record={survey.id} />}
		</Page>
	);
};

/** Where the survey stands, while there is no result to be shown to this reader. */
const Standing = (props: SurveyPageProps) => {
	const {
		frame: { lang },
		page: { survey, state, received },
		own,
	} = props;
	const words = messages[lang];
	switch (state) {
		case "open":
		case "courtesy":
			return (
				<>
					<p>
						{plural(lang, received, words.receivedSoFar)}. {words.nothingBeforeClose}
					</p>
					{props.chairs.includes(survey.opening.organ.id) && (
						<p>
							<a href={href(lang, `/surveys/${survey.id}/status`)}>{words.statusNote}</a>
						</p>
					)}
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
			return <p>{establishing(props)}</p>;
	}
};

/** The result: picture, steps, who took part, how to check it, and what was said. */
const Established = (props: SurveyPageProps & { sheet: Sheet; result: Result }) => {
	const { page, sheet, result } = props;
	const { lang, opening } = sheet;
	const words = messages[lang];
	return (
		<>
			{page.state === "establishing" && (
				<>
					<Notice kind="warning">
						<p>{words.establishingForYou}</p>
					</Notice>
					<AwaitsChair {...props} />
				</>
			)}
			<Contents sheet={sheet} result={result} page={page} />
			<Results sheet={sheet} result={result} />
			<p>
				{surveyMessages[lang].notAVote} {words.basis}
			</p>
			{props.analysis && (
				<p>
					<a href={href(lang, `/office/surveys/${page.survey.id}/analysis`)}>{words.analysis}</a>
				</p>
			)}
			<h2 id="received">{words.classesTitle}</h2>
			<Received sheet={sheet} result={result} />
			<AfterDate lang={lang} {...page.afterDate} />
			{page.lapsed > 0 && <p>{plural(lang, page.lapsed, words.lapsed)}</p>}
			<Check lang={lang} survey={page.survey} auditor={props.auditor} ledgerKey={props.ledgerKey} />
			{opening.questions.some(takesComment) && (
				<>
					<h2 id="comments">{words.commentsTitle}</h2>
					<Comments sheet={sheet} comments={page.comments} />
				</>
			)}
			{page.replies !== null && (
				<>
					<h2 id="replies">{words.repliesTitle}</h2>
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

function establishing({ page: { survey }, body, now, frame: { lang } }: SurveyPageProps): string {
	const { by, late } = establishment(survey, body.holidays, now);
	const { establishing: due, establishingLate } = messages[lang];
	return fill(late ? establishingLate : due, { by: formatDate(lang, by, "long") });
}
