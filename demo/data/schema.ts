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
 * A member's names in one language, as the register keeps them. `article`, `of` and `at` stand directly before a name,
 * their space or elision included, so that `of + short` is running text: « du Niger », « d’Haïti », «del Perú».
 * `at` is where one is; in French the gender of the name decides it, so no rule derives it from the article: « en Suisse »,
 * « au Niger », « à Cuba ». The article is empty where the language uses the name without one (Cuba, Haïti, Filipinas).
 */
const names = <Article extends string, Of extends string, At extends string>(
	article: readonly Article[],
	of: readonly Of[],
	at: readonly At[],
) =>
	z.strictObject({
		short: words,
		article: z.enum(article),
		of: z.enum(of),
		at: z.enum(at),
		formal: words,
		formalArticle: z.enum(article),
		formalOf: z.enum(of),
	});

const namesInEachLanguage = z.strictObject({
	en: names(["", "the "], ["of ", "of the "], ["in ", "in the ", "at ", "at the "]),
	fr: names(
		["", "le ", "la ", "l’", "les "],
		["de ", "d’", "du ", "de la ", "de l’", "des "],
		["en ", "à ", "au ", "à la ", "à l’", "aux "],
	),
	es: names(
		["", "el ", "la ", "los ", "las "],
		["de ", "del ", "de la ", "de los ", "de las "],
		["en ", "en el ", "en la ", "en los ", "en las "],
	),
});

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
	names: namesInEachLanguage,
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
});

const organization = member.extend({
	class: z.enum(["igo", "ngo", "otherEntity"]),
	iso2: z.null(),
	m49: z.null(),
	region: z.null(),
	subregion: z.null(),
	group: z.null(),
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
	/** The decision by which the survey is public. */
	publicity: texts,
	introduction: texts,
	questions: z.strictObject({ theme: question, comment: question }),
	options: z.array(
		z.strictObject({ key: z.enum(["gender", "return"]), title: texts }),
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

const month = z.string().regex(/^\d{4}-\d{2}$/);

/** An element of a dossier, in every language at once. */
const element = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("paragraph"), numbered: z.boolean(), text: texts }),
	z.strictObject({
		kind: z.literal("item"),
		marker: z.enum(["letter", "number"]),
		depth: z.literal([1, 2]),
		text: texts,
	}),
]);

/** By the sections that every dossier has. What nobody has stated stays empty. */
const dossier = z.strictObject({
	rationale: z.array(element),
	figures: z.array(element),
	contexts: z.array(element),
	questions: z.array(element),
});

const topic = z.strictObject({ title: texts, rationale: texts });

/** dialogue.json: what IC/2007/7 says of two years of the dialogue and of what was wanted before, in our own words. */
export const dialogueSchema = z.strictObject({
	original: lang,
	/** When the dossiers are written, and when they are translated. */
	written: instant,
	translated: instant,
	cycles: z.array(
		z.strictObject({
			year: z.int(),
			title: texts,
			begun: instant,
			putForward: instant,
			themes: z.array(z.strictObject({ key: words, title: texts, origin: texts, dossier })),
		}),
	),
	/** Consultations on the theme of a year; those convened after their day are only recorded. */
	rounds: z.array(
		z.strictObject({
			year: z.int(),
			organ: words,
			date: z.iso.date(),
			convened: instant,
			invites: z.enum(["organ", "membership"]),
			place: texts,
			covers: texts,
			/** That there was no agreement, as the Chair stated it. */
			outcome: z.strictObject({ at: instant, statement: texts }).optional(),
		}),
	),
	/** One proposal on the wording of a theme’s rationale, and what became of it. Invented. */
	proposal: z.strictObject({
		theme: words,
		/** Of the rationale, counted from 1. */
		paragraph: z.int().positive(),
		member: words,
		by: words,
		at: instant,
		said: z.strictObject({ lang, body: words, explanation: words }),
		advised: instant,
		marked: instant,
		translated: instant,
		/** The paragraph as it then stands. */
		text: texts,
	}),
	/** When the options as modified go to all. */
	circulation: z.strictObject({ at: instant, workingDays: z.int() }),
	/** What is proposed for the workshops under either theme. Invented, but for the two that were held in 2008 under the second. */
	topics: z.strictObject({ gender: z.array(topic).length(4), return: z.array(topic).length(4) }),
	toSelect: z.int(),
	topicRound: z.strictObject({
		organ: words,
		date: z.iso.date(),
		invites: z.enum(["organ", "membership"]),
		place: texts,
		covers: texts,
		statement: texts,
	}),
	topicSurvey: z.strictObject({ title: texts, introduction: texts }),
	/** `{title}`, `{first}` and `{second}` are what was selected. */
	decisions: z.strictObject({ theme: texts, themeDeliberations: texts, topics: texts }),
	/** What was asked and decided before anything was recorded here, as far as IC/2007/7 tells it. */
	earlier: z.strictObject({
		survey: z.strictObject({
			...{ entered: instant, year: z.int(), begins: month, ends: month, toSelect: z.int() },
			...{ symbol: words, paragraphs: z.array(words), remark: texts },
			options: z.array(
				z.strictObject({
					/** A key of the catalogue. */
					subject: words,
					standing: z.enum(["selected", "notSelected"]),
					outcome: z.enum(["open", "organised", "notOrganised", "keptForLater"]),
					account: texts,
				}),
			),
		}),
		/** For the theme put forward in that year. */
		decision: z.strictObject({
			...{ entered: instant, confirmed: instant, year: z.int() },
			...{ symbol: words, paragraphs: z.array(words), remark: texts },
		}),
	}),
	/** What was never put forward. */
	catalogue: z.array(
		z.strictObject({
			key: words,
			kind: z.enum(["theme", "topic"]),
			title: texts,
			entered: instant,
			dossier,
			interest: z.array(
				z.strictObject({
					/** The first day of the month, where only the month is known. */
					date: z.iso.date(),
					account: texts,
					outcome: z.enum(["open", "organised", "notOrganised", "keptForLater"]),
				}),
			),
		}),
	),
});
