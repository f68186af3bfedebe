import type { Child } from "hono/jsx";
import type { Kept } from "../../../acts/index.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import type { UiLang } from "../../../kit/languages.ts";
import {
	Actions,
	Button,
	Discard,
	ErrorSummary,
	type FieldErrors,
	Form,
	type FormRecord,
	type Frame,
	fill,
	formatDate,
	Page,
	SelectField,
	TextField,
	Trouble,
	typed,
} from "../../../web/index.ts";
import { inLanguage, languageOf, WordingFields } from "../../document/index.ts";
import { messages } from "../messages/index.ts";
import type { Round } from "../model.ts";
import { CheckPage, type Told, typedVersions } from "./check.tsx";
import { officeHref, roundsHref } from "./page.tsx";

interface CorrectionPageProps {
	readonly frame: Frame;
	readonly year: number;
	readonly round: Round;
	readonly languages: readonly string[];
	readonly form: FormRecord;
	readonly submission: string;
	readonly errors: FieldErrors;
	readonly trouble: readonly string[];
}

/** The day, the place and what a round covers, to be corrected with the reasons. */
export const CorrectPage = (page: CorrectionPageProps) => {
	const { frame, round, languages, form, errors } = page;
	const { lang } = frame;
	const { convene, correct: say } = messages[lang];
	const wording = { lang, form, errors, languages };
	return (
		<RoundForm {...page} action="correction" say={say} version={typed(form, "version")}>
			<TextField
				lang={lang}
				name="date"
				type="date"
				label={convene.date}
				value={typed(form, "date")}
				error={errors.date}
			/>
			<WordingFields {...wording} name="place" label={convene.place} original={round.place.original} short />
			<WordingFields {...wording} name="covers" label={convene.covers} original={round.place.original} />
		</RoundForm>
	);
};

/** A round to be cancelled, with the reasons. */
export const CancelPage = (page: CorrectionPageProps) => (
	<RoundForm {...page} action="cancellation" say={messages[page.frame.lang].cancel} />
);

interface CheckProps {
	readonly frame: Frame;
	readonly year: number;
	readonly round: Round;
	readonly languages: readonly string[];
	readonly kept: Kept;
	readonly told: Told | undefined;
}

/** What a round will say once it is corrected, beside what it says now, and whom that reaches. */
export const CheckCorrectionPage = ({ year, round, languages, ...page }: CheckProps) => {
	const { lang } = page.frame;
	const { form } = page.kept;
	const { facts, check, correct: say } = messages[lang];
	const versions = (name: "place" | "covers") =>
		typedVersions(lang, { form, languages, name, label: facts[name] }).map((row, index) => {
			const tag = languages[index] ?? "";
			const before = round[name].expressions[tag]?.body ?? "";
			return before === typed(form, `${name}.${tag}`)
				? row
				: { ...row, value: <Changed {...{ lang, before }}>{row.value}</Changed> };
		});
	const date = typed(form, "date") as CalendarDate;
	const shown = formatDate(lang, date, "long");
	return (
		<CheckPage
			{...page}
			title={check.title}
			kicker={say.title}
			lead={check.lead}
			sections={[{ href: roundsHref(lang, year, `/${round.id}`), label: say.back }]}
			rows={[
				{
					label: facts.date,
					value:
						date === round.date ? (
							shown
						) : (
							<Changed lang={lang} before={formatDate(lang, round.date, "long")}>
								{shown}
							</Changed>
						),
				},
				...versions("place"),
				...versions("covers"),
				...typedVersions(lang, { form, languages, name: "reasons", label: say.reasons }),
			]}
			action={officeHref(lang, round.id, "/correction")}
			label={page.told === undefined ? say.save : say.saveAndTell}
		/>
	);
};

const Changed = ({ lang, before, children }: { lang: UiLang; before: string; children: Child }) => (
	<>
		{children}
		<br />
		<span class="soft">{fill(messages[lang].check.before, { before })}</span>
	</>
);

/** That a round is about to be cancelled, why, and whom that reaches. */
export const CheckCancellationPage = ({ year, round, languages, ...page }: CheckProps) => {
	const { lang } = page.frame;
	const { facts, check, correct, cancel: say } = messages[lang];
	return (
		<CheckPage
			{...page}
			title={check.title}
			kicker={say.title}
			lead={check.lead}
			sections={[{ href: roundsHref(lang, year, `/${round.id}`), label: correct.back }]}
			rows={[
				{ label: facts.date, value: formatDate(lang, round.date, "long") },
				...typedVersions(lang, { form: page.kept.form, languages, name: "reasons", label: say.reasons }),
			]}
			action={officeHref(lang, round.id, "/cancellation")}
			label={page.told === undefined ? say.save : say.saveAndTell}
			kind="danger"
		/>
	);
};

interface RoundFormProps extends CorrectionPageProps {
	readonly action: "correction" | "cancellation";
	readonly say: { readonly title: string; readonly lead: string; readonly reasons: string };
	readonly version?: string;
	readonly children?: Child;
}

const RoundForm = ({ action, say, version, children, ...page }: RoundFormProps) => {
	const { frame, year, round, languages, form, submission, errors, trouble } = page;
	const { lang } = frame;
	const { convene, correct, check } = messages[lang];
	const back = roundsHref(lang, year, `/${round.id}`);
	return (
		<Page
			frame={frame}
			title={say.title}
			kicker={formatDate(lang, round.date)}
			lead={say.lead}
			sections={[{ href: back, label: correct.back }]}
			width="desk"
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary lang={lang} errors={errors} labels={labelsOf(page)} />
			<Form action={officeHref(lang, round.id, `/${action}`)} submission={submission} version={version}>
				{children}
				<SelectField
					lang={lang}
					name="original"
					label={convene.original}
					value={typed(form, "original") || lang}
					error={errors.original}
					choices={languages.map((tag) => ({ value: tag, label: languageOf(tag, lang) }))}
				/>
				<WordingFields {...{ lang, form, errors, languages }} name="reasons" label={say.reasons} />
				<Actions>
					<Button>{check.go}</Button>
					<Discard lang={lang} href={back} />
				</Actions>
			</Form>
		</Page>
	);
};

function labelsOf({ frame: { lang }, languages, errors }: CorrectionPageProps): Record<string, string> {
	const { convene, correct } = messages[lang];
	const names: Record<string, string> = { ...convene, reasons: correct.reasons };
	return Object.fromEntries(
		Object.keys(errors).map((field) => {
			const [name = "", tag] = field.split(".");
			const label = names[name] ?? name;
			return [field, tag !== undefined && languages.includes(tag) ? inLanguage(label, tag, lang) : label];
		}),
	);
}
