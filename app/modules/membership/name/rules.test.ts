import { describe, expect, test } from "vitest";
import type { CalendarDate } from "../../../kit/clock.ts";
import { unrecorded } from "../model.ts";
import { inOrder, type MemberName, type NameForm, nameOf } from "./model.ts";
import { joinedRight, joinRefusals } from "./rules.ts";

const plain: MemberName = {
	lang: "fr",
	from: unrecorded,
	until: null,
	short: "Niger",
	article: "le",
	of: "du",
	at: "au",
	formal: "République du Niger",
	formalArticle: "la",
	formalOf: "de la",
	sort: "",
};
const named = (forms: Partial<MemberName>) => ({ names: [{ ...plain, ...forms }] });
const day = "2007-06-28" as CalendarDate;

describe("a name in a sentence", () => {
	test.each<[string, string, string, string, [article: string, of: string, at: string]]>([
		["en", "Niger", "the", "of the", ["the Niger", "of the Niger", "in the Niger"]],
		["en", "Netherlands", "the", "of the", ["the Netherlands", "of the Netherlands", "in the Netherlands"]],
		["en", "Holy See", "the", "of the", ["the Holy See", "of the Holy See", "in the Holy See"]],
		["en", "El Salvador", "", "of", ["El Salvador", "of El Salvador", "in El Salvador"]],
		["fr", "Niger", "le", "du", ["le Niger", "du Niger", "au Niger"]],
		["fr", "Suisse", "la", "de la", ["la Suisse", "de la Suisse", "en Suisse"]],
		["fr", "Haïti", "", "d’", ["Haïti", "d’Haïti", "en Haïti"]],
		["fr", "Honduras", "le", "du", ["le Honduras", "du Honduras", "au Honduras"]],
		["fr", "Hongrie", "la", "de la", ["la Hongrie", "de la Hongrie", "en Hongrie"]],
		["fr", "Yémen", "le", "du", ["le Yémen", "du Yémen", "au Yémen"]],
		["fr", "Comores", "les", "des", ["les Comores", "des Comores", "aux Comores"]],
		["fr", "Seychelles", "les", "des", ["les Seychelles", "des Seychelles", "aux Seychelles"]],
		[
			"fr",
			"Émirats arabes unis",
			"les",
			"des",
			["les Émirats arabes unis", "des Émirats arabes unis", "aux Émirats arabes unis"],
		],
		["fr", "El Salvador", "", "d’", ["El Salvador", "d’El Salvador", "en El Salvador"]],
		["fr", "Israël", "", "d’", ["Israël", "d’Israël", "en Israël"]],
		["fr", "Iran", "l’", "de l’", ["l’Iran", "de l’Iran", "en Iran"]],
		["fr", "Côte d’Ivoire", "la", "de la", ["la Côte d’Ivoire", "de la Côte d’Ivoire", "en Côte d’Ivoire"]],
		["fr", "Saint-Siège", "le", "du", ["le Saint-Siège", "du Saint-Siège", "au Saint-Siège"]],
		["fr", "Cuba", "", "de", ["Cuba", "de Cuba", "à Cuba"]],
		["es", "Perú", "el", "del", ["el Perú", "del Perú", "en el Perú"]],
		["es", "El Salvador", "", "de", ["El Salvador", "de El Salvador", "en El Salvador"]],
		["es", "Países Bajos", "los", "de los", ["los Países Bajos", "de los Países Bajos", "en los Países Bajos"]],
		[
			"es",
			"Emiratos Árabes Unidos",
			"los",
			"de los",
			["los Emiratos Árabes Unidos", "de los Emiratos Árabes Unidos", "en los Emiratos Árabes Unidos"],
		],
		["es", "Santa Sede", "la", "de la", ["la Santa Sede", "de la Santa Sede", "en la Santa Sede"]],
		["es", "India", "la", "de la", ["la India", "de la India", "en la India"]],
		["es", "Haití", "", "de", ["Haití", "de Haití", "en Haití"]],
	])("%s: %s", (lang, short, article, of, said) => {
		const at = said[2].slice(0, -short.length).trimEnd();
		const member = named({ lang, short, article, of, at });
		expect((["withArticle", "of", "at"] as const).map((form) => nameOf(member, lang, form, day))).toEqual(said);
		expect(joinRefusals(lang, member.names[0] as MemberName)).toEqual([]);
	});

	test.each<[NameForm, Partial<MemberName>, string]>([
		["formalOf", { lang: "es", formal: "República del Perú", formalOf: "de la" }, "de la República del Perú"],
		["formalOf", { lang: "fr", formal: "États-Unis du Mexique", formalOf: "des" }, "des États-Unis du Mexique"],
		["formalWithArticle", { formal: "Union des Comores", formalArticle: "l’" }, "l’Union des Comores"],
		["formalWithArticle", { formal: "Saint-Siège", formalArticle: "le" }, "le Saint-Siège"],
	])("%s", (form, forms, said) => expect(nameOf(named(forms), forms.lang ?? "fr", form, day)).toBe(said));

	test("is the one of its day; before the first the earliest, after the last the latest", () => {
		const dated = (short: string, from: string, until: string | null): MemberName => ({
			...plain,
			short,
			from: from as CalendarDate,
			until: until as CalendarDate | null,
		});
		const member = { names: [dated("Zaïre", "1971-10-27", "1997-05-17"), dated("Congo", "1997-05-17", null)] };
		const on = (date: string) => nameOf(member, "fr", "short", date as CalendarDate);
		expect(["1960-01-01", "1997-05-16", "1997-05-17", "2007-01-01"].map(on)).toEqual([
			"Zaïre",
			"Zaïre",
			"Congo",
			"Congo",
		]);
	});

	test("is sorted by the reader's language, or by what the protocol list sorts it by", () => {
		const listed = ["Éthiopie", "Zambie", "Côte d’Ivoire", "Cuba"].map((short) => named({ short, sort: "" }));
		listed.push(named({ short: "ex-République", sort: "Macédoine" }));
		expect(inOrder(listed, "fr").map(({ names }) => names[0]?.short)).toEqual([
			"Côte d’Ivoire",
			"Cuba",
			"Éthiopie",
			"ex-République",
			"Zambie",
		]);
	});
});

describe("what stands before a name", () => {
	test.each([
		["fr", "de le", "Niger", "du"],
		["fr", "de les", "Comores", "des"],
		["fr", "à les", "Seychelles", "aux"],
		["fr", "de le", "Équateur", "de l’"],
		["fr", "de", "Ouganda", "d’"],
		["fr", "la", "Éthiopie", "l’"],
		["fr", "du", "Iran", "de l’"],
		["es", "de el", "Perú", "del"],
	])("%s: “%s” before %s is “%s”", (lang, before, name, right) => {
		expect(joinedRight(lang, before, name)).toBe(right);
		expect(joinRefusals(lang, { ...plain, article: "", at: "en", short: name, of: before })).toMatchObject([
			{ code: "membership.nameJoin", params: { written: before, right }, field: "of" },
		]);
	});

	test.each([
		["fr", "de", "Honduras"],
		["fr", "d’", "Haïti"],
		["fr", "le", "Yémen"],
		["es", "de", "El Salvador"],
		["en", "de le", "Niger"],
	])("%s: “%s” may stand before %s", (lang, before, name) => expect(joinedRight(lang, before, name)).toBe(before));
});
