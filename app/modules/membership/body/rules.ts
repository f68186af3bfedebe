import { isZone } from "../../../kit/calendar.ts";
import { type No, no } from "../../../kit/refusal.ts";
import type { Body, BodyEdit, Founding } from "./model.ts";

/** Everything that stands in the way of founding a body so. */
export function foundingRefusals({ classes, organs, ...founding }: Founding): No[] {
	const codes = new Set(classes.map(({ code }) => code));
	return [
		...ownRefusals(founding),
		...organs
			.map(({ composedOf }) => composedOf)
			.filter((code) => code !== null && !codes.has(code))
			.map((code) => no("membership.classUnknown", { class: String(code) }, "organs")),
	];
}

/** Everything that stands in the way of an edit; a stale one is not looked at further. */
export const editRefusals = (body: Pick<Body, "version">, edit: BodyEdit): No[] =>
	edit.version === body.version ? ownRefusals(edit) : [no("membership.stale")];

function ownRefusals({ zone, languages, holidays }: Pick<BodyEdit, "zone" | "languages" | "holidays">): No[] {
	const twice = holidays.find(({ date }, index) => holidays.slice(0, index).some((before) => before.date === date));
	// The form writes one day on a line, with semicolons between its names.
	const divided = holidays.flatMap(({ names }) => Object.values(names)).find((name) => name.includes(";"));
	return [
		...(isZone(zone) ? [] : [no("membership.zoneUnknown", { zone }, "zone")]),
		...languages
			.filter((tag) => !isLanguageTag(tag))
			.map((language) => no("membership.tagUnknown", { language }, "languages")),
		...(divided === undefined ? [] : [no("membership.holidayName", { line: divided }, "holidays")]),
		...(twice === undefined ? [] : [no("membership.holidayTwice", { day: twice.date }, "holidays")]),
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
