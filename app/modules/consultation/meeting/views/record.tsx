import type { UiLang } from "../../../../kit/languages.ts";
import {
	Actions,
	Button,
	Checkboxes,
	chosen,
	Details,
	Empty,
	ErrorSummary,
	type FieldErrors,
	Form,
	type FormRecord,
	type Frame,
	formatDate,
	Notice,
	Page,
	plural,
	SelectField,
	TextArea,
	TextField,
	Trouble,
	typed,
} from "../../../../web/index.ts";
import { Reading, wordsOf } from "../../../dialogue/index.ts";
import { inLanguage, languageOf, WordingFields } from "../../../document/index.ts";
import type { Round } from "../../model.ts";
import { officeHref, roundsHref } from "../../views/page.tsx";
import { messages } from "../messages/index.ts";
import type { Intervention, MeetingRecord } from "../model.ts";

/** What was typed in one of the page’s forms and not accepted; `of` names the form. */
export interface Typed {
	readonly of: "speaker" | "attendance" | "point" | `note ${string}`;
	readonly form: FormRecord;
}

export interface RecordPageProps {
	readonly frame: Frame;
	readonly year: number;
	readonly round: Round;
	readonly record: MeetingRecord;
	/** Those of the register on the day, in the order of their names in the reader’s language. */
	readonly members: readonly { readonly id: string; readonly name: string }[];
	/** What an intervention may be about: papers and points, by id. */
	readonly tags: readonly { readonly id: string; readonly label: string }[];
	readonly languages: readonly string[];
	readonly typed: Typed | undefined;
	readonly submission: () => string;
	readonly errors: FieldErrors;
	readonly trouble: readonly string[];
}

