import {
	Actions,
	Button,
	Empty,
	ErrorSummary,
	type FieldErrors,
	FileField,
	Form,
	type FormRecord,
	type Frame,
	fill,
	formatDate,
	Page,
	SelectField,
	TextArea,
	TextField,
	Trouble,
	typed,
} from "../../../../web/index.ts";
import { messages as circles } from "../../circle/messages/index.ts";
import { LanguageField, type Names, VisibilityField } from "../../circle/views.tsx";
import type { Round } from "../../model.ts";
import { officeHref, roundsHref } from "../../views/page.tsx";
import { messages } from "../messages/index.ts";
import type { Statement } from "../model.ts";
import { Statements } from "./list.tsx";

interface StatementsPageProps {
	readonly frame: Frame;
	readonly year: number;
	readonly round: Round;
	readonly statements: readonly Statement[];
	readonly names: Names;
	readonly members: readonly { readonly id: string; readonly name: string }[];
	readonly languages: readonly string[];
	readonly form: FormRecord;
	/** The file that the form brought, where it comes back for other reasons. */
	readonly kept: { readonly hash: string; readonly name: string } | undefined;
	readonly submission: () => string;
	readonly errors: FieldErrors;
	readonly trouble: readonly string[];
}

/** Statements received in a round, and where an officer enters one. */
export const StatementsPage = (page: StatementsPageProps) => {
	const { frame, year, round, statements, names, members, languages, form, kept, submission, errors, trouble } = page;
	const { lang } = frame;
	const say = messages[lang];
	const field = (name: string) => ({ lang, name, value: typed(form, name), error: errors[name] });
	return (
		<Page
			frame={frame}
			title={say.title}
			kicker={formatDate(lang, round.date)}
			lead={say.lead}
			sections={[{ href: roundsHref(lang, year, `/${round.id}`), label: say.back }]}
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary
				lang={lang}
				errors={errors}
				labels={{
					member: say.member,
					received: say.received,
					body: say.body,
					file: say.fileField,
					lang: circles[lang].language,
					visibility: circles[lang].visibility,
				}}
			/>
			{statements.length === 0 && <Empty>{say.none}</Empty>}
			<Statements
				{...{ lang, year, statements, names }}
				heading="h2"
				doing={({ id, visibility }) => (
					<Form action={officeHref(lang, round.id, `/statements/${id}/visibility`)} submission={submission()}>
						<Button
							kind="quiet"
							name="visibility"
							value={visibility === "invited" ? "administrationAndChair" : "invited"}
						>
							{say.change[visibility === "invited" ? "administrationAndChair" : "invited"]}
						</Button>
					</Form>
				)}
			/>
			<h2>{say.enter}</h2>
			<Form action={officeHref(lang, round.id, "/statements")} submission={submission()} upload>
				<VisibilityField {...{ lang, form, errors }} />
				<SelectField
					{...field("member")}
					label={say.member}
					choices={members.map(({ id, name }) => ({ value: id, label: name }))}
				/>
				<TextField {...field("received")} type="date" label={say.received} />
				<LanguageField {...{ lang, form, errors, languages }} />
				<TextArea {...field("body")} label={say.body} hint={say.bodyHint} optional />
				{kept && <input type="hidden" name="kept" value={kept.hash} />}
				<FileField
					lang={lang}
					name="file"
					label={say.fileField}
					hint={kept === undefined ? say.fileHint : fill(say.kept, { name: kept.name })}
					error={errors.file}
					accept=".pdf,.png,.jpg,.jpeg"
					optional
				/>
				<Actions>
					<Button>{say.save}</Button>
				</Actions>
			</Form>
		</Page>
	);
};
