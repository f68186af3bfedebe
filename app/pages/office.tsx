import { Hono } from "hono";
import type { Ctx, Env } from "../acts/index.ts";
import { holds } from "../kit/actor.ts";
import { dateIn } from "../kit/calendar.ts";
import type { Instant } from "../kit/clock.ts";
import type { UiLang } from "../kit/languages.ts";
import { asStaff, type Reader, type StaffScope, staffScope } from "../kit/reader.ts";
import { no, Refusal } from "../kit/refusal.ts";
import { roundTitle } from "../modules/consultation/index.ts";
import { waitingForOrgan } from "../modules/decision/index.ts";
import { askToSignIn, waitingRequests } from "../modules/identity/index.ts";
import { bodyOf, hasMembers, seatOf, waitingChairs } from "../modules/membership/index.ts";
import { agendaOf, type ListedSurvey } from "../modules/survey/index.ts";
import {
	Actions,
	colon,
	Empty,
	fill,
	formatInstant,
	formatNumber,
	href,
	LinkButton,
	Notice,
	Page,
	plural,
	Table,
	TaskList,
} from "../web/index.ts";
import { boardWords } from "./messages/board.ts";
import { type OfficeWords, officeWords } from "./messages/office.ts";
import { type OfficeProps, tasksFor } from "./office-tasks.ts";
import { wayFacts } from "./tasks/facts.ts";

/** The desk of the body's own people: what waits for whom. As many statements whatever waits, and one for each survey under preparation. */
export const office = new Hono<Env>().get("/office", async (c) => {
	const { ctx, reader, frame, lang, now } = c.var;
	if (reader === null) return await askToSignIn(c);
	const scope = staffScope(reader, ["officer", "approvingOfficer", "chair", "auditor"]);
	if (scope === undefined) throw new Refusal(no("act.notAllowed"));
	return c.html(
		<OfficePage frame={frame} reader={reader} {...(await officeFacts(ctx, { reader, scope, lang, now }))} />,
	);
});

/** What offices show, to whomever: everything that waits, and from what it follows. */
export async function officeFacts(
	ctx: Ctx,
	{ reader, scope, lang, now }: { reader: Reader; scope: StaffScope; lang: UiLang; now: Instant },
): Promise<Omit<OfficeProps, "frame" | "reader">> {
	const officer = holds(asStaff(reader), ["officer", "approvingOfficer"]);
	const body = await bodyOf(ctx.db);
	const agenda = await agendaOf(ctx.db, scope, lang, now);
	const way = await wayFacts(ctx, scope);
	return {
		agenda,
		// Where a survey or a year was begun, somebody has been admitted.
		registerEmpty: agenda.surveys.length === 0 && way.choices.length === 0 && !(await hasMembers(ctx.db)),
		roles: officer ? await waitingRequests(ctx.db) : [],
		chairs: officer ? await waitingChairs(ctx.db) : [],
		organ: await waitingForOrgan(ctx.db, scope),
		way,
		seat: seatOf(lang, body),
		holidays: body.holidays,
		now,
	};
}

const OfficePage = (props: OfficeProps) => {
	const { frame, reader, agenda } = props;
	const { lang } = frame;
	const words = officeWords[lang];
	const officer = holds(asStaff(reader), ["officer", "approvingOfficer"]);
	const { own, others } = tasksFor(props);
	return (
		<Page frame={frame} title={words.title} lead={words.lead} width="desk">
			{officer && props.registerEmpty && (
				<Notice kind="awaiting" title={words.registerFirst.title}>
					<p>{words.registerFirst.why}</p>
					<Actions>
						<LinkButton href={href(lang, "/office/register/import")}>{words.registerFirst.importFile}</LinkButton>
						<LinkButton kind="quiet" href={href(lang, "/office/register/new")}>
							{words.registerFirst.admit}
						</LinkButton>
					</Actions>
				</Notice>
			)}
			<h2>{words.awaits}</h2>
			{own.length === 0 ? <Empty>{words.nothing}</Empty> : <TaskList tasks={own} />}
			{others.length > 0 && (
				<>
					<h2>{words.others}</h2>
					<TaskList tasks={others} />
				</>
			)}
			<Presiding {...props} />
			<Surveys {...props} state="open" />
			{officer && (
				<>
					<Surveys {...props} state="preparation" />
					{agenda.undelivered.length > 0 && <Undelivered {...props} />}
				</>
			)}
			{officer && <Boards {...props} />}
			<Actions>
				{officer && <LinkButton href={href(lang, "/office/surveys/new")}>{words.begin}</LinkButton>}
				<LinkButton kind="quiet" href={href(lang, "/office/surveys")}>
					{words.all}
				</LinkButton>
				{officer && (
					<LinkButton kind="quiet" href={href(lang, "/office/register")}>
						{words.register}
					</LinkButton>
				)}
				{officer && (
					<LinkButton kind="quiet" href={href(lang, "/office/officers")}>
						{words.officers}
					</LinkButton>
				)}
				{officer && (
					<LinkButton kind="quiet" href={href(lang, "/office/body")}>
						{words.body}
					</LinkButton>
				)}
			</Actions>
		</Page>
	);
};

