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
