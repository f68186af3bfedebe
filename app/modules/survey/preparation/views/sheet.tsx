import type { LanguageState } from "@intersession/document";
import type { Instant } from "../../../../kit/clock.ts";
import { languageName, type UiLang } from "../../../../kit/languages.ts";
import type { No } from "../../../../kit/refusal.ts";
import {
	Actions,
	Button,
	capital,
	deadlineWords,
	Empty,
	Form,
	type Frame,
	fieldId,
	fill,
	formatInstant,
	formatList,
	href,
	LinkButton,
	Notice,
	Page,
	type Place,
	plural,
	State,
	type StateKind,
	SummaryList,
	saidNo,
	Table,
} from "../../../../web/index.ts";
import { messages as surveyMessages } from "../../messages/index.ts";
import type { Direction, Question } from "../../model.ts";
import { messages as officeMessages } from "../../office/messages/index.ts";
import { at, classNamed, Reading, titleNow } from "../../office/views/page.tsx";
import { refusals } from "../../refusals.ts";
import { Trouble } from "../../reply/views/form.tsx";
import { messages } from "../messages/index.ts";
import type { PreparationSheet } from "../queries.ts";
import type { Text } from "../rules.ts";
import { versionField } from "./fields.tsx";
import { languageOf } from "./form.tsx";

export interface SheetPageProps {
	readonly frame: Frame;
	readonly sheet: PreparationSheet;
	readonly seat: Place;
	/** What stands in the way of opening it, in words. */
	readonly hindrances: readonly string[];
	readonly saved: boolean;
	/** Why what was asked was not done. */
	readonly trouble: readonly string[];
	/** A one-use id, from which each form of the page makes its own. */
	readonly submission: string;
}

/** What stands in the way of opening, a sentence each. */
export const hindranceWords = (lang: UiLang, hindrances: readonly No[]): string[] =>
	saidNo(refusals, lang, hindrances).said.map(({ message }) => message);

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
			<Hindrances {...props} />
			<h2>{say.settings}</h2>
			<Settings {...props} />
			<h2>{say.questions}</h2>
			{questions.length === 0 && <Empty>{say.noQuestions}</Empty>}
			{questions.map((question, index) => (
				<QuestionPart {...props} question={question} n={index + 1} />
			))}
			<Actions>
				<LinkButton kind="quiet" href={to("/questions/new")}>
					{say.addQuestion}
				</LinkButton>
			</Actions>
			<h2 id="languages">{say.languages}</h2>
			<LanguageBoard lang={lang} sheet={sheet} />
			<Actions>
				<LinkButton href={to("/opening")}>{say.ask}</LinkButton>
				<LinkButton kind="quiet" href={to("/preview")}>
					{say.preview}
				</LinkButton>
			</Actions>
		</Page>
	);
};

/** A request that waits, or the remark of the officer who declined the last one. */
const Requests = ({ frame: { lang }, sheet: { survey, asked, body } }: SheetPageProps) => {
	const say = messages[lang].sheet;
	const last = asked.find(({ kind }) => kind === "opening");
	const on = (when: Instant) => formatInstant(lang, when, body.zone, "short");
	if (last === undefined || last.answer?.granted === true) return null;
	return last.answer === null ? (
		<Notice kind="awaiting" title={say.waitingTitle}>
			<p>{fill(say.waiting, { who: last.askedBy.name, when: on(last.askedAt) })}</p>
			<p>
				<a href={at(lang, survey.id, "/opening")}>{say.toRequest}</a>
			</p>
		</Notice>
	) : (
		<Notice title={say.declinedTitle}>
			<p>{fill(say.declined, { who: last.answer.by, when: on(last.answer.at) })}</p>
			{last.answer.remark !== "" && <p>{fill(say.remark, { remark: last.answer.remark })}</p>}
		</Notice>
	);
};

const Hindrances = ({ frame: { lang }, sheet: { gaps }, hindrances }: SheetPageProps) => {
	const say = messages[lang].sheet;
	if (hindrances.length === 0 && gaps.length === 0) return null;
	return (
		<Notice title={say.hindrances}>
			<div class="flow">
				<ul>
					{hindrances.map((sentence) => (
						<li>{sentence}</li>
					))}
					{gaps.length > 0 && (
						<li>
							{plural(lang, gaps.length, say.gaps)} <a href="#languages">{say.languages}</a>
						</li>
					)}
				</ul>
			</div>
		</Notice>
	);
};

const Settings = ({ frame: { lang }, sheet, seat }: SheetPageProps) => {
	const { survey, works, classes, opening } = sheet;
	const { sheet: say, levels } = messages[lang];
	const edit = at(lang, survey.id, "/describe");
	const closes = deadlineWords({ lang, at: opening.closes as Instant, seat }).atSeat;
	return (
		<SummaryList
			lang={lang}
			rows={[
				{ label: say.title, value: titleNow(sheet, lang), href: edit },
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
				{ label: say.establish, value: plural(lang, survey.establishDays, say.days), href: edit },
			]}
		/>
	);
};

