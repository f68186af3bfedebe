import type { Child } from "hono/jsx";
import type { Compared, Comparison } from "../compare/documents.ts";
import type { Stretch } from "../compare/words.ts";
import type { Mark } from "../run.ts";
import { Marked, type Setting, Words } from "./runs.tsx";

export interface RedlineSetting extends Setting {
	/** Before every anchor, where several documents stand on one page. */
	readonly prefix: string;
	/** What became of an element, in a word or two: a redline is never read by its colour alone. */
	readonly fateName: (fate: Exclude<Compared["fate"], "same">) => string;
	/** The number an element bears now, or bore where it was removed. */
	readonly numberOf: (compared: Compared) => string | undefined;
}

/** What became of a document, in its order: words that came underlined, words that went struck through, each element with its fate. */
export function Redline({
	comparison,
	lang,
	setting,
}: {
	comparison: Comparison;
	lang: string;
	setting: RedlineSetting;
}) {
	return (
		<div class="document redline" {...setting.writtenIn(lang)}>
			{comparison.elements.map((compared) => (
				<Element compared={compared} setting={setting} />
			))}
		</div>
	);
}

function Element({ compared, setting }: { compared: Compared; setting: RedlineSetting }) {
	const { element, fate, words, cells } = compared;
	const number = setting.numberOf(compared);
	const level = element.kind === "item" ? ` depth-${element.depth}` : "";
	return (
		<div class={`element ${element.kind}${level} ${fate}`} id={setting.prefix + element.id}>
			{fate !== "same" && <span class="fate">{setting.fateName(fate)}</span>}
			<div class="words">
				{number !== undefined && <span class="number">{number}</span>}
				<Stretches stretches={words} setting={setting} />
			</div>
			{cells.length > 0 && (
				<table>
					{cells.map((row) => (
						<tr>
							{row.map((cell) => (
								<td>
									<Stretches stretches={cell} setting={setting} />
								</td>
							))}
						</tr>
					))}
				</table>
			)}
		</div>
	);
}

/** Words with what came and went. A footnote stands in brackets where its sign would: there is no foot to which it could go. */
export function Stretches({ stretches, setting }: { stretches: readonly Stretch[]; setting: Setting }): Child {
	return stretches.map((stretch, index) => (
		<>
			{inNote(stretch) && !inNote(stretches[index - 1]) && " ["}
			<Changed stretch={stretch} setting={setting} />
			{inNote(stretch) && !inNote(stretches[index + 1]) && "]"}
		</>
	));
}

const inNote = (stretch: Stretch | undefined): boolean => stretch?.marks.some(({ kind }) => kind === "note") === true;

function Changed({ stretch: { change, text, marks }, setting }: { stretch: Stretch; setting: Setting }): Child {
	const words = <WithMarks marks={marks} text={text} setting={setting} />;
	if (change === "same") return words;
	return change === "added" ? <ins>{words}</ins> : <del>{words}</del>;
}

function WithMarks({
	marks: [mark, ...rest],
	text,
	setting,
}: {
	marks: readonly Mark[];
	text: string;
	setting: Setting;
}): Child {
	if (mark === undefined) return <Words text={text} />;
	return (
		<Marked mark={mark} setting={setting}>
			<WithMarks marks={rest} text={text} setting={setting} />
		</Marked>
	);
}
