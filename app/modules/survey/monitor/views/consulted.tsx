import type { UiLang } from "../../../../kit/languages.ts";
import {
	Button,
	Empty,
	formatInstant,
	plural,
	SelectField,
	State,
	Table,
	type Column as TableColumn,
} from "../../../../web/index.ts";
import { at, capital, classNamed } from "../../office/views/page.tsx";
import { messages } from "../messages/index.ts";
import { type Column, columns, type Line, listed, queryOf, type View } from "../rules.ts";
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
						"at" in standing ? (
							<State kind="done">{say[standing.kind]}</State>
						) : standing.kind === "toConfirm" ? (
							<State kind="open">{say.toConfirm}</State>
						) : (
							<State kind="ahead">{say.notYet}</State>
						),
					])}
				/>
			)}
		</>
	);
};

const singular = (classes: Watch["sheet"]["classes"], lang: UiLang, code: string): string =>
	classes.find((known) => known.code === code)?.names[lang].singular ?? code;

/** A form that only reads: its choices become the address. */
const Narrow = ({ watch: { frame, sheet }, lines, view }: ConsultedListProps) => {
	const { lang } = frame;
	const { classes, survey } = sheet;
	const { list: say, columns: labels } = messages[lang];
	const groups = [...new Set(lines.flatMap(({ group }) => group ?? []))].sort();
	const codes = classes.map(({ code }) => code).filter((code) => lines.some((line) => line.class === code));
	return (
		<form class="form" method="get" action={`${at(lang, survey.id)}#consulted`}>
			<div class="versions">
				<SelectField
					lang={lang}
					name="only"
					label={say.only}
					value={view.only}
					none={say.everyone}
					choices={[
						{ value: "missing", label: say.missing },
						{ value: "received", label: say.received },
					]}
				/>
				<SelectField
					lang={lang}
					name="class"
					label={labels.class}
					value={view.class}
					none={say.everyClass}
					choices={codes.map((code) => ({ value: code, label: capital(classNamed(classes, lang, code)) }))}
				/>
				<SelectField
					lang={lang}
					name="group"
					label={labels.group}
					value={view.group}
					none={say.everyGroup}
					choices={groups.map((group) => ({ value: group, label: groupNamed(lang, group) }))}
				/>
			</div>
			{view.sort !== "name" && <input type="hidden" name="sort" value={view.sort} />}
			{view.descending && <input type="hidden" name="order" value="descending" />}
			<Button kind="quiet">{say.show}</Button>
		</form>
	);
};
