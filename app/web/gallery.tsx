import { Hono } from "hono";
import type { Child } from "hono/jsx";
import type { Instant } from "../kit/clock.ts";
import { isUiLang, type UiLang } from "../kit/languages.ts";
import { samples } from "./gallery-samples.ts";
import {
	Actions,
	Bars,
	Button,
	Checkboxes,
	Comparison,
	Deadline,
	Details,
	Empty,
	ErrorSummary,
	FileField,
	Form,
	type Frame,
	formatInstant,
	formatNumber,
	formatPercent,
	Hash,
	href,
	LinkButton,
	Notice,
	OptionRadios,
	Page,
	Pager,
	Path,
	Radios,
	RankList,
	Receipt,
	SelectField,
	SignedBars,
	State,
	Steps,
	SummaryList,
	Suppressed,
	Table,
	TaskList,
	TextArea,
	TextField,
} from "./index.ts";

const closing = "2007-07-05T16:00:00.000Z" as Instant;

/**
 * Every component with sample words, in each language, for those who build pages: `/{lang}/gallery`, and with
 * `?width=desk` the full width. `frameOf` gives the frame of the request.
 */
export function gallery(frameOf: (lang: UiLang, path: string, query: string) => Frame): Hono {
	return new Hono().get("/:lang/gallery", (c) => {
		const lang = c.req.param("lang");
		if (!isUiLang(lang)) return c.notFound();
		const query = new URL(c.req.url).search;
		const frame = frameOf(lang, "/gallery", query);
		return c.html(c.req.query("width") === "desk" ? <DeskGallery frame={frame} /> : <PaperGallery frame={frame} />);
	});
}

const Sample = ({ title, children }: { title: string; children: Child }) => (
	<section>
		<h2>{title}</h2>
		{children}
	</section>
);

const PaperGallery = ({ frame }: { frame: Frame }) => {
	const { lang } = frame;
	const s = samples[lang];
	const fields = { lang };
	const when = (
		<Deadline
			lang={lang}
			at={closing}
			seat={{ zone: "Europe/Zurich", where: s.inGeneva }}
			readerZone="America/Havana"
		/>
	);
	return (
		<Page
			frame={frame}
			title={s.title}
			kicker={<span class="symbol">IC/2007/7</span>}
			lead={s.lead}
			sections={[
				{ href: href(lang, "/gallery"), label: s.paper, current: true },
				{ href: href(lang, "/gallery?width=desk"), label: s.desk },
			]}
			marginalia={
				<>
					<p>
						{s.closes}
						<br />
						{when}
					</p>
					<p class="soft">{s.whoSees}</p>
				</>
			}
			islands={["rank", "autosave"]}
			failed
		>
			<ErrorSummary
				lang={lang}
				errors={{ theme: s.errorTheme, email: s.errorEmail }}
				labels={{ theme: s.chooseTheme, email: s.email }}
			/>
			<Steps
				lang={lang}
				current={1}
				steps={s.steps.map((label, i) => ({ label, href: i === 0 ? href(lang, "/gallery") : undefined }))}
			/>
			<p class="said">{s.said}</p>
			<p>{s.done}</p>

			<Form action={href(lang, "/gallery")} version={3} submission="0" autosave={{ lang, owner: "gallery" }}>
				<OptionRadios
					{...fields}
					name="theme"
					label={s.chooseTheme}
					error={s.errorTheme}
					options={s.themes.map((title, i) => ({ value: String(i), title, description: <p>{s.said}</p> }))}
				/>
				<RankList
					{...fields}
					name="topics"
					label={s.rankTopics}
					options={[
						...s.topics.map((title, i) => ({
							value: String(i),
							title,
							description: i === 0 ? <p>{s.said}</p> : undefined,
						})),
						{ value: "ar", title: "الهجرة والتنمية", contentLang: "ar", description: <p>الهجرة والتنمية</p> },
					]}
					places={{ 1: 1, 0: 2, 3: 2 }}
				/>
				<TextArea {...fields} name="comment" label={s.comment} hint={s.commentHint} limit={20_000} optional />
				<TextField
					{...fields}
					name="email"
					type="email"
					label={s.email}
					hint={s.emailHint}
					value="mission@"
					error={s.errorEmail}
					autocomplete="email"
				/>
				<TextField {...fields} name="day" type="date" label={s.day} value="2007-07-05" />
				<TextField {...fields} name="code" label={s.code} inputmode="numeric" autocomplete="one-time-code" />
				<SelectField
					{...fields}
					name="member"
					label={s.member}
					none="–"
					choices={s.members.map((label) => ({ value: label, label }))}
				/>
				<Radios
					{...fields}
					name="level"
					label={s.level}
					value="0"
					choices={s.levels.map(([label, hint], i) => ({ value: String(i), label, hint }))}
				/>
				<Checkboxes
					{...fields}
					name="langs"
					label={s.langs}
					values={["1"]}
					choices={s.langNames.map((label, i) => ({ value: String(i), label }))}
				/>
				<FileField {...fields} name="scan" label={s.scan} accept=".pdf" optional />
				<Actions>
					<Button>{s.toCheck}</Button>
					<Button kind="quiet" name="later" value="1">
						{s.later}
					</Button>
					<Button kind="danger">{s.withdraw}</Button>
				</Actions>
			</Form>

			<Sample title={s.check}>
				<SummaryList
					lang={lang}
					rows={[
						{ label: s.chooseTheme, value: s.themes[1], href: "#" },
						{ label: s.rankTopics, value: s.topics.map((t, i) => `${i + 1}. ${t}`).join("\n"), href: "#" },
						{ label: s.comment, value: "", href: "#" },
					]}
				/>
				<Actions>
					<Button>{s.submit}</Button>
					<LinkButton href="#" kind="quiet">
						{s.later}
					</LinkButton>
				</Actions>
			</Sample>

			<Receipt
				title={s.receipt}
				lines={[
					{ label: s.reference, value: <span class="symbol">S-2007-1/063</span> },
					{ label: s.receivedAt, value: `${formatInstant(lang, closing, "Europe/Zurich")} ${s.inGeneva}` },
					{ label: s.fingerprint, value: <Hash>{"9f2c41d07be35a86".repeat(4)}</Hash> },
				]}
			>
				<p>{s.receiptText}</p>
			</Receipt>

			<Sample title={s.result}>
				<Bars
					lang={lang}
					sentence={s.resultSentence}
					whole={63}
					first
					bars={[
						{ label: s.themes[1], n: 34 },
						{ label: s.themes[0], n: 20 },
						{ label: s.noPreference, n: 9 },
					]}
				/>
				<h3>{s.comparisons}</h3>
				<Comparison lang={lang} pair={{ a: s.themes[1], b: s.themes[0], preferA: 34, preferB: 20, neither: 9 }} />
				<Comparison lang={lang} pair={{ a: s.topics[0], b: s.topics[1], preferA: 21, preferB: 38, neither: 4 }} />
				<SignedBars
					lang={lang}
					sentence={s.sums}
					first
					bars={[
						{ label: s.topics[1], n: 21 },
						{ label: s.topics[2], n: 4 },
						{ label: s.topics[0], n: -25 },
					]}
				/>
				<p>
					{s.observers} <Suppressed lang={lang} />
				</p>
			</Sample>

			<Notice kind="awaiting" title={s.awaitsTitle}>
				<p>{when}</p>
				<p>
					<a href={href(lang, "/gallery")}>{s.toCheck}</a>
				</p>
			</Notice>
			<Notice kind="success" title={s.saved} />
			<Notice kind="info">
				<p>{s.notAVote}</p>
			</Notice>
			<Notice kind="warning" title={s.annulTitle}>
				<p>{s.annulText}</p>
			</Notice>
			<Details summary={s.howCounted}>
				<p>{s.said}</p>
			</Details>
			<p class="actions">
				<State kind="awaiting">{s.states.awaiting}</State>
				<State kind="open">{s.states.open}</State>
				<State kind="ahead">{s.states.ahead}</State>
				<State kind="done">{s.states.done}</State>
				<State kind="closed">{s.states.closed}</State>
				<State kind="void">{s.states.void}</State>
			</p>
		</Page>
	);
};

