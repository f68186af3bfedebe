import { Actions, Button, ErrorSummary, type FieldErrors, Form, Notice, Trouble } from "../../../../web/index.ts";
import type { Answers } from "../../draft/model.ts";
import { words } from "../messages/index.ts";
import { inForce } from "../rules.ts";
import { AnswerFields, answerIslands, questionLabels } from "./answers.tsx";
import { at, ByLink, type Desk, DeskPage, ownTime } from "./page.tsx";
import { whoSeesLine } from "./who-sees.tsx";

interface ReplyPageProps {
	readonly desk: Desk;
	/** As typed, or as the draft has them. */
	readonly answers: Answers;
	/** The version of the draft that the answers follow; 0 when there was none. */
	readonly version: number | string;
	readonly submission: string;
	readonly errors?: FieldErrors;
	/** Whether among them are answers to questions that are not asked after the others. */
	readonly notAsked?: boolean;
	/** What stood in the way, when it is about no field. */
	readonly trouble?: readonly string[];
}

/** All questions, one after the other on one page: what is asked fits into ten minutes, and each page costs a poor line a wait. */
export const ReplyPage = (props: ReplyPageProps) => {
	const { desk, answers, version, submission, errors = {}, notAsked = false, trouble = [] } = props;
	const { frame, scope, survey } = desk;
	const { lang } = frame;
	const say = words[lang].form;
	const reply = inForce(desk.last);
	return (
		<DeskPage
			desk={desk}
			title={say.title}
			lead={whoSeesLine(lang, survey)}
			islands={["autosave", ...answerIslands(survey.opening)]}
			failed={Object.keys(errors).length > 0}
		>
			<ErrorSummary lang={lang} errors={errors} labels={questionLabels(lang, survey.opening)} />
			<Trouble sentences={trouble} />
			{reply !== undefined && (
				<Notice>
					<p>{say.stands(ownTime(desk, reply.received))}</p>
				</Notice>
			)}
			<ByLink desk={desk} />
			<Form
				action={at(desk, "/reply")}
				version={version}
				submission={submission}
				autosave={{ lang, owner: `${scope.person} ${scope.member}` }}
			>
				<AnswerFields lang={lang} opening={survey.opening} answers={answers} errors={errors} />
				<Actions>
					<Button name="next" value="check">
						{say.check}
					</Button>
					{notAsked && (
						<Button kind="quiet" name="next" value="leaveOut">
							{say.leaveOut}
						</Button>
					)}
					<Button kind="quiet" name="next" value="save">
						{say.later}
					</Button>
				</Actions>
			</Form>
			<p>
				<a href={at(desk, "/share")}>{say.share}</a>
			</p>
		</DeskPage>
	);
};
