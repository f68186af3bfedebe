import type { Instant } from "../../../../kit/clock.ts";
import type { UiLang } from "../../../../kit/languages.ts";
import {
	Actions,
	capital,
	deadlineWords,
	Empty,
	type Frame,
	fill,
	formatInstant,
	formatList,
	href,
	LinkButton,
	Notice,
	Page,
	type Place,
	plural,
	SummaryList,
	Trouble,
} from "../../../../web/index.ts";
import { messages as choiceMessages } from "../../choice/messages/index.ts";
import { AboutYear } from "../../choice/views/about.tsx";
import { messages as surveyMessages } from "../../messages/index.ts";
import { messages as officeMessages } from "../../office/messages/index.ts";
import { CopySurvey } from "../../office/views/copy.tsx";
import { at, classNamed, Reading, titleNow } from "../../office/views/page.tsx";
import type { Part } from "../../request/model.ts";
import { messages } from "../messages/index.ts";
import type { PreparationSheet } from "../queries.ts";
import { Circulated } from "./circulation.tsx";
import { Hindrances } from "./hindrances.tsx";
import { LanguageBoard } from "./languages.tsx";
import { Moved } from "./moved.tsx";
import { QuestionPart } from "./question-part.tsx";

interface SheetPageProps {
	readonly frame: Frame;
	readonly sheet: PreparationSheet;
	readonly seat: Place;
	/** What stands in the way of opening it, in words. */
	readonly hindrances: readonly string[];
	/** The reader's part in the request for the opening that waits; undefined while none does. */
	readonly part: Part | undefined;
	readonly saved: boolean;
	/** Why what was asked was not done. */
	readonly trouble: readonly string[];
	/** A one-use id, from which each form of the page makes its own. */
	readonly submission: string;
}

/** A survey under preparation, whole: what is written, what is missing, and what can be done next. */
export const SheetPage = (props: SheetPageProps) => {
	const { frame, sheet, saved, trouble } = props;
	const { lang } = frame;
	const { survey, questions } = sheet;
	const say = messages[lang].sheet;
	const to = (path: string) => at(lang, survey.id, path);
	return (
		<Page
			frame={frame}
			kicker={say.kicker}
			title={titleNow(sheet, lang)}
			lead={say.lead}
			width="desk"
			failed={trouble.length > 0}
			sections={[
				{ href: href(lang, "/office/surveys"), label: officeMessages[lang].surveys },
				{ href: to("/preview"), label: say.preview },
				{ href: to("/history"), label: say.history },
			]}
		>
			<Trouble sentences={trouble} />
			{saved && <Notice kind="success">{say.saved}</Notice>}
			<Requests {...props} />
			<Hindrances lang={lang} hindrances={props.hindrances} gaps={sheet.gaps} />
			<Circulated lang={lang} sheet={sheet} seat={props.seat} />
			<Moved frame={frame} sheet={sheet} submission={props.submission} />
			<h2>{say.settings}</h2>
			<Settings {...props} />
			<h2>{say.questions}</h2>
			{questions.length === 0 && <Empty>{say.noQuestions}</Empty>}
			{questions.map((question, index) => (
				<QuestionPart lang={lang} sheet={sheet} submission={props.submission} question={question} n={index + 1} />
			))}
			<Actions>
				<LinkButton kind="quiet" href={to("/questions/new")}>
					{say.addQuestion}
				</LinkButton>
			</Actions>
			<h2 id="languages">{say.languages}</h2>
			<LanguageBoard lang={lang} sheet={sheet} />
			{props.part === undefined && props.hindrances.length > 0 && (
				<p>
					{say.askOnce} <a href="#hindrances">{say.hindrances}</a>
				</p>
			)}
			<Actions>
				{props.part === undefined && props.hindrances.length === 0 && (
					<LinkButton href={to("/opening")}>{say.ask}</LinkButton>
				)}
				<LinkButton kind="quiet" href={to("/preview")}>
					{say.preview}
				</LinkButton>
			</Actions>
			<CopySurvey lang={lang} survey={survey.id} submission={`${props.submission}c`} />
		</Page>
	);
};

/** A request that waits, or what became of the last one. */
const Requests = ({ frame: { lang }, sheet: { survey, asked, body }, part }: SheetPageProps) => {
	const say = messages[lang].sheet;
	const last = asked.find(({ kind }) => kind === "opening");
	const on = (when: Instant) => formatInstant(lang, when, body.zone, "short");
	if (last === undefined || last.answer?.kind === "granted") return null;
	if (last.answer === null)
		return (
			<Notice kind="awaiting" title={say.waitingTitle}>
				<p>{fill(say.waiting, { who: last.askedBy.name, when: on(last.askedAt) })}</p>
				<p>
					<a href={at(lang, survey.id, "/opening")}>{say.toRequest[part ?? "reads"]}</a>
				</p>
			</Notice>
		);
	const { kind, by, at: when, remark } = last.answer;
	const { title, text } = say.answered[kind];
	return (
		<Notice title={title}>
			<p>{fill(text, { who: by, when: on(when) })}</p>
			{remark !== "" && <p>{fill(say.remark, { remark })}</p>}
		</Notice>
	);
};

const Settings = ({ frame: { lang }, sheet, seat }: SheetPageProps) => {
	const { survey, works, classes, opening, about } = sheet;
	const { sheet: say, levels, courtesy } = messages[lang];
	const edit = at(lang, survey.id, "/describe");
	const closes = deadlineWords({ lang, at: opening.closes as Instant, seat }).atSeat;
	return (
		<SummaryList
			lang={lang}
			rows={[
				{ label: say.title, value: titleNow(sheet, lang), href: edit },
				...(about === undefined
					? []
					: [{ label: choiceMessages[lang].about, value: <AboutYear lang={lang} year={about.year} /> }]),
				{ label: say.introduction, value: <Reading work={works.get(survey.introduction)} lang={lang} />, href: edit },
				{
					label: say.level,
					value: `${levels[survey.level]}\n${surveyMessages[lang].levels[survey.level]}`,
					href: edit,
				},
				{
					label: say.decides,
					value: capital(
						formatList(
							lang,
							survey.decides.map((code) => classNamed(classes, lang, code)),
						),
					),
					href: edit,
				},
				{ label: say.paper, value: survey.paperReplies ? say.paperYes : say.paperNo, href: edit },
				{
					label: say.closes,
					value: survey.closingDate === null ? fill(say.closesDefault, { at: closes }) : closes,
					href: edit,
				},
				{ label: courtesy.label, value: courtesyLine(lang, survey), href: edit },
				{ label: say.establish, value: plural(lang, survey.establishDays, say.days), href: edit },
			]}
		/>
	);
};

function courtesyLine(lang: UiLang, { courtesyDays, afterDateCounts }: PreparationSheet["survey"]): string {
	const { courtesy: say } = messages[lang];
	if (courtesyDays === 0) return say.none;
	const counts = (afterDateCounts ? say.counted : say.kept).toLocaleLowerCase(lang);
	return fill(say.line, { days: plural(lang, courtesyDays, say.days), counts });
}
