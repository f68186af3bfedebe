import type { Messages } from "./en.ts";

export const fr: Messages = {
	nav: {
		desk: "Mon espace",
		office: "Bureau",
		dialogue: "Dialogue",
		years: "Dialogue",
		surveys: "Enquêtes",
		register: "Registre",
		members: "Membres",
		check: "Vérifier soi-même",
		settings: "Mes réglages",
		signIn: "Se connecter",
		signOut: "Se déconnecter",
	},
	thread: {
		way: "Le parcours de {year}",
		title: "Le fil de {year}",
		lead: "Tout ce qui a mené de ce qui a été proposé à ce qui a été décidé, dans l’ordre. Chaque élément renvoie à sa page.",
		back: "Retour à l’année",
		restsOn: "Fondé sur :",
		ledTo: "A mené à :",
		cancelled: "Annulées",
		deferred: "Le choix a été reporté",
		departs: "S’écarte de son fondement, avec motifs",
		corrected: "Enregistrée de manière erronée, puis corrigée",
		lastRound: "dernières : {date}",
		themes: { one: "{n} thème proposé", other: "{n} thèmes proposés" },
		topics: { one: "{n} sujet proposé", other: "{n} sujets proposés" },
		withdrawn: { one: "dont {n} retiré", other: "dont {n} retirés" },
		entered: "Inscription d’après la source",
		unknownDay: "jour non connu",
		notKnown: "Non connu ici",
		/** What is said of a station that was passed by. */
		notNeeded: { consultation: "Aucune consultation n’a été nécessaire", survey: "Aucune enquête n’a été nécessaire" },
	},
	home: {
		title: "Un dialogue qui appartient à ses membres",
		lead: "{body} : les membres y sont consultés sur l’objet de leur dialogue, et il est donné suite à ce qu’ils expriment. Ce qui se décide ici peut être suivi étape par étape, et vérifié.",
		path: "Le cheminement du dialogue",
		stations: {
			note: "Document",
			consultation: "Consultation",
			survey: "Enquête",
			decision: "Décision",
			topics: "Sujets",
			events: "Réunions",
			report: "Rapport",
		},
		now: "En cours",
		surveys: "Enquêtes",
		noSurvey: "Aucune enquête n’est publique actuellement. Les destinataires trouvent la leur dans leur espace.",
		openUntil: "Ouverte jusqu’au {closes}",
		received: { one: "{n} réponse reçue", other: "{n} réponses reçues" },
		members: "Membres",
		noMember: "Aucun membre n’est encore inscrit au registre.",
		membersText: "{members} au {date}.",
		check: "Vérifier soi-même",
		checkText:
			"Chaque enquête est scellée avant la première réponse. Quiconque le souhaite peut établir à nouveau un résultat communiqué.",
		checkLink: "Comment vérifier",
		signIn: "Délégations",
		signInText: "Ce qui attend votre délégation se trouve dans son espace.",
		signInLink: "Ouvrir mon espace",
	},
	check: {
		title: "Vérifier soi-même",
		lead: "Chaque enquête laisse un dossier que chacun peut vérifier : ce qui a été demandé, selon quelle règle les réponses sont décomptées, qu’aucune réponse n’a été ajoutée, modifiée ou retirée et – si l’organe en a décidé ainsi – le résultat lui-même.",
		keyTitle: "La clé",
		keyText:
			"Tout ce qui figure dans le registre est signé avec cette clé. Conservez-la, ou notez-en l’empreinte : quiconque l’a vue une fois remarquera si une autre est mise à sa place.",
		keyElsewhere:
			"Ce qui est vérifié sur cette page l’est avec cette clé, telle que ce site la donne. Pour ne dépendre en rien de ce site, demandez-en l’empreinte au secrétariat par une autre voie, par écrit ou de vive voix, ou comparez-la avec celle que vous avez notée un autre jour ; indiquez ensuite la clé au programme par --key.",
		key: "Clé publique",
		fingerprint: "Empreinte",
		size: { one: "{n} inscription au registre", other: "{n} inscriptions au registre" },
		exportTitle: "Le dossier d’une enquête",
		exportText: "Choisissez un dossier téléchargé depuis la page d’une enquête. Il est lu ici et n’est pas conservé.",
		exportField: "Dossier (.json)",
		exportSend: "Vérifier le dossier",
		receiptTitle: "Un accusé de réception ou une décision",
		receiptText:
			"Choisissez les deux fichiers joints à un accusé de réception, ou qui figurent sur la page d’une décision. Ils sont lus ici et ne sont pas conservés ; le second contient la réponse ou la décision.",
		receiptField: "Accusé de réception ou reçu (.txt)",
		replyField: "Réponse ou décision (.json)",
		survey: "Enquête",
		delegation: "Délégation",
		received: "Reçue",
		decisionOf: "Organe",
		decisionDate: "Prise le",
		decisionText: "Texte de la décision",
		notNamed:
			"Le titre n’est indiqué qu’aux personnes autorisées à lire l’enquête. Si c’est votre cas, veuillez d’abord vous connecter.",
		receiptSend: "Vérifier les deux fichiers",
		recordChosen:
			"Le second fichier est le dossier d’une enquête, et non une réponse ou une décision. Un dossier se vérifie seul, dans le premier formulaire.",
		keptChosen:
			"Ce fichier est une réponse ou une décision, et non le dossier d’une enquête. Il se vérifie dans le second formulaire, avec son accusé de réception ou son reçu.",
		ofSurvey:
			"Le premier fichier est authentique, mais il ne va pas avec le second : il se rapporte à une autre enquête. Choisissez l’accusé de réception joint à la réponse, ou le reçu qui figure à côté de la décision.",
		ofReply:
			"L’accusé de réception est authentique, mais il ne va pas avec cette réponse : il se rapporte à une autre réponse à la même enquête. Choisissez celui qui y était joint.",
		ofDecision:
			"Le reçu est authentique, mais il ne va pas avec le second fichier : il se rapporte à une autre décision. Choisissez celui qui figure à côté de la décision, ou l’accusé de réception joint à la réponse.",
		stands: "Aucune inscription ultérieure au registre ne remplace ni ne retire cette réponse.",
		replaced:
			"Le registre indique depuis lors, à l’inscription {entry}, que cette réponse a été remplacée par une réponse ultérieure de la même délégation : elle n’est plus prise en compte.",
		withdrawn:
			"Le registre indique depuis lors, à l’inscription {entry}, que cette réponse a été retirée : elle n’est plus prise en compte.",
		without: "Sans ce site",
		withoutText:
			"Un dossier peut être vérifié sans nous : le programme qui le fait est libre, et ne demande ni ce site ni un compte.",
		command: "Sur un ordinateur où le programme est installé, dans le dossier de celui-ci :",
		limits: "Ce que cela prouve, et ce que cela ne prouve pas",
		limitsText:
			"Une modification du registre est remarquée par quiconque a conservé un état signé ou un accusé de réception antérieur. Le secrétariat et l’exploitant de ce système peuvent lire les réponses. Un membre peut montrer à d’autres ce qu’il a répondu.",
		chooseAgain: "Veuillez choisir de nouveau ce fichier aussi\u00a0: il n’a pas été conservé.",
		notChosen: "Choisissez un fichier.",
		tooLarge: "Ce fichier est plus volumineux que tout dossier d’enquête.",
		unreadable: "Ce ne sont pas un accusé de réception et sa réponse tels qu’ils ont été envoyés.",
		log: "Le registre pour les programmes : {checkpoint}, en blocs (« tiles ») selon la spécification tlog-tiles.",
	},
};
