import { type Fraction, fraction, gcd } from "../fraction.ts";

/** A numerator over a positive denominator, in any terms. */
export type Rational = readonly [bigint, bigint];

/** What a fraction says; `undefined` unless it is written as SPEC.md §4 has it. */
export function readFraction(written: Fraction): Rational | undefined {
	const parts = /^(-?\d+)(?:\/(\d+))?$/.exec(written);
	if (!parts) return undefined;
	const [, numerator = "", denominator = "1"] = parts;
	if (BigInt(denominator) === 0n) return undefined;
	const read = [BigInt(numerator), BigInt(denominator)] as const;
	return fraction(...read) === written ? read : undefined;
}

export function writeFraction([numerator, denominator]: Rational): Fraction {
	return fraction(numerator, denominator);
}

export function compare([a, b]: Rational, [c, d]: Rational): -1 | 0 | 1 {
	const difference = a * d - c * b;
	return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function plus([a, b]: Rational, [c, d]: Rational): Rational {
	if (b === d) return [a + c, b];
	// The least common denominator: over thousands of accounts, products would grow with each of them.
	const common = gcd(b, d);
	return [a * (d / common) + c * (b / common), b * (d / common)];
}

export function minus(a: Rational, [c, d]: Rational): Rational {
	return plus(a, [-c, d]);
}

export function smaller(a: Rational, b: Rational): Rational {
	return compare(a, b) <= 0 ? a : b;
}
