import type { Child } from "hono/jsx";
import { dateIn } from "../../app/kit/calendar.ts";
import type { Instant } from "../../app/kit/clock.ts";
import {
	Actions,
	Button,
	ErrorSummary,
	type FieldErrors,
	Form,
	type Frame,
	formatInstant,
	href,
	LinkButton,
	Notice,
	Page,
	TextField,
} from "../../app/web/index.ts";
import type { Part, Scene } from "../cast.ts";
import { material, memberEntry, nameOfPerson } from "../material.ts";
import { messages } from "../messages/index.ts";
import { momentOf, nextScene, type SceneName } from "../story/later.ts";

export interface DemoPageProps {
	readonly frame: Frame;
	readonly now: Instant;
	readonly scene: Scene;
	/** The clock was moved by the form on this page. */
	readonly moved: boolean;
	readonly errors?: FieldErrors;
	/** What was typed in the form that came back. */
	readonly typed?: { readonly date: string; readonly time: string };
}

const { body, survey: data } = material;

/** Where everything about the demonstration is: what to try, whom to be, what time it is. */
export const DemoPage = (page: DemoPageProps) => {
	const { frame, now, errors = {} } = page;
	const { lang } = frame;
	const say = messages[lang];
	return (
		<Page frame={frame} title={say.title} lead={say.lead} width="desk" failed={Object.keys(errors).length > 0}>
			{page.moved && (
				<Notice kind="success">
					<p>{say.clock.moved(formatInstant(lang, now, body.zone), city(lang))}</p>
				</Notice>
			)}
			<ErrorSummary lang={lang} errors={errors} labels={{ date: say.clock.date, time: say.clock.time(city(lang)) }} />
			<Steps page={page} />
			<SignInAs page={page} />
			<ClockForms page={page} errors={errors} />
			<section class="flow">
				<h2>{say.mailbox.title}</h2>
				<p>{say.mailbox.linkText}</p>
				<Actions>
					<LinkButton kind="quiet" href={href(lang, "/demo/mailbox")}>
						{say.mailbox.link}
					</LinkButton>
				</Actions>
			</section>
			<section class="flow">
				<h2>{say.invented}</h2>
				<p>{data.notice[lang]}</p>
				{say.inventedText.map((text) => (
					<p>{text}</p>
				))}
			</section>
		</Page>
	);
};

type Lang = Frame["lang"];

const city = (lang: Lang): string => body.cities[body.seat]?.[lang] ?? body.seat;
const memberName = (lang: Lang, code: string): string => memberEntry(code).names[lang].short;

/** The path of a newcomer: each step leads to the page with which it begins, as the person whom it takes. */
const Steps = ({ page: { frame, now, scene } }: { page: DemoPageProps }) => {
	const { lang } = frame;
	const { tryTitle, steps } = messages[lang];
	const survey = scene.shown === undefined ? "/" : `/surveys/${scene.shown.survey.id}`;
	const year = material.dialogue.cycles.at(-1)?.year;
	const link = (to: string, words: string): Child => <a href={to}>{words}</a>;
	/** Signs in as a person and leads to a page that is not the one on which something awaits them. */
	const reading = (key: string, to: string, words: (name: string, member: string) => string): Child[] =>
		scene.parts
			.filter(({ is }) => is.key === key)
			.map(({ is, person }) => (
				<SignIn lang={lang} person={person} to={to}>
					<button type="submit" class="link">
						{words(nameOfPerson(is), memberOf(lang, is))}
					</button>
				</SignIn>
			));
	/** The same once the clock has come to an event of the story: where that is ahead, it is moved there first. */
	const afterwards = (event: SceneName, key: string, to: string, words: (name: string) => string): Child[] =>
		scene.parts
			.filter(({ is }) => is.key === key)
			.map(({ is, person }) => {
				const at = momentOf(event);
				const ahead = at !== undefined && at > now;
				return (
					<SignIn lang={lang} person={person} to={to} after={ahead ? event : undefined}>
						<button type="submit" class="link">
							{words(nameOfPerson(is))}
						</button>
						{ahead && <span class="small soft"> {steps.moves(formatInstant(lang, at, body.zone, "date"))}</span>}
					</SignIn>
				);
			});
	/** Presses the person's own button below. */
	const as = (key: string, words: (name: string, member: string) => string): Child[] =>
		scene.parts
			.filter(({ is }) => is.key === key)
			.map(({ is }) => (
				<button type="submit" form={key} class="link">
					{words(nameOfPerson(is), memberOf(lang, is))}
				</button>
			));
	const path = [
		link(href(lang, survey), steps.survey),
		...reading("lim", `/years/${year}/theme`, steps.themes),
		...reading("lim", `/years/${year}/consultations${scene.changed}`, steps.consultations),
		...as("boube", steps.reply),
		...as("rochat", steps.watch),
		link("#clock", steps.close),
		...as("achterberg", steps.release),
		link(href(lang, survey), steps.check),
		...afterwards("decision", "lim", `/years/${year}/thread`, steps.decision),
		...afterwards("topicDecision", "lim", `/years/${year}`, steps.topics),
	];
	return (
		<section class="flow">
			<h2>{tryTitle}</h2>
			<ol>
				{path.map((step) => (
					<li>{step}</li>
				))}
			</ol>
		</section>
	);
};

