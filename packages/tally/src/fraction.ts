/** An exact fraction as JSON carries it: lowest terms, `"3/40"`, or `"3"` when whole. No bound, so a string. */
export type Fraction = string;

/** Writes a numerator over a positive denominator. */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
	const divisor = gcd(numerator, denominator);
	const whole = denominator === divisor;
	return whole ? `${numerator / divisor}` : `${numerator / divisor}/${denominator / divisor}`;
}

/** The greatest common divisor, not negative; of 0 and n it is n. */
export function gcd(a: bigint, b: bigint): bigint {
	let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
	while (y > 0n) [x, y] = [y, x % y];
	return x;
}
