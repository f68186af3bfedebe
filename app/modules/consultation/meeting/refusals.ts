import { plain, type Refusals } from "../../../kit/refusal.ts";

/** How each "no" about the record of a meeting is said. */
export const refusals = {
	"consultation.notMetYet": plain(
		409,
		"The day of this round has not come: nothing is recorded of it yet.",
		"Le jour de ces consultations n’est pas venu\u00a0: rien n’est encore consigné à leur sujet.",
		"Aún no ha llegado el día de estas consultas: todavía no se deja constancia de nada.",
	),
	"consultation.notInRegister": plain(
		422,
		"One of these delegations was not in the register on the day of the round. Enter it among the others present.",
		"L’une de ces délégations ne figurait pas au registre le jour des consultations. Inscrivez-la parmi les autres personnes présentes.",
		"Una de estas delegaciones no figuraba en el registro el día de las consultas. Inscríbala entre los demás presentes.",
	),
	"consultation.recordChanged": plain(
		409,
		"A colleague has written here since you opened the page. What you typed is below; what the colleague wrote is shown beside it. Save again what is to stay.",
		"Un collègue a écrit ici depuis que vous avez ouvert la page. Votre texte figure ci-dessous, et celui du collègue à côté. Enregistrez à nouveau ce qui doit rester.",
		"Un colega escribió aquí después de que usted abriera la página. Su texto figura a continuación, y el del colega al lado. Guarde de nuevo lo que deba quedar.",
	),
} satisfies Refusals;
