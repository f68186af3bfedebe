import type { Child } from "hono/jsx";
import { holds } from "../../../../kit/actor.ts";
import type { Instant } from "../../../../kit/clock.ts";
import {
	Actions,
	Button,
	Deadline,
	Form,
	formatInstant,
	href,
	LinkButton,
	Notice,
	writtenIn,
} from "../../../../web/index.ts";
import { About } from "../../choice/views/about.tsx";
import { messages as corrigendumMessages } from "../../corrigendum/messages/index.ts";
import { Corrigenda, Reissue } from "../../corrigendum/views.tsx";
import { messages as surveyMessages } from "../../messages/index.ts";
import type { Survey } from "../../model.ts";
import { receives, titleOf } from "../../model.ts";
import type { SubmittedReply } from "../../received/model.ts";
import { may } from "../../rules.ts";
import { Waivers } from "../../waiver/views.tsx";
import { words } from "../messages/index.ts";
import { inForce, type Progress } from "../rules.ts";
import { at, ByLink, type Desk, DeskPage, establishedWords, ownTime } from "./page.tsx";
import { Languages, Prose, Questions, readIn, wordsIn } from "./text.tsx";
import { WhoSees } from "./who-sees.tsx";

export interface StartProps {
	readonly desk: Desk;
	readonly progress: Progress;
	readonly extensions: readonly { readonly closes: Instant; readonly reasons: Readonly<Record<string, string>> }[];
	/** Letters of the delegation that no second officer confirmed before the close. */
	readonly lapsed: readonly { readonly received: Instant; readonly reference: string }[];
	/** The last reply that was received after the date and is kept without counting. */
	readonly late: SubmittedReply | undefined;
	/** The corrigenda, from 1, after which the reply in force is to be confirmed; and those after which it was. */
	readonly toConfirm: readonly number[];
	readonly confirmed: ReadonlySet<number>;
	readonly submission: string;
	/** The survey in the place of this annulled one, once it is opened. */
	readonly reissuedAs: Survey | undefined;
	/** Options that were withdrawn since from what is put forward. */
	readonly withdrawnOptions: readonly string[];
	/** What the reader has just done. */
	readonly done: "saved" | "withdrawn" | undefined;
}

/** Where a delegation begins: who will see the answer, what is needed, what is asked. */
export const StartPage = (props: StartProps) => {
	const { desk, done } = props;
	const { frame, survey, state } = desk;
	const { lang } = frame;
	const { opening } = survey;
	const say = words[lang];
	const introduction = readIn(opening.introduction, lang, opening.original);
	return (
		<DeskPage desk={desk} title={titleOf(desk.survey, desk.frame.lang)} lead={surveyMessages[lang].notAVote}>
			{done === "saved" && (
				<Notice kind="success" title={say.start.savedTitle}>
					<p>{say.start.saved}</p>
				</Notice>
			)}
			{done === "withdrawn" && (
				<Notice kind="success" title={say.start.withdrawnTitle}>
					<p>{say.start.withdrawn}</p>
				</Notice>
			)}
			{props.late && (
				<Notice kind="warning" title={say.late.received}>
					<p>
						{say.late.kept} <a href={at(desk, "/after-date")}>{say.late.see}</a>
					</p>
				</Notice>
			)}
			<Reissue lang={lang} survey={survey} reissuedAs={props.reissuedAs} />
			<Corrigenda lang={lang} survey={survey} below={(number) => <Confirmation {...props} number={number} />} />
			<About lang={lang} opening={opening} withdrawn={props.withdrawnOptions} />
			{receives(state) ? <Open {...props} /> : <Over {...props} />}
			<h2>{say.start.read}</h2>
			{introduction.text !== "" && (
				<div class="said flow">
					<Prose {...introduction} />
				</div>
			)}
			<Questions lang={lang} opening={opening} />
			<Languages lang={lang} path={frame.path} opening={opening} />
			<Waivers lang={lang} opening={opening} />
			{receives(state) && <Begin {...props} kind="quiet" />}
		</DeskPage>
	);
};

/** Asks whoever replied before a corrigendum to say that the reply stands; it does so without being asked. */
const Confirmation = ({ desk, toConfirm, confirmed, submission, number }: StartProps & { number: number }) => {
	const { frame, state, actor } = desk;
	const say = corrigendumMessages[frame.lang];
	const reply = inForce(desk.last);
	if (confirmed.has(number)) return <p>{say.confirmed}</p>;
	if (reply === undefined || !receives(state) || !toConfirm.includes(number)) return null;
	return (
		<>
			<p>{say.stands}</p>
			{holds(actor, may["survey.confirmReply"]) && (
				<Form action={at(desk, "/confirmation")} submission={`${submission}${number}`}>
					<input type="hidden" name="reply" value={reply.id} />
					<Button>{say.confirm}</Button>
				</Form>
			)}
		</>
	);
};

