import type { Child } from "hono/jsx";
import type { CalendarDate } from "../../../../kit/clock.ts";
import type { UiLang } from "../../../../kit/languages.ts";
import {
	Button,
	capital,
	Details,
	ErrorSummary,
	type FieldErrors,
	Form,
	type Frame,
	fill,
	href,
	type Link,
	Notice,
	Page,
	SelectField,
	Table,
	TextField,
} from "../../../../web/index.ts";
import type { Body, MemberClass } from "../../body/model.ts";
import { languageName, messages } from "../../messages/index.ts";
import type { Change } from "../../model.ts";
import { nameOf } from "../../name/model.ts";
import { columnsFor, groups, type Member, nameCells, regions } from "../model.ts";
import { ClassHistory } from "./class-history.tsx";
import { labelOf } from "./columns.tsx";

/** What a form of an entry holds, by column: as registered, or as typed. */
export type Cells = Readonly<Record<string, string>>;

interface EntryFieldsProps {
	lang: UiLang;
	body: Body;
	cells: Cells;
	errors: FieldErrors;
}

const EntryFields = ({ lang, body, cells, errors }: EntryFieldsProps) => {
	const { fields, entry: words, regions: regionNames, groups: groupNames, none } = messages[lang];
	const common = (column: string) => ({ lang, name: column, value: cells[column] ?? "", error: errors[column] });
	return (
		<>
			<h2>{words.particulars}</h2>
			<TextField {...common("code")} label={fields.code} />
			<TextField {...common("since")} type="date" label={fields.since} hint={words.sinceHint} optional />
			<TextField {...common("iso2")} label={fields.iso2} optional />
			<TextField {...common("m49")} label={fields.m49} inputmode="numeric" optional />
			<SelectField
				{...common("region")}
				label={fields.region}
				choices={regions.map((region) => ({ value: region, label: regionNames[region] }))}
				none={none}
			/>
			<SelectField
				{...common("group")}
				label={fields.group}
				choices={groups.map((group) => ({ value: group, label: groupNames[group] }))}
				none={none}
			/>
			<SelectField
				{...common("language")}
				label={fields.language}
				choices={body.languages.map((tag) => ({ value: tag, label: languageName(lang, tag) }))}
			/>
			<TextField {...common("zone")} label={fields.zone} hint={words.zoneHint} />
			<TextField {...common("mailbox")} type="email" label={fields.mailbox} optional />
			{body.languages.map((tag) => (
				<TextField {...common(`city_${tag}`)} label={`${fields.city} (${languageName(lang, tag)})`} optional />
			))}
			{body.languages.map((tag) => (
				<>
					<h2>{fill(words.namesIn, { language: languageName(lang, tag) })}</h2>
					{nameCells.map(([form, column]) => (
						<TextField
							{...common(`${column}_${tag}`)}
							label={fields[form]}
							hint={form === "of" ? words.joinHint : form === "sort" ? words.sortHint : undefined}
							optional={form === "article" || form === "formalArticle" || form === "sort"}
						/>
					))}
				</>
			))}
			<TextField {...common("names_since")} type="date" label={fields.namesSince} hint={words.namesHint} optional />
		</>
	);
};

interface EntryPageProps {
	frame: Frame;
	body: Body;
	classes: readonly MemberClass[];
	cells: Cells;
	errors?: FieldErrors;
	submission: string;
}

const classChoices = (lang: UiLang, classes: readonly MemberClass[]) =>
	classes.map(({ code, names }) => ({ value: code, label: capital(names[lang].singular) }));

/** A new member's entry. */
export const AdmitPage = ({ frame, body, classes, cells, errors = {}, submission }: EntryPageProps) => {
	const { lang } = frame;
	const { entry: words, fields, register } = messages[lang];
	return (
		<Page frame={frame} title={words.admitTitle} failed={Object.keys(errors).length > 0}>
			<ErrorSummary lang={lang} errors={errors} labels={labelsFor(lang, body.languages)} />
			<Form action={href(lang, "/office/register/new")} submission={submission}>
				<SelectField
					lang={lang}
					name="class"
					label={fields.class}
					choices={classChoices(lang, classes)}
					value={cells.class}
					error={errors.class}
				/>
				<EntryFields lang={lang} body={body} cells={cells} errors={errors} />
				<Button>{register.admit}</Button>
			</Form>
		</Page>
	);
};

