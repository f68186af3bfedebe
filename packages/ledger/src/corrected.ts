import type { Corrigendum, Opening } from "./record.ts";

type Texts = Record<string, string>;
type Change = Corrigendum["changes"][number];

/**
 * The opening as it reads after corrigenda, each applied to what the one before it left. Undefined where one of them corrects a text that
 * is not there, in a language that is not the survey's, or that does not say what the corrigendum replaces.
 */
export function corrected(opening: Opening, corrigenda: readonly Corrigendum[]): Opening | undefined {
	if (corrigenda.length === 0) return opening;
	const reads = structuredClone(opening);
	for (const change of corrigenda.flatMap(({ changes }) => changes)) {
		const texts = textsAt(reads, change);
		if (texts === undefined || !opening.languages.includes(change.language)) return undefined;
		if ((texts[change.language] ?? "") !== change.before) return undefined;
		texts[change.language] = change.after;
	}
	return reads;
}

function textsAt({ title, introduction, questions }: Opening, { field, question, option }: Change): Texts | undefined {
	const asked = questions.find(({ id }) => id === question);
	if (option !== undefined) {
		const offered = asked?.options.find(({ id }) => id === option);
		return field === "title" || field === "description" ? offered?.[field] : undefined;
	}
	if (question === undefined) return field === "title" ? title : field === "introduction" ? introduction : undefined;
	if (field === "label") return asked?.label;
	return field === "lowest" || field === "highest" ? asked?.scale?.[field] : undefined;
}
