import type { Opening } from "@intersession/ledger";
import { languageName, type UiLang } from "../../../kit/languages.ts";
import { fill, writtenIn } from "../../../web/index.ts";
import { messages } from "./messages/index.ts";

interface Said {
	/** What was not ready, up to its colon. */
	readonly what: string;
	readonly reason: Reason;
}

interface Reason {
	readonly text: string;
	/** Set where that is not the reader’s language. */
	readonly contentLang: string | undefined;
}

/** A reason in a language, else in the survey’s original one, else in the one that its author had. */
export function reasonIn(reason: Readonly<Record<string, string>>, lang: UiLang, original: string): Reason {
	const [tag = lang, text = ""] =
		[lang, original, ...Object.keys(reason)]
			.map((one) => [one, reason[one] ?? ""] as const)
			.find(([, words]) => words !== "") ?? [];
	return { text, contentLang: tag === lang ? undefined : tag };
}

/** For which reasons a survey was opened although a language version, or the circulation of its options, was not as it should be. */
const saidOf = (lang: UiLang, { waivers, circulationWaiver, original }: Opening): Said[] => {
	const say = messages[lang];
	const languages = waivers.map(({ language, reason }) => ({
		what: fill(say.language, { language: languageName(language, lang) }),
		reason: reasonIn(reason, lang, original),
	}));
	if (circulationWaiver === undefined) return languages;
	const { lacks, reason } = circulationWaiver;
	return [...languages, { what: say.circulation[lacks], reason: reasonIn(reason, lang, original) }];
};

/** The same in a letter, a paragraph each; empty where everything was ready. */
export const waiverWords = (lang: UiLang, opening: Opening): string =>
	saidOf(lang, opening)
		.map(({ what, reason }) => `${what} ${reason.text}`)
		.join("\n\n");

/** Printed wherever the survey is read. */
export const Waivers = ({ lang, opening }: { lang: UiLang; opening: Opening }) => (
	<>
		{saidOf(lang, opening).map(({ what, reason }) => (
			<p class="small soft">
				{what} <span {...writtenIn(reason.contentLang)}>{reason.text}</span>
			</p>
		))}
	</>
);
