import type { Messages } from "./en.ts";

export const fr: Messages = {
	survey: "Enquête",
	basis: "La décision est prise par l’organe compétent sur la base de ce résultat.",
	states: {
		open: "Ouverte aux réponses",
		establishing: "Close ; résultat en cours d’établissement",
		released: "Close ; résultat communiqué",
		annulled: "Annulée",
	},
	opened: "Ouverte le",
	closes: "Les réponses sont reçues jusqu’au",
	closed: "Close le",
	released: "Résultat communiqué le",
	annulledFor: "Motifs",
	extendedTo: "Prolongée le {at} jusqu’au {closes}. Motifs : {reasons}",
	receivedSoFar: { one: "{n} réponse reçue à ce jour", other: "{n} réponses reçues à ce jour" },
	consultedCount: { one: "{n} destinataire", other: "{n} destinataires" },
	nothingBeforeClose: "Rien de ce que disent les réponses n’est montré à quiconque avant la clôture.",
	establishing:
		"La période de réponse est terminée. Le résultat est en cours d’établissement ; il sera communiqué à toutes les délégations au même instant, au plus tard le {by}.",
	establishingLate:
		"La période de réponse est terminée. Le résultat devait être communiqué au plus tard le {by} et est encore en cours d’établissement\u202f; il sera communiqué à toutes les délégations au même instant.",
	establishingForYou:
		"Vous voyez ce résultat parce que votre fonction est de l’établir. Il n’a pas été communiqué : veuillez n’en rien divulguer d’ici là.",
	toDesk: "Répondre pour votre délégation",
	options: "Options",
	whoDecidesTitle: "Réponses déterminantes",
	whoDecides: "Les réponses {decides} sont déterminantes. Les réponses {others} sont présentées séparément.",
	whoDecidesAll: "Les réponses {decides} sont déterminantes.",
	rules: {
		plurality:
			"Chaque réponse indique une option, ou l’absence de préférence ; l’option ayant recueilli le plus de préférences vient en tête.",
		approval:
			"Chaque réponse indique des options, en nombre libre ou jusqu’au maximum prévu ; celles qui figurent dans le plus grand nombre de réponses sont retenues.",
		"mes+phragmen":
			"Chaque réponse indique des options, en nombre libre ou jusqu’au maximum prévu, et dispose d’une part égale dans la sélection. À chaque tour est retenue l’option qui coûte le moins à ceux qui l’indiquent, et ils la paient avec leur part (méthode des parts égales, Equal Shares). Lorsqu’aucune option ne peut plus être payée, la méthode de Phragmén complète la sélection.",
		borda:
			"Chaque réponse classe les options ; chaque option est comparée à chacune des autres, et les écarts sont additionnés.",
		schulze:
			"Chaque réponse classe les options ; celles-ci sont comparées deux à deux, et celle qu’aucune autre ne devance, directement ou par l’intermédiaire d’autres, vient en tête. Les options non classées sont considérées comme ex æquo au dernier rang.",
	},
	equality: { chair: "En cas d’égalité, la présidence tranche." },
	chairReasons: "Motifs donnés par la présidence : {reasons}",
	toEquality: "Trancher l’égalité",
	equalityAwaits:
		"Les réponses sont à égalité. Comme prévu à l’ouverture, la présidence ({organ}) tranche avant que le résultat soit communiqué.",
	result: "Résultat",
	sentences: {
		plurality: "« {option} » a recueilli le plus de préférences : {n} des {counted} réponses qui en expriment une.",
		approval: "« {option} » figure dans le plus grand nombre de réponses : {n} sur {counted}.",
		"mes+phragmen": "À parts égales entre les réponses, la sélection est {options}.",
		several: "Figurent dans le plus grand nombre de réponses et sont retenues : {options}.",
		fewSelected: "Les réponses retiennent {options}.",
		certain: "Dans tous les cas, retenues : {options}.",
		places: {
			one: "{options} sont à égalité pour la place qui reste.",
			other: "{options} sont à égalité pour les {n} places qui restent.",
		},
		tooManyTies: "Plus de mille sélections sont à égalité ; aucune n’est énumérée, et l’organe compétent décide.",
		tooHard:
			"Des égalités ont divisé le décompte en plus de mille tours. Il a été abandonné à ce stade et ne dit rien de ce qui est retenu.",
		yesNo: "Oui : {yes}. Non : {no}.",
		median: "Médiane des évaluations : {low} (nombre d’évaluations : {n}).",
		medianBetween: "Médiane des évaluations : entre {low} et {high} (nombre d’évaluations : {n}).",
		fewSpread: "Les chiffres ne sont pas communiqués.",
		borda: "« {option} » vient en tête de la somme de toutes les comparaisons deux à deux.",
		condorcet: "« {option} » est préférée à chacune des autres options dans les comparaisons deux à deux.",
		schulze: "« {option} » vient en tête lorsque toutes les comparaisons deux à deux sont prises ensemble.",
		few: "« {option} » vient en tête.",
		tied: "{options} sont à égalité.",
		settled: "Comme prévu à l’ouverture, la présidence ({organ}) a tranché l’égalité et retenu {selected}.",
		empty: "Aucune réponse n’exprime de préférence.",
	},
	noPreference: "Sans préférence",
	blank: { one: "{n} réponse n’exprime pas de préférence.", other: "{n} réponses n’expriment pas de préférence." },
	picture: {
		plurality: "Préférences exprimées dans les réponses {decides}",
		named: "Nombre de réponses {decides} qui indiquent chaque option",
		spread: "Ce qu’indiquent les réponses {decides}",
		sums: "Somme des écarts dans les comparaisons deux à deux",
		pairs: "Comparaisons deux à deux",
	},
	steps: {
		title: "Les étapes du décompte",
		count: "« {option} » est indiquée dans {n} réponses sur {counted}.",
		sum: "« {option} » : {parts} ; au total {sum}.",
		part: "{margin} face à « {other} »",
		leads:
			"« {a} » devance « {b} » : {for} préfèrent la première, {against} la seconde, {neither} ni l’une ni l’autre.",
		level:
			"« {a} » et « {b} » sont à égalité : {for} préfèrent la première, {against} la seconde, {neither} ni l’une ni l’autre.",
		condorcet: "« {option} » devance chacune des autres options.",
		noCondorcet:
			"Aucune option ne devance toutes les autres ; on examine donc les enchaînements de comparaisons. Un enchaînement a la force de son maillon le plus faible.",
		paths: "Entre « {a} » et « {b} » : {fromA} ; {fromB}.",
		path: "{chain}, force {strength}",
		noPath: "aucun enchaînement depuis « {option} »",
		result: "Résultat : {options}.",
	},
	equalShares: {
		accounts: "Chaque réponse dispose de {budget} ; une option coûte 1. Les réponses :",
		account: { one: "{n} réponse indique {options}", other: "{n} réponses indiquent {options}" },
		round: "Tour {n}.",
		before: "Déjà retenu : {options}.",
		purchase: "Au prix le plus bas pour ceux qui l’indiquent, la sélection va à {options}.",
		completion: "Aucune option ne peut plus être payée ; la charge la plus faible va avec {options}.",
		price: "Prix : {amount} chacune, ou tout ce qui reste.",
		load: "Charge : {amount} chacune.",
		take: {
			one: "Elles sont à égalité pour une place ; chaque voie est suivie.",
			other: "Elles sont à égalité pour {n} places ; chaque voie est suivie.",
		},
		paid: "{n} × {options} : {each} chacune, reste {left}",
		oneOf: { one: "l’une des options {options}", other: "{n} des options {options}" },
		withheld:
			"L’enquête étant confidentielle, les tours sont présentés sans ce que paie chaque réponse, qui révélerait des réponses individuelles. Le vérificateur indépendant, qui dispose des réponses, refait le décompte entier.",
	},
	equalOutcomes: { one: "{n} sélection est possible.", other: "{n} sélections sont à égalité :" },
	askedAfter: "Posée à certains seulement. {condition} Les chiffres ne portent que sur eux.",
	fewAnswered:
		"Moins de cinq des réponses déterminantes répondent à cette question ; l’enquête étant confidentielle, ses chiffres ne sont pas communiqués.",
	contents: "Sur cette page",
	classesTitle: "Réponses reçues",
	columns: {
		class: "Catégorie",
		consulted: "Destinataires",
		received: "Réponses reçues",
		rate: "Taux de réponse",
		decides: "Déterminantes",
	},
	total: "Total",
	yes: "oui",
	byClass: "Par catégorie",
	separatelyByClass: "Présentées séparément, par catégorie",
	separately: "séparément",
	separatelyTitle: "Réponses qui ne sont pas déterminantes",
	separatelyNote: "Présentées séparément, comme prévu à l’ouverture.",
	withheld:
		"Non communiqué : moins de cinq réponses, ou des réponses toutes identiques, ou toutes sauf une, révéleraient qui a répondu quoi.",
	order: "Ordre",
	fewDecide:
		"Moins de cinq réponses sont déterminantes. L’enquête étant confidentielle, seule leur issue est présentée : leurs chiffres et les étapes du décompte révéleraient qui a répondu quoi.",
	numbersWithheld: "Les nombres inférieurs à cinq ne sont pas communiqués, ni ceux qui permettraient de les calculer.",
	lapsed: {
		one: "{n} réponse sur papier a été reçue à temps et n’a pas été prise en compte : aucun second fonctionnaire ne l’avait confirmée à la clôture.",
		other:
			"{n} réponses sur papier ont été reçues à temps et n’ont pas été prises en compte : aucun second fonctionnaire ne les avait confirmées à la clôture.",
	},
	commentsTitle: "Observations",
	noComments: "Aucune observation n’a été formulée.",
	unattributed: "Les observations sont présentées sans nom, dans l’ordre alphabétique de leur texte.",
	attributed: "Les observations sont présentées dans l’ordre alphabétique des noms.",
	repliesTitle: "Réponses",
	repliesNote: "L’enquête étant nominative, chaque réponse est présentée.",
	member: "Membre",
	reply: "Réponse",
	receivedAt: "Reçue",
	onPaper: "sur papier, saisie par le secrétariat et confirmée par un second fonctionnaire",
	notRanked: "non classées : {options}",
	check: {
		title: "Comment vérifier",
		text: "Tout ce qui est déterminant a été scellé avant la première réponse, puis chaque réponse à son arrivée. Quiconque dispose du fichier ci-dessous peut établir à nouveau ce résultat sans nous.",
		download: "Télécharger le dossier de l’enquête",
		auditor: "Télécharger le dossier du vérificateur, avec toutes les réponses",
		outline:
			"L’enquête étant confidentielle, le dossier public n’ouvre aucune réponse : il prouve ce qui a été scellé, que rien n’a été ajouté ni retiré, et combien de réponses ont été prises en compte. La somme elle-même est établie à nouveau par le vérificateur indépendant.",
		closedRecord:
			"L’enquête étant confidentielle, le dossier qui ouvre le résultat scellé est ici réservé au vérificateur indépendant : le résultat en dit plus que cette page, où les petits nombres ne sont pas communiqués. Ce que contient le registre est publié, et un accusé de réception se vérifie sans ce dossier.",
		command: "Exécuter ensuite, dans le dossier du programme,",
		key: "Il est signé par la clé",
		page: "Vérifier ici un fichier ou un accusé de réception",
		log: "Scellée dans le registre sous",
	},
	public: "Publique par décision de l’organe : {decision}",
	forThoseConsulted: "À l’intention des destinataires ; non publique.",
};
