import type { Child } from "hono/jsx";
import type { UiLang } from "../../../../kit/languages.ts";
import {
	capital,
	Empty,
	formatInstant,
	plural,
	State,
	type StateKind,
	Table,
	type Column as TableColumn,
} from "../../../../web/index.ts";
import { messages as surveyMessages } from "../../messages/index.ts";
import { afterDate } from "../../model.ts";
import { at, classNamed } from "../../office/views/page.tsx";
import { messages } from "../messages/index.ts";
import { type Column, columns, type Line, listed, portions, queryOf, type View, wholeView } from "../rules.ts";
import type { Watch } from "./page.tsx";

/** A regional group in words; the register's code where the words do not know it. */
export function groupNamed(lang: UiLang, group: string | null): string {
	const { groups } = messages[lang];
	return group === null ? groups.none : (groups[group as keyof typeof groups] ?? group);
}

interface ConsultedListProps {
	watch: Watch;
	lines: readonly Line[];
	view: View;
}

/** Everyone consulted and what was received from them; narrowed and sorted by the address, so that a list can be kept and sent on. */
export const ConsultedList = ({ watch, lines, view }: ConsultedListProps) => {
	const { frame, sheet, seat } = watch;
	const { lang } = frame;
	const { classes, survey } = sheet;
	const { list: say, columns: labels } = messages[lang];
	const shown = listed(lines, view, lang);
	const address = (changed: Partial<View>) => `${at(lang, survey.id, queryOf({ ...view, ...changed }))}#consulted`;
	const heading = (column: Column): TableColumn => ({
		label: { name: labels.name, class: labels.class, group: labels.group, received: labels.when }[column],
		sort: {
			href: address({ sort: column, descending: view.sort === column && !view.descending }),
			now: view.sort === column ? (view.descending ? "descending" : "ascending") : undefined,
		},
	});
	return (
		<>
			<Narrow watch={watch} lines={lines} view={view} />
			{shown.length === 0 ? (
				<Empty action={<a href={address({ only: "", class: "", group: "" })}>{say.all}</a>}>{say.none}</Empty>
			) : (
				<Table
					caption={plural(lang, shown.length, say.caption)}
					columns={[...columns.map(heading), { label: labels.how }]}
					rows={shown.map(({ name, class: code, group, standing }) => [
						name,
						capital(singular(classes, lang, code)),
						group === null ? "" : groupNamed(lang, group),
						"at" in standing ? formatInstant(lang, standing.at, seat.zone, "short") : "",
						<>
							<State kind={marks[standing.kind]}>{say.standings[standing.kind]}</State>
							{"at" in standing && afterDate(survey, standing.at) && ` ${surveyMessages[lang].receivedAfterDate}`}
						</>,
					])}
				/>
			)}
		</>
	);
};

const marks: Readonly<Record<Line["standing"]["kind"], StateKind>> = {
	online: "done",
	paper: "done",
	toConfirm: "open",
	lapsed: "void",
	kept: "void",
	missing: "ahead",
};

const singular = (classes: Watch["sheet"]["classes"], lang: UiLang, code: string): string =>
	classes.find((known) => known.code === code)?.names[lang].singular ?? code;

/** Links that narrow the list, each to one more part; the choice in force stands without a link. */
const Narrow = ({ watch: { frame, sheet }, lines, view }: ConsultedListProps) => {
	const { lang } = frame;
	const { classes, survey } = sheet;
	const { list: say, columns: labels } = messages[lang];
	const groups = [...new Set(lines.map(({ group }) => group ?? "none"))].sort((a, b) =>
		a === "none" ? 1 : b === "none" ? -1 : a < b ? -1 : 1,
	);
	const codes = classes.map(({ code }) => code).filter((code) => lines.some((line) => line.class === code));
	const kept = portions.filter(
		(portion) => portion !== "onPaper" || listed(lines, { ...wholeView, only: portion }, lang).length > 0,
	);
	const link = (label: string, changed: Partial<View>) =>
		Object.entries(changed).every(([key, value]) => view[key as keyof View] === value) ? (
			<strong aria-current="true">{label}</strong>
		) : (
			<a href={`${at(lang, survey.id, queryOf({ ...view, ...changed }))}#consulted`}>{label}</a>
		);
	return (
		<nav class="narrow" aria-label={say.narrow}>
			<dl>
				<div>
					<dt>{say.only}</dt>
					{[link(say.everyone, { only: "" }), ...kept.map((only) => link(say[only], { only }))].map(choice)}
				</div>
				<div>
					<dt>{labels.class}</dt>
					{[
						link(say.everyClass, { class: "" }),
						...codes.map((code) => link(capital(classNamed(classes, lang, code)), { class: code })),
					].map(choice)}
				</div>
				{groups.length > 1 && (
					<div>
						<dt>{labels.group}</dt>
						{[
							link(say.everyGroup, { group: "" }),
							...groups.map((group) => link(groupNamed(lang, group === "none" ? null : group), { group })),
						].map(choice)}
					</div>
				)}
			</dl>
		</nav>
	);
};

const choice = (link: Child) => <dd>{link}</dd>;
