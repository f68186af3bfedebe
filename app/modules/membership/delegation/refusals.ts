import type { Refusals } from "../../../kit/refusal.ts";
import { say } from "../messages/index.ts";

/** What a place in a delegation is refused for. */
export const refusals = {
	"membership.notYourPlace": {
		status: 403,
		say: say({
			en: "The role of {role} is not given, changed or ended by yours. Ask your head of delegation, or the Secretariat.",
			fr: "Votre rôle ne permet pas d’attribuer, de modifier ni de clore celui-ci : {role}. Veuillez vous adresser au chef de votre délégation ou au secrétariat.",
			es: "Su función no permite asignar, modificar ni poner fin a esta: {role}. Diríjase al jefe de su delegación o a la secretaría, por favor.",
		}),
	},
	"membership.servesTheBody": {
		status: 409,
		say: say({
			en: "This person is an officer or the independent verifier of the body itself, and so serves in no delegation.",
			fr: "Cette personne est fonctionnaire ou vérificateur indépendant de l’organisation elle-même et ne peut donc faire partie d’une délégation.",
			es: "Esta persona es funcionaria o verificadora independiente de la propia organización, por lo que no puede formar parte de una delegación.",
		}),
	},
	"membership.servesAlready": {
		status: 409,
		say: say({
			en: "This person serves in the delegation already. Change their role instead.",
			fr: "Cette personne fait déjà partie de la délégation. Veuillez plutôt changer son rôle.",
			es: "Esta persona ya forma parte de la delegación. Cambie su función, por favor.",
		}),
	},
	"membership.servesNoLonger": {
		status: 409,
		say: say({
			en: "This person serves in the delegation no longer. Look at the list again.",
			fr: "Cette personne ne fait plus partie de la délégation. Veuillez consulter à nouveau la liste.",
			es: "Esta persona ya no forma parte de la delegación. Vuelva a consultar la lista, por favor.",
		}),
	},
	"membership.headAlready": {
		status: 409,
		say: say({
			en: "The delegation has a head already. Hand the place over, or end it first.",
			fr: "La délégation a déjà un chef. Veuillez procéder à la passation, ou mettre d’abord fin à ce rôle.",
			es: "La delegación ya tiene jefe. Traspase el puesto o póngale fin primero, por favor.",
		}),
	},
	"membership.handedToSelf": {
		status: 422,
		say: say({
			en: "This person holds the place already. Name a successor.",
			fr: "Cette personne occupe déjà cette place. Veuillez nommer la personne qui lui succède.",
			es: "Esta persona ya ocupa el puesto. Indique quién le sucede, por favor.",
		}),
	},
} as const satisfies Refusals;