const Open = (props: StartProps) => {
	const { desk, extensions } = props;
	const { frame, survey } = desk;
	const { lang } = frame;
	const say = words[lang];
	const paper = survey.opening.paper !== "notAccepted";
	return (
		<>
			<WhoSees lang={lang} survey={survey} />
			<Extensions desk={desk} extensions={extensions} />
			<h2>{say.start.need}</h2>
			<ul>
				{say.start.needs.map((need) => (
					<li>{need}</li>
				))}
			</ul>
			<p>{say.start.once}</p>
			<p>
				{paper ? say.start.paper : say.start.noPaper} <a href={at(desk, "/questionnaire")}>{say.start.blank}</a>.
			</p>
			<Standing {...props} />
			<Begin {...props} kind="primary" />
		</>
	);
};

const Extensions = ({ desk: { frame, survey, seat, zone }, extensions }: Pick<StartProps, "desk" | "extensions">) => (
	<>
		{extensions.map(({ closes, reasons }) => {
			const { text, contentLang } = readIn(reasons, frame.lang, survey.opening.original);
			return (
				<Notice title={words[frame.lang].start.extension}>
					<p>
						<Deadline lang={frame.lang} at={closes} seat={seat} readerZone={zone} />
					</p>
					<p {...writtenIn(contentLang)}>{text}</p>
				</Notice>
			);
		})}
	</>
);

/** What the delegation has done so far. */
const Standing = ({ desk, progress }: StartProps) => {
	const { frame, draft, last, hands } = desk;
	const say = words[frame.lang].start;
	return (
		<>
			{inForce(last) !== undefined && (
				<p>
					{progress === "submitted" ? say.submitted : say.amended} <a href={at(desk, "/receipt")}>{say.seeReceipt}</a>
				</p>
			)}
			{draft !== undefined && hands.editor !== null && progress !== "submitted" && (
				<p>{say.draftBy(hands.editor, ownTime(desk, draft.editedAt))}</p>
			)}
			<ByLink desk={desk} />
		</>
	);
};

const Begin = ({ desk, progress, kind }: StartProps & { kind: "primary" | "quiet" }) => {
	const say = words[desk.frame.lang].start;
	const offer = (path: string, label: string): Child => (
		<Actions>
			<LinkButton href={at(desk, path)} kind={kind}>
				{label}
			</LinkButton>
		</Actions>
	);
	if (!holds(desk.actor, may["survey.saveDraft"]))
		return desk.draft === undefined ? null : offer("/check", say.readDraft);
	if (progress === "submitted") return offer("/reply", say.amend);
	return offer("/reply", progress === "notBegun" ? say.begin : say.continue);
};

/** After the close, or after an annulment: what became of the survey, and of the delegation's reply. */
const Over = ({ desk, lapsed }: StartProps) => {
	const { frame, survey, state, last, unsent, seat } = desk;
	const { lang } = frame;
	const { over, start } = words[lang];
	const reply = inForce(last);
	return (
		<>
			{state === "establishing" && (
				<Notice title={over.establishing}>
					<p>{establishedWords(desk)}</p>
				</Notice>
			)}
			{state === "released" && (
				<Notice title={over.released}>
					<p>
						<a href={href(lang, `/surveys/${survey.id}`)}>{over.toResult}</a>
					</p>
				</Notice>
			)}
			{survey.annulment !== null && (
				<Notice kind="warning" title={over.annulled}>
					<p>
						{over.annulledText} {wordsIn(survey.annulment.reasons, lang, survey.opening.original)}
					</p>
				</Notice>
			)}
			{lapsed.map(({ received, reference }) => (
				<Notice kind="warning">
					<p>{over.lapsed(reference, `${formatInstant(lang, received, seat.zone)} ${seat.where}`)}</p>
				</Notice>
			))}
			<p>
				{reply === undefined ? (lapsed.length === 0 ? over.noReply : over.noneCounts) : start.submitted}{" "}
				{reply !== undefined && <a href={at(desk, "/receipt")}>{start.seeReceipt}</a>}
			</p>
			{unsent && (
				<p>
					{over.unsent} <a href={at(desk, "/check")}>{start.readDraft}</a>
				</p>
			)}
		</>
	);
};