const QuestionPart = (props: SheetPageProps & { question: Question; n: number }) => {
	const {
		frame: { lang },
		sheet,
		question,
		n,
	} = props;
	const { survey, works, texts, questions } = sheet;
	const { sheet: say, kinds, rules, equality } = messages[lang];
	const path = `/questions/${question.id}`;
	const name = fill(say.question, { n });
	return (
		<section id={placeId(question.id)}>
			<h3>
				{name} – {kinds[question.kind]}
			</h3>
			<p class="said">
				<Reading work={works.get(question.label)} lang={lang} />
			</p>
			{question.rule !== null && (
				<p>{fill(say.howCounted, { rule: rules[question.rule], equality: equality[question.equality ?? "none"] })}</p>
			)}
			<p>
				<a href={at(lang, survey.id, path)} aria-label={fill(say.editOf, { what: name })}>
					{say.edit}
				</a>
			</p>
			<Move {...props} part={question.id} path={path} what={name} n={n} of={questions.length} />
			{question.kind !== "comment" && (
				<>
					{question.options.length === 0 ? (
						<p class="soft">{say.noOptions}</p>
					) : (
						<div class="flow">
							<ol class="in-order">
								{question.options.map((option, index) => (
									<li id={placeId(option.id)}>
										<a href={at(lang, survey.id, `${path}/options/${option.id}`)}>
											<Reading work={works.get(option.title)} lang={lang} />
										</a>{" "}
										{unready(texts, n, index + 1).map((tag) => (
											<>
												<State kind="awaiting">{fill(say.unready, { language: languageOf(tag, lang) })}</State>{" "}
											</>
										))}
										<Move
											{...props}
											part={option.id}
											path={`${path}/options/${option.id}`}
											what={fill(say.option, { n: index + 1, question: n })}
											n={index + 1}
											of={question.options.length}
										/>
									</li>
								))}
							</ol>
						</div>
					)}
					<p>
						<a href={at(lang, survey.id, `${path}/options/new`)} aria-label={`${say.addOption} – ${name}`}>
							{say.addOption}
						</a>
					</p>
				</>
			)}
		</section>
	);
};

/** Where a question or an option stands on the page. */
export const placeId = (part: string): string => `place-${part}`;

interface MoveProps extends SheetPageProps {
	/** What is moved: its id, its address below the survey's own, and its name with its place. */
	part: string;
	path: string;
	what: string;
	n: number;
	of: number;
}

/** Two buttons that move one place up or down; at the ends of the row only one, and none where there is nothing to change places with. */
const Move = ({ frame: { lang }, sheet: { survey }, submission, part, path, what, n, of }: MoveProps) => {
	const say = messages[lang].sheet;
	if (of < 2) return null;
	const button = (direction: Direction) => (
		<Button kind="quiet" name="direction" value={direction}>
			{say[direction]}
			<span class="heard"> – {what}</span>
		</Button>
	);
	return (
		<Form action={at(lang, survey.id, `${path}/place`)} version={survey.version} submission={`${submission}${part}`}>
			<div class="actions small">
				{n > 1 && button("up")}
				{n < of && button("down")}
			</div>
		</Form>
	);
};

/** The languages in which a text of the option is missing or not up to date. */
const unready = (texts: readonly Text[], question: number, option: number): string[] => [
	...new Set(
		texts
			.filter((text) => text.question === question && text.option === option)
			.flatMap(({ states }) =>
				Object.keys(states).filter((tag) => states[tag] === "missing" || states[tag] === "stale"),
			),
	),
];

const marks: Readonly<Record<LanguageState, StateKind>> = {
	original: "done",
	current: "done",
	stale: "awaiting",
	missing: "awaiting",
};

/** Every text with how it stands in each language. */
export const LanguageBoard = ({
	lang,
	sheet: { survey, texts, body, gaps },
}: {
	lang: UiLang;
	sheet: PreparationSheet;
}) => {
	const { sheet: say, parts, languageStates } = messages[lang];
	return (
		<>
			<p>
				{fill(say.original, { language: languageName(survey.original, lang) })}{" "}
				{gaps.length === 0 ? say.allReady : say.languagesLead}
			</p>
			<Table
				caption={say.languagesCaption}
				columns={[{ label: say.text }, ...body.languages.map((tag) => ({ label: languageOf(tag, lang) }))]}
				rows={texts.map(({ part, path, field, states, question = 0, option = 0 }) => [
					<a href={at(lang, survey.id, path)}>{fill(parts[part], { question, option })}</a>,
					...body.languages.map((tag) => {
						const state = states[tag] ?? "missing";
						const mark = <State kind={marks[state]}>{languageStates[state]}</State>;
						if (marks[state] === "done") return mark;
						return <a href={`${at(lang, survey.id, path)}#${fieldId(versionField(field, tag))}`}>{mark}</a>;
					}),
				])}
			/>
		</>
	);
};
