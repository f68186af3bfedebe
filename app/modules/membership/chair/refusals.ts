import type { Refusals } from "../../../kit/refusal.ts";
import { say } from "../messages/index.ts";

/** What a Chair is refused for. */
export const refusals = {
	"membership.chairVacant": {
		status: 409,
		say: say({
			en: "The Chair of this organ is vacant already, or the end of the term is fixed.",
			fr: "La présidence de cet organe est déjà vacante, ou la fin du mandat est déjà fixée.",
			es: "La presidencia de este órgano ya está vacante, o el fin del mandato ya está fijado.",
		}),
	},
	"membership.notOneself": {
		status: 403,
		say: say({
			en: "You cannot enter or confirm yourself as Chair: colleagues must do it.",
			fr: "Nul ne peut se désigner soi-même à la présidence, ni confirmer sa propre désignation : des collègues doivent s’en charger.",
			es: "Nadie puede designarse a sí mismo para la presidencia ni confirmar su propia designación: deben hacerlo sus colegas.",
		}),
	},
	"membership.officerIsNoChair": {
		status: 409,
		say: say({
			en: "This person has a role of the Secretariat, or will have one, and so is no Chair: nobody both settles an equality and releases the result.",
			fr: "Cette personne exerce, ou exercera, un rôle du secrétariat et ne peut donc exercer la présidence : nul ne peut à la fois trancher une égalité et communiquer le résultat.",
			es: "Esta persona ejerce, o va a ejercer, una función de la secretaría, por lo que no puede ejercer la presidencia: nadie puede resolver un empate y, a la vez, comunicar el resultado.",
		}),
	},
	"membership.entryChanged": {
		status: 409,
		say: say({
			en: "The name of this person has changed since you opened the page. Look at the entry again before you confirm it.",
			fr: "Le nom de cette personne a changé depuis que vous avez ouvert la page. Veuillez relire l’inscription avant de la confirmer.",
			es: "El nombre de esta persona ha cambiado desde que usted abrió la página. Vuelva a leer la inscripción antes de confirmarla, por favor.",
		}),
	},
	"membership.ownEntry": {
		status: 403,
		say: say({
			en: "You entered this Chair yourself: another approving officer confirms it.",
			fr: "Vous avez vous-même inscrit cette présidence : il revient à un autre fonctionnaire chargé de l’approbation de la confirmer.",
			es: "Usted mismo inscribió esta presidencia: corresponde confirmarla a otro funcionario encargado de la aprobación.",
		}),
	},
	"membership.nobodyConfirms": {
		status: 409,
		say: say({
			en: "There is no other approving officer who could confirm this Chair. Whoever operates the server appoints one, by the command “npx intersession appoint”.",
			fr: "Aucun autre fonctionnaire chargé de l’approbation ne peut confirmer cette présidence. La personne qui exploite le serveur en désigne un par la commande « npx intersession appoint ».",
			es: "No hay otro funcionario encargado de la aprobación que pueda confirmar esta presidencia. Lo designa quien administra el servidor, con la orden «npx intersession appoint».",
		}),
	},
	"membership.chairWaits": {
		status: 409,
		say: say({
			en: "A Chair has been entered for this organ already, and awaits an approving officer.",
			fr: "Une présidence a déjà été inscrite pour cet organe et attend la décision d’un fonctionnaire chargé de l’approbation.",
			es: "Ya se ha inscrito una presidencia para este órgano, que espera la decisión de un funcionario encargado de la aprobación.",
		}),
	},
	"membership.entryDecided": {
		status: 409,
		say: say({
			en: "This entry has been confirmed or declined already.",
			fr: "Cette inscription a déjà été confirmée ou refusée.",
			es: "Esta inscripción ya se ha confirmado o rechazado.",
		}),
	},
} as const satisfies Refusals;
