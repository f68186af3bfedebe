import { type Context, Hono } from "hono";
import type { Env } from "../acts/index.ts";
import { holds } from "../kit/actor.ts";
import { parseDate } from "../kit/clock.ts";
import type { UiLang } from "../kit/languages.ts";
import { asStaff, membershipScope } from "../kit/reader.ts";
import { no, Refusal } from "../kit/refusal.ts";
import { may, stepWord, wordsOf, YearPage, yearHref } from "../modules/dialogue/index.ts";
import { type Frame, fill, formatDate, href, Page, Path } from "../web/index.ts";
import { messages } from "./messages/index.ts";
import { type YearFacts, yearFacts } from "./thread/facts.ts";
import type { ThreadRecord } from "./thread/model.ts";
import { pathOf } from "./thread/path.ts";
import { stepBack, stepOn, threadOf } from "./thread/records.ts";

type C = Context<Env>;

/** A year with its way, and the whole thread of it: what several modules know. Who is not signed in is stopped at the door of the years. */
export const year = new Hono<Env>();

const path = "/years/:year{[0-9]{4}}";

async function factsAt(c: C): Promise<YearFacts> {
	const { ctx, reader, now } = c.var;
	const scope = membershipScope(reader);
	if (scope === undefined) throw new Refusal(no("act.notAllowed"));
	const facts = await yearFacts(ctx, { scope, reader, now }, Number(c.req.param("year")));
	if (facts === undefined) throw new Refusal(no("dialogue.notFound"));
	return facts;
}

const Way = ({ lang, facts }: { lang: UiLang; facts: YearFacts }) => (
	<Path
		lang={lang}
		label={fill(messages[lang].thread.way, { year: facts.year.cycle.year })}
		stations={pathOf(lang, facts)}
	/>
);

year.get(path, async (c) => {
	const { frame, lang } = c.var;
	const facts = await factsAt(c);
	const { year: found, zone } = facts;
	const officer = holds(asStaff(c.var.reader), may["dialogue.beginCycle"]);
	const path = <Way lang={lang} facts={facts} />;
	return c.html(<YearPage frame={frame} year={found} {...{ zone, path, officer }} />);
});

year.get(`${path}/thread`, async (c) => c.html(<ThreadPage frame={c.var.frame} facts={await factsAt(c)} />));

year.get(`${path}/thread/:record/:direction{back|on}`, async (c) => {
	const facts = await factsAt(c);
	const { record, direction } = c.req.param();
	const thread = threadOf(c.var.lang, facts);
	const next = direction === "back" ? stepBack(thread, record) : stepOn(thread, record);
	return c.redirect(next?.href ?? yearHref(c.var.lang, facts.year.cycle.year, "/thread"), 303);
});

/** The whole thread of a year on one page: its picture, then every record with its day and what it rests on. */
const ThreadPage = ({ frame, facts }: { frame: Frame; facts: YearFacts }) => {
	const { lang } = frame;
	const { thread: say } = messages[lang];
	const { cycle } = facts.year;
	const thread = threadOf(lang, facts);
	const steps = [...Map.groupBy(thread, ({ step }) => step)];
	return (
		<Page
			frame={frame}
			title={fill(say.title, { year: cycle.year })}
			kicker={wordsOf(cycle.title, lang)}
			lead={say.lead}
			sections={[{ href: href(lang, `/years/${cycle.year}`), label: say.back }]}
		>
			<Way lang={lang} facts={facts} />
			{steps.map(([step, records]) => (
				<section class="flow">
					<h2>{stepWord(lang, step)}</h2>
					<ol class="path upright" aria-label={stepWord(lang, step)}>
						{records.map((record) => (
							<Entry lang={lang} record={record} thread={thread} />
						))}
					</ol>
				</section>
			))}
		</Page>
	);
};

const Entry = ({ lang, record, thread }: { lang: UiLang; record: ThreadRecord; thread: readonly ThreadRecord[] }) => {
	const { thread: say } = messages[lang];
	const rests = thread.find(({ id }) => id === record.restsOn);
	const led = thread.filter(({ restsOn }) => restsOn === record.id);
	return (
		<li id={`r-${record.id}`} class={record.done ? "done" : "here"}>
			<span class="label">
				<a href={record.href}>{record.title}</a>
			</span>
			<span class="note">
				{record.when ?? formatDate(lang, parseDate(record.date))}
				{record.note !== undefined && ` – ${record.note}`}
			</span>
			{rests !== undefined && (
				<span class="note">
					{say.restsOn} <a href={`#r-${rests.id}`}>{rests.title}</a>
				</span>
			)}
			{led.map(({ id, title }) => (
				<span class="note">
					{say.ledTo} <a href={`#r-${id}`}>{title}</a>
				</span>
			))}
		</li>
	);
};
