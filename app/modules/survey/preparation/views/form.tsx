import { languageState, type Work } from "@intersession/document";
import type { Child } from "hono/jsx";
import { languageName, type UiLang } from "../../../../kit/languages.ts";
import {
	Actions,
	Button,
	Checkbox,
	capital,
	Details,
	ErrorSummary,
	type FieldErrors,
	Form,
	type FormRecord,
	type Frame,
	LinkButton,
	Notice,
	Question,
	Table,
	TextArea,
	TextField,
	typed,
} from "../../../../web/index.ts";
import { at, SurveyOfficePage } from "../../office/views/page.tsx";
import { Trouble } from "../../reply/views/form.tsx";
import { messages } from "../messages/index.ts";
import { checkedField, differing, versionField } from "./fields.tsx";

/** How a form stands: what it holds, what was refused in it, and the version of the survey it was written against. */
export interface Filled {
	readonly form: FormRecord;
	readonly version: number | string;
	readonly submission: string;
	readonly errors?: FieldErrors;
	/** What stood in the way and is about no field. */
	readonly trouble?: readonly string[];
	/** Set when a colleague changed the survey meanwhile: the fields as they now stand. */
	readonly standing?: FormRecord | undefined;
}

interface WordingFieldsProps {
	lang: UiLang;
	name: string;
	label: string;
	form: FormRecord;
	errors: FieldErrors;
	languages: readonly string[];
	/** Left out while the form still asks for it. */
	original?: string | undefined;
	/** The text as it stands; left out while it is new. */
	work?: Work | undefined;
	/** A text of one line. */
	short?: boolean;
	optional?: boolean;
}

/** One text in every language side by side, the original first; each other version with how it stands and the box that confirms it. */
export const WordingFields = (props: WordingFieldsProps) => {
	const { lang, name, label, form, errors, languages, original, work, short, optional } = props;
	const { form: say, languageStates } = messages[lang];
	const tags = original === undefined ? languages : [original, ...languages.filter((tag) => tag !== original)];
	return (
		<Question field={{ lang, name, label, optional }}>
			<div class="versions">
				{tags.map((tag) => {
					const state = work === undefined ? undefined : languageState(work, tag);
					const shown = tag === original ? "original" : state;
					const version = shown && languageStates[shown].toLocaleLowerCase(lang);
					const field = {
						lang,
						name: versionField(name, tag),
						label: version === undefined ? languageOf(tag, lang) : `${languageOf(tag, lang)} – ${version}`,
						hint: state === "stale" ? say.staleVersion : undefined,
						value: typed(form, versionField(name, tag)),
						error: errors[versionField(name, tag)],
					};
					return (
						<div class="flow">
							{short === true ? <TextField {...field} /> : <TextArea {...field} contentLang={tag} />}
							{tag !== original && (state === "stale" || state === "current") && (
								<Checkbox
									name={checkedField(name, tag)}
									label={say.checked}
									checked={typed(form, checkedField(name, tag)) !== ""}
								/>
							)}
						</div>
					);
				})}
			</div>
		</Question>
	);
};

export const languageOf = (tag: string, lang: UiLang): string => capital(languageName(tag, lang));

interface EditPageProps extends Filled {
	frame: Frame;
	survey: { readonly id: string; readonly name: Child };
	title: string;
	/** Below the survey's own address. */
	path: string;
	/** What a field is called above the form: in the comparison of two versions, and where it is to be corrected. */
	labelOf: (field: string) => string;
	/** Where what is edited is removed, if it can be. */
	removal?: { readonly path: string; readonly label: string } | undefined;
	/** A colleague removed it meanwhile: the text stands to be copied. */
	gone?: boolean;
	children: Child;
}

/** One thing of a survey under preparation, to edit. */
export const EditPage = (page: EditPageProps) => {
	const { frame, survey, title, path, version, submission, errors = {}, trouble = [], standing, removal } = page;
	const { lang } = frame;
	const { form: say, stale } = messages[lang];
	return (
		<SurveyOfficePage
			frame={frame}
			survey={survey}
			title={title}
			width="desk"
			failed={Object.keys(errors).length + trouble.length > 0 || standing !== undefined}
		>
			{standing && <StaleNotice lang={lang} form={page.form} standing={standing} labelOf={page.labelOf} />}
			<Trouble sentences={trouble} />
			<ErrorSummary
				lang={lang}
				errors={errors}
				labels={Object.fromEntries(Object.keys(errors).map((field) => [field, page.labelOf(field)]))}
			/>
			<Form action={at(lang, survey.id, path)} version={version} submission={submission}>
				{page.children}
				<Actions>
					{page.gone !== true && <Button>{standing ? stale.save : say.save}</Button>}
					<LinkButton kind="quiet" href={at(lang, survey.id)}>
						{say.back}
					</LinkButton>
				</Actions>
			</Form>
			{removal && page.gone !== true && (
				<Details summary={say.remove}>
					<Form action={at(lang, survey.id, removal.path)} version={version} submission={`${submission}r`}>
						<Button kind="danger">{removal.label}</Button>
					</Form>
				</Details>
			)}
		</SurveyOfficePage>
	);
};

interface StaleNoticeProps {
	lang: UiLang;
	form: FormRecord;
	standing: FormRecord;
	labelOf: (field: string) => string;
}

/** Both texts, field by field where they differ. */
const StaleNotice = ({ lang, form, standing, labelOf }: StaleNoticeProps) => {
	const { stale } = messages[lang];
	const fields = differing(form, standing);
	return (
		<Notice kind="warning" title={stale.title}>
			<p>{stale.lead}</p>
			{fields.length === 0 ? (
				<p>{stale.same}</p>
			) : (
				<Table
					caption={stale.caption}
					columns={[stale.field, stale.mine, stale.theirs].map((label) => ({ label }))}
					rows={fields.map((field) => [labelOf(field), String(form[field] ?? ""), String(standing[field])])}
				/>
			)}
		</Notice>
	);
};
