import { type Opening, SCALE } from "@intersession/ledger";
import { isUiLang, languageName, type UiLang } from "../../../../kit/languages.ts";
import { formatChoice, href, quote, writtenIn } from "../../../../web/index.ts";
import { DossierLink } from "../../choice/views/about.tsx";
import { words } from "../messages/index.ts";

type Texts = Readonly<Record<string, string>>;
type Question = Opening["questions"][number];

/** A sealed text in a language, else in its original; `contentLang` is set where that is another one. */
export function readIn(
	texts: Texts,
	lang: UiLang,
	original: string,
): { text: string; contentLang: string | undefined } {
	const own = texts[lang] ?? "";
	return own !== ""
		? { text: own, contentLang: undefined }
		: { text: texts[original] ?? "", contentLang: original === lang ? undefined : original };
}

/** The same where a sentence needs the words alone. */
export const wordsIn = (texts: Texts, lang: UiLang, original: string): string => readIn(texts, lang, original).text;

/** After which answers a question is put: « If you answered “Yes” to “…” ». Empty where it is put to all. */
export function conditionWords(lang: UiLang, opening: Opening, { condition }: Question): string {
	const earlier = opening.questions.find(({ id }) => id === condition?.question);
	if (condition === undefined || earlier === undefined) return "";
	const titles = condition.answers.map((answer) => quote(lang, answerName(lang, opening, earlier, answer)));
	const label = quote(lang, wordsIn(earlier.label, lang, opening.original));
	return words[lang].form.ifAnswered(formatChoice(lang, titles), label);
}

/** What an answer that a condition names is called: an option’s title, yes or no. */
export function answerName(lang: UiLang, { original }: Opening, { kind, options }: Question, answer: string): string {
	if (kind === "yesNo") return words[lang].form[answer === "yes" ? "yes" : "no"];
	return wordsIn(options.find(({ id }) => id === answer)?.title ?? {}, lang, original);
}

/** A step of the scale of a rating, the two ends with their words. */
export function stepWords(lang: UiLang, { original }: Opening, { scale }: Question, step: number): string {
	const end = step === SCALE[0] ? scale?.lowest : step === SCALE.at(-1) ? scale?.highest : undefined;
	const said = wordsIn(end ?? {}, lang, original);
	return said === "" ? `${step}` : `${step} – ${said}`;
}

/** A text of several paragraphs, as it was typed: a blank line parts them. */
export const Prose = ({ text, contentLang }: { text: string; contentLang?: string | undefined }) => (
	<>
		{text.split(/\n{2,}/).map((paragraph) => (
			<p {...writtenIn(contentLang)}>
				{paragraph.split("\n").map((line, index) => (
					<>
						{index > 0 && <br />}
						{line}
					</>
				))}
			</p>
		))}
	</>
);

/** Which language the survey was written in, and the way to it. */
export const Languages = ({ lang, path, opening: { original } }: { lang: UiLang; path: string; opening: Opening }) => {
	const say = words[lang].text;
	return (
		<p class="small soft">
			{original === lang ? (
				say.isOriginal(languageName(original, lang))
			) : (
				<>
					{say.isTranslation(languageName(original, lang))}{" "}
					{isUiLang(original) && (
						<a class="screen" href={href(original, path)} hreflang={original}>
							{say.readOriginal}
						</a>
					)}
				</>
			)}
		</p>
	);
};

/** The questions with all their options, to be read before answering. */
export const Questions = ({ lang, opening }: { lang: UiLang; opening: Opening }) => (
	<>
		{opening.questions.map((asked) => {
			const { label, options } = asked;
			const question = readIn(label, lang, opening.original);
			return (
				<section>
					<h3 {...writtenIn(question.contentLang)}>{question.text}</h3>
					{asked.condition !== undefined && <p>{conditionWords(lang, opening, asked)}</p>}
					{asked.scale !== undefined && (
						<p>{[SCALE[0], SCALE.at(-1) ?? 0].map((step) => stepWords(lang, opening, asked, step)).join(" … ")}</p>
					)}
					{options.map(({ title, description, dossier }) => {
						const name = readIn(title, lang, opening.original);
						const account = readIn(description, lang, opening.original);
						return (
							<section class="said flow">
								<h4 {...writtenIn(name.contentLang)}>{name.text}</h4>
								{name.contentLang !== undefined && (
									<p class="small soft">{words[lang].text.inOriginal(languageName(name.contentLang, lang))}</p>
								)}
								{account.text !== "" && <Prose text={account.text} contentLang={account.contentLang} />}
								{opening.about && dossier && (
									<DossierLink lang={lang} year={opening.about.year} {...dossier} title={name.text} />
								)}
							</section>
						);
					})}
				</section>
			);
		})}
	</>
);
