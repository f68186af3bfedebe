import type { Opening } from "@intersession/ledger";
import type { Instant } from "../../../../kit/clock.ts";
import { languageName, type UiLang } from "../../../../kit/languages.ts";
import {
	capital,
	Deadline,
	fill,
	formatInstant,
	formatList,
	formatNumber,
	type Place,
	plural,
	SummaryList,
	Table,
} from "../../../../web/index.ts";
import { languageStates } from "../../../document/index.ts";
import type { MemberClass } from "../../../membership/index.ts";
import { courtesyWords } from "../../late/views.tsx";
import { messages as surveyMessages } from "../../messages/index.ts";
import { classNamed } from "../../office/views/page.tsx";
import { messages as preparation } from "../../preparation/messages/index.ts";
import { conditionWords, Prose, wordsIn } from "../../reply/views/text.tsx";
import { reasonIn } from "../../waiver/views.tsx";
import { messages } from "../messages/index.ts";

interface OpeningSheetProps {
	lang: UiLang;
	opening: Opening;
	classes: readonly MemberClass[];
	seat: Place;
	readerZone: string;
	/** Before the opening: members without any address, and an opening instant that is yet to come. */
	before?: { unreachable: readonly string[] } | undefined;
}

/** Everything that an opening seals, laid out to be read: texts in every language, questions, those consulted, rules, instants. */
export const OpeningSheet = (props: OpeningSheetProps) => {
	const { lang, opening } = props;
	const say = messages[lang].sealed;
	return (
		<>
			<h2>{say.texts}</h2>
			<Versions lang={lang} opening={opening} texts={opening.title} />
			{Object.keys(opening.introduction).length > 0 && (
				<Versions lang={lang} opening={opening} texts={opening.introduction} />
			)}
			<h2>{say.questions}</h2>
			{opening.questions.map((question, index) => (
				<Question lang={lang} opening={opening} question={question} n={index + 1} />
			))}
			<h2>{say.consulted}</h2>
			<Consulted {...props} />
			<h2>{say.settings}</h2>
			<Rules {...props} />
		</>
	);
};

interface VersionsProps {
	lang: UiLang;
	opening: Opening;
	texts: Readonly<Record<string, string>>;
}

/** One text in every language of the survey, its original first, side by side. */
const Versions = ({ lang, opening, texts }: VersionsProps) => {
	const states = languageStates(lang);
	const lower = (word: string) => word.toLocaleLowerCase(lang);
	const tags = [opening.original, ...opening.languages.filter((tag) => tag !== opening.original)];
	return (
		<div class="versions">
			{tags.map((tag) => {
				const text = texts[tag] ?? "";
				const state = tag === opening.original ? "original" : text === "" ? "missing" : undefined;
				return (
					<div>
						<p class="small soft">
							{capital(languageName(tag, lang))}
							{state && ` – ${lower(states[state])}`}
						</p>
						{text !== "" && (
							<div class="said flow">
								<Prose text={text} contentLang={tag === lang ? undefined : tag} />
							</div>
						)}
					</div>
				);
			})}
		</div>
	);
};

const Question = ({
	lang,
	opening,
	question,
	n,
}: {
	lang: UiLang;
	opening: Opening;
	question: Opening["questions"][number];
	n: number;
}) => {
	const { sealed: say } = messages[lang];
	const { sheet, kinds, kindHints, rules, ruleHints, equality } = preparation[lang];
	return (
		<section>
			<h3>
				{fill(sheet.question, { n })} – {kinds[question.kind]}
			</h3>
			<Versions lang={lang} opening={opening} texts={question.label} />
			{question.condition !== undefined && <p>{conditionWords(lang, opening, question)}</p>}
			{question.scale !== undefined && (
				<section>
					<h4>{say.scale}</h4>
					<Versions lang={lang} opening={opening} texts={question.scale.lowest} />
					<Versions lang={lang} opening={opening} texts={question.scale.highest} />
				</section>
			)}
			{question.withComment === true && <p>{sheet.withComment}</p>}
			{question.options.map((option, index) => (
				<section>
					<h4>{fill(say.option, { m: index + 1 })}</h4>
					<Versions lang={lang} opening={opening} texts={option.title} />
					{Object.keys(option.description).length > 0 && (
						<Versions lang={lang} opening={opening} texts={option.description} />
					)}
				</section>
			))}
			{question.rule === null ? (
				<p>{question.kind === "comment" ? say.notCounted : kindHints[question.kind]}</p>
			) : (
				<SummaryList
					lang={lang}
					rows={[
						{ label: say.rule, value: `${rules[question.rule]}\n${ruleHints[question.rule]}` },
						{
							label: capital(plural(lang, question.select, say.select)),
							value: formatNumber(lang, question.select),
						},
						{ label: sheet.equality, value: equality[question.equality ?? "none"] },
					]}
				/>
			)}
		</section>
	);
};

