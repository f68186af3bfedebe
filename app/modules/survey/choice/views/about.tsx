import type { Opening } from "@intersession/ledger";
import type { UiLang } from "../../../../kit/languages.ts";
import { colon, fill, formatList, href, Notice, quote } from "../../../../web/index.ts";
import { yearHref } from "../../../dialogue/index.ts";
import { messages } from "../messages/index.ts";

interface AboutProps {
	lang: UiLang;
	opening: Opening;
	/** Options of the survey that were withdrawn since from what is put forward. */
	withdrawn: readonly string[];
}

/** What a sealed survey is about, with the way to its year; and what of it was withdrawn since. */
export const About = ({ lang, opening: { about, questions, original }, withdrawn }: AboutProps) => {
	if (about === undefined) return null;
	const say = messages[lang];
	const titles = questions
		.flatMap(({ options }) => options)
		.filter(({ id }) => withdrawn.includes(id))
		.map(({ title }) => quote(lang, title[lang] || title[original] || ""));
	return (
		<>
			<p>
				{say.about}
				{colon[lang]} <AboutYear lang={lang} year={about.year} />
			</p>
			{titles.length > 0 && (
				<Notice kind="warning">
					<p>{fill(say.withdrawn, { options: formatList(lang, titles) })}</p>
				</Notice>
			)}
		</>
	);
};

/** The way to the year whose choice a survey is about. */
export const AboutYear = ({ lang, year }: { lang: UiLang; year: number }) => (
	<a href={yearHref(lang, year)}>{fill(messages[lang].year, { year })}</a>
);

interface DossierLinkProps {
	lang: UiLang;
	year: number;
	/** What was put forward, and the version of its dossier from which its words were taken. */
	option: string;
	version: number;
	title: string;
}

/** The way from an option to its whole dossier. */
export const DossierLink = ({ lang, year, option, version, title }: DossierLinkProps) => (
	<p class="small">
		<a href={href(lang, `/years/${year}/options/${option}`)}>
			{messages[lang].dossier}
			<span class="heard">: {title}</span>
		</a>{" "}
		({fill(messages[lang].version, { version })})
	</p>
);
