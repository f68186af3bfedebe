import type { Refusals } from "../../../kit/refusal.ts";
import { say } from "../messages/index.ts";

/** What a Chair is refused for. */
export const refusals = {
	"membership.chairVacant": {
		status: 409,
		say: say({
			en: "The Chair of this organ is vacant already, or its term has an end.",
			fr: "La présidence de cet organe est déjà vacante, ou son terme est déjà fixé.",
			es: "La presidencia de este órgano ya está vacante, o su término ya está fijado.",
		}),
	},
	"membership.notOneself": {
		status: 403,
		say: say({
			en: "Nobody enters or confirms themself as Chair: colleagues must do it.",
			fr: "Nul ne peut se désigner soi-même à la présidence, ni confirmer sa propre désignation : des collègues doivent s’en charger.",
			es: "Nadie puede designarse a sí mismo para la presidencia ni confirmar su propia designación: deben hacerlo sus colegas.",
		}),
	},
	"membership.ownEntry": {
		status: 403,
		say: say({
			en: "You entered this Chair yourself: another approving officer confirms it.",
			fr: "Vous avez vous-même saisi cette présidence : il revient à un autre fonctionnaire chargé de l’approbation de la confirmer.",
			es: "Usted mismo registró esta presidencia: corresponde confirmarla a otro funcionario encargado de la aprobación.",
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
			fr: "Une présidence a déjà été saisie pour cet organe et attend la décision d’un fonctionnaire chargé de l’approbation.",
			es: "Ya se ha registrado una presidencia para este órgano, que espera la decisión de un funcionario encargado de la aprobación.",
		}),
	},
	"membership.entryDecided": {
		status: 409,
		say: say({
			en: "This entry has been confirmed or declined already.",
			fr: "Cette saisie a déjà été confirmée ou refusée.",
			es: "Este registro ya se ha confirmado o denegado.",
		}),
	},
} as const satisfies Refusals;
