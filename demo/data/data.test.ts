import { describe, expect, it } from "vitest";
import { staffRoles } from "../../app/kit/actor.ts";
import { dateIn, instantIn, isWorkingDay, plusDays } from "../../app/kit/calendar.ts";
import { parseInstant } from "../../app/kit/clock.ts";
import { isUiLang, type UiLang, uiLangs } from "../../app/kit/languages.ts";
import bodyJson from "./body.json" with { type: "json" };
import classesJson from "./classes.json" with { type: "json" };
import dialogueJson from "./dialogue.json" with { type: "json" };
import membersJson from "./members.json" with { type: "json" };
import { bodySchema, classesSchema, dialogueSchema, membersSchema, surveySchema } from "./schema.ts";
import surveyJson from "./survey.json" with { type: "json" };

const members = membersSchema.parse(membersJson);
const classes = classesSchema.parse(classesJson);
const body = bodySchema.parse(bodyJson);
const survey = surveySchema.parse(surveyJson);
const dialogue = dialogueSchema.parse(dialogueJson);

const memberStates = members.filter((m) => m.class === "memberState");
const observers = members.filter((m) => m.class !== "memberState");
const codes = new Set(members.map((m) => m.code));
const named = (code: string) => members.find((m) => m.code === code)!.names;
const duplicates = <T>(values: readonly T[]) => values.filter((value, at) => values.indexOf(value) !== at);
const countBy = <T>(items: readonly T[], key: (item: T) => string) =>
	Object.fromEntries([...Map.groupBy(items, key)].map(([k, group]) => [k, group.length]));

/** The membership after Nepal and Montenegro (28 November 2006) and before Burundi and Viet Nam (27 November 2007). */
const midYear2007 = `
	AFG AGO ALB ARG ARM AUS AUT AZE BEL BEN BFA BGD BGR BHS BIH BLR BLZ BOL BRA CAN CHE CHL CIV CMR COD COG COL CPV CRI CYP
	CZE DEU DNK DOM DZA ECU EGY ESP EST FIN FRA GAB GBR GEO GHA GIN GMB GNB GRC GTM HND HRV HTI HUN IRL IRN ISR ITA JAM JOR
	JPN KAZ KEN KGZ KHM KOR LBR LBY LKA LTU LUX LVA MAR MDA MDG MEX MLI MLT MNE MRT MUS NER NGA NIC NLD NOR NPL NZL PAK PAN
	PER PHL POL PRT PRY ROU RWA SDN SEN SLE SLV SRB SVK SVN SWE TGO THA TJK TUN TUR TZA UGA UKR URY USA VEN YEM ZAF ZMB ZWE
`
	.trim()
	.split(/\s+/);

describe("members", () => {
	it("are the 120 Member States of mid-2007, and observers of every class", () => {
		expect(memberStates.map((m) => m.code).toSorted()).toEqual(midYear2007);
		expect(countBy(members, (m) => m.class)).toEqual({
			memberState: 120,
			observerState: 16,
			igo: 12,
			ngo: 10,
			otherEntity: 2,
		});
	});

	it("stand in M49's regions, which are not the UN's regional groups", () => {
		expect(countBy(memberStates, (m) => String(m.region))).toEqual({
			Africa: 36,
			Europe: 36,
			Americas: 24,
			Asia: 22,
			Oceania: 2,
		});
		expect(countBy(memberStates, (m) => String(m.group))).toEqual({ AFR: 36, APG: 17, EEG: 21, GRULAC: 22, WEOG: 24 });
	});

	it("have codes and mailboxes of their own; one member and one observer have no address on file", () => {
		expect(duplicates(members.map((m) => m.code))).toEqual([]);
		expect(duplicates(members.flatMap((m) => m.iso2 ?? []))).toEqual([]);
		expect(duplicates(members.flatMap((m) => m.m49 ?? []))).toEqual([]);
		expect(duplicates(members.flatMap((m) => m.mailbox ?? []))).toEqual([]);
		for (const group of [memberStates, observers]) expect(group.filter((m) => m.mailbox === null)).toHaveLength(1);
	});

	it("mark every observer, and no Member State, as illustrative", () => {
		expect(members.filter((m) => m.illustrative)).toEqual(observers);
	});

	it("say where a mission outside the seat is, and name its city in each language", () => {
		expect(members.filter((m) => !(m.city in body.cities))).toEqual([]);
		for (const m of members) expect(m.city === body.seat, m.code).toBe(m.zone === body.zone);
		const outside = members.filter((m) => m.m49 !== null && m.city !== body.seat);
		expect(members.filter((m) => m.note === "illustrative")).toEqual(outside);
	});
});

