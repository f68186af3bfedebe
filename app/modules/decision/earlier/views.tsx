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
	href,
	Notice,
	Page,
	Radios,
	SelectField,
	TextField,
	Trouble,
	typed,
} from "../../../web/index.ts";
import {
	type ChoiceSheet,
	DecisionFacts,
	type EarlierDecision,
	type EarlierDecisionSheet,
	type EarlierSurvey,
	earlierDecisionTitle,
	earlierHref,
	earlierSurveyTitle,
	OrganField,
	type RecordForm,
	RecordWork,
	SourceFields,
	sourceLabels,
} from "../../dialogue/index.ts";
import { messages as decisions } from "../messages/index.ts";
import { openIn, undecided } from "../rules.ts";
import { fateField } from "../views/form.tsx";
import { decisionsHref } from "../views/office.tsx";
import { optionTitle } from "../views/page.tsx";
import { messages } from "./messages/index.ts";
import { type HeldHere, nothingHeld } from "./rules.ts";

interface EarlierPartProps {
	readonly lang: UiLang;
	readonly sheet: ChoiceSheet;
	readonly entered: EarlierDecisionSheet | undefined;
	readonly held: HeldHere;
	readonly person: string;
	readonly approves: boolean;
	readonly submission: string;
	readonly form?: FormRecord;
	readonly errors?: FieldErrors;
}

/** What was entered of a decision on a choice, on the page where officers take the choice to its organ; or where it is entered. */
export const EarlierPart = (props: EarlierPartProps) => {
	const { lang, sheet, entered, held, person, approves, submission, form = {}, errors = {} } = props;
	const say = messages[lang];
	const at = (rest = "") => decisionsHref(lang, sheet.choice.id, `/earlier${rest}`);
	if (entered === undefined)
		return undecided(sheet) === undefined && nothingHeld(held) === undefined && openIn(sheet).length > 0 ? (
			<p>
				<a href={at()}>{say.begin}</a>
			</p>
		) : null;
	const { record: decision } = entered;
	const waits = !decision.confirmed;
	return (
		<section class="flow">
			<h2>{say.title}</h2>
			<p>
				<a href={earlierHref(lang, decision.id)}>{earlierDecisionTitle(lang, sheet.choice.step, decision)}</a>
			</p>
			<p>{waits ? say.waits : say.confirmed}</p>
			{waits && <DecisionFacts lang={lang} sheet={entered} content={decision} />}
			{waits && approves && person !== decision.enteredBy && person !== decision.lastBy && (
				<Form action={at("/confirmation")} version={decision.version} submission={submission}>
					<p>{say.confirmLead}</p>
					<Actions>
						<Button>{say.confirm}</Button>
					</Actions>
				</Form>
			)}
			<RecordWork
				lang={lang}
				correcting={at()}
				withdrawing={at("/withdrawal")}
				version={decision.version}
				submission={`${submission}w`}
				reason={typed(form, "reason")}
				error={errors.reason}
			/>
		</section>
	);
};

interface EarlierDecisionFormProps extends RecordForm {
	readonly frame: Frame;
	readonly sheet: ChoiceSheet;
	readonly surveys: readonly EarlierSurvey[];
	/** The record that is corrected. */
	readonly standing: EarlierDecision | undefined;
	/** Whether a colleague corrected it while the form was filled in. */
	readonly stale: boolean;
}

/** What is known of an earlier decision, to be entered or corrected. */
export const EarlierDecisionForm = (page: EarlierDecisionFormProps) => {
	const { frame, sheet, surveys, form, submission, languages, errors, trouble, standing, stale } = page;
	const { lang } = frame;
	const { form: say, read } = messages[lang];
	const back = decisionsHref(lang, sheet.choice.id);
	const label = (option: string) => fill(say.fate, { option: optionTitle(sheet, option, lang) });
	const options = sheet.options.filter(({ withdrawn }) => withdrawn === null);
	const field = (name: string) => ({ lang, name, value: typed(form, name), error: errors[name] });
	return (
		<Page
			frame={frame}
			title={standing === undefined ? say.title : say.correctTitle}
			lead={standing === undefined ? say.lead : say.correctLead}
			sections={[{ href: back, label: decisions[lang].office.title }]}
			width="desk"
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			{stale && standing && (
				<Notice kind="warning">
					<p>
						{say.theirs} <a href={earlierHref(lang, standing.id)}>{read}</a>
					</p>
				</Notice>
			)}
			<ErrorSummary
				lang={lang}
				errors={errors}
				labels={{
					...{ organ: say.organ, date: say.date, survey: say.survey },
					...Object.fromEntries(options.map(({ id }) => [fateField(id), label(id)])),
					...Object.fromEntries(sourceLabels(lang, languages)),
					reason: say.reason,
				}}
			/>
			<Form
				action={href(lang, `/office/decisions/${sheet.choice.id}/earlier`)}
				version={standing?.version}
				submission={submission}
			>
				<OrganField {...page} lang={lang} label={say.organ} />
				<TextField {...field("date")} label={say.date} hint={say.dateHint} optional />
				<SelectField
					{...field("survey")}
					label={say.survey}
					none={say.noSurvey}
					choices={surveys.map((survey) => ({ value: survey.id, label: earlierSurveyTitle(lang, survey) }))}
				/>
				{options.map(({ id }) => (
					<Radios
						{...field(fateField(id))}
						label={label(id)}
						value={typed(form, fateField(id)) || "notKnown"}
						choices={[
							...(["selected", "keptForLater", "notSelected"] as const).map((fate) => ({
								value: fate,
								label: decisions[lang].fates[fate],
							})),
							{ value: "notKnown", label: say.notKnown },
						]}
					/>
				))}
				<SourceFields {...page} lang={lang} before={standing} />
				{standing && <TextField {...field("reason")} label={say.reason} />}
				<Actions>
					<Button>{standing === undefined ? say.save : say.correct}</Button>
					<Discard lang={lang} href={back} />
				</Actions>
			</Form>
		</Page>
	);
};
