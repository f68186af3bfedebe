import type { UiLang } from "../../../../kit/languages.ts";
import { Button, Form } from "../../../../web/index.ts";
import type { Direction } from "../../model.ts";
import { at } from "../../office/views/page.tsx";
import { messages } from "../messages/index.ts";
import type { PreparationSheet } from "../queries.ts";

/** Where a question or an option stands on the page. */
export const placeId = (part: string): string => `place-${part}`;

interface MoveProps {
	lang: UiLang;
	survey: PreparationSheet["survey"];
	/** The page's one-use id, from which the form makes its own. */
	submission: string;
	/** What is moved: its id, its address below the survey's own, and its name with its place. */
	part: string;
	path: string;
	what: string;
	n: number;
	of: number;
}

/** Two buttons that move one place up or down; at the ends of the row only one, and none where there is nothing to change places with. */
export const Move = ({ lang, survey, submission, part, path, what, n, of }: MoveProps) => {
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
