import type { Messages } from "./en.ts";

export const fr: Messages = {
	title: "État de l’enquête",
	as: "Au {when}",
	lead: "Réponses reçues et attendues, par catégorie. Nul ne peut voir ce qu’elles disent avant la clôture.",
	columns: { class: "Catégorie", consulted: "Destinataires", received: "Reçues", outstanding: "Attendues" },
	total: "Total",
	closes: "Les réponses sont reçues jusqu’au {when}.",
	closed: "L’enquête a été close le {when}.",
	together: "Les petites catégories sont réunies avec celle qui les précède.",
	back: "L’enquête",
};
