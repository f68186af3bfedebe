import type { Child } from "hono/jsx";
import type { UiLang } from "../../kit/languages.ts";
import { formatNumber, formatPercent, formatSigned } from "../format.ts";
import { messages } from "../messages/index.ts";
import { Table } from "./table.tsx";

interface FiguresProps {
	lang: UiLang;
	/** What the picture shows, as one would say it aloud. */
	sentence: string;
	/** Whole numbers, in the order to be read. */
	bars: readonly Bar[];
	/** What the bars are of, above them in the table: options, where nothing else is said. */
	of?: string | undefined;
	/** Set when the first bar is the one that the sentence is about. */
	first?: boolean | undefined;
}

interface Bar {
	readonly label: string;
	readonly n: number;
}

interface BarsProps extends FiguresProps {
	/** What a full bar stands for: the replies received, those consulted. */
	whole: number;
}

/** Horizontal bars from the beginning of the line. */
export const Bars = ({ whole, ...figures }: BarsProps) => {
	const { lang } = figures;
	const words = messages[lang];
	return (
		<BarFigure
			{...figures}
			number={(n) => formatNumber(lang, n)}
			drawing={(n) => <rect width={width(n, whole)} height="100%" />}
			columns={[words.number, words.share]}
			cells={(n) => [formatNumber(lang, n), formatPercent(lang, n, whole)]}
		/>
	);
};

/** Bars to both sides of a line at zero, below zero before it; the longest fills its side. */
export const SignedBars = (figures: FiguresProps) => {
	const { lang, bars } = figures;
	const side = Math.max(...bars.map(({ n }) => Math.abs(n)));
	return (
		<BarFigure
			{...figures}
			number={(n) => formatSigned(lang, n)}
			drawing={(n) => (
				<>
					<rect x={n < 0 ? width(side + n, 2 * side) : "50%"} width={width(Math.abs(n), 2 * side)} height="100%" />
					<line class="zero" x1="50%" x2="50%" y1="-25%" y2="125%" />
				</>
			)}
			columns={[messages[lang].sum]}
			cells={(n) => [formatSigned(lang, n)]}
		/>
	);
};

interface BarFigureProps extends FiguresProps {
	/** The number beside a bar, and what is drawn for it on the track. */
	number: (n: number) => string;
	drawing: (n: number) => Child;
	/** The table's columns after the label, and what stands in them. */
	columns: readonly string[];
	cells: (n: number) => string[];
}

/** Bars with their numbers in words beside them, and the same figures as a table one press away. */
const BarFigure = ({ lang, sentence, of, bars, first = false, number, drawing, columns, cells }: BarFigureProps) => {
	const words = messages[lang];
	return (
		<figure class="figure">
			<figcaption>{sentence}</figcaption>
			<ul class="bars">
				{bars.map(({ label, n }, index) => (
					<li class={first && index === 0 ? "first" : undefined}>
						<span>{label}</span>
						<svg class="bar" aria-hidden="true">
							<rect class="track" width="100%" height="100%" />
							{drawing(n)}
						</svg>
						<span class="number">{number(n)}</span>
					</li>
				))}
			</ul>
			<details>
				<summary>{words.showTable}</summary>
				<Table
					caption={sentence}
					columns={[{ label: of ?? words.option }, ...columns.map((label) => ({ label, number: true }))]}
					rows={bars.map(({ label, n }) => [label, ...cells(n)])}
				/>
			</details>
		</figure>
	);
};

/** A share of the drawing, in hundredths of a per cent: for the eye only. */
export const width = (part: number, whole: number): string =>
	`${whole === 0 ? 0 : Math.round((part * 10_000) / whole) / 100}%`;
