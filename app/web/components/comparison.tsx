import type { UiLang } from "../../kit/languages.ts";
import { formatNumber } from "../format.ts";
import { messages } from "../messages/index.ts";
import { width } from "./bars.tsx";

/** Two options side by side: how many prefer each, and how many express no preference between them. */
export interface Pair {
	a: string;
	b: string;
	preferA: number;
	preferB: number;
	neither: number;
}

/** One comparison as one divided bar: A, no preference, B. The numbers stand above it, the larger one in bold. */
export const Comparison = ({ lang, pair: { a, b, preferA, preferB, neither } }: { lang: UiLang; pair: Pair }) => {
	const whole = preferA + preferB + neither;
	const side = (label: string, n: number, className?: string) => (
		<div class={className}>
			<dt>{label}</dt>
			<dd>{formatNumber(lang, n)}</dd>
		</div>
	);
	return (
		<div class="comparison">
			<dl>
				{side(a, preferA, preferA > preferB ? "ahead" : undefined)}
				{side(messages[lang].noPreference, neither, "neutral")}
				{side(b, preferB, preferB > preferA ? "ahead" : undefined)}
			</dl>
			<svg class="bar" aria-hidden="true">
				<rect class="neither" width="100%" height="100%" />
				<rect class={preferA > preferB ? "lead-bar" : undefined} width={width(preferA, whole)} height="100%" />
				<rect
					class={preferB > preferA ? "lead-bar" : undefined}
					x={width(preferA + neither, whole)}
					width={width(preferB, whole)}
					height="100%"
				/>
			</svg>
		</div>
	);
};