const memberOf = (lang: Lang, { delegations }: Part["is"]): string =>
	delegations.map(({ member }) => memberName(lang, member)).join(", ");

interface SignInProps {
	lang: Lang;
	id?: string;
	person: string;
	/** The page, without its language, that comes next. */
	to: string;
	/** An event of the story to which the clock is moved before. */
	after?: SceneName | undefined;
	children: Child;
}

const SignIn = ({ lang, id, person, to, after, children }: SignInProps) => (
	<form id={id} method="post" action={href(lang, after === undefined ? "/sign-in/as" : "/demo/clock")}>
		{after && <input type="hidden" name="to" value={after} />}
		<input type="hidden" name="person" value={person} />
		<input type="hidden" name="return" value={href(lang, to)} />
		{children}
	</form>
);

/** A line for each: who they are, in which capacity, and what awaits them; one under the other on a phone. */
const SignInAs = ({ page: { frame, scene } }: { page: DemoPageProps }) => {
	const { lang } = frame;
	const { signIn, awaits } = messages[lang];
	return (
		<section id="people" class="flow">
			<h2>{signIn.title}</h2>
			<p>{signIn.caption}</p>
			<ul class="people">
				{scene.parts.map((part) => (
					<li>
						<SignIn lang={lang} id={part.is.key} person={part.person} to={part.path}>
							<Button kind="quiet">{nameOfPerson(part.is)}</Button>
						</SignIn>
						<p>
							<Capacity lang={lang} is={part.is} />
						</p>
						<p>{awaits[part.awaits]}</p>
					</li>
				))}
			</ul>
		</section>
	);
};

/** The function in words of their own, and under it what they may do here where that does not say it already. */
const Capacity = ({ lang, is }: { lang: Lang; is: Part["is"] }) => {
	const { staff, delegation, place } = messages[lang];
	const title = is.function[lang];
	const roles = [
		...(is.staff === null ? [] : [staff[is.staff][is.gender]]),
		...is.delegations.map(({ role, member }) => place(delegation[role][is.gender], memberName(lang, member))),
	];
	return (
		<>
			{title}
			{roles
				.filter((role) => !title.includes(role))
				.map(
					(role): Child => (
						<>
							<br />
							<span class="small soft">{role}</span>
						</>
					),
				)}
		</>
	);
};

const ClockForms = ({ page, errors }: { page: DemoPageProps; errors: FieldErrors }) => {
	const { frame, now, scene, typed } = page;
	const { lang } = frame;
	const { clock } = messages[lang];
	const action = href(lang, "/demo/clock");
	const next = nextScene(now);
	return (
		<section id="clock" class="flow">
			<h2>{clock.title}</h2>
			<p class="said">{clock.now(formatInstant(lang, now, body.zone), city(lang))}</p>
			<Form action={action}>
				<Actions>
					{scene.shown?.state === "open" && (
						<>
							<Button name="to" value="close">
								{clock.close}
							</Button>
							<Button kind="quiet" name="to" value="beforeClose">
								{clock.beforeClose}
							</Button>
						</>
					)}
					{next !== undefined && (
						<Button kind={scene.shown?.state === "open" ? "quiet" : "primary"} name="to" value="next">
							{clock.next(formatInstant(lang, next.at, body.zone, "date"), clock.scenes[next.name])}
						</Button>
					)}
					<Button kind="quiet" name="to" value="hour">
						{clock.hour}
					</Button>
					<Button kind="quiet" name="to" value="day">
						{clock.day}
					</Button>
				</Actions>
			</Form>
			<Form action={action}>
				<h3>{clock.at}</h3>
				<TextField
					lang={lang}
					name="date"
					type="date"
					label={clock.date}
					value={typed?.date || dateIn(now, body.zone)}
					error={errors.date}
				/>
				<TextField
					lang={lang}
					name="time"
					type="time"
					label={clock.time(city(lang))}
					hint={clock.timeHint}
					value={typed?.time}
					error={errors.time}
				/>
				<Actions>
					<Button kind="quiet" name="to" value="at">
						{clock.move}
					</Button>
				</Actions>
			</Form>
			<p>
				{clock.forward} <code>npm start -- --reset</code>
			</p>
		</section>
	);
};
