import { plain, type Refusals } from "../../../kit/refusal.ts";

/** How each "no" about what is entered as history is said. */
export const refusals = {
	"dialogue.notDayOrMonth": plain(
		422,
		"Write a month such as 2006-10, or a day such as 2006-10-15.",
		"Indiquez un mois, par exemple 2006-10, ou un jour, par exemple 2006-10-15.",
		"Indique un mes, por ejemplo 2006-10, o un día, por ejemplo 2006-10-15.",
	),
	"dialogue.notPast": plain(
		422,
		"This is still to come. Only what is past is entered as history.",
		"Cette date est à venir. Seul ce qui est passé est inscrit à titre d’historique.",
		"Esta fecha aún no ha llegado. Solo se inscribe como antecedente lo que ya ha pasado.",
	),
	"dialogue.endsBeforeBegins": plain(
		422,
		"The end comes before the beginning.",
		"La fin précède le début.",
		"El final es anterior al comienzo.",
	),
	"dialogue.nothingAsked": plain(
		422,
		"Enter at least one option about which the survey asked.",
		"Inscrivez au moins une option sur laquelle portait l’enquête.",
		"Inscriba al menos una opción sobre la que se preguntó.",
	),
	"dialogue.tooManySelected": {
		status: 422,
		say: {
			en: ({ n }) => `More options are entered as selected than were to be selected (${n}).`,
			fr: ({ n }) => `Plus d’options sont inscrites comme retenues qu’il n’y en avait à retenir (${n}).`,
			es: ({ n }) => `Se han inscrito como seleccionadas más opciones de las que debían seleccionarse (${n}).`,
		},
	},
	"dialogue.oneTheme": plain(
		422,
		"A year has one overarching theme: one was to be selected.",
		"Une année a un seul thème général\u00a0: il n’y en avait qu’un à retenir.",
		"Un año tiene un solo tema general: había uno por seleccionar.",
	),
	"dialogue.moreReplies": plain(
		422,
		"More replies are entered than members were consulted.",
		"Le nombre de réponses dépasse celui des destinataires.",
		"El número de respuestas supera el de destinatarios.",
	),
	"dialogue.moreInFavour": plain(
		422,
		"More are entered in favour than replied.",
		"Le nombre de réponses favorables dépasse celui des réponses reçues.",
		"El número de respuestas favorables supera el de respuestas recibidas.",
	),
	"dialogue.optionUnnamed": plain(
		422,
		"Choose the option from the catalogue, or write its title.",
		"Choisissez l’option au catalogue, ou écrivez son titre.",
		"Elija la opción del catálogo o escriba su título.",
	),
	"dialogue.optionTwice": plain(
		422,
		"This option is entered twice.",
		"Cette option est inscrite deux fois.",
		"Esta opción está inscrita dos veces.",
	),
	"dialogue.sourceMissing": plain(
		422,
		"Say where it is found: the symbol of a document, or the source in words.",
		"Indiquez où cela figure\u00a0: la cote d’un document, ou la source en toutes lettres.",
		"Indique dónde consta: la signatura de un documento o la fuente en palabras.",
	),
	"dialogue.recordChanged": plain(
		409,
		"A colleague corrected this record while you were working on it. What you typed is below; compare it with the record as it now stands and save again.",
		"Un collègue a corrigé cette fiche pendant que vous y travailliez. Votre texte figure ci-dessous\u202f; comparez-le avec la fiche telle qu’elle est maintenant, puis enregistrez à nouveau.",
		"Un colega corrigió esta ficha mientras usted trabajaba en ella. Su texto figura a continuación; compárelo con la ficha tal como está ahora y guárdelo de nuevo.",
	),
	"dialogue.recordWithdrawn": plain(
		409,
		"This record has been withdrawn: it is kept as it was, and no longer corrected.",
		"Cette fiche a été retirée\u00a0: elle est conservée telle quelle et n’est plus corrigée.",
		"Esta ficha fue retirada: se conserva tal como estaba y ya no se corrige.",
	),
} satisfies Refusals;
