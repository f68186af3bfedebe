import type { UiLang } from "../../../kit/languages.ts";
import {
	Actions,
	Button,
	Empty,
	ErrorSummary,
	Form,
	type Frame,
	fill,
	formatPeriod,
	href,
	LinkButton,
	Radios,
	Table,
	TextField,
	Trouble,
	typed,
} from "../../../web/index.ts";
import { inLanguage, WordingFields } from "../../document/index.ts";
import { messages as earlier } from "../earlier/messages/index.ts";
import { BeginEarlierSurvey } from "../earlier/views/list.tsx";
import { messages } from "../messages/index.ts";
import { outcomes, stateOf } from "../model.ts";
import type { Entry } from "../queries.ts";
import { InterestLines } from "./facts.tsx";
import type { Filled } from "./forms.tsx";
import { DialogueOfficePage, officeHref, Reading, standingWords, wordsOf } from "./page.tsx";

interface CataloguePageProps {
	readonly frame: Frame;
	readonly entries: readonly Entry[];
	readonly q: string;
}

/** Themes and topics with what became of each, year by year. */
export const CataloguePage = ({ frame, entries, q }: CataloguePageProps) => {
	const { lang } = frame;
	const { catalogue: say, kinds } = messages[lang];
	return (
		<DialogueOfficePage frame={frame} title={say.title} lead={say.lead}>
			<form class="form" method="get" action={officeHref(lang, "/catalogue")}>
				<TextField lang={lang} name="q" label={say.search} value={q} optional />
				<Actions>
					<Button kind="quiet">{say.find}</Button>
				</Actions>
			</form>
			{entries.length === 0 ? (
				<Empty>{say.none}</Empty>
			) : (
				<Table
					caption={say.caption}
					columns={say.columns.map((label) => ({ label }))}
					rows={entries.map((entry) => [
						<a href={officeHref(lang, `/subjects/${entry.id}`)}>
							<Reading work={entry.title} lang={lang} />
						</a>,
						kinds[entry.kind],
						<Lines lines={fatesOf(lang, entry)} none={say.never} />,
						<Interest lang={lang} entry={entry} none={messages[lang].option.none} />,
					])}
				/>
			)}
			<Actions>
				<LinkButton href={officeHref(lang, "/subjects/new")}>{messages[lang].enter.title}</LinkButton>
			</Actions>
		</DialogueOfficePage>
	);
};

const Interest = ({ lang, entry: { interest }, none }: { lang: UiLang; entry: Entry; none: string }) =>
	interest.length === 0 ? <span class="soft">{none}</span> : <InterestLines lang={lang} interest={interest} />;

const Lines = ({ lines, none }: { lines: readonly string[]; none: string }) =>
	lines.length === 0 ? (
		<span class="soft">{none}</span>
	) : (
		<ul class="lines">
			{lines.map((line) => (
				<li>{line}</li>
			))}
		</ul>
	);

/** "2007: kept for a later year; 2008: put forward". What was put forward again was carried over; earlier surveys come first. */
function fatesOf(lang: UiLang, { putForward, interest }: Entry): string[] {
	const { catalogue } = messages[lang];
	const before = interest.flatMap((it) => {
		if (!("survey" in it) || it.year === undefined || it.standing === "notKnown") return [];
		const standing = standingWords(lang, it.standing);
		return [fill(earlier[lang].fate, { year: it.year, standing, period: formatPeriod(lang, it.begins, it.ends) })];
	});
	const here = putForward.map(({ year, option }, index) => {
		const again = index < putForward.length - 1 ? `, ${catalogue.carriedOver}` : "";
		return `${year} – ${standingWords(lang, stateOf(option))}${again}`;
	});
	return [...before, ...here];
}

interface EntryPageProps extends Filled {
	readonly frame: Frame;
	readonly entry: Entry;
}

/** One entry of the catalogue: its dossier, its years, and the interest that was noted. */
export const EntryPage = ({ frame, entry, form, submission, languages, errors = {}, trouble = [] }: EntryPageProps) => {
	const { lang } = frame;
	const { entry: say, outcomes: outcomeWords, begin } = messages[lang];
	const names: Record<string, string> = {
		date: say.date,
		account: say.account,
		outcome: say.outcome,
		original: begin.original,
	};
	const labels = Object.fromEntries(
		Object.keys(errors).map((field) => {
			const [name = "", tag] = field.split(".");
			return [field, tag === undefined ? (names[name] ?? name) : inLanguage(names[name] ?? "", tag, lang)];
		}),
	);
	return (
		<DialogueOfficePage
			frame={frame}
			title={wordsOf(entry.title, lang)}
			kicker={messages[lang].kinds[entry.kind]}
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			<p>
				<a href={href(lang, `/office/documents/${entry.document}`)}>{say.dossier}</a>
			</p>
			<h2>{say.putForward}</h2>
			<Lines lines={fatesOf(lang, entry)} none={messages[lang].catalogue.never} />
			<h2>{say.interest}</h2>
			<Interest lang={lang} entry={entry} none={say.noInterest} />
			<BeginEarlierSurvey lang={lang} />
			<h2>{say.note}</h2>
			<ErrorSummary lang={lang} errors={errors} labels={labels} />
			<Form action={officeHref(lang, `/subjects/${entry.id}`)} submission={submission}>
				<TextField
					lang={lang}
					name="date"
					type="date"
					label={say.date}
					hint={say.dateHint}
					value={typed(form, "date")}
					error={errors.date}
				/>
				<input type="hidden" name="original" value={typed(form, "original") || lang} />
				<WordingFields {...{ lang, form, errors, languages }} name="account" label={say.account} />
				<p class="hint">{say.accountHint}</p>
				<Radios
					lang={lang}
					name="outcome"
					label={say.outcome}
					value={typed(form, "outcome")}
					error={errors.outcome}
					choices={outcomes.map((value) => ({ value, label: outcomeWords[value] }))}
				/>
				<Actions>
					<Button>{say.save}</Button>
				</Actions>
			</Form>
		</DialogueOfficePage>
	);
};
