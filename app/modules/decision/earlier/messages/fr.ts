import type { Messages } from "./en.ts";

export const fr: Messages = {
	begin: "Inscrire une décision antérieure",
	title: "Décision inscrite d’après sa source",
	waits: "Elle attend un fonctionnaire habilité qui ne l’a ni inscrite ni corrigée.",
	confirmLead:
		"Comparez-la avec sa source. Une fois confirmée, le choix est décidé, et ce qu’il est advenu des options est acquis. Elle est signalée comme inscrite, et ne figure pas au registre.",
	confirm: "La confirmer d’après sa source",
	confirmed: "Elle a été confirmée d’après sa source.",
	read: "Lire ce qui a été inscrit",
	form: {
		title: "Inscrire une décision antérieure",
		lead: "Ce que l’on sait d’une décision sur ce choix, prise avant que des décisions soient enregistrées ici. Un second fonctionnaire la confirme d’après sa source. Laissez vide ce qui n’est pas connu.",
		correctTitle: "Corriger ce qui a été inscrit",
		correctLead: "Ce qu’indique la fiche actuellement est conservé comme version, avec votre motif.",
		organ: "Organe qui l’a prise",
		date: "Quand elle a été prise",
		dateHint: "Un mois, par exemple 2006-10, ou un jour, par exemple 2006-10-15. Laissez vide si ce n’est pas connu.",
		survey: "Enquête antérieure sur laquelle elle se fondait",
		noSurvey: "Aucune, ou non connue",
		fate: "Ce qu’il est advenu de {option}",
		notKnown: "Non connu",
		reason: "Motif de la correction",
		save: "La soumettre à un second fonctionnaire",
		correct: "Corriger",
		theirs: "Un collègue l’a corrigée entre-temps.",
	},
};
