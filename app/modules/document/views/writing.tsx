import {
	type Element,
	languageState,
	type Node,
	nodesIn,
	numbersOf,
	readingOf,
	readRuns,
	wordedNodes,
	workOf,
} from "@intersession/document";
import { Runs } from "@intersession/document/html";
import type { UiLang } from "../../../kit/languages.ts";
import { Actions, Button, Empty, Form, type Frame, LinkButton, State, Trouble, writtenIn } from "../../../web/index.ts";
import { messages } from "../messages/index.ts";
import type { KeptDocument } from "../model.ts";
import { at, DocumentPage } from "./page.tsx";
import { setting } from "./text.tsx";

interface WritingPageProps {
	readonly frame: Frame;
	readonly kept: KeptDocument;
	readonly languages: readonly string[];
	readonly submission: string;
	readonly trouble?: readonly string[];
}

/** The document part by part, each with what can be done to it. */
export const WritingPage = ({ frame, kept, languages, submission, trouble = [] }: WritingPageProps) => {
	const { lang } = frame;
	const { edit } = messages[lang];
	const { title, elements } = kept.document;
	const sheet = { lang, kept, languages, submission, numbers: numbersOf(kept.document, lang) };
	return (
		<DocumentPage
			frame={frame}
			kept={kept}
			languages={languages}
			title={edit.title}
			lead={edit.lead}
			failed={trouble.length > 0}
		>
			<Trouble sentences={trouble} />
			<ol class="parts">
				<Part sheet={sheet} node={title} />
				{elements.map((element, index) => (
					<Part
						sheet={sheet}
						node={element}
						element={element}
						first={index === 0}
						last={index === elements.length - 1}
					/>
				))}
			</ol>
			{elements.length === 0 && (
				<Empty>
					<p>{edit.empty}</p>
				</Empty>
			)}
			<Actions>
				<LinkButton href={at(lang, kept.id, `/additions?after=${elements.at(-1)?.id ?? ""}`)}>
					{elements.length === 0 ? edit.addHere : edit.addLast}
				</LinkButton>
				{elements.length > 0 && (
					<LinkButton kind="quiet" href={at(lang, kept.id, "/additions")}>
						{edit.addFirst}
					</LinkButton>
				)}
			</Actions>
		</DocumentPage>
	);
};

interface Sheet {
	readonly lang: UiLang;
	readonly kept: KeptDocument;
	readonly languages: readonly string[];
	readonly submission: string;
	readonly numbers: ReadonlyMap<string, string>;
}

interface PartProps {
	sheet: Sheet;
	node: Node;
	/** Left out for the title, which has its place. */
	element?: Element;
	first?: boolean;
	last?: boolean;
}

const Part = ({ sheet, node, element, first = false, last = false }: PartProps) => {
	const { lang, kept, languages, submission, numbers } = sheet;
	const { edit } = messages[lang];
	const { document, id } = kept;
	const reading = readingOf(workOf(document, node), document.original);
	const number = numbers.get(node.id);
	const depth = element?.kind === "item" ? ` depth-${element.depth}` : "";
	return (
		<li id={node.id} class={`part ${element?.kind ?? "title"}${depth}`}>
			<div class="words" {...writtenIn(reading.lang)}>
				{number !== undefined && <span class="number">{number}</span>}
				<Runs runs={readRuns(reading.body)} note={() => <sup>*</sup>} setting={setting()} />
			</div>
			<div class="doing">
				<Lacking kept={kept} nodes={element === undefined ? [node] : nodesIn(element)} languages={languages} />
				<a href={at(lang, id, `/elements/${node.id}`)}>
					{edit.write}
					<span class="heard"> {number ?? edit.kinds[element?.kind ?? "title"]}</span>
				</a>
				{element !== undefined && (
					<>
						{!first && (
							<Move sheet={sheet} id={element.id} by={-1} label={edit.up} submission={`${submission}u${element.id}`} />
						)}
						{!last && (
							<Move sheet={sheet} id={element.id} by={1} label={edit.down} submission={`${submission}d${element.id}`} />
						)}
						<a href={at(lang, id, `/additions?after=${element.id}`)}>{edit.addHere}</a>
					</>
				)}
			</div>
		</li>
	);
};

const Move = ({
	sheet,
	id,
	by,
	label,
	submission,
}: {
	sheet: Sheet;
	id: string;
	by: -1 | 1;
	label: string;
	submission: string;
}) => (
	<Form action={at(sheet.lang, sheet.kept.id, `/elements/${id}/place`)} submission={submission}>
		<Button kind="quiet" name="by" value={String(by)}>
			<span aria-hidden="true">{by < 0 ? "↑" : "↓"}</span>
			<span class="heard">{label}</span>
		</Button>
	</Form>
);

interface LackingProps {
	kept: KeptDocument;
	nodes: readonly Node[];
	languages: readonly string[];
}

/** The languages in which a part is not up to date: nothing, where it is. */
const Lacking = ({ kept: { document }, nodes, languages }: LackingProps) => {
	const worded = new Set(wordedNodes(document).map(({ id }) => id));
	const lacking = languages.filter((tag) =>
		nodes.some(
			(node) => worded.has(node.id) && ["stale", "missing"].includes(languageState(workOf(document, node), tag)),
		),
	);
	return lacking.length === 0 ? null : (
		<State kind="ahead">{lacking.map((tag) => tag.toUpperCase()).join(" · ")}</State>
	);
};
