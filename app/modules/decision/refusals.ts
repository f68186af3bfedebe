import { refusals as acts } from "../../acts/index.ts";
import { refusals as data } from "../../data/busy.ts";
import { languageName, type UiLang } from "../../kit/languages.ts";
import { type Params, plain, type Refusals } from "../../kit/refusal.ts";
import { refusals as earlier } from "./earlier/refusals.ts";

const language = ({ language: tag }: Params, lang: UiLang): string => languageName(String(tag), lang);

/** How each "no" about decisions and silence procedures is said. */
export const refusals = {
	...earlier,
	"decision.notFound": plain(
		404,
		"There is no such decision or silence procedure, or it is not open to you.",
		"Cette décision ou cette procédure d’approbation tacite n’existe pas, ou ne vous est pas ouverte.",
		"Esta decisión o este procedimiento de acuerdo tácito no existe o no está abierto para usted.",
	),
	"decision.languageMissing": {
		status: 422,
		say: {
			en: (params) =>
				`The whole membership will read this, in every official language: ${language(params, "en")} is missing.`,
			fr: (params) =>
				`Tous les Membres liront ce texte, dans chaque langue officielle : il manque la version en ${language(params, "fr")}.`,
			es: (params) =>
				`Todos los Miembros leerán este texto, en cada idioma oficial: falta la versión en ${language(params, "es")}.`,
		},
	},
	"decision.reasonsMissing": {
		status: 422,
		say: {
			en: (params) =>
				`The decision defers, or goes another way than what it rests on. Say why, in ${language(params, "en")} too.`,
			fr: (params) =>
				`La décision reporte le choix, ou s’écarte de son fondement. Indiquez pourquoi, en ${language(params, "fr")} également.`,
			es: (params) =>
				`La decisión aplaza la selección o se aparta de su base. Indique el motivo, también en ${language(params, "es")}.`,
		},
	},
	"decision.taken": plain(
		409,
		"A decision on this choice has been recorded already. It stands in the year’s record.",
		"Une décision sur ce choix est déjà enregistrée. Elle figure dans le dossier de l’année.",
		"Ya se ha registrado una decisión sobre esta selección. Figura en el expediente del año.",
	),
	"decision.fateMissing": plain(
		422,
		"Say what becomes of this option.",
		"Indiquez ce qu’il advient de cette option.",
		"Indique qué sucede con esta opción.",
	),
	"decision.optionGone": plain(
		409,
		"One of the options was withdrawn or merged meanwhile. Look at the options as they now stand, and go on from there.",
		"L’une des options a été retirée ou fusionnée entre-temps. Consultez les options dans leur état actuel, puis poursuivez.",
		"Una de las opciones fue retirada o fusionada entretanto. Consulte las opciones tal como están ahora y continúe a partir de ahí.",
	),
	"decision.noneSelected": plain(
		422,
		"A decision selects at least one option; otherwise it defers.",
		"Une décision retient au moins une option ; sinon, elle est un report.",
		"Una decisión selecciona al menos una opción; de lo contrario, aplaza.",
	),
	"decision.oneTheme": plain(
		422,
		"A year has one overarching theme: select one, and keep others for later if that was decided.",
		"Une année a un seul thème général : retenez-en un, et réservez les autres pour plus tard si cela a été décidé.",
		"Un año tiene un solo tema general: elija uno y, si así se decidió, reserve los demás para más adelante.",
	),
	"decision.dateAhead": plain(
		422,
		"A decision is recorded once it has been taken: this day has not come yet.",
		"Une décision s’enregistre une fois prise : ce jour n’est pas encore venu.",
		"Una decisión se registra una vez tomada: ese día aún no ha llegado.",
	),
	"decision.dateBeforeBasis": plain(
		422,
		"What the decision rests on is of a later day than this. Check the day on which the organ took it, and what it rests on.",
		"Ce sur quoi la décision se fonde est postérieur à ce jour. Vérifiez le jour où l’organe l’a prise, et ce sur quoi elle se fonde.",
		"Aquello en que se basa la decisión es posterior a ese día. Compruebe el día en que el órgano la tomó y en qué se basa.",
	),
	"decision.notInForce": plain(
		409,
		"Only a decision in force is corrected: this one was corrected already, or was never recorded.",
		"Seule une décision en vigueur se corrige : celle-ci a déjà été corrigée, ou n’a jamais été enregistrée.",
		"Solo se corrige una decisión en vigor: esta ya fue corregida o nunca se registró.",
	),
	"decision.topicsBegun": plain(
		409,
		"Topics have been proposed under the theme of this year: its decision can be corrected to another theme, not to a deferral.",
		"Des sujets ont été proposés au titre du thème de cette année : la décision peut être corrigée au profit d’un autre thème, non en un report.",
		"Ya se han propuesto temas de taller para el tema general de este año: la decisión puede corregirse a favor de otro tema, no convertirse en un aplazamiento.",
	),
	"decision.basisUnknown": plain(
		422,
		"Choose what the decision rests on: consultations, a silence procedure, or a survey whose result is released.",
		"Choisissez ce sur quoi la décision se fonde : des consultations, une procédure d’approbation tacite ou une enquête dont le résultat est communiqué.",
		"Elija en qué se basa la decisión: consultas, un procedimiento de acuerdo tácito o una encuesta cuyo resultado se haya dado a conocer.",
	),
	"decision.basisGone": plain(
		409,
		"What this decision was put on has been corrected since. Decline it, or take it back, and put it on the record as it now stands.",
		"Ce sur quoi cette décision se fondait a été corrigé depuis. Refusez-la ou retirez-la, puis présentez-la sur la base du dossier tel qu’il est maintenant.",
		"Aquello en que se basaba esta decisión se ha corregido desde entonces. Rechácela o retírela, y preséntela sobre la base del expediente tal como está ahora.",
	),
	"decision.silenceUnderWay": plain(
		409,
		"A silence procedure on this choice is under way. It is confirmed or suspended by the Chair first.",
		"Une procédure d’approbation tacite sur ce choix est en cours. La présidence la confirme ou la suspend d’abord.",
		"Está en curso un procedimiento de acuerdo tácito sobre esta selección. La Presidencia debe confirmarlo o suspenderlo antes.",
	),
	"decision.noChair": plain(
		409,
		"This organ has no Chair at present. A silence is confirmed by its Chair: enter one first.",
		"Cet organe n’a pas de présidence à présent. C’est à elle de confirmer le silence : inscrivez-la d’abord.",
		"Este órgano no tiene Presidencia en este momento. Es ella quien confirma el silencio: regístrela antes.",
	),
	"decision.waitsAlready": plain(
		409,
		"A decision on this choice waits for a second officer already.",
		"Une décision sur ce choix attend déjà un second fonctionnaire.",
		"Una decisión sobre esta selección ya espera a un segundo funcionario.",
	),
	"decision.organUnknown": plain(
		422,
		"Choose one of the body’s organs.",
		"Choisissez l’un des organes de l’organisation.",
		"Elija uno de los órganos de la organización.",
	),
	"decision.secondOfficer": plain(
		403,
		"Another officer than the one who put this answers it.",
		"C’est à un autre fonctionnaire que celui qui a présenté ce texte d’y répondre.",
		"Debe responder otro funcionario que no sea quien presentó este texto.",
	),
	"decision.notYourRequest": plain(
		403,
		"Only the officer who put this takes it back; you can decline it and say why.",
		"Seul le fonctionnaire qui a présenté ce texte le retire ; vous pouvez le refuser en indiquant pourquoi.",
		"Solo el funcionario que presentó este texto puede retirarlo; usted puede rechazarlo e indicar el motivo.",
	),
	"decision.answered": plain(
		409,
		"This has been answered, or taken back, already.",
		"Une réponse a déjà été donnée, ou le texte a été retiré.",
		"Ya se ha dado una respuesta o el texto fue retirado.",
	),
	"decision.silenceTooShort": {
		status: 422,
		say: {
			en: ({ hours }) => `A silence lasts at least ${hours} hours of working days. Choose a later day.`,
			fr: ({ hours }) =>
				`La procédure dure au moins ${hours} heures de jours ouvrables. Choisissez une date plus éloignée.`,
			es: ({ hours }) => `El procedimiento dura al menos ${hours} horas de días laborables. Elija una fecha posterior.`,
		},
	},
	"decision.silenceOver": plain(
		409,
		"The time for breaking the silence is over. Write to the Chair, who has yet to confirm it.",
		"Le délai pour rompre le silence est écoulé. Écrivez à la présidence, qui doit encore le confirmer.",
		"El plazo para romper el silencio ha terminado. Escriba a la Presidencia, que aún debe confirmarlo.",
	),
	"decision.silenceEnded": plain(
		409,
		"This silence procedure has ended.",
		"Cette procédure d’approbation tacite est terminée.",
		"Este procedimiento de acuerdo tácito ha terminado.",
	),
	"decision.silenceRuns": plain(
		409,
		"The silence still runs: it is confirmed once its time is over.",
		"La procédure est encore en cours : elle se confirme une fois le délai écoulé.",
		"El procedimiento sigue en curso: se confirma una vez vencido el plazo.",
	),
	"decision.silenceAlready": plain(
		409,
		"A silence procedure on this choice is under way already.",
		"Une procédure d’approbation tacite sur ce choix est déjà en cours.",
		"Ya está en curso un procedimiento de acuerdo tácito sobre esta selección.",
	),
	"decision.notOnOrgan": plain(
		403,
		"Only a member that sits on the organ can break the silence; observers cannot.",
		"Seul un membre qui siège à l’organe peut rompre le silence ; les observateurs ne le peuvent pas.",
		"Solo un miembro que forma parte del órgano puede romper el silencio; los observadores no pueden.",
	),
	"decision.notTheChair": plain(
		403,
		"Only the Chair of the organ does this.",
		"Cela revient à la seule présidence de l’organe.",
		"Esto corresponde únicamente a la Presidencia del órgano.",
	),
} satisfies Refusals;

/** What a page about decisions can say of its acts. */
export const sayable: Refusals = { ...acts, ...data, ...refusals };
