import type { Opening } from "@intersession/ledger";
import type { Instant } from "../../../kit/clock.ts";
import type { PaperState } from "../model.ts";

/**
 * How one of those consulted stands: something received; entered from paper and not confirmed yet, or not before the close; or
 * one received after the
 * date that is kept without counting; or nothing.
 */
export type Standing =
	| { readonly kind: "online" | "paper"; readonly at: Instant }
	| { readonly kind: "toConfirm" | "lapsed" | "kept" }
	| { readonly kind: "missing" };

export interface Line {
	readonly member: string;
	readonly name: string;
	readonly class: string;
	readonly group: string | null;
	readonly standing: Standing;
}

/** From whom something was received, as the monitor's queries bring it. */
interface Receipts {
	readonly survey: { readonly opening: Opening };
	readonly received: ReadonlyMap<string, { readonly at: Instant; readonly channel: "online" | "paper" }>;
	readonly kept: ReadonlyMap<string, Instant>;
	readonly papers: readonly { readonly member: string; readonly state: PaperState }[];
}

/** How a letter that became no reply leaves its sender: one that was declined is as if it had not come. */
const onPaper = { waiting: "toConfirm", lapsed: "lapsed", declined: "missing", confirmed: "missing" } as const;

/** Everyone consulted, each with the name that the opening gives it in the reader's language, and what was received. */
export function linesOf({ survey: { opening }, received, kept, papers }: Receipts, lang: string): Line[] {
	const letters = new Map(papers.map(({ member, state }) => [member, onPaper[state]]));
	return opening.consulted.map(({ member, name, class: code, group }) => {
		const reply = received.get(member);
		const standing: Standing =
			reply !== undefined
				? { kind: reply.channel, at: reply.at }
				: { kind: letters.get(member) ?? (kept.has(member) ? "kept" : "missing") };
		return { member, name: name[lang] ?? name[opening.original] ?? "", class: code, group, standing };
	});
}

/** Replies received among a part of those consulted, and from how many nothing has been; the rest came on paper and does not count, or not yet. */
export interface Received {
	readonly consulted: number;
	readonly received: number;
	readonly missing: number;
}

/** Counts by class, or by regional group, in the order in which the parts are given; parts with nobody are left out. */
export function receivedIn<Part>(
	lines: readonly Line[],
	parts: readonly Part[],
	partOf: (line: Line) => Part,
): (Received & { readonly part: Part })[] {
	return parts
		.map((part) => ({ part, ...receivedOf(lines.filter((line) => partOf(line) === part)) }))
		.filter(({ consulted }) => consulted > 0);
}

/** The ways in which a list is narrowed by what was received. */
export const portions = ["received", "missing", "onPaper"] as const;
export type Portion = (typeof portions)[number];

const hasOne: Readonly<Record<Portion, (line: Line) => boolean>> = {
	received: ({ standing }) => "at" in standing,
	missing: ({ standing }) => standing.kind === "missing",
	onPaper: ({ standing }) => standing.kind === "toConfirm" || standing.kind === "lapsed",
};

export const receivedOf = (lines: readonly Line[]): Received => ({
	consulted: lines.length,
	received: lines.filter(hasOne.received).length,
	missing: lines.filter(hasOne.missing).length,
});

export const columns = ["name", "class", "group", "received"] as const;
export type Column = (typeof columns)[number];

/** What the list is narrowed to and how it is sorted; empty narrows nothing, and the group `none` is that of those in none. */
export interface View {
	readonly only: "" | Portion;
	readonly class: string;
	readonly group: string;
	readonly sort: Column;
	readonly descending: boolean;
}

/** Everyone consulted, by name. */
export const wholeView: View = { only: "", class: "", group: "", sort: "name", descending: false };

/** The view that an address asks for; whatever it does not know is left aside. */
export function viewFrom(query: Readonly<Record<string, string | undefined>>): View {
	const { only, sort } = query;
	return {
		only: portions.find((portion) => portion === only) ?? "",
		class: query.class ?? "",
		group: query.group ?? "",
		sort: columns.find((column) => column === sort) ?? "name",
		descending: query.order === "descending",
	};
}

/** The same view as an address carries it, without what is as usual. */
export function queryOf({ only, class: code, group, sort, descending }: View): string {
	const query = new URLSearchParams();
	if (only !== "") query.set("only", only);
	if (code !== "") query.set("class", code);
	if (group !== "") query.set("group", group);
	if (sort !== "name") query.set("sort", sort);
	if (descending) query.set("order", "descending");
	return query.size === 0 ? "" : `?${query}`;
}

/** The lines that a view leaves, in its order; names decide between lines that are otherwise equal. */
export function listed(lines: readonly Line[], view: View, lang: string): Line[] {
	const { compare } = new Intl.Collator(lang);
	const key: Record<Column, (line: Line) => string> = {
		name: () => "",
		class: (line) => line.class,
		group: (line) => line.group ?? "",
		received: ({ standing }) => ("at" in standing ? standing.at : ""),
	};
	const sorted = lines
		.filter(
			(line) =>
				(view.only === "" || hasOne[view.only](line)) &&
				(view.class === "" || line.class === view.class) &&
				(view.group === "" || (line.group ?? "none") === view.group),
		)
		.sort((a, b) => compare(key[view.sort](a), key[view.sort](b)) || compare(a.name, b.name));
	return view.descending ? sorted.reverse() : sorted;
}