/** The record of a round while it is held: who speaks, in one field; notes by intervention; who was present; points. */
export const RecordPage = (page: RecordPageProps) => {
	const { frame, year, round, record, members, submission, errors, trouble } = page;
	const { lang } = frame;
	const say = messages[lang];
	return (
		<Page
			frame={frame}
			title={say.title}
			kicker={formatDate(lang, round.date)}
			lead={say.lead}
			sections={[{ href: roundsHref(lang, year, `/${round.id}`), label: say.back }]}
			width="desk"
			failed={Object.keys(errors).length + trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			<ErrorSummary lang={lang} errors={errors} labels={labelsOf(page)} />
			<h2>{say.speakers}</h2>
			{record.interventions.length === 0 ? (
				<Empty>{say.none}</Empty>
			) : (
				<ol class="in-order">
					{record.interventions.map((intervention) => (
						<Speaker page={page} intervention={intervention} />
					))}
				</ol>
			)}
			<Form action={officeHref(lang, round.id, "/record/speakers")} submission={submission()}>
				<TextField
					lang={lang}
					name="called"
					label={say.next}
					hint={say.nextHint}
					value={formOf(page, "speaker") === undefined ? "" : typed(formOf(page, "speaker") ?? {}, "called")}
					error={errors.called}
					suggestions={members.map(({ name }) => name)}
					autocomplete="off"
				/>
				<Actions>
					<Button>{say.add}</Button>
				</Actions>
			</Form>
			<Attendance page={page} />
			<Points page={page} />
		</Page>
	);
};

const formOf = ({ typed: given }: RecordPageProps, of: Typed["of"]): FormRecord | undefined =>
	given?.of === of ? given.form : undefined;

const Speaker = ({ page, intervention }: { page: RecordPageProps; intervention: Intervention }) => {
	const { frame, members, round, submission } = page;
	const { lang } = frame;
	const say = messages[lang];
	const { id, member, called } = intervention;
	const name = called ?? members.find((one) => one.id === member)?.name ?? "";
	const at = (rest: string) => officeHref(lang, round.id, `/record/speakers/${id}${rest}`);
	return (
		<li id={id} class="flow">
			<strong>{name}</strong>
			<div class="doing">
				{([-1, 1] as const).map((by) => (
					<Form action={at("/place")} submission={submission()}>
						<Button kind="quiet" name="by" value={String(by)}>
							<span aria-hidden="true">{by < 0 ? "↑" : "↓"}</span>
							<span class="heard">{`${by < 0 ? say.up : say.down}: ${name}`}</span>
						</Button>
					</Form>
				))}
				<Form action={at("/removal")} submission={submission()}>
					<Button kind="quiet">
						{say.remove}
						<span class="heard">: {name}</span>
					</Button>
				</Form>
			</div>
			<Note page={page} intervention={intervention} />
		</li>
	);
};

const Note = ({ page, intervention }: { page: RecordPageProps; intervention: Intervention }) => {
	const { frame, round, tags, submission } = page;
	const { lang } = frame;
	const say = messages[lang];
	const { id, note, version } = intervention;
	const form = formOf(page, `note ${id}`);
	return (
		<Details summary={note === "" ? say.note : say.noted} open={form !== undefined}>
			{form !== undefined && note !== "" && (
				<Notice>
					<p>{say.theirs}</p>
					<p>{note}</p>
				</Notice>
			)}
			<Form
				action={officeHref(lang, round.id, `/record/speakers/${id}/note`)}
				version={version}
				submission={submission()}
			>
				<TextArea
					lang={lang}
					name={`note-${id}`}
					label={say.noteField}
					value={form === undefined ? note : typed(form, `note-${id}`)}
					rows={4}
					optional
				/>
				{tags.length > 0 && (
					<Checkboxes
						lang={lang}
						name={`tags-${id}`}
						label={say.tags}
						values={form === undefined ? intervention.tags : chosen(form, `tags-${id}`)}
						choices={tags.map((tag) => ({ value: tag.id, label: tag.label }))}
						optional
					/>
				)}
				<Actions>
					<Button>{say.saveNote}</Button>
				</Actions>
			</Form>
		</Details>
	);
};

const Attendance = ({ page }: { page: RecordPageProps }) => {
	const { frame, round, record, members, submission, errors } = page;
	const { lang } = frame;
	const say = messages[lang];
	const form = formOf(page, "attendance");
	const value = (name: "openedBy" | "closedBy" | "others") => (form === undefined ? record[name] : typed(form, name));
	return (
		<section class="flow" id="attendance">
			<h2>{say.attendance}</h2>
			<Details summary={plural(lang, record.present.length, say.presentCount)} open={form !== undefined}>
				<Form
					action={officeHref(lang, round.id, "/record/attendance")}
					version={record.version}
					submission={submission()}
				>
					<TextField lang={lang} name="openedBy" label={say.openedBy} value={value("openedBy")} optional />
					<TextField lang={lang} name="closedBy" label={say.closedBy} value={value("closedBy")} optional />
					<div class="names-to-tick">
						<Checkboxes
							lang={lang}
							name="present"
							label={say.present}
							hint={say.presentHint}
							error={errors.present}
							values={form === undefined ? record.present : chosen(form, "present")}
							choices={members.map(({ id, name }) => ({ value: id, label: name }))}
							optional
						/>
					</div>
					<TextArea
						lang={lang}
						name="others"
						label={say.others}
						hint={say.othersHint}
						value={value("others")}
						rows={3}
						optional
					/>
					<Actions>
						<Button>{say.saveAttendance}</Button>
					</Actions>
				</Form>
			</Details>
		</section>
	);
};

const Points = ({ page }: { page: RecordPageProps }) => {
	const { frame, round, record, languages, submission, errors } = page;
	const { lang } = frame;
	const say = messages[lang];
	const form = formOf(page, "point") ?? {};
	return (
		<section class="flow" id="points">
			<h2>{say.points}</h2>
			{record.points.length === 0 ? (
				<p class="soft">{say.noPoints}</p>
			) : (
				<ul>
					{record.points.map(({ label }) => (
						<li>
							<Reading work={label} lang={lang} />
						</li>
					))}
				</ul>
			)}
			<Form action={officeHref(lang, round.id, "/record/points")} submission={submission()}>
				<WordingFields {...{ lang, form, errors, languages }} name="label" label={say.point} short />
				<SelectField
					lang={lang}
					name="original"
					label={say.original}
					value={typed(form, "original") || lang}
					error={errors.original}
					choices={languages.map((tag) => ({ value: tag, label: languageOf(tag, lang) }))}
				/>
				<Actions>
					<Button kind="quiet">{say.addPoint}</Button>
				</Actions>
			</Form>
		</section>
	);
};

function labelsOf({ frame: { lang }, languages }: RecordPageProps): Record<string, string> {
	const say = messages[lang];
	return {
		called: say.next,
		present: say.present,
		others: say.others,
		openedBy: say.openedBy,
		closedBy: say.closedBy,
		...Object.fromEntries(languages.map((tag) => [`label.${tag}`, inLanguage(say.point, tag, lang)])),
	};
}

/** What an intervention may be about, as a reader of a language chooses it. */
export const tagsOf = (
	lang: UiLang,
	papers: readonly { readonly option: string; readonly title: string }[],
	{ points }: MeetingRecord,
) => [
	...papers.map(({ option, title }) => ({ id: option, label: title })),
	...points.map(({ id, label }) => ({ id, label: wordsOf(label, lang) })),
];
