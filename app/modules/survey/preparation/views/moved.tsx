import { Button, Form, type Frame, fill, href, Notice } from "../../../../web/index.ts";
import { messages } from "../../choice/messages/index.ts";
import { hasMoved } from "../../choice/rules.ts";
import { at } from "../../office/views/page.tsx";
import type { PreparationSheet } from "../queries.ts";

interface MovedProps {
	frame: Frame;
	sheet: PreparationSheet;
	/** The page's one-use id, from which each form makes its own. */
	submission: string;
}

/** Dossiers that changed since a survey's options were taken from them: what changed, and the way to take them over again. */
export const Moved = ({ frame: { lang }, sheet: { survey, about }, submission }: MovedProps) => {
	const { moved: say } = messages[lang];
	const moved = about?.linked.filter(hasMoved) ?? [];
	if (moved.length === 0) return null;
	return (
		<Notice title={say.title}>
			<p>{say.note}</p>
			{moved.map(({ question, option, copied, dossier }) => {
				const where = { question: question.n, option: option.n };
				const newer = copied.version !== dossier.version;
				const versions = { from: copied.version, to: dossier.version };
				return (
					<>
						<p>
							{fill(newer ? say.line : say.estimate, { ...where, ...versions })}{" "}
							{newer && (
								<a
									href={href(
										lang,
										`/office/documents/${dossier.document}/comparison?from=${versions.from}&to=${versions.to}`,
									)}
								>
									{say.redline}
								</a>
							)}
						</p>
						<Form
							action={at(lang, survey.id, `/questions/${question.id}/options/${option.id}/texts`)}
							version={survey.version}
							submission={`${submission}t${option.id}`}
						>
							<Button kind="quiet">
								{say.retake}
								<span class="heard">
									{" – "}
									{option.n}, {question.n}
								</span>
							</Button>
						</Form>
					</>
				);
			})}
		</Notice>
	);
};
