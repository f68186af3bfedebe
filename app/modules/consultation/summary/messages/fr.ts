import type { Messages } from "./en.ts";

export const fr: Messages = {
	title: "Résumé de la présidence : consultations informelles du {date}",
	held: "Des consultations informelles se sont tenues le {date}.",
	opened: "Les consultations informelles du {date} ont été ouvertes par {name}.",
	closed: "Elles ont été closes par {name}.",
	present: {
		one: "Une délégation y a participé.",
		several: "Plusieurs délégations y ont participé.",
		aNumber: "Un certain nombre de délégations y ont participé.",
		many: "De nombreuses délégations y ont participé.",
	},
	spoke: {
		none: "Aucune délégation n’est intervenue.",
		one: "Une délégation est intervenue.",
		several: "Plusieurs délégations sont intervenues.",
		aNumber: "Un certain nombre de délégations sont intervenues.",
		many: "De nombreuses délégations sont intervenues.",
	},
	papers: "Les consultations portaient sur les documents suivants : {papers}.",
	topic: {
		one: "Une délégation s’est exprimée sur {topic}.",
		several: "Plusieurs délégations se sont exprimées sur {topic}.",
		aNumber: "Un certain nombre de délégations se sont exprimées sur {topic}.",
		many: "De nombreuses délégations se sont exprimées sur {topic}.",
	},
	reflected: "Des propositions de libellé sont reprises dans le texte : {papers}.",
	kept: "Des propositions de libellé sont gardées pour examen ultérieur.",
	outcome: "La présidence en a déclaré l’issue comme suit. {outcome}",
	drafted: "Rédigé d’après le relevé des consultations",
	page: {
		title: "Résumé de la présidence",
		lead: "Rédigé d’après le relevé, sans indiquer qui est intervenu. Les fonctionnaires le modifient comme document ; une fois approuvé par la présidence, il est lu par les invités.",
		thresholds:
			"« Plusieurs » se dit à partir de {several} délégations, « un certain nombre » à partir de {aNumber}, « de nombreuses » à partir de {many}.",
		none: "Aucun résumé n’est rédigé.",
		draft: "Le rédiger d’après le relevé",
		edit: "Modifier le document",
		state: { draft: "Projet, non approuvé", cleared: "Approuvé", voided: "Modifié depuis son approbation" },
		clearedBy: "Approuvé par la présidence, {chair}.",
		asStated: "Approuvé, selon la déclaration de la présidence, {chair}.",
		clear: "Approuver cette version",
		named: "Délégations nommées",
		namedHint:
			"Chacune n’est nommée qu’avec son consentement : cochez-la une fois qu’elle l’a donné, ou retirez son nom du texte.",
		chair: "Nom de la personne qui, à la présidence, l’approuve",
		save: "Approuver la version {n}",
		back: "Retour aux consultations",
		read: "Lire le résumé de la présidence",
		open: "Résumé de la présidence",
	},
};
