import { Hono } from "hono";
import type { Env } from "../acts/index.ts";
import { dateIn } from "../kit/calendar.ts";
import type { UiLang } from "../kit/languages.ts";
import { bodyOf, classesOf, classSizesOn, type MemberClass } from "../modules/membership/index.ts";
import { type PublicSurvey, publicSurveys, stateWord, titleOf } from "../modules/survey/index.ts";
import {
	fill,
	formatDate,
	formatInstant,
	formatList,
	formatNumber,
	href,
	Page,
	Path,
	plural,
	type Station,
	TaskList,
} from "../web/index.ts";
import { messages } from "./messages/index.ts";

/** The public's first page: where the dialogue stands, what is open, and how to check it. Four statements. */
export const home = new Hono<Env>().get("/", async (c) => {
	const { ctx, lang, now, frame } = c.var;
	const words = messages[lang].home;
	const body = await bodyOf(ctx.db);
	const today = dateIn(now, body.zone);
	const surveys = await publicSurveys(ctx.db, now);
	const members = countsByClass(lang, await classSizesOn(ctx.db, today), await classesOf(ctx.db));
	return c.html(
		<Page frame={frame} title={words.title} lead={fill(words.lead, { body: body.names[lang] })}>
			<Path lang={lang} label={words.path} stations={stations(lang, surveys)} />
			<h2>{words.surveys}</h2>
			{surveys.length === 0 ? <p>{words.noSurvey}</p> : <Surveys lang={lang} surveys={surveys} />}
			<h2>{words.members}</h2>
			<p>
				{members.length === 0 ? (
					words.noMember
				) : (
					<a href={href(lang, "/members")}>
						{fill(words.membersText, { members: formatList(lang, members), date: formatDate(lang, today) })}
					</a>
				)}
			</p>
			<h2>{words.check}</h2>
			<p>
				{words.checkText} <a href={href(lang, "/check")}>{words.checkLink}</a>
			</p>
			<h2>{words.signIn}</h2>
			<p>
				{words.signInText} <a href={href(lang, "/desk")}>{words.signInLink}</a>
			</p>
		</Page>,
	);
});

const Surveys = ({ lang, surveys }: { lang: UiLang; surveys: readonly PublicSurvey[] }) => {
	const words = messages[lang].home;
	return (
		<TaskList
			tasks={surveys.map(({ survey, state, received }) => ({
				title: titleOf(survey, lang),
				href: href(lang, `/surveys/${survey.id}`),
				hint: [
					state === "open" &&
						fill(words.openUntil, { closes: formatInstant(lang, survey.closes, survey.opening.zone) }),
					plural(lang, received, words.received),
				]
					.filter(Boolean)
					.join(" – "),
				state: {
					kind: (
						{ open: "open", courtesy: "open", establishing: "closed", released: "done", annulled: "void" } as const
					)[state],
					word: stateWord(lang, state),
				},
			}))}
		/>
	);
};

/** "120 Member States": how many of each class there are, in the order of the classes. */
function countsByClass(lang: UiLang, sizes: ReadonlyMap<string, number>, classes: readonly MemberClass[]): string[] {
	return classes.flatMap(({ code, names }) => {
		const count = sizes.get(code) ?? 0;
		const name = count === 1 ? names[lang].singular : names[lang].plural;
		return count === 0 ? [] : [`${formatNumber(lang, count)}\u00a0${name}`];
	});
}

/** The way of the dialogue, as far as the surveys tell it: the newest one says where it stands. */
function stations(lang: UiLang, [newest]: readonly PublicSurvey[]): Station[] {
	const { stations: names } = messages[lang].home;
	const surveyed = newest?.state === "released";
	const here = newest === undefined ? undefined : surveyed ? "decision" : "survey";
	const order = ["note", "consultation", "survey", "decision", "topics", "events", "report"] as const;
	const reached = here === undefined ? -1 : order.indexOf(here);
	return order.map((station, index) => ({
		label: names[station],
		state: index < reached ? "done" : index === reached ? "here" : "ahead",
		...(station === "survey" && newest !== undefined && { href: href(lang, `/surveys/${newest.survey.id}`) }),
	}));
}
