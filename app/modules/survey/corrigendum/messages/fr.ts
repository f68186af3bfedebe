import type { Messages } from "./en.ts";

export const fr: Messages = {
	corrigendum: "Rectificatif au questionnaire",
	of: "Rectificatif du {when}, {language}",
	reasons: "Motifs : {reasons}",
	stands:
		"La réponse de votre délégation a été reçue avant ce rectificatif. Elle reste valable en l’état, à moins que vous ne la modifiiez. Vous êtes invités à la confirmer.",
	confirm: "Notre réponse est maintenue",
	confirmed: "Votre délégation a confirmé le maintien de sa réponse.",
	office: {
		action: "Corriger une erreur matérielle du questionnaire",
		title: "Rectificatif au questionnaire",
		lead: "Une erreur matérielle dans une version linguistique est corrigée pour tous de la même manière : scellée dans le registre et portée à la connaissance de tous les destinataires. Les réponses restent valables ; ceux qui ont répondu sont invités à confirmer. Une erreur de fond se corrige en annulant l’enquête et en en ouvrant une autre.",
		texts: "Quel texte, dans quelle langue ?",
		text: "Texte",
		correct: "Corriger",
		now: "Texte actuel",
		after: "Texte corrigé",
		reasons: "Motifs, tels que tous les destinataires les liront",
		ask: "Demander le rectificatif",
		other: "Un autre texte",
		waitingTitle: "Rectifier le questionnaire ?",
		grant: "Publier le rectificatif",
		youAsked:
			"Vous avez demandé ce rectificatif. Un autre fonctionnaire, habilité à approuver, l’accorde ou le refuse.",
		reads: "Le rectificatif est accordé par un fonctionnaire habilité à approuver.",
		confirmed: {
			one: "{n} délégation a confirmé sa réponse depuis.",
			other: "{n} délégations ont confirmé leur réponse depuis.",
		},
	},
	reissue: {
		action: "Préparer une enquête qui la remplace",
		lead: "Elle reprend les mêmes questions, options, textes et réglages, à corriger avant l’ouverture. Les deux enquêtes se désignent l’une l’autre ; les réponses à celle-ci sont conservées et ne sont pas décomptées.",
		prepared: "Une enquête qui la remplace est en préparation :",
		reissuedAs: "Remplacée par",
		reissues:
			"Cette enquête remplace une enquête annulée, dont les réponses sont conservées et ne sont pas décomptées :",
	},
};
