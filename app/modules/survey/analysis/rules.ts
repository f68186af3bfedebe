import type { Opening, Reply } from "@intersession/ledger";
import { type Distribution, type Outcome, type RuleId, robustness, rules, tally } from "@intersession/tally";
import { rulesFor } from "../model.ts";
import type { Replied } from "../result/model.ts";
import { countOf, hides, isOutcome, profileOf, SMALL_GROUP } from "../result/rules.ts";

type Question = Opening["questions"][number];

/** What replies select, without a figure: the sets of options by their places, and how the count ended. */
export type Selection = Pick<Outcome, "status" | "winners">;

/** What would be selected if one thing were otherwise; null where saying it would show what single replies say. */
export interface Otherwise<What> {
	readonly what: What;
	readonly selection: Selection | null;
}

/** What one part of the replies comes to. */
export interface Part {
	/** A regional group, or null for the members that are in none; a class. */
	readonly code: string | null;
	readonly consulted: number;
	readonly received: number;
	/** Null where it is withheld. */
	readonly counted: Outcome | Distribution | null;
}

/** One question of a closed survey looked at from other sides than the sealed one. No part of the result. */
export interface Analysed {
	readonly id: string;
	/** What the replies that decide select; null where nothing is selected by the question. */
	readonly selection: Selection | null;
	/** By class: if its replies decided where they do not, or did not where they do. */
	readonly classes: readonly Otherwise<{ readonly class: string; readonly decides: boolean }>[];
	/** By counting rule: the others that fit the kind of question and the number to be selected. */
	readonly rules: readonly Otherwise<RuleId>[];
	/** How many of the replies that decide would have to be other ones: proved bounds; null where withheld, undefined where nothing could. */
	readonly changes: { readonly lower: number; readonly upper: number } | null | undefined;
	/** The replies that decide, by regional group. */
	readonly groups: readonly Part[];
	/** All replies, by class; at confidential level the result has what can be said of classes. */
	readonly byClass: readonly Part[];
}

/** @param closed a survey after its close: nobody analyses anything before */
export function analysisOf({ opening, replies }: Replied): Analysed[] {
	return opening.questions
		.filter(({ kind }) => kind !== "comment")
		.map((question) => analysed(opening, question, replies));
}

function analysed(opening: Opening, question: Question, replies: readonly Reply[]): Analysed {
	const known = new Map(opening.consulted.map((consulted) => [consulted.member, consulted]));
	const of = (classes: readonly string[]) =>
		replies.filter(({ member }) => classes.includes(known.get(member)?.class ?? ""));
	const deciding = of(opening.decides);
	const open = opening.level === "recorded";
	// With fewer, even what another rule selects says what single replies say.
	const enough = open || deciding.filter(({ answers }) => answers[question.id] !== undefined).length >= SMALL_GROUP;
	const by = (rule: RuleId) => tally(profileOf(question, deciding), { rule, seats: question.select });
	const outcome = question.rule === null ? undefined : by(question.rule);
	const codes = [...new Set(opening.consulted.map((consulted) => consulted.class))];
	const consultedIn = (classes: readonly string[]) => opening.consulted.filter((one) => classes.includes(one.class));
	return {
		id: question.id,
		selection: outcome === undefined ? null : selectionOf(outcome),
		classes: question.rule === null ? [] : codes.flatMap((code) => toggled(opening, question, { code, enough, of })),
		rules: otherRules(question).map((rule) => ({
			what: rule,
			selection: enough ? selectionOf(by(rule)) : null,
		})),
		changes: outcome && (enough ? changesOf(question, deciding, outcome) : null),
		groups: partsOf(opening, question, deciding, {
			members: consultedIn(opening.decides),
			codeOf: (member) => known.get(member)?.group ?? null,
		}),
		byClass: open
			? partsOf(opening, question, replies, {
					members: opening.consulted,
					codeOf: (member) => known.get(member)?.class ?? null,
				})
			: [],
	};
}

const selectionOf = ({ status, winners }: Selection): Selection => ({ status, winners });

/** A class that counts the other way; none where nobody would be left to decide, or the class has not replied. */
function toggled(
	opening: Opening,
	question: Question,
	{ code, enough, of }: { code: string; enough: boolean; of: (classes: readonly string[]) => readonly Reply[] },
): Analysed["classes"] {
	const decides = opening.decides.includes(code);
	const others = decides ? opening.decides.filter((one) => one !== code) : [...opening.decides, code];
	if (others.length === 0 || of([code]).length === 0) return [];
	const counted = countOf(question, of(others));
	const hidden = opening.level === "confidential" && (!enough || hides(opening, question, of([code])));
	return [{ what: { class: code, decides }, selection: hidden || !isOutcome(counted) ? null : selectionOf(counted) }];
}

/** The other rules that take this kind of answer and can select that many. */
function otherRules({ kind, rule, select }: Question): RuleId[] {
	const fitting: readonly RuleId[] = rulesFor[kind];
	return fitting.filter((other) => other !== rule && select <= rules[other].maxSeats);
}

/** The bounds alone: the replies that would change are quoted nowhere. */
function changesOf(question: Question, replies: readonly Reply[], outcome: Outcome): Analysed["changes"] {
	const found = robustness(profileOf(question, replies), outcome);
	return found && { lower: found.lower, upper: found.upper };
}

interface Parting {
	readonly members: Opening["consulted"];
	readonly codeOf: (member: string) => string | null;
}

/**
 * The replies in parts, each with what it comes to. At confidential level a small part is withheld, and with it as many of the
 * smallest others as it takes for those withheld together to be neither small nor of one mind: they are what is left when the parts
 * shown are taken away from the whole, which is known. Where a part of five or more is of one mind, all are withheld: how many
 * replied in each is known as well, and would tell which part it is.
 */
function partsOf(
	opening: Opening,
	question: Question,
	replies: readonly Reply[],
	{ members, codeOf }: Parting,
): Part[] {
	const codes = [...new Set(members.map(({ member }) => codeOf(member)))];
	const parts = codes.map((code) => ({
		code,
		consulted: members.filter(({ member }) => codeOf(member) === code).length,
		own: replies.filter(({ member }) => codeOf(member) === code),
	}));
	const reveals = (own: readonly Reply[]) => opening.level === "confidential" && hides(opening, question, own);
	const bySize = parts.filter(({ own }) => own.length > 0).sort((a, b) => a.own.length - b.own.length);
	const ofOneMind = bySize.some(({ own }) => own.length >= SMALL_GROUP && reveals(own));
	const withheld = new Set(bySize.filter(({ own }) => ofOneMind || reveals(own)));
	for (const part of bySize) {
		if (withheld.size === 0 || !reveals([...withheld].flatMap(({ own }) => own))) break;
		withheld.add(part);
	}
	return parts.map((part) => ({
		code: part.code,
		consulted: part.consulted,
		received: part.own.length,
		counted: withheld.has(part) ? null : countOf(question, part.own),
	}));
}
