import { refusals as acts } from "../../acts/index.ts";
import { refusals as data } from "../../data/busy.ts";
import { languageName, type UiLang } from "../../kit/languages.ts";
import { type Params, plain, type Refusals } from "../../kit/refusal.ts";
import { refusals as ofDocuments } from "../document/index.ts";
import { refusals as earlier } from "./earlier/refusals.ts";

const language = ({ language: tag }: Params, lang: UiLang): string => languageName(String(tag), lang);

/** How each "no" about the dialogue is said. */
export const refusals = {
	...earlier,
	"dialogue.notFound": plain(
		404,
		"There is nothing of this kind here, or it is not open to you.",
		"Rien de tel n’existe ici, ou cela ne vous est pas ouvert.",
		"No existe nada semejante aquí, o no está abierto para usted.",
	),
	"dialogue.originalMissing": {
		status: 422,
		say: {
			en: (params) => `The text is needed in its original language, ${language(params, "en")}.`,
			fr: (params) => `Le texte est nécessaire dans sa langue originale\u00a0: ${language(params, "fr")}.`,
			es: (params) => `El texto es necesario en su idioma original: ${language(params, "es")}.`,
		},
	},
	"dialogue.yearTaken": {
		status: 409,
		say: {
			en: ({ year }) => `The year ${year} has been begun already.`,
			fr: ({ year }) => `L’année ${year} est déjà commencée.`,
			es: ({ year }) => `El año ${year} ya se ha iniciado.`,
		},
	},
	"dialogue.topicsBegun": plain(
		409,
		"The proposal of topics for this year has been opened already.",
		"La proposition de sujets pour cette année est déjà ouverte.",
		"La propuesta de temas para este año ya está abierta.",
	),
	"dialogue.noThemeYet": plain(
		409,
		"Topics are proposed under a theme: none has been decided for this year yet.",
		"Les sujets sont proposés dans le cadre d’un thème\u00a0: aucun n’a encore été décidé pour cette année.",
		"Los temas se proponen en el marco de un tema general: todavía no se ha decidido ninguno para este año.",
	),
	"dialogue.notOpen": plain(
		409,
		"This option has been withdrawn, or the organ has decided on it: it is no longer changed.",
		"Cette option a été retirée, ou l’organe s’est prononcé à son sujet\u00a0: elle n’est plus modifiée.",
		"Esta opción fue retirada, o el órgano ya se pronunció sobre ella: no puede modificarse.",
	),
	"dialogue.decided": plain(
		409,
		"The organ has decided on this choice: no option is added to it.",
		"L’organe s’est prononcé sur ce choix\u00a0: aucune option n’y est ajoutée.",
		"El órgano ya se pronunció sobre esta elección: no se añaden opciones.",
	),
	"dialogue.changedMeanwhile": plain(
		409,
		"A colleague changed this option while you were editing it. What you typed is below; compare it with the option as it now stands and save again.",
		"Un collègue a modifié cette option pendant que vous y travailliez. Votre texte figure ci-dessous\u202f; comparez-le avec l’option telle qu’elle est maintenant, puis enregistrez à nouveau.",
		"Un colega modificó esta opción mientras usted trabajaba en ella. Su texto figura a continuación; compárelo con la opción tal como está ahora y guárdelo de nuevo.",
	),
	"dialogue.putForwardAlready": plain(
		409,
		"This subject is put forward in this choice already.",
		"Ce sujet est déjà proposé dans ce choix.",
		"Este asunto ya se propone en esta elección.",
	),
	"dialogue.otherKind": plain(
		422,
		"A theme is chosen among themes and a topic among topics.",
		"Un thème se choisit parmi les thèmes, et un sujet parmi les sujets.",
		"Un tema general se elige entre temas generales, y un tema de taller entre temas de taller.",
	),
	"dialogue.securedTooMuch": plain(
		422,
		"More is said to be secured than the whole would cost.",
		"Le montant acquis dépasse le coût total indiqué.",
		"La cantidad asegurada supera el costo total indicado.",
	),
} satisfies Refusals;

/** What a page of the dialogue can say of its acts. */
export const sayable: Refusals = { ...acts, ...data, ...ofDocuments, ...refusals };
