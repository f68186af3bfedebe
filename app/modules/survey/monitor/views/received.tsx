import { capital, formatNumber, formatPercent, Table } from "../../../../web/index.ts";
import { at, classNamed } from "../../office/views/page.tsx";
import { messages } from "../messages/index.ts";
import { type Line, queryOf, type Received, receivedIn, receivedOf, type View, wholeView } from "../rules.ts";
import { groupNamed } from "./consulted.tsx";
import type { Watch } from "./page.tsx";

/** Counts by class; each figure leads to those whom it counts. */
export const ByClass = ({ watch, lines }: { watch: Watch; lines: readonly Line[] }) => {
	const { lang } = watch.frame;
	const { classes } = watch.sheet;
	const { byClass, columns } = messages[lang];
	const rows = receivedIn(
		lines,
		classes.map(({ code }) => code),
		(line) => line.class,
	);
	return (
		<ReceivedTable
			watch={watch}
			caption={byClass}
			column={columns.class}
			rows={rows.map(({ part, ...received }) => ({
				label: capital(classNamed(classes, lang, part)),
				received,
				narrowed: { class: part },
			}))}
			total={receivedOf(lines)}
		/>
	);
};

/** Counts by regional group, those in none last. */
export const ByGroup = ({ watch, lines }: { watch: Watch; lines: readonly Line[] }) => {
	const { lang } = watch.frame;
	const { byGroup, columns } = messages[lang];
	const groups = [...new Set(lines.map(({ group }) => group))].sort((a, b) =>
		a === null ? 1 : b === null ? -1 : a < b ? -1 : 1,
	);
	return (
		<ReceivedTable
			watch={watch}
			caption={byGroup}
			column={columns.group}
			rows={receivedIn(lines, groups, ({ group }) => group).map(({ part, ...received }) => ({
				label: groupNamed(lang, part),
				received,
				narrowed: { group: part ?? "none" },
			}))}
			total={receivedOf(lines)}
		/>
	);
};

interface ReceivedTableProps {
	watch: Watch;
	caption: string;
	column: string;
	rows: readonly { label: string; received: Received; narrowed: Partial<View> }[];
	total: Received;
}

const ReceivedTable = ({ watch, caption, column, rows, total }: ReceivedTableProps) => {
	const { frame, sheet } = watch;
	const { lang } = frame;
	const { columns, total: all } = messages[lang];
	const line = (label: string, { consulted, received, missing }: Received, narrowed: Partial<View>) => {
		const counted = (n: number, column: string, only: View["only"]) =>
			n === 0 ? (
				formatNumber(lang, n)
			) : (
				<a
					href={`${at(lang, sheet.survey.id, queryOf({ ...wholeView, ...narrowed, only }))}#consulted`}
					aria-label={`${formatNumber(lang, n)} – ${label}, ${column}`}
				>
					{formatNumber(lang, n)}
				</a>
			);
		return [
			label,
			counted(consulted, columns.consulted, ""),
			counted(received, columns.received, "received"),
			counted(missing, columns.missing, "missing"),
			formatPercent(lang, received, consulted),
		];
	};
	return (
		<Table
			caption={caption}
			columns={[
				{ label: column },
				{ label: columns.consulted, number: true },
				{ label: columns.received, number: true },
				{ label: columns.missing, number: true },
				{ label: columns.rate, number: true },
			]}
			rows={rows.map(({ label, received, narrowed }) => line(label, received, narrowed))}
			total={line(all, total, {})}
		/>
	);
};
