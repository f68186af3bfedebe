import type { Messages } from "./en.ts";

export const fr: Messages = {
	surveys: "Enquêtes",
	back: "Retour à l’enquête",
	states: {
		preparation: "En préparation",
		open: "Ouverte",
		courtesy: "La date est passée ; des réponses sont encore reçues",
		establishing: "Close\u202f; résultat en cours d’établissement",
		released: "Close\u202f; résultat communiqué",
		annulled: "Annulée",
	},
	copy: {
		action: "Copier cette enquête",
		lead: "La copie reprend les questions, les options, les textes et les réglages, et rien d’autre : ni réponses ni dates, et ce qu’elle demande n’est pas lié à ce qui est proposé pour une année.",
		begin: "Commencer une copie",
	},
	list: {
		title: "Enquêtes",
		lead: "Toutes les enquêtes auprès des Membres, de leur préparation à leur résultat.",
		begin: "Préparer une enquête",
		none: "Aucune enquête n’a encore été préparée.",
		caption: "Enquêtes, de la plus récente à la plus ancienne",
		columns: { title: "Enquête", state: "État", opens: "Ouverture", closes: "Réponses reçues jusqu’au" },
	},
};
