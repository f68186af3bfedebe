import type { Messages } from "./en.ts";

export const fr: Messages = {
	title: "Analyse",
	lead: "La solidité du résultat, et ce qu’il serait si une chose était différente.",
	back: "Le résultat",
	notTheResult: "Ceci ne fait pas partie du résultat",
	forWhom:
		"Cette page est destinée aux fonctionnaires, aux fonctionnaires chargés de l’approbation et au vérificateur indépendant. Elle n’est ni scellée ni communiquée, et rien ici ne remet le résultat en question : ce qui est déterminant a été fixé avant la première réponse.",
	confidential:
		"L’enquête est confidentielle : ce qui révélerait des réponses individuelles n’est pas communiqué – les groupes de moins de cinq réponses, ou d’un seul avis, et avec eux d’autres qui permettraient de les calculer.",
	sealed: "Selon la règle scellée et les réponses déterminantes : {selection}.",
	exactly: {
		one: "{n} réponse devrait être différente pour une autre issue ; ce nombre est exact.",
		other: "{n} réponses devraient être différentes pour une autre issue ; ce nombre est exact.",
	},
	between:
		"Au moins {lower} et au plus {upper} réponses devraient être différentes pour une autre issue. Un nombre inférieur n’y suffit jamais ; ce nombre-là peut y suffire.",
	changesWithheld:
		"Le nombre de réponses qui devraient être différentes n’est pas communiqué : moins de cinq réponses sont ici déterminantes.",
	classesTitle: "Si d’autres catégories étaient déterminantes",
	rulesTitle: "Si une autre règle s’appliquait",
	groupsTitle: "Réponses déterminantes, par groupe régional",
	byClassTitle: "Toutes les réponses, par catégorie",
	what: "Hypothèse",
	selection: "Sélection",
	compared: "Par rapport au résultat",
	group: "Groupe",
	withClass: "Également déterminantes : {class}",
	without: "Non déterminantes : {class}",
	same: "la même",
	different: "une autre",
	equal: "à égalité : {selections}",
	manyEqual: { one: "{n} sélection", other: "{n} sélections sont à égalité" },
	withheld: "Non communiqué",
};
