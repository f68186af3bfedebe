import type { Words } from "./en.ts";

export const fr: Words = {
	signIn: {
		title: "Se connecter",
		lead: "Indiquez l’adresse sous laquelle le secrétariat vous connaît, ou la boîte commune de votre mission. Nous y envoyons un lien et un code\u202f; il n’y a pas de mot de passe.",
		keptLead:
			"Votre session a pris fin. Votre texte est conservé\u00a0: connectez-vous au moyen du code, dans cette fenêtre, et vous le retrouverez.",
		email: "Adresse électronique",
		send: "M’envoyer un lien et un code",
		haveCode: "J’ai déjà un code",
	},
	sent: {
		title: "Consultez votre messagerie",
		lead: (email) =>
			`Si l’adresse ${email} est enregistrée, un courriel contenant un lien et un code à six chiffres est en route. Ouvrez le lien, ou saisissez le code ici.`,
		noMail: "Aucun courriel n’est arrivé",
		noMailText:
			"Consultez le courrier indésirable et patientez quelques minutes. Si rien n’arrive, il se peut que l’adresse ne soit pas enregistrée\u00a0: le point focal de votre délégation ou le secrétariat vous le dira.",
	},
	code: {
		title: "Se connecter au moyen d’un code",
		label: "Code",
		hint: "Six chiffres, tirés du courriel le plus récent.",
		enter: "Se connecter",
	},
	link: {
		title: "Vous êtes sur le point de vous connecter",
		lead: "Appuyez sur le bouton pour continuer. Le lien ne peut servir qu’une fois.",
		enter: "Se connecter",
		failed: "Ce lien ne peut pas être utilisé",
	},
	again: { title: "M’envoyer un nouveau lien", send: "M’envoyer un nouveau lien et un nouveau code" },
	resume: {
		title: "Vous êtes connecté(e)",
		lead: "Votre texte a été conservé. Poursuivez pour l’envoyer, et vérifiez qu’il est complet.",
		go: "Poursuivre avec mon texte",
	},
	signOut: {
		title: "Se déconnecter",
		lead: "Sur un poste partagé, déconnectez-vous en le quittant. Les brouillons sont conservés.",
		leave: "Se déconnecter",
	},
	settings: {
		title: "Mes réglages",
		lead: (name, email) => `${name}, ${email}. Pour modifier le nom ou l’adresse, écrivez au secrétariat.`,
		language: "Langue des pages et des courriels",
		languages: { en: "English", fr: "Français", es: "Español" },
		zone: "Fuseau horaire",
		zoneHint: "Les délais sont indiqués à l’heure du siège et à celle-ci.",
		save: "Enregistrer",
		saved: "Vos réglages sont enregistrés.",
	},
	officers: {
		title: "Fonctionnaires",
		lead: "Qui exerce les rôles du secrétariat. Un rôle est demandé par un fonctionnaire chargé de l’approbation et accordé par un autre ; les deux noms sont conservés.",
		done: "C’est fait.",
		roles: {
			officer: "Fonctionnaire",
			approvingOfficer: "Fonctionnaire chargé de l’approbation",
			auditor: "Vérificateur indépendant",
		},
		rolesSay: {
			officer: "Prépare les enquêtes, tient le registre, saisit les réponses reçues sur papier.",
			approvingOfficer: "Fait ce que fait un fonctionnaire, accorde ce qu’un autre demande et établit les résultats.",
			auditor: "Vérifie les enquêtes après leur clôture et ne modifie rien.",
		},
		waiting: "Demandes en attente",
		nothingWaits: "Aucune demande n’est en attente.",
		fromDay: "{email}, à compter du {date}",
		requestedBy: "Demande de {who}, le {when}",
		anotherGrants: "Il revient à un autre fonctionnaire chargé de l’approbation de l’accorder ou de la refuser.",
		grant: "Accorder le rôle",
		decline: "Refuser",
		withdraw: "Retirer la demande",
		held: "Rôles exercés",
		name: "Nom",
		role: "Rôle",
		period: "Période",
		since: "depuis le {date}",
		begins: "à compter du {date}",
		fromUntil: "à compter du {from} ; prend fin le {until}",
		grantedBy: "Accordé par",
		operator: "L’exploitant du serveur",
		end: "Mettre fin au rôle",
		until: "Premier jour sans ce rôle",
		request: "Demander un rôle",
		requestLead:
			"Pour une autre personne que vous-même. Le rôle commence lorsqu’un autre fonctionnaire chargé de l’approbation l’a accordé.",
		email: "Adresse électronique",
		registeredHint: "D’une personne enregistrée.",
		from: "À compter du",
		requestButton: "Demander le rôle",
		register: "Enregistrer une personne",
		registerLead:
			"La personne qui doit recevoir un rôle est d’abord enregistrée. Les personnes des délégations sont enregistrées avec leur délégation.",
		newEmailHint: "Le lien de connexion y est envoyé. Une adresse correspond à une seule personne.",
		language: "Langue des pages et des courriels",
		zone: "Fuseau horaire",
		registerButton: "Enregistrer",
		decided: "Demandes traitées",
		requested: "Demande",
		decision: "Décision",
		grantedOn: "Accordée par {who}, le {when}",
		declinedOn: "Refusée par {who}, le {when}",
	},
	mail: {
		subject: "Votre lien et votre code de connexion",
		body: (link, code) => `Madame, Monsieur,

Pour vous connecter, veuillez ouvrir cette page et appuyer sur le bouton qui s’y trouve\u00a0:

${link}

ou saisir ce code à l’endroit où vous l’avez demandé\u00a0:

${code}

Le lien et le code peuvent servir une fois, dans un délai de 24\u00a0heures\u202f; dès que vous utilisez l’un, l’autre cesse d’être valable.

Si vous n’avez pas demandé ce courriel, vous n’avez rien à faire\u00a0: nul ne peut se connecter sans lui.
`,
	},
};
