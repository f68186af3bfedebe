import type { UiLang } from "../../kit/languages.ts";
import { fill } from "../format.ts";
import { messages } from "../messages/index.ts";

export interface Step {
	label: string;
	/** Set for the steps one can go back to. */
	href?: string | undefined;
}

/** The steps of a form, the current one counted from 0; those before it can be clicked back to. */
export const Steps = ({ lang, steps, current }: { lang: UiLang; steps: readonly Step[]; current: number }) => (
	<nav>
		<ol class="steps">
			{steps.map(({ label, href }, index) => (
				<li>
					{index === current ? (
						<span aria-current="step">
							<span class="heard">{fill(messages[lang].stepOf, { n: index + 1, of: steps.length })} </span>
							{label}
						</span>
					) : href === undefined ? (
						label
					) : (
						<a href={href}>{label}</a>
					)}
				</li>
			))}
		</ol>
	</nav>
);
