import type { Messages } from "./en.ts";

export const fr: Messages = {
	title: "Issue des consultations",
	kinds: {
		agreed: "Accord",
		merged: "Accord sur un texte réunissant plusieurs options",
		nowAndLater: "Certaines maintenant, d’autres gardées pour une année ultérieure",
		deferred: "Question reportée",
		notAgreed: "Pas d’accord",
	},
	sentences: {
		agreed: "Un accord s’est dégagé sur {options}.",
		merged: "Un accord s’est dégagé sur un texte qui réunit {options} : {resulting}.",
		nowAndLater: "Un accord s’est dégagé sur {options} pour {year} ; pour une année ultérieure : {later}.",
		deferred: "La question a été reportée.",
		notAgreed: "Aucun accord ne s’est dégagé.",
	},
	statedBy: "Déclaration de la présidence, {chair}, le {date}.",
	asStated: "Consigné par le Secrétariat, selon la déclaration de la présidence, {chair}, le {date}.",
	noDecision: "Telle est l’issue des consultations. La décision appartient à l’organe compétent.",
	earlier: "Consignation antérieure, rectifiée depuis",
	why: "Motifs de la rectification : {reasons}",
	record: "Consigner l’issue",
	correct: "Rectifier l’issue",
	form: {
		lead: "Telle que la présidence l’a déclarée.",
		correctLead: "La consignation en vigueur reste lisible sous la nouvelle, avec vos motifs.",
		told: "Les invités en sont aussitôt informés, chacun dans sa langue.",
		notTold: "Ces consultations ont seulement été consignées : personne n’est informé par courrier.",
		kind: "Issue",
		options: "Options",
		optionsHint:
			"Celles sur lesquelles il y a accord, en nombre égal à celles à retenir ({n}) ; en cas de fusion, celles qui sont réunies. Ne cochez rien si la question est reportée ou s’il n’y a pas d’accord.",
		first: "Option dont le dossier sert de point de départ au texte commun",
		later: "Gardées pour une année ultérieure",
		laterHint: "Seulement si certaines font l’objet d’un accord maintenant et d’autres sont gardées.",
		titleOf: "Titre du texte commun",
		titleHint:
			"En cas de fusion seulement. Une nouvelle option est proposée sous ce titre ; son dossier peut ensuite être modifié.",
		date: "Jour de la déclaration de la présidence",
		chair: "Nom de la personne qui assurait la présidence ce jour-là",
		chairHint: "Il est indiqué que le Secrétariat l’a consigné selon la déclaration de la présidence.",
		original: "Langue originale",
		statement: "Déclaration de la présidence",
		reasons: "Motifs de la rectification",
		save: "Consigner et informer les invités",
		saveOnly: "Consigner",
		back: "Retour aux consultations",
	},
	letter: {
		subject: "Issue des consultations informelles du {date} : {title}",
		body: "Le Secrétariat présente ses compliments à la délégation {ofMember} et a l’honneur de l’informer de l’issue des consultations informelles du {date}, telle que l’a déclarée la présidence. Organe : {organ}.\n\n{outcome}\n\n{statement}\n\nLes consultations et leurs documents se trouvent ici :\n{link}\n\nLa décision appartient à l’organe compétent.\n\nLe Secrétariat saisit cette occasion pour renouveler à la délégation les assurances de sa très haute considération.",
	},
	correction: {
		subject: "Rectification : issue des consultations informelles du {date} : {title}",
		body: "Le Secrétariat présente ses compliments à la délégation {ofMember} et a l’honneur de l’informer que la consignation de l’issue des consultations informelles du {date} a été rectifiée. Organe : {organ}.\n\nMotifs : {reasons}\n\nL’issue, telle que l’a déclarée la présidence, est la suivante.\n\n{outcome}\n\n{statement}\n\nLes consultations, leurs documents et la consignation antérieure se trouvent ici :\n{link}\n\nLe Secrétariat saisit cette occasion pour renouveler à la délégation les assurances de sa très haute considération.",
	},
};
