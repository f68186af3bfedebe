import type { ReceiptVerdict } from "./receipt.ts";
import type { Verdict } from "./verify.ts";
import { en } from "./words/en.ts";
import { es } from "./words/es.ts";
import { fr } from "./words/fr.ts";
import type { Words } from "./words/words.ts";

const words = { en, fr, es } satisfies Record<string, Words>;

export type SentenceLanguage = keyof typeof words;

/** One sentence that says what the verification of an export found. */
export function sentenceOf(verdict: Verdict, language: SentenceLanguage): string {
	const { agrees, unreliable, faults } = words[language];
	if (verdict.ok) {
		const parts = [found(verdict, language), ...late(verdict, language)];
		return agrees(verdict.survey, parts.join("; "), key(verdict, language));
	}
	return unreliable(faults[verdict.code], verdict.where);
}

/** One sentence that says what the verification of a kept reply or decision found. Positions are counted from 1 for people. */
export function receiptSentenceOf(
	verdict: ReceiptVerdict,
	language: SentenceLanguage,
	kept: "reply" | "decision" = "reply",
): string {
	const { receiptStands, decisionStands, receiptUnreliable, receiptFormat, faults } = words[language];
	if (!verdict.ok) return receiptUnreliable(verdict.code === "format" ? receiptFormat : faults[verdict.code]);
	const number = new Intl.NumberFormat(language);
	const stands = kept === "reply" ? receiptStands : decisionStands;
	return stands(number.format(verdict.index + 1), number.format(verdict.size));
}

type Found = Extract<Verdict, { ok: true }>;

function found({ state, recomputed, replies }: Found, language: SentenceLanguage): string {
	const text = words[language];
	const count = new Intl.NumberFormat(language).format(replies);
	switch (state) {
		case "open":
			return text.open(count);
		case "closed":
			return text.closed(count);
		case "annulled":
			return text.annulled;
		case "established":
			return recomputed ? text.recounted(count) : text.notRecounted(count);
	}
}

function late({ late: kept }: Found, language: SentenceLanguage): string[] {
	return kept === 0 ? [] : [words[language].late(new Intl.NumberFormat(language).format(kept))];
}

function key({ key: { name, fingerprint }, trusted }: Found, language: SentenceLanguage): string {
	return trusted ? words[language].trustedKey(name) : words[language].otherKey(name, fingerprint);
}
