import type { Work } from "@intersession/document";
import {
	Actions,
	Button,
	Checkboxes,
	chosen,
	ErrorSummary,
	type FieldErrors,
	Form,
	type FormRecord,
	type Frame,
	fill,
	formatDate,
	LinkButton,
	Page,
	Radios,
	SelectField,
	TextField,
	Trouble,
	typed,
} from "../../../../web/index.ts";
import { wordsOf } from "../../../dialogue/index.ts";
import { languageOf, WordingFields } from "../../../document/index.ts";
import type { Round } from "../../model.ts";
import { officeHref, roundsHref } from "../../views/page.tsx";
import { messages } from "../messages/index.ts";
import { kinds, type Outcome } from "../model.ts";
import { OutcomeText } from "./text.tsx";

interface OutcomePageProps {
	readonly frame: Frame;
	readonly year: number;
	readonly round: Pick<Round, "id" | "date">;
	/** The record in force, which is then corrected. */
	readonly current: Outcome | undefined;
	/** The options of which the Chair may have spoken, in their order. */
	readonly options: readonly { readonly id: string; readonly title: Work }[];
	readonly titleOf: (option: string) => Work | undefined;
	readonly toSelect: number;
	readonly languages: readonly string[];
	/** Whether the reader is the Chair, who is not asked for a name. */
	readonly isChair: boolean;
	/** Whether those invited are told. */
	readonly announced: boolean;
	readonly form: FormRecord;
	readonly submission: string;
	readonly errors: FieldErrors;
	readonly trouble: readonly string[];
}

/** What a round came to, to be recorded or corrected. */
export const OutcomePage = (page: OutcomePageProps) => {
	const { frame, year, round, current, options, toSelect, languages, form, submission, errors, trouble } = page;
	const { lang } = frame;
	const { form: say, title, kinds: kindNames, record, correct } = messages[lang];
	const choices = options.map(({ id, title }) => ({ value: id, label: wordsOf(title, lang) }));
	const wording = { lang, form, errors, languages };
	const field = (name: string) => ({ lang, name, value: typed(form, name), error: errors[name] });
	return (
		<Page
			frame={frame}
			title={current === undefined ? record : correct}
			kicker={formatDate(lang, round.date)}
			lead={`${current === undefined ? say.lead : say.correctLead} ${page.announced ? say.told : say.notTold}`}
			sections={[{ href: roundsHref(lang, year, `/${round.id}`), label: say.back }]}
			width="desk"
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary lang={lang} errors={errors} labels={labelsOf(page)} />
			{current && (
				<section class="flow">
					<h2>{title}</h2>
					<OutcomeText lang={lang} year={year} outcome={current} titleOf={page.titleOf} />
				</section>
			)}
			<Form action={officeHref(lang, round.id, "/outcome")} submission={submission}>
				<input type="hidden" name="corrects" value={current?.id ?? ""} />
				<Radios
					{...field("kind")}
					label={say.kind}
					choices={kinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
				/>
				<Checkboxes
					{...field("options")}
					label={say.options}
					hint={fill(say.optionsHint, { n: toSelect })}
					values={chosen(form, "options")}
					choices={choices}
					optional
				/>
				<Checkboxes
					{...field("later")}
					label={say.later}
					hint={say.laterHint}
					values={chosen(form, "later")}
					choices={choices}
					optional
				/>
				<SelectField {...field("first")} label={say.first} choices={choices} optional />
				<WordingFields {...wording} name="title" label={say.titleOf} short optional />
				<p class="hint">{say.titleHint}</p>
				<TextField {...field("date")} type="date" label={say.date} />
				{!page.isChair && <TextField {...field("chair")} label={say.chair} hint={say.chairHint} />}
				<SelectField
					{...field("original")}
					value={typed(form, "original") || lang}
					label={say.original}
					choices={languages.map((tag) => ({ value: tag, label: languageOf(tag, lang) }))}
				/>
				<WordingFields {...wording} name="statement" label={say.statement} />
				{current && <WordingFields {...wording} name="reasons" label={say.reasons} />}
				<Actions>
					<Button>{page.announced ? say.save : say.saveOnly}</Button>
					<LinkButton kind="quiet" href={roundsHref(lang, year, `/${round.id}`)}>
						{say.back}
					</LinkButton>
				</Actions>
			</Form>
		</Page>
	);
};

function labelsOf({ frame: { lang }, languages, errors }: OutcomePageProps): Record<string, string> {
	const { form: say } = messages[lang];
	const versions = (name: string, label: string) =>
		languages.map((tag) => [`${name}.${tag}`, `${label} (${languageOf(tag, lang)})`] as const);
	const labels = Object.fromEntries([
		...(["kind", "options", "later", "date", "chair", "original"] as const).map((name) => [name, say[name]] as const),
		...versions("title", say.titleOf),
		...versions("statement", say.statement),
		...versions("reasons", say.reasons),
	]);
	return Object.fromEntries(Object.keys(errors).map((field) => [field, labels[field] ?? field]));
}
