import type { Opening } from "@intersession/ledger";

/** How many of a part of those consulted have replied, and of how many a reply is outstanding. */
export interface Part {
	/** Classes, in the order of the sealed list. */
	readonly classes: readonly string[];
	readonly consulted: number;
	readonly received: number;
	readonly outstanding: number;
}

/**
 * Replies received and outstanding by class. Who has not replied is for officers alone: a class of a handful is told together with the
 * one before it, so that no number stands for a few that can be named.
 */
export function partsOf(
	{ consulted }: Pick<Opening, "consulted">,
	replied: (member: string) => boolean,
	smallest: number,
): Part[] {
	const classes = [...Map.groupBy(consulted, (one) => one.class)].map(([code, members]): Part => {
		const received = members.filter(({ member }) => replied(member)).length;
		return { classes: [code], consulted: members.length, received, outstanding: members.length - received };
	});
	const parts: Part[] = [];
	for (const part of classes) {
		const before = parts.at(-1);
		if (before === undefined || (part.consulted >= smallest && before.consulted >= smallest)) parts.push(part);
		else parts.splice(-1, 1, together(before, part));
	}
	return parts;
}

const together = (a: Part, b: Part): Part => ({
	classes: [...a.classes, ...b.classes],
	consulted: a.consulted + b.consulted,
	received: a.received + b.received,
	outstanding: a.outstanding + b.outstanding,
});
