import type { Messages } from "./en.ts";

export const fr: Messages = {
	visibility: "Qui peut en prendre connaissance",
	visibilities: { administrationAndChair: "L’Administration et la présidence", invited: "Les invités également" },
	visibilityHints: {
		administrationAndChair: "Les fonctionnaires du Secrétariat et la présidence de l’organe. Aucune autre délégation.",
		invited:
			"Les autres délégations invitées aux consultations également, une fois passé le jour de celles-ci : parmi les contributions écrites, dans l’ordre de leur réception.",
	},
	readBy: {
		administrationAndChair: "Pour l’Administration et la présidence",
		invited: "Pour les invités également",
	},
	behalf: "{member}, au nom du Groupe des {group}",
	ofGroup: "le Groupe des {group}",
	itself: "la délégation elle-même",
	switchTo: "S’exprimer pour : {whom}",
	language: "Langue dans laquelle le texte est rédigé",
	received: "reçu le {at}",
};
