import type { Messages } from "./en.ts";

export const fr: Messages = {
	opening: {
		title: "Ouvrir cette enquête\u202f?",
		lead: "Tout ce qui suit est scellé par l’ouverture et ne pourra plus être modifié. Les destinataires sont invités au même moment, chacun dans sa langue.",
		askTitle: "Demander l’ouverture",
		askLead:
			"Un second fonctionnaire, chargé de l’approbation, lit tout ce qui sera scellé, puis ouvre l’enquête ou refuse de l’ouvrir.",
		askButton: "Demander l’ouverture",
		who: "L’enquête peut être ouverte par {people}.",
		nobody:
			"Aucune autre personne n’est actuellement chargée de l’approbation\u202f; sans elle, l’enquête ne peut être ouverte.",
		asked: "L’ouverture a été demandée par {who} le {when}.",
		youAsked:
			"Vous avez demandé l’ouverture. Un autre fonctionnaire, chargé de l’approbation, doit ouvrir l’enquête, afin que deux personnes aient lu ce qui est scellé.",
		notApproving: "L’enquête est ouverte par un fonctionnaire chargé de l’approbation.",
		languagesTitle: "Langues qui ne sont pas prêtes",
		languagesLead:
			"Un texte ci-dessous manque ou ne suit plus l’original. L’enquête peut néanmoins être ouverte si vous en donnez le motif\u202f; celui-ci est imprimé avec l’enquête.",
		waiver: "Motif de l’ouverture sans version complète\u00a0: {language}",
		circulationTitle: "Distribution des options",
		circulationLead:
			"L’enquête peut néanmoins être ouverte si vous en donnez le motif\u202f; celui-ci est imprimé avec l’enquête, dans les invitations et dans la note destinée à la présidence.",
		circulationWaiver: "Motif de l’ouverture sans cette distribution",
		open: "Ouvrir l’enquête",
		changed:
			"Un collègue a modifié l’enquête pendant que vous la lisiez. La voici telle qu’elle est maintenant\u202f; veuillez la relire.",
	},
	sealed: {
		title: "Ce qui a été scellé à l’ouverture",
		texts: "Titre et introduction",
		questions: "Questions et options",
		rule: "Règle de décompte",
		select: { one: "Option à retenir", other: "Options à retenir" },
		option: "Option {m}",
		scale: "Extrémités de l’échelle de 1 à 5",
		notCounted: "Ne donne pas lieu à un décompte",
		consulted: "Destinataires de l’enquête",
		consultedCaption: "Destinataires de l’enquête, par catégorie",
		class: "Catégorie",
		number: "Nombre",
		decide: "Réponses",
		decides: "déterminantes",
		separately: "présentées séparément",
		total: "Total",
		unreachable: {
			one: "{n} membre n’a pas d’adresse enregistrée et doit être invité par lettre\u00a0: {members}.",
			other: "{n} membres n’ont pas d’adresse enregistrée et doivent être invités par lettre\u00a0: {members}.",
		},
		settings: "Règles",
		organ: "Organe compétent",
		level: "Niveau",
		paper: "Réponses sur papier",
		courtesy: "Réponses reçues après la clôture",
		courtesyNone: "Elles ne comptent pas\u00a0: il n’y a pas de délai de courtoisie.",
		opens: "Ouverture",
		opensNow: "Au moment où l’enquête est ouverte",
		closes: "Clôture",
		establish: "Résultat établi dans un délai de",
		languages: "Langues",
		waiverOf: "Ouverte sans version complète\u00a0: {language}",
		circulationWaiver: {
			notCirculated: "Ouverte sans distribution de ses options",
			changedSince: "Ouverte avec des options modifiées depuis leur distribution",
			daysRunning: "Ouverte avant la fin du délai pour les observations sur ses options",
		},
	},
	second: {
		remark: "Motif, à l’intention de l’auteur de la demande",
		declineTitle: "Refuser",
		takeBack: "Retirer la demande",
	},
};
