import type { Child } from "hono/jsx";
import type { UiLang } from "../../../../kit/languages.ts";
import { fill, formatDate, writtenIn } from "../../../../web/index.ts";
import { messages as circles } from "../../circle/messages/index.ts";
import { type Names, whoOf } from "../../circle/views.tsx";
import { roundsHref } from "../../views/page.tsx";
import { messages } from "../messages/index.ts";
import type { Statement } from "../model.ts";

interface StatementsProps {
	lang: UiLang;
	year: number;
	/** Those that the reader reads. */
	statements: readonly Statement[];
	names: Names;
	/** The heading of each. */
	heading: "h2" | "h3";
	/** What can be done with one. */
	doing?: (statement: Statement) => Child;
}

/** Statements in the order received, never counted. */
export const Statements = ({ lang, year, statements, names, heading: Heading, doing }: StatementsProps) => {
	const say = messages[lang];
	return (
		<>
			{statements.map((statement) => (
				<article class="flow">
					<Heading>
						{fill(say.of, {
							member: whoOf(lang, { member: statement.member, behalf: "itself" }, names),
							date: formatDate(lang, statement.received),
						})}
					</Heading>
					<p class="soft">{circles[lang].readBy[statement.visibility]}</p>
					{statement.body !== "" &&
						statement.body.split("\n").map((line) => <p {...writtenIn(statement.lang)}>{line}</p>)}
					{statement.file !== null && (
						<p>
							<a href={roundsHref(lang, year, `/${statement.round}/statements/${statement.id}`)}>{say.file}</a>
						</p>
					)}
					{doing?.(statement)}
				</article>
			))}
		</>
	);
};
