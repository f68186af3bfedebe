import { holds } from "../../../../kit/actor.ts";
import {
	Actions,
	Button,
	type FieldErrors,
	Form,
	fieldId,
	formatList,
	Notice,
	SummaryList,
	Trouble,
} from "../../../../web/index.ts";
import { courtesyWords } from "../../late/views.tsx";
import { receives } from "../../model.ts";
import { may } from "../../rules.ts";
import { words } from "../messages/index.ts";
import { inForce } from "../rules.ts";
import { answerField, answerRows } from "./answers.tsx";
import { at, ByLink, type Desk, DeskPage, ownTime } from "./page.tsx";
import { whoSeesLine } from "./who-sees.tsx";

/** How the reply stands with the delegation's own clearance; undefined where the delegation does not ask for it. */
export interface Clearance {
	/** Who cleared the draft as it stands. */
	readonly by: string | undefined;
	/** The people who can. */
	readonly clearers: readonly string[];
}

export interface CheckProps {
	readonly desk: Desk;
	readonly clearance: Clearance | undefined;
	/** Whoever can clear the draft has just been written to. */
	readonly asked?: boolean;
	readonly submission: string;
	/** Questions still to be answered, by field. */
	readonly missing?: FieldErrors;
	readonly trouble?: readonly string[];
}

/** The answers as they would be sent, each with the way back to it; then the one button that sends them. */
export const CheckPage = (props: CheckProps) => {
	const { desk, missing = {}, trouble = [] } = props;
	const { frame, survey, draft, state, actor } = desk;
	const { lang } = frame;
	const say = words[lang].check;
	const reply = inForce(desk.last);
	const writes = receives(state) && holds(actor, may["survey.saveDraft"]);
	const change = (question: string) => `${at(desk, "/reply")}#${fieldId(answerField(question))}`;
	const rows = answerRows(
		{ lang, opening: survey.opening, answers: draft?.answers ?? {} },
		writes ? change : undefined,
	);
	return (
		<DeskPage desk={desk} title={say.title} lead={whoSeesLine(lang, survey)} failed={Object.keys(missing).length > 0}>
			<Trouble sentences={trouble} />
			{writes && Object.keys(missing).length > 0 && (
				<Notice kind="awaiting" title={say.incomplete}>
					<ul>
						{rows
							.filter((_, index) => missing[answerField(survey.opening.questions[index]?.id ?? "")] !== undefined)
							.map(({ label, href }) => (
								<li>
									<a href={href}>{label}</a>
								</li>
							))}
					</ul>
				</Notice>
			)}
			{writes && reply !== undefined && (
				<Notice>
					<p>{words[lang].form.stands(ownTime(desk, reply.received))}</p>
				</Notice>
			)}
			{writes && state === "courtesy" && (
				<Notice kind="warning" title={words[lang].late.now}>
					<p>{courtesyWords({ lang, survey, seat: desk.seat, readerZone: desk.zone })}</p>
				</Notice>
			)}
			{receives(state) && <ByLink desk={desk} />}
			{draft === undefined && <p>{say.empty}</p>}
			<SummaryList lang={lang} rows={rows} />
			{writes && Object.keys(missing).length === 0 && <Sending {...props} />}
			{!writes && receives(state) && <p>{say.readOnly}</p>}
			{writes && (
				<p>
					<a href={at(desk, "/reply")}>{say.back}</a> · <a href={at(desk, "/share")}>{say.colleague}</a>
				</p>
			)}
		</DeskPage>
	);
};

/** Submitting, with clearance by the focal point or head where the delegation wants it. */
const Sending = ({ desk, clearance, asked, submission }: CheckProps) => {
	const { frame, draft, actor } = desk;
	const { lang } = frame;
	const say = words[lang].check;
	const clears = holds(actor, may["survey.clearDraft"]);
	if (clearance !== undefined && clearance.by === undefined && !clears)
		return (
			<Notice title={say.toBeCleared}>
				<p>{clearance.clearers.length === 0 ? say.nobodyClears : say.clearers(formatList(lang, clearance.clearers))}</p>
				{asked === true && <p role="status">{say.asked}</p>}
				{asked !== true && clearance.clearers.length > 0 && (
					<Form action={at(desk, "/clearance/request")} version={draft?.version}>
						<Button>{say.ask}</Button>
					</Form>
				)}
			</Notice>
		);
	const byClearing = clearance !== undefined && clearance.by === undefined;
	return (
		<>
			{clearance?.by !== undefined && <p>{say.cleared(clearance.by)}</p>}
			{byClearing && <p>{say.clearedSelf}</p>}
			<Form action={at(desk, "/check")} version={draft?.version} submission={submission}>
				<Actions>
					<Button>{byClearing ? say.clearAndSubmit : say.submit}</Button>
					{byClearing && (
						<Button kind="quiet" formaction={at(desk, "/clearance")}>
							{say.clearOnly}
						</Button>
					)}
				</Actions>
			</Form>
		</>
	);
};