export interface EditPageProps extends EntryPageProps {
	member: Member;
	version: number;
	on: CalendarDate;
	/** Set when somebody else changed the entry meanwhile: where what was typed differs from the register now. */
	stale?: readonly Change[] | undefined;
	saved?: boolean;
	/** Sentences for the two smaller forms, by their own field names. */
	classErrors?: FieldErrors;
	endErrors?: FieldErrors;
	typed?: Cells;
}

/** One member's entry: edit it, move it to another class, end it. */
export const EditPage = (page: EditPageProps) => {
	const { frame, body, classes, member, cells, errors = {}, submission, version, on, stale, saved = false } = page;
	const { lang } = frame;
	const { entry: words, fields } = messages[lang];
	const { classErrors = {}, endErrors = {}, typed = {} } = page;
	const own = href(lang, `/office/register/${member.code}`);
	const failed = [errors, classErrors, endErrors].some((sentences) => Object.keys(sentences).length > 0);
	return (
		<Page
			frame={frame}
			title={nameOf(member, lang, "short", on)}
			kicker={member.code}
			sections={memberSections(lang, member, "entry")}
			failed={failed}
		>
			{saved && <Notice kind="success">{words.saved}</Notice>}
			{stale && <StaleNotice lang={lang} changes={stale} />}
			<ErrorSummary
				lang={lang}
				errors={{ ...errors, ...classErrors, ...endErrors }}
				labels={{ ...labelsFor(lang, body.languages), from: words.from, until: words.endFrom }}
			/>
			<ClassHistory lang={lang} member={member} classes={classes} />
			<Details summary={words.changeClass} open={Object.keys(classErrors).length > 0}>
				<p>{words.changeClassSay}</p>
				<Form action={`${own}/class`} submission={submission}>
					<SelectField
						lang={lang}
						name="class"
						label={fields.class}
						choices={classChoices(lang, classes)}
						value={typed.class}
						error={classErrors.class}
					/>
					<TextField
						lang={lang}
						name="from"
						type="date"
						label={words.from}
						value={typed.from}
						error={classErrors.from}
					/>
					<Button kind="quiet">{words.change}</Button>
				</Form>
			</Details>
			<Details summary={words.end} open={Object.keys(endErrors).length > 0}>
				<p>{words.endSay}</p>
				<Form action={`${own}/end`} submission={submission}>
					<TextField
						lang={lang}
						name="until"
						type="date"
						label={words.endFrom}
						value={typed.until}
						error={endErrors.until}
					/>
					<Button kind="danger">{words.endButton}</Button>
				</Form>
			</Details>
			<Form action={own} version={version} submission={submission}>
				<EntryFields lang={lang} body={body} cells={cells} errors={errors} />
				<Button>{stale ? words.useMine : messages[lang].save}</Button>
			</Form>
		</Page>
	);
};

const labelsFor = (lang: UiLang, languages: readonly string[]): Record<string, string> =>
	Object.fromEntries(columnsFor(languages).map((column) => [column, labelOf(lang, column)]));

/** Both texts, field by field, when an entry was edited by two people at once. */
const StaleNotice = ({ lang, changes }: { lang: UiLang; changes: readonly Change[] }) => {
	const { entry: words } = messages[lang];
	return (
		<Notice kind="warning">
			<p>{words.stale}</p>
			<Table
				caption={words.staleNow}
				columns={[words.staleField, words.staleYours, words.staleNow].map((label) => ({ label }))}
				rows={changes.map(({ column, before, after }): Child[] => [labelOf(lang, column), after, before])}
			/>
		</Notice>
	);
};

/** The pages of one member for officers. */
export const memberSections = (lang: UiLang, { code }: Pick<Member, "code">, current: "entry" | "people"): Link[] => {
	const words = messages[lang];
	return [
		{ href: href(lang, "/office/register"), label: words.register.title },
		{ href: href(lang, `/office/register/${code}`), label: words.entry.particulars, current: current === "entry" },
		{
			href: href(lang, `/office/register/${code}/people`),
			label: words.people.officerTitle,
			current: current === "people",
		},
	];
};
