import type { Instant } from "../../../../kit/clock.ts";
import {
	Actions,
	Button,
	Empty,
	ErrorSummary,
	type FieldErrors,
	Form,
	type Frame,
	formatInstant,
	href,
	Notice,
	Page,
	type Place,
	SummaryList,
	TextArea,
	TextField,
	Trouble,
} from "../../../../web/index.ts";
import type { Draft } from "../../draft/model.ts";
import type { SealedSurvey } from "../../model.ts";
import { titleOf } from "../../model.ts";
import type { DraftComment, DraftLink } from "../../share/model.ts";
import { Waivers } from "../../waiver/views.tsx";
import { type Words, words } from "../messages/index.ts";
import { answerRows } from "./answers.tsx";
import { Comments } from "./comments.tsx";
import { memberName } from "./page.tsx";
import { Languages, Questions } from "./text.tsx";

interface SharedPageProps {
	readonly frame: Frame;
	readonly survey: SealedSurvey;
	readonly member: string;
	readonly link: DraftLink;
	readonly draft: Draft | undefined;
	/** When the reply in force was received, and whether the draft would change it. */
	readonly sent: { readonly at: Instant; readonly amended: boolean } | undefined;
	readonly comments: readonly DraftComment[];
	readonly seat: Place;
	readonly submission: string;
	readonly done?: boolean;
	readonly typed?: { readonly author?: string; readonly body?: string };
	readonly errors?: FieldErrors;
	readonly trouble?: readonly string[];
}

/** What the holder of a link reads: the questions, the draft as it stands, and the comments. */
export const SharedPage = ({
	frame,
	survey,
	member,
	link,
	draft,
	sent,
	comments,
	seat,
	submission,
	done = false,
	typed = {},
	errors = {},
	trouble = [],
}: SharedPageProps) => {
	const { lang } = frame;
	const { opening } = survey;
	const say = words[lang];
	// What was submitted is no draft, as long as nobody has begun to amend it.
	const reads = sent !== undefined && !sent.amended ? say.shared.asSent : say.shared.asDraft;
	const time = (instant: DraftComment["at"]) => `${formatInstant(lang, instant, seat.zone, "short")} ${seat.where}`;
	return (
		<Page
			frame={frame}
			title={reads.title}
			lead={reads.lead}
			kicker={titleOf(survey, frame.lang)}
			failed={Object.keys(errors).length > 0}
			marginalia={
				<>
					<p>{say.delegation(memberName({ frame, survey }, member))}</p>
					<p>{say.shared.until(time(link.expiresAt))}</p>
				</>
			}
		>
			{done && <Notice kind="success" title={say.shared.thanks} />}
			<p>{standingOf(say.shared, sent, time)}</p>
			<ErrorSummary lang={lang} errors={errors} labels={{ author: say.shared.name, body: say.share.comment }} />
			<Trouble sentences={trouble} />
			<h2>{reads.heading}</h2>
			{draft === undefined ? (
				<Empty>{say.check.empty}</Empty>
			) : (
				<SummaryList lang={lang} rows={answerRows({ lang, opening, answers: draft.answers })} />
			)}
			<h2>{say.share.comments}</h2>
			<Comments lang={lang} comments={comments} when={(comment) => time(comment.at)} />
			<Form action={href(lang, frame.path)} submission={submission}>
				<TextField
					lang={lang}
					name="author"
					label={say.shared.name}
					autocomplete="name"
					value={typed.author}
					error={errors.author}
				/>
				<TextArea
					lang={lang}
					name="body"
					label={say.share.comment}
					rows={5}
					limit={5_000}
					value={typed.body}
					error={errors.body}
				/>
				<Actions>
					<Button>{say.share.commentButton}</Button>
				</Actions>
			</Form>
			<h2>{say.start.read}</h2>
			<Questions lang={lang} opening={opening} />
			<Languages lang={lang} path={frame.path} opening={opening} />
			<Waivers lang={lang} opening={opening} />
		</Page>
	);
};

/** Where the delegation’s reply stands, for a colleague who sees the draft alone. */
const standingOf = (say: Words["shared"], sent: SharedPageProps["sent"], time: (at: Instant) => string): string => {
	if (sent === undefined) return say.unsent;
	return sent.amended ? say.amends(time(sent.at)) : say.sent(time(sent.at));
};

/** The link is over; a comment written meanwhile is given back to its writer. */
export const LinkEndedPage = ({
	frame,
	sentences,
	text,
}: {
	frame: Frame;
	sentences: readonly string[];
	text: string;
}) => (
	<Page frame={frame} title={words[frame.lang].shared.ended}>
		{sentences.map((sentence) => (
			<p class="said">{sentence}</p>
		))}
		{text !== "" && <SummaryList lang={frame.lang} rows={[{ label: words[frame.lang].notSaved.text, value: text }]} />}
	</Page>
);
