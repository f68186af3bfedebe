import type { UiLang } from "../../../../kit/languages.ts";
import { Actions, Button, Details, Form } from "../../../../web/index.ts";
import { messages } from "../messages/index.ts";
import { at } from "./page.tsx";

/** A new survey like this one, behind a second press. */
export const CopySurvey = ({ lang, survey, submission }: { lang: UiLang; survey: string; submission: string }) => {
	const { copy } = messages[lang];
	return (
		<Details summary={copy.action}>
			<p>{copy.lead}</p>
			<Form action={at(lang, survey, "/copy")} submission={submission}>
				<Actions>
					<Button kind="quiet">{copy.begin}</Button>
				</Actions>
			</Form>
		</Details>
	);
};
