import type { Messages } from "./en.ts";

export const fr: Messages = {
	record: "Distribution des options telles que modifiées",
	title: "Options telles que modifiées",
	kicker: "Distribuées le {date}",
	lead: "Les observations peuvent parvenir au Secrétariat jusqu’au {until}. Une enquête peut suivre ce délai.",
	over: "Le délai pour les observations a pris fin le {until}.",
	followed: "Les options ont été distribuées à nouveau depuis.",
	sincePutForward: "Ce qui a changé depuis qu’elle a été proposée",
	sinceRound: "Ce qui a changé depuis les consultations du {date}",
	unchangedSincePutForward: "Inchangée depuis qu’elle a été proposée.",
	unchangedSinceRound: "Inchangée depuis les consultations du {date}.",
	asCirculated: "Telle que distribuée (version {n})",
	changedSince: "Cette option a été modifiée après sa distribution.",
	withdrawn: "Cette option a été retirée après sa distribution.",
	back: "Retour à l’année",
	list: "Distribué avant une enquête",
	form: {
		title: "Distribuer les options telles que modifiées",
		lead: "Les options ({step}) sont distribuées à tous les destinataires de l’enquête, dans leur état actuel, à chacun dans sa langue, avec ce qui a changé depuis qu’elles ont été proposées et depuis les dernières consultations. Une enquête à leur sujet s’ouvre une fois écoulé le délai pour les observations.",
		options: "Options",
		days: "Jours ouvrables pour les observations",
		daysHint:
			"Deux, à moins qu’il n’y ait une raison d’en prévoir davantage. Les observations peuvent parvenir au Secrétariat jusqu’à 18 h 00, heure du siège, le dernier de ces jours.",
		save: "Distribuer",
	},
	letter: {
		subject: "Options pour {year}, telles que modifiées : {title}",
		body: "Le Secrétariat présente ses compliments à la délégation {ofMember} et a l’honneur de lui transmettre les options proposées pour {year}, telles que modifiées. Ce qui y a changé est indiqué, dans les langues de l’organisation, ici :\n{link}\n\nLes observations peuvent parvenir au Secrétariat jusqu’au {until}.\n\nLe Secrétariat saisit cette occasion pour renouveler à la délégation les assurances de sa très haute considération.",
	},
};
