import type { Messages } from "./en.ts";

export const fr: Messages = {
	/** What holds for a reply received after the date, where there is a courtesy period. */
	courtesy: {
		counted:
			"Une réponse reçue ensuite, jusqu’au {until}, est enregistrée comme reçue après la date, et elle est décomptée.",
		kept: "Une réponse reçue ensuite, jusqu’au {until}, est enregistrée comme reçue après la date ; elle est conservée et n’est pas décomptée.",
	},
	receivedAfterDate: "reçue après la date",
	afterDateIs: { counted: "elle est décomptée", kept: "elle est conservée et n’est pas décomptée" },
	afterDate: {
		counted: {
			one: "{n} réponse a été reçue après la date ; elle est décomptée.",
			other: "{n} réponses ont été reçues après la date ; elles sont décomptées.",
		},
		kept: {
			one: "{n} délégation a répondu après la date ; sa réponse est conservée et n’est pas décomptée.",
			other: "{n} délégations ont répondu après la date ; leurs réponses sont conservées et ne sont pas décomptées.",
		},
	},
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
