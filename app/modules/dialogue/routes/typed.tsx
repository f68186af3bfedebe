import { type FormRecord, minorDigits, typed } from "../../../web/index.ts";
import { type Estimate, isCurrency } from "../model.ts";
import { unitsTyped } from "../rules.ts";

/** What a form says of cost and funding; the fields that hold no amount, where there are any. */
export function estimateFrom(
	form: FormRecord,
): { estimate: Estimate | null } | { wrong: ("cost" | "secured" | "currency")[] } {
	const currency = typed(form, "currency").trim().toUpperCase();
	const empty = typed(form, "cost").trim() === "" && typed(form, "secured").trim() === "";
	if (empty) return { estimate: null };
	if (!isCurrency(currency)) return { wrong: ["currency"] };
	const [cost, secured] = (["cost", "secured"] as const).map((name) =>
		unitsTyped(typed(form, name), minorDigits(currency)),
	);
	const wrong = (["cost", "secured"] as const).filter((name) => unitsTyped(typed(form, name), 0) === undefined);
	if (wrong.length > 0 || cost === undefined || secured === undefined) return { wrong };
	return { estimate: { currency, cost, secured } };
}
