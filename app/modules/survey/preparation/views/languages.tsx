import type { LanguageState } from "@intersession/document";
import { languageName, type UiLang } from "../../../../kit/languages.ts";
import { fieldId, fill, State, type StateKind, Table } from "../../../../web/index.ts";
import { languageOf, languageStates, versionField } from "../../../document/index.ts";
import { at } from "../../office/views/page.tsx";
import { messages } from "../messages/index.ts";
import type { PreparationSheet } from "../queries.ts";

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
	const { sheet: say, parts } = messages[lang];
	const states = languageStates(lang);
	return (
		<>
			<p>
				{fill(say.original, { language: languageName(survey.original, lang) })}{" "}
				{gaps.length === 0 ? say.allReady : say.languagesLead}
			</p>
			<Table
				caption={say.languagesCaption}
				columns={[{ label: say.text }, ...body.languages.map((tag) => ({ label: languageOf(tag, lang) }))]}
				rows={texts.map(({ part, path, field, states: standing, question = 0, option = 0 }) => [
					<a href={at(lang, survey.id, path)}>{fill(parts[part], { question, option })}</a>,
					...body.languages.map((tag) => {
						const state = standing[tag] ?? "missing";
						const mark = <State kind={marks[state]}>{states[state]}</State>;
						if (marks[state] === "done") return mark;
						return <a href={`${at(lang, survey.id, path)}#${fieldId(versionField(field, tag))}`}>{mark}</a>;
					}),
				])}
			/>
		</>
	);
};
