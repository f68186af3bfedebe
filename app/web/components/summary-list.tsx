import type { Child } from "hono/jsx";
import type { UiLang } from "../../kit/languages.ts";
import { fill } from "../format.ts";
import { messages } from "../messages/index.ts";

export interface SummaryRow {
	label: string;
	/** As it will be sent, in whatever script; empty is shown as not given. Line breaks in a text are kept. */
	value: Child;
	/** Where it is changed. */
	href?: string | undefined;
}

/** "Check your answers": what was answered, each with the way back to it. */
export const SummaryList = ({ lang, rows }: { lang: UiLang; rows: readonly SummaryRow[] }) => {
	const words = messages[lang];
	return (
		<dl class="summary">
			{rows.map(({ label, value, href }) => (
				<div>
					<dt>{label}</dt>
					<dd class="value" dir={typeof value === "string" && value !== "" ? "auto" : undefined}>
						{value || <span class="soft">{words.notGiven}</span>}
					</dd>
					{href !== undefined && (
						<dd>
							<a href={href} aria-label={fill(words.changeOf, { label })}>
								{words.change}
							</a>
						</dd>
					)}
				</div>
			))}
		</dl>
	);
};
