import { plain, type Refusals } from "../../../kit/refusal.ts";

/** How each "no" about what a round came to is said. */
export const refusals = {
	"consultation.notHeldYet": plain(
		409,
		"The day of this round has not come: it has no outcome yet.",
		"Le jour de ces consultations n’est pas venu\u00a0: elles n’ont pas encore d’issue.",
		"Aún no ha llegado el día de estas consultas: todavía no tienen resultado.",
	),
	"consultation.statedWhen": plain(
		422,
		"The Chair states the outcome on the day of the round or later, and not in days to come.",
		"La présidence déclare l’issue le jour des consultations ou plus tard, mais non à une date à venir.",
		"La Presidencia declara el resultado el día de las consultas o después, pero no en una fecha futura.",
	),
	"consultation.optionNotOpen": plain(
		409,
		"One of these options has been withdrawn meanwhile, or something became of it already. Look at the options again.",
		"L’une de ces options a été retirée entre-temps, ou une suite lui a déjà été donnée. Relisez les options.",
		"Una de estas opciones se retiró entretanto, o ya se le dio curso. Vuelva a mirar las opciones.",
	),
	"consultation.mergeTwo": plain(
		422,
		"A merged wording is made of two options or more, each of them once.",
		"Un texte commun réunit au moins deux options, chacune une seule fois.",
		"Un texto común reúne al menos dos opciones, cada una de ellas una sola vez.",
	),
	"consultation.howMany": {
		status: 422,
		say: {
			en: ({ n }) => (n === 1 ? "Choose the one option agreed on." : `Choose the ${n} options agreed on.`),
			fr: ({ n }) =>
				n === 1
					? "Choisissez l’option qui fait l’objet d’un accord."
					: `Choisissez les ${n} options qui font l’objet d’un accord.`,
			es: ({ n }) =>
				n === 1 ? "Elija la opción sobre la que hay acuerdo." : `Elija las ${n} opciones sobre las que hay acuerdo.`,
		},
	},
	"consultation.keepWhich": plain(
		422,
		"Choose at least one option that is kept for a later year.",
		"Choisissez au moins une option gardée pour une année ultérieure.",
		"Elija al menos una opción que se conserve para un año posterior.",
	),
	"consultation.nowOrLater": plain(
		422,
		"An option is agreed on now or kept for a later year, not both.",
		"Une option fait l’objet d’un accord maintenant ou est gardée pour une année ultérieure, mais non les deux.",
		"Una opción es objeto de acuerdo ahora o se conserva para un año posterior, pero no ambas cosas.",
	),
	"consultation.outcomeRecorded": plain(
		409,
		"A colleague has recorded the outcome of this round meanwhile. It is shown on the page of the round; if it is wrong, correct it.",
		"Un collègue a consigné entre-temps l’issue de ces consultations. Elle figure sur leur page\u202f; si elle est inexacte, rectifiez-la.",
		"Entretanto, un colega dejó constancia del resultado de estas consultas. Figura en su página; si es inexacto, corríjalo.",
	),
	"consultation.outcomeMoved": plain(
		409,
		"The record that you are correcting has been corrected meanwhile. Look at the one in force, then correct that one.",
		"La consignation que vous rectifiez a elle-même été rectifiée entre-temps. Relisez celle qui est en vigueur, puis rectifiez-la.",
		"La constancia que está corrigiendo se corrigió entretanto. Lea la vigente y corrija esa.",
	),
	"consultation.decided": plain(
		409,
		"The organ has decided on this choice: what the consultations came to is no longer changed.",
		"L’organe s’est prononcé sur ce choix\u00a0: l’issue des consultations n’est plus modifiée.",
		"El órgano ya se pronunció sobre esta elección: el resultado de las consultas no se modifica más.",
	),
	"consultation.mergedOn": plain(
		409,
		"Something became of the merged option already, as by a later round: correct that first.",
		"Une suite a déjà été donnée à l’option commune, par exemple lors de consultations ultérieures\u00a0: rectifiez d’abord celle-ci.",
		"Ya se dio curso a la opción común, por ejemplo en consultas posteriores: corrija eso primero.",
	),
} satisfies Refusals;