describe("names", () => {
	const isState = (code: string) => members.find((m) => m.code === code)!.m49 !== null;
	const frenchOf = { "le ": "du ", "la ": "de la ", "l’": "de l’", "les ": "des " } as Record<string, string>;
	const frenchTo = { "le ": "au ", "la ": "à la ", "l’": "à l’", "les ": "aux " } as Record<string, string>;
	const vowelOrMuteH = /^[AEIOUYÀÂÉÈÊÎÔŒ]|^Ha/;
	const of = {
		en: (article: string) => `of ${article}`,
		fr: (article: string, name: string) => frenchOf[article] ?? (vowelOrMuteH.test(name) ? "d’" : "de "),
		es: (article: string) => (article === "el " ? "del " : `de ${article}`),
	};

	it("contract article and preposition as the language does", () => {
		for (const { names } of members)
			for (const language of uiLangs) {
				const forms = names[language];
				expect(forms.of, forms.short).toBe(of[language](forms.article, forms.short));
				expect(forms.formalOf, forms.formal).toBe(of[language](forms.formalArticle, forms.formal));
			}
	});

	it("say where one is: in a State, at an organization", () => {
		for (const { code, names } of members) {
			expect(names.en.at).toBe((isState(code) ? "in " : "at ") + names.en.article);
			expect(names.es.at).toBe(`en ${names.es.article}`);
			const { article, at, short } = names.fr;
			if (!isState(code)) expect(at, short).toBe(frenchTo[article] ?? "à ");
			else if (article === "la " || article === "l’") expect(at, short).toBe("en ");
			else if (article !== "") expect(at, short).toBe(frenchTo[article]);
			else expect(at, short).toBe(["HTI", "ISR", "SLV"].includes(code) ? "en " : "à ");
		}
	});

	it.each([
		["NER", "du Niger", "de la République du Niger", "del Níger", "de la República del Níger"],
		["CHE", "de la Suisse", "de la Confédération suisse", "de Suiza", "de la Confederación Suiza"],
		["HTI", "d’Haïti", "de la République d’Haïti", "de Haití", "de la República de Haití"],
		["CUB", "de Cuba", "de la République de Cuba", "de Cuba", "de la República de Cuba"],
		["PER", "du Pérou", "de la République du Pérou", "del Perú", "de la República del Perú"],
		["ARG", "de l’Argentine", "de la République argentine", "de la Argentina", "de la República Argentina"],
		["BHS", "des Bahamas", "du Commonwealth des Bahamas", "de las Bahamas", "del Commonwealth de las Bahamas"],
		["NLD", "des Pays-Bas", "du Royaume des Pays-Bas", "de los Países Bajos", "del Reino de los Países Bajos"],
		["MAR", "du Maroc", "du Royaume du Maroc", "de Marruecos", "del Reino de Marruecos"],
		["ECU", "de l’Équateur", "de la République de l’Équateur", "del Ecuador", "de la República del Ecuador"],
		["ISR", "d’Israël", "de l’État d’Israël", "de Israel", "del Estado de Israel"],
		["SLV", "d’El Salvador", "de la République d’El Salvador", "de El Salvador", "de la República de El Salvador"],
		["MEX", "du Mexique", "des États-Unis du Mexique", "de México", "de los Estados Unidos Mexicanos"],
		["CYP", "de Chypre", "de la République de Chypre", "de Chipre", "de la República de Chipre"],
		["MUS", "de Maurice", "de la République de Maurice", "de Mauricio", "de la República de Mauricio"],
		["CPV", "du Cap-Vert", "de la République du Cap-Vert", "de Cabo Verde", "de la República de Cabo Verde"],
		["CZE", "de la République tchèque", "de la République tchèque", "de la República Checa", "de la República Checa"],
		["BOL", "de la Bolivie", "de la République de Bolivie", "de Bolivia", "de la República de Bolivia"],
		["TUR", "de la Turquie", "de la République turque", "de Turquía", "de la República de Turquía"],
		["JPN", "du Japon", "du Japon", "del Japón", "del Japón"],
		["LUX", "du Luxembourg", "du Grand-Duché de Luxembourg", "de Luxemburgo", "del Gran Ducado de Luxemburgo"],
		[
			"URY",
			"de l’Uruguay",
			"de la République orientale de l’Uruguay",
			"del Uruguay",
			"de la República Oriental del Uruguay",
		],
		[
			"CIV",
			"de la Côte d’Ivoire",
			"de la République de Côte d’Ivoire",
			"de Côte d’Ivoire",
			"de la República de Côte d’Ivoire",
		],
		["IND", "de l’Inde", "de la République de l’Inde", "de la India", "de la República de la India"],
		["VAT", "du Saint-Siège", "du Saint-Siège", "de la Santa Sede", "de la Santa Sede"],
	])("%s reads right in a letter", (code, fr, frFormal, es, esFormal) => {
		const names = named(code);
		expect(names.fr.of + names.fr.short).toBe(fr);
		expect(names.fr.formalOf + names.fr.formal).toBe(frFormal);
		expect(names.es.of + names.es.short).toBe(es);
		expect(names.es.formalOf + names.es.formal).toBe(esFormal);
	});

	it("read right after a preposition of place", () => {
		const places = ["CHE", "NER", "ECU", "PHL", "CUB", "HTI", "KOR", "UNHCR"].map((code) => {
			const { fr } = named(code);
			return fr.at + fr.short;
		});
		expect(places).toEqual([
			"en Suisse",
			"au Niger",
			"en Équateur",
			"aux Philippines",
			"à Cuba",
			"en Haïti",
			"en République de Corée",
			"au HCR",
		]);
	});

	it("are those of 2007", () => {
		expect(["BOL", "CPV", "CZE", "HUN", "LBY", "TUR", "VEN"].map((code) => named(code).en.formal)).toEqual([
			"Republic of Bolivia",
			"Republic of Cape Verde",
			"Czech Republic",
			"Republic of Hungary",
			"Socialist People’s Libyan Arab Jamahiriya",
			"Republic of Turkey",
			"Bolivarian Republic of Venezuela",
		]);
	});

	it.each([
		["en", ["COG", "CRI", "CIV", "HRV"]],
		["en", ["NER", "NGA", "GBR", "TZA", "USA"]],
		["fr", ["SLV", "ECU", "ESP", "EST", "USA", "ETH"]],
		["fr", ["KOR", "MDA", "COD", "DOM", "CZE", "TZA", "ROU"]],
		["es", ["CZE", "KOR", "MDA", "COD", "DOM", "TZA", "ROU"]],
		["es", ["CRI", "CIV", "HRV"]],
	] as const)("need no sort key: the collator gives the protocol order in %s for %j", (language, order) => {
		const { compare } = new Intl.Collator(language);
		const byName = (a: string, b: string) => compare(named(a)[language].short, named(b)[language].short);
		expect([...order].reverse().toSorted(byName)).toEqual(order);
	});
});

