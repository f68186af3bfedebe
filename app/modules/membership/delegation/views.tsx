import type { DelegationRole } from "../../../kit/actor.ts";
import type { CalendarDate } from "../../../kit/clock.ts";
import { type UiLang, uiLangs } from "../../../kit/languages.ts";
import {
	Button,
	Empty,
	ErrorSummary,
	type FieldErrors,
	Form,
	type Frame,
	fill,
	formatDate,
	href,
	type Link,
	Notice,
	Page,
	Question,
	Radios,
	SelectField,
	Table,
	TextField,
} from "../../../web/index.ts";
import { languageName, messages } from "../messages/index.ts";
import { nameOf } from "../name/model.ts";
import type { Member } from "../register/model.ts";
import type { Delegate, Served } from "./model.ts";

interface DelegationPageProps {
	frame: Frame;
	/** The address of the delegation's people, without the language. */
	base: string;
	member: Member;
	people: readonly Delegate[];
	/** The places that the reader may give, change and end. */
	managed: readonly DelegationRole[];
	/** The reader, who may hand over their own place. */
	self: string;
	on: CalendarDate;
	submission: string;
	sections?: readonly Link[] | undefined;
	errors?: FieldErrors;
	/** What was typed in the form that came back. */
	typed?: Readonly<Record<string, string>>;
}

interface PeoplePageProps extends DelegationPageProps {
	/** The reader's other delegations. */
	others: readonly Served[];
	/** Whether the reader may set clearance. */
	setsClearance: boolean;
	done: boolean;
}

/** What these pages call their fields. */
function labelsFor(lang: UiLang): Record<string, string> {
	const { people: words } = messages[lang];
	const { name, email, language, role, clearance, colleague } = words;
	return { name, email, language, role, clearance, colleague, function: words.function };
}

/** Who acts for a delegation, and what those who manage it can do about that. */
export const PeoplePage = (page: PeoplePageProps) => {
	const { frame, base, member, people, managed, self, on, submission, errors = {}, typed = {}, done } = page;
	const { lang } = frame;
	const { people: words, roles } = messages[lang];
	const manageable = ({ person, role }: Delegate) => managed.includes(role) || (person === self && managed.length > 0);
	return (
		<Page
			frame={frame}
			title={managed.includes("head") ? words.officerTitle : words.title}
			kicker={nameOf(member, lang, "short", on)}
			lead={fill(words.lead, { ofMember: nameOf(member, lang, "of", on) })}
			sections={page.sections}
			failed={Object.keys(errors).length > 0}
		>
			<Switch lang={lang} others={page.others} on={on} />
			{done && <Notice kind="success">{words.done}</Notice>}
			<ErrorSummary lang={lang} errors={errors} labels={labelsFor(lang)} />
			{people.length === 0 ? (
				<Empty>{words.nobody}</Empty>
			) : (
				<Table
					caption={words.caption}
					columns={[words.name, words.role, words.function, words.email, words.since, words.manage].map((label) => ({
						label,
					}))}
					rows={people.map((delegate) => [
						delegate.name,
						roles[delegate.role],
						delegate.function,
						delegate.email,
						formatDate(lang, delegate.from),
						manageable(delegate) ? (
							<a href={href(lang, `${base}/${delegate.person}`)} aria-label={`${words.manage}: ${delegate.name}`}>
								{words.manage}
							</a>
						) : (
							""
						),
					])}
				/>
			)}
			{managed.length > 0 && (
				<>
					<h2>{words.appoint}</h2>
					{!managed.includes("head") && <p>{words.headBySecretariat}</p>}
					<Form action={href(lang, base)} submission={submission}>
						<NewcomerFields lang={lang} typed={typed} errors={errors} language={member.language} />
						<RoleField lang={lang} managed={managed} value={typed.role} error={errors.role} />
						<FunctionField lang={lang} value={typed.function} />
						<Button>{words.appointButton}</Button>
					</Form>
				</>
			)}
			{page.setsClearance && (
				<>
					<h2>{words.clearance}</h2>
					<p>{words.clearanceSay}</p>
					<Form action={href(lang, `${base}/clearance`)} submission={submission}>
						<Radios
							lang={lang}
							name="clearance"
							label={words.clearance}
							value={member.clearance ? "on" : "off"}
							choices={[
								{ value: "off", label: words.clearanceOff },
								{ value: "on", label: words.clearanceOn },
							]}
						/>
						<Button kind="quiet">{words.clearanceSave}</Button>
					</Form>
				</>
			)}
		</Page>
	);
};

