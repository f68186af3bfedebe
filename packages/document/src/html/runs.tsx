import type { Child } from "hono/jsx";
import { type Mark, type Run, symbolPattern } from "../run.ts";

/** What a text is told about the page on which it is set. */
export interface Setting {
	/** `lang` and `dir` for an element whose words are in that language. */
	readonly writtenIn: (lang: string) => { readonly lang?: string; readonly dir?: "ltr" | "rtl" };
	/** The address that a reference leads to; undefined where it leads nowhere yet, and only its words are set. */
	readonly hrefOf: (to: string) => string | undefined;
}

/** The words of one element. `note` sets what stands in the text for a footnote. */
export function Runs({
	runs,
	note,
	setting,
}: {
	runs: readonly Run[];
	note: (runs: readonly Run[]) => Child;
	setting: Setting;
}): Child {
	return runs.map((run) => {
		if (run.kind === "text") return <Words text={run.text} />;
		if (run.kind === "note") return note(run.runs);
		return (
			<Marked mark={run} setting={setting}>
				<Runs runs={run.runs} note={note} setting={setting} />
			</Marked>
		);
	});
}

/** Words set as their mark says. */
export function Marked({ mark, setting, children }: { mark: Mark; setting: Setting; children: Child }) {
	switch (mark.kind) {
		case "emphasis":
			return <em>{children}</em>;
		case "strong":
			return <strong>{children}</strong>;
		case "language":
			return <span {...setting.writtenIn(mark.lang)}>{children}</span>;
		case "note":
			return <small>{children}</small>;
		case "reference": {
			const href = setting.hrefOf(mark.to);
			return href === undefined ? <span>{children}</span> : <a href={href}>{children}</a>;
		}
	}
}

/** Plain words; a symbol in them is never broken over a line. */
export function Words({ text }: { text: string }) {
	const parts: Child[] = [];
	let end = 0;
	for (const { 0: symbol, index } of text.matchAll(symbolPattern)) {
		parts.push(text.slice(end, index), <span class="symbol">{symbol}</span>);
		end = index + symbol.length;
	}
	return <>{[...parts, text.slice(end)]}</>;
}