describe("classes", () => {
	it("are the five that members.json uses", () => {
		expect(classes.map((c) => c.code)).toEqual([...new Set(members.map((m) => m.class))]);
		for (const m of members) expect(classes.find((c) => c.code === m.class)?.state, m.code).toBe(m.m49 !== null);
	});
});

describe("the body", () => {
	it("works in the interface's languages at a seat whose city is named", () => {
		expect(body.languages).toEqual(uiLangs);
		expect(body.cities).toHaveProperty(body.seat);
	});

	it("lists each holiday once, in order", () => {
		const dates = body.holidays.map((h) => h.date);
		expect(dates).toEqual([...new Set(dates)].toSorted());
	});

	it("has each office, and people whose delegations exist", () => {
		// Two approving officers, because what one of them asks for another one grants.
		const roles = [...staffRoles, "approvingOfficer"];
		expect(body.people.flatMap((p) => p.staff ?? []).toSorted()).toEqual(roles.toSorted());
		expect(body.people.flatMap((p) => p.delegations).filter((d) => !codes.has(d.member))).toEqual([]);
		expect(duplicates(body.people.map((p) => p.key))).toEqual([]);
		expect(duplicates(body.people.map((p) => p.email))).toEqual([]);
	});

	it("shows the cases that procedure calls normal", () => {
		const cityOf = (code: string) => members.find((m) => m.code === code)?.city;
		expect(body.people.some((p) => p.delegations.length === 2)).toBe(true);
		expect(body.people.some((p) => p.delegations.some((d) => cityOf(d.member) !== body.seat))).toBe(true);
		expect(new Set(body.people.map((p) => p.language))).toEqual(new Set(uiLangs));
	});
});

