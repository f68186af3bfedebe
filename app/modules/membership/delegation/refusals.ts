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
			en: "This person has a role of the Secretariat, or will have one, and so acts for no delegation. Have that role ended first.",
			fr: "Cette personne exerce, ou exercera, un rôle du secrétariat et ne peut donc faire partie d’une délégation. Faites d’abord mettre fin à ce rôle.",
			es: "Esta persona ejerce, o va a ejercer, una función de la secretaría, por lo que no puede formar parte de una delegación. Haga que se ponga fin antes a esa función.",
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
