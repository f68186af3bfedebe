import { Deadline, Page, SummaryList } from "../../../../web/index.ts";
import { messages as surveyMessages } from "../../messages/index.ts";
import { titleOf } from "../../model.ts";
import { Waivers } from "../../waiver/views.tsx";
import { words } from "../messages/index.ts";
import { AnswerFields } from "./answers.tsx";
import { type Desk, memberName } from "./page.tsx";
import { Languages, Questions } from "./text.tsx";
import { whoSeesLine } from "./who-sees.tsx";

/** The blank questionnaire, made to be printed and filled in by pen: the fields of the form, on a page that sends nothing. */
export const QuestionnairePage = ({ desk, city }: { desk: Desk; city: string }) => {
	const { frame, scope, survey, state, seat } = desk;
	const { opening } = survey;
	const { lang } = frame;
	const say = words[lang].questionnaire;
	return (
		<Page
			frame={frame}
			kicker={say.title}
			title={titleOf(desk.survey, frame.lang)}
			lead={surveyMessages[lang].notAVote}
		>
			<p class="small soft screen">{say.print}</p>
			<SummaryList
				lang={lang}
				rows={[
					{ label: say.delegation, value: memberName(desk, scope.member) },
					{
						label: state === "open" ? words[lang].until : words[lang].untilPast,
						value: <Deadline lang={lang} at={survey.closes} seat={seat} />,
					},
					{ label: say.reference, value: <code>{survey.id}</code> },
				]}
			/>
			<p>{opening.paper === "notAccepted" ? say.online : say.send(frame.body.name, city)}</p>
			<p>{whoSeesLine(lang, survey)}</p>
			<h2>{words[lang].start.read}</h2>
			<Questions lang={lang} opening={opening} />
			<Languages lang={lang} path={frame.path} opening={opening} />
			<Waivers lang={lang} opening={opening} />
			{/* On paper a sheet of its own, which can be sent without the rest. */}
			<section class="sheet">
				<h2>{words[lang].form.title}</h2>
				<p>{`${memberName(desk, scope.member)} – ${titleOf(survey, lang)} – ${survey.id}`}</p>
				<div class="form">
					<AnswerFields lang={lang} opening={opening} answers={{}} onPaper />
				</div>
				<div class="to-sign">
					<SummaryList
						lang={lang}
						rows={[say.signatory, say.date, say.signature].map((label) => ({ label, value: " " }))}
					/>
				</div>
			</section>
		</Page>
	);
};
