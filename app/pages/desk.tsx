import { type Context, Hono } from "hono";
import type { Env } from "../acts/index.ts";
import { dateIn } from "../kit/calendar.ts";
import type { UiLang } from "../kit/languages.ts";
import { delegationScope, membershipScope, type Reader } from "../kit/reader.ts";
import { no, Refusal } from "../kit/refusal.ts";
import {
	type RoundAhead,
	roundsAhead,
	roundTitle,
	type Said,
	saidBy,
	saidTask,
} from "../modules/consultation/index.ts";
import {
	decisionTitle,
	lastDecisions,
	type SilenceOpen,
	silencesRunning,
	silenceTitle,
	silenceWord,
} from "../modules/decision/index.ts";
import { stepWord } from "../modules/dialogue/index.ts";
import { askToSignIn } from "../modules/identity/index.ts";
import { bodyOf, clearanceOf, delegationsOf, nameOf, organsOf, seatOf } from "../modules/membership/index.ts";
import {
	commentsByLink,
	courtesyWords,
	type DeskSurvey,
	deskSurveys,
	type Progress,
	progressOf,
	progressWord,
	stateWord,
	titleOf,
} from "../modules/survey/index.ts";
import {
	Actions,
	Details,
	deadlineWords,
	Empty,
	type Frame,
	formatInstant,
	href,
	LinkButton,
	Notice,
	Page,
	type Place,
	type StateKind,
	type Task,
	TaskList,
} from "../web/index.ts";
import { deskWords } from "./messages/desk.ts";

/** What a delegation finds when it comes for ten minutes: the one thing that awaits it, then the rest. */
export const desk = new Hono<Env>();

/** The desk of the reader's first delegation; whoever serves in none, but in the Secretariat, has an office instead. */
desk.get("/desk", async (c) => {
	const { reader, lang } = c.var;
	if (reader === null) return await askToSignIn(c);
	const [seat] = reader.seats;
	if (seat !== undefined) return await deskPage(c, reader, seat.member);
	if (reader.staff.length > 0) return c.redirect(href(lang, "/office"), 303);
	throw new Refusal(no("act.otherDelegation"));
});

desk.get("/desk/:member", async (c) => {
	const { reader } = c.var;
	return reader === null ? await askToSignIn(c) : await deskPage(c, reader, c.req.param("member"));
});

/** As many statements however many surveys there are and however many delegations the reader serves, and one for each round of an organ to come. */
async function deskPage(c: Context<Env>, reader: Reader, member: string): Promise<Response> {
	const { ctx, frame, lang, now } = c.var;
	const scope = delegationScope(reader, member);
	if (scope === undefined) throw new Refusal(no("act.otherDelegation"));
	const body = await bodyOf(ctx.db);
	const today = dateIn(now, body.zone);
	const served = await delegationsOf(ctx.db, reader.person, today, lang);
	const clearance = await clearanceOf(ctx.db, member);
	const scopes = reader.seats.flatMap((seat) => delegationScope(reader, seat.member) ?? []);
	const surveys = await deskSurveys(ctx.db, scopes, now);
	const entries = (surveys.get(member) ?? []).map(
		(entry): Entry => ({ ...entry, progress: progressOf(entry.survey, entry, clearance) }),
	);
	const organs = (await organsOf(ctx.db, member, today)).map(({ id }) => id);
	const rounds = await roundsAhead(ctx.db, scope, today);
	const silences = await silencesRunning(ctx.db, scope, { organs, now });
	const said = await saidBy(ctx.db, scope);
	const shared = membershipScope(reader);
	const decisions = shared === undefined ? [] : await lastDecisions(ctx.db, shared, 5);
	const waiting = new Set([...surveys].filter(([, desk]) => desk.some(replyAwaited)).map(([waits]) => waits));
	waiting.delete(member);
	const reads = scope.role === "reader";
	return c.html(
		<DeskPage
			frame={frame}
			member={member}
			delegations={served.map((delegation) => ({
				member: delegation.member,
				of: nameOf(delegation, lang, "of", today),
				waits: waiting.has(delegation.member),
			}))}
			entries={entries}
			rounds={rounds}
			silences={silences}
			said={said}
			decisions={decisions}
			reads={reads}
			alsoStaff={reader.staff.length > 0}
			seat={seatOf(lang, body)}
			zone={reader.zone}
		/>,
	);
}

