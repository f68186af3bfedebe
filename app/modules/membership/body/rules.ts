import { isZone } from "../../../kit/calendar.ts";
import { type No, no } from "../../../kit/refusal.ts";
import type { Founding } from "./model.ts";

/** Everything that stands in the way of founding a body so. */
export function foundingRefusals({ zone, languages, classes, organs }: Founding): No[] {
	const codes = new Set(classes.map(({ code }) => code));
	return [
		...(isZone(zone) ? [] : [no("membership.zoneUnknown", { zone }, "zone")]),
		...languages
			.filter((tag) => !isLanguageTag(tag))
			.map((language) => no("membership.tagUnknown", { language }, "languages")),
		...organs
			.map(({ composedOf }) => composedOf)
			.filter((code) => code !== null && !codes.has(code))
			.map((code) => no("membership.classUnknown", { class: String(code) }, "organs")),
	];
}

/** Whether the text is a well-formed BCP 47 tag in its canonical spelling. */
function isLanguageTag(tag: string): boolean {
	try {
		return Intl.getCanonicalLocales(tag)[0] === tag;
	} catch {
		return false;
	}
}
