import { holds } from "../../../../kit/actor.ts";
import type { Instant } from "../../../../kit/clock.ts";
import type { LedgerReceipt } from "../../../../ledger/index.ts";
import {
	Actions,
	Button,
	deadlineWords,
	Form,
	formatNumber,
	Hash,
	href,
	LinkButton,
	Notice,
	Receipt,
	SummaryList,
} from "../../../../web/index.ts";
import { messages as surveyMessages } from "../../messages/index.ts";
import { afterDate, receives, titleOf } from "../../model.ts";
import type { SubmittedReply } from "../../received/model.ts";
import { may } from "../../rules.ts";
import { words } from "../messages/index.ts";
import { mayWithdraw } from "../rules.ts";
import { answerRows } from "./answers.tsx";
import { at, type Desk, DeskPage, establishedWords, memberName } from "./page.tsx";

interface ReceiptProps {
	readonly desk: Desk;
	readonly reply: SubmittedReply;
	readonly ledger: LedgerReceipt;
	/** A colleague sent it while the reader was about to. */
	readonly already?: boolean;
	/** It was received after the date and is kept without counting. */
	readonly kept?: boolean;
}

/** The acknowledgement: what was received, when, from whom, what happens next, and what to keep. */
export const ReceiptPage = ({ desk, reply, ledger, already = false, kept = false }: ReceiptProps) => {
	const { frame, scope, survey, seat, zone } = desk;
	const { lang } = frame;
	const say = words[lang].receipt;
	const place = kept ? "/after-date" : "/receipt";
	const onPaper = reply.document.channel === "paper";
	const sender = kept ? (onPaper ? say.paper : memberName(desk, scope.member)) : (desk.hands.sender ?? say.paper);
	const replaced = desk.last?.id === reply.id ? desk.replaced : null;
	const time = (instant: Instant) => {
		const { atSeat, elsewhere } = deadlineWords({ lang, at: instant, seat, readerZone: zone });
		return elsewhere === "" ? atSeat : `${atSeat} – ${elsewhere}`;
	};
	return (
		<DeskPage desk={desk} title={kept ? words[lang].late.title : onPaper ? say.paperTitle : say.title}>
			{already && (
				<Notice kind="warning" title={say.already}>
					<p>{say.alreadyText}</p>
				</Notice>
			)}
			<Receipt
				title={say.heading}
				lines={[
					{ label: say.delegation, value: memberName(desk, scope.member) },
					{ label: say.receivedAt, value: time(reply.received) },
					...(kept || afterDate(survey, reply.received)
						? [
								{
									label: words[lang].late.received,
									value: kept ? surveyMessages[lang].afterDateIs.kept : surveyMessages[lang].afterDateIs.counted,
								},
							]
						: []),
					...(replaced === null ? [] : [{ label: say.replaces, value: time(replaced) }]),
					{ label: say.by, value: sender },
					{ label: say.reference, value: <code>{reply.id}</code> },
					{ label: say.entry, value: formatNumber(lang, ledger.index + 1) },
					{ label: say.fingerprint, value: <Hash>{reply.commitment}</Hash> },
				]}
			>
				{say.text(titleOf(desk.survey, desk.frame.lang))}
			</Receipt>
			{kept ? <p>{words[lang].late.kept}</p> : <Next desk={desk} onPaper={onPaper} />}
			<h2>{say.answers}</h2>
			<SummaryList lang={lang} rows={answerRows({ lang, opening: survey.opening, answers: reply.document.answers })} />
			<h2>{say.keep}</h2>
			<p>{say.keepText}</p>
			<ul>
				<li>
					<a href={at(desk, `${place}.txt`)} download>
						{say.proof}
					</a>
				</li>
				<li>
					<a href={at(desk, kept ? `${place}.json` : "/reply.json")} download>
						{say.json}
					</a>
				</li>
			</ul>
			<p>
				<a href={`${href(lang, "/check")}#acknowledgement`}>{say.checkHere}</a>
			</p>
		</DeskPage>
	);
};

const Next = ({ desk, onPaper }: { desk: Desk; onPaper: boolean }) => {
	const { frame, state, actor, unsent } = desk;
	const { lang } = frame;
	const say = words[lang].receipt;
	if (!receives(state) || mayWithdraw(desk.survey, desk.now) !== undefined) return null;
	return (
		<section>
			<h2>{say.next}</h2>
			{!onPaper && <p>{say.nextMail}</p>}
			<p>
				{say.nextAmend} {establishedWords(desk)}
			</p>
			{unsent && <p>{say.changedSince}</p>}
			<Actions>
				{holds(actor, may["survey.saveDraft"]) && (
					<LinkButton kind="quiet" href={at(desk, "/reply")}>
						{say.amend}
					</LinkButton>
				)}
				{holds(actor, may["survey.withdrawReply"]) && <a href={at(desk, "/withdrawal")}>{say.withdraw}</a>}
			</Actions>
		</section>
	);
};

/** Asks once more before the delegation is left without a reply in force. */
export const WithdrawalPage = ({
	desk,
	reply,
	submission,
}: {
	readonly desk: Desk;
	readonly reply: SubmittedReply;
	readonly submission: string;
}) => {
	const { lang } = desk.frame;
	const say = words[lang].withdrawal;
	return (
		<DeskPage desk={desk} title={say.title} lead={say.lead}>
			<SummaryList
				lang={lang}
				rows={answerRows({ lang, opening: desk.survey.opening, answers: reply.document.answers })}
			/>
			<Form action={at(desk, "/withdrawal")} submission={submission}>
				<input type="hidden" name="reply" value={reply.id} />
				<Actions>
					<Button kind="danger">{say.confirm}</Button>
					<LinkButton kind="quiet" href={at(desk, "/receipt")}>
						{say.keep}
					</LinkButton>
				</Actions>
			</Form>
		</DeskPage>
	);
};
