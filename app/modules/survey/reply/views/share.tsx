import {
	Actions,
	Button,
	Empty,
	ErrorSummary,
	type FieldErrors,
	Form,
	Notice,
	SummaryList,
	TextArea,
	TextField,
	Trouble,
} from "../../../../web/index.ts";
import type { DraftComment, DraftLink } from "../../share/model.ts";
import { words } from "../messages/index.ts";
import { linkWorks } from "../rules.ts";
import { Comments } from "./comments.tsx";
import { at, type Desk, DeskPage, ownTime } from "./page.tsx";

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
						{/* In lines, so that a phone shows the whole of it, to be chosen and copied at once. */}
						<textarea class="input address" id="address" readonly rows={3} aria-describedby="address-hint">
							{made.address}
						</textarea>
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
		<SummaryList
			lang={lang}
			rows={links.map((link) => ({
				label: link.label,
				value: linkWorks(link, desk.now) ? (
					<>
						{say.works(ownTime(desk, link.expiresAt))}
						{shares && (
							<Form action={at(desk, `/share/${link.id}/revocation`)} submission={newSubmission()}>
								<div class="actions small">
									<Button kind="quiet">
										{say.revoke}
										<span class="heard"> {link.label}</span>
									</Button>
								</div>
							</Form>
						)}
					</>
				) : (
					<span class="soft">{link.revokedAt === null ? say.ended : say.revoked}</span>
				),
			}))}
		/>
	);
};
