import type { Child } from "hono/jsx";

export interface Column {
	label: string;
	/** Figures are set to the end of the column, digit under digit. */
	number?: boolean;
	/** Where a press on the heading leads, and how the column is sorted now if it is. */
	sort?: { href: string; now?: "ascending" | "descending" | undefined };
}

interface TableProps {
	/** What the table shows; also the name of the region that scrolls on a phone. */
	caption: string;
	columns: readonly Column[];
	/** One cell for each column. The first names its row. */
	rows: readonly (readonly Child[])[];
	/** The sum of the rows, if there is one to draw. */
	total?: readonly Child[] | undefined;
}

export const Table = ({ caption, columns, rows, total }: TableProps) => {
	const classes = columns.map(({ number }) => (number === true ? "number" : undefined));
	const line = (cells: readonly Child[]) => (
		<tr>
			{cells.map((cell, index) => (index === 0 ? <th scope="row">{cell}</th> : <td class={classes[index]}>{cell}</td>))}
		</tr>
	);
	return (
		// A region that scrolls must be reachable by keyboard (WCAG 2.1.1): hence the tabindex.
		<section class="scrolls" aria-label={caption} tabindex={0}>
			<table class="table">
				<caption>{caption}</caption>
				<thead>
					<tr>
						{columns.map(({ label, sort }, index) => (
							<th scope="col" class={classes[index]} aria-sort={sort?.now}>
								{sort === undefined ? label : <a href={sort.href}>{label}</a>}
							</th>
						))}
					</tr>
				</thead>
				<tbody>{rows.map(line)}</tbody>
				{total && <tfoot>{line(total)}</tfoot>}
			</table>
		</section>
	);
};
