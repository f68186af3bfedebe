import type { Work } from "@intersession/document";
import type { Child } from "hono/jsx";
import {
	Actions,
	Button,
	Checkboxes,
	chosen,
	Discard,
	ErrorSummary,
	type FieldErrors,
	Form,
	type FormRecord,
	type Frame,
	fill,
	formatDate,
	KeptFields,
	Page,
	Radios,
	SelectField,
	SummaryList,
	TextField,
	Trouble,
	typed,
} from "../../../../web/index.ts";
import { wordsOf } from "../../../dialogue/index.ts";
import { inLanguage, languageOf, WordingFields } from "../../../document/index.ts";
import { messages as words } from "../../messages/index.ts";
import type { Round } from "../../model.ts";
import type { Told } from "../../views/check.tsx";
import { officeHref, roundsHref } from "../../views/page.tsx";
import { messages } from "../messages/index.ts";
import { kinds, type Outcome, type OutcomeKind, speaksOf } from "../model.ts";
import { OutcomeText } from "./text.tsx";

/** What every page about an outcome to be recorded shows. */
export interface OutcomeShown {
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
	/** Whom a letter will reach; undefined where nobody is written to. */
	readonly told: Told | undefined;
}

interface FormProps extends OutcomeShown {
	readonly form: FormRecord;
	readonly submission: string;
	readonly errors: FieldErrors;
	readonly trouble: readonly string[];
}

/** The first step: what kind of outcome the Chair stated. What was typed already stays. */
export const KindPage = (page: FormProps) => {
	const { frame, form, errors } = page;
	const { lang } = frame;
	const { form: say, kinds: kindNames } = messages[lang];
	return (
		<OutcomeFormPage {...page}>
			<KeptFields form={form} except={["kind", "corrects"]} />
			<Radios
				lang={lang}
				name="kind"
				label={say.kind}
				error={errors.kind}
				choices={kinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
			/>
			<Actions>
				<Button name="step" value="kind">
					{say.next}
				</Button>
				<Discard lang={lang} href={backHref(page)} />
			</Actions>
		</OutcomeFormPage>
	);
};

/** What a round came to, to be recorded or corrected: the fields of its kind alone. */
export const OutcomePage = ({ kind, ...page }: FormProps & { kind: OutcomeKind }) => {
	const { frame, options, toSelect, languages, form, errors } = page;
	const { lang } = frame;
	const { form: say, kinds: kindNames } = messages[lang];
	const choices = options.map(({ id, title }) => ({ value: id, label: wordsOf(title, lang) }));
	const wording = { lang, form, errors, languages };
	const field = (name: string) => ({ lang, name, value: typed(form, name), error: errors[name] });
	const speaks = speaksOf[kind];
	return (
		<OutcomeFormPage {...page}>
			<KeptFields form={form} except={Object.keys(form).filter((name) => isAsked(page, kind, name))} />
			<input type="hidden" name="kind" value={kind} />
			<SummaryList lang={lang} rows={[{ label: say.kind, value: kindNames[kind] }]} />
			<p>
				<Button kind="quiet" name="other" value="yes">
					{say.otherKind}
				</Button>
			</p>
			{speaks.includes("options") && (
				<Checkboxes
					{...field("options")}
					label={kind === "merged" ? say.mergedOptions : say.options}
					hint={kind === "merged" ? undefined : fill(say.optionsHint, { n: toSelect })}
					values={chosen(form, "options")}
					choices={choices}
				/>
			)}
			{speaks.includes("later") && (
				<Checkboxes {...field("later")} label={say.later} values={chosen(form, "later")} choices={choices} />
			)}
			{kind === "merged" && <SelectField {...field("first")} label={say.first} choices={choices} optional />}
			{speaks.includes("title") && (
				<>
					<WordingFields {...wording} name="title" label={say.titleOf} short />
					<p class="hint">{say.titleHint}</p>
				</>
			)}
			<TextField {...field("date")} type="date" label={say.date} />
			{!page.isChair && <TextField {...field("chair")} label={say.chair} hint={say.chairHint} />}
			<SelectField
				{...field("original")}
				value={typed(form, "original") || lang}
				label={say.original}
				choices={languages.map((tag) => ({ value: tag, label: languageOf(tag, lang) }))}
			/>
			<WordingFields {...wording} name="statement" label={say.statement} />
			{page.current && <WordingFields {...wording} name="reasons" label={say.reasons} />}
			<Actions>
				<Button>{words[lang].check.go}</Button>
				<Discard lang={lang} href={backHref(page)} />
			</Actions>
		</OutcomeFormPage>
	);
};

/** Whether the form of this kind has the field; what was typed in any other stays with it unseen. */
const isAsked = ({ current }: OutcomeShown, kind: OutcomeKind, field: string): boolean => {
	const [name = ""] = field.split(".");
	return (
		["kind", "date", "chair", "original", "corrects", "statement", ...speaksOf[kind]].includes(name) ||
		(name === "first" && kind === "merged") ||
		(name === "reasons" && current !== undefined)
	);
};

const backHref = ({ frame: { lang }, year, round }: OutcomeShown): string => roundsHref(lang, year, `/${round.id}`);

const OutcomeFormPage = ({ children, ...page }: FormProps & { children: Child }) => {
	const { frame, year, round, current, submission, errors, trouble } = page;
	const { lang } = frame;
	const { form: say, title, record, correct } = messages[lang];
	return (
		<Page
			frame={frame}
			title={current === undefined ? record : correct}
			kicker={formatDate(lang, round.date)}
			lead={`${current === undefined ? say.lead : say.correctLead} ${page.told === undefined ? say.notTold : say.told}`}
			sections={[{ href: backHref(page), label: say.back }]}
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
				{children}
			</Form>
		</Page>
	);
};

function labelsOf({ frame: { lang }, languages, errors }: FormProps): Record<string, string> {
	const { form: say } = messages[lang];
	const versions = (name: string, label: string) =>
		languages.map((tag) => [`${name}.${tag}`, inLanguage(label, tag, lang)] as const);
	const labels = Object.fromEntries([
		...(["kind", "options", "later", "date", "chair", "original"] as const).map((name) => [name, say[name]] as const),
		...versions("title", say.titleOf),
		...versions("statement", say.statement),
		...versions("reasons", say.reasons),
	]);
	return Object.fromEntries(Object.keys(errors).map((field) => [field, labels[field] ?? field]));
}
