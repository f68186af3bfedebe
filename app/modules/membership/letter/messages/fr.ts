import type { Messages } from "./en.ts";

const objection = "Si ce changement n’émane pas de votre délégation, veuillez le signaler sans délai au secrétariat.";

export const fr: Messages = {
	by: { secretariat: "Le secrétariat", delegation: "Votre délégation" },
	salutation: "Madame, Monsieur,",
	people: "Les personnes de votre délégation : {link}",
	noMailbox: "aucune",
	letters: {
		placed: {
			subject: "{body} : nouvel accès à l’espace de la délégation {ofMember}",
			said: "{by} a donné à la personne suivante accès à l’espace de la délégation {ofMember} : {name} ({email}), avec le rôle suivant : {role}. Elle peut désormais lire ce que votre délégation rédige.\n\n{body}",
			objection:
				"Si cette désignation n’émane pas de votre délégation, veuillez le signaler sans délai au secrétariat.",
		},
		handedOver: {
			subject: "{body} : passation au sein de la délégation {ofMember}",
			said: "{by} a procédé à une passation au sein de la délégation {ofMember}.\n\nRôle : {role}\nJusqu’ici : {name} ({email})\nDésormais : {successor} ({successorEmail})\n\nL’accès à l’espace de la délégation prend fin ce jour pour la première personne ; la seconde peut désormais lire ce que la délégation rédige.\n\n{body}",
			objection,
		},
		ended: {
			subject: "{body} : fin d’un accès à l’espace de la délégation {ofMember}",
			said: "{by} a mis fin ce jour à l’accès de la personne suivante à l’espace de la délégation {ofMember}.\n\nPersonne : {name} ({email})\nRôle exercé jusqu’ici : {role}\n\nLes projets restent à la délégation.\n\n{body}",
			objection,
		},
		roleChanged: {
			subject: "{body} : changement de rôle au sein de la délégation {ofMember}",
			said: "{by} a modifié ce jour le rôle de la personne suivante au sein de la délégation {ofMember}.\n\nPersonne : {name} ({email})\nJusqu’ici : {roleBefore}\nDésormais : {role}. {may}\n\n{body}",
			objection,
		},
		mailboxChanged: {
			subject: "{body} : changement de l’adresse officielle de la délégation {ofMember}",
			said: "{by} a modifié dans le registre l’adresse officielle de la délégation {ofMember}. Les communications officielles sont envoyées à l’adresse inscrite au registre.\n\nJusqu’ici : {mailboxBefore}\nDésormais : {mailbox}\n\n{body}",
			objection,
		},
	},
};
