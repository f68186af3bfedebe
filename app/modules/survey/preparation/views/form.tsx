import type { Child } from "hono/jsx";
import type { UiLang } from "../../../../kit/languages.ts";
import {
	Actions,
	Button,
	Details,
	Discard,
	ErrorSummary,
	type FieldErrors,
	Form,
	type FormRecord,
	type Frame,
	Notice,
	Table,
	Trouble,
} from "../../../../web/index.ts";
import { at, SurveyOfficePage } from "../../office/views/page.tsx";
import { messages } from "../messages/index.ts";
import { differing } from "./fields.tsx";

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
					<Discard lang={lang} href={at(lang, survey.id)} />
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
