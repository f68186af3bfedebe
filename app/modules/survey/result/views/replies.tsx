import type { Opening, Reply } from "@intersession/ledger";
import type { Instant } from "../../../../kit/clock.ts";
import type { UiLang } from "../../../../kit/languages.ts";
import { fill, formatInstant, formatList, Table } from "../../../../web/index.ts";
import { answerName, stepWords, wordsIn } from "../../reply/views/text.tsx";
import { messages } from "../messages/index.ts";
import type { Sheet } from "./sheet.tsx";

/** Each reply, at the recorded level: alphabetical in the reader's language. */
export const Replies = ({ sheet, replies }: { sheet: Sheet; replies: readonly Reply[] }) => {
	const { lang, opening } = sheet;
	const words = messages[lang];
	const collator = new Intl.Collator(lang);
	const names = new Map(opening.consulted.map(({ member, name }) => [member, wordsIn(name, lang, opening.original)]));
	const questions = opening.questions.filter(({ kind }) => kind !== "comment");
	const rows = replies
		.map((reply) => ({ reply, name: names.get(reply.member) ?? "" }))
		.sort((a, b) => collator.compare(a.name, b.name));
	return (
		<Table
			caption={words.repliesTitle}
			columns={[
				{ label: words.member },
				...questions.map(({ label }) => ({
					label: questions.length > 1 ? wordsIn(label, lang, opening.original) : words.reply,
				})),
				{ label: words.receivedAt },
			]}
			rows={rows.map(({ reply, name }) => [
				name,
				...questions.map((question) => answerWords(sheet, question, reply.answers[question.id])),
				[
					formatInstant(lang, reply.received as Instant, opening.zone, "short"),
					reply.channel === "paper" ? `, ${words.onPaper}` : "",
				],
			])}
		/>
	);
};

function answerWords(
	{ lang, opening }: Pick<Sheet, "lang" | "opening">,
	question: Opening["questions"][number],
	answer: Reply["answers"][string] | undefined,
): string {
	const words = messages[lang];
	const title = (id: string) =>
		wordsIn(question.options.find((option) => option.id === id)?.title ?? {}, lang, opening.original);
	if (answer === undefined) return "–";
	if ("choose" in answer) return answer.choose === null ? words.noPreference : title(answer.choose);
	if ("rate" in answer)
		return answer.rate === null ? words.noPreference : stepWords(lang, opening, question, answer.rate);
	if ("answer" in answer)
		return answer.answer === null ? words.noPreference : answerName(lang, opening, question, answer.answer);
	if ("approve" in answer) {
		const named = question.options.filter(({ id }) => answer.approve.includes(id)).map(({ id }) => title(id));
		return named.length === 0 ? words.noPreference : formatList(lang, named);
	}
	if (!("ranking" in answer)) return answer.comment;
	if (answer.ranking.length === 0) return words.noPreference;
	const ranked = answer.ranking.flat();
	const unranked = question.options.filter(({ id }) => !ranked.includes(id)).map(({ id }) => title(id));
	const order = answer.ranking.map((level, i) => `${i + 1}. ${level.map(title).join(" = ")}`).join(semicolon[lang]);
	return unranked.length === 0 ? order : `${order} (${fill(words.notRanked, { options: formatList(lang, unranked) })})`;
}

/** Between the places of a ranking. */
const semicolon: Readonly<Record<UiLang, string>> = { en: "; ", fr: "\u202f; ", es: "; " };
