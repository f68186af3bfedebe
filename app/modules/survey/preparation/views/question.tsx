import type { Work } from "@intersession/document";
import type { Child } from "hono/jsx";
import type { UiLang } from "../../../../kit/languages.ts";
import { type Frame, fill, Radios, typed } from "../../../../web/index.ts";
import { languageOf, WordingFields } from "../../../document/index.ts";
import type { Question } from "../../model.ts";
import { messages } from "../messages/index.ts";
import { type Way, ways, wayValue } from "./fields.tsx";
import { EditPage, type Filled } from "./form.tsx";

export interface PartPageProps extends Filled {
	readonly frame: Frame;
	readonly survey: { readonly id: string; readonly original: string; readonly name: Child };
	readonly languages: readonly string[];
	/** A colleague removed it meanwhile. */
	readonly gone?: boolean;
}

interface QuestionPageProps extends PartPageProps {
	/** Left out while the question is new. */
	question?:
		| { readonly id: string; readonly n: number; readonly kind: Question["kind"]; readonly work?: Work | undefined }
		| undefined;
}

/** One question: its wording in every language, how it is asked and counted, and the way out of equality. */
export const QuestionPage = ({ question, ...page }: QuestionPageProps) => {
	const { frame, survey, languages, form, errors = {} } = page;
	const { lang } = frame;
	const { form: say, equality } = messages[lang];
	const offered = ways.filter(({ kind }) => question === undefined || kind === question.kind);
	return (
		<EditPage
			{...page}
			title={question === undefined ? say.newQuestion : fill(say.question, { n: question.n })}
			path={question === undefined ? "/questions/new" : `/questions/${question.id}`}
			removal={question && { path: `/questions/${question.id}/removal`, label: say.removeQuestion }}
			labelOf={(field) => labelOfPart(lang, field)}
		>
			<WordingFields
				lang={lang}
				name="label"
				label={say.label}
				form={form}
				errors={errors}
				languages={languages}
				original={survey.original}
				work={question?.work}
			/>
			<Radios
				lang={lang}
				name="rule"
				label={question === undefined ? say.kind : say.rule}
				hint={question && say.kindFixed}
				error={errors.rule}
				value={typed(form, "rule")}
				choices={offered.map((way) => wayChoice(lang, way))}
			/>
			{question?.kind !== "comment" && (
				<Radios
					lang={lang}
					name="equality"
					label={say.equality}
					error={errors.equality}
					value={typed(form, "equality")}
					choices={(["chair", "none"] as const).map((value) => ({ value, label: equality[value] }))}
				/>
			)}
		</EditPage>
	);
};

function wayChoice(lang: UiLang, way: Way) {
	const { kinds, kindHints, rules, ruleHints } = messages[lang];
	const value = wayValue(way);
	if (way.rule === null) return { value, label: kinds[way.kind], hint: kindHints[way.kind] };
	return {
		value,
		label: `${kinds[way.kind]} – ${rules[way.rule]}`,
		hint: `${kindHints[way.kind]} ${ruleHints[way.rule]}`,
	};
}

interface OptionPageProps extends PartPageProps {
	question: { readonly id: string; readonly n: number };
	/** Left out while the option is new. */
	option?:
		| {
				readonly id: string;
				readonly m: number;
				readonly title?: Work | undefined;
				readonly description?: Work | undefined;
		  }
		| undefined;
}

/** One option of a question: title and description in every language. */
export const OptionPage = ({ question, option, ...page }: OptionPageProps) => {
	const { frame, survey, languages, form, errors = {} } = page;
	const { lang } = frame;
	const { form: say } = messages[lang];
	const base = `/questions/${question.id}/options`;
	const wording = { lang, form, errors, languages, original: survey.original };
	return (
		<EditPage
			{...page}
			title={option === undefined ? say.newOption : fill(say.option, { n: question.n, m: option.m })}
			path={option === undefined ? `${base}/new` : `${base}/${option.id}`}
			removal={option && { path: `${base}/${option.id}/removal`, label: say.removeOption }}
			labelOf={(field) => labelOfPart(lang, field)}
		>
			<WordingFields {...wording} name="title" label={say.optionTitle} work={option?.title} short />
			<WordingFields {...wording} name="description" label={say.description} work={option?.description} optional />
		</EditPage>
	);
};

function labelOfPart(lang: UiLang, field: string): string {
	const { form: say } = messages[lang];
	const [name = "", tag] = field.split(".");
	const labels: Record<string, string> = {
		label: say.label,
		title: say.optionTitle,
		description: say.description,
		rule: say.rule,
		equality: say.equality,
	};
	return tag === undefined ? (labels[name] ?? name) : `${labels[name]} (${languageOf(tag, lang)})`;
}
