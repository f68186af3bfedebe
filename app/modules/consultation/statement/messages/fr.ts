import type { Messages } from "./en.ts";

export const fr: Messages = {
	title: "Déclarations reçues",
	lead: "Ce que les délégations ont remis, chaque déclaration étant lue par ceux à qui elle est destinée. Le souhait d’une délégation d’y changer quelque chose se consigne ici.",
	back: "Retour aux consultations",
	none: "Aucune déclaration n’est enregistrée.",
	of: "{member}, reçue le {date}",
	file: "Son fichier",
	enter: "Enregistrer une déclaration",
	member: "Délégation",
	received: "Reçue le",
	body: "Texte",
	bodyHint: "Tel que prononcé. Laissez vide lorsqu’il y a un fichier.",
	fileField: "Fichier",
	fileHint: "PDF, PNG ou JPEG.",
	kept: "Conservé : {name}. N’en choisissez un autre que pour le remplacer.",
	save: "Enregistrer la déclaration",
	change: { administrationAndChair: "Réserver à l’Administration et à la présidence", invited: "Montrer aux invités" },
};
