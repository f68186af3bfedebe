import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { uiLangs } from "../../kit/languages.ts";
import { fill, plural } from "../format.ts";
import { type Frame, href, type Link, type ReaderLink } from "../frame.ts";
import { messages } from "../messages/index.ts";
import { writtenIn } from "../written.ts";
import { Mark, markIcon } from "./mark.tsx";

export interface PageProps {
	frame: Frame;
	/** Heading of the page and title of the window. */
	title: string;
	/** What stands in the margin beside the title: a symbol, the name of the survey. */
	kicker?: Child;
	/** One or two sentences under the title, set in the serif. */
	lead?: Child;
	/** Links between the pages of one matter. */
	sections?: readonly Link[] | undefined;
	/** Noted in the margin and kept in sight there: a deadline, who may see this. */
	marginalia?: Child;
	/** `paper` is a text with a margin; `desk` is the full width, for tables. */
	width?: "paper" | "desk";
	/** Entries of `app/web/islands` that this page can use, and works without. */
	islands?: readonly string[] | undefined;
	/** The form on this page came back with errors: the title of the window says so first. */
	failed?: boolean | undefined;
	children?: Child;
}

/** A whole page: letterhead, languages, the reader's links, the text, footer. */
export const Page = ({ width = "paper", ...page }: PageProps) => {
	const { frame, title } = page;
	const { lang, assets, body } = frame;
	const words = messages[lang];
	const windowTitle = page.failed === true ? fill(words.errorTitle, { title }) : title;
	return (
		<>
			{raw("<!doctype html>")}
			<html {...writtenIn(lang)}>
				<head>
					<meta charset="utf-8" />
					<title>{`${windowTitle} – ${body.short}`}</title>
					<meta name="viewport" content="width=device-width" />
					<link rel="stylesheet" href={assets.style} />
					{assets.fonts.map((font) => (
						<link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
					))}
					<link rel="icon" href={markIcon} />
					{(page.islands ?? []).map((name) => (
						<script type="module" src={assets.islands[name]} />
					))}
				</head>
				<body>
					<a class="skip" href="#content">
						{words.skip}
					</a>
					{frame.demo && <Ribbon frame={frame} demo={frame.demo} />}
					<header>
						<div class="masthead">
							<a class="body" href={href(lang, "/")}>
								<Mark />
								<span>{body.name}</span>
							</a>
							<Languages frame={frame} />
						</div>
						<ReaderNav frame={frame} />
					</header>
					<main id="content" tabindex={-1} class={width === "paper" ? "paper" : "wide"}>
						{page.sections && <Sections label={words.sections} links={page.sections} />}
						{page.kicker && <p class="kicker">{page.kicker}</p>}
						<h1>{title}</h1>
						{page.lead && <p class="lead">{page.lead}</p>}
						{page.marginalia && <div class="marginalia">{page.marginalia}</div>}
						<div class="text">{page.children}</div>
					</main>
					<footer class="footer">
						<p>
							<span>{body.name}</span>
							<span>{words.product}</span>
						</p>
					</footer>
				</body>
			</html>
		</>
	);
};

const Ribbon = ({ frame, demo }: { frame: Frame; demo: NonNullable<Frame["demo"]> }) => {
	const words = messages[frame.lang];
	return (
		<aside class="ribbon" aria-label={words.demo}>
			<strong>{words.demo}</strong> {fill(words.demoClock, { now: demo.now })} <a href={demo.href}>{words.demoMove}</a>
		</aside>
	);
};

/** The languages as words, keeping the page and its query. */
const Languages = ({ frame }: { frame: Frame }) => {
	const words = messages[frame.lang];
	return (
		<nav aria-label={words.languages}>
			<ul class="languages">
				{uiLangs.map((lang) => (
					<li>
						<a
							href={href(lang, frame.path) + frame.query}
							{...writtenIn(lang)}
							hreflang={lang}
							rel={lang === frame.lang ? undefined : "alternate"}
							aria-current={lang === frame.lang ? "true" : undefined}
						>
							{lang.toUpperCase()}
							<span class="heard"> {messages[lang].languageName}</span>
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
};

const ReaderNav = ({ frame: { lang, reader, links } }: { frame: Frame }) => {
	const words = messages[lang];
	return (
		<nav class="nav" aria-label={words.mainNav}>
			<div>
				<ul class="links">
					{links.map(({ href: to, label, current, awaits = 0 }: ReaderLink) => (
						<li>
							<a href={to} aria-current={current === true ? "page" : undefined}>
								{label}
								{awaits > 0 && (
									<span class="awaits" aria-hidden="true">
										{awaits}
									</span>
								)}
								{awaits > 0 && <span class="heard">{` (${plural(lang, awaits, words.awaiting)})`}</span>}
							</a>
						</li>
					))}
				</ul>
				{reader && <span class="who">{reader.name}</span>}
			</div>
		</nav>
	);
};

const Sections = ({ label, links }: { label: string; links: readonly Link[] }) => (
	<nav aria-label={label}>
		<ul class="sections">
			{links.map((link) => (
				<li>
					<a href={link.href} aria-current={link.current === true ? "page" : undefined}>
						{link.label}
					</a>
				</li>
			))}
		</ul>
	</nav>
);
