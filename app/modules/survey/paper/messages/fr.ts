import type { Messages } from "./en.ts";

export const fr: Messages = {
	list: {
		title: "Réponses sur papier",
		lead: "Une réponse parvenue sur papier est saisie par un fonctionnaire, avec sa numérisation, et confirmée par un autre\u202f; elle est présentée comme telle pour toujours. Elle compte une fois confirmée, et doit l’être avant la clôture.",
		enter: "Saisir une réponse",
		none: "Aucune réponse sur papier n’a encore été saisie.",
		caption: { one: "{n} réponse sur papier", other: "{n} réponses sur papier" },
		columns: { member: "Délégation", state: "État", received: "Reçue", entered: "Saisie" },
		over: "La période de réponse est terminée\u00a0: plus rien ne peut être saisi ni confirmé.",
	},
	states: {
		waiting: "À confirmer",
		confirmed: "Confirmée",
		declined: "Non confirmée",
		lapsed: "Non confirmée avant la clôture ; non prise en compte",
	},
	form: {
		title: "Saisir une réponse sur papier",
		lead: "Saisissez ce que dit la lettre, et rien d’autre. Un autre fonctionnaire la comparera avec la numérisation.",
		who: "Les fonctionnaires qui saisissent et confirment cette réponse voient ce qu’elle dit. Ils ne le divulguent pas\u00a0: rien n’en est montré à qui que ce soit d’autre avant la clôture.",
		member: "Délégation",
		choose: "Choisir la délégation",
		already: "{name} – réponse reçue\u00a0: {when}",
		received: "Reçue le",
		receivedHint:
			"La date du tampon apposé sur la lettre. Une lettre compte si elle a été reçue depuis l’ouverture, le {opened}.",
		time: "À",
		timeHint: "L’heure de réception, {place}.",
		reference: "Référence de la lettre",
		referenceHint: "Le numéro ou la date que porte la lettre elle-même.",
		scan: "Numérisation de la lettre",
		scanHint: "PDF, PNG ou JPEG, {n}\u00a0Mo au maximum.",
		kept: "Le fichier {name} a été reçu et est conservé. N’en choisissez un autre que pour le remplacer.",
		answers: "Ce que dit la lettre",
		enter: "Saisir la réponse",
		leaveOut: "Retirer ce qui n’est pas demandé, et saisir",
		later:
			"Si la délégation a aussi répondu par voie électronique et que les deux réponses diffèrent, demandez à la mission laquelle doit compter. Sauf indication contraire de sa part, celle qui a été reçue en dernier compte.",
		before: "Les réponses sont reçues, et les lettres confirmées, jusqu’au {closes}.",
	},
	warning: {
		subject: {
			one: "{title} : {n} lettre attend sa confirmation avant la clôture, le {closes}",
			other: "{title} : {n} lettres attendent leur confirmation avant la clôture, le {closes}",
		},
		body: {
			one: `{n} réponse saisie d’après une lettre attend d’être confirmée par un fonctionnaire autre que celui qui l’a saisie :

	{title}

Elle ne compte que si elle est confirmée avant la clôture : {closes}. Une lettre parvenue et non encore saisie doit elle aussi être saisie et confirmée d’ici là.

{link}
`,
			other: `{n} réponses saisies d’après une lettre attendent d’être confirmées par un fonctionnaire autre que celui qui les a saisies :

	{title}

Elles ne comptent que si elles sont confirmées avant la clôture : {closes}. Une lettre parvenue et non encore saisie doit elle aussi être saisie et confirmée d’ici là.

{link}
`,
		},
	},
	page: {
		alsoOnline:
			"La délégation a aussi répondu par voie électronique : {when}. Ce que dit cette réponse n’est pas montré. Demandez à la mission si les deux concordent ; sauf indication contraire de sa part, celle qui a été reçue en dernier compte.",
		lapsed:
			"Aucun second fonctionnaire n’a confirmé cette réponse avant la clôture. Elle est conservée et n’est pas prise en compte ; la délégation en a été informée par courriel, avec le motif.",
		noMailbox: "Aucune adresse n’est enregistrée pour la délégation ; il convient de l’informer sur papier.",
		title: "Réponse sur papier\u00a0: {name}",
		entered: "Saisie",
		enteredAt: "{who}, {when}",
		received: "Reçue",
		reference: "Référence de la lettre",
		scan: "Numérisation de la lettre",
		open: "Ouvrir la numérisation\u00a0: {name}",
		scanOf: "Numérisation de la lettre\u00a0: {name}",
		state: "État",
		answered: "{state}\u00a0: {who}, {when}",
		remark: "Remarque",
		answers: "Ce qui a été saisi",
		hidden: "Ce que dit la réponse n’est montré ici que jusqu’à sa confirmation.",
		compare:
			"Comparez chaque réponse avec la lettre. Une fois confirmée, elle devient la réponse de la délégation, à laquelle un accusé de réception est envoyé.",
		yours: "Vous avez saisi cette réponse. Un autre fonctionnaire la compare avec la numérisation et la confirme.",
		confirm: "Confirmer\u00a0: c’est ce que dit la lettre",
		decline: "Ce n’est pas ce que dit la lettre",
		declineRemark: "Ce qui diffère, à l’intention du fonctionnaire qui l’a saisie",
		declineButton: "Ne pas confirmer",
		confirmed: "La réponse a été confirmée et compte comme réponse de la délégation.",
		declined: "La réponse n’a pas été confirmée. Le fonctionnaire qui l’a saisie trouvera votre remarque.",
		entry: "La réponse a été saisie et attend un autre fonctionnaire.",
		again: "La saisir à nouveau",
	},
};
