import type { Child } from "hono/jsx";
import {
	type Document,
	type Element,
	type ElementOf,
	type Node,
	nodesIn,
	nodesOf,
	sectionOf,
	workOf,
} from "../document.ts";
import { type List, withLists } from "../lists.ts";
import { readRuns } from "../notation/read.ts";
import { numbersOf } from "../numbering.ts";
import { notesOf, type Run } from "../run.ts";
import { readingOf } from "../work.ts";
import { Runs, type Setting } from "./runs.tsx";

export interface TextSetting extends Setting {
	/** Before every id, so that two documents can stand on one page. */
	readonly prefix: string;
	/** The level of the document's first headings on the page, 2 to 4. */
	readonly level: 2 | 3 | 4;
	/** The name of a footnote's sign, and of the way back from it. */
	readonly noteName: (number: number) => string;
	readonly backName: (number: number) => string;
}

/**
 * A document's text in a language, without its title: headings, numbered paragraphs with an anchor each, lists, tables, and the
 * footnotes at the end. Words that are missing in the language are set in the original and say so by their `lang`. With `part`, the
 * section of that part alone, without its heading: its numbers and footnotes are those that it has in the whole.
 */
export function DocumentText({ document, lang, setting, part }: DocumentTextProps) {
	const readings = new Map(
		nodesOf(document).map((node) => {
			const reading = readingOf(workOf(document, node), lang);
			return [node.id, { lang: reading.lang, runs: readRuns(reading.body) }];
		}),
	);
	const notesIn = (elements: readonly Element[]) =>
		elements.flatMap((element) => nodesIn(element)).flatMap(({ id }) => notesOf(readings.get(id)?.runs ?? []));
	const notes = notesIn(document.elements);
	const elements = part === undefined ? document.elements : sectionOf(document, part);
	const own = notesIn(elements);
	const words = ({ id }: Node): Words => {
		const reading = readings.get(id);
		return {
			attributes: reading === undefined || reading.lang === lang ? {} : setting.writtenIn(reading.lang),
			children: (
				<Runs
					runs={reading?.runs ?? []}
					note={(runs) => <NoteSign number={notes.indexOf(runs) + 1} setting={setting} />}
					setting={setting}
				/>
			),
		};
	};
	const sheet: Sheet = { setting, numbers: numbersOf(document, lang), words };
	return (
		<div class="document" {...setting.writtenIn(lang)}>
			{withLists(elements).map((element) => (
				<Placed element={element} sheet={sheet} />
			))}
			<Notes notes={own} first={own[0] === undefined ? 1 : notes.indexOf(own[0]) + 1} setting={setting} />
		</div>
	);
}

interface DocumentTextProps {
	readonly document: Document;
	readonly lang: string;
	readonly setting: TextSetting;
	readonly part?: string | undefined;
}

interface Words {
	readonly attributes: object;
	readonly children: Child;
}

interface Sheet {
	readonly setting: TextSetting;
	readonly numbers: ReadonlyMap<string, string>;
	readonly words: (node: Node) => Words;
}

function Placed({ element, sheet }: { element: ReturnType<typeof withLists>[number]; sheet: Sheet }) {
	switch (element.kind) {
		case "heading":
			return <Heading element={element} sheet={sheet} />;
		case "paragraph":
			return <Paragraph element={element} sheet={sheet} />;
		case "list":
			return <Items list={element} sheet={sheet} />;
		case "table":
			return <Table element={element} sheet={sheet} />;
	}
}

function Heading({ element, sheet: { setting, words } }: { element: ElementOf<"heading">; sheet: Sheet }) {
	const { attributes, children } = words(element);
	const Tag = (["h1", "h2", "h3", "h4", "h5", "h6"] as const)[setting.level + element.level - 2] ?? "h6";
	return (
		<Tag id={setting.prefix + element.id} {...attributes}>
			{children}
		</Tag>
	);
}

function Paragraph({ element, sheet }: { element: ElementOf<"paragraph">; sheet: Sheet }) {
	const { attributes, children } = sheet.words(element);
	const anchor = sheet.setting.prefix + element.id;
	const number = sheet.numbers.get(element.id);
	return (
		<p id={anchor} class={number === undefined ? undefined : "numbered"} {...attributes}>
			{number !== undefined && (
				<a class="number" href={`#${anchor}`}>
					{number}
				</a>
			)}
			{children}
		</p>
	);
}

/** The sign before an item is text of ours: a list's own would differ from browser to browser, and from the paper. */
function Items({ list, sheet }: { list: List; sheet: Sheet }) {
	const Tag = list.marker === "bullet" ? "ul" : "ol";
	return (
		<Tag role="list" class={list.marker === "bullet" ? "bullets" : "signs"}>
			{list.items.map(({ item, lists }) => {
				const { attributes, children } = sheet.words(item);
				const number = sheet.numbers.get(item.id);
				return (
					<li id={sheet.setting.prefix + item.id}>
						{number !== undefined && <span class="number">{number}</span>}
						<span {...attributes}>{children}</span>
						{lists.map((inner) => (
							<Items list={inner} sheet={sheet} />
						))}
					</li>
				);
			})}
		</Tag>
	);
}

function Table({ element, sheet: { setting, words } }: { element: ElementOf<"table">; sheet: Sheet }) {
	const caption = words(element);
	const [head = [], ...body] = element.rows;
	const cell = (node: Node, scope?: "col" | "row") => {
		const { attributes, children } = words(node);
		const Tag = scope === undefined ? "td" : "th";
		return (
			<Tag scope={scope} {...attributes}>
				{children}
			</Tag>
		);
	};
	return (
		<section class="table" aria-labelledby={`${setting.prefix}${element.id}-caption`} tabindex={0}>
			<table id={setting.prefix + element.id}>
				<caption id={`${setting.prefix}${element.id}-caption`} {...caption.attributes}>
					{caption.children}
				</caption>
				<thead>
					<tr>{head.map((node) => cell(node, "col"))}</tr>
				</thead>
				<tbody>
					{body.map((row) => (
						<tr>{row.map((node, index) => cell(node, index === 0 ? "row" : undefined))}</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

function NoteSign({ number, setting }: { number: number; setting: TextSetting }) {
	const { prefix, noteName } = setting;
	return (
		<sup>
			<a
				id={`${prefix}noted${number}`}
				href={`#${prefix}note${number}`}
				aria-label={noteName(number)}
				role="doc-noteref"
			>
				{number}
			</a>
		</sup>
	);
}

/** Footnotes that follow each other in the document, numbered from `first`. They are a plain list: a list may not be `doc-endnotes`. */
function Notes({ notes, first, setting }: { notes: readonly (readonly Run[])[]; first: number; setting: TextSetting }) {
	if (notes.length === 0) return null;
	const { prefix, backName } = setting;
	return (
		<ol class="notes" start={first}>
			{notes.map((runs, index) => (
				<li id={`${prefix}note${first + index}`}>
					<Runs runs={runs} note={() => null} setting={setting} />{" "}
					<a href={`#${prefix}noted${first + index}`} aria-label={backName(first + index)} role="doc-backlink">
						↩
					</a>
				</li>
			))}
		</ol>
	);
}
