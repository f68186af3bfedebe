import type { Messages } from "./en.ts";

export const fr: Messages = {
	title: "Consultations informelles",
	onDay: "Consultations informelles du {date}",
	lead: "Ce qui est proposé pour {year}, d’une série de consultations à l’autre.",
	none: "Aucune consultation n’est convoquée sur ce qui est proposé pour cette année.",
	steps: { theme: "Thème général", topics: "Sujets des ateliers" },
	facts: { organ: "Organe", date: "Date", place: "Lieu", covers: "Objet", invited: "Invitations", outcome: "Issue" },
	invites: { organ: "les délégations qui siègent à l’organe", membership: "l’ensemble des Membres" },
	papers: "Documents",
	asCirculated: "Tel que distribué (version {n})",
	changedSince: "Ce qui a changé depuis les consultations du {date}",
	unchanged: "Inchangé depuis les consultations du {date}",
	now: "Dans son état actuel (version {n})",
	back: "Retour à l’année",
	all: "Toutes les consultations de l’année",
	surveys: "Enquêtes",
	convene: {
		title: "Convoquer des consultations informelles",
		organ: "Organe",
		date: "Date",
		dateHint: "Un jour passé est seulement consigné : personne n’est informé par courrier.",
		invites: "Invitations",
		original: "Langue originale",
		place: "Lieu et heure",
		placeHint: "Par exemple « Palais des Nations, salle XII, 10 h 00 ».",
		covers: "Objet des consultations",
		coversHint: "Ce qui est nouveau depuis les précédentes, en une ou deux phrases.",
		papersLead:
			"Les dossiers sont distribués dans leur état actuel. Les invités en sont aussitôt informés par courrier, chacun dans sa langue.",
		save: "Convoquer",
	},
	reach: {
		delegations: "Destinataires",
		delegationCount: { one: "{n} délégation", other: "{n} délégations" },
		addresses: "Au total",
		addressCount: { one: "{n} adresse", other: "{n} adresses" },
		without:
			"Aucune adresse n’est enregistrée pour {names} : aucun courrier ne leur parvient. Inscrivez-en une au registre, ou informez-les autrement.",
	},
	letter: {
		subject: "Consultations informelles du {date} : {title}",
		body: "Le Secrétariat présente ses compliments à la délégation {ofMember} et a l’honneur de l’inviter à des consultations informelles, le {date}, {place}. Organe : {organ}.\n\nObjet : {covers}\n\nLes documents, dans les langues de l’organisation, se trouvent ici :\n{link}\n\nLe Secrétariat saisit cette occasion pour renouveler à la délégation les assurances de sa très haute considération.",
	},
};
