import type { CalendarDate } from "../../../kit/clock.ts";
import {
	Actions,
	Button,
	Checkbox,
	capital,
	Empty,
	type Frame,
	fill,
	formatDate,
	formatNumber,
	href,
	LinkButton,
	Notice,
	Page,
	SelectField,
	State,
	Table,
	TextField,
} from "../../../web/index.ts";
import type { MemberClass } from "../body/model.ts";
import { languageName, messages } from "../messages/index.ts";
import { nameOf } from "../name/model.ts";
import { type FormerMember, groups, type RegisteredMember } from "../register/model.ts";
import { FormerMembers } from "./members.tsx";

/** What the list is narrowed to; empty strings narrow nothing. */
export interface Filter {
	readonly q: string;
	readonly class: string;
	readonly group: string;
	readonly missing: boolean;
}

interface RegisterPageProps {
	frame: Frame;
	classes: readonly MemberClass[];
	/** Those that the filter leaves, in the order of the reader's language. */
	members: readonly RegisteredMember[];
	former: readonly FormerMember[];
	/** Those with neither a mailbox nor people to write to: nothing that is sent would reach them. */
	unreachable: readonly RegisteredMember[];
	focalPoints: ReadonlyMap<string, readonly string[]>;
	on: CalendarDate;
	badDate: boolean;
	filter: Filter;
	/** What was just done, in words. */
	done?: string | undefined;
}

/** The register as officers keep it: dense, narrowed without a script, the action at the row. */
export const RegisterPage = (page: RegisterPageProps) => {
	const { frame, classes, members, former, unreachable, focalPoints, on, badDate, filter, done } = page;
	const { lang } = frame;
	const { register: words, members: list, groups: groupNames, illustrative } = messages[lang];
	const called = new Map(classes.map(({ code, names }) => [code, capital(names[lang].singular)]));
	const lead = fill(words.lead, { n: formatNumber(lang, members.length), date: formatDate(lang, on) });
	return (
		<Page frame={frame} title={words.title} lead={lead} width="desk">
			{done && <Notice kind="success">{done}</Notice>}
			<Actions>
				<LinkButton href={href(lang, "/office/register/new")}>{words.admit}</LinkButton>
				<LinkButton kind="quiet" href={href(lang, "/office/register/import")}>
					{words.import}
				</LinkButton>
				<LinkButton kind="quiet" href={href(lang, "/office/register/export.csv")}>
					{words.export}
				</LinkButton>
				<LinkButton kind="quiet" href={href(lang, "/office/organs")}>
					{words.organs}
				</LinkButton>
			</Actions>
			{badDate && <Notice kind="warning">{list.badDate}</Notice>}
			{unreachable.length > 0 && (
				<Notice kind="awaiting" title={fill(words.unreachable, { n: formatNumber(lang, unreachable.length) })}>
					<p>{words.unreachableSay}</p>
					<ul>
						{unreachable.map((member) => (
							<li>
								<a href={href(lang, `/office/register/${member.code}`)}>{nameOf(member, lang, "short", on)}</a>
							</li>
						))}
					</ul>
				</Notice>
			)}
			<form class="form" method="get" action={href(lang, "/office/register")}>
				<Actions>
					<TextField lang={lang} name="q" label={list.search} value={filter.q} />
					<SelectField
						lang={lang}
						name="class"
						label={words.filterClass}
						choices={classes.map(({ code }) => ({ value: code, label: called.get(code) ?? code }))}
						value={filter.class}
						none={words.everyClass}
					/>
					<SelectField
						lang={lang}
						name="group"
						label={words.filterGroup}
						choices={groups.map((code) => ({ value: code, label: groupNames[code] }))}
						value={filter.group}
						none={words.everyGroup}
					/>
					<TextField lang={lang} name="on" type="date" label={list.on} value={on} />
					<Checkbox name="missing" label={words.onlyMissing} checked={filter.missing} />
					<Button kind="quiet">{list.show}</Button>
				</Actions>
			</form>
			{members.length === 0 ? (
				<Empty action={<a href={href(lang, "/office/register")}>{list.all}</a>}>
					{fill(list.nobody, { date: formatDate(lang, on) })}
				</Empty>
			) : (
				<Table
					caption={words.title}
					columns={[list.name, ...Object.values(words.columns), words.edit].map((label) => ({ label }))}
					rows={members.map((member) => {
						const name = nameOf(member, lang, "short", on);
						return [
							member.illustrative ? `${name} (${illustrative})` : name,
							called.get(member.class) ?? member.class,
							member.group ?? "",
							languageName(lang, member.language),
							focalPoints.get(member.id)?.join(", ") ?? <span class="soft">{words.noFocalPoint}</span>,
							member.mailbox ?? <State kind="awaiting">{words.mailboxMissing}</State>,
							<a href={href(lang, `/office/register/${member.code}`)} aria-label={`${words.edit}: ${name}`}>
								{words.edit}
							</a>,
						];
					})}
				/>
			)}
			<FormerMembers
				lang={lang}
				classes={classes}
				former={former}
				cellOf={(member) => (
					<a href={href(lang, `/office/register/${member.code}`)}>{nameOf(member, lang, "short", on)}</a>
				)}
			/>
		</Page>
	);
};