/** The consultations over which the reader is to preside, with the running order of each. */
const Presiding = ({ frame: { lang }, reader, way, seat, now }: OfficeProps) => {
	const words = officeWords[lang];
	const today = dateIn(now, seat.zone);
	const own = way.rounds.filter(({ organ, date }) => reader.chairs.includes(organ) && date >= today);
	if (own.length === 0) return null;
	return (
		<>
			<h2>{words.presiding}</h2>
			<TaskList
				tasks={own.map(({ id, date }) => ({
					title: roundTitle(lang, date),
					href: href(lang, `/office/rounds/${id}/running-order`),
					hint: words.runningOrder,
					state: { kind: "ahead", word: words.toPreside },
				}))}
			/>
		</>
	);
};

/** The way to the board of each year that was begun, latest first. */
const Boards = ({ frame: { lang }, way }: OfficeProps) => {
	const words = boardWords[lang];
	const years = [...new Set(way.choices.map(({ year }) => year))];
	if (years.length === 0) return null;
	return (
		<p>
			{words.boards}
			{colon[lang]}{" "}
			{years.map((year, index) => (
				<>
					{index > 0 && " · "}
					<a href={href(lang, `/office/dialogue/years/${year}/board`)}>{year}</a>
				</>
			))}
		</p>
	);
};

/** Surveys of one state; nothing where there are none. */
const Surveys = (props: OfficeProps & { state: "open" | "preparation" }) => {
	const { frame, reader, agenda, state } = props;
	const { lang } = frame;
	const words = officeWords[lang];
	const officer = holds(asStaff(reader), ["officer", "approvingOfficer"]);
	const entries = agenda.surveys.filter(
		(survey) => survey.state === state || (state === "open" && survey.state === "courtesy"),
	);
	if (entries.length === 0) return null;
	return (
		<>
			<h2>{words[state]}</h2>
			<TaskList
				tasks={entries.map((entry) => ({
					title: entry.title.body,
					href: href(lang, officer ? `/office/surveys/${entry.survey.id}` : `/surveys/${entry.survey.id}`),
					hint: hintFor(props, entry, words),
					state: { kind: state === "open" ? "open" : "ahead", word: words.states[state] },
				}))}
			/>
		</>
	);
};

function hintFor(props: OfficeProps, { survey, gaps }: ListedSurvey, words: OfficeWords): string {
	const lang: UiLang = props.frame.lang;
	if (survey.opening === null || survey.closes === null)
		return gaps === 0 ? words.ready : plural(lang, gaps, words.gaps);
	const received = props.agenda.received.get(survey.id) ?? 0;
	const counted = fill(plural(lang, received, words.received), {
		of: formatNumber(lang, survey.opening.consulted.length),
	});
	const closes = `${formatInstant(lang, survey.closes, props.seat.zone)} ${props.seat.where}`;
	return `${counted}, ${fill(words.until, { when: closes })}`;
}

/** Mails whose subject alone would tell officers of a result being established, or of a delegation's draft. */
const own = /^survey\.(equal|clearance):/;

const Undelivered = (props: OfficeProps) => {
	const { frame, agenda, seat } = props;
	const words = officeWords[frame.lang];
	return (
		<>
			<h2>{words.undelivered}</h2>
			<p>{words.undeliveredLead}</p>
			<Table
				caption={words.undelivered}
				columns={Object.values(words.columns).map((label) => ({ label }))}
				rows={agenda.undelivered.map((mail) => [
					mail.address,
					own.test(mail.occasion) ? words.notShown : mail.subject,
					formatInstant(frame.lang, mail.at, seat.zone, "short"),
					mail.failure ?? "",
				])}
			/>
		</>
	);
};
