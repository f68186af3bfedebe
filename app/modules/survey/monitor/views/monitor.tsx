import { dateIn, daysBetween } from "../../../../kit/calendar.ts";
import type { Instant } from "../../../../kit/clock.ts";
import {
	Actions,
	fill,
	formatDate,
	formatInstant,
	formatNumber,
	formatPercent,
	href,
	LinkButton,
	Notice,
	plural,
	SummaryList,
} from "../../../../web/index.ts";
import { at } from "../../office/views/page.tsx";
import { memberNames } from "../../opening/views/sealed.tsx";
import { wordsIn } from "../../reply/views/text.tsx";
import { establishment } from "../../rules.ts";
import { messages } from "../messages/index.ts";
import { type Line, linesOf, receivedOf, type View } from "../rules.ts";
import { ConsultedList } from "./consulted.tsx";
import { Closes, SurveyWatchPage, type Watch } from "./page.tsx";
import { ByClass, ByGroup } from "./received.tsx";

export interface MonitorPageProps {
	readonly watch: Watch;
	readonly view: View;
	/** The reader establishes and releases results. */
	readonly approves: boolean;
	/** What was just done, in words. */
	readonly done?: string | undefined;
}

/** Who has replied and who has not, with what an officer can do about it. Nothing of what the replies say. */
export const MonitorPage = (props: MonitorPageProps) => {
	const { watch, view, done } = props;
	const { frame, sheet } = watch;
	const { lang } = frame;
	const { state } = sheet;
	const say = messages[lang];
	const lines = linesOf(sheet, lang);
	return (
		<SurveyWatchPage watch={watch} lead={say.leads[state]}>
			{done && <Notice kind="success">{done}</Notice>}
			<Awaiting {...props} />
			<After {...props} />
			<Standing {...props} lines={lines} />
			<Doing watch={watch} lines={lines} />
			<ByClass watch={watch} lines={lines} />
			<ByGroup watch={watch} lines={lines} />
			<h2 id="consulted">{say.list.title}</h2>
			<ConsultedList watch={watch} lines={lines} view={view} />
		</SurveyWatchPage>
	);
};

/** What waits for a second officer, each with the way to it. */
const Awaiting = ({ watch }: MonitorPageProps) => {
	const { frame, sheet, seat } = watch;
	const { lang } = frame;
	const { survey, state, waiting, papers } = sheet;
	const say = messages[lang].awaiting;
	const toConfirm = state === "open" ? papers.filter((paper) => paper.state === "waiting").length : 0;
	const requests = waiting.filter(({ kind }) => kind !== "extension" || state === "open");
	if (survey.annulledAt !== null || (requests.length === 0 && toConfirm === 0)) return null;
	return (
		<Notice kind="awaiting" title={say.title}>
			<div class="flow">
				<ul>
					{requests.map(({ kind, askedBy, askedAt }) => (
						<li>
							<a href={at(lang, survey.id, `/${kind}`)}>
								{fill(say[kind as Exclude<typeof kind, "opening">], {
									who: askedBy.name,
									when: formatInstant(lang, askedAt, seat.zone, "short"),
								})}
							</a>
						</li>
					))}
					{toConfirm > 0 && (
						<li>
							<a href={at(lang, survey.id, "/paper")}>{plural(lang, toConfirm, say.papers)}</a> {say.papersBy}{" "}
							<Closes {...watch} />
						</li>
					)}
				</ul>
			</div>
		</Notice>
	);
};

/** After the close: who establishes the result and by when; then that it was released, or that the survey was annulled. */
const After = ({ watch, approves }: MonitorPageProps) => {
	const { frame, sheet, seat } = watch;
	const { lang } = frame;
	const { survey, state } = sheet;
	const { release, released, toResult, annulment } = messages[lang];
	const page = href(lang, `/surveys/${survey.id}`);
	const on = (instant: Instant) => formatInstant(lang, instant, seat.zone, "short");
	if (state === "establishing")
		return (
			<Notice kind={approves ? "awaiting" : "info"}>
				<p>{dueWords(watch)}</p>
				<NotCounted watch={watch} />
				{approves && (
					<>
						<p>
							{release.yours} <a href={page}>{release.toResult}</a>
						</p>
						<Actions>
							<LinkButton href={at(lang, survey.id, "/release")}>{release.action}</LinkButton>
						</Actions>
					</>
				)}
			</Notice>
		);
	if (survey.releasedAt !== null)
		return (
			<Notice>
				<p>
					{fill(released, { when: on(survey.releasedAt) })} <a href={page}>{toResult}</a>
				</p>
			</Notice>
		);
	if (survey.annulledAt !== null)
		return (
			<Notice kind="warning">
				<p>
					{fill(annulment.annulled, {
						when: on(survey.annulledAt),
						reasons: wordsIn(survey.annulment?.reasons ?? {}, lang, survey.opening.original),
					})}
				</p>
			</Notice>
		);
	return null;
};

