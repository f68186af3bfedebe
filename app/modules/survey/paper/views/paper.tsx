import type { Child } from "hono/jsx";
import type { RecordedFile } from "../../../../files/index.ts";
import {
	Actions,
	Button,
	Details,
	ErrorSummary,
	type FieldErrors,
	Form,
	type FormRecord,
	fill,
	LinkButton,
	Notice,
	SummaryList,
	type SummaryRow,
	TextArea,
	Trouble,
	typed,
} from "../../../../web/index.ts";
import { receives } from "../../model.ts";
import { type Watch, WatchPage } from "../../monitor/views/page.tsx";
import { at } from "../../office/views/page.tsx";
import { answerRows } from "../../reply/views/answers.tsx";
import { messages } from "../messages/index.ts";
import { paperStateOf } from "../model.ts";
import type { NamedPaper } from "../store.ts";
import { Before, nameOf, when } from "./words.tsx";

export interface PaperPageProps {
	readonly watch: Watch;
	readonly paper: NamedPaper;
	/** Undefined when the reader may not open it now. */
	readonly scan: RecordedFile | undefined;
	/** Whether the delegation has an address at which it can be written to. */
	readonly reached: boolean;
	/** The reader entered it, and another officer confirms it. */
	readonly own: boolean;
	readonly submission: string;
	readonly form: FormRecord;
	readonly errors: FieldErrors;
	readonly trouble: readonly string[];
	readonly done: "entry" | "confirmed" | "declined" | undefined;
}

/** One reply on paper: the scan beside what was entered, for the second officer; afterwards, who did what. */
export const PaperPage = (props: PaperPageProps) => {
	const { watch, paper: named, scan, trouble, errors, done } = props;
	const { frame, sheet } = watch;
	const { lang } = frame;
	const { survey, state } = sheet;
	const { paper } = named;
	const say = messages[lang].page;
	const name = nameOf(watch, paper.member);
	const waits = paper.answeredAt === null && receives(state);
	const online = sheet.received.get(paper.member);
	const scanPath = at(lang, survey.id, `/paper/${paper.id}/scan`);
	return (
		<WatchPage
			watch={watch}
			title={fill(say.title, { name })}
			width="desk"
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			{done && <Notice kind="success">{say[done]}</Notice>}
			<Trouble sentences={trouble} />
			<ErrorSummary lang={lang} errors={errors} labels={{ remark: say.declineRemark }} />
			{paperStateOf(paper) === "lapsed" && (
				<Notice kind="warning">
					<p>
						{say.lapsed} {props.reached ? "" : say.noMailbox}
					</p>
				</Notice>
			)}
			<SummaryList lang={lang} rows={factsOf(watch, named)} />
			{waits && online?.channel === "online" && (
				<Notice>
					<p>{fill(say.alsoOnline, { when: when(watch, online.at) })}</p>
				</Notice>
			)}
			<div class="versions">
				{scan !== undefined && (
					<section>
						<h2>{say.scan}</h2>
						<p>
							<a href={scanPath}>{fill(say.open, { name: scan.name })}</a>
						</p>
						{scan.mediaType !== "application/pdf" && (
							<p>
								<img class="scan" src={scanPath} alt={fill(say.scanOf, { name })} />
							</p>
						)}
					</section>
				)}
				{(waits || paperStateOf(paper) === "confirmed") && (
					<section>
						<h2>{say.answers}</h2>
						{/* Who confirms must see what was entered; afterwards, and before the close, nobody needs to. */}
						{waits ? (
							<SummaryList lang={lang} rows={answerRows({ lang, opening: survey.opening, answers: paper.answers })} />
						) : (
							<p>{say.hidden}</p>
						)}
					</section>
				)}
			</div>
			{waits && (props.own ? <p>{say.yours}</p> : <Confirm {...props} />)}
			{paperStateOf(paper) === "declined" && receives(state) && (
				<Actions>
					<LinkButton kind="quiet" href={at(lang, survey.id, `/paper/new?member=${paper.member}`)}>
						{say.again}
					</LinkButton>
				</Actions>
			)}
		</WatchPage>
	);
};

function factsOf(watch: Watch, { paper, enteredBy, answeredBy }: NamedPaper): SummaryRow[] {
	const { states, page: say } = messages[watch.frame.lang];
	const state = states[paperStateOf(paper)];
	const answered: Child =
		paper.answeredAt === null || paper.answeredBy === null
			? state
			: fill(say.answered, { state, who: answeredBy, when: when(watch, paper.answeredAt) });
	return [
		{ label: say.received, value: `${when(watch, paper.received)} ${watch.seat.where}` },
		{ label: say.reference, value: paper.reference },
		{ label: say.entered, value: fill(say.enteredAt, { who: enteredBy, when: when(watch, paper.enteredAt) }) },
		{ label: say.state, value: answered },
		...(paper.remark === "" ? [] : [{ label: say.remark, value: paper.remark }]),
	];
}

const Confirm = ({ watch, paper: { paper }, submission, form, errors }: PaperPageProps) => {
	const { lang } = watch.frame;
	const say = messages[lang].page;
	const path = at(lang, paper.survey, `/paper/${paper.id}`);
	return (
		<>
			<p>{say.compare}</p>
			<p>
				<Before watch={watch} />
			</p>
			<Form action={`${path}/confirmation`} submission={submission}>
				<Actions>
					<Button>{say.confirm}</Button>
				</Actions>
			</Form>
			<Details summary={say.decline} open={errors.remark !== undefined}>
				<Form action={`${path}/refusal`} submission={`${submission}d`}>
					<TextArea
						lang={lang}
						name="remark"
						label={say.declineRemark}
						value={typed(form, "remark")}
						error={errors.remark}
						limit={2_000}
						rows={3}
					/>
					<Button kind="quiet">{say.declineButton}</Button>
				</Form>
			</Details>
		</>
	);
};
