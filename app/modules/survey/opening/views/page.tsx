import { languageName, type UiLang } from "../../../../kit/languages.ts";
import {
	Actions,
	Button,
	ErrorSummary,
	type FieldErrors,
	Form,
	type FormRecord,
	type Frame,
	fill,
	formatInstant,
	formatList,
	type Place,
	Trouble,
	typed,
} from "../../../../web/index.ts";
import type { AnsweredRequest } from "../../history/store.ts";
import { at, SurveyOfficePage, titleNow } from "../../office/views/page.tsx";
import type { PreparationSheet } from "../../preparation/queries.ts";
import { Circulated } from "../../preparation/views/circulation.tsx";
import { LanguageBoard } from "../../preparation/views/languages.tsx";
import type { Part } from "../../request/model.ts";
import { messages } from "../messages/index.ts";
import { OpeningSheet } from "./sealed.tsx";
import { Decline, NotYours, ReasonFields, reasonLabels, remarkLabel } from "./second-officer.tsx";

interface Waiting {
	readonly request: AnsweredRequest;
	readonly part: Part;
	/** The reader holds the role that grants and declines, whether or not they may grant this one. */
	readonly approves: boolean;
}

export interface OpeningPageProps {
	readonly frame: Frame;
	readonly sheet: PreparationSheet;
	readonly seat: Place;
	readonly readerZone: string;
	readonly submission: string;
	/** Approving officers other than the one who asks or asked, by name. */
	readonly approving: readonly string[];
	/** The request that waits, and how this reader stands to it. */
	readonly waiting?: Waiting | undefined;
	readonly hindrances: readonly string[];
	readonly form?: FormRecord;
	readonly errors?: FieldErrors;
	readonly trouble?: readonly string[];
}

/** Everything that an opening will seal, to be read by whoever asks for it and by the second officer who opens or declines. */
export const OpeningPage = (props: OpeningPageProps) => {
	const { frame, sheet, seat, readerZone, waiting, errors = {}, trouble = [] } = props;
	const { lang } = frame;
	const { survey, opening, classes, unreachable } = sheet;
	const { opening: say } = messages[lang];
	return (
		<SurveyOfficePage
			frame={frame}
			survey={{ id: survey.id, name: titleNow(sheet, lang) }}
			title={waiting === undefined ? say.askTitle : say.title}
			lead={waiting === undefined ? say.askLead : say.lead}
			width="desk"
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary
				lang={lang}
				errors={errors}
				labels={Object.assign(
					remarkLabel(lang),
					...sheet.body.languages.map((tag) =>
						reasonLabels({ lang, ...waiverField(lang, tag), languages: sheet.body.languages }),
					),
					reasonLabels({ lang, ...circulationField(lang), languages: sheet.body.languages }),
				)}
			/>
			{waiting && <Asked {...props} waiting={waiting} />}
			<OpeningSheet
				lang={lang}
				opening={opening}
				classes={classes}
				seat={seat}
				readerZone={readerZone}
				before={{ unreachable }}
			/>
			<Trouble sentences={props.hindrances} />
			<Circulated lang={lang} sheet={props.sheet} seat={props.seat} />
			{waiting === undefined ? <Ask {...props} /> : <Answer {...props} waiting={waiting} />}
		</SurveyOfficePage>
	);
};

type Waited = OpeningPageProps & { waiting: Waiting };

const Asked = ({ frame: { lang }, sheet: { body }, waiting: { request, part } }: Waited) => {
	const { opening: say } = messages[lang];
	return (
		<>
			<p>
				{fill(say.asked, {
					who: request.askedBy.name,
					when: formatInstant(lang, request.askedAt, body.zone, "short"),
				})}
			</p>
			<NotYours asked={say.youAsked} reads={say.notApproving} part={part} />
		</>
	);
};

