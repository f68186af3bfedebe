import type { Messages } from "./en.ts";

export const fr: Messages = {
	positions: {
		prefers: "préfère",
		couldSupport: "pourrait appuyer",
		wouldWelcomeChanges: "souhaiterait des modifications",
		awaitingInstructions: "attend des instructions",
	},
	give: "Donner un avis",
	change: "Modifier",
	withdraw: "Retirer",
	own: "L’avis de votre délégation",
	ownEntry: "{whom} : {position}",
	withdrawn: "retiré",
	earlier: "Avis antérieurs",
	contributions: "Contributions écrites des invités",
	contributionsLead: "Dans l’ordre de leur réception.",
	received: {
		title: "Avis et propositions reçus",
		lead: "Dans l’ordre de leur réception. Ils n’engagent personne et ne sont pas comptés.",
		link: "Avis et propositions reçus",
		none: "Rien n’a été reçu sur ce document.",
		back: "Retour aux consultations",
	},
	form: {
		title: "Avis sur un document",
		lead: "L’avis est facultatif, n’engage personne et n’est pas compté. Il peut être modifié jusqu’à la fin des consultations et retiré à tout moment ; ce qui a été donné reste consigné pour l’Administration et la présidence.",
		whom: "Donné par",
		position: "Avis",
		positionChoices: {
			prefers: "Cette option a notre préférence",
			couldSupport: "Nous pourrions l’appuyer",
			wouldWelcomeChanges: "Nous souhaiterions qu’elle soit modifiée",
			awaitingInstructions: "Nous attendons des instructions",
		},
		remarks: "Observations",
		save: "Donner l’avis",
		standing: "L’avis en vigueur",
	},
};
