import {
	Actions,
	Button,
	Form,
	type Frame,
	LinkButton,
	Page,
	SummaryList,
	type SummaryRow,
	Trouble,
} from "../../../../web/index.ts";
import type { Answers, Draft } from "../../draft/model.ts";
import { words } from "../messages/index.ts";
import { AnswerFields, answerWords } from "./answers.tsx";
import { at, type Desk, DeskPage, ownTime } from "./page.tsx";
import { wordsIn } from "./text.tsx";

interface ConflictProps {
	readonly desk: Desk;
	readonly mine: Answers;
	readonly theirs: Draft;
	readonly editor: string;
	/** When the delegation's reply was submitted, if that is what moved the draft on. */
	readonly sent: string | undefined;
	readonly submission: string;
}

/**
 * Somebody saved the draft in between: both versions beside each other, and the reader's own still in the form, which now
 * follows the version shown. It is not kept by itself here, so that nothing is overwritten before the reader has chosen.
 */
export const ConflictPage = ({ desk, mine, theirs, editor, sent, submission }: ConflictProps) => {
	const { frame, survey } = desk;
	const { opening } = survey;
	const { lang } = frame;
	const say = words[lang].conflict;
	const differing = opening.questions.flatMap((question) => {
		const ours = answerWords(lang, opening, question, mine[question.id]);
		const saved = answerWords(lang, opening, question, theirs.answers[question.id]);
		return ours === saved ? [] : [{ question, ours, saved }];
	});
	return (
		<DeskPage
			desk={desk}
			title={say.title}
			lead={sent === undefined ? say.lead(editor, ownTime(desk, theirs.editedAt)) : say.sent(sent)}
		>
			{differing.length === 0 && <p>{say.same}</p>}
			{differing.map(({ question, ours, saved }) => (
				<section>
					<h2>{wordsIn(question.label, lang, opening.original)}</h2>
					<SummaryList
						lang={lang}
						rows={[
							{ label: say.mine, value: ours },
							{ label: say.theirs, value: saved },
						]}
					/>
				</section>
			))}
			<h2>{say.yours}</h2>
			<Form action={at(desk, "/reply")} version={theirs.version} submission={submission}>
				<AnswerFields lang={lang} opening={opening} answers={mine} />
				<Actions>
					<Button name="next" value="stay">
						{say.keepMine}
					</Button>
					<LinkButton kind="quiet" href={at(desk, "/reply")}>
						{say.keepTheirs}
					</LinkButton>
				</Actions>
			</Form>
		</DeskPage>
	);
};

/** The text could not be taken – the period is over, the person serves elsewhere now –, so it is given back to be copied. */
export const NotSavedPage = ({
	frame,
	sentences,
	rows,
}: {
	readonly frame: Frame;
	readonly sentences: readonly string[];
	readonly rows: readonly SummaryRow[];
}) => {
	const say = words[frame.lang].notSaved;
	return (
		<Page frame={frame} title={say.title} lead={say.lead}>
			<Trouble sentences={sentences} />
			<SummaryList lang={frame.lang} rows={rows} />
		</Page>
	);
};
