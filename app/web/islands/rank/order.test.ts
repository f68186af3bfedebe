import fc from "fast-check";
import { expect, test } from "vitest";
import { down, isTied, join, type Order, orderOf, placeOf, putAt, sequence, up } from "./order.ts";

const places = (order: Order) =>
	sequence(order)
		.toSorted((a, b) => a - b)
		.map((option) => placeOf(order, option));

test("equal options share a place and the next one counts them all", () => {
	expect(places(orderOf([2, 1, 2, 5, 0]))).toEqual([2, 1, 2, 4, 0]);
});

test("the arrows lead everywhere, to the unranked and back", () => {
	let order = orderOf([1, 2, 3]);
	order = up(order, 2);
	expect(sequence(order)).toEqual([0, 2, 1]);
	order = down(order, 1);
	expect(places(order)).toEqual([1, 0, 2]);
	order = up(order, 1);
	expect(places(order)).toEqual([1, 3, 2]);
});

test("joining makes equal with the option above; joining again sets apart below it", () => {
	const joined = join(orderOf([1, 2, 3]), 1);
	expect(places(joined)).toEqual([1, 1, 3]);
	expect(isTied(joined, 0)).toBe(true);
	expect(places(join(joined, 1))).toEqual([1, 2, 3]);
});

test("the first option has nothing above to be joined with, nor has an unranked one", () => {
	const order = orderOf([1, 0]);
	expect(join(order, 0)).toEqual(order);
	expect(join(order, 1)).toEqual(order);
});

test("put down between two equals it is their equal; below the line it is not ranked", () => {
	const order = orderOf([1, 1, 3, 0]);
	expect(places(putAt(order, 2, 1))).toEqual([1, 1, 1, 0]);
	expect(places(putAt(order, 2, 0))).toEqual([2, 2, 1, 0]);
	expect(places(putAt(order, 2, 2))).toEqual([1, 1, 3, 0]);
	expect(places(putAt(order, 2, 3))).toEqual([1, 1, 0, 0]);
	expect(sequence(putAt(order, 2, 4))).toEqual([0, 1, 3, 2]);
});

test("no move loses or doubles an option, and the form reads back what the list shows", () => {
	const option = fc.nat(5);
	const move = fc.oneof(
		fc.record({ by: fc.constantFrom(up, down, join), option }),
		fc.record({ by: fc.nat(7), option }),
	);
	fc.assert(
		fc.property(
			fc.array(fc.nat(6), { minLength: 6, maxLength: 6 }),
			fc.array(move, { maxLength: 30 }),
			(start, moves) => {
				let order = orderOf(start);
				for (const { by, option } of moves)
					order = typeof by === "number" ? putAt(order, option, by) : by(order, option);
				expect(sequence(order).toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
				expect(places(orderOf(places(order)))).toEqual(places(order));
			},
		),
	);
});
