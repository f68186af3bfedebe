import type { Element, ElementOf } from "./document.ts";

/** A list as it is set: its items, and what stands inside each. */
export interface List {
	readonly kind: "list";
	readonly marker: ElementOf<"item">["marker"];
	readonly items: readonly { readonly item: ElementOf<"item">; readonly lists: readonly List[] }[];
}

/** The elements with items that follow each other gathered into lists, and deeper ones into the item before them. */
export function withLists(elements: readonly Element[]): (Exclude<Element, ElementOf<"item">> | List)[] {
	const gathered: (Exclude<Element, ElementOf<"item">> | List)[] = [];
	for (let at = 0; at < elements.length; ) {
		const element = elements[at] as Element;
		if (element.kind === "item") {
			const end = elements.findIndex((it, index) => index > at && it.kind !== "item");
			const items = elements.slice(at, end < 0 ? undefined : end) as ElementOf<"item">[];
			gathered.push(...listsOf(items, 1));
			at += items.length;
		} else {
			gathered.push(element);
			at += 1;
		}
	}
	return gathered;
}

/** Items of one depth in lists of one marker; whatever is deeper goes into the item before it. */
function listsOf(items: readonly ElementOf<"item">[], depth: number): List[] {
	const lists: { kind: "list"; marker: List["marker"]; items: List["items"][number][] }[] = [];
	for (let at = 0; at < items.length; ) {
		const item = items[at] as ElementOf<"item">;
		const next = items.findIndex((it, index) => index > at && it.depth <= depth);
		const inside = items.slice(at + 1, next < 0 ? undefined : next);
		const entry = { item, lists: listsOf(inside, depth + 1) };
		const last = lists.at(-1);
		if (last?.marker === item.marker) last.items.push(entry);
		else lists.push({ kind: "list", marker: item.marker, items: [entry] });
		at += 1 + inside.length;
	}
	return lists;
}
