import type { UiLang } from "../../kit/languages.ts";
import { formatSigned } from "../format.ts";
import { messages } from "../messages/index.ts";
import { width } from "./bars.tsx";
import { Table } from "./table.tsx";

interface SignedBarsProps {
	lang: UiLang;
	/** What the picture shows, as one would say it aloud. */
	sentence: string;
	/** Whole numbers with a sign, in the order to be read. */
	bars: readonly { label: string; n: number }[];
	/** Set when the first bar is the one that the sentence is about. */
	first?: boolean;
}

/** Bars to both sides of a line at zero, below zero before it; the longest fills its side. The same figures as a table one press away. */
export const SignedBars = ({ lang, sentence, bars, first = false }: SignedBarsProps) => {
	const words = messages[lang];
	const side = Math.max(...bars.map(({ n }) => Math.abs(n)));
	return (
		<figure class="figure">
			<figcaption>{sentence}</figcaption>
			<ul class="bars">
				{bars.map(({ label, n }, index) => (
					<li class={first && index === 0 ? "first" : undefined}>
						<span>{label}</span>
						<svg class="bar" aria-hidden="true">
							<rect class="track" width="100%" height="100%" />
							<rect x={n < 0 ? width(side + n, 2 * side) : "50%"} width={width(Math.abs(n), 2 * side)} height="100%" />
							<line class="zero" x1="50%" x2="50%" y1="-25%" y2="125%" />
						</svg>
						<span class="number">{formatSigned(lang, n)}</span>
					</li>
				))}
			</ul>
			<details>
				<summary>{words.showTable}</summary>
				<Table
					caption={sentence}
					columns={[{ label: words.option }, { label: words.sum, number: true }]}
					rows={bars.map(({ label, n }) => [label, formatSigned(lang, n)])}
				/>
			</details>
		</figure>
	);
};
