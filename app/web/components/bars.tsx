import type { UiLang } from "../../kit/languages.ts";
import { formatNumber, formatPercent } from "../format.ts";
import { messages } from "../messages/index.ts";
import { Table } from "./table.tsx";

interface BarsProps {
	lang: UiLang;
	/** What the picture shows, as one would say it aloud. */
	sentence: string;
	/** Whole numbers, in the order to be read. */
	bars: readonly { label: string; n: number }[];
	/** What a full bar stands for: the replies received, those consulted. */
	whole: number;
	/** Set when the first bar is the one that the sentence is about. */
	first?: boolean;
}

/** Horizontal bars with their numbers in words beside them, and the same figures as a table one press away. */
export const Bars = ({ lang, sentence, bars, whole, first = false }: BarsProps) => {
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
							<rect width={width(n, whole)} height="100%" />
						</svg>
						<span class="number">{formatNumber(lang, n)}</span>
					</li>
				))}
			</ul>
			<details>
				<summary>{words.showTable}</summary>
				<Table
					caption={sentence}
					columns={[
						{ label: words.option },
						{ label: words.number, number: true },
						{ label: words.share, number: true },
					]}
					rows={bars.map(({ label, n }) => [label, formatNumber(lang, n), formatPercent(lang, n, whole)])}
				/>
			</details>
		</figure>
	);
};

/** A share of the drawing, in hundredths of a per cent: for the eye only. */
export const width = (part: number, whole: number): string =>
	`${whole === 0 ? 0 : Math.round((part * 10_000) / whole) / 100}%`;
