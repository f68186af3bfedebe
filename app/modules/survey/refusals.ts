import { refusals as acts } from "../../acts/index.ts";
import { refusals as data } from "../../data/busy.ts";
import { languageName, type UiLang } from "../../kit/languages.ts";
import { type Params, plain, type Refusals } from "../../kit/refusal.ts";
import { refusals as paper } from "./paper/refusals.ts";
import { refusals as reply } from "./reply/refusals.ts";

const language = ({ language: tag }: Params, lang: UiLang): string => languageName(String(tag), lang);

/** How options did not go beforehand to all who will be asked, and what makes up for it. */
const uncirculated: Readonly<Record<UiLang, Readonly<Record<string, string>>>> = {
	en: {
		notCirculated:
			"The options have not been circulated to all who will be asked. Circulate them and let the days for remarks pass",
		changedSince:
			"An option has changed since the options were circulated to all who will be asked. Circulate them again and let the days for remarks pass",
		daysRunning: "The days for remarks on the options as circulated are not over. Wait until they are",
	},
	fr: {
		notCirculated:
			"Les options n’ont pas été distribuées à tous ceux qui seront consultés. Distribuez-les et laissez s’écouler le délai pour les observations",
		changedSince:
			"Une option a changé depuis que les options ont été distribuées à tous ceux qui seront consultés. Distribuez-les à nouveau et laissez s’écouler le délai pour les observations",
		daysRunning: "Le délai pour les observations sur les options distribuées n’est pas écoulé. Attendez qu’il le soit",
	},
	es: {
		notCirculated:
			"Las opciones no se han distribuido a todos los que serán consultados. Distribúyalas y deje transcurrir el plazo para las observaciones",
		changedSince:
			"Una opción ha cambiado desde que las opciones se distribuyeron a todos los que serán consultados. Distribúyalas de nuevo y deje transcurrir el plazo para las observaciones",
		daysRunning: "El plazo para las observaciones sobre las opciones distribuidas no ha vencido. Espere a que venza",
	},
};

/** An option as papers name it. */
const letter = ({ place }: Params): string => `(${String.fromCharCode(96 + Number(place))})`;