/** Whether a survey is open and still awaits a reply. Whether a draft needs clearance makes no difference to that. */
const replyAwaited = (entry: DeskSurvey): boolean =>
	isReceiving(entry) && progressOf(entry.survey, entry, false) !== "submitted";

const isReceiving = ({ state }: DeskSurvey): boolean => state === "open" || state === "courtesy";

interface Entry extends DeskSurvey {
	readonly progress: Progress;
}

interface DeskProps {
	readonly frame: Frame;
	readonly member: string;
	/** Every delegation that the reader serves. */
	readonly delegations: readonly {
		readonly member: string;
		readonly of: string;
		readonly waits: boolean;
	}[];
	readonly entries: readonly Entry[];
	/** Consultations to come to which the delegation is invited. */
	readonly rounds: readonly RoundAhead[];
	/** Silence procedures that it can still break. */
	readonly silences: readonly SilenceOpen[];
	/** What the delegation said in the consultations of every year, the latest round first. */
	readonly said: readonly Said[];
	/** What organs decided last. */
	readonly decisions: Awaited<ReturnType<typeof lastDecisions>>;
	/** The reader may read the delegation's drafts and not write them. */
	readonly reads: boolean;
	/** The reader has a capacity in the body itself as well, as its Chair has: what awaits them there is on another page. */
	readonly alsoStaff: boolean;
	readonly seat: Place;
	readonly zone: string;
}

const DeskPage = (props: DeskProps) => {
	const { frame, member, delegations, entries } = props;
	const { lang } = frame;
	const words = deskWords[lang];
	const open = entries.filter(isReceiving).sort((a, b) => (a.survey.closes < b.survey.closes ? -1 : 1));
	const awaiting = open.filter(({ progress }) => progress !== "submitted");
	const others = open.filter(({ progress }) => progress === "submitted");
	const earlier = entries.filter((entry) => !isReceiving(entry));
	const own = delegations.find((delegation) => delegation.member === member);
	return (
		<Page
			frame={frame}
			title={words.title}
			// Where there are several the switch says it.
			kicker={own !== undefined && delegations.length < 2 ? words.delegation(own.of) : undefined}
			sections={
				delegations.length < 2
					? undefined
					: delegations.map((delegation) => ({
							href: href(lang, `/desk/${delegation.member}`),
							label: delegation.waits ? words.delegationWaits(delegation.of) : words.delegation(delegation.of),
							current: delegation.member === member,
						}))
			}
		>
			{awaiting.length > 0 ? (
				<>
					<h2>{words.awaits}</h2>
					{awaiting.map((entry) => (
						<Awaiting {...props} entry={entry} />
					))}
				</>
			) : (
				<Empty>{open.length > 0 ? words.nothingMore : words.nothing}</Empty>
			)}
			<Ahead {...props} />
			{others.length > 0 && (
				<>
					<h2>{words.open}</h2>
					<TaskList tasks={others.map((entry) => openTask(props, entry))} />
				</>
			)}
			{earlier.length > 0 && (
				<>
					<h2>{words.earlier}</h2>
					<TaskList tasks={earlier.map((entry) => earlierTask(props, entry))} />
				</>
			)}
			<SaidBefore {...props} />
			{props.decisions.length > 0 && (
				<>
					<h2>{words.decided}</h2>
					<TaskList tasks={props.decisions.map((decision) => decidedTask(lang, decision))} />
				</>
			)}
			<p>
				<a href={href(lang, `/desk/${member}/people`)}>{words.people}</a>
			</p>
			{props.alsoStaff && (
				<p>
					<a href={href(lang, "/office")}>{words.office}</a>
				</p>
			)}
		</Page>
	);
};

/** An open survey on which the delegation's reply is still awaited; the one with the earliest deadline stands first. */
const Awaiting = ({ frame: { lang }, seat, zone, reads, entry }: DeskProps & { entry: Entry }) => {
	const words = deskWords[lang];
	const { survey, progress, byLink } = entry;
	const deadline = deadlineWords({ lang, at: survey.closes, seat, readerZone: zone });
	const label = reads
		? words.look
		: progress === "notBegun"
			? words.begin
			: progress === "awaitingClearance"
				? words.check
				: words.continue;
	return (
		<Notice kind="awaiting" title={titleOf(survey, lang)}>
			<p>{words.state[progress]}</p>
			{byLink !== undefined && (
				<p>
					<a href={`${pathOf(lang, entry)}/share`}>{commentsByLink(lang, byLink, zone)}</a>
				</p>
			)}
			<p>
				<strong>
					{entry.state === "courtesy" ? words.dateOver : words.until(deadline.atSeat, deadline.elsewhere)}
				</strong>{" "}
				{courtesyWords({ lang, survey, seat, readerZone: zone })}
			</p>
			<Actions>
				<LinkButton href={pathOf(lang, entry)}>{label}</LinkButton>
			</Actions>
		</Notice>
	);
};

