import type { Work } from "@intersession/document";
import type { Child } from "hono/jsx";
import type { UiLang } from "../../../../kit/languages.ts";
import {
	Checkbox,
	Checkboxes,
	type Choice,
	chosen,
	Details,
	type Frame,
	fill,
	Radios,
	TextField,
	typed,
} from "../../../../web/index.ts";
import { inLanguage, versionField, WordingFields } from "../../../document/index.ts";
import { type Question, rulesFor, selects } from "../../model.ts";
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
	/** Answers to earlier questions, after which it can be put. */
	after: readonly Choice[];
	/** Left out while the question is new. */
	question?:
		| {
				readonly id: string;
				readonly n: number;
				readonly kind: Question["kind"];
				readonly work?: Work | undefined;
				readonly lowest?: Work | undefined;
				readonly highest?: Work | undefined;
		  }
		| undefined;
}

/** One question: its wording in every language, how it is asked and counted, the way out of equality, and after which answers it is put. */
export const QuestionPage = ({ question, after, ...page }: QuestionPageProps) => {
	const { frame, survey, languages, form, errors = {} } = page;
	const { lang } = frame;
	const { form: say, equality } = messages[lang];
	const offered = ways.filter(({ kind }) => question === undefined || kind === question.kind);
	// While the question is new, its kind is chosen on this very form.
	const may = (fits: (kind: Question["kind"]) => boolean) => question === undefined || fits(question.kind);
	const wording = { lang, form, errors, languages, original: survey.original };
	return (
		<EditPage
			{...page}
			title={question === undefined ? say.newQuestion : fill(say.question, { n: question.n })}
			path={question === undefined ? "/questions/new" : `/questions/${question.id}`}
			removal={question && { path: `/questions/${question.id}/removal`, label: say.removeQuestion }}
			labelOf={(field) => labelOfPart(lang, field)}
		>
			<WordingFields {...wording} name="label" label={say.label} work={question?.work} />
			<Radios
				lang={lang}
				name="rule"
				label={question === undefined ? say.kind : say.rule}
				hint={question && say.kindFixed}
				error={errors.rule}
				value={typed(form, "rule")}
				choices={offered.map((way) => wayChoice(lang, way))}
			/>
			{may(selects) && (
				<TextField
					lang={lang}
					name="select"
					label={say.select}
					hint={question?.kind === "approve" ? say.selectHint : `${say.selectHint} ${say.selectHintK}`}
					inputmode="numeric"
					value={typed(form, "select")}
					error={errors.select}
				/>
			)}
			{may((kind) => rulesFor[kind].length > 0) && (
				<Radios
					lang={lang}
					name="equality"
					label={say.equality}
					error={errors.equality}
					value={typed(form, "equality")}
					choices={(["chair", "none"] as const).map((value) => ({ value, label: equality[value] }))}
				/>
			)}
			{may((kind) => kind === "rate") && (
				<Unfolded
					open={question !== undefined || errors[versionField("lowest", survey.original)] !== undefined}
					summary={say.scale}
				>
					<WordingFields {...wording} name="lowest" label={say.lowest} work={question?.lowest} short />
					<WordingFields {...wording} name="highest" label={say.highest} work={question?.highest} short />
				</Unfolded>
			)}
			{may((kind) => kind !== "comment") && (
				<Checkbox name="withComment" label={say.withComment} checked={typed(form, "withComment") !== ""} />
			)}
			{after.length > 0 && (
				<Checkboxes
					lang={lang}
					name="condition"
					label={say.condition}
					hint={say.conditionHint}
					error={errors.condition}
					optional
					values={chosen(form, "condition")}
					choices={after}
				/>
			)}
		</EditPage>
	);
};

/** What few questions need: folded away while it is not known whether this one does. */
const Unfolded = ({ open, summary, children }: { open: boolean; summary: string; children: Child }) =>
	open ? children : <Details summary={summary}>{children}</Details>;

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
		select: say.select,
		lowest: say.lowest,
		highest: say.highest,
		equality: say.equality,
		withComment: say.withComment,
		condition: say.condition,
	};
	return tag === undefined ? (labels[name] ?? name) : inLanguage(labels[name] ?? "", tag, lang);
}