/** How each "no" of a survey is said. */
export const refusals = {
	...reply,
	...paper,
	"survey.notFound": plain(
		404,
		"There is no such survey, or it is not open to you.",
		"Cette enquête n’existe pas, ou ne vous est pas ouverte.",
		"Esta encuesta no existe o no está abierta para usted.",
	),
	"survey.notNow": {
		status: 409,
		say: {
			en: ({ state }) => states.en[String(state)] ?? states.en.preparation,
			fr: ({ state }) => states.fr[String(state)] ?? states.fr.preparation,
			es: ({ state }) => states.es[String(state)] ?? states.es.preparation,
		},
	},
	"survey.changedMeanwhile": plain(
		409,
		"A colleague changed this survey while you were editing it. What you typed is below; compare it with the survey as it now stands and save again.",
		"Un collègue a modifié cette enquête pendant que vous y travailliez. Votre texte figure ci-dessous ; comparez-le avec l’enquête telle qu’elle est maintenant, puis enregistrez à nouveau.",
		"Un colega modificó esta encuesta mientras usted trabajaba en ella. Su texto figura a continuación; compárelo con la encuesta tal como está ahora y guárdelo de nuevo.",
	),
	"survey.bodyChanged": plain(
		409,
		"The body’s entry was changed after the opening was asked for, and would be sealed otherwise. Have the opening asked for again.",
		"La fiche de l’organisation a été modifiée après la demande d’ouverture et serait scellée différemment. Veuillez faire présenter une nouvelle demande.",
		"La ficha de la organización se modificó después de que se solicitara la apertura y se sellaría de otro modo. Haga que se solicite de nuevo, por favor.",
	),
	"survey.secondOfficer": plain(
		403,
		"This needs a second officer: the one who asked cannot also grant it.",
		"Un second fonctionnaire doit intervenir : la personne qui a fait la demande ne peut pas l’approuver elle-même.",
		"Debe intervenir un segundo funcionario: quien hizo la solicitud no puede aprobarla.",
	),
	"survey.closingNotWorkingDay": plain(
		422,
		"A survey closes on a working day at the seat. The date given is a weekend or a holiday; choose another.",
		"Une enquête prend fin un jour ouvrable au siège. La date indiquée tombe un week-end ou un jour férié ; veuillez en choisir une autre.",
		"Las encuestas terminan en un día laborable en la sede. La fecha indicada es fin de semana o día festivo; elija otra.",
	),
	"survey.closingTooEarly": plain(
		422,
		"The closing date must be later than that. Choose a later day.",
		"La date de clôture doit être plus tardive. Veuillez choisir un jour ultérieur.",
		"La fecha de cierre debe ser posterior. Elija un día más tarde.",
	),
	"survey.closingTooFar": {
		status: 422,
		say: {
			en: ({ days }) => `The closing date is more than ${days} days away. Is the year right?`,
			fr: ({ days }) => `La date de clôture est éloignée de plus de ${days} jours. L’année est-elle exacte\u202f?`,
			es: ({ days }) => `Faltan más de ${days} días para la fecha de cierre. ¿Es correcto el año?`,
		},
	},
	"survey.noCountedQuestion": plain(
		422,
		"The survey needs at least one question that is counted: choose one, or rank.",
		"L’enquête doit comporter au moins une question qui donne lieu à un décompte : un choix ou un classement.",
		"La encuesta debe tener al menos una pregunta que se compute: elegir una opción u ordenarlas.",
	),
	"survey.tooFewOptions": plain(
		422,
		"Each question that is counted needs at least two options.",
		"Chaque question donnant lieu à un décompte doit offrir au moins deux options.",
		"Cada pregunta que se compute debe ofrecer al menos dos opciones.",
	),
	"survey.selectNone": plain(
		422,
		"At least one option is to be selected.",
		"Une option au moins doit être à retenir.",
		"Al menos una opción debe quedar por seleccionar.",
	),
	"survey.nothingToSelect": {
		status: 422,
		say: {
			en: ({ question, select, options }) =>
				`Question ${question}: the number to be selected (${select}) must be at least 1 and less than the number of options (${options}).`,
			fr: ({ question, select, options }) =>
				`Question ${question}\u00a0: le nombre à retenir (${select}) doit être d’au moins 1 et inférieur au nombre d’options (${options}).`,
			es: ({ question, select, options }) =>
				`Pregunta ${question}: el número por seleccionar (${select}) debe ser al menos 1 y menor que el número de opciones (${options}).`,
		},
	},
	"survey.followUpUnreachable": {
		status: 422,
		say: {
			en: ({ question }) =>
				`Question ${question} would be put to nobody: it hangs on answers that no question before it offers. Choose answers to one earlier question.`,
			fr: ({ question }) =>
				`La question ${question} ne serait posée à personne : elle dépend de réponses qu’aucune question antérieure ne propose. Choisissez des réponses à une seule question antérieure.`,
			es: ({ question }) =>
				`La pregunta ${question} no se haría a nadie: depende de respuestas que ninguna pregunta anterior ofrece. Elija respuestas a una sola pregunta anterior.`,
		},
	},
	"survey.hasFollowUp": {
		status: 409,
		say: {
			en: ({ question }) =>
				`Question ${question} is put only after this answer. Change when question ${question} is put, and remove this afterwards.`,
			fr: ({ question }) =>
				`La question ${question} n’est posée qu’après cette réponse. Modifiez d’abord la condition de la question ${question}, puis supprimez cet élément.`,
			es: ({ question }) =>
				`La pregunta ${question} solo se hace después de esta respuesta. Modifique antes la condición de la pregunta ${question} y elimine esto a continuación.`,
		},
	},
	"survey.originalMissing": {
		status: 422,
		say: {
			en: (params) => `The text is needed in its original language, ${language(params, "en")}.`,
			fr: (params) => `Le texte est nécessaire dans sa langue originale : ${language(params, "fr")}.`,
			es: (params) => `El texto es necesario en su idioma original: ${language(params, "es")}.`,
		},
	},
	"survey.languageMissing": {
		status: 422,
		say: {
			en: (params) => `Those consulted will read this; it is needed in ${language(params, "en")}.`,
			fr: (params) => `Ce texte sera lu par les destinataires ; il doit être fourni en ${language(params, "fr")}.`,
			es: (params) => `Los destinatarios leerán este texto; se necesita en ${language(params, "es")}.`,
		},
	},
	"survey.optionsNotCirculated": {
		status: 422,
		say: {
			en: ({ lacks }) =>
				`${uncirculated.en[String(lacks)]} – or give the reason for opening without that; the reason is printed.`,
			fr: ({ lacks }) =>
				`${uncirculated.fr[String(lacks)]}, ou indiquez le motif de l’ouverture sans cela\u202f; il est imprimé.`,
			es: ({ lacks }) => `${uncirculated.es[String(lacks)]}, o indique el motivo para abrir sin ello; se imprime.`,
		},
	},
	"survey.languageNotReady": {
		status: 422,
		say: {
			en: (params) =>
				params.state === "stale"
					? `A text in ${language(params, "en")} no longer follows its original. Bring it up to date, or give the reason for opening without it; the reason is printed.`
					: `A text is missing in ${language(params, "en")}. Complete it, or give the reason for opening without it; the reason is printed.`,
			fr: (params) =>
				params.state === "stale"
					? `Un texte en ${language(params, "fr")} ne suit plus l’original. Mettez-le à jour, ou indiquez pourquoi l’enquête est ouverte sans lui ; ce motif sera imprimé.`
					: `Un texte manque en ${language(params, "fr")}. Complétez-le, ou indiquez pourquoi l’enquête est ouverte sans lui ; ce motif sera imprimé.`,
			es: (params) =>
				params.state === "stale"
					? `Un texto en ${language(params, "es")} ya no corresponde al original. Actualícelo o indique por qué se abre la encuesta sin él; el motivo se imprimirá.`
					: `Falta un texto en ${language(params, "es")}. Complételo o indique por qué se abre la encuesta sin él; el motivo se imprimirá.`,
		},
	},
	"survey.ruleDoesNotFit": plain(
		422,
		"This counting rule does not fit this kind of question. Choose one of those offered.",
		"Cette règle de décompte ne convient pas à ce type de question. Veuillez choisir l’une de celles proposées.",
		"Esta regla de cómputo no corresponde a este tipo de pregunta. Elija una de las ofrecidas.",
	),
	"survey.nobodyDecides": plain(
		422,
		"On the day of opening the register holds nobody of the classes whose replies decide.",
		"Au jour de l’ouverture, le registre ne compte personne dans les catégories dont les réponses sont déterminantes.",
		"En la fecha de apertura no figura en el registro nadie de las categorías cuyas respuestas son determinantes.",
	),
	"survey.notAnnulled": plain(
		409,
		"Another survey takes the place of one that was annulled. This one was not.",
		"Une autre enquête prend la place d’une enquête annulée. Celle-ci ne l’a pas été.",
		"Otra encuesta ocupa el lugar de una que fue anulada. Esta no lo ha sido.",
	),
	"survey.reissuedAlready": plain(
		409,
		"Another survey is in the place of this one already.",
		"Une autre enquête a déjà pris la place de celle-ci.",
		"Otra encuesta ya ocupa el lugar de esta.",
	),
	"corrigendum.nothing": plain(
		422,
		"This is how the text reads already. Write it as it is to read.",
		"Le texte se lit déjà ainsi. Écrivez-le tel qu’il doit se lire.",
		"El texto ya dice eso. Escríbalo como debe leerse.",
	),
	"corrigendum.changed": plain(
		409,
		"The text was corrected meanwhile and no longer reads as it did when this was asked for. Have it asked for again.",
		"Le texte a été corrigé entre-temps et ne se lit plus comme au moment de la demande. Faites présenter une nouvelle demande.",
		"El texto se corrigió entretanto y ya no dice lo que decía al presentarse la solicitud. Haga que se solicite de nuevo.",
	),
	"survey.nothingPutForward": plain(
		422,
		"Nothing is put forward here that a survey could ask about.",
		"Rien n’est proposé ici sur quoi une enquête pourrait porter.",
		"No hay aquí nada propuesto sobre lo que pueda tratar una encuesta.",
	),
	"survey.dossierLacksLanguage": {
		status: 422,
		say: {
			en: (params) =>
				`Dossier ${letter(params)} has no title that is up to date in ${language(params, "en")}, the survey’s original language. Complete it, or begin the survey in another language.`,
			fr: (params) =>
				`Le dossier ${letter(params)} n’a pas de titre à jour en ${language(params, "fr")}, langue originale de l’enquête. Complétez-le, ou commencez l’enquête dans une autre langue.`,
			es: (params) =>
				`El expediente ${letter(params)} no tiene un título actualizado en ${language(params, "es")}, idioma original de la encuesta. Complételo o comience la encuesta en otro idioma.`,
		},
	},
	"survey.choiceDecided": plain(
		409,
		"The competent organ has decided on what this survey asks about.",
		"L’organe compétent a déjà pris une décision sur l’objet de cette enquête.",
		"El órgano competente ya ha decidido sobre el objeto de esta encuesta.",
	),
	"survey.optionWithdrawn": {
		status: 409,
		say: {
			en: ({ question, option }) =>
				`Option ${option} of question ${question} is no longer put forward: it was withdrawn, or merged with another. Remove it from the survey.`,
			fr: ({ question, option }) =>
				`L’option ${option} de la question ${question} n’est plus proposée : elle a été retirée ou fusionnée avec une autre. Supprimez-la de l’enquête.`,
			es: ({ question, option }) =>
				`La opción ${option} de la pregunta ${question} ya no se propone: fue retirada o fusionada con otra. Suprímala de la encuesta.`,
		},
	},
	"survey.tooManyOptions": plain(
		422,
		"A question can offer 200 options at most.",
		"Une question peut offrir 200 options au plus.",
		"Una pregunta puede ofrecer 200 opciones como máximo.",
	),
	"survey.noFurther": plain(
		409,
		"It stands at the end already and cannot be moved further that way.",
		"Cet élément se trouve déjà à l’extrémité et ne peut être déplacé davantage dans ce sens.",
		"Ya se encuentra en el extremo y no puede desplazarse más en ese sentido.",
	),
	"survey.alreadyPublic": plain(
		409,
		"A decision of the body is recorded already: this survey is public, and remains so.",
		"Une décision de l’organe est déjà consignée : cette enquête est publique et le demeure.",
		"Ya consta una decisión del órgano: esta encuesta es pública y así permanece.",
	),
	"survey.organUnknown": plain(
		422,
		"Name the competent organ: the one that decides on the basis of the result.",
		"Indiquez l’organe compétent : celui qui décide sur la base du résultat.",
		"Indique el órgano competente: el que decide sobre la base del resultado.",
	),
	"survey.notYourRequest": plain(
		403,
		"A request is taken back by the officer who made it. As a second officer you can decline it, and say why.",
		"Une demande est retirée par la personne qui l’a faite. En qualité de second fonctionnaire, vous pouvez la refuser en indiquant le motif.",
		"Una solicitud la retira quien la hizo. Como segundo funcionario puede rechazarla indicando el motivo.",
	),
	"survey.notTheChair": plain(
		403,
		"This is for the Chair of the competent organ, as the opening of the survey laid down.",
		"Cela relève de la présidence de l’organe compétent, comme prévu à l’ouverture de l’enquête.",
		"Corresponde a la presidencia del órgano competente, según lo previsto en la apertura de la encuesta.",
	),
	"survey.noEquality": plain(
		409,
		"There is no equality here for the Chair to settle.",
		"Il n’y a pas ici d’égalité à trancher par la présidence.",
		"No hay aquí ningún empate que deba resolver la presidencia.",
	),
	"survey.alreadySettled": plain(
		409,
		"This equality has been settled, and that is final.",
		"Cette égalité a été tranchée, et ce choix est définitif.",
		"Este empate ya se ha resuelto y la decisión es definitiva.",
	),
	"survey.notEqual": plain(
		422,
		"Choose one of the options that are equal.",
		"Choisissez l’une des options à égalité.",
		"Elija una de las opciones empatadas.",
	),
	"survey.equalityAwaits": plain(
		409,
		"Replies are equal, and the Chair of the competent organ has not settled the equality yet. The result is released after that.",
		"Les réponses sont à égalité, et la présidence de l’organe compétent n’a pas encore tranché. Le résultat sera communiqué ensuite.",
		"Las respuestas están empatadas y la presidencia del órgano competente aún no ha resuelto. El resultado se comunicará después.",
	),
	"survey.alreadyRequested": plain(
		409,
		"This was already asked for and waits for a second officer.",
		"La demande a déjà été faite et attend l’intervention d’un second fonctionnaire.",
		"Ya se hizo esta solicitud y está pendiente de un segundo funcionario.",
	),
	"survey.requestAnswered": plain(
		409,
		"Nothing is waiting here any more: the request was answered or withdrawn meanwhile.",
		"Il n’y a plus rien en attente ici : la demande a entre-temps reçu une réponse ou été retirée.",
		"Ya no hay nada pendiente aquí: entretanto la solicitud fue respondida o retirada.",
	),
} as const satisfies Refusals;

