import type { Opening } from "@intersession/ledger";
import type { Instant } from "../../../kit/clock.ts";

/** How one of those consulted stands: something received, entered from paper and not confirmed yet, or nothing. */
export type Standing =
	| { readonly kind: "online" | "paper"; readonly at: Instant }
	| { readonly kind: "toConfirm" }
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
	readonly papers: readonly { readonly member: string; readonly answeredAt: Instant | null }[];
}

/** Everyone consulted, each with the name that the opening gives it in the reader's language, and what was received. */
export function linesOf({ survey: { opening }, received, papers }: Receipts, lang: string): Line[] {
	const toConfirm = new Set(papers.filter(({ answeredAt }) => answeredAt === null).map(({ member }) => member));
	return opening.consulted.map(({ member, name, class: code, group }) => {
		const reply = received.get(member);
		const standing: Standing =
			reply !== undefined
				? { kind: reply.channel, at: reply.at }
				: { kind: toConfirm.has(member) ? "toConfirm" : "missing" };
		return { member, name: name[lang] ?? name[opening.original] ?? "", class: code, group, standing };
	});
}

/** Replies received among a part of those consulted. */
export interface Received {
	readonly consulted: number;
	readonly received: number;
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

export const receivedOf = (lines: readonly Line[]): Received => ({
	consulted: lines.length,
	received: lines.filter(({ standing }) => "at" in standing).length,
});

export const columns = ["name", "class", "group", "received"] as const;
export type Column = (typeof columns)[number];

/** What the list is narrowed to and how it is sorted; empty narrows nothing. */
export interface View {
	readonly only: "" | "missing" | "received";
	readonly class: string;
	readonly group: string;
	readonly sort: Column;
	readonly descending: boolean;
}

/** The view that an address asks for; whatever it does not know is left aside. */
export function viewFrom(query: Readonly<Record<string, string | undefined>>): View {
	const { only, sort } = query;
	return {
		only: only === "missing" || only === "received" ? only : "",
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
				(view.only === "" || ("at" in line.standing ? "received" : "missing") === view.only) &&
				(view.class === "" || line.class === view.class) &&
				(view.group === "" || line.group === view.group),
		)
		.sort((a, b) => compare(key[view.sort](a), key[view.sort](b)) || compare(a.name, b.name));
	return view.descending ? sorted.reverse() : sorted;
}
