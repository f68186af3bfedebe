import type { Messages } from "./en.ts";

export const fr: Messages = {
	notAVote:
		"Cette enquête vise à recueillir les préférences des Membres. Elle ne constitue pas un vote et est sans préjudice du Règlement du Conseil.",
	levels: {
		recorded:
			"Les réponses sont nominatives : une fois le résultat communiqué, quiconque peut le consulter voit aussi ce que chaque délégation a répondu, y compris ses observations.",
		confidential:
			"Les réponses sont confidentielles : aucune délégation n’est informée de ce qu’une autre a répondu ; le secrétariat et, après la clôture, le vérificateur indépendant peuvent lire une réponse.",
	},
	fewOrAlike:
		"Si moins de cinq réponses sont déterminantes, seule leur issue est présentée, sans leurs chiffres ; si toutes sont identiques, le résultat montre ce que chacune dit.",
};
