import type { UiLang } from "../../../../kit/languages.ts";
import { fill, State } from "../../../../web/index.ts";
import { languageOf } from "../../../document/index.ts";
import { type Question, selects } from "../../model.ts";
import { at, Reading } from "../../office/views/page.tsx";
import { conditionWords } from "../../reply/views/text.tsx";
import { messages } from "../messages/index.ts";
import type { PreparationSheet } from "../queries.ts";
import type { Text } from "../rules.ts";
import { Move, placeId } from "./place.tsx";

interface QuestionPartProps {
	lang: UiLang;
	sheet: PreparationSheet;
	/** The page's one-use id, from which each form makes its own. */
	submission: string;
	question: Question;
	n: number;
}

/** One question with its options as they stand, each with the way to edit it and to move it. */
export const QuestionPart = ({ lang, sheet, submission, question, n }: QuestionPartProps) => {
	const { survey, works, texts, questions, opening } = sheet;
	const sealed = opening.questions[n - 1];
	const { sheet: say, kinds, rules, equality } = messages[lang];
	const path = `/questions/${question.id}`;
	const name = fill(say.question, { n });
	const moved = { lang, survey, submission };
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
			{selects(question.kind) && <p>{fill(say.toSelect, { n: question.select })}</p>}
			{question.scale !== null && (
				<p>
					<Reading work={works.get(question.scale.lowest)} lang={lang} /> (1) –{" "}
					<Reading work={works.get(question.scale.highest)} lang={lang} /> (5)
				</p>
			)}
			{question.withComment && <p>{say.withComment}</p>}
			{sealed?.condition !== undefined && <p>{conditionWords(lang, opening, sealed)}</p>}
			<p>
				<a href={at(lang, survey.id, path)} aria-label={fill(say.editOf, { what: name })}>
					{say.edit}
				</a>
			</p>
			<Move {...moved} part={question.id} path={path} what={name} n={n} of={questions.length} />
			{question.rule !== null && (
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
											{...moved}
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