const whoOpens = (lang: UiLang, approving: readonly string[]): string => {
	const { opening: say } = messages[lang];
	return approving.length === 0 ? say.nobody : fill(say.who, { people: formatList(lang, approving) });
};

const Ask = ({ frame: { lang }, sheet, submission, approving, hindrances }: OpeningPageProps) => {
	const { opening: say } = messages[lang];
	return (
		<>
			{sheet.gaps.length > 0 && <LanguageBoard lang={lang} sheet={sheet} />}
			<p>{whoOpens(lang, approving)}</p>
			{hindrances.length === 0 && (
				<Form action={at(lang, sheet.survey.id, "/opening")} version={sheet.survey.version} submission={submission}>
					<Actions>
						<Button>{say.askButton}</Button>
					</Actions>
				</Form>
			)}
		</>
	);
};

const Answer = (props: Waited) => {
	const { frame, sheet, submission, approving, waiting, hindrances, form = {}, errors = {} } = props;
	const { lang } = frame;
	const { survey } = sheet;
	const { opening: say } = messages[lang];
	const { request, part } = waiting;
	const decline = (
		<Decline
			lang={lang}
			path={at(lang, survey.id, "/opening")}
			request={request.id}
			submission={submission}
			part={part}
			remark={typed(form, "remark")}
			errors={errors}
		/>
	);
	if (part === "reads") return <p>{whoOpens(lang, approving)}</p>;
	if (part === "asked")
		return (
			<>
				<p>{whoOpens(lang, approving)}</p>
				{decline}
			</>
		);
	return (
		<>
			{hindrances.length === 0 && (
				<Form action={at(lang, survey.id, "/opening/grant")} version={survey.version} submission={submission}>
					<Waivers lang={lang} sheet={sheet} form={form} errors={errors} />
					<CirculationWaiver lang={lang} sheet={sheet} form={form} errors={errors} />
					<Actions>
						<Button>{say.open}</Button>
					</Actions>
				</Form>
			)}
			{decline}
		</>
	);
};

/** The reason for opening without a language. */
const waiverField = (lang: UiLang, tag: string) => ({
	name: `waivers.${tag}`,
	label: fill(messages[lang].opening.waiver, { language: languageName(tag, lang) }),
});

interface WaiverProps {
	lang: UiLang;
	sheet: PreparationSheet;
	form: FormRecord;
	errors: FieldErrors;
}

/** For each language that is not ready, the reason for opening all the same, in every language. */
const Waivers = ({ lang, sheet, form, errors }: WaiverProps) => {
	const { opening: say } = messages[lang];
	const languages = sheet.body.languages.filter((tag) => sheet.gaps.some(({ language }) => language === tag));
	if (languages.length === 0) return null;
	return (
		<section>
			<h2>{say.languagesTitle}</h2>
			<p>{say.languagesLead}</p>
			<LanguageBoard lang={lang} sheet={sheet} />
			{languages.map((language) => (
				<ReasonFields
					lang={lang}
					{...waiverField(lang, language)}
					languages={sheet.body.languages}
					form={form}
					errors={errors}
				/>
			))}
		</section>
	);
};

/** The reason for opening although the options did not go to all who will be asked as they are asked about. */
const circulationField = (lang: UiLang) => ({
	name: "circulationWaiver.reason",
	label: messages[lang].opening.circulationWaiver,
});

/** The reason is given for what the officer reads here, so the form says what that was. */
const CirculationWaiver = ({ lang, sheet: { about, body }, form, errors }: WaiverProps) => {
	const { opening: say } = messages[lang];
	if (about?.uncirculated === undefined) return null;
	return (
		<section>
			<h2>{say.circulationTitle}</h2>
			<p>{say.circulationLead}</p>
			<input type="hidden" name="circulationWaiver.lacks" value={about.uncirculated.lacks} />
			<ReasonFields lang={lang} {...circulationField(lang)} languages={body.languages} form={form} errors={errors} />
		</section>
	);
};
