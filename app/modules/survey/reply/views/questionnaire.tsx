import { Deadline, Page, SummaryList } from "../../../../web/index.ts";
import { words } from "../messages/index.ts";
import { AnswerFields } from "./answers.tsx";
import { type Desk, memberName, titleOf } from "./page.tsx";
import { Languages } from "./text.tsx";

/** The blank questionnaire, made to be printed and filled in by pen: the fields of the form, on a page that sends nothing. */
export const QuestionnairePage = ({ desk, city }: { desk: Desk; city: string }) => {
	const { frame, scope, survey, seat } = desk;
	const { opening } = survey;
	const { lang } = frame;
	const say = words[lang].questionnaire;
	return (
		<Page frame={frame} kicker={say.title} title={titleOf(desk)} lead={words[lang].notAVote}>
			<p class="small soft">{say.print}</p>
			<SummaryList
				lang={lang}
				rows={[
					{ label: say.delegation, value: memberName(desk, scope.member) },
					{ label: words[lang].until, value: <Deadline lang={lang} at={survey.closes} seat={seat} /> },
					{ label: say.reference, value: <code>{survey.id}</code> },
				]}
			/>
			<p>{opening.paper === "notAccepted" ? say.online : say.send(frame.body.name, city)}</p>
			<div class="form">
				<AnswerFields lang={lang} opening={opening} answers={{}} hints={{ chooseOne: say.tick, rank: say.rank }} />
			</div>
			<Languages lang={lang} path={frame.path} opening={opening} />
			<SummaryList lang={lang} rows={[{ label: say.date, value: " " }]} />
		</Page>
	);
};
