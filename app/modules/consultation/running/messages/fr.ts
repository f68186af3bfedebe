import type { Messages } from "./en.ts";

export const fr: Messages = {
	title: "Déroulement",
	lead: "Pour la présidence et l’Administration : ce dont les consultations sont saisies, les propositions sur lesquelles il reste à se prononcer, qui a demandé la parole et ce qui a été remis.",
	link: "Déroulement, pour la présidence",
	papers: "Documents à l’examen",
	noPapers: "Aucun document n’est à l’examen.",
	circulated: "Distribué dans la version {n}",
	changed: "modifié depuis les consultations du {date}",
	unchanged: "inchangé depuis les consultations du {date}",
	first: "pour la première fois",
	withdrawn: "retiré depuis",
	merged: "fondu depuis dans un autre texte",
	now: "maintenant dans la version {n}",
	proposals: {
		one: "{n} proposition sur laquelle se prononcer",
		other: "{n} propositions sur lesquelles se prononcer",
	},
	noProposals: "Aucune proposition n’attend la présidence.",
	advised: "L’Administration a donné son conseil.",
	notAdvised: "L’Administration n’a pas encore donné son conseil.",
	speakers: "Ont demandé la parole",
	noSpeakers: "Personne n’a encore demandé la parole.",
	statements: "Déclarations reçues",
	noStatements: "Aucune déclaration n’a été reçue.",
};
