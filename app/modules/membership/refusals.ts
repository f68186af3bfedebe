import { refusals as actRefusals } from "../../acts/index.ts";
import { refusals as dataRefusals } from "../../data/busy.ts";
import type { UiLang } from "../../kit/languages.ts";
import { type No, Refusal, type RefusalStatus, type Refusals } from "../../kit/refusal.ts";
import { type FieldErrors, saidNo } from "../../web/index.ts";
import { refusals as chair } from "./chair/refusals.ts";
import { refusals as delegation } from "./delegation/refusals.ts";
import { refusals as importing } from "./import/refusals.ts";
import { say } from "./messages/index.ts";
import { refusals as organ } from "./organ/refusals.ts";
import { refusals as register } from "./register/refusals.ts";

/** What the register refuses: code → status and sentence. */
export const refusals = {
	...register,
	...importing,
	...delegation,
	...organ,
	...chair,
	"membership.bodyExists": {
		status: 409,
		say: say({
			en: "A body is founded in this database already.",
			fr: "Une organisation est déjà établie dans cette base de données.",
			es: "Ya hay una organización establecida en esta base de datos.",
		}),
	},
	"membership.tagUnknown": {
		status: 422,
		say: say({
			en: "“{language}” is not a language tag. Write it as in en, fr, pt-BR.",
			fr: "« {language} » n’est pas un code de langue. Veuillez l’écrire comme dans en, fr, pt-BR.",
			es: "«{language}» no es un código de idioma. Escríbalo como en en, fr, pt-BR.",
		}),
	},
	"membership.holidayUnread": {
		status: 422,
		say: say({
			en: "“{line}” is not a day off as the hint shows it: date; English name; French name; Spanish name.",
			fr: "« {line} » n’a pas la forme indiquée : date ; nom anglais ; nom français ; nom espagnol.",
			es: "«{line}» no tiene la forma indicada: fecha; nombre inglés; nombre francés; nombre español.",
		}),
	},
	"membership.holidayName": {
		status: 422,
		say: say({
			en: "“{line}” holds a semicolon, which stands between the names of a day off. Write another mark.",
			fr: "« {line} » contient un point-virgule, lequel sépare les noms d’un jour chômé. Veuillez employer un autre signe.",
			es: "«{line}» contiene un punto y coma, que separa los nombres de un día no laborable. Emplee otro signo, por favor.",
		}),
	},
	"membership.holidayTwice": {
		status: 422,
		say: say({
			en: "{day} stands there twice. Keep one of the lines.",
			fr: "La date du {day} figure deux fois. Veuillez n’en garder qu’une.",
			es: "La fecha del {day} figura dos veces. Conserve una sola línea, por favor.",
		}),
	},
	"membership.memberUnknown": {
		status: 404,
		say: say({
			en: "The register has no such member at present. Look it up in the list of members.",
			fr: "Le registre ne connaît pas ce membre à ce jour. Veuillez le rechercher dans la liste des membres.",
			es: "En la actualidad no consta tal miembro en el registro. Búsquelo en la lista de miembros, por favor.",
		}),
	},
	"membership.mailboxForm": {
		status: 422,
		say: say({
			en: "“{mailbox}” is not an e-mail address. Write it as in mission@example.org.",
			fr: "« {mailbox} » n’est pas une adresse électronique. Veuillez l’écrire comme dans mission@example.org.",
			es: "«{mailbox}» no es una dirección de correo. Escríbala como en mission@example.org, por favor.",
		}),
	},
	"membership.classUnknown": {
		status: 422,
		say: say({
			en: "“{class}” is not one of the body’s classes.",
			fr: "« {class} » n’est pas une catégorie de l’organisation.",
			es: "«{class}» no es una de las categorías de la organización.",
		}),
	},
	"membership.zoneUnknown": {
		status: 422,
		say: say({
			en: "“{zone}” is not a known time zone. Write it as in Europe/Zurich.",
			fr: "« {zone} » n’est pas un fuseau horaire connu. Veuillez l’écrire comme dans Europe/Zurich.",
			es: "«{zone}» no es un huso horario conocido. Escríbalo como en Europe/Zurich, por favor.",
		}),
	},
	"membership.endBeforeBeginning": {
		status: 422,
		say: say({
			en: "The end must be later than the beginning ({day}).",
			fr: "La fin doit être postérieure au début ({day}).",
			es: "El final debe ser posterior al comienzo ({day}).",
		}),
	},
} as const satisfies Refusals;

/** One reason in the reader's language. */
export const sentenceOf = (lang: UiLang, reason: No): string => sentencesFor(lang, [reason]).said[0]?.message ?? "";

const sentencesFor = (lang: UiLang, reasons: readonly No[]) =>
	saidNo({ ...actRefusals, ...dataRefusals, ...refusals }, lang, reasons);

/** What a form shows again: the sentences by field, those about no field under `form`, and the answer's status. */
export interface Refused {
	readonly status: RefusalStatus;
	readonly errors: FieldErrors;
	readonly codes: readonly string[];
}

/** How a form is answered when its act refused; anything else that was thrown goes on. `nameOf` says what the form calls a field. */
export function refusedForm(
	lang: UiLang,
	thrown: unknown,
	nameOf: (field: string) => string = (field) => field,
): Refused {
	if (!(thrown instanceof Refusal)) throw thrown;
	const { status, said } = sentencesFor(lang, thrown.reasons);
	const errors: Record<string, string> = {};
	for (const { message, field } of said) errors[field === undefined ? "form" : nameOf(field)] ??= message;
	return { status, errors, codes: said.map(({ code }) => code) };
}
