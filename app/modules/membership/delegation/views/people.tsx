import type { CalendarDate } from "../../../../kit/clock.ts";
import type { UiLang } from "../../../../kit/languages.ts";
import {
	Button,
	Details,
	Empty,
	ErrorSummary,
	Form,
	fill,
	formatDate,
	formatInstant,
	href,
	Notice,
	Page,
	Radios,
	Table,
} from "../../../../web/index.ts";
import { messages } from "../../messages/index.ts";
import { nameOf } from "../../name/model.ts";
import type { Delegate, PlaceDeed, Served } from "../model.ts";
import { type DelegationPageProps, FunctionField, labelsFor, NewcomerFields, RoleField } from "./fields.tsx";

interface PeoplePageProps extends DelegationPageProps {
	deeds: readonly PlaceDeed[];
	/** The seat's time zone. */
	zone: string;
	/** The reader's other delegations. */
	others: readonly Served[];
	/** Whether the reader may set clearance. */
	setsClearance: boolean;
	done: boolean;
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
			{page.deeds.length > 0 && <Deeds lang={lang} zone={page.zone} deeds={page.deeds} />}
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

/** Who gave, changed and ended the delegation's places: its own people, or the Secretariat on its behalf. */
const Deeds = ({ lang, zone, deeds }: { lang: UiLang; zone: string; deeds: readonly PlaceDeed[] }) => {
	const { history: words } = messages[lang].people;
	return (
		<Details summary={words.title}>
			<Table
				caption={words.title}
				columns={[words.when, words.what, words.whom, words.by].map((label) => ({ label }))}
				rows={deeds.map(({ act, at, by, bySecretariat, whom, successor }) => [
					formatInstant(lang, at, zone, "date"),
					words.acts[act],
					successor === null ? whom : fill(words.succession, { name: whom ?? "", successor }),
					bySecretariat ? fill(words.secretariat, { name: by ?? "" }) : by,
				])}
			/>
		</Details>
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
