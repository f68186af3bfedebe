import { refusals as acts } from "../../acts/index.ts";
import { refusals as data } from "../../data/busy.ts";
import { languageName, type UiLang } from "../../kit/languages.ts";
import { type Params, plain, type Refusals } from "../../kit/refusal.ts";
import { refusals as ofDocuments } from "../document/index.ts";
import { refusals as ofCircles } from "./circle/refusals.ts";
import { refusals as ofMeetings } from "./meeting/refusals.ts";
import { refusals as ofOutcomes } from "./outcome/refusals.ts";
import { refusals as ofProposals } from "./proposal/refusals.ts";
import { refusals as ofStatements } from "./statement/refusals.ts";
import { refusals as ofSummaries } from "./summary/refusals.ts";

const language = ({ language: tag }: Params, lang: UiLang): string => languageName(String(tag), lang);

/** How each "no" about consultations is said. */
export const refusals = {
	"consultation.notFound": plain(
		404,
		"There is no such round of consultations, or it is not open to you.",
		"Cette série de consultations n’existe pas, ou ne vous est pas ouverte.",
		"Esta ronda de consultas no existe o no está abierta para usted.",
	),
	"consultation.languageMissing": {
		status: 422,
		say: {
			en: (params) => `Those invited will read this, in every official language: ${language(params, "en")} is missing.`,
			fr: (params) =>
				`Les personnes invitées liront ce texte, dans chaque langue officielle : il manque la version en ${language(params, "fr")}.`,
			es: (params) =>
				`Las personas invitadas leerán este texto, en cada idioma oficial: falta la versión en ${language(params, "es")}.`,
		},
	},
	"consultation.cancelled": plain(
		409,
		"This round was cancelled: nothing more is recorded of it.",
		"Ces consultations ont été annulées\u00a0: plus rien n’est consigné à leur sujet.",
		"Estas consultas se cancelaron: no se deja constancia de nada más sobre ellas.",
	),
	"consultation.roundCorrected": plain(
		409,
		"A colleague has corrected this round meanwhile. What you typed is below; compare it with what the page of the round says now.",
		"Un collègue a rectifié ces consultations entre-temps. Votre texte figure ci-dessous\u202f; comparez-le avec ce qu’indique maintenant leur page.",
		"Entretanto, un colega corrigió estas consultas. Su texto figura a continuación; compárelo con lo que indica ahora su página.",
	),
	"consultation.nothingCorrected": plain(
		422,
		"Nothing is changed: correct the day, the place or what the round covers.",
		"Rien n’est modifié\u00a0: rectifiez le jour, le lieu ou l’objet.",
		"No se ha modificado nada: corrija el día, el lugar o el objeto.",
	),
	"consultation.afterOutcome": plain(
		422,
		"The outcome of this round was stated before that day. Correct the outcome first.",
		"L’issue de ces consultations a été déclarée avant ce jour. Rectifiez d’abord l’issue.",
		"El resultado de estas consultas se declaró antes de ese día. Corrija antes el resultado.",
	),
	"consultation.hasOutcome": plain(
		409,
		"This round has an outcome: it was held. Correct the outcome instead.",
		"Ces consultations ont une issue\u00a0: elles ont eu lieu. Rectifiez plutôt l’issue.",
		"Estas consultas tienen un resultado: se celebraron. Corrija más bien el resultado.",
	),
	"consultation.notInLanguage": {
		status: 409,
		say: {
			en: (params) =>
				`The options go to all in every official language, and are not complete in ${language(params, "en")} yet. Complete the dossiers first.`,
			fr: (params) =>
				`Les options sont distribuées à tous dans chaque langue officielle, et ne sont pas encore complètes en ${language(params, "fr")}. Complétez d’abord les dossiers.`,
			es: (params) =>
				`Las opciones se distribuyen a todos en cada idioma oficial y todavía no están completas en ${language(params, "es")}. Complete antes los expedientes.`,
		},
	},
	"consultation.nothingPutForward": plain(
		409,
		"Nothing is put forward yet on which to consult. Put an option forward first.",
		"Rien n’est encore proposé qui puisse faire l’objet de consultations. Proposez d’abord une option.",
		"Todavía no se propone nada que pueda ser objeto de consultas. Proponga antes una opción.",
	),
	"consultation.organUnknown": plain(
		422,
		"Choose one of the body’s organs.",
		"Choisissez l’un des organes de l’organisation.",
		"Elija uno de los órganos de la organización.",
	),
	"consultation.notTheChair": plain(
		403,
		"This is for the Chair of the organ before which the round was convened.",
		"Cela revient à la présidence de l’organe devant lequel les consultations ont été convoquées.",
		"Esto corresponde a la Presidencia del órgano ante el cual se convocaron las consultas.",
	),
	"consultation.chairMissing": plain(
		422,
		"Give the name of the Chair who stated it.",
		"Indiquez le nom de la personne qui, à la présidence, l’a déclaré.",
		"Indique el nombre de quien, en la Presidencia, lo declaró.",
	),
	"consultation.dateTaken": plain(
		409,
		"A round on this choice is convened for that day already.",
		"Une série de consultations sur ce choix est déjà convoquée pour ce jour.",
		"Ya hay una ronda de consultas sobre esta elección convocada para ese día.",
	),
	...ofCircles,
	...ofMeetings,
	...ofOutcomes,
	...ofStatements,
	...ofSummaries,
	...ofProposals,
} satisfies Refusals;

/** What a page about consultations can say of its acts. */
export const sayable: Refusals = { ...acts, ...data, ...ofDocuments, ...refusals };
