import type { Child } from "hono/jsx";
import { maximumSize, type RecordedFile } from "../../../files/index.ts";
import {
	Actions,
	Button,
	Details,
	deadlineWords,
	Empty,
	ErrorSummary,
	type FieldErrors,
	FileField,
	Form,
	type FormRecord,
	fill,
	formatInstant,
	formatNumber,
	LinkButton,
	Notice,
	plural,
	SelectField,
	State,
	type StateKind,
	SummaryList,
	type SummaryRow,
	Table,
	TextArea,
	TextField,
	typed,
} from "../../../web/index.ts";
import type { Answers } from "../draft/model.ts";
import type { PaperState } from "../model.ts";
import { linesOf } from "../monitor/rules.ts";
import { type Watch, WatchPage } from "../monitor/views/page.tsx";
import { at } from "../office/views/page.tsx";
import { AnswerFields, answerRows, questionLabels } from "../reply/views/answers.tsx";
import { Trouble } from "../reply/views/form.tsx";
import { wordsIn } from "../reply/views/text.tsx";
import { messages } from "./messages/index.ts";
import { type PaperReply, paperStateOf } from "./model.ts";
import type { NamedPaper } from "./store.ts";

const nameOf = ({ frame, sheet: { survey } }: Watch, member: string): string => {
	const { consulted, original } = survey.opening;
	return wordsIn(consulted.find((one) => one.member === member)?.name ?? {}, frame.lang, original);
};

const when = ({ frame, seat }: Watch, instant: PaperReply["received"]): string =>
	formatInstant(frame.lang, instant, seat.zone, "short");

const marks: Readonly<Record<PaperState, StateKind>> = {
	waiting: "awaiting",
	confirmed: "done",
	declined: "void",
	lapsed: "void",
};

/** Every reply that came on paper, latest first. */
export const PapersPage = ({ watch, papers }: { watch: Watch; papers: readonly NamedPaper[] }) => {
	const { frame, sheet } = watch;
	const { lang } = frame;
	const { survey, state } = sheet;
	const { list: say, states } = messages[lang];
	const enter = state === "open" && <LinkButton href={at(lang, survey.id, "/paper/new")}>{say.enter}</LinkButton>;
	return (
		<WatchPage watch={watch} title={say.title} lead={say.lead} width="desk">
			<p>{state === "open" ? <Before watch={watch} /> : say.over}</p>
			{papers.length === 0 ? (
				<Empty action={enter}>{say.none}</Empty>
			) : (
				<>
					<Table
						caption={plural(lang, papers.length, say.caption)}
						columns={Object.values(say.columns).map((label) => ({ label }))}
						rows={papers.map(({ paper, enteredBy }) => [
							<a href={at(lang, survey.id, `/paper/${paper.id}`)}>{nameOf(watch, paper.member)}</a>,
							<State kind={marks[paperStateOf(paper)]}>{states[paperStateOf(paper)]}</State>,
							when(watch, paper.received),
							`${enteredBy}, ${when(watch, paper.enteredAt)}`,
						])}
					/>
					{enter && <Actions>{enter}</Actions>}
				</>
			)}
		</WatchPage>
	);
};

/** Until when letters can be entered and confirmed, by the clocks of the seat and of the reader. */
const Before = ({ watch }: { watch: Watch }) => {
	const { frame, sheet, seat, readerZone } = watch;
	const { lang } = frame;
	const { atSeat, elsewhere } = deadlineWords({ lang, at: sheet.survey.closes, seat, readerZone });
	return fill(messages[lang].form.before, { closes: elsewhere === "" ? atSeat : `${atSeat} – ${elsewhere}` });
};

export interface EnterPageProps {
	readonly watch: Watch;
	readonly submission: string;
	readonly form: FormRecord;
	readonly answers: Answers;
	/** A scan that has arrived already, with a form that was otherwise refused. */
	readonly kept: RecordedFile | undefined;
	readonly errors: FieldErrors;
	readonly trouble: readonly string[];
}

/** A letter, entered with the very controls that the delegation itself would have used. */
export const EnterPage = ({ watch, submission, form, answers, kept, errors, trouble }: EnterPageProps) => {
	const { frame, sheet, seat } = watch;
	const { lang } = frame;
	const { survey } = sheet;
	const say = messages[lang].form;
	const field = (name: string) => ({ lang, name, value: typed(form, name), error: errors[name] });
	return (
		<WatchPage
			watch={watch}
			title={say.title}
			lead={say.lead}
			failed={Object.keys(errors).length + trouble.length > 0}
			islands={survey.opening.questions.some(({ kind }) => kind === "rank") ? ["rank"] : []}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary
				lang={lang}
				errors={errors}
				labels={{
					member: say.member,
					received: say.received,
					time: say.time,
					reference: say.reference,
					scan: say.scan,
					...questionLabels(lang, survey.opening),
				}}
			/>
			<p>{say.who}</p>
			<p>
				<Before watch={watch} />
			</p>
			<Form action={at(lang, survey.id, "/paper/new")} submission={submission} upload>
				<SelectField {...field("member")} label={say.member} none={say.choose} choices={members(watch)} />
				<TextField {...field("received")} type="date" label={say.received} hint={say.receivedHint} />
				<TextField {...field("time")} type="time" label={say.time} hint={fill(say.timeHint, { place: seat.where })} />
				<TextField {...field("reference")} label={say.reference} hint={say.referenceHint} />
				<FileField
					lang={lang}
					name="scan"
					label={say.scan}
					hint={kept ? fill(say.kept, { name: kept.name }) : fill(say.scanHint, { n: megabytes(lang) })}
					error={errors.scan}
					accept=".pdf,.png,.jpg,.jpeg"
				/>
				{kept && <input type="hidden" name="kept" value={kept.hash} />}
				<h2>{say.answers}</h2>
				<AnswerFields lang={lang} opening={survey.opening} answers={answers} errors={errors} />
				<p>{say.later}</p>
				<Actions>
					<Button>{say.enter}</Button>
				</Actions>
			</Form>
		</WatchPage>
	);
};

const megabytes = (lang: Watch["frame"]["lang"]): string => formatNumber(lang, maximumSize / 1024 / 1024);

/** Those consulted, in the order of the reader's language; whoever has replied already is shown as such. */
function members(watch: Watch) {
	const { frame, sheet } = watch;
	const { lang } = frame;
	const { compare } = new Intl.Collator(lang);
	return linesOf(sheet, lang)
		.sort((a, b) => compare(a.name, b.name))
		.map(({ member, name, standing }) => ({
			value: member,
			label: "at" in standing ? fill(messages[lang].form.already, { name, when: when(watch, standing.at) }) : name,
		}));
}

export interface PaperPageProps {
	readonly watch: Watch;
	readonly paper: NamedPaper;
	readonly scan: RecordedFile;
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
	const waits = paper.answeredAt === null && state === "open";
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
				{(waits || state !== "open") && (
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
			{paperStateOf(paper) === "declined" && state === "open" && (
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
