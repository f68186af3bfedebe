import type { Child } from "hono/jsx";
import type { CalendarDate } from "../../../kit/clock.ts";
import type { UiLang } from "../../../kit/languages.ts";
import {
	Actions,
	Button,
	capital,
	Empty,
	type Frame,
	fill,
	formatDate,
	formatNumber,
	href,
	Notice,
	Page,
	SummaryList,
	Table,
	TextField,
	writtenIn,
} from "../../../web/index.ts";
import type { MemberClass } from "../body/model.ts";
import { languageName, messages } from "../messages/index.ts";
import { unrecorded } from "../model.ts";
import { nameOf } from "../name/model.ts";
import type { Organ } from "../organ/model.ts";
import type { FormerMember, Member, RegisteredMember } from "../register/model.ts";
import { ClassHistory } from "../register/views/class-history.tsx";

/** A name with what must be said wherever it stands: that a demonstration invented it. */
const Named = ({ lang, illustrative, children }: { lang: UiLang; illustrative: boolean; children: Child }) => (
	<>
		{children}
		{illustrative && <span class="soft small"> ({messages[lang].illustrative})</span>}
	</>
);

interface MembersPageProps {
	frame: Frame;
	classes: readonly MemberClass[];
	/** In the order of the reader's language. */
	members: readonly RegisteredMember[];
	/** Those who belonged to it before, in the same order. */
	former: readonly FormerMember[];
	on: CalendarDate;
	/** What the list is searched for. */
	q: string;
	/** The day asked for could not be read. */
	badDate: boolean;
}

/** Who belongs to the body, by class, on a day. */
export const MembersPage = ({ frame, classes, members, former, on, q, badDate }: MembersPageProps) => {
	const { lang } = frame;
	const { members: words, regions, groups } = messages[lang];
	const date = formatDate(lang, on);
	const columns = [words.name, words.group, words.region, words.since].map((label) => ({ label }));
	const tables = classes
		.map((kind) => ({ kind, listed: members.filter((member) => member.class === kind.code) }))
		.filter(({ listed }) => listed.length > 0);
	return (
		<Page frame={frame} title={words.title} lead={fill(words.lead, { date })} width="desk">
			{badDate && <Notice kind="warning">{words.badDate}</Notice>}
			<form class="form" method="get" action={href(lang, "/members")}>
				<Actions>
					<TextField lang={lang} name="q" label={words.search} value={q} />
					<TextField lang={lang} name="on" type="date" label={words.on} value={on} />
					<Button kind="quiet">{words.show}</Button>
				</Actions>
			</form>
			{tables.length + former.length === 0 && (
				<Empty action={<a href={href(lang, "/members")}>{words.all}</a>}>{fill(words.nobody, { date })}</Empty>
			)}
			{tables.map(({ kind, listed }) => (
				<Table
					caption={fill(words.caption, {
						class: capital(kind.names[lang].plural),
						n: formatNumber(lang, listed.length),
					})}
					columns={columns}
					rows={listed.map((member) => [
						<Named lang={lang} illustrative={member.illustrative}>
							<a href={href(lang, `/members/${member.code}`)}>{nameOf(member, lang, "short", on)}</a>
						</Named>,
						member.group === null ? "" : groups[member.group],
						member.region === null ? "" : regions[member.region],
						member.since === unrecorded ? "" : formatDate(lang, member.since),
					])}
				/>
			))}
			<FormerMembers
				lang={lang}
				classes={classes}
				former={former}
				cellOf={(member) => <a href={href(lang, `/members/${member.code}`)}>{nameOf(member, lang, "short", on)}</a>}
			/>
		</Page>
	);
};

/** Who was a member and is no longer: their entries stay, so that what was decided then can be read. */
export const FormerMembers = ({
	lang,
	classes,
	former,
	cellOf,
}: {
	lang: UiLang;
	classes: readonly MemberClass[];
	former: readonly FormerMember[];
	cellOf: (member: FormerMember) => Child;
}) => {
	if (former.length === 0) return null;
	const { members: words, fields } = messages[lang];
	const called = new Map(classes.map(({ code, names }) => [code, capital(names[lang].singular)]));
	return (
		<Table
			caption={fill(words.former, { n: formatNumber(lang, former.length) })}
			columns={[words.name, fields.class, fields.until].map((label) => ({ label }))}
			rows={former.map((member) => [
				<Named lang={lang} illustrative={member.illustrative}>
					{cellOf(member)}
				</Named>,
				called.get(member.class) ?? member.class,
				formatDate(lang, member.until),
			])}
		/>
	);
};

interface MemberPageProps {
	frame: Frame;
	member: Member;
	classes: readonly MemberClass[];
	organs: readonly Pick<Organ, "names">[];
	on: CalendarDate;
}

/** What the register says to everybody of one member: its names from when, its history, where it sits. */
export const MemberPage = ({ frame, member, classes, organs, on }: MemberPageProps) => {
	const { lang } = frame;
	const { member: words, regions, groups, fields, none, illustrative } = messages[lang];
	const codes = [member.code, member.iso2, member.m49].filter((code) => code !== null);
	return (
		<Page
			frame={frame}
			title={nameOf(member, lang, "short", on)}
			lead={nameOf(member, lang, "formal", on)}
			kicker={member.illustrative ? illustrative : undefined}
		>
			<ClassHistory lang={lang} member={member} classes={classes} />
			<Table
				caption={words.names}
				columns={[words.language, words.short, words.formal, words.from].map((label) => ({ label }))}
				rows={[...member.names]
					.sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? 1 : -1))
					.map((name) => [
						languageName(lang, name.lang),
						<span {...writtenIn(name.lang)}>{name.short}</span>,
						<span {...writtenIn(name.lang)}>{name.formal}</span>,
						name.from === unrecorded ? words.namesAlways : fill(words.namesFrom, { date: formatDate(lang, name.from) }),
					])}
			/>
			<SummaryList
				lang={lang}
				rows={[
					{ label: words.codes, value: codes.join(" · ") },
					{ label: fields.region, value: member.region === null ? none : regions[member.region] },
					{ label: fields.group, value: member.group === null ? none : groups[member.group] },
					{ label: words.correspondence, value: languageName(lang, member.language) },
					{ label: words.organs, value: organs.map(({ names }) => names[lang]).join(", ") || words.noOrgan },
				]}
			/>
		</Page>
	);
};