/** What is coming on which the delegation may speak: it binds nobody to anything, so that it stands apart from what awaits. */
const Ahead = ({ frame: { lang }, rounds, silences, seat, zone }: DeskProps) => {
	const words = deskWords[lang];
	if (rounds.length + silences.length === 0) return null;
	return (
		<>
			<h2>{words.ahead}</h2>
			<TaskList
				tasks={[
					...silences.map(({ id, year, step, expires }): Task => {
						const { atSeat, elsewhere } = deadlineWords({ lang, at: expires, seat, readerZone: zone });
						return {
							title: `${silenceTitle(lang)} – ${stepWord(lang, step)}, ${year}`,
							href: href(lang, `/years/${year}/silences/${id}`),
							hint: words.silenceUntil(atSeat, elsewhere),
							state: { kind: "open", word: silenceWord(lang, "running") },
						};
					}),
					...rounds.map(
						({ id, year, date }): Task => ({
							title: roundTitle(lang, date),
							href: href(lang, `/years/${year}/consultations/${id}`),
							hint: words.papers,
							state: { kind: "ahead", word: words.invited },
						}),
					),
				]}
			/>
		</>
	);
};

/** How much of what was said stands in view; the rest, of earlier years mostly, is folded. */
const IN_VIEW = 5;

/** Views, proposals and statements of this year and of earlier ones, each with the way to its record. */
const SaidBefore = ({ frame: { lang }, said }: DeskProps) => {
	if (said.length === 0) return null;
	const words = deskWords[lang];
	const tasks = said.map((one) => saidTask(lang, one));
	return (
		<>
			<h2>{words.said}</h2>
			<TaskList tasks={tasks.slice(0, IN_VIEW)} />
			{tasks.length > IN_VIEW && (
				<Details summary={words.saidEarlier(tasks.length - IN_VIEW)}>
					<TaskList tasks={tasks.slice(IN_VIEW)} />
				</Details>
			)}
		</>
	);
};

const decidedTask = (lang: UiLang, { id, year, step, date, defers }: DeskProps["decisions"][number]): Task => ({
	title: decisionTitle(lang, date),
	href: href(lang, `/years/${year}/decisions/${id}`),
	hint: `${stepWord(lang, step)}, ${year}`,
	state: defers ? { kind: "ahead", word: deskWords[lang].deferred } : { kind: "done", word: deskWords[lang].taken },
});

const pathOf = (lang: UiLang, { member, survey }: Entry): string => href(lang, `/desk/${member}/surveys/${survey.id}`);

const kinds: Readonly<Record<Progress, StateKind>> = {
	notBegun: "awaiting",
	draft: "awaiting",
	awaitingClearance: "awaiting",
	amended: "awaiting",
	withdrawn: "awaiting",
	submitted: "done",
};

function openTask({ frame: { lang }, seat, zone }: DeskProps, entry: Entry): Task {
	const { atSeat, elsewhere } = deadlineWords({ lang, at: entry.survey.closes, seat, readerZone: zone });
	const until = entry.state === "courtesy" ? deskWords[lang].dateOver : deskWords[lang].until(atSeat, elsewhere);
	return {
		title: titleOf(entry.survey, lang),
		href: pathOf(lang, entry),
		hint: entry.byLink === undefined ? until : `${until} · ${commentsByLink(lang, entry.byLink, zone)}`,
		state: { kind: kinds[entry.progress], word: progressWord(lang, entry.progress) },
	};
}

function earlierTask({ frame: { lang }, seat }: DeskProps, entry: Entry): Task {
	const words = deskWords[lang];
	const { survey, state, last } = entry;
	const replied = last !== undefined && last.withdrawnAt === null;
	const hint =
		survey.annulledAt === null
			? words.closed(formatInstant(lang, survey.closes, seat.zone, "date"))
			: words.annulled(formatInstant(lang, survey.annulledAt, seat.zone, "date"));
	return {
		title: titleOf(survey, lang),
		href: pathOf(lang, entry),
		hint: `${hint} – ${replied ? words.replied : words.noReply}`,
		state: { kind: state === "annulled" ? "void" : "closed", word: stateWord(lang, state) },
	};
}
