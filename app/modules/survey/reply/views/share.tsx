import type { Instant } from "../../../../kit/clock.ts";
import type { UiLang } from "../../../../kit/languages.ts";
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
} from "../../../../web/index.ts";
import type { Draft } from "../../draft/model.ts";
import type { SealedSurvey } from "../../model.ts";
import { titleOf } from "../../model.ts";
import type { DraftComment, DraftLink } from "../../share/model.ts";
import { type Words, words } from "../messages/index.ts";
import { linkWorks } from "../rules.ts";
import { answerRows } from "./answers.tsx";
import { Trouble } from "./form.tsx";
import { at, type Desk, DeskPage, memberName, ownTime } from "./page.tsx";
import { Languages, Questions } from "./text.tsx";

interface SharePageProps {
	readonly desk: Desk;
	readonly links: readonly DraftLink[];
	readonly comments: readonly DraftComment[];
	/** Whether the reader may make and revoke links. */
	readonly shares: boolean;
	/** A one-use id for each of the page's forms. */
	readonly newSubmission: () => string;
	/** For the link that the form may make. */
	readonly newSecret: string;
	/** The link just made, to be shown this once. */
	readonly made?: { readonly label: string; readonly address: string };
	/** As typed, when something in it is to be corrected. */
	readonly typed?: { readonly label?: string; readonly days?: string; readonly body?: string };
	readonly errors?: FieldErrors;
	readonly trouble?: readonly string[];
}

/** Links for colleagues without an account, and what they and the delegation's people say of the draft. */
export const SharePage = (props: SharePageProps) => {
	const { desk, comments, shares, newSubmission, made, typed = {}, errors = {}, trouble = [] } = props;
	const { lang } = desk.frame;
	const say = words[lang].share;
	return (
		<DeskPage desk={desk} title={say.title} lead={say.lead} failed={Object.keys(errors).length > 0}>
			<ErrorSummary lang={lang} errors={errors} labels={{ label: say.label, days: say.days, body: say.comment }} />
			<Trouble sentences={trouble} />
			{made !== undefined && (
				<Notice kind="success" title={say.made(made.label)}>
					<div class="field">
						<label class="label" for="address">
							{say.address}
						</label>
						<p class="hint" id="address-hint">
							{say.shownOnce}
						</p>
						<input class="input whole" id="address" readonly value={made.address} aria-describedby="address-hint" />
					</div>
				</Notice>
			)}
			{shares && <MakeLink {...props} />}
			<h2>{say.links}</h2>
			<Links {...props} />
			<h2>{say.comments}</h2>
			<Comments lang={lang} comments={comments} when={(comment) => ownTime(desk, comment.at)} />
			<Form action={at(desk, "/share/comments")} submission={newSubmission()}>
				<TextArea
					lang={lang}
					name="body"
					label={say.comment}
					rows={4}
					limit={5_000}
					value={typed.body}
					error={errors.body}
				/>
				<Actions>
					<Button kind="quiet">{say.commentButton}</Button>
				</Actions>
			</Form>
		</DeskPage>
	);
};

const MakeLink = ({ desk, newSubmission, newSecret, typed = {}, errors = {} }: SharePageProps) => {
	const { lang } = desk.frame;
	const say = words[lang].share;
	return (
		<>
			<h2>{say.make}</h2>
			<Form action={at(desk, "/share")} submission={newSubmission()}>
				<input type="hidden" name="secret" value={newSecret} />
				<TextField
					lang={lang}
					name="label"
					label={say.label}
					hint={say.labelHint}
					value={typed.label}
					error={errors.label}
				/>
				<TextField
					lang={lang}
					name="days"
					label={say.days}
					hint={say.daysHint}
					inputmode="numeric"
					value={typed.days ?? "7"}
					error={errors.days}
				/>
				<Actions>
					<Button>{say.makeButton}</Button>
				</Actions>
			</Form>
		</>
	);
};

const Links = ({ desk, links, shares, newSubmission }: SharePageProps) => {
	const { lang } = desk.frame;
	const say = words[lang].share;
	if (links.length === 0) return <Empty>{say.noLinks}</Empty>;
	return (
		<>
			{links.map((link) =>
				linkWorks(link, desk.now) ? (
					<section>
						<h3>{link.label}</h3>
						<p>{say.works(ownTime(desk, link.expiresAt))}</p>
						{shares && (
							<Form action={at(desk, `/share/${link.id}/revocation`)} submission={newSubmission()}>
								<Button kind="quiet">
									{say.revoke}
									<span class="heard"> {link.label}</span>
								</Button>
							</Form>
						)}
					</section>
				) : (
					<p class="soft">
						{link.label} – {link.revokedAt === null ? say.ended : say.revoked}
					</p>
				),
			)}
		</>
	);
};

const Comments = ({
	lang,
	comments,
	when,
}: {
	lang: UiLang;
	comments: readonly DraftComment[];
	when: (comment: DraftComment) => string;
}) => {
	const say = words[lang].share;
	if (comments.length === 0) return <Empty>{say.noComments}</Empty>;
	return (
		<SummaryList
			lang={lang}
			rows={comments.map((comment) => ({
				label: `${comment.author}${comment.byLink ? ` (${say.byLink})` : ""}, ${when(comment)}`,
				value: comment.body,
			}))}
		/>
	);
};

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
	const time = (instant: DraftComment["at"]) => `${formatInstant(lang, instant, seat.zone, "short")} ${seat.where}`;
	return (
		<Page
			frame={frame}
			title={say.shared.title}
			lead={say.shared.lead}
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
			<h2>{say.shared.draft}</h2>
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
