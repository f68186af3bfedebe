import { plain, type Refusals } from "../../../kit/refusal.ts";

/** Why a delegation is not heard in a round. */
export const refusals = {
	"consultation.notInvited": plain(
		403,
		"This delegation is not among those invited to the round.",
		"Cette délégation ne figure pas parmi celles qui sont invitées à ces consultations.",
		"Esta delegación no figura entre las invitadas a la ronda.",
	),
	"consultation.notCleared": plain(
		403,
		"Your delegation wants its focal point or head to clear what it gives: one of them gives it here.",
		"Votre délégation souhaite que le point focal ou le chef de délégation approuve ce qu’elle communique : il leur revient de le faire ici.",
		"Su delegación desea que el punto focal o la jefatura de la delegación apruebe lo que comunica: les corresponde hacerlo aquí.",
	),
	"consultation.notOfGroup": plain(
		422,
		"The delegation does not belong to this regional group.",
		"La délégation n’appartient pas à ce groupe régional.",
		"La delegación no pertenece a ese grupo regional.",
	),
	"consultation.roundConcluded": plain(
		409,
		"The round is concluded. What you typed was not recorded; give it in the next round, or write to the secretariat.",
		"Ces consultations sont terminées. Votre texte n’a pas été enregistré ; communiquez-le lors des prochaines, ou écrivez au secrétariat.",
		"La ronda ha concluido. Su texto no se registró; comuníquelo en la próxima o escriba a la secretaría.",
	),
	"consultation.noLongerPutForward": plain(
		409,
		"This option is no longer put forward.",
		"Cette option n’est plus proposée.",
		"Esta opción ya no se propone.",
	),
	"consultation.viewChanged": plain(
		409,
		"A colleague has given or changed the view since you opened the page. It is shown above what you typed; save again what your delegation means.",
		"Un collègue a donné ou modifié l’avis depuis que vous avez ouvert la page. Il figure au-dessus de votre texte ; enregistrez à nouveau ce que votre délégation souhaite dire.",
		"Un colega dio o modificó el parecer después de que usted abriera la página. Figura encima de su texto; guarde de nuevo lo que su delegación quiera decir.",
	),
	"consultation.noView": plain(
		409,
		"There is no view to withdraw.",
		"Il n’y a pas d’avis à retirer.",
		"No hay ningún parecer que retirar.",
	),
} satisfies Refusals;