describe("the survey", () => {
	const opens = parseInstant(survey.opens);
	const closes = parseInstant(survey.closes);

	it("runs two weeks, to 18:00 at the seat on a working day", () => {
		const openingDay = dateIn(opens, body.zone);
		expect(openingDay).toBe("2007-06-21");
		expect(opens).toBe(instantIn(openingDay, "18:00", body.zone));
		expect(closes).toBe(instantIn(plusDays(openingDay, 14), "18:00", body.zone));
		expect(isWorkingDay(dateIn(closes, body.zone), new Set(body.holidays.map((h) => h.date)))).toBe(true);
	});

	it("asks which of both themes", () => {
		expect(survey.options.map((o) => o.key)).toEqual(["gender", "return"]);
	});

	it("has one simulated reply for each delegation that replied, received between the opening and the clock", () => {
		const { replies } = survey;
		expect(replies.length).toBeGreaterThanOrEqual(36);
		expect(replies.length).toBeLessThanOrEqual(45);
		expect(duplicates(replies.map((r) => r.member))).toEqual([]);
		expect(replies.filter((r) => !codes.has(r.member))).toEqual([]);
		const received = replies.map((r) => r.at);
		expect(received).toEqual(received.toSorted());
		expect(received.filter((at) => at <= survey.opens || at >= body.clock)).toEqual([]);
	});

	it("has comments in the language in which the member corresponds", () => {
		const commented = survey.replies.filter((r) => r.comment);
		for (const reply of commented)
			expect(reply.comment?.lang, reply.member).toBe(members.find((m) => m.code === reply.member)?.language);
		expect(new Set(commented.map((r) => r.comment?.lang))).toEqual(new Set(uiLangs));
	});

	it("leads to return migration among members, clearly but not overwhelmingly", () => {
		const fromMembers = survey.replies.filter((r) => memberStates.some((m) => m.code === r.member));
		expect(countBy(fromMembers, (r) => String(r.choose))).toEqual({ return: 21, gender: 11, null: 2 });
	});
});