const Consulted = ({ lang, opening, classes, before }: OpeningSheetProps) => {
	const { sealed: say } = messages[lang];
	const codes = classes.map(({ code }) => code).filter((code) => numberIn(opening, code) > 0);
	const unreachable = before?.unreachable ?? [];
	return (
		<>
			<Table
				caption={say.consultedCaption}
				columns={[{ label: say.class }, { label: say.number, number: true }, { label: say.decide }]}
				rows={codes.map((code) => [
					capital(classNamed(classes, lang, code)),
					formatNumber(lang, numberIn(opening, code)),
					opening.decides.includes(code) ? say.decides : say.separately,
				])}
				total={[say.total, formatNumber(lang, opening.consulted.length), ""]}
			/>
			{unreachable.length > 0 && (
				<p>
					{fill(plural(lang, unreachable.length, say.unreachable), {
						members: memberNames(lang, opening, unreachable),
					})}
				</p>
			)}
		</>
	);
};

const numberIn = ({ consulted }: Opening, code: string): number =>
	consulted.filter((addressee) => addressee.class === code).length;

/** Members consulted, named and in the order of the reader's language. */
export function memberNames(lang: UiLang, opening: Opening, members: readonly string[]): string {
	const wanted = new Set(members);
	const names = opening.consulted
		.filter(({ member }) => wanted.has(member))
		.map(({ name }) => wordsIn(name, lang, opening.original));
	return formatList(lang, names.sort(new Intl.Collator(lang).compare));
}

/** What the level promises and, of a confidential one, what it cannot keep. */
const levelWords = (lang: UiLang, level: Opening["level"]): string[] => {
	const { levels, fewOrAlike } = surveyMessages[lang];
	return level === "confidential" ? [levels[level], fewOrAlike] : [levels[level]];
};

const Rules = ({ lang, opening, seat, readerZone, before }: OpeningSheetProps) => {
	const { sealed: say } = messages[lang];
	const { sheet, levels } = preparation[lang];
	return (
		<SummaryList
			lang={lang}
			rows={[
				{ label: say.organ, value: wordsIn(opening.organ.name, lang, opening.original) },
				{ label: say.level, value: [levels[opening.level], ...levelWords(lang, opening.level)].join("\n") },
				{ label: say.paper, value: opening.paper === "notAccepted" ? sheet.paperNo : sheet.paperYes },
				{
					label: say.courtesy,
					value:
						courtesyWords({
							lang,
							survey: { opening, courtesyUntil: opening.courtesyUntil as Instant | null },
							seat,
							readerZone,
						}) || say.courtesyNone,
				},
				{
					label: say.opens,
					value: before ? say.opensNow : `${formatInstant(lang, opening.opens as Instant, seat.zone)} ${seat.where}`,
				},
				{
					label: say.closes,
					value: <Deadline lang={lang} at={opening.closes as Instant} seat={seat} readerZone={readerZone} />,
				},
				{ label: say.establish, value: plural(lang, opening.establishDays, sheet.days) },
				{
					label: say.languages,
					value: formatList(
						lang,
						opening.languages.map((tag) => languageName(tag, lang)),
					),
				},
				...opening.waivers.map(({ language, reason }) => ({
					label: fill(say.waiverOf, { language: languageName(language, lang) }),
					value: reasonIn(reason, lang, opening.original).text,
				})),
				...(opening.circulationWaiver === undefined
					? []
					: [
							{
								label: say.circulationWaiver[opening.circulationWaiver.lacks],
								value: reasonIn(opening.circulationWaiver.reason, lang, opening.original).text,
							},
						]),
			]}
		/>
	);
};
