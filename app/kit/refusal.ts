import type { UiLang } from "./languages.ts";

/** What a sentence of refusal may name. Instants and texts are formatted by the sentence itself. */
export type Params = Readonly<Record<string, string | number>>;

/** An expected "no" as a value: what rules return. `undefined` is yes. */
export interface No<Code extends string = string> {
	readonly code: Code;
	readonly params: Params;
	/** The form field that the sentence is about, as the form names it. */
	readonly field?: string;
}
export type Verdict<Code extends string = string> = No<Code> | undefined;

export const no = <Code extends string>(code: Code, params: Params = {}, field?: string): No<Code> =>
	field === undefined ? { code, params } : { code, params, field };

/** The one exception that an act throws for an expected "no". Anything else thrown is a bug. */
export class Refusal extends Error {
	readonly reasons: readonly No[];
	/** What the page needs to keep what was typed or to show both texts; never shown as it is. */
	readonly detail: unknown;
	constructor(reasons: No | readonly No[], detail?: unknown) {
		const list = Array.isArray(reasons) ? (reasons as readonly No[]) : [reasons as No];
		super(list.map(({ code }) => code).join(", "));
		this.name = "Refusal";
		this.reasons = list;
		this.detail = detail;
	}
}

/** Refuses with every "no" among the verdicts at once: whoever corrects a form corrects it once. */
export function refuseIf(...verdicts: readonly Verdict[]): void {
	const reasons = verdicts.filter((verdict) => verdict !== undefined);
	if (reasons.length > 0) throw new Refusal(reasons);
}

export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 503;

/** How one code is answered: an HTTP status and a sentence in each interface language. */
export interface RefusalSpec {
	readonly status: RefusalStatus;
	readonly say: Readonly<Record<UiLang, (params: Params) => string>>;
}
export type Refusals = Readonly<Record<string, RefusalSpec>>;

/** A refusal whose sentence names nothing. */
export const plain = (status: RefusalStatus, en: string, fr: string, es: string): RefusalSpec => ({
	status,
	say: { en: () => en, fr: () => fr, es: () => es },
});