/** Why a move is refused, from where the survey stands. */
const states: Record<UiLang, Record<string, string> & { preparation: string }> = {
	en: {
		preparation: "The survey has not been opened yet.",
		open: "The survey is open: what was sealed at its opening can no longer be changed, and nothing is shown before its close.",
		establishing: "The period for replies is over. The result is being established.",
		released: "The survey is closed and its result has been released.",
		annulled: "The survey was annulled.",
	},
	fr: {
		preparation: "L’enquête n’a pas encore été ouverte.",
		open: "L’enquête est ouverte : ce qui a été scellé à son ouverture ne peut plus être modifié, et rien n’est montré avant sa clôture.",
		establishing: "La période de réponse est terminée. Le résultat est en cours d’établissement.",
		released: "L’enquête est close et son résultat a été communiqué.",
		annulled: "L’enquête a été annulée.",
	},
	es: {
		preparation: "La encuesta aún no se ha abierto.",
		open: "La encuesta está abierta: lo sellado en su apertura ya no puede modificarse y nada se muestra antes de su cierre.",
		establishing: "El plazo de respuesta ha terminado. Se está estableciendo el resultado.",
		released: "La encuesta está cerrada y su resultado se ha comunicado.",
		annulled: "La encuesta fue anulada.",
	},
};

/** What a page about a survey can say of its acts. */
export const sayable: Refusals = { ...acts, ...data, ...refusals };