/** Always in sight for somebody who serves several delegations, so that nobody acts for the wrong one. */
const Switch = ({ lang, others, on }: { lang: UiLang; others: readonly Served[]; on: CalendarDate }) =>
	others.length === 0 ? null : (
		<nav aria-label={messages[lang].people.switch}>
			<p>
				{messages[lang].people.switch}{" "}
				{others.map((served, index) => (
					<>
						{index > 0 && ", "}
						<a href={href(lang, `/desk/${served.member}/people`)}>
							{fill(messages[lang].people.delegation, { ofMember: nameOf(served, lang, "of", on) })}
						</a>
					</>
				))}
			</p>
		</nav>
	);

const NewcomerFields = ({
	lang,
	typed,
	errors,
	language,
}: {
	lang: UiLang;
	typed: Readonly<Record<string, string>>;
	errors: FieldErrors;
	language: string;
}) => {
	const { people: words } = messages[lang];
	return (
		<>
			<TextField lang={lang} name="name" label={words.name} value={typed.name} error={errors.name} />
			<TextField
				lang={lang}
				name="email"
				type="email"
				label={words.email}
				hint={words.emailHint}
				value={typed.email}
				error={errors.email}
			/>
			<SelectField
				lang={lang}
				name="language"
				label={words.language}
				choices={uiLangs.map((tag) => ({ value: tag, label: languageName(lang, tag) }))}
				value={typed.language ?? language}
			/>
		</>
	);
};

const FunctionField = ({ lang, value }: { lang: UiLang; value: string | undefined }) => {
	const { people: words } = messages[lang];
	return (
		<TextField lang={lang} name="function" label={words.function} hint={words.functionHint} value={value} optional />
	);
};

const RoleField = ({
	lang,
	managed,
	value,
	error,
}: {
	lang: UiLang;
	managed: readonly DelegationRole[];
	value: string | undefined;
	error?: string | undefined;
}) => {
	const { people: words, roles, rolesSay } = messages[lang];
	return (
		<Radios
			lang={lang}
			name="role"
			label={words.role}
			choices={managed.map((role) => ({ value: role, label: roles[role], hint: rolesSay[role] }))}
			value={value}
			error={error}
		/>
	);
};

interface PersonPageProps extends DelegationPageProps {
	delegate: Delegate;
}

/** One person's place: hand it over, change it, end it. */
export const PersonPage = (page: PersonPageProps) => {
	const { frame, base, member, people, delegate, managed, on, submission, errors = {}, typed = {} } = page;
	const { lang } = frame;
	const { people: words, roles } = messages[lang];
	const { person, name, role } = delegate;
	const own = href(lang, `${base}/${person}`);
	const colleagues = people.filter((other) => other.person !== person && managed.includes(other.role));
	const newcomer = <NewcomerFields lang={lang} typed={typed} errors={errors} language={member.language} />;
	return (
		<Page
			frame={frame}
			title={name}
			kicker={nameOf(member, lang, "short", on)}
			lead={[roles[role], delegate.function].filter((part) => part !== "").join(" – ")}
			sections={page.sections}
			failed={Object.keys(errors).length > 0}
		>
			<ErrorSummary lang={lang} errors={errors} labels={labelsFor(lang)} />
			<h2>{fill(words.handOverTitle, { name })}</h2>
			<p>{fill(words.handOverSay, { name, role: roles[role] })}</p>
			<Form action={`${own}/handover`} submission={submission}>
				{colleagues.length === 0 ? (
					newcomer
				) : (
					<>
						<SelectField
							lang={lang}
							name="colleague"
							label={words.colleague}
							hint={words.colleagueHint}
							choices={colleagues.map((other) => ({ value: other.person, label: other.name }))}
							value={typed.colleague}
							none={words.somebodyNew}
							optional
						/>
						<Question field={{ lang, name: "newcomer", label: words.somebodyNew, optional: true }}>{newcomer}</Question>
					</>
				)}
				<FunctionField lang={lang} value={typed.function} />
				<Button>{words.handOverButton}</Button>
			</Form>
			{managed.includes(role) && (
				<>
					<h2>{words.changeRole}</h2>
					<Form action={`${own}/role`} submission={submission}>
						<RoleField lang={lang} managed={managed} value={typed.role ?? role} error={errors.role} />
						<FunctionField lang={lang} value={typed.function ?? delegate.function} />
						<Button kind="quiet">{words.changeRole}</Button>
					</Form>
					<h2>{words.end}</h2>
					<p>{fill(words.endSay, { name })}</p>
					<Form action={`${own}/end`} submission={submission}>
						<Button kind="danger">{words.end}</Button>
					</Form>
				</>
			)}
		</Page>
	);
};