const DeskGallery = ({ frame }: { frame: Frame }) => {
	const { lang } = frame;
	const s = samples[lang];
	const kinds = ["awaiting", "open", "ahead", "done", "closed"] as const;
	return (
		<Page frame={frame} width="desk" title={s.deskTitle} lead={s.deskLead}>
			<Path
				lang={lang}
				label={s.themes[1]}
				stations={s.stations.map(([label, note], i) => ({
					label,
					note,
					href: i < 3 ? "#" : undefined,
					state: i < 2 ? "done" : i === 2 ? "here" : i === 4 ? "skipped" : "ahead",
				}))}
			/>
			<Sample title={s.tasks}>
				<TaskList
					tasks={kinds.map((kind, i) => ({
						title: s.taskTitles[i] ?? "",
						href: i === 2 ? undefined : "#",
						hint: i === 0 ? formatInstant(lang, closing, "Europe/Zurich") : undefined,
						state: { kind, word: s.states[kind] },
					}))}
				/>
			</Sample>
			<Table
				caption={s.tableCaption}
				columns={[
					{ label: s.member, sort: { href: "#", now: "ascending" } },
					{ label: s.class },
					{ label: s.state, sort: { href: "#" } },
					{ label: s.replies, number: true },
					{ label: s.rate, number: true },
				]}
				rows={s.members.map((member, i) => [
					<a href={href(lang, "/gallery")}>{member}</a>,
					s.memberState,
					<State kind={kinds[i % 5] ?? "open"}>{s.states[kinds[i % 5] ?? "open"]}</State>,
					formatNumber(lang, 1234 * (i + 1)),
					formatPercent(lang, i + 1, 7),
				])}
				total={[s.total, "", "", formatNumber(lang, 25_914), ""]}
			/>
			<Pager lang={lang} page={2} pages={5} total={120} hrefOf={(page) => `?width=desk&page=${page}`} />
			<Empty action={<LinkButton href="#">{s.remind}</LinkButton>}>{s.empty}</Empty>
		</Page>
	);
};
