import type { Messages } from "./en.ts";

export const fr: Messages = {
	title: { theme: "Thème du dialogue pour {year}", topics: "Sujets des ateliers pour {year}" },
	label: {
		chooseOne: "Lequel des thèmes proposés pour {year} votre délégation préfère-t-elle ?",
		rank: "Dans quel ordre préférez-vous les thèmes proposés pour {year} ?",
		chooseK: "Lesquels des sujets proposés pour {year} votre délégation souhaiterait-elle voir retenus ?",
	},
	begun:
		"L’enquête commence par une question, avec pour options ce qui est proposé à ce jour, dans les termes des dossiers.",
	about: "Objet",
	year: "Dialogue de {year}",
	dossier: "Lire le dossier complet",
	version: "le texte ci-dessus est celui de sa version {version}",
	withdrawn:
		"Retirées depuis l’ouverture de l’enquête : {options}. Les réponses sont reçues et décomptées telles que l’enquête a été ouverte.",
	moved: {
		title: "Des dossiers ont changé depuis la reprise de leur texte",
		line: "Option {option} de la question {question} : la version {from} du dossier a été reprise ; il en est maintenant à la version {to}.",
		estimate: "Option {option} de la question {question} : les indications de coût et de financement ont changé.",
		redline: "Voir les modifications",
		retake: "Reprendre les textes",
		note: "Cela remplace ce qui a été modifié entre-temps dans l’enquête.",
	},
	circulation: {
		title: "Distribution à tous ceux qui seront consultés",
		done: "faite, telles qu’elles figurent dans l’enquête\u202f; les observations ont été reçues jusqu’au {until}.",
		notCirculated: "Les options n’ont pas été distribuées à tous ceux qui seront consultés.",
		daysRunning: "Les options ont été distribuées\u202f; des observations peuvent encore être reçues jusqu’au {until}.",
		changedSince: {
			one: "L’option {options} n’est pas, dans l’enquête ou dans son dossier, telle qu’elle a été distribuée.",
			other:
				"Les options {options} ne sont pas, dans l’enquête ou dans leur dossier, telles qu’elles ont été distribuées.",
		},
		gate: "L’enquête s’ouvre une fois que les options ont été distribuées à tous telles qu’elles figurent dans l’enquête et que le délai pour les observations est écoulé\u202f; avant cela, seulement pour un motif qui est imprimé.",
		circulate: "Distribuer les options",
	},
	surveys: {
		title: "Enquêtes de {year}",
		lead: "Les enquêtes portant sur ce qui est proposé pour {year}, et l’état de chacune.",
		none: "Aucune enquête n’a été ouverte sur ce qui est proposé pour cette année.",
		caption: "Enquêtes portant sur les thèmes et sujets de l’année",
		columns: { title: "Enquête", about: "Objet", state: "État", closes: "Réponses reçues jusqu’au" },
		back: "Retour à l’année",
	},
};
