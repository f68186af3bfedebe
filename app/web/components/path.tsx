import type { UiLang } from "../../kit/languages.ts";
import { messages } from "../messages/index.ts";

export interface Station {
	label: string;
	state: "done" | "here" | "ahead" | "skipped";
	href?: string | undefined;
	/** A few words under the name: a date, why it was not needed. */
	note?: string | undefined;
}

/** The emblem: the way of a matter as one line of stations. Upright on a phone. `label` says whose way it is. */
export const Path = ({ lang, label, stations }: { lang: UiLang; label: string; stations: readonly Station[] }) => (
	<ol class="path breakout" aria-label={label}>
		{stations.map(({ label, state, href, note }) => (
			<li class={state} aria-current={state === "here" ? "step" : undefined}>
				<span class="label">
					{href === undefined ? label : <a href={href}>{label}</a>}
					<span class="heard"> ({messages[lang].stations[state]})</span>
				</span>
				{note && <span class="note">{note}</span>}
			</li>
		))}
	</ol>
);