describe("the dialogue", () => {
	const themes = dialogue.cycles.flatMap((cycle) => cycle.themes);
	const themeOf = (key: string) => themes.find((theme) => theme.key === key)!;
	const dossiers = [...themes, ...dialogue.catalogue].map(({ dossier }) => dossier);

	it("begins the two years that IC/2007/7 speaks of, and stands before the survey of its paragraph 13", () => {
		expect(dialogue.cycles.map(({ year, themes }) => [year, themes.length])).toEqual([
			[2007, 1],
			[2008, 2],
		]);
		const moments = [
			...dialogue.cycles.flatMap(({ begun, putForward }) => [begun, putForward]),
			dialogue.written,
			dialogue.translated,
		];
		expect(moments).toEqual(moments.toSorted());
		expect(dialogue.translated < survey.opens).toBe(true);
	});

	it("puts forward the themes that the survey asks about, under the same titles and in the same order", () => {
		const asked = survey.options.map(({ key, title }) => ({ key, title }));
		expect(dialogue.cycles[1]?.themes.map(({ key, title }) => ({ key, title }))).toEqual(asked);
	});

	it("asks as many guiding questions as the note, each a numbered item", () => {
		expect(themeOf("gender").dossier.questions).toHaveLength(11);
		expect(themeOf("return").dossier.questions).toHaveLength(7);
		for (const { questions } of dossiers)
			for (const question of questions) {
				expect(question).toMatchObject({ kind: "item", marker: "number", depth: 1 });
				expect(question.text.fr.endsWith("\u202F?"), question.text.fr).toBe(true);
			}
	});

	it("nests the contexts of return migration as the note does: two, of which the first has two ways", () => {
		const items = themeOf("return").dossier.contexts.flatMap((it) => (it.kind === "item" ? [it.depth] : []));
		expect(items).toEqual([1, 2, 2, 1]);
	});

	it("gives the source of every figure, the same in each language", () => {
		for (const { text } of dossiers.flatMap(({ figures }) => figures)) {
			const sources = uiLangs.map((language) => text[language].match(/\^\[\[(IC\/2007\/7)\]\(\1\), \p{L}+ 12 \(?[ab]\)\.\]/gu));
			expect(sources.map((found) => found?.length)).toEqual([1, 1, 1]);
		}
	});

	it("is set alike in each language: the same marks, and as many questions in an item", () => {
		const marks = (text: string) => [...text.matchAll(/\^\[|\]\(|\?/g)].map(([mark]) => mark);
		for (const { text } of dossiers.flatMap((dossier) => Object.values(dossier).flat())) {
			expect(marks(text.fr), text.fr).toEqual(marks(text.en));
			expect(marks(text.es), text.es).toEqual(marks(text.en));
		}
	});

	it("knows that the environment was wanted in 2005 and in 2006, and that no workshop came of it", () => {
		const [environment] = dialogue.catalogue;
		expect(environment?.kind).toBe("topic");
		expect(environment?.interest.map(({ date, outcome }) => [date.slice(0, 7), outcome])).toEqual([
			["2005-10", "notOrganised"],
		]);
		const asked = dialogue.earlier.survey.options.find(({ subject }) => subject === environment?.key);
		expect([asked?.standing, asked?.outcome]).toEqual(["notSelected", "notOrganised"]);
	});

	it("enters what was before from the note, once it was issued, and names only what the catalogue has", () => {
		const { survey: asked, decision } = dialogue.earlier;
		expect([asked.symbol, decision.symbol]).toEqual(["IC/2007/7", "IC/2007/7"]);
		expect([dialogue.written < asked.entered, asked.entered < decision.entered]).toEqual([true, true]);
		const selected = asked.options.filter(({ standing }) => standing === "selected");
		expect(selected).toHaveLength(asked.toSelect);
		const keys = dialogue.catalogue.map(({ key }) => key);
		expect(asked.options.map(({ subject }) => subject).toSorted()).toEqual(keys.toSorted());
	});
});

describe("typography", () => {
	/** Every text under a language's key, or beside a `lang`, with the language it is in. */
	function* textsOf(node: unknown, language?: UiLang): Generator<{ language: UiLang; text: string }> {
		if (typeof node === "string") {
			if (language) yield { language, text: node };
		} else if (Array.isArray(node)) {
			for (const item of node) yield* textsOf(item, language);
		} else if (node !== null && typeof node === "object") {
			const own = "lang" in node && typeof node.lang === "string" && isUiLang(node.lang) ? node.lang : language;
			for (const [key, value] of Object.entries(node))
				if (key !== "lang") yield* textsOf(value, isUiLang(key) ? key : own);
		}
	}
	const all = [...textsOf([members, classes, body, survey, dialogue])];
	const offending = (pattern: RegExp, language?: UiLang) =>
		all.filter((t) => (language === undefined || t.language === language) && pattern.test(t.text)).map((t) => t.text);

	it("was looked at in each language", () => {
		expect(countBy(all, (t) => t.language)).toEqual({
			en: expect.toSatisfy((n: number) => n > 500),
			fr: expect.toSatisfy((n: number) => n > 1000),
			es: expect.toSatisfy((n: number) => n > 1000),
		});
	});

	it("uses typographic apostrophes and quotation marks, composed letters and single spaces", () => {
		expect(offending(/['"`´]| {2}|\.\.\./)).toEqual([]);
		expect(all.filter((t) => t.text !== t.text.normalize("NFC"))).toEqual([]);
	});

	it("sets French signs apart: U+202F before ; ! ? and U+00A0 before : and inside « »", () => {
		expect(offending(/[^\u202F][;!?]|[^\u00A0]:|«[^\u00A0]|[^\u00A0]»/, "fr")).toEqual([]);
	});

	it("uses these spaces in French only", () => {
		expect([...offending(/[\u00A0\u202F]/, "en"), ...offending(/[\u00A0\u202F]/, "es")]).toEqual([]);
		expect(offending(/ [;:!?]/)).toEqual([]);
	});

	it("opens Spanish questions and exclamations", () => {
		const count = (text: string, mark: string) => text.split(mark).length;
		const unpaired = all.filter(
			({ language, text }) =>
				language === "es" && (count(text, "¿") !== count(text, "?") || count(text, "¡") !== count(text, "!")),
		);
		expect(unpaired).toEqual([]);
	});
});
