import { z } from "zod";
import { delegationRoles, staffRoles } from "../../app/kit/actor.ts";
import { isZone } from "../../app/kit/calendar.ts";
import { uiLangs } from "../../app/kit/languages.ts";

const words = z.string().min(1);
/** A key of `cities` in body.json, which holds the city's name in each language. */
const city = words;
const lang = z.enum(uiLangs);
const texts = z.record(lang, words);
const instant = z.iso.datetime({ precision: 3 });
const zone = z.string().refine(isZone, "not an IANA time zone");
const mailbox = z.email().endsWith("@example.org");

/**
 * Forms that stand directly before a name, their space or elision included: `article + short` and `de + short` are
 * running text. Empty where the language uses the name without an article (Cuba, Haïti, Filipinas).
 */
const englishArticle = z.enum(["", "the "]);
const frenchArticle = z.enum(["", "le ", "la ", "l’", "les "]);
const frenchDe = z.enum(["de ", "d’", "du ", "de la ", "de l’", "des "]);
const frenchA = z.enum(["à ", "au ", "à la ", "à l’", "aux "]);
const spanishArticle = z.enum(["", "el ", "la ", "los ", "las "]);
const spanishDe = z.enum(["de ", "del ", "de la ", "de los ", "de las "]);
const spanishA = z.enum(["a ", "al ", "a la ", "a los ", "a las "]);

const englishNames = z.strictObject({
	short: words,
	article: englishArticle,
	formal: words,
	formalArticle: englishArticle,
});
const frenchNames = z.strictObject({
	short: words,
	article: frenchArticle,
	de: frenchDe,
	a: frenchA,
	formal: words,
	formalArticle: frenchArticle,
	formalDe: frenchDe,
	formalA: frenchA,
});
const spanishNames = z.strictObject({
	short: words,
	article: spanishArticle,
	de: spanishDe,
	a: spanishA,
	formal: words,
	formalArticle: spanishArticle,
	formalDe: spanishDe,
	formalA: spanishA,
});
/** A State is also a place: « en Suisse », « au Niger », « à Cuba ». Gender decides, so no rule derives it from the article. */
const frenchStateNames = frenchNames.extend({ locative: z.enum(["en ", "au ", "aux ", "à "]) });

const member = z.strictObject({
	/** ISO 3166-1 alpha-3 for a State; our own short code for an organization, never one that a State bears. */
	code: z.string().regex(/^[A-Z]{2,7}$/),
	/** Observers are plausible for 2007, not established: no list of them as of that date was found. */
	illustrative: z.boolean(),
	/** Day of admission; null where no source was read. */
	from: z.iso.date().nullable(),
	/** Language of correspondence. */
	language: lang,
	city,
	/** Of the mission or office that answers, not of the capital. */
	zone,
	/** Set where a mission outside the seat was placed by us, to have such missions in the demonstration. */
	note: z.literal("illustrative").optional(),
	/** Official mailbox; null where there is no address on file. */
	mailbox: mailbox.nullable(),
});

const state = member.extend({
	class: z.enum(["memberState", "observerState"]),
	code: z.string().regex(/^[A-Z]{3}$/),
	iso2: z.string().regex(/^[A-Z]{2}$/),
	/** As in 2007: the code follows the territory, so the Sudan is 736 and not today's 729. */
	m49: z.string().regex(/^\d{3}$/),
	region: z.enum(["Africa", "Americas", "Asia", "Europe", "Oceania"]),
	/** M49's finest region; Cyprus is in Western Asia there, and Mexico in Central America. */
	subregion: words,
	/** UN regional group, which M49 regions do not follow; null for the Holy See, which belongs to none. */
	group: z.enum(["AFR", "APG", "EEG", "GRULAC", "WEOG"]).nullable(),
	names: z.strictObject({ en: englishNames, fr: frenchStateNames, es: spanishNames }),
});

const organization = member.extend({
	class: z.enum(["igo", "ngo", "otherEntity"]),
	iso2: z.null(),
	m49: z.null(),
	region: z.null(),
	subregion: z.null(),
	group: z.null(),
	names: z.strictObject({ en: englishNames, fr: frenchNames, es: spanishNames }),
});

/**
 * members.json: the 120 Member States of mid-2007 and illustrative observers. Names are the UN's protocol forms of that
 * year (UNTERM short and formal), not today's. Intl.Collator on the short name gives the protocol order in each language.
 */
export const membersSchema = z.array(z.discriminatedUnion("class", [state, organization]));

const classForms = z.strictObject({ singular: words, plural: words, article: words, pluralArticle: words });
const genderedForms = classForms.extend({ gender: z.enum(["f", "m"]) });

/** classes.json: `article` is the singular and `pluralArticle` the plural, each with its article. */
export const classesSchema = z.array(
	z.strictObject({
		code: z.enum(["memberState", "observerState", "igo", "ngo", "otherEntity"]),
		state: z.boolean(),
		names: z.strictObject({ en: classForms, fr: genderedForms, es: genderedForms }),
	}),
);

/** body.json: the demonstration's body, its calendar at the seat, and invented people. */
export const bodySchema = z.strictObject({
	name: texts,
	shortName: texts,
	languages: z.array(lang),
	seat: city,
	zone,
	/** What the demonstration's clock shows when it starts. */
	clock: instant,
	organs: z.array(z.strictObject({ code: words, names: texts })),
	cities: z.record(words, texts),
	/** Holidays of the United Nations at Geneva or of the host canton: no survey closes on one. */
	holidays: z.array(z.strictObject({ date: z.iso.date(), names: texts })),
	people: z.array(
		z.strictObject({
			key: words,
			given: words,
			family: words,
			/** For the forms of titles: Représentante permanente, jefe de delegación. */
			gender: z.enum(["f", "m"]),
			email: mailbox,
			language: lang,
			staff: z.enum(staffRoles).nullable(),
			delegations: z.array(z.strictObject({ member: words, role: z.enum(delegationRoles) })),
			function: texts,
		}),
	),
});

const question = z.strictObject({ text: texts, help: texts });

/** survey.json: the survey of paragraph 13 of IC/2007/7 in our own words, and simulated replies in order of receipt. */
export const surveySchema = z.strictObject({
	original: lang,
	opens: instant,
	closes: instant,
	title: texts,
	/** Says that the replies are simulated; belongs wherever they or their result are shown. */
	notice: texts,
	introduction: texts,
	questions: z.strictObject({ theme: question, comment: question }),
	options: z.array(
		z.strictObject({ key: z.enum(["gender", "return"]), title: texts, description: texts, guiding: z.array(texts) }),
	),
	replies: z.array(
		z.strictObject({
			member: words,
			/** Null is a reply without preference. */
			choose: z.enum(["gender", "return"]).nullable(),
			at: instant,
			comment: z.strictObject({ lang, text: words }).optional(),
		}),
	),
});
