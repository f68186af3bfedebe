import type { Refusals } from "../../../kit/refusal.ts";
import { say } from "../messages/index.ts";

/** What a seat is refused for. */
export const refusals = {
	"membership.addressUnknown": {
		status: 422,
		say: say({
			en: "Nobody is registered with this address. Register the person first.",
			fr: "Personne n’est enregistré à cette adresse. Veuillez d’abord enregistrer cette personne.",
			es: "Nadie está registrado con esta dirección. Registre primero a la persona, por favor.",
		}),
	},
	"membership.organUnknown": {
		status: 404,
		say: say({
			en: "The body has no such organ.",
			fr: "L’organisation n’a pas un tel organe.",
			es: "La organización no tiene tal órgano.",
		}),
	},
	"membership.composedOfClass": {
		status: 409,
		say: say({
			en: "This organ is composed of a whole class; its composition follows the register.",
			fr: "Cet organe est composé d’une catégorie entière ; sa composition suit le registre.",
			es: "Este órgano está compuesto por una categoría entera; su composición sigue el registro.",
		}),
	},
	"membership.notAMember": {
		status: 422,
		say: say({
			en: "It is not on the register on {day}.",
			fr: "Il ne figure pas au registre à la date du {day}.",
			es: "No consta en el registro a fecha de {day}.",
		}),
	},
	"membership.notSeated": {
		status: 409,
		say: say({
			en: "The member has no open seat on this organ. Look at the composition again.",
			fr: "Le membre n’a pas de siège en cours dans cet organe. Veuillez en consulter à nouveau la composition.",
			es: "El miembro no tiene un puesto vigente en este órgano. Vuelva a consultar su composición, por favor.",
		}),
	},
	"membership.placeOverlaps": {
		status: 422,
		say: say({
			en: "It overlaps with what is recorded from {day}.",
			fr: "Cette période en recoupe une autre, consignée à compter du {day}.",
			es: "Se superpone con lo que consta desde el {day}.",
		}),
	},
} as const satisfies Refusals;
