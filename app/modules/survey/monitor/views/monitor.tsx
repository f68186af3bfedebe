import { dateIn, daysBetween } from "../../../../kit/calendar.ts";
import {
	Actions,
	Button,
	Details,
	Form,
	fill,
	formatInstant,
	formatNumber,
	formatPercent,
	LinkButton,
	Notice,
	plural,
	SummaryList,
	Trouble,
} from "../../../../web/index.ts";
import { About } from "../../choice/views/about.tsx";
import { messages as corrigendum } from "../../corrigendum/messages/index.ts";
import { Corrigenda, Reissue } from "../../corrigendum/views.tsx";
import { AfterDate, courtesyWords } from "../../late/views.tsx";
import { afterDate, receives } from "../../model.ts";
import { messages as office } from "../../office/messages/index.ts";
import { CopySurvey } from "../../office/views/copy.tsx";
import { at } from "../../office/views/page.tsx";
import { wordsIn } from "../../reply/views/text.tsx";
import { messages } from "../messages/index.ts";
import { type Line, linesOf, queryOf, receivedOf, type View } from "../rules.ts";
import { After } from "./after.tsx";
import { ConsultedList } from "./consulted.tsx";
import { Closes, SurveyWatchPage, type Watch } from "./page.tsx";
import { ByClass, ByGroup } from "./received.tsx";
import { LastReminder, remindedToday } from "./reminder.tsx";

interface MonitorPageProps {
	readonly watch: Watch;
	readonly view: View;
	/** The reader establishes and releases results. */
	readonly approves: boolean;
	readonly submission: string;
	/** What was just done, in words. */
	readonly done?: string | undefined;
	/** Why what was asked for was refused. */
	readonly trouble: readonly string[];
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
		<SurveyWatchPage watch={watch} lead={say.leads[state]} failed={props.trouble.length > 0}>
			<Trouble sentences={props.trouble} />
			{done && <Notice kind="success">{done}</Notice>}
			<Reissue lang={lang} survey={sheet.survey} reissuedAs={sheet.reissuedAs} />
			{state === "annulled" && <InItsPlace watch={watch} submission={props.submission} />}
			<Corrigenda
				lang={lang}
				survey={sheet.survey}
				below={(number) => <p>{plural(lang, sheet.confirmed.get(number) ?? 0, corrigendum[lang].office.confirmed)}</p>}
			/>
			<About lang={lang} opening={sheet.survey.opening} withdrawn={sheet.withdrawn} />
			<Contents watch={watch} />
			<Awaiting {...props} />
			<After watch={watch} approves={props.approves} />
			<Standing {...props} lines={lines} />
			<Doing watch={watch} lines={lines} />
			<section class="flow" id="received">
				<h2>{say.receivedTitle}</h2>
				<ByClass watch={watch} lines={lines} />
				<ByGroup watch={watch} lines={lines} />
			</section>
			<section class="flow">
				<h2>{say.list.title}</h2>
				{/* Folded because it is long; an address that narrows or sorts it, or leads to it, opens it. */}
				<Details summary={plural(lang, lines.length, say.list.show)} open={queryOf(view) !== ""}>
					<div class="flow" id="consulted">
						<ConsultedList watch={watch} lines={lines} view={view} />
					</div>
				</Details>
			</section>
			<section id="copy">
				<CopySurvey lang={lang} survey={sheet.survey.id} submission={props.submission} />
			</section>
		</SurveyWatchPage>
	);
};

/** The parts of the page, so that each is found at once. */
const Contents = ({ watch: { frame, sheet } }: { watch: Watch }) => {
	const { lang } = frame;
	const say = messages[lang];
	const parts = [
		...(canDo(sheet) ? [["doing", say.actions] as const] : []),
		["received", say.receivedTitle] as const,
		["consulted", say.list.title] as const,
		["copy", office[lang].copy.action] as const,
	];
	return (
		<nav class="contents throughout" aria-label={say.contents}>
			<ul>
				{parts.map(([id, title]) => (
					<li>
						<a href={`#${id}`}>{title}</a>
					</li>
				))}
			</ul>
		</nav>
	);
};

/** Something can still be done about the survey as a whole. */
const canDo = ({ state, survey }: Watch["sheet"]): boolean =>
	state !== "annulled" && (state !== "released" || survey.publicity === null);

/** For an annulled survey: the one under preparation in its place, or the way to begin it. */
const InItsPlace = ({ watch: { frame, sheet }, submission }: { watch: Watch; submission: string }) => {
	const { lang } = frame;
	const { reissue: say } = corrigendum[lang];
	const { reissuedAs, survey } = sheet;
	if (reissuedAs?.opening) return null;
	if (reissuedAs !== undefined)
		return (
			<p>
				{say.prepared} <a href={at(lang, reissuedAs.id)}>{reissuedAs.id}</a>
			</p>
		);
	return (
		<Details summary={say.action}>
			<p>{say.lead}</p>
			<Form action={at(lang, survey.id, "/reissue")} submission={`${submission}i`}>
				<Button kind="quiet">{say.action}</Button>
			</Form>
		</Details>
	);
};

/** What waits for a second officer, each with the way to it. */
const Awaiting = ({ watch }: MonitorPageProps) => {
	const { frame, sheet, seat } = watch;
	const { lang } = frame;
	const { survey, state, waiting, papers } = sheet;
	const say = messages[lang].awaiting;
	const toConfirm = receives(state) ? papers.filter((paper) => paper.state === "waiting").length : 0;
	const requests = waiting.filter(({ kind }) => kind !== "extension" || receives(state));
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
			<AfterDate
				lang={lang}
				counted={lines.filter(({ standing }) => "at" in standing && afterDate(survey, standing.at)).length}
				kept={sheet.kept.size}
			/>
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
					...(survey.courtesyUntil === null
						? []
						: [{ label: say.courtesy, value: courtesyWords({ lang, survey, seat, readerZone: watch.readerZone }) }]),
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
	if (!canDo(sheet)) return null;
	return (
		<section class="flow" id="doing">
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
				{receives(state) && survey.opening.paper !== "notAccepted" && (
					<LinkButton kind="quiet" href={to("/paper/new")}>
						{say.enterLetter}
					</LinkButton>
				)}
				{receives(state) && (
					<LinkButton kind="quiet" href={to("/extension")}>
						{say.extension.action}
					</LinkButton>
				)}
				{receives(state) && (
					<LinkButton kind="quiet" href={to("/corrigendum")}>
						{corrigendum[lang].office.action}
					</LinkButton>
				)}
				{survey.publicity === null && (
					<LinkButton kind="quiet" href={to("/publicity")}>
						{say.publicity.action}
					</LinkButton>
				)}
				{(receives(state) || state === "establishing") && (
					<LinkButton kind="danger" href={to("/annulment")}>
						{say.annulment.action}
					</LinkButton>
				)}
			</Actions>
		</section>
	);
};
