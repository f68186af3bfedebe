import type { Result } from "@intersession/ledger";
import { takesComment } from "../../model.ts";
import { messages } from "../messages/index.ts";
import type { SurveyPage } from "../queries.ts";
import { resultId, resultTitle } from "./results.tsx";
import type { Sheet } from "./sheet.tsx";

interface ContentsProps {
	readonly sheet: Sheet;
	readonly result: Result;
	readonly page: Pick<SurveyPage, "replies">;
}

/** The parts of a page that shows a result, in their order: on a phone it is many screens long. */
export const Contents = ({ sheet, result, page }: ContentsProps) => {
	const { lang, opening } = sheet;
	const words = messages[lang];
	const commented = opening.questions.some(takesComment);
	const parts: (readonly [string, string])[] = [
		...result.questions.map(({ id }) => [resultId(id), resultTitle(sheet, result, id)] as const),
		["received", words.classesTitle],
		["check", words.check.title],
		...(commented ? [["comments", words.commentsTitle] as const] : []),
		...(page.replies === null ? [] : [["replies", words.repliesTitle] as const]),
		["options", words.options],
	];
	return (
		<nav class="contents" aria-label={words.contents}>
			<ul>
				{parts.map(([id, title]) => (
					<li>
						<a href={`#${id}`}>{title}</a>
					</li>
				))}
			</ul>
		</nav>
	);
};
