import type { Refusals } from "../../../kit/refusal.ts";
import { say } from "../messages/index.ts";

/** What an entry of the register is refused for. */
export const refusals = {
	"membership.stale": {
		status: 409,
		say: say({
			en: "Somebody else changed this entry while you were writing. Both texts are shown below; nothing is lost.",
			fr: "Une autre personne a modifié cette fiche pendant que vous écriviez. Les deux textes figurent ci-dessous ; rien n’est perdu.",
			es: "Otra persona modificó esta ficha mientras usted escribía. Ambos textos figuran a continuación; no se ha perdido nada.",
		}),
	},
	"membership.codeTaken": {
		status: 409,
		say: say({
			en: "The code {code} belongs to another member.",
			fr: "Le code {code} est celui d’un autre membre.",
			es: "El código {code} pertenece a otro miembro.",
		}),
	},
	"membership.memberCodeForm": {
		status: 422,
		say: say({
			en: "“{code}” is not a member’s code: write 2 to 12 letters or digits, as in NER.",
			fr: "« {code} » n’est pas un code de membre : veuillez écrire 2 à 12 lettres ou chiffres, comme dans NER.",
			es: "«{code}» no es un código de miembro: escriba de 2 a 12 letras o cifras, como en NER.",
		}),
	},
	"membership.codeForm": {
		status: 422,
		say: say({
			en: "“{code}” is not such a code: ISO codes have two letters, M49 codes three digits.",
			fr: "« {code} » n’est pas un tel code : le code ISO compte deux lettres, le code M49 trois chiffres.",
			es: "«{code}» no es un código de ese tipo: el código ISO tiene dos letras y el código M49, tres cifras.",
		}),
	},
	"membership.mailboxTaken": {
		status: 409,
		say: say({
			en: "The address {mailbox} is the official mailbox of {code} already.",
			fr: "L’adresse {mailbox} est déjà l’adresse officielle de {code}.",
			es: "La dirección {mailbox} ya es el buzón oficial de {code}.",
		}),
	},
	"membership.classUnchanged": {
		status: 422,
		say: say({
			en: "The member is in this class already. Choose another.",
			fr: "Le membre appartient déjà à cette catégorie. Veuillez en choisir une autre.",
			es: "El miembro ya pertenece a esta categoría. Elija otra, por favor.",
		}),
	},
	"membership.languageUnknown": {
		status: 422,
		say: say({
			en: "“{language}” is not one of the body’s languages.",
			fr: "« {language} » n’est pas une langue de l’organisation.",
			es: "«{language}» no es uno de los idiomas de la organización.",
		}),
	},
	"membership.regionUnknown": {
		status: 422,
		say: say({
			en: "“{region}” is not an M49 region: Africa, Americas, Asia, Europe or Oceania.",
			fr: "« {region} » n’est pas une région M49 : Africa, Americas, Asia, Europe ou Oceania.",
			es: "«{region}» no es una región M49: Africa, Americas, Asia, Europe u Oceania.",
		}),
	},
	"membership.groupUnknown": {
		status: 422,
		say: say({
			en: "“{group}” is not a regional group: AFR, APG, EEG, GRULAC or WEOG.",
			fr: "« {group} » n’est pas un groupe régional : AFR, APG, EEG, GRULAC ou WEOG.",
			es: "«{group}» no es un grupo regional: AFR, APG, EEG, GRULAC o WEOG.",
		}),
	},
	"membership.nameMissing": {
		status: 422,
		say: say({
			en: "This is needed in {tongue}.",
			fr: "Ce champ est nécessaire en {tongue}.",
			es: "Este dato es necesario en {tongue}.",
		}),
	},
	"membership.nameJoin": {
		status: 422,
		say: say({
			en: "In {tongue}, “{written}” is written “{right}” before this name.",
			fr: "En {tongue}, « {written} » s’écrit « {right} » devant ce nom.",
			es: "En {tongue}, «{written}» se escribe «{right}» ante este nombre.",
		}),
	},
	"membership.periodOverlaps": {
		status: 422,
		say: say({
			en: "A period must not begin before the one before it ended, or on the same day as it began ({day}).",
			fr: "Une période ne peut commencer avant la fin de la précédente, ni le jour où celle-ci a commencé ({day}).",
			es: "Un período no puede comenzar antes de que termine el anterior, ni el mismo día en que este comenzó ({day}).",
		}),
	},
	"membership.alreadyEnded": {
		status: 409,
		say: say({
			en: "The end of this membership is recorded already ({day}).",
			fr: "La fin de cette qualité de membre est déjà consignée ({day}).",
			es: "El fin de esta condición de miembro ya consta ({day}).",
		}),
	},
	"membership.namesSince": {
		status: 422,
		say: say({
			en: "Other names may follow the present ones after the day on which these began ({day}). To correct the present ones, leave that day as it is.",
			fr: "D’autres noms peuvent succéder aux noms actuels après le jour où ceux-ci ont pris effet ({day}). Pour corriger les noms actuels, laissez cette date telle quelle.",
			es: "Otros nombres pueden suceder a los actuales después del día en que estos comenzaron a regir ({day}). Para corregir los actuales, deje esa fecha como está.",
		}),
	},
	"membership.dateForm": {
		status: 422,
		say: say({
			en: "“{date}” is not a day. Write it as in 2007-06-28.",
			fr: "« {date} » n’est pas une date. Veuillez l’écrire comme dans 2007-06-28.",
			es: "«{date}» no es una fecha. Escríbala como en 2007-06-28, por favor.",
		}),
	},
} as const satisfies Refusals;