/** Letters that no second officer confirmed before the close, by their senders. Nothing where there is none. */
export const NotCounted = ({ watch: { frame, sheet } }: { watch: Watch }) => {
	const { lang } = frame;
	const { survey } = sheet;
	const senders = sheet.papers
		.filter(({ state }) => state === "waiting" || state === "lapsed")
		.map(({ member }) => member);
	if (senders.length === 0) return null;
	const members = memberNames(lang, survey.opening, senders);
	return (
		<p>
			{fill(plural(lang, senders.length, messages[lang].release.unconfirmed), { members })}{" "}
			<a href={at(lang, survey.id, "/paper")}>{messages[lang].sections.papers}</a>
		</p>
	);
};

/** By when the result is to be released; that it was to be, once that day is over. */
export function dueWords({ frame: { lang }, sheet: { survey, body }, now }: Watch): string {
	const { release } = messages[lang];
	const { by, late } = establishment(survey, body.holidays, now);
	return fill(late ? release.late : release.establishing, { by: formatDate(lang, by, "long") });
}

/** Where the survey stands: how many replies, until when, and what was decided about it since it was opened. */
const Standing = ({ watch, lines }: MonitorPageProps & { lines: readonly Line[] }) => {
	const { frame, sheet, seat } = watch;
	const { lang } = frame;
	const { survey, state, extensions } = sheet;
	const say = messages[lang];
	const { consulted, received } = receivedOf(lines);
	return (
		<>
			<p class="said">
				{fill(plural(lang, received, say.received), { of: formatNumber(lang, consulted) })}.{" "}
				{fill(say.rate, { rate: formatPercent(lang, received, consulted) })}.
			</p>
			<SummaryList
				lang={lang}
				rows={[
					{
						label: state === "open" ? say.closes : say.closed,
						value: (
							<>
								<Closes {...watch} />
								{extensions.length > 0 && `, ${say.extended}`}
								{state === "open" && <TimeLeft watch={watch} />}
							</>
						),
					},
					...extensions.map(({ at: when, reasons }) => ({
						label: `${say.extension.granted} (${formatInstant(lang, when, seat.zone, "short")})`,
						value: wordsIn(reasons, lang, survey.opening.original),
					})),
					{ label: say.opened, value: `${formatInstant(lang, survey.opens, seat.zone)} ${seat.where}` },
					{
						label: say.publicityLabel,
						value:
							survey.publicity === null
								? say.notPublic
								: fill(say.public, { decision: wordsIn(survey.publicity.decision, lang, survey.opening.original) }),
					},
				]}
			/>
		</>
	);
};

/** On a line of its own: how many days are left by the calendar of the seat. */
const TimeLeft = ({ watch: { frame, sheet, seat, now } }: { watch: Watch }) => {
	const { lang } = frame;
	const { left, lastDay } = messages[lang];
	const days = daysBetween(dateIn(now, seat.zone), dateIn(sheet.survey.closes, seat.zone));
	return `\n${days === 0 ? lastDay : plural(lang, days, left)}`;
};

/** What an officer can do now, the reminder first, and to how many the last one went. */
const Doing = ({ watch, lines }: { watch: Watch; lines: readonly Line[] }) => {
	const { frame, sheet } = watch;
	const { lang } = frame;
	const { survey, state } = sheet;
	const say = messages[lang];
	const { missing } = receivedOf(lines);
	const to = (path: string) => at(lang, survey.id, path);
	if (state === "annulled" || (state === "released" && survey.publicity !== null)) return null;
	return (
		<section class="flow">
			<h2>{say.actions}</h2>
			{state === "open" && (
				<p>
					{missing === 0 ? say.remind.nobody : plural(lang, missing, say.remind.empty)} <LastReminder watch={watch} />
				</p>
			)}
			<Actions>
				{state === "open" && missing > 0 && (
					<LinkButton kind={remindedToday(watch) ? "quiet" : "primary"} href={to("/reminder")}>
						{say.remind.action}
					</LinkButton>
				)}
				{state === "open" && survey.opening.paper !== "notAccepted" && (
					<LinkButton kind="quiet" href={to("/paper/new")}>
						{say.enterLetter}
					</LinkButton>
				)}
				{state === "open" && (
					<LinkButton kind="quiet" href={to("/extension")}>
						{say.extension.action}
					</LinkButton>
				)}
				{survey.publicity === null && (
					<LinkButton kind="quiet" href={to("/publicity")}>
						{say.publicity.action}
					</LinkButton>
				)}
				{(state === "open" || state === "establishing") && (
					<LinkButton kind="danger" href={to("/annulment")}>
						{say.annulment.action}
					</LinkButton>
				)}
			</Actions>
		</section>
	);
};

/** Whoever was written to today is not to be written to again, unless an officer means it. */
const remindedToday = ({ sheet, seat, now }: Watch): boolean => {
	const last = sheet.reminders.at(-1);
	return last !== undefined && dateIn(last.at, seat.zone) === dateIn(now, seat.zone);
};

/** When the last reminder was sent, by whom, and to how many. */
export const LastReminder = ({ watch: { frame, sheet, seat } }: { watch: Watch }) => {
	const { lang } = frame;
	const { none, last } = messages[lang].remind;
	const reminder = sheet.reminders.at(-1);
	if (reminder === undefined) return none;
	const { at: when, recipients, by } = reminder;
	return fill(plural(lang, recipients, last), { when: formatInstant(lang, when, seat.zone, "short"), who: by });
};
