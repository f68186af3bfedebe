import { dateIn, plusDays } from "../../../../kit/calendar.ts";
import type { Instant } from "../../../../kit/clock.ts";
import {
	Actions,
	Empty,
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
	Table,
} from "../../../../web/index.ts";
import { at, capital, classNamed } from "../../office/views/page.tsx";
import { wordsIn } from "../../reply/views/text.tsx";
import { messages } from "../messages/index.ts";
import { type Line, linesOf, type Received, receivedIn, receivedOf, type View } from "../rules.ts";
import { ConsultedList, groupNamed } from "./consulted.tsx";
import { Closes, SurveyWatchPage, type Watch } from "./page.tsx";

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
	const { survey, state } = sheet;
	const say = messages[lang];
	const lines = linesOf(sheet, lang);
	return (
		<SurveyWatchPage watch={watch} lead={say.leads[state]}>
			{done && <Notice kind="success">{done}</Notice>}
			<Awaiting {...props} />
			<After {...props} />
			<Facts {...props} lines={lines} />
			<ByClass watch={watch} lines={lines} />
			<ByGroup watch={watch} lines={lines} />
			{state === "open" && <Remind watch={watch} lines={lines} />}
			<h2 id="consulted">{say.list.title}</h2>
			<ConsultedList watch={watch} lines={lines} view={view} />
			<h2>{say.actions}</h2>
			<Actions>
				{state === "open" && (
					<LinkButton kind="quiet" href={at(lang, survey.id, "/extension")}>
						{say.extension.action}
					</LinkButton>
				)}
				{state !== "annulled" && (
					<LinkButton kind="quiet" href={at(lang, survey.id, "/publicity")}>
						{say.publish.action}
					</LinkButton>
				)}
				{(state === "open" || state === "establishing") && (
					<LinkButton kind="danger" href={at(lang, survey.id, "/annulment")}>
						{say.annulment.action}
					</LinkButton>
				)}
			</Actions>
		</SurveyWatchPage>
	);
};

/** What waits for a second officer, each with the way to it. */
const Awaiting = ({ watch: { frame, sheet, seat } }: MonitorPageProps) => {
	const { lang } = frame;
	const { survey, state, waiting, papers } = sheet;
	const say = messages[lang].awaiting;
	const toConfirm = state === "open" ? papers.filter(({ answeredAt }) => answeredAt === null).length : 0;
	const requests = waiting.filter(({ kind }) => kind === "annulment" || state === "open");
	if (survey.annulledAt !== null || (requests.length === 0 && toConfirm === 0)) return null;
	return (
		<Notice kind="awaiting" title={say.title}>
			<div class="flow">
				<ul>
					{requests.map(({ kind, askedBy, askedAt }) => (
						<li>
							<a href={at(lang, survey.id, `/${kind}`)}>
								{fill(kind === "extension" ? say.extension : say.annulment, {
									who: askedBy.name,
									when: formatInstant(lang, askedAt, seat.zone, "short"),
								})}
							</a>
						</li>
					))}
					{toConfirm > 0 && (
						<li>
							<a href={at(lang, survey.id, "/paper")}>{plural(lang, toConfirm, say.papers)}</a>
						</li>
					)}
				</ul>
			</div>
		</Notice>
	);
};

