import type { Words } from "./en.ts";

export const fr: Words = {
	notAVote:
		"Cette enquête vise à recueillir les préférences des Membres. Elle ne constitue pas un vote et est sans préjudice du Règlement du Conseil.",
	survey: "Enquête auprès des Membres",
	delegation: (name) => `Délégation\u00a0: ${name}`,
	until: "Les réponses sont reçues jusqu’au",
	untilExtended: "La période de réponse a été prolongée\u202f; les réponses sont reçues jusqu’au",
	received: { one: "{n} réponse reçue", other: "{n} réponses reçues" },
	toDesk: "Mon espace",
	toSurvey: "L’enquête",
	progress: {
		notBegun: "Non commencée",
		draft: "Projet enregistré",
		awaitingClearance: "En attente d’approbation",
		submitted: "Réponse reçue",
		amended: "Modifiée depuis l’envoi",
		withdrawn: "Retirée",
	},
	text: {
		isOriginal: (language) => `Ce texte est l’original (${language}).`,
		isTranslation: (original) => `L’original est en ${original}\u202f; ce texte en est une traduction.`,
		readOriginal: "Lire l’original",
		inOriginal: (language) => `En ${language}, langue de l’original\u00a0: il n’existe pas de version française.`,
		waiver: (language) => `L’enquête a été ouverte alors que sa version en ${language} n’était pas complète\u00a0:`,
	},
	whoSees: {
		title: "Qui verra votre réponse",
		now: "Avant la clôture de l’enquête",
		draft:
			"Un projet de réponse est vu par les membres de votre délégation et par les personnes auxquelles vous remettez un lien.",
		staff:
			"Aucune page, aucune liste ni aucun message ne montre les réponses ni n’en fait le total. Seul leur nombre est indiqué\u202f; les fonctionnaires voient aussi quelles délégations ont répondu.",
		reach:
			"Les fonctionnaires qui saisissent les réponses envoyées sur papier voient ces réponses, et la personne qui administre la base de données pourrait y lire une réponse ou un projet.",
		later: "Par la suite",
		recorded:
			"Les réponses sont nominatives\u00a0: une fois le résultat communiqué, toutes les personnes qui peuvent le consulter voient aussi ce que chaque délégation a répondu, y compris ses observations.",
		confidential:
			"Les réponses sont confidentielles\u00a0: aucune délégation n’est informée de ce qu’une autre a répondu. Un vérificateur indépendant peut lire les réponses après la clôture, afin de contrôler le décompte.",
		comments:
			"Les observations sont présentées avec le résultat, sans le nom de la délégation. Veuillez n’y rien écrire qui permettrait de la reconnaître.",
		establishing:
			"Entre la clôture et la communication du résultat, le fonctionnaire chargé de l’approbation, la présidence et le vérificateur indépendant voient le résultat afin de l’établir.",
		public: "L’Organisation a décidé que cette enquête et son résultat sont publics.",
		lineRecorded:
			"Les réponses sont nominatives\u00a0: vos réponses et observations, avec le nom de votre délégation, sont présentées une fois le résultat communiqué.",
		lineConfidential:
			"Les réponses sont confidentielles\u00a0: vos réponses ne sont montrées à aucune autre délégation\u202f; les observations sont présentées sans nom.",
	},
	start: {
		begin: "Commencer",
		continue: "Continuer",
		amend: "Modifier votre réponse",
		readDraft: "Lire le projet de réponse",
		need: "Ce qu’il vous faut",
		needs: [
			"Une dizaine de minutes. Ce que vous écrivez peut être enregistré, puis repris par vous-même ou par un collègue.",
			"La position de votre gouvernement. Un collègue en capitale peut lire le projet de réponse et le commenter au moyen d’un lien, sans compte.",
		],
		once: "Chaque délégation répond une fois. Quelle que soit la personne qui envoie la réponse, la dernière reçue avant la clôture compte.",
		paper: "La réponse peut aussi être envoyée sur papier\u00a0:",
		blank: "questionnaire vierge, à imprimer",
		noPaper:
			"Les réponses sur papier ne sont pas acceptées pour cette enquête. Pour la lire et en discuter sur papier\u00a0:",
		read: "Les questions et les options",
		extension: "La période de réponse a été prolongée",
		savedTitle: "Le projet de réponse est enregistré",
		saved: "Rien n’a été envoyé. Les membres de votre délégation trouvent le projet dans leur espace.",
		withdrawnTitle: "La réponse a été retirée",
		withdrawn: "Votre délégation n’a pas de réponse en vigueur. Une autre peut être soumise jusqu’à la clôture.",
		draftBy: (who, when) => `Dernier enregistrement\u00a0: ${who}, le ${when}.`,
		submitted: "La réponse de votre délégation a été reçue.",
		amended: "La réponse reçue demeure valable\u202f; le projet a été modifié depuis et n’a pas été envoyé.",
		seeReceipt: "La réponse et son accusé de réception",
	},
	over: {
		establishing: "La période de réponse est terminée",
		released: "Le résultat a été communiqué",
		toResult: "Le résultat et les étapes du décompte",
		annulled: "Cette enquête a été annulée",
		annulledText: "Les réponses reçues sont conservées et ne sont pas prises en compte. Motifs\u00a0:",
		noReply: "Aucune réponse de votre délégation n’a été reçue.",
		lapsed: (reference, received) =>
			`La réponse sur papier de votre délégation (référence : ${reference}, reçue le ${received}) n’a pu être prise en compte : aucun second fonctionnaire du Secrétariat ne l’avait confirmée à la fin de la période de réponse. Elle est conservée au dossier.`,
		noneCounts: "Aucune autre réponse de votre délégation n’était valable à la clôture.",
		unsent: "Un projet de réponse n’a pas été envoyé. Il peut encore être lu.",
	},
	established: {
		one: "Le résultat est établi dans un délai de {n} jour après la clôture, puis communiqué à toutes les délégations au même instant.",
		other:
			"Le résultat est établi dans un délai de {n} jours après la clôture, puis communiqué à toutes les délégations au même instant.",
	},
	form: {
		title: "Votre réponse",
		noPreference: "Sans préférence",
		noPreferenceRank: "Sans préférence entre ces options",
		commentHint: "Dans l’une des langues officielles.",
		rankEquals:
			"Les options que vous ne classez pas sont considérées comme équivalentes, après celles que vous classez.",
		both: "Vous avez classé des options et coché «\u00a0Sans préférence\u00a0». Veuillez ne garder que l’un des deux.",
		check: "Vérifier vos réponses",
		later: "Enregistrer et continuer plus tard",
		share: "Montrer le projet à un collègue",
	},
	conflict: {
		title: "Deux versions du projet de réponse",
		lead: (who, when) =>
			`${who} a enregistré le projet le ${when}, pendant que vous écriviez. Rien de votre texte n’est perdu\u00a0: les deux versions figurent ci-dessous.`,
		sent: (when) => `La réponse de votre délégation a été soumise entre-temps, le ${when}.`,
		mine: "Votre version",
		theirs: "La version enregistrée",
		same: "Les réponses sont identiques dans les deux versions.",
		yours: "Votre version, à garder ou à compléter",
		keepMine: "Garder ma version",
		keepTheirs: "Garder la version enregistrée",
	},
	notSaved: {
		title: "Votre texte n’a pas été enregistré",
		lead: "Il figure ci-dessous tel que vous l’avez écrit, pour que vous puissiez le copier.",
		text: "Votre texte",
	},
	check: {
		title: "Vérifier vos réponses",
		noPreference: "Sans préférence",
		unranked: (options) =>
			`Non classées\u00a0: ${options}. Ces options sont considérées comme équivalentes, après celles qui sont classées.`,
		equal: (options) => `à égalité\u00a0: ${options}`,
		submit: "Soumettre la réponse",
		clearAndSubmit: "Approuver et soumettre",
		clearOnly: "Approuver, pour qu’un collègue soumette la réponse",
		cleared: (who) => `Approuvée par ${who}.`,
		clearedSelf:
			"Votre délégation souhaite que le point focal ou le chef de délégation approuve la réponse. En la soumettant, vous l’approuvez.",
		toBeCleared: "Cette réponse est en attente d’approbation",
		clearers: (who) =>
			`Votre délégation souhaite que le point focal ou le chef de délégation approuve la réponse avant qu’elle soit soumise. Peuvent le faire, depuis leur espace\u00a0: ${who}.`,
		ask: "Demander l’approbation",
		asked: "Ces personnes ont été informées par courriel.",
		nobodyClears:
			"Votre délégation souhaite que le point focal ou le chef de délégation approuve la réponse avant qu’elle soit soumise\u202f; ces fonctions ne sont pas pourvues à présent. Veuillez écrire au secrétariat.",
		colleague: "Montrer d’abord le projet à un collègue",
		back: "Continuer à écrire",
		incomplete: "Il reste des questions sans réponse",
		readOnly:
			"Votre fonction dans la délégation vous permet de lire le projet\u202f; il est soumis par ses rédacteurs, son point focal ou son chef.",
		changed:
			"Un collègue a modifié le projet après que vous avez ouvert cette page. Voici le projet tel qu’il est maintenant.",
		empty: "Rien n’a encore été écrit.",
	},
	receipt: {
		title: "Votre réponse a été reçue",
		paperTitle: "Votre réponse sur papier a été reçue",
		already: "Un collègue de votre délégation vient de soumettre la réponse",
		alreadyText:
			"C’est cette réponse qui compte, et elle est présentée ici. Celle que vous aviez vérifiée n’a pas été envoyée.",
		heading: "Accusé de réception",
		text: (survey) =>
			`Le secrétariat accuse réception de la réponse de votre délégation à l’enquête «\u00a0${survey}\u00a0».`,
		delegation: "Délégation",
		receivedAt: "Reçue",
		by: "Envoyée par",
		paper: "Saisie à partir du papier par un fonctionnaire du secrétariat, confirmée par un second fonctionnaire",
		reference: "Référence",
		entry: "Inscription au registre",
		fingerprint: "Empreinte",
		next: "La suite",
		nextMail:
			"Cet accusé de réception est aussi envoyé par courriel à la personne qui a soumis la réponse, ainsi qu’au point focal et au chef de la délégation.",
		nextAmend: "Jusqu’à la clôture, la réponse peut être modifiée ou retirée. La dernière reçue compte.",
		changedSince: "Le projet a été modifié depuis l’envoi de cette réponse. La modification n’a pas été envoyée.",
		answers: "Ce qui a été reçu",
		keep: "À classer",
		keepText:
			"Au moyen de ces deux fichiers, toute personne à qui vous les remettez peut vérifier que la réponse figure, inchangée, dans le registre. Le second contient votre réponse\u00a0: conservez-le comme la réponse elle-même.",
		proof: "Reçu (preuve de l’inscription au registre)",
		json: "La réponse telle qu’elle a été scellée",
		amend: "Modifier la réponse",
		withdraw: "Retirer la réponse",
	},
	withdrawal: {
		title: "Retirer la réponse\u202f?",
		lead: "Votre délégation n’aura alors plus de réponse en vigueur. Le retrait est inscrit au registre\u202f; une autre réponse peut être soumise jusqu’à la clôture.",
		confirm: "Retirer la réponse",
		keep: "Garder la réponse",
	},
	share: {
		title: "Montrer le projet à un collègue",
		lead: "Toute personne qui détient un lien lit le projet de réponse et le commente, sans compte. Elle ne peut rien modifier ni soumettre.",
		make: "Créer un lien",
		label: "Destinataire",
		labelHint: "Pour distinguer les liens\u00a0: «\u00a0Ministère, service juridique\u00a0».",
		days: "Pour combien de jours",
		daysHint: "De 1 à 14\u202f; le lien prend fin au plus tard à la clôture de l’enquête.",
		makeButton: "Créer le lien",
		links: "Liens",
		noLinks: "Aucun lien n’a été créé.",
		works: (until) => `Valable jusqu’au ${until}`,
		ended: "Expiré",
		revoked: "Révoqué",
		address: "Adresse à envoyer\u00a0:",
		made: (label) => `Le lien a été créé\u00a0: ${label}`,
		shownOnce:
			"Il n’est affiché qu’une fois, car seule son empreinte est conservée. Veuillez le copier dès à présent\u202f; s’il se perd, révoquez-le et créez-en un autre.",
		revoke: "Révoquer",
		comments: "Commentaires",
		noComments: "Personne n’a encore fait de commentaire.",
		byLink: "par lien",
		comment: "Votre commentaire",
		commentButton: "Ajouter le commentaire",
	},
	shared: {
		title: "Projet de réponse",
		lead: "Ceci est un projet. Il n’a pas été envoyé et la délégation peut encore le modifier. Vos commentaires sont vus par la délégation et par les personnes qui détiennent un lien comme celui-ci.",
		until: (when) => `Ce lien est valable jusqu’au ${when}.`,
		name: "Votre nom",
		thanks: "Votre commentaire a été ajouté",
		ended: "Ce lien ne fonctionne plus",
		draft: "Le projet de réponse",
	},
	questionnaire: {
		title: "Questionnaire",
		delegation: "Délégation",
		print: "Cette page est faite pour être imprimée, ou conservée en PDF, depuis votre navigateur.",
		send: (body, city) =>
			`Veuillez envoyer le questionnaire rempli, par les voies habituelles, au secrétariat (${body}, ${city}), de manière qu’il soit reçu avant la date indiquée ci-dessus. Il est saisi par un fonctionnaire et confirmé par un second, et un accusé de réception est envoyé à votre mission.`,
		online:
			"Les réponses sur papier ne sont pas acceptées pour cette enquête. Ce questionnaire sert à la consultation\u202f; la réponse est donnée sur la page de la délégation.",
		tick: "Cochez une case.",
		rank: "Inscrivez 1 dans la case de l’option que vous préférez, puis 2, et ainsi de suite. Deux options peuvent porter le même numéro\u202f; une case peut rester vide. Les options laissées vides sont considérées comme équivalentes, après celles qui sont numérotées.",
		signatory: "Nom et fonction",
		date: "Date",
		signature: "Signature ou paraphe, et cachet de la mission",
		reference: "Référence",
	},
};
