import type { Answer, Condition, Question } from "./question.ts";

/** What conditions need to know of a question, sealed or not yet. */
interface Conditional extends Pick<Question, "id" | "kind"> {
	readonly options: readonly { readonly id: string }[];
	readonly condition?: Condition | undefined;
}

/** What an answer to a question can be, as conditions name it; nothing for a kind on which none can hang. */
export function answersTo({ kind, options }: Pick<Conditional, "kind" | "options">): readonly string[] {
	if (kind === "yesNo") return ["yes", "no"];
	return kind === "chooseOne" || kind === "approve" || kind === "chooseK" ? options.map(({ id }) => id) : [];
}

/** Whether the condition of the question at this place, if it has one, is about an earlier question and answers that it offers. */
export function hangsTogether(questions: readonly Conditional[], place: number): boolean {
	const condition = questions[place]?.condition;
	if (condition === undefined) return true;
	const earlier = questions.slice(0, place).find(({ id }) => id === condition.question);
	const left = new Set(earlier === undefined ? [] : answersTo(earlier));
	return condition.answers.every((answer) => left.delete(answer));
}

/**
 * The questions that a reply with these answers is asked: those without a condition, and those whose condition holds. An answer to a
 * question that is not asked makes no condition hold.
 */
export function asked(
	questions: readonly Pick<Conditional, "id" | "condition">[],
	answers: Readonly<Record<string, Answer>>,
): ReadonlySet<string> {
	const ids = new Set<string>();
	// Conditions look back only, so that one pass in the order of the questions does.
	for (const { id, condition } of questions) {
		const given = condition && ids.has(condition.question) ? named(answers[condition.question]) : [];
		if (condition === undefined || given.some((answer) => condition.answers.includes(answer))) ids.add(id);
	}
	return ids;
}

function named(answer: Answer | undefined): readonly string[] {
	if (answer === undefined) return [];
	if ("choose" in answer) return answer.choose === null ? [] : [answer.choose];
	if ("approve" in answer) return answer.approve;
	return "answer" in answer && answer.answer !== null ? [answer.answer] : [];
}
