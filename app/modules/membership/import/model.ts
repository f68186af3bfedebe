import type { No } from "../../../kit/refusal.ts";
import type { Change } from "../model.ts";
import type { Admission, Standing } from "../register/model.ts";

/** An uploaded file as text, and how it was written. */
export interface Decoded {
	readonly text: string;
	readonly encoding: "UTF-8" | "UTF-16" | "Windows-1252";
}

/** One row of a file. `line` counts as a spreadsheet does, the header being row 1. */
export interface ReadRow {
	readonly line: number;
	/** As they stand in the file, by column. */
	readonly cells: Readonly<Record<string, string>>;
	/** What the row says, so far as it can be read. */
	readonly entry: Admission | undefined;
	/** Why it cannot be read as it stands; empty when it can. */
	readonly reasons: readonly No[];
}

/** What an import would do with one row of a file. */
export type PlannedRow = Pick<ReadRow, "line" | "cells"> &
	(
		| { readonly outcome: "refused"; readonly reasons: readonly No[] }
		| { readonly outcome: "unchanged"; readonly entry: Admission }
		| { readonly outcome: "new"; readonly entry: Admission }
		| Changed<"changed">
		| Changed<"ended">
	);

/** Ended when the file says the day on which a membership ends; other cells may change with it. */
interface Changed<Kind extends string> {
	readonly outcome: Kind;
	readonly entry: Admission;
	readonly registered: Standing;
	readonly changes: readonly Change[];
}
export type Outcome = PlannedRow["outcome"];

/** Two rows to begin with: how names join sentences differs between them. They are a form, not a statement on either State. */
export function exampleEntries(memberClass: string, languages: readonly string[]): Admission[] {
	// Both correspond in French, where the body does.
	const language = languages.includes("fr") ? "fr" : (languages[0] ?? "");
	return [niger, haiti].map((entry) => ({ ...entry, class: memberClass, language }));
}

const forms = (
	short: string,
	article: string,
	of: string,
	at: string,
	formal: string,
	formalArticle: string,
	formalOf: string,
) => ({ short, article, of, at, formal, formalArticle, formalOf, sort: "" });

const geneva = { zone: "Europe/Zurich", city: { en: "Geneva", fr: "Genève", es: "Ginebra" } };
const dated = { since: "2001-06-05", until: null, namesSince: "2001-06-05" } as Pick<
	Admission,
	"since" | "until" | "namesSince"
>;

const niger: Omit<Admission, "class" | "language"> = {
	...geneva,
	...dated,
	code: "NER",
	iso2: "NE",
	m49: "562",
	region: "Africa",
	group: "AFR",
	mailbox: "mission.ner@example.org",
	names: {
		en: forms("Niger", "the", "of the", "in the", "Republic of the Niger", "the", "of the"),
		fr: forms("Niger", "le", "du", "au", "République du Niger", "la", "de la"),
		es: forms("Níger", "el", "del", "en el", "República del Níger", "la", "de la"),
	},
};

const haiti: Omit<Admission, "class" | "language"> = {
	...geneva,
	...dated,
	code: "HTI",
	iso2: "HT",
	m49: "332",
	region: "Americas",
	group: "GRULAC",
	mailbox: "mission.hti@example.org",
	names: {
		en: forms("Haiti", "", "of", "in", "Republic of Haiti", "the", "of the"),
		fr: forms("Haïti", "", "d’", "en", "République d’Haïti", "la", "de la"),
		es: forms("Haití", "", "de", "en", "República de Haití", "la", "de la"),
	},
};
