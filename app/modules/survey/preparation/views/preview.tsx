import { type Frame, LinkButton } from "../../../../web/index.ts";
import type { Survey } from "../../model.ts";
import { at, SurveyOfficePage, titleNow } from "../../office/views/page.tsx";
import { AnswerFields } from "../../reply/views/answers.tsx";
import { Prose, Questions, readIn } from "../../reply/views/text.tsx";
import { WhoSees } from "../../reply/views/who-sees.tsx";
import { messages } from "../messages/index.ts";
import type { PreparationSheet } from "../queries.ts";

/** The survey as a delegation will read it and reply to it, in the language of the page. */
export const PreviewPage = ({ frame, sheet }: { frame: Frame; sheet: PreparationSheet }) => {
	const { lang } = frame;
	const { opening } = sheet;
	const { preview, form } = messages[lang];
	const survey = asSealed(sheet.survey, opening);
	const introduction = readIn(opening.introduction, lang, opening.original);
	return (
		<SurveyOfficePage
			frame={frame}
			survey={{ id: survey.id, name: titleNow(sheet, lang) }}
			title={preview.title}
			lead={preview.lead}
		>
			{introduction.text !== "" && (
				<div class="said flow">
					<Prose {...introduction} />
				</div>
			)}
			<WhoSees lang={lang} survey={survey} />
			<h2>{preview.questions}</h2>
			<Questions lang={lang} opening={opening} />
			<h2>{preview.form}</h2>
			{/* Fields without a form: there is nothing to send. */}
			<div class="form">
				<AnswerFields lang={lang} opening={opening} answers={{}} />
			</div>
			<LinkButton kind="quiet" href={at(lang, survey.id)}>
				{form.back}
			</LinkButton>
		</SurveyOfficePage>
	);
};

/** The survey as if it were opened at this instant; for looking at only. */
const asSealed = (survey: Survey, opening: PreparationSheet["opening"]) => ({
	...survey,
	opening,
	opens: opening.opens as NonNullable<Survey["opens"]>,
	closes: opening.closes as NonNullable<Survey["closes"]>,
});
