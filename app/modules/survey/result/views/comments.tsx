import { takesComment } from "../../model.ts";
import { wordsIn } from "../../reply/views/text.tsx";
import { messages } from "../messages/index.ts";
import type { ReplyComment } from "../queries.ts";
import type { Sheet } from "./sheet.tsx";

/** Comments question by question, in an order that does not tell which came first. */
export const Comments = ({ sheet, comments }: { sheet: Sheet; comments: readonly ReplyComment[] }) => {
	const { lang, opening } = sheet;
	const words = messages[lang];
	const questions = opening.questions.filter(takesComment);
	if (comments.length === 0) return <p>{words.noComments}</p>;
	return (
		<>
			<p>{opening.level === "confidential" ? words.unattributed : words.attributed}</p>
			{questions.map(({ id, label }) => (
				<>
					{questions.length > 1 && <h3>{wordsIn(label, lang, opening.original)}</h3>}
					<CommentList sheet={sheet} comments={comments.filter(({ question }) => question === id)} />
				</>
			))}
		</>
	);
};

const CommentList = ({ sheet: { lang, opening }, comments }: { sheet: Sheet; comments: readonly ReplyComment[] }) => {
	if (comments.length === 0) return <p>{messages[lang].noComments}</p>;
	const collator = new Intl.Collator(lang);
	const names = new Map(opening.consulted.map(({ member, name }) => [member, wordsIn(name, lang, opening.original)]));
	const rows = comments
		.map(({ text, member }) => ({ text, name: member === null ? null : (names.get(member) ?? "") }))
		.sort((a, b) => collator.compare(a.name ?? a.text, b.name ?? b.text));
	return (
		<ul class="comments">
			{rows.map(({ text, name }) => (
				<li>
					{name !== null && <p class="by">{name}</p>}
					<p class="said" dir="auto">
						{text}
					</p>
				</li>
			))}
		</ul>
	);
};
