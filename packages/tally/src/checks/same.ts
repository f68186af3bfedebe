/** Whether two JSON values are equal; the order of a record's keys does not matter. */
export function same(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const entries = Object.entries(a);
	if (entries.length !== Object.keys(b).length) return false;
	return entries.every(([key, value]) => Object.hasOwn(b, key) && same(value, Reflect.get(b, key)));
}
