import {
	type Document,
	languageState,
	type Node,
	plainText,
	readRuns,
	sectionOf,
	type Work,
	workOf,
} from "@intersession/document";
import type { UiLang } from "../../../kit/languages.ts";
import { colon } from "../../../web/index.ts";
import { messages } from "../messages/index.ts";
import type { Dossier } from "../queries.ts";
import { amountWords, interestWords } from "./facts.tsx";

/** How much of a rationale stands on a questionnaire, in characters; whoever wants more reads the dossier. */
const BRIEF = 800;

/** An option as a questionnaire presents it in one language. What the dossier does not say in it, or not up to date, is left out. */
export interface Brief {
	readonly title: string | undefined;
	/** The beginning of the rationale; below it the cost, the funding secured and earlier interest with its outcome. */
	readonly account: string | undefined;
}

export function briefOf({ option, text, interest }: Dossier, lang: UiLang): Brief {
	const { option: say } = messages[lang];
	const paragraph = sectionOf(text, "rationale").find(({ kind }) => kind === "paragraph");
	const rationale = paragraph === undefined ? "" : upToDate(text, paragraph, lang);
	const fact = (label: string, value: string) => `${label}${colon[lang]} ${value}`;
	const facts = [
		fact(say.cost, amountWords(lang, option.cost)),
		fact(say.secured, amountWords(lang, option.secured)),
		fact(say.interest, interest.map((it) => interestWords(lang, it)).join("; ") || say.none),
	].join("\n");
	return {
		title: upToDate(text, text.title, lang),
		account:
			rationale === undefined ? undefined : [shortened(rationale), facts].filter((part) => part !== "").join("\n\n"),
	};
}

function upToDate(document: Document, node: Node, lang: UiLang): string | undefined {
	const work: Work = workOf(document, node);
	const state = languageState(work, lang);
	if (state !== "original" && state !== "current") return undefined;
	return plainText(readRuns(work.expressions[lang]?.body ?? ""));
}

/** Cut after a whole word. */
function shortened(text: string): string {
	if (text.length <= BRIEF) return text;
	const cut = text.slice(0, BRIEF);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), BRIEF / 2)).trimEnd()} …`;
}