/** After the close: who establishes the result and by when; then that it was released, or that the survey was annulled. */
const After = ({ watch: { frame, sheet, seat }, approves }: MonitorPageProps) => {
	const { lang } = frame;
	const { survey, state } = sheet;
	const { release, released, toResult, annulment } = messages[lang];
	const page = href(lang, `/surveys/${survey.id}`);
	const on = (instant: Instant) => formatInstant(lang, instant, seat.zone, "short");
	if (state === "establishing")
		return (
			<Notice kind={approves ? "awaiting" : "info"}>
				<p>{fill(release.establishing, { by: formatDate(lang, lastDay(sheet.survey), "long") })}</p>
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

/** The last day by which the result is to be established. */
export const lastDay = ({ closes, opening }: Watch["sheet"]["survey"]) =>
	plusDays(dateIn(closes, opening.zone), opening.establishDays);

const Facts = ({ watch, lines }: MonitorPageProps & { lines: readonly Line[] }) => {
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
					{ label: say.opened, value: `${formatInstant(lang, survey.opens, seat.zone)} ${seat.where}` },
					{
						label: state === "open" ? say.closes : say.closed,
						value: (
							<>
								<Closes {...watch} />
								{extensions.length > 0 && `, ${say.extended}`}
							</>
						),
					},
					...extensions.map(({ at: when, reasons }) => ({
						label: `${say.extension.granted} (${formatInstant(lang, when, seat.zone, "short")})`,
						value: wordsIn(reasons, lang, survey.opening.original),
					})),
					{
						label: say.publicityLabel,
						value:
							survey.publicity === null ? say.notPublic : fill(say.publicity, { decision: survey.publicity.decision }),
					},
				]}
			/>
		</>
	);
};

const ByClass = ({ watch, lines }: { watch: Watch; lines: readonly Line[] }) => {
	const { lang } = watch.frame;
	const { classes } = watch.sheet;
	const say = messages[lang];
	const rows = receivedIn(
		lines,
		classes.map(({ code }) => code),
		(line) => line.class,
	);
	return (
		<ReceivedTable
			watch={watch}
			caption={say.byClass}
			column={say.columns.class}
			rows={rows.map(({ part, ...received }) => ({ label: capital(classNamed(classes, lang, part)), received }))}
			total={receivedOf(lines)}
		/>
	);
};

const ByGroup = ({ watch, lines }: { watch: Watch; lines: readonly Line[] }) => {
	const { lang } = watch.frame;
	const say = messages[lang];
	const groups = [...new Set(lines.map(({ group }) => group))].sort((a, b) =>
		a === null ? 1 : b === null ? -1 : a < b ? -1 : 1,
	);
	const rows = receivedIn(lines, groups, ({ group }) => group);
	return (
		<ReceivedTable
			watch={watch}
			caption={say.byGroup}
			column={say.columns.group}
			rows={rows.map(({ part, ...received }) => ({ label: groupNamed(lang, part), received }))}
			total={receivedOf(lines)}
		/>
	);
};

interface ReceivedTableProps {
	watch: Watch;
	caption: string;
	column: string;
	rows: readonly { label: string; received: Received }[];
	total: Received;
}

const ReceivedTable = ({ watch, caption, column, rows, total }: ReceivedTableProps) => {
	const { lang } = watch.frame;
	const say = messages[lang];
	const line = (label: string, { consulted, received }: Received) => [
		label,
		formatNumber(lang, consulted),
		formatNumber(lang, received),
		formatPercent(lang, received, consulted),
	];
	return (
		<Table
			caption={caption}
			columns={[
				{ label: column },
				{ label: say.columns.consulted, number: true },
				{ label: say.columns.received, number: true },
				{ label: say.columns.rate, number: true },
			]}
			rows={rows.map(({ label, received }) => line(label, received))}
			total={line(say.total, total)}
		/>
	);
};

/** "No reply from 41 members yet": the way to remind exactly those, and when that was last done. */
const Remind = ({ watch: { frame, sheet, seat }, lines }: { watch: Watch; lines: readonly Line[] }) => {
	const { lang } = frame;
	const { survey, reminders } = sheet;
	const say = messages[lang].remind;
	const missing = lines.filter(({ standing }) => standing.kind === "missing").length;
	const action = missing > 0 && <LinkButton href={at(lang, survey.id, "/reminder")}>{say.action}</LinkButton>;
	return (
		<>
			<Empty action={action}>{missing === 0 ? say.nobody : plural(lang, missing, say.empty)}</Empty>
			{reminders.length > 0 && (
				<SummaryList
					lang={lang}
					rows={reminders.map(({ at: when, recipients }) => ({
						label: say.sent,
						value: `${formatInstant(lang, when, seat.zone, "short")} – ${plural(lang, recipients, say.sentFor)}`,
					}))}
				/>
			)}
		</>
	);
};
