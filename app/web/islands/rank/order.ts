/**
 * A reader's ranking while it is made: groups of options from the most preferred down, those in one group being equal, and
 * the options not ranked. Options are numbered as the page lists them. Every move returns a new order.
 */
export interface Order {
	readonly ranked: readonly (readonly number[])[];
	readonly unranked: readonly number[];
}

/** From the place of each option (1 first, equal numbers equal, 0 for not ranked), as the form's fields carry it. */
export function orderOf(places: readonly number[]): Order {
	const used = [...new Set(places)].filter((place) => place > 0).sort((a, b) => a - b);
	const at = (wanted: number) => places.flatMap((place, option) => (place === wanted ? [option] : []));
	return { ranked: used.map(at), unranked: at(0) };
}

/** The place of an option: one more than the number of options preferred to it, 0 when it is not ranked. So 1, 2, 2, 4. */
export function placeOf({ ranked }: Order, option: number): number {
	let ahead = 0;
	for (const group of ranked) {
		if (group.includes(option)) return ahead + 1;
		ahead += group.length;
	}
	return 0;
}

export const isTied = ({ ranked }: Order, option: number): boolean =>
	ranked.some((group) => group.length > 1 && group.includes(option));

/** All options from first to last, as the list shows them. */
export const sequence = ({ ranked, unranked }: Order): number[] => [...ranked.flat(), ...unranked];

/** `toSpliced` would do, but the browsers of some missions are older than it. */
const insert = <Item>(list: readonly Item[], at: number, item: Item): Item[] => [
	...list.slice(0, at),
	item,
	...list.slice(at),
];

const without = ({ ranked, unranked }: Order, option: number): Order => ({
	ranked: ranked.map((group) => group.filter((other) => other !== option)).filter((group) => group.length > 0),
	unranked: unranked.filter((other) => other !== option),
});

const groupOf = ({ ranked }: Order, option: number): number => ranked.findIndex((group) => group.includes(option));

/** One step up: out of a tie to the place before it, else past the group above; from the unranked to the last place. */
export function up(order: Order, option: number): Order {
	const group = groupOf(order, option);
	const rest = without(order, option);
	if (group < 0) return { ...rest, ranked: [...rest.ranked, [option]] };
	const before = isTied(order, option) ? group : Math.max(group - 1, 0);
	return { ...rest, ranked: insert(rest.ranked, before, [option]) };
}

/** One step down, the mirror of `up`; from the last place to the unranked. */
export function down(order: Order, option: number): Order {
	const group = groupOf(order, option);
	if (group < 0) return order;
	const rest = without(order, option);
	const tied = isTied(order, option);
	if (!tied && group === order.ranked.length - 1) return { ...rest, unranked: [option, ...rest.unranked] };
	return { ...rest, ranked: insert(rest.ranked, group + 1, [option]) };
}

/** Makes an option equal with the group above it, or, when it is tied already, sets it apart below its equals. */
export function join(order: Order, option: number): Order {
	const group = groupOf(order, option);
	if (isTied(order, option)) return down(order, option);
	if (group <= 0) return order;
	const joined = [...(order.ranked[group - 1] ?? []), option];
	return { ...order, ranked: [...order.ranked.slice(0, group - 1), joined, ...order.ranked.slice(group + 1)] };
}

/**
 * Puts an option down at a position of the list, counted without it. Between two equals it becomes their equal; `apart` is
 * the position from which the list is "not ranked".
 */
export function putAt(order: Order, option: number, position: number): Order {
	const rest = without(order, option);
	const ranked = rest.ranked.flat().length;
	if (position > ranked) return { ...rest, unranked: insert(rest.unranked, position - ranked - 1, option) };
	let start = 0;
	for (const [index, group] of rest.ranked.entries()) {
		if (position <= start) return { ...rest, ranked: insert(rest.ranked, index, [option]) };
		if (position < start + group.length) {
			const equals = insert(group, position - start, option);
			return { ...rest, ranked: rest.ranked.map((other) => (other === group ? equals : other)) };
		}
		start += group.length;
	}
	return { ...rest, ranked: [...rest.ranked, [option]] };
}
